// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/checkedfile.h"
#include "model/core/diskfile.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/qtcatch.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cerrno>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace daicho;

namespace {

/// A folder with, on request, an older file in it; knows what is there.
class Folder
{
public:
    Folder() { REQUIRE(m_dir.isValid()); }

    QString path(const QString &name = QStringLiteral("ledger.csv")) const { return m_dir.filePath(name); }

    void put(const QByteArray &content, const QString &name = QStringLiteral("ledger.csv")) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    }

    QByteArray content(const QString &name = QStringLiteral("ledger.csv")) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }

    QStringList names() const
    {
        return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private:
    QTemporaryDir m_dir;
};

Result<void> writeText(const QString &path, CheckedFile::Existing existing, const QByteArray &text)
{
    return writeChecked(path, existing, [&text](QIODevice &device) -> Result<void> {
        device.write(text); // the short count is for CheckedFile to notice
        return {};
    });
}

QByteArray manyBytes(int size)
{
    QByteArray bytes(size, '\0');
    for (int i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 251);
    return bytes;
}

const QStringList onlyLedger{QStringLiteral("ledger.csv")};

} // namespace

TEST_CASE("A checked file appears whole and alone")
{
    const Folder folder;
    const QByteArray content = manyBytes(3'000'000);
    CheckedFile file(folder.path(), CheckedFile::Existing::Refuse);
    requireDone(file.open());
    for (qsizetype at = 0; at < content.size(); at += 1000)
        file.device()->write(content.mid(at, 1000));
    CHECK_FALSE(QFile::exists(folder.path()));
    requireDone(file.status());
    requireDone(file.commit());

    CHECK(folder.content() == content);
    CHECK(folder.names() == onlyLedger);
    CHECK(file.sha256() == QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().toStdString());
}

TEST_CASE("An empty checked file is a file too")
{
    const Folder folder;
    requireDone(writeText(folder.path(), CheckedFile::Existing::Refuse, {}));
    CHECK(folder.content().isEmpty());
    CHECK(folder.names() == onlyLedger);
}

TEST_CASE("An existing file is refused unless it may be replaced")
{
    const Folder folder;
    folder.put("old");
    const Result<void> refused = writeText(folder.path(), CheckedFile::Existing::Refuse, "new");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::FileExists);
    CHECK(refused.error().arg("file") == toText(folder.path()));
    CHECK(folder.content() == "old");

    requireDone(writeText(folder.path(), CheckedFile::Existing::Replace, "new"));
    CHECK(folder.content() == "new");
    CHECK(folder.names() == onlyLedger);
}

TEST_CASE("A file that appears while another is written is not overwritten, and the new content is kept")
{
    const Folder folder;
    CheckedFile file(folder.path(), CheckedFile::Existing::Refuse);
    requireDone(file.open());
    file.device()->write("ours");
    folder.put("theirs");
    const Result<void> result = file.commit();
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::FileExists);
    CHECK(result.error().arg("step") == "rename");
    CHECK(folder.content() == "theirs");

    const QString kept = toQString(result.error().arg("temp"));
    file.cancel();
    REQUIRE(QFile::exists(kept));
    CHECK(folder.content(QFileInfo(kept).fileName()) == "ours");
}

TEST_CASE("A full disk leaves the old file and nothing else")
{
    const Folder folder;
    folder.put("old");
    for (const int size : {5000, 300'000, 3'000'000}) {
        const QByteArray content = manyBytes(size);
        const FileSizeLimit limit(4096);
        const Result<void> result = writeText(folder.path(), CheckedFile::Existing::Replace, content);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::DiskFull);
        CHECK(result.error().arg("step") == "write");
        CHECK(result.error().arg("temp").empty());
        CHECK(folder.content() == "old");
        CHECK(folder.names() == onlyLedger);
    }
}

TEST_CASE("A full disk leaves no new file")
{
    const Folder folder;
    const FileSizeLimit limit(4096);
    CHECK_FALSE(writeText(folder.path(), CheckedFile::Existing::Refuse, manyBytes(10'000)));
    CHECK(folder.names().isEmpty());
}

TEST_CASE("A write after the disk became full stays refused")
{
    const Folder folder;
    CheckedFile file(folder.path(), CheckedFile::Existing::Refuse);
    requireDone(file.open());
    {
        const FileSizeLimit limit(4096);
        CHECK(file.device()->write(manyBytes(1'000'000)) == -1);
        CHECK_FALSE(file.status());
    }
    file.device()->write("a few bytes that would fit again");
    const Result<void> result = file.commit();
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::DiskFull);
    CHECK(folder.names().isEmpty());
}

TEST_CASE("A full disk is named even if the writer reports something vaguer")
{
    const Folder folder;
    const FileSizeLimit limit(4096);
    const Result<void> result =
        writeChecked(folder.path(), CheckedFile::Existing::Refuse, [](QIODevice &device) -> Result<void> {
            if (device.write(manyBytes(1'000'000)) < 0)
                return Error{ErrorCode::InputOutput, {}, "part not written"};
            return {};
        });
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::DiskFull);
}

TEST_CASE("A writer that fails leaves the old file and nothing else")
{
    const Folder folder;
    folder.put("old");
    const Result<void> result =
        writeChecked(folder.path(), CheckedFile::Existing::Replace, [](QIODevice &device) -> Result<void> {
            device.write("half");
            return Error{ErrorCode::Cancelled, {}, {}};
        });
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Cancelled);
    CHECK(folder.content() == "old");
    CHECK(folder.names() == onlyLedger);
}

TEST_CASE("A checked file that is given up leaves nothing")
{
    const Folder folder;
    {
        CheckedFile file(folder.path(), CheckedFile::Existing::Refuse);
        requireDone(file.open());
        file.device()->write("half");
        CHECK(folder.names().size() == 1);
    }
    CHECK(folder.names().isEmpty());

    CheckedFile file(folder.path(), CheckedFile::Existing::Refuse);
    requireDone(file.open());
    file.device()->write(manyBytes(1'000'000));
    file.cancel();
    CHECK(folder.names().isEmpty());
}

TEST_CASE("A folder that is missing or takes no files is reported")
{
    const Folder folder;
    const auto refused = [](const QString &path) {
        const Result<void> result = writeText(path, CheckedFile::Existing::Refuse, "new");
        return !result && result.error().code == ErrorCode::InputOutput && result.error().arg("step") == "create";
    };
    CHECK(refused(folder.path(QStringLiteral("missing/ledger.csv"))));
    CHECK(refused(QStringLiteral("/proc/ledger.csv")));
    if (geteuid() != 0) { // the superuser may write anywhere
        REQUIRE(QDir().mkdir(folder.path(QStringLiteral("closed"))));
        REQUIRE(::chmod(QFile::encodeName(folder.path(QStringLiteral("closed"))).constData(), 0555) == 0);
        CHECK(refused(folder.path(QStringLiteral("closed/ledger.csv"))));
    }
}

TEST_CASE("A folder is never replaced by a file")
{
    const Folder folder;
    REQUIRE(QDir().mkdir(folder.path()));
    for (const auto existing : {CheckedFile::Existing::Refuse, CheckedFile::Existing::Replace}) {
        const Result<void> result = writeText(folder.path(), existing, "new");
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::FileExists);
    }
    CHECK(QFileInfo(folder.path()).isDir());
    CHECK(folder.names() == onlyLedger);
}

TEST_CASE("A replaced file keeps its permissions, and a link stays a link")
{
    const Folder folder;
    folder.put("old");
    const QString link = folder.path(QStringLiteral("link.csv"));
    REQUIRE(QFile::link(folder.path(), link));
    const auto permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup;
    REQUIRE(QFile::setPermissions(folder.path(), permissions));

    requireDone(writeText(link, CheckedFile::Existing::Replace, "new"));
    CHECK(folder.content() == "new");
    CHECK(QFileInfo(link).isSymLink());
    CHECK((QFile::permissions(folder.path()) & QFileDevice::ReadOther) == 0);
    CHECK((QFile::permissions(folder.path()) & QFileDevice::ReadGroup) != 0);
}

TEST_CASE("A link that leads nowhere counts as an existing name")
{
    const Folder folder;
    REQUIRE(QFile::link(folder.path(QStringLiteral("gone.csv")), folder.path()));
    const Result<void> result = writeText(folder.path(), CheckedFile::Existing::Refuse, "new");
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::FileExists);
}

TEST_CASE("A name as long as the system allows can be written")
{
    const Folder folder;
    const QString name = QString(85, u'帳'); // 255 bytes
    requireDone(writeText(folder.path(name), CheckedFile::Existing::Refuse, "new"));
    CHECK(folder.content(name) == "new");
}

TEST_CASE("What changes on the disk between writing and reading back is noticed")
{
    const Folder folder;
    CheckedFile file(folder.path(), CheckedFile::Existing::Refuse);
    requireDone(file.open());
    file.device()->write(manyBytes(600'000));
    const QStringList names = folder.names();
    REQUIRE(names.size() == 1);
    QFile temporary(folder.path(names.first()));
    SECTION("one byte")
    {
        REQUIRE(temporary.open(QIODevice::ReadWrite));
        REQUIRE(temporary.seek(1234));
        REQUIRE(temporary.write("!") == 1);
    }
    SECTION("the length")
    {
        REQUIRE(temporary.open(QIODevice::ReadWrite | QIODevice::Append));
        REQUIRE(temporary.write("!") == 1);
    }
    SECTION("the file itself")
    {
        REQUIRE(temporary.remove());
    }
    temporary.close();
    const Result<void> result = file.commit();
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::InputOutput);
    CHECK(result.error().arg("step") == "read-back");
    CHECK(folder.names().isEmpty());
}

TEST_CASE("A move into a name that must be free refuses every existing one")
{
    const Folder folder;
    folder.put("a", QStringLiteral("a"));
    folder.put("b", QStringLiteral("b"));
    CHECK(moveFile(folder.path(QStringLiteral("a")), folder.path(QStringLiteral("b")), Target::MustBeFree) == EEXIST);
    CHECK(folder.content(QStringLiteral("b")) == "b");
    CHECK(moveFile(folder.path(QStringLiteral("a")), folder.path(QStringLiteral("c")), Target::MustBeFree) == 0);
    CHECK(moveFile(folder.path(QStringLiteral("c")), folder.path(QStringLiteral("b")), Target::MayExist) == 0);
    CHECK(folder.content(QStringLiteral("b")) == "a");
    CHECK(folder.names() == QStringList{QStringLiteral("b")});
    CHECK(syncFolder(folder.path(QStringLiteral("missing"))) == ENOENT);
}

TEST_CASE("A full disk, a quota and a limit of size are all a lack of space")
{
    CHECK(isOutOfSpace(ENOSPC));
    CHECK(isOutOfSpace(EDQUOT));
    CHECK(isOutOfSpace(EFBIG));
    CHECK_FALSE(isOutOfSpace(EIO));
    CHECK_FALSE(isOutOfSpace(0));
}

TEST_CASE("What a process left that died over its file does not stop its brother, who draws the same numbers")
{
    const Folder folder;
    QRandomGenerator::global()->generate64(); // both are forked from one state
    const auto inChild = [](const auto &act) {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(act() ? 0 : 1);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    };
    inChild([&folder] {
        CheckedFile file(folder.path(), CheckedFile::Existing::Replace);
        const bool isOpen = file.open().has_value();
        ::_exit(isOpen ? 0 : 1);
        return isOpen;
    });
    CHECK(folder.names().size() == 1);
    inChild([&folder] { return writeText(folder.path(), CheckedFile::Existing::Replace, "new").has_value(); });
    CHECK(folder.content() == "new");
}
