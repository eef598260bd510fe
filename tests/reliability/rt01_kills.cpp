// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RT-01: the program is killed while it writes, and what it acknowledged is there.
//
// A child process works on a registry through the services and tells each head that a commit returned through a pipe:
// single edits and their undo, changes of 500 assets, imports of 5,000 and their undo, opening a file of the first
// version (which migrates it). At a random moment the parent kills it with signal 9. Then the next start must take at
// most three seconds and get the registry for writing, whatever the dead one left beside it; the history must verify,
// hold the last acknowledged entry, and go at most one entry further; of a change of many assets all or nothing is
// there.
//
// The child is a fork that opens everything anew; SQLite and the system cannot tell it from a program that was started.
// Kinder than the world: the page cache survives a kill, so this says little about power cuts; those are RT-02.
//
// That the program can find something is shown by a child that acknowledges before it commits.

#include "model/storage/registrystore.h"
#include "resources/resources.h"
#include "tests/reliability/killwork.h"
#include "tests/reliability/programme.h"
#include "tests/reliability/simulateddisk.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

using namespace daicho;
using namespace daicho::reliability;

namespace {

constexpr double longestStart = 3.0;

class Kills
{
public:
    explicit Kills(Programme &programme);

    void killAll(std::int64_t kills);
    /// A child that acknowledges too early: what it loses must be found.
    void requireFindings();

private:
    struct Child
    {
        pid_t pid = 0;
        int pipe = -1;
    };

    const Work &chooseWork();
    void freshFile(const Work &work);
    Child start(const Work &work, bool isLiar) const;
    [[noreturn]] void workInChild(const Work &work, int pipe, bool isLiar) const;
    void killOnce(const Work &work);
    HistoryHead killed(const Child &child, std::int64_t afterMicroseconds);
    HistoryHead end(const Child &child, Text all);
    Text wrongAfter(const Work &work, const HistoryHead &acknowledged);
    Text wrongWith(RegistryStore &store, const HistoryHead &acknowledged);
    Text tornBatch(RegistryStore &store);

    Programme &m_programme;
    Random m_random;
    FixedClock m_clock{QDateTime(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC)};
    RegistryEnvironment m_environment = townEnvironment(m_clock);
    QString m_folder;
    QString m_path;
    QByteArray m_town;
    QByteArray m_largeTown; ///< with the assets that change together
    QByteArray m_firstVersion;
    const Work *m_lastWork = nullptr;
    int m_killsOfFile = 0;
    double m_slowestStart = 0;
};

Kills::Kills(Programme &programme)
    : m_programme(programme)
    , m_random(programme.seed())
    , m_folder(programme.folder() + QStringLiteral("/work"))
    , m_path(m_folder + QStringLiteral("/town.daicho"))
{
    const QString made = programme.folder() + QStringLiteral("/made.daicho");
    must(makeTown(made, m_environment));
    m_town = bytesOf(made);
    {
        const auto town = must(Registry::open(made, RegistryAccess::ReadWrite, m_environment));
        must(town->commit(rows(firstBulk, bulkSize), {"import", {}, {}, 0}));
    }
    m_largeTown = bytesOf(made);
    m_firstVersion = bytesOf(QStringLiteral(DAICHO_TEST_DATA "/registries/v1.daicho"));
    importedRows();
    m_environment.stateFolder = m_folder + QStringLiteral("/state");
}

const Work &Kills::chooseWork()
{
    auto number = static_cast<int>(m_random.below(100));
    for (const Work *work : {&editsOneByOne, &editsOfMany, &imports}) {
        if (number < work->weight)
            return *work;
        number -= work->weight;
    }
    return openings;
}

void Kills::freshFile(const Work &work)
{
    QDir(m_folder).removeRecursively();
    QDir().mkpath(m_environment.stateFolder);
    writeBytes(m_path, &work == &openings ? m_firstVersion : &work == &editsOneByOne ? m_town : m_largeTown);
    m_lastWork = &work;
    m_killsOfFile = 0;
}

void Kills::workInChild(const Work &work, int pipe, bool isLiar) const
{
    const auto acknowledge = [pipe](const HistoryHead &head) {
        const Text line = std::to_string(head.seq) + ' ' + head.hash + '\n';
        expect(::write(pipe, line.data(), line.size()) == static_cast<ssize_t>(line.size()), "tell");
    };
    if (work.run == nullptr) {
        const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(m_path);
        expect(store, "open a file of the first version");
        acknowledge((*store)->head().value());
        for (;;)
            ::pause();
    }
    const Result<std::unique_ptr<Registry>> registry = Registry::open(m_path, RegistryAccess::ReadWrite, m_environment);
    expect(registry, "open");
    expect(!(*registry)->isReadOnly(), "open for writing");
    acknowledge((*registry)->head());
    if (isLiar) {
        acknowledge({(*registry)->head().seq + 1, (*registry)->head().hash});
        ::pause();
    }
    work.run(**registry, [&] { acknowledge((*registry)->head()); });
    ::_exit(0);
}

Kills::Child Kills::start(const Work &work, bool isLiar) const
{
    int ends[2];
    if (::pipe(ends) != 0)
        giveUp("no pipe");
    const pid_t pid = ::fork();
    if (pid < 0)
        giveUp("no process");
    if (pid == 0) {
        ::close(ends[0]);
        workInChild(work, ends[1], isLiar);
    }
    ::close(ends[1]);
    return {pid, ends[0]};
}

/// Reads what the child tells; false at the end.
bool hear(int pipe, Text &all)
{
    char buffer[4096];
    const ssize_t got = ::read(pipe, buffer, sizeof buffer);
    all.append(buffer, static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    return got > 0;
}

/// The last head that was told whole; none if the child was killed while it opened.
HistoryHead lastHead(Text all)
{
    all.resize(all.rfind('\n') + 1);
    const std::size_t line = all.size() < 2 ? 0 : all.rfind('\n', all.size() - 2) + 1;
    const std::size_t space = all.find(' ', line);
    if (space == Text::npos)
        return {};
    return {std::stoll(all.substr(line, space - line)), all.substr(space + 1, all.size() - space - 2)};
}

HistoryHead Kills::killed(const Child &child, std::int64_t afterMicroseconds)
{
    constexpr unsigned percentWhileOpening = 15;
    Text all;
    if (!m_random.chance(percentWhileOpening))
        hear(child.pipe, all); // it is open now
    ::usleep(static_cast<useconds_t>(m_random.below(static_cast<std::uint64_t>(afterMicroseconds))));
    return end(child, all);
}

HistoryHead Kills::end(const Child &child, Text all)
{
    ::kill(child.pid, SIGKILL);
    int status = 0;
    ::waitpid(child.pid, &status, 0);
    if (!WIFSIGNALED(status))
        m_programme.fail("failed", "the child ended by itself with " + std::to_string(WEXITSTATUS(status)));
    while (hear(child.pipe, all)) {
    }
    ::close(child.pipe);
    return lastHead(all);
}

void Kills::killOnce(const Work &work)
{
    if (m_lastWork != &work || m_killsOfFile >= work.killsAFile)
        freshFile(work);
    ++m_killsOfFile;
    const HistoryHead acknowledged = killed(start(work, false), work.longestMicroseconds);
    m_programme.count("kills");
    m_programme.count(Text("of-them-") + work.name);
    if (const Text wrong = wrongAfter(work, acknowledged); !wrong.empty()) {
        m_programme.fail("wrong",
                         Text(work.name) + ", kill " + std::to_string(m_programme.counted("kills")) + ": " + wrong);
        m_lastWork = nullptr;
    }
}

Text Kills::wrongAfter(const Work &work, const HistoryHead &acknowledged)
{
    const double begun = m_programme.seconds();
    if (work.run == nullptr) {
        const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(m_path);
        return store ? wrongWith(**store, acknowledged) : "does not open: " + told(store.error());
    }
    const Result<std::unique_ptr<Registry>> registry = Registry::open(m_path, RegistryAccess::ReadWrite, m_environment);
    if (!registry)
        return "does not open: " + told(registry.error());
    if (const Result<void> loaded = (*registry)->loadIndex(); !loaded)
        return "the ledger cannot be read: " + told(loaded.error());
    const double start = m_programme.seconds() - begun;
    m_slowestStart = std::max(m_slowestStart, start);
    if (start > longestStart)
        return "the next start took " + std::to_string(start) + " s";
    if ((*registry)->isReadOnly())
        return "the next start can only read";
    const Text wrong = wrongWith((*registry)->store(), acknowledged);
    return wrong.empty() && &work != &editsOneByOne ? tornBatch((*registry)->store()) : wrong;
}

Text Kills::wrongWith(RegistryStore &store, const HistoryHead &acknowledged)
{
    const Result<Verification> verification = store.verify();
    if (!verification)
        return "cannot be verified: " + told(verification.error());
    if (verification->verdict != Verdict::Ok)
        return "does not verify: " + verification->detail;
    m_programme.count("acknowledged", acknowledged.seq == 0 ? 0 : 1);
    if (acknowledged.seq == 0)
        return {};
    const Result<std::optional<HistoryEntry>> entry = store.entry(acknowledged.seq);
    if (!entry || !*entry || (*entry)->hash != acknowledged.hash)
        return "entry " + std::to_string(acknowledged.seq) + " was acknowledged and is not there";
    const Result<HistoryHead> head = store.head();
    return head && head->seq <= acknowledged.seq + 1 ? Text() : "more entries than acts";
}

/// Looked at without the history: the tables by themselves.
Text Kills::tornBatch(RegistryStore &store)
{
    std::int64_t imported = 0;
    std::vector<Text> remarks;
    constexpr std::array columns{static_cast<std::size_t>(AssetColumn::Remarks)};
    const Result<void> read = store.scanColumns(EntityKind::Asset, columns,
                                                [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
                                                    imported += id >= firstImported ? 1 : 0;
                                                    if (id >= firstBulk && id < firstBulk + bulkSize)
                                                        remarks.emplace_back(values[0]);
                                                });
    if (!read)
        return "cannot be read: " + told(read.error());
    if (imported != 0 && imported != importSize)
        return "an import is there by half: " + std::to_string(imported);
    const bool isWhole =
        remarks.size() == bulkSize &&
        std::all_of(remarks.begin(), remarks.end(), [&](const Text &remark) { return remark == remarks[0]; });
    return isWhole ? Text() : "a change of many is there by half";
}

void Kills::killAll(std::int64_t kills)
{
    constexpr double longestCommitLevel = 20;
    for (std::int64_t kill = 0; kill < kills; ++kill) {
        if (m_programme.level() == reliability::Level::Commit && m_programme.seconds() > longestCommitLevel)
            break;
        killOnce(chooseWork());
    }
    m_programme.count("slowest-start-ms", static_cast<std::int64_t>(m_slowestStart * 1000));
    m_programme.count("wrong", 0);
}

void Kills::requireFindings()
{
    freshFile(editsOneByOne);
    const Child child = start(editsOneByOne, true);
    Text all;
    while (std::count(all.begin(), all.end(), '\n') < 2 && hear(child.pipe, all)) {
    }
    const Text wrong = wrongAfter(editsOneByOne, end(child, all));
    m_programme.count("found-early-acknowledgement", wrong.empty() ? 0 : 1);
    if (wrong.empty())
        m_programme.fail("blind", "an acknowledgement before the commit was not found");
    m_lastWork = nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    Programme programme("RT-01", argc, argv);
    loadResources();
    Kills kills(programme);
    kills.requireFindings();
    kills.killAll(programme.choose(200, 10'000, 50'000));
    return programme.finish();
}
