// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Backups are worth what can be restored from them. For registries made by chance: the backup verifies; one flipped
// byte anywhere in it is refused, by verifying and by restoring; a restore on a full disk leaves nothing, and the
// restored registry holds the same records and verifies. A flipped byte is refused even where it changes nothing that
// the registry says, which is stricter than damage would need.
//
// `rt_15_backups blind` takes the records with their hashes away. Then flips in free space must come through, or the
// program would find nothing because it looks at nothing.

#include "model/services/assetservice.h"
#include "model/services/backupservice.h"
#include "model/services/historyservice.h"
#include "model/services/organisationservice.h"
#include "model/services/restoreservice.h"
#include "model/storage/registrystore.h"
#include "programme.h"
#include "resources/resources.h"
#include "tests/support/filesizelimit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <random>

using namespace daicho;
using daicho::reliability::Programme;

namespace {

constexpr int flipsOfOne = 5;

class Round
{
public:
    Round(Programme &programme, std::int64_t number)
        : m_programme(programme)
        , m_number(number)
        , m_random(programme.seed() * 1'000'003U + static_cast<std::uint64_t>(number))
        , m_folder(programme.folder() + u"/%1"_qs.arg(number))
        , m_clock(QDateTime(QDate(2026, 4, 1), QTime(0, 30), Qt::UTC).addDays(number % 365))
    {
        QDir().mkpath(m_folder);
        m_environment.clock = &m_clock;
        m_environment.actor = "夜間試験";
        m_environment.makeUuid = [number] {
            return "00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + number);
        };
        m_environment.stateFolder = m_folder + u"/state"_qs;
    }
    ~Round() { QDir(m_folder).removeRecursively(); }

    /// How many flips come through when nothing tells the bytes that were verified.
    int runBlind()
    {
        const Result<MadeBackup> made =
            make() ? BackupService::of(*m_registry).make(m_registry->path(), BackupReason::Manual)
                   : Result<MadeBackup>(Error{});
        if (!made) {
            fail("unmade", made.error());
            return 0;
        }
        m_backup = made->backup;
        QFile::remove(backupRecordPath(m_backup.path));
        int missed = 0;
        for (int i = 0; i < 4 * flipsOfOne; ++i) {
            const qint64 at = std::uniform_int_distribution<qint64>(0, m_backup.bytes - 1)(m_random);
            flipAt(at, 1);
            missed += BackupService::examine(m_backup.path) ? 1 : 0;
            flipAt(at, 1);
        }
        return missed;
    }

    void run()
    {
        if (!make())
            return fail("made", "no registry");
        const Result<MadeBackup> made = BackupService::of(*m_registry).make(m_registry->path(), BackupReason::Manual);
        if (!made)
            return fail("unmade", made.error());
        m_backup = made->backup;
        m_programme.count("backups");
        verify();
        flip();
        fillDisk();
        restore();
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    Text word()
    {
        static const std::array<Text, 8> words{"住民基本台帳", "課税台帳", "髙橋", "例規集",
                                               "𠮟責",         "﨑",       "A/B",  "名簿\n控え"};
        return words[static_cast<std::size_t>(below(words.size()))] + std::to_string(below(1000));
    }

    bool make()
    {
        Result<std::unique_ptr<Registry>> made =
            Registry::create(m_folder + u"/a.daicho"_qs, {"city", "試験市", {}}, m_environment);
        if (!made)
            return false;
        m_registry = std::move(*made);
        const int acts = 5 + below(25);
        for (int i = 0; i < acts; ++i)
            act();
        return true;
    }

    /// Any act; one that is refused is as good as another.
    void act()
    {
        AssetService assets(*m_registry);
        HistoryService history(*m_registry);
        OrganisationService organisation(*m_registry);
        const AssetId any =
            m_ids.empty() ? AssetId() : m_ids[static_cast<std::size_t>(below(static_cast<int>(m_ids.size())))];
        m_clock.set(m_clock.now().addSecs(60 * below(600)));
        switch (m_ids.empty() ? 0 : below(7)) {
        case 0:
        case 1:
            if (const Result<Asset> added = assets.add({{Field::Name, word()}}))
                m_ids.push_back(added->id);
            break;
        case 2:
            (void)assets.edit(any, {{Field::Remarks, word()}, {Field::Name, word()}}).has_value();
            break;
        case 3:
            (void)assets.retire(any, word()).has_value();
            break;
        case 4:
            (void)organisation.addUnit(m_registry->organisation().institutions().front(), word(), {}).has_value();
            break;
        case 5:
            (void)history.undo().has_value();
            break;
        default:
            (void)history.redo().has_value();
            break;
        }
    }

    void verify()
    {
        if (const Result<Backup> found = BackupService::of(*m_registry).verify(m_backup); !found)
            fail("refused", found.error());
    }

    void flipAt(qint64 at, char mask)
    {
        QFile file(m_backup.path);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        char byte = 0;
        if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || !file.getChar(&byte) || !file.seek(at) ||
            !file.putChar(static_cast<char>(byte ^ mask)))
            fail("unflipped", "cannot write to the backup");
    }

    void flip()
    {
        for (int i = 0; i < flipsOfOne; ++i) {
            const qint64 at = std::uniform_int_distribution<qint64>(0, m_backup.bytes - 1)(m_random);
            const auto mask = static_cast<char>(1 << below(8));
            flipAt(at, mask);
            m_programme.count("flips");
            if (BackupService::examine(m_backup.path))
                fail("undetected", "verified with byte " + std::to_string(at) + " flipped");
            if (i == 0 && restoreBackup(m_backup.path, restoredFile(), m_environment))
                fail("undetected", "restored with byte " + std::to_string(at) + " flipped");
            requireNothing("after a flipped byte");
            flipAt(at, mask);
        }
    }

    void fillDisk()
    {
        const FileSizeLimit limit(static_cast<rlim_t>(below(static_cast<int>(m_backup.bytes))));
        m_programme.count("full_disks");
        if (restoreBackup(m_backup.path, restoredFile(), m_environment))
            fail("overfull", "restored on a full disk");
        requireNothing("after a full disk");
    }

    void requireNothing(const std::string &when)
    {
        QStringList left = QDir(m_folder).entryList(QDir::Files | QDir::Hidden);
        left.removeIf([](const QString &name) { return name.startsWith(u"a.daicho"_qs); });
        if (!left.isEmpty())
            fail("left", when + ": " + left.join(u' ').toStdString());
    }

    void restore()
    {
        const Result<Restored> restored = restoreBackup(m_backup.path, restoredFile(), m_environment);
        if (!restored)
            return fail("unrestored", restored.error());
        m_programme.count("restored");
        const Result<std::unique_ptr<Registry>> again =
            Registry::open(restoredFile(), RegistryAccess::ReadOnly, m_environment);
        if (!again)
            return fail("unrestored", again.error());
        if (contentOf(**again) != contentOf(*m_registry))
            fail("differ", "other records than before");
        const Result<Verification> found = (*again)->store().verify();
        if (!found || found->verdict != Verdict::Ok)
            fail("differ", "the restored registry does not verify");
    }

    Text contentOf(const Registry &registry)
    {
        Text all;
        for (const EntitySchema &schema : entitySchemas()) {
            const Result<void> read = registry.store().scan(
                schema.kind, [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
                    all += schema.name + '#' + std::to_string(id);
                    for (const TextView value : values)
                        all += '|' + std::to_string(value.size()) + ':' + Text(value);
                });
            if (!read)
                fail("unread", read.error());
        }
        return all;
    }

    QString restoredFile() const { return m_folder + u"/b.daicho"_qs; }
    void fail(const std::string &name, const Error &error)
    {
        fail(name, Text(errorId(error.code)) + ' ' + error.debug);
    }
    void fail(const std::string &name, const std::string &what)
    {
        m_programme.fail(name, "registry " + std::to_string(m_number) + ": " + what);
    }

    Programme &m_programme;
    std::int64_t m_number;
    std::mt19937_64 m_random;
    QString m_folder;
    FixedClock m_clock;
    RegistryEnvironment m_environment;
    std::unique_ptr<Registry> m_registry;
    std::vector<AssetId> m_ids;
    Backup m_backup;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    loadResources();
    Programme programme("RT-15", argc, argv);
    if (programme.arguments() == std::vector<std::string>{"blind"}) {
        const int missed = Round(programme, 0).runBlind();
        programme.count("missed_blindly", missed);
        if (missed == 0)
            programme.fail("found_nothing", "no flip came through without the records");
        return programme.finish();
    }
    for (const char *zero : {"undetected", "left", "differ"})
        programme.count(zero, 0);
    const std::int64_t registries = programme.choose(20, 1'000, 1'000);
    for (std::int64_t i = 0; i < registries; ++i)
        Round(programme, i).run();
    return programme.finish();
}
