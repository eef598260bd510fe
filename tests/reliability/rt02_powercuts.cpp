// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RT-02: the power is cut, and what was acknowledged is there.
//
// One run of several commits (an edit, a change of 50 assets, an import of 500, its undo, an edit) writes to a
// simulated disk and is recorded call by call. Then the power is cut between every two calls, and for each such moment
// the seeds give different disks that may come up again: 512-byte sectors that were not synced are there, missing or
// garbage, in any order; changes of size and of the directory have happened or not. Each of these disks must open,
// verify, and hold exactly one of the states between two commits: none that was acknowledged may be missing, none may
// be there by half. While a journal is rolled back on opening, the power is cut again.
//
// Harsher than the world: no disk reorders writes that freely, none writes garbage so often, and file systems with
// journals of their own do not forget a new file or a change of size alone. Kinder: what was synced stays, and bytes
// beside those that are being written are not harmed (SQLite calls that powersafe overwrite and assumes it on Linux).
// Registries come into being by a rename, which is not modelled here.
//
// That the program can find something is shown by disks that lie: without syncs, and without the last sync of a commit,
// acknowledged commits must be found missing.

#include "resources/resources.h"
#include "tests/reliability/diskvfs.h"
#include "tests/reliability/programme.h"
#include "tests/reliability/storagework.h"

#include <QFile>

#include <optional>
#include <unordered_map>

using namespace daicho;
using namespace daicho::reliability;

namespace {

/// A state between two commits, and how many calls had been made when it was asked for and when it was acknowledged.
struct State
{
    HistoryHead head;
    Text content;
    std::size_t begun = 0;
    std::size_t acknowledged = 0;
};

/// What a disk held after the cut: the number of the state, or what was wrong with it.
struct Found
{
    std::size_t state = 0;
    Text wrong;
    std::size_t callsOfOpening = 0;
};

class PowerCuts
{
public:
    /// `registry` is the file that the run begins with.
    PowerCuts(Programme &programme, const QString &registry, Lie lie);

    /// Cuts at every call with `seeds` seeds each.
    void cutEverywhere(std::int64_t seeds);

    struct Tally
    {
        std::int64_t cuts = 0;
        std::int64_t corrupt = 0; ///< does not open, does not verify, or is of no state that ever was
        std::int64_t lost = 0;    ///< an acknowledged commit is missing
        std::int64_t cutAgain = 0;
    };
    const Tally &tally() const { return m_tally; }
    std::size_t disks() const { return m_known.size(); }
    std::size_t calls() const { return m_calls.size(); }

private:
    void record();
    void commitAll(RegistryStore &store);
    void commit(RegistryStore &store, const ChangeSet &changes, std::int64_t reverts = 0);
    void cutAt(std::size_t call, const SimulatedDisk &disk, std::uint64_t seed);
    void judge(std::size_t call, std::uint64_t seed, const Found &found, const char *moment);
    void fail(const char *name, const Text &what);
    Found foundOn(const SimulatedDisk &disk);
    Found open(const SimulatedDisk &disk);
    Text wrongWith(RegistryStore &store, Found &found) const;
    SimulatedDisk cutWhileOpening(const SimulatedDisk &disk, std::size_t calls, Random &random);

    Programme &m_programme;
    DiskVfs m_vfs;
    Lie m_lie;
    FixedClock m_clock{QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC)};
    QString m_path;
    SimulatedDisk m_begin;
    std::vector<DiskCall> m_calls;
    std::vector<State> m_states;
    // By the fingerprint of the disk: before opening, and after. What is the same byte for byte is looked at once.
    std::unordered_map<std::string, Found> m_known;
    std::unordered_map<std::string, Found> m_verified;
    Tally m_tally;
};

PowerCuts::PowerCuts(Programme &programme, const QString &registry, Lie lie)
    : m_programme(programme), m_vfs(programme.seed()), m_lie(lie), m_path(registry)
{
    m_begin.apply({.kind = DiskCall::Kind::Create, .name = m_path.toStdString()});
    m_begin.apply({.kind = DiskCall::Kind::Write, .bytes = bytesOf(m_path).toStdString()});
    m_begin.apply({.kind = DiskCall::Kind::Sync});
    record();
}

void PowerCuts::record()
{
    m_vfs.setDisk(m_begin);
    m_vfs.setLie(m_lie);
    m_vfs.setObserver([this](const DiskCall &call) { m_calls.push_back(call); });
    {
        const auto store = must(RegistryStore::open(m_path, {.vfs = DiskVfs::name}));
        m_states.push_back({must(store->head()), must(contentHash(*store)), 0, 0});
        commitAll(*store);
    }
    m_vfs.setObserver({});
    m_vfs.setLie(Lie::None);
}

void PowerCuts::commitAll(RegistryStore &store)
{
    constexpr std::int64_t many = 500;
    constexpr std::int64_t some = 50;
    commit(store, must(changedAssets(store, 3, 1, "編集")));
    commit(store, newAssets(firstAssets + 1, some, "追加"));
    commit(store, must(changedAssets(store, 1, some, "一括変更")));
    const ChangeSet import = newAssets(firstAssets + some + 1, many, "取込");
    commit(store, import);
    commit(store, import.inverse(), m_states.back().head.seq);
    commit(store, must(changedAssets(store, 5, 1, "再編集")));
}

void PowerCuts::commit(RegistryStore &store, const ChangeSet &changes, std::int64_t reverts)
{
    State state;
    state.begun = m_calls.size();
    state.head = must(commitTo(store, changes, reverts == 0 ? "asset.edit" : "undo", m_clock, reverts));
    state.acknowledged = m_calls.size();
    state.content = must(contentHash(store));
    m_states.push_back(state);
}

void PowerCuts::cutEverywhere(std::int64_t seeds)
{
    SimulatedDisk disk = m_begin;
    for (std::size_t call = 0; call <= m_calls.size(); ++call) {
        for (std::int64_t seed = 0; seed < seeds; ++seed)
            cutAt(call, disk, static_cast<std::uint64_t>(seed));
        if (call < m_calls.size())
            disk.apply(m_calls[call]);
    }
}

void PowerCuts::cutAt(std::size_t call, const SimulatedDisk &disk, std::uint64_t seed)
{
    constexpr std::uint64_t spread = 1'000'003;
    Random random((m_programme.seed() * spread + call) * spread + seed);
    const SimulatedDisk left = disk.afterPowerCut(random);
    const Found found = foundOn(left);
    judge(call, seed, found, "");
    constexpr unsigned percentCutAgain = 30;
    if (!found.wrong.empty() || found.callsOfOpening == 0 || !random.chance(percentCutAgain))
        return;
    ++m_tally.cutAgain;
    judge(call, seed, foundOn(cutWhileOpening(left, found.callsOfOpening, random)), ", and again while opening");
}

void PowerCuts::judge(std::size_t call, std::uint64_t seed, const Found &found, const char *moment)
{
    ++m_tally.cuts;
    const Text where = "cut at call " + std::to_string(call) + ", disk " + std::to_string(seed) + moment;
    if (!found.wrong.empty()) {
        ++m_tally.corrupt;
        fail("corrupt", where + ": " + found.wrong);
        return;
    }
    std::size_t acknowledged = 0;
    while (acknowledged + 1 < m_states.size() && m_states[acknowledged + 1].acknowledged <= call)
        ++acknowledged;
    if (found.state < acknowledged) {
        ++m_tally.lost;
        fail("lost", where + ": state " + std::to_string(found.state) + ", though " + std::to_string(acknowledged) +
                         " was acknowledged");
    } else if (m_states[found.state].begun > call) {
        ++m_tally.corrupt;
        fail("corrupt", where + ": a state from the future");
    }
}

void PowerCuts::fail(const char *name, const Text &what)
{
    if (m_lie == Lie::None) // what a lying disk loses is what shall be found
        m_programme.fail(name, what);
}

Found PowerCuts::foundOn(const SimulatedDisk &disk)
{
    const auto [known, isNew] = m_known.try_emplace(disk.fingerprint());
    if (isNew)
        known->second = open(disk);
    return known->second;
}

Found PowerCuts::open(const SimulatedDisk &disk)
{
    std::size_t calls = 0;
    m_vfs.setDisk(disk);
    m_vfs.setObserver([&calls](const DiskCall &) { ++calls; });
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(m_path, {.vfs = DiskVfs::name});
    m_vfs.setObserver({});
    if (!store)
        return {0, "does not open: " + told(store.error()), calls};
    const auto [verified, isNew] = m_verified.try_emplace(m_vfs.disk().fingerprint());
    if (isNew)
        verified->second.wrong = wrongWith(**store, verified->second);
    Found found = verified->second;
    found.callsOfOpening = calls;
    return found;
}

Text PowerCuts::wrongWith(RegistryStore &store, Found &found) const
{
    const Result<Verification> verification = store.verify();
    if (!verification)
        return "cannot be verified: " + told(verification.error());
    if (verification->verdict != Verdict::Ok)
        return "does not verify: " + verification->detail;
    const Result<HistoryHead> head = store.head();
    if (!head)
        return "no head: " + told(head.error());
    while (found.state < m_states.size() && m_states[found.state].head != *head)
        ++found.state;
    if (found.state == m_states.size())
        return "a head that never was";
    const Result<Text> content = contentHash(store);
    if (!content)
        return "cannot be read: " + told(content.error());
    return *content == m_states[found.state].content ? Text() : "the head of one state with the content of another";
}

/// Opens once more, up to one of its `calls`, and cuts there.
SimulatedDisk PowerCuts::cutWhileOpening(const SimulatedDisk &disk, std::size_t calls, Random &random)
{
    std::size_t left = random.below(calls);
    std::optional<SimulatedDisk> after;
    m_vfs.setDisk(disk);
    m_vfs.setObserver([&](const DiskCall &) {
        if (left-- == 0)
            after = m_vfs.disk().afterPowerCut(random);
    });
    (void)RegistryStore::open(m_path, {.vfs = DiskVfs::name});
    m_vfs.setObserver({});
    return after.value_or(disk);
}

/// What a lying disk loses must be found, or the program proves nothing.
void requireFindings(Programme &programme, const QString &registry, Lie lie, const char *name)
{
    constexpr std::int64_t seeds = 2;
    PowerCuts cuts(programme, registry, lie);
    cuts.cutEverywhere(seeds);
    const std::int64_t found = cuts.tally().lost + cuts.tally().corrupt;
    programme.count(Text("found-") + name, found);
    if (cuts.tally().lost == 0)
        programme.fail("blind", Text("nothing was found missing on a disk with ") + name);
}

} // namespace

int main(int argc, char **argv)
{
    Programme programme("RT-02", argc, argv);
    loadResources();
    const FixedClock clock(QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC));
    const QString registry = programme.folder() + QStringLiteral("/r.daicho");
    must(makeSmallRegistry(registry, clock));
    {
        PowerCuts cuts(programme, registry, Lie::None);
        cuts.cutEverywhere(programme.choose(5, 370, 1'850));
        programme.count("calls", static_cast<std::int64_t>(cuts.calls()));
        programme.count("cuts", cuts.tally().cuts);
        programme.count("of-them-again", cuts.tally().cutAgain);
        programme.count("different-disks", static_cast<std::int64_t>(cuts.disks()));
        programme.count("corrupt", 0);
        programme.count("lost", 0);
    }
    requireFindings(programme, registry, Lie::NoSync, "no-sync");
    requireFindings(programme, registry, Lie::NoSyncAfterTruncation, "no-last-sync");
    return programme.finish();
}
