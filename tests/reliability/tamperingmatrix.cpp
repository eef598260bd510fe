// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/tamperingmatrix.h"

#include "model/services/integrityservice.h"
#include "tests/reliability/tampering.h"

#include <QDir>
#include <QFile>

#include <functional>

namespace daicho::reliability {

namespace {

/// What is expected of one way to look.
enum class Expect : std::uint8_t { Noticed, NotNoticed };

constexpr Expect yes = Expect::Noticed;
constexpr Expect no = Expect::NotNoticed;

struct Scene
{
    const VictimRegistry &victim;
    QString state; ///< where this computer keeps what it saw
};

struct Case
{
    int row; ///< of the table in the manual
    const char *name;
    std::function<bool(const Scene &)> tamper; ///< false: the tampering itself did not succeed
    Expect file;
    Expect seen;
    Expect anchor;
    const char *verdict; ///< of the first look that notices
    const char *entity;  ///< what it names, or empty
};

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

RegistryEnvironment environment(const QString &state)
{
    RegistryEnvironment made;
    made.clock = &systemClock();
    made.actor = "検査";
    made.stateFolder = state;
    return made;
}

bool sql(const Scene &scene, const char *statements)
{
    return Outsider(scene.victim.path()).run(statements);
}

std::function<bool(const Scene &)> bySql(const char *statements)
{
    return [statements](const Scene &scene) { return sql(scene, statements); };
}

/// The registry as it was `back` acts ago, made whole: what an attacker with our own program gets.
bool cutBack(const Scene &scene, std::int64_t back)
{
    const QString made = scene.victim.path() + QStringLiteral(".cut");
    {
        const auto store = RegistryStore::open(scene.victim.path());
        if (!store || !(*store)->writePast(made, scene.victim.head().seq - back))
            return false;
    }
    return QFile::remove(scene.victim.path()) && QFile::rename(made, scene.victim.path());
}

/// Another history from some entry on, every hash computed anew, tables to match.
bool rewriteLast(const Scene &scene, std::int64_t back)
{
    if (!cutBack(scene, back))
        return false;
    for (std::int64_t i = 0; i < back; ++i)
        VictimRegistry::edit(scene.victim.path(), "書き換え" + std::to_string(i));
    return true;
}

/// Entries that came after the newest witness.
bool rewriteUnseen(const Scene &scene)
{
    VictimRegistry::edit(scene.victim.path(), "見た後の一件");
    if (!cutBack(scene, 0))
        return false;
    VictimRegistry::edit(scene.victim.path(), "別の一件");
    return true;
}

bool swapRegistry(const Scene &scene)
{
    const QString folder = scene.state + QStringLiteral("/other");
    QDir().mkpath(folder);
    const VictimRegistry other(folder, 1);
    return cutBack(scene, 0) && sql(scene, "SELECT 1") && [&] {
        scene.victim.put(other.bytes());
        // A registry of its own: another id, a history of its own.
        const auto store = RegistryStore::open(scene.victim.path());
        if (!store)
            return false;
        const auto record = (*store)->record(EntityKind::Registry, 1);
        const auto head = (*store)->head();
        if (!record || !*record || !head)
            return false;
        std::vector<Text> after = **record;
        after[static_cast<std::size_t>(RegistryColumn::RegistryUuid)] = "99999999-0000-0000-0000-000000000000";
        ChangeSet changes;
        changes.update(EntityKind::Registry, 1, **record, after);
        return (*store)->commit(changes, {"registry.create", {}, {}, 0}, "x", systemClock(), *head).has_value();
    }();
}

bool forgetSeen(const Scene &scene)
{
    scene.victim.put(scene.victim.before());
    return QDir(scene.state + QStringLiteral("/seen")).removeRecursively();
}

/// The counter of changes in the header says nothing of the content.
bool touchHeader(const Scene &scene)
{
    QByteArray bytes = scene.victim.get();
    bytes[95] = static_cast<char>(bytes[95] ^ 1);
    scene.victim.put(bytes);
    return true;
}

bool flipOne(const Scene &scene)
{
    QByteArray bytes = scene.victim.get();
    const qsizetype at = bytes.lastIndexOf(QByteArray("ぜいむはなこ"));
    if (at < 0)
        return false;
    bytes[at + 2] = static_cast<char>(bytes[at + 2] ^ 1);
    scene.victim.put(bytes);
    return true;
}

bool ownHash(const Scene &scene)
{
    // The hash of the entry that was changed is made to be that of another: any hash will do, for the next entry
    // names the one that was.
    return sql(scene, "UPDATE history SET actor = 'x', hash = (SELECT hash FROM history WHERE seq = 1) WHERE seq = 2");
}

std::vector<Case> cases()
{
    return {
        {1, "a bit of a word", flipOne, yes, yes, yes, "tampered", ""},
        {2, "a level is lowered", bySql("UPDATE asset SET level_c = '1' WHERE id = 2"), yes, yes, yes, "tampered",
         "asset"},
        {3, "an asset is deleted", bySql("DELETE FROM asset WHERE id = 1"), yes, yes, yes, "tampered", "asset"},
        {4, "an asset is put in",
         bySql("INSERT INTO asset (revision, code, kind, status) VALUES (1, 'A-9', 'system', 'active')"), yes, yes, yes,
         "tampered", "asset"},
        {5, "the words of an entry", bySql("UPDATE history SET reason = 'x' WHERE seq = 2"), yes, yes, yes, "tampered",
         "history"},
        {6, "an entry in the middle is deleted", bySql("DELETE FROM history WHERE seq = 2"), yes, yes, yes, "tampered",
         "history"},
        {6, "entries change places",
         bySql("UPDATE history SET seq = 99 WHERE seq = 2; UPDATE history SET seq = 2 WHERE seq = 3;"
               "UPDATE history SET seq = 3 WHERE seq = 99"),
         yes, yes, yes, "tampered", "history"},
        {6, "an entry is doubled",
         bySql("CREATE TEMP TABLE copy AS SELECT * FROM history WHERE seq = 3; UPDATE copy SET seq = 4;"
               "INSERT INTO history SELECT * FROM copy"),
         yes, yes, yes, "tampered", "history"},
        {7, "an entry with a hash of its own", ownHash, yes, yes, yes, "tampered", "history"},
        {8, "the last entries are cut off, tables to match", [](const Scene &scene) { return cutBack(scene, 1); }, no,
         yes, yes, "rolled-back", "history"},
        {9, "rewritten from an entry that was seen", [](const Scene &scene) { return rewriteLast(scene, 1); }, no, yes,
         yes, "tampered", "history"},
        {9, "rewritten from the second entry on", [](const Scene &scene) { return rewriteLast(scene, 2); }, no, yes,
         yes, "tampered", "history"},
        {9, "rewritten after all that was seen", rewriteUnseen, no, no, no, "", ""},
        {10, "an older copy",
         [](const Scene &scene) {
             scene.victim.put(scene.victim.before());
             return true;
         },
         no, yes, yes, "rolled-back", "history"},
        {11, "another registry", swapRegistry, no, yes, yes, "tampered", "registry"},
        {12, "an index is dropped", bySql("DROP INDEX relation_by_to_asset"), yes, yes, yes, "tampered", "schema"},
        {12, "a trigger is dropped", bySql("DROP TRIGGER history_is_not_updated"), yes, yes, yes, "tampered", "schema"},
        {12, "a constraint is taken out",
         bySql(
             "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL DEFAULT '''' UNIQUE', "
             "'NOT NULL DEFAULT ''''') WHERE name = 'setting'"),
         yes, yes, yes, "", ""},
        {13, "the version", bySql("PRAGMA user_version = 999"), yes, yes, yes, "", ""},
        {13, "the mark of a registry", bySql("PRAGMA application_id = 5"), yes, yes, yes, "", ""},
        {14, "a person", bySql("UPDATE person SET name = 'x'"), yes, yes, yes, "tampered", "person"},
        {14, "a master", bySql("UPDATE profile_item SET name = 'x'"), yes, yes, yes, "tampered", "profile_item"},
        {14, "the scheme", bySql("UPDATE edition SET content = '{ }'"), yes, yes, yes, "tampered", "edition"},
        {14, "a setting of the registry", bySql("UPDATE setting SET value = 'A4'"), yes, yes, yes, "tampered",
         "setting"},
        {15, "what the chain does not bind", touchHeader, no, no, no, "", ""},
        {16, "what was seen is deleted, then an older copy", forgetSeen, no, no, yes, "rolled-back", "history"},
    };
}

/// One look at a tampered file; a file that does not open was noticed as well.
void look(Programme &programme, const Case &one, const char *level, Expect expected,
          const Result<IntegrityFinding> &found)
{
    programme.count("cells");
    const std::string name = "row " + std::to_string(one.row) + ", " + one.name + ", " + level;
    const bool isNoticed = !found || found->verification.verdict != Verdict::Ok;
    if (isNoticed != (expected == Expect::Noticed))
        return programme.fail("wrong", name + (isNoticed ? ": noticed, and nobody could" : ": not noticed"));
    if (!found || !isNoticed)
        return;
    const Verification &verification = found->verification;
    if (*one.verdict != 0 && one.verdict != verdictId(verification.verdict))
        programme.fail("wrong", name + ": called " + Text(verdictId(verification.verdict)));
    if (*one.entity != 0 && verification.firstEntity != one.entity)
        programme.fail("wrong", name + ": names " + verification.firstEntity);
}

void run(Programme &programme, const VictimRegistry &victim, const Case &one, int number)
{
    const QString state = programme.folder() + QStringLiteral("/state%1").arg(number);
    QDir().mkpath(state);
    victim.put(victim.bytes());
    SeenRegistry seen;
    seen.uuid = "11111111-2222-3333-4444-555555555555";
    seen.head = victim.head();
    seen.at = "2026-05-20T12:00:00.000Z";
    seen.path = victim.path();
    if (!SeenHeads(state).keep(seen) || !one.tamper({victim, state}))
        return programme.fail("undone", one.name);
    const Anchor anchor{seen.uuid, victim.head().seq, victim.head().hash};
    look(programme, one, "file only", one.file, IntegrityService::examine(victim.path(), environment({})));
    look(programme, one, "last seen", one.seen, IntegrityService::examine(victim.path(), environment(state)));
    look(programme, one, "anchor", one.anchor, IntegrityService::examine(victim.path(), environment({}), anchor));
}

/// Rows 18 and 20: what lies outside is tampered with, and the registry is in order.
void runOutside(Programme &programme, const VictimRegistry &victim)
{
    victim.put(victim.bytes());
    const Text checkpoint = checkpointText("11111111-2222-3333-4444-555555555555", victim.head());
    const Text paper = printedHead(victim.head());
    for (const Text &whole : {checkpoint, paper}) {
        for (std::size_t at = 0; at < whole.size(); ++at) {
            Text forged = whole;
            forged[at] = forged[at] == '7' ? '8' : '7';
            if (forged == whole || whole[at] == ',' || whole[at] == '\n')
                continue;
            programme.count("witnesses");
            const Result<Anchor> anchor = readAnchor(forged);
            const Result<Anchor> honest = readAnchor(whole);
            if (!anchor || (honest && *anchor == *honest))
                continue; // cannot be read, or says the same
            const Result<IntegrityFinding> found = IntegrityService::examine(victim.path(), environment({}), *anchor);
            if (found && found->verification.verdict == Verdict::Ok)
                programme.fail("wrong", "a forged witness agrees: " + forged);
        }
    }
}

} // namespace

void runMatrix(Programme &programme)
{
    const QString folder = programme.folder() + QStringLiteral("/matrix");
    QDir().mkpath(folder);
    const VictimRegistry victim(folder, 0);
    int number = 0;
    for (const Case &one : cases())
        run(programme, victim, one, ++number);
    runOutside(programme, victim);
    programme.count("wrong", 0);
}

} // namespace daicho::reliability
