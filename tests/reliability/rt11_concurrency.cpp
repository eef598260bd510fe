// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// RT-11: two processes on one registry. The other one is in one of five states; this one does one of nine things.
// Whatever was acknowledged, by whichever of the two, must be in the history exactly once, and the history must give
// the tables. Nobody waits longer than five seconds without an answer, and a killed editor is in nobody's way.
// Each write is tried twice: as the lease has it, and past the lease, as on a share whose locks do not reach the other
// computer; there only the comparison of heads stands between the two. `replace` exchanges the file as a program that
// synchronises folders would. `rt_11_concurrency drill` adds an acknowledgement that nobody gave; it must fail.

#include "model/core/filelease.h"
#include "model/services/assetservice.h"
#include "model/services/backupservice.h"
#include "model/services/historyservice.h"
#include "model/services/registrycopy.h"
#include "model/storage/registrystore.h"
#include "resources/resources.h"
#include "tests/reliability/programme.h"
#include "tests/reliability/rt11_actor.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>
#include <random>
#include <set>

using namespace daicho;
using namespace daicho::reliability;

namespace {

constexpr qint64 longestWaitMilliseconds = 5'500; // five seconds of waiting for a lock, and the work itself
constexpr qint64 longestAfterKillMilliseconds = 3'000;
const std::vector<std::string> states{"idle", "editing", "committing", "import", "killed"};
const std::vector<std::string> acts{"open-ro", "open-rw", "edit-same", "edit-other", "import",
                                    "verify",  "backup",  "migrate",   "replace"};

bool isCell(const std::string &state, const std::string &act)
{
    const bool isWrite = act == "edit-same" || act == "edit-other" || act == "import";
    return !(state == "idle" && isWrite) && !(state == "committing" && act == "replace");
}

/// One state of the other process and one act of this one, on a registry of their own.
class Cell
{
public:
    Cell(Programme &programme, QString state, std::string act, int round)
        : m_programme(programme)
        , m_state(std::move(state))
        , m_act(std::move(act))
        , m_folder(QDir(programme.folder()).filePath(QStringLiteral("cell")))
        , m_random(programme.seed() * 1'000 + static_cast<std::uint64_t>(round))
    {
        m_folder.removeRecursively();
        m_folder.mkpath(QStringLiteral("."));
    }

    void run()
    {
        make();
        const bool isDead = m_state == u"killed";
        Actor actor(QCoreApplication::applicationFilePath(), file(), isDead ? QStringLiteral("committing") : m_state,
                    m_folder.path());
        if (actor.line() != "ready")
            return fail("broken", "the other process did not start");
        if (isDead)
            killAtSomeMoment(actor);
        else if (m_state == u"committing" || m_state == u"import")
            (void)actor.line(); // it has begun
        const std::size_t before = actor.acknowledged().size();
        m_elapsed.start();
        act(isDead);
        const qint64 waited = m_elapsed.elapsed();
        if (waited > longestWaitMilliseconds)
            fail("blocked", std::to_string(waited) + " ms");
        if (isDead && waited > longestAfterKillMilliseconds)
            fail("stale", std::to_string(waited) + " ms after the other one was killed");
        if (!isDead)
            finish(actor);
        // What the other one stored while its file was being exchanged went with that file.
        const std::size_t counted = m_isReplaced ? before : actor.acknowledged().size();
        for (std::size_t i = 0; i < counted; ++i)
            m_acknowledged.push_back(actor.acknowledged()[i]);
        check();
        m_programme.count("cells");
    }

    /// So that it is known that a lost edit would be seen.
    void addFalseAcknowledgement() { m_acknowledged.emplace_back("never stored"); }

private:
    QString file() const { return m_folder.filePath(QStringLiteral("台帳.daicho")); }
    QString oldFile() const { return m_folder.filePath(QStringLiteral("旧版.daicho")); }

    void fail(const std::string &name, const std::string &what)
    {
        m_programme.fail(name, m_state.toStdString() + " × " + m_act + ": " + what);
    }

    void make()
    {
        auto made = Registry::create(file(), {.profileId = "town", .body = "試験町", .schemeId = {}},
                                     environmentOf("maker", LeasePolicy::Take));
        bool isMade = made.has_value();
        for (const char *code : {"A-1", "A-2", "A-3"})
            isMade = isMade && AssetService(**made).add({{Field::Code, code}, {Field::Name, code}});
        if (!isMade)
            fail("broken", "no registry could be made");
        QFile::copy(QStringLiteral(DAICHO_TEST_DATA "/registries/v1.daicho"), oldFile());
        QFile::setPermissions(oldFile(), QFile::ReadOwner | QFile::WriteOwner);
    }

    void killAtSomeMoment(Actor &actor)
    {
        const auto edits = std::uniform_int_distribution<int>(0, 12)(m_random);
        for (int i = 0; i < edits; ++i)
            (void)actor.line();
        actor.kill();
    }

    Result<std::unique_ptr<Registry>> open(const QString &path, RegistryAccess access, LeasePolicy lease) const
    {
        return Registry::open(path, access, environmentOf("行政花子", lease));
    }

    void act(bool isDead)
    {
        if (m_act == "open-ro")
            expect(open(file(), RegistryAccess::ReadOnly, LeasePolicy::Take), true);
        else if (m_act == "open-rw")
            expect(open(file(), RegistryAccess::ReadWrite, LeasePolicy::Take), isDead);
        else if (m_act == "verify")
            verify();
        else if (m_act == "backup")
            backUp();
        else if (m_act == "migrate")
            migrate(isDead);
        else if (m_act == "replace")
            replace();
        else
            write(isDead);
    }

    /// Opened, or refused with the name of the one who edits.
    void expect(const Result<std::unique_ptr<Registry>> &opened, bool isFree)
    {
        if (opened.has_value() != isFree)
            return fail("wrong", opened ? "was let in" : "was kept out: " + opened.error().debug);
        if (!opened && (opened.error().code != ErrorCode::InUse || opened.error().arg("holder") != "情報太郎"))
            fail("wrong", "was kept out without being told by whom");
    }

    void verify()
    {
        const Result<Verification> found = HistoryService::verifyFile(file());
        if (!found || found->verdict != Verdict::Ok)
            fail("wrong", found ? found->detail : found.error().debug);
    }

    /// A copy that is verified, of one moment, whatever the other one is doing.
    void backUp()
    {
        const Result<Backup> made = BackupService::copyTo(file(), m_folder.filePath(QStringLiteral("backup.daicho")),
                                                          *environmentOf("行政花子", LeasePolicy::Take).clock);
        if (!made)
            fail("wrong", "no backup: " + made.error().debug);
    }

    /// An older file that the other one has open is not touched; otherwise it is taken over.
    void migrate(bool isDead)
    {
        std::unique_ptr<FileLease> lease;
        if (!isDead)
            lease = FileLease::take(oldFile(), {"情報太郎", "RT-11", {}}, FileLease::Leave::Nothing).value();
        if (isDead) { // a file of the storage tests, whose scheme is none that services would read
            if (const auto store = RegistryStore::open(oldFile()); !store)
                fail("wrong", "was not taken over: " + store.error().debug);
            return;
        }
        const QByteArray before = bytes(oldFile());
        expect(open(oldFile(), RegistryAccess::ReadWrite, LeasePolicy::Take), false);
        if (bytes(oldFile()) != before)
            fail("wrong", "the file of the older version was changed");
    }

    void replace()
    {
        const QString other = m_folder.filePath(QStringLiteral("other.daicho"));
        if (const Result<void> copied = copyRegistry(file(), other, environmentOf("sync", LeasePolicy::None)); !copied)
            return fail("broken", copied.error().debug);
        m_isReplaced = std::rename(QFile::encodeName(other).constData(), QFile::encodeName(file()).constData()) == 0;
        if (!m_isReplaced)
            fail("broken", "the file could not be replaced");
    }

    void write(bool isDead)
    {
        expect(open(file(), RegistryAccess::ReadWrite, LeasePolicy::Take), isDead);
        const auto opened = open(file(), RegistryAccess::ReadWrite, LeasePolicy::None);
        if (!opened)
            return fail("wrong", "could not be opened past the lease: " + opened.error().debug);
        for (int i = 0; i < 3; ++i) {
            const Text token = "b" + lettersOf(m_random());
            const Result<HistoryHead> done = m_act == "import" ? importAssets(**opened, m_folder.path(), token, 40)
                                             : m_act == "edit-same"
                                                 ? editAsset(**opened, sameAsset(), sameField(), token)
                                                 : editAsset(**opened, "A-3", Field::Remarks, token);
            if (done)
                m_acknowledged.push_back(token);
            else if (done.error().code != ErrorCode::Overtaken && done.error().code != ErrorCode::Conflict &&
                     done.error().code != ErrorCode::InUse)
                fail("wrong", "refused for no reason: " + done.error().debug);
            m_isSameEdited = m_isSameEdited || (done && m_act == "edit-same");
            m_elapsed.restart(); // each of them may wait
        }
    }

    const char *sameAsset() const { return m_state == u"editing" ? "A-1" : "A-2"; }
    Field sameField() const { return m_state == u"editing" ? Field::Name : Field::Remarks; }

    /// What the other one finds when it goes on.
    void finish(Actor &actor)
    {
        if (m_state == u"editing") {
            const std::string answer = actor.ask("save");
            const bool isStored = answer.starts_with("ack ");
            if (m_isReplaced ? answer != "error file-replaced" : isStored == m_isSameEdited)
                fail("wrong", "the form was answered with " + answer);
        } else if (m_state == u"import" && m_isReplaced) {
            std::string answer = actor.line();
            while (answer.starts_with("ack ") || answer == "error overtaken") // its plan was made on the new file
                answer = actor.line();
            if (answer != "error file-replaced")
                fail("wrong", "an import into a replaced file was answered with " + answer);
        } else if (m_state == u"idle" && m_isReplaced) {
            if (const std::string answer = actor.ask("look"); answer != "error file-replaced")
                fail("wrong", "a replaced file was answered with " + answer);
            if (const std::string answer = actor.ask("edit"); answer != "error file-replaced")
                fail("wrong", "an edit of a replaced file was answered with " + answer);
        }
        actor.end();
    }

    /// Every acknowledged token once, and a history that gives the tables.
    void check()
    {
        const Result<Verification> found = HistoryService::verifyFile(file());
        if (!found || found->verdict != Verdict::Ok)
            return fail("broken", found ? found->detail : found.error().debug);
        const auto opened = open(file(), RegistryAccess::ReadOnly, LeasePolicy::Take);
        if (!opened)
            return fail("broken", opened.error().debug);
        const Result<std::vector<HistoryEntry>> entries = HistoryService(**opened).entries();
        if (!entries)
            return fail("broken", entries.error().debug);
        std::multiset<std::string> stored;
        for (const HistoryEntry &entry : *entries)
            stored.insert(entry.operation.name == "import" ? entry.operation.subject : entry.operation.reason);
        for (const std::string &token : m_acknowledged) {
            m_programme.count("edits");
            if (stored.count(token) + stored.count(token + ".csv") != 1)
                fail("lost", token);
        }
    }

    static QByteArray bytes(const QString &path)
    {
        QFile read(path);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

    Programme &m_programme;
    QString m_state;
    std::string m_act;
    QDir m_folder;
    std::mt19937_64 m_random;
    QElapsedTimer m_elapsed;
    std::vector<std::string> m_acknowledged;
    bool m_isSameEdited = false;
    bool m_isReplaced = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    loadResources();
    QLoggingCategory::setFilterRules(QStringLiteral("daicho.*=false"));
    if (argc == 5 && std::string(argv[1]) == "actor")
        return runActor(argv[2], argv[3], argv[4]);
    Programme programme("RT-11", argc, argv);
    const bool isDrill = !programme.arguments().empty() && programme.arguments().front() == "drill";
    for (const char *name : {"cells", "edits", "lost", "broken", "wrong", "blocked", "stale"})
        programme.count(name, 0);
    const auto rounds = static_cast<int>(programme.choose(1, 200, 1'000));
    for (int round = 0; round < rounds; ++round) {
        for (const std::string &state : states) {
            for (const std::string &act : acts) {
                if (!isCell(state, act))
                    continue;
                Cell cell(programme, QString::fromStdString(state), act, round);
                if (isDrill)
                    cell.addFalseAcknowledgement();
                cell.run();
            }
        }
    }
    return programme.finish();
}
