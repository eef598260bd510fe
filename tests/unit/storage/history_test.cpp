// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/canonicaljson.h"
#include "model/storage/payload.h"
#include "storagefixture.h"

#include <sys/resource.h>

using namespace daicho;

namespace {

void rename(const StorageFixture &fixture, RegistryStore &store, const Text &name)
{
    requireValue(fixture.commit(store, StorageFixture::edit(store, EntityKind::Asset, 1, {{"name", name}})));
}

} // namespace

TEST_CASE("An entry keeps who did what when, and its changes")
{
    StorageFixture fixture;
    const auto store = fixture.create();
    fixture.clock.set(fixture.clock.now().addSecs(3600));
    const ChangeSet edit = StorageFixture::edit(*store, EntityKind::Asset, 1, {{"name", "別名"}});
    const HistoryHead before = requireValue(store->head());
    const Operation operation{"asset.edit", "A-1", "誤りの訂正", 1};
    const HistoryHead head = requireValue(store->commit(edit, operation, "監査花子", fixture.clock, before));

    const HistoryEntry entry = requireValue(store->entry(2)).value();
    CHECK(entry.at == "2026-04-01T10:00:00.000Z");
    CHECK(entry.actor == "監査花子");
    CHECK(entry.operation == operation);
    CHECK(entry.records == 1);
    CHECK_FALSE(entry.clockSuspect);
    CHECK(entry.hash == head.hash);
    CHECK(entry.seq == head.seq);
    CHECK(head.hash.size() == 64);
    CHECK(toCanonicalJson(requireValue(store->changesOf(2))) == toCanonicalJson(edit));
    CHECK(toCanonicalJson(requireValue(store->changesOf(1))) == toCanonicalJson(smallRegistry()));
    CHECK(requireValue(store->entry(3)) == std::nullopt);
    CHECK(requireError(store->changesOf(3)).code == ErrorCode::NotFound);
}

TEST_CASE("A clock that runs behind the last entry by more than two minutes is noted")
{
    StorageFixture fixture;
    const auto store = fixture.create();
    const QDateTime start = fixture.clock.now();
    fixture.clock.set(start.addSecs(-120));
    rename(fixture, *store, "a");
    CHECK_FALSE(requireValue(store->entry(2))->clockSuspect);
    fixture.clock.set(start.addSecs(-120 - 121));
    rename(fixture, *store, "b");
    CHECK(requireValue(store->entry(3))->clockSuspect);
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}

TEST_CASE("History is listed newest first, by page, by day and by person")
{
    StorageFixture fixture;
    const auto store = fixture.create();
    for (const char *name : {"a", "b", "c"}) {
        fixture.clock.set(fixture.clock.now().addDays(1));
        rename(fixture, *store, name);
    }
    const auto listed = [&](const HistoryQuery &query) {
        std::vector<std::int64_t> numbers;
        for (const HistoryEntry &entry : requireValue(store->history(query)))
            numbers.push_back(entry.seq);
        return numbers;
    };
    using Numbers = std::vector<std::int64_t>;
    CHECK(listed({}) == Numbers{4, 3, 2, 1});
    CHECK(listed({.before = 4, .limit = 2}) == Numbers{3, 2});
    CHECK(listed({.since = "2026-04-03"}) == Numbers{4, 3});
    CHECK(listed({.since = "2026-04-03T09:00:00Z"}) == Numbers{4, 3});
    CHECK(listed({.since = "2026-04-03T18:00:01+09:00"}) == Numbers{4});
    CHECK(listed({.actor = fixture.actor}) == Numbers{4, 3, 2, 1});
    CHECK(listed({.actor = "誰か"}).empty());
}

TEST_CASE("History cannot be rewritten through SQL")
{
    const StorageFixture fixture;
    static const QByteArray before = [&] {
        rename(fixture, *fixture.create(), "a");
        return fixture.bytes();
    }();
    fixture.overwrite(before);
    RawDatabase raw(fixture.path());
    const auto [statement, setting] = GENERATE(table<const char *, const char *>({
        {"UPDATE history SET actor = 'x' WHERE seq = 2", "OFF"},
        {"UPDATE history SET payload = payload", "OFF"},
        {"DELETE FROM history WHERE seq = 2", "OFF"},
        {"INSERT OR REPLACE INTO history SELECT * FROM history WHERE seq = 2", "OFF"},
        {"INSERT OR REPLACE INTO history SELECT * FROM history WHERE seq = 2", "ON"},
        {"INSERT INTO history SELECT seq + 5, version, at, time_zone, clock_suspect, actor, os_user, host, operation, "
         "subject, reason, reverts, records, app_version, previous_hash, hash, payload FROM history WHERE seq = 2",
         "ON"},
        {"INSERT INTO history (version, at, time_zone, clock_suspect, actor, os_user, host, operation, subject, "
         "reason, "
         "records, app_version, previous_hash, hash, payload) SELECT version, at, time_zone, clock_suspect, actor, "
         "os_user, host, operation, subject, reason, records, app_version, previous_hash, hash, payload FROM history "
         "WHERE seq = 2",
         "ON"},
    }));
    INFO(statement << " with recursive triggers " << setting);
    CHECK(raw.run(Text("PRAGMA recursive_triggers = ") + setting).empty());
    CHECK(raw.run(statement) == "history is append-only");
    CHECK(fixture.bytes() == before);
}

TEST_CASE("A payload holds the change and nothing else")
{
    const ChangeSet changes = smallRegistry();
    const Text payload = packChanges(changes);
    CHECK(toCanonicalJson(requireValue(unpackChanges(payload))) == toCanonicalJson(changes));
    CHECK(packChanges(changes) == payload);
    CHECK(toCanonicalJson(requireValue(unpackChanges(packChanges({})))) == toCanonicalJson({}));
    for (std::size_t at = 0; at < payload.size(); ++at) {
        Text flipped = payload;
        flipped[at] = static_cast<char>(flipped[at] ^ 4);
        const Result<ChangeSet> unpacked = unpackChanges(flipped);
        INFO(at);
        CHECK((!unpacked || toCanonicalJson(*unpacked) == toCanonicalJson(changes)));
    }
    CHECK(requireError(unpackChanges("")).code == ErrorCode::HistoryBroken);
    CHECK(requireError(unpackChanges(payload + "x")).code == ErrorCode::HistoryBroken);
    CHECK(requireError(unpackChanges(payload.substr(0, payload.size() - 1))).code == ErrorCode::HistoryBroken);
}

TEST_CASE("A payload that claims a length asks for memory only as it is unpacked")
{
    // A frame of one raw block of two bytes, whose header says 3 GB and then 2 bytes.
    const auto payload = [](std::uint64_t length) {
        Text frame("\x01\x28\xB5\x2F\xFD\xC0\x58", 7); // magic, eight bytes of length, a window of 2 MB
        for (int i = 0; i < 8; ++i)
            frame += static_cast<char>(length >> (8 * i) & 0xFF);
        return frame + Text("\x11\0\0{}", 5);
    };
    const auto mostKilobytes = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    CHECK(requireValue(unpackChanges(payload(2))).isEmpty());
    const long before = mostKilobytes();
    CHECK(requireError(unpackChanges(payload(3'000'000'000))).code == ErrorCode::HistoryBroken);
    CHECK(mostKilobytes() - before < 100'000);
}

TEST_CASE("The head is printed with its number and the first 64 bits")
{
    const Text hash = "7f3a91c20b5e44d1" + Text(48, '0');
    CHECK(printedHead({1, hash}) == "#1 7F3A-91C2-0B5E-44D1");
    CHECK(printedHead({1234, hash}) == "#1,234 7F3A-91C2-0B5E-44D1");
    CHECK(printedHead({999, hash}) == "#999 7F3A-91C2-0B5E-44D1");
    CHECK(printedHead({1234567, hash}) == "#1,234,567 7F3A-91C2-0B5E-44D1");
}
