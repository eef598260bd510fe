// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The channel of the command line: the commands as people write them, run in process.

#include "app/cli/command.h"
#include "model/pdf/pdfwriter.h"
#include "tests/reliability/permissiontrials.h"

#include <QFile>

#include <cstdio>
#include <iostream>

namespace daicho::reliability {

namespace {

class Commands final : public Channel
{
public:
    explicit Commands(Office &office) : m_office(office) {}

    const char *name() const override { return "command line"; }

    std::optional<Answer> attempt(Permission permission, WorkRole role, bool isOwn) override
    {
        const QStringList words = wordsFor(permission, isOwn);
        if (words.isEmpty())
            return std::nullopt;
        m_office.restore();
        if (permission == Permission::UndoOwn)
            m_office.editAs(Office::nameOf(role), isOwn);
        if (permission == Permission::UndoOthers)
            m_office.editAs("別人", isOwn);
        QFile::remove(output(".csv"));
        QFile::remove(output(".pdf"));
        const QByteArray before = m_office.bytes();
        const int code = run(QStringList{QStringLiteral("--as"), toQString(Office::nameOf(role))} + words);
        if (code == static_cast<int>(ExitCode::Done))
            return Answer::Allowed;
        const bool isTrue = code == static_cast<int>(ExitCode::NotPermitted) && m_office.bytes() == before;
        if (!isTrue)
            std::cerr << words.join(u' ').toStdString() << ": " << code << '\n';
        return isTrue ? Answer::Refused : Answer::Other;
    }

private:
    QString output(const char *ending) const
    {
        return m_office.folder() + QStringLiteral("/命令") + QString::fromLatin1(ending);
    }

    int run(const QStringList &words)
    {
        std::FILE *nowhere = std::fopen("/dev/null", "w");
        Console console(nowhere, nowhere);
        const int code = runCommandLine(words, console, m_office.environment("だれか"), {},
                                        [this]() -> PaperWriter * { return &m_pdf; });
        std::fclose(nowhere);
        return code;
    }

    QStringList wordsFor(Permission permission, bool isOwn) const;
    QStringList wordsForAsset(Permission permission, bool isOwn) const;

    Office &m_office;
    PdfWriter m_pdf;
};

QStringList Commands::wordsFor(Permission permission, bool isOwn) const
{
    const QString file = m_office.path();
    const QString unit = QString::fromUtf8(Office::unitName(isOwn));
    const QString code = toQString(Office::code(isOwn));
    switch (permission) {
    case Permission::Open:
        return {u"list"_qs, file};
    case Permission::SeeHistory:
        return {u"history"_qs, file, code};
    case Permission::Import: {
        QFile input(m_office.folder() + QStringLiteral("/命令取込.csv"));
        if (input.open(QIODevice::WriteOnly))
            input.write(QByteArray::fromStdString("code,name,remarks\n" + Office::code(isOwn) + ",台帳,取込\n"));
        return {u"import"_qs, file, input.fileName()};
    }
    case Permission::ExportFull:
        return {u"export"_qs, file, output(".csv"), u"--institution"_qs, unit};
    case Permission::Print:
        return {u"export"_qs, file, output(".pdf"), u"--institution"_qs, unit};
    case Permission::EditMasters:
        return {u"unit"_qs, file, u"add"_qs, unit, u"新設課"_qs};
    case Permission::EditRoles:
        return {u"role"_qs, file, u"set"_qs, u"新任"_qs, u"viewer"_qs};
    case Permission::Verify:
        return {u"verify"_qs, file};
    case Permission::BackUp:
        return {u"backup"_qs, file, m_office.freshPath("命令の控え")};
    case Permission::RestoreBackup:
        return {u"restore"_qs, m_office.backup(), u"--to"_qs, m_office.freshPath("命令の復元")};
    case Permission::UndoOwn:
    case Permission::UndoOthers:
        return {u"undo"_qs, file};
    default:
        return wordsForAsset(permission, isOwn);
    }
}

QStringList Commands::wordsForAsset(Permission permission, bool isOwn) const
{
    const QString file = m_office.path();
    const QString code = toQString(Office::code(isOwn));
    switch (permission) {
    case Permission::CreateAsset:
        return {u"add"_qs, file, u"name=新規"_qs, QString(u"unit="_qs + QString::fromUtf8(Office::unitName(isOwn)))};
    case Permission::EditFields:
        return {u"set"_qs, file, code, u"remarks=改"_qs};
    case Permission::ProposeLevel:
        return {u"rate"_qs, file, code, u"C=3B"_qs, u"--reason"_qs, u"重い"_qs};
    case Permission::LowerLevel:
        return {u"rate"_qs, file, code, u"C=1"_qs, u"--reason"_qs, u"軽い"_qs};
    case Permission::ChangeOwner:
        return {u"set"_qs, file, code, isOwn ? u"owner=教育長"_qs : u"owner=市長"_qs};
    case Permission::MoveAsset:
        return {u"set"_qs, file, code, isOwn ? u"unit=学校課"_qs : u"unit=総務課"_qs};
    case Permission::RetireAsset:
        return {u"retire"_qs, file, code, u"--reason"_qs, u"不要"_qs};
    default:
        return {};
    }
}

} // namespace

std::unique_ptr<Channel> commandChannel(Office &office)
{
    return std::make_unique<Commands>(office);
}

} // namespace daicho::reliability
