// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables and history are made to agree again, and a registry as it was at an earlier entry.

#include "storagefixture.h"

#include <QRegularExpression>

using namespace daicho;

namespace {

/// An edit, an import, and the import taken back.
void makeHistory(const StorageFixture &fixture)
{
    static const QByteArray bytes = [] {
        const StorageFixture made;
        const auto store = made.create();
        requireValue(made.commit(
            *store, StorageFixture::edit(*store, EntityKind::Asset, 1, {{"name", "課税台帳"}, {"medium", "電子"}})));
        ChangeSet import;
        insertInto(import, EntityKind::Asset, 4, assetFields("A-4", {{"medium", "磁気"}}));
        requireValue(made.commit(*store, import, "import"));
        requireValue(made.commit(*store, import.inverse(), "undo"));
        return made.bytes();
    }();
    fixture.overwrite(bytes);
}

Result<HistoryHead> repair(const StorageFixture &fixture, Repair how)
{
    const auto store = fixture.open();
    return store->repair(how, {how == Repair::Restore ? "integrity.restore" : "integrity.adopt", {}, "点検", 0},
                         fixture.actor, fixture.clock, requireValue(store->head()));
}

/// What the tables say, without the history.
Text tablesOf(RegistryStore &store)
{
    const Text content = requireValue(contentOf(store));
    const std::size_t relations = content.rfind("\nnext ");
    return content.substr(0, content.find('\n', relations + 1));
}

/// The same without the entries that touched records last and the counters of ids.
QString valuesOf(RegistryStore &store)
{
    return toQString(tablesOf(store))
        .remove(QRegularExpression(QStringLiteral(" r[0-9]+(?=\\|)")))
        .remove(QRegularExpression(QStringLiteral("\nnext [0-9]+")));
}

Verdict verdictOf(const StorageFixture &fixture)
{
    return requireValue(RegistryStore::verifyFile(fixture.path())).verdict;
}

constexpr const char *tamperings[] = {
    "UPDATE asset SET level_c = '1' WHERE code = 'A-2'",
    "UPDATE asset SET medium = NULL WHERE code = 'A-1'",
    "UPDATE asset SET revision = 1 WHERE code = 'A-1'",
    "UPDATE asset SET remarks = 'x', name = 'y'",
    "DELETE FROM relation; DELETE FROM former_rating",
    "INSERT INTO person (id, name) VALUES (9, 'x')",
    "INSERT INTO asset (id, revision, code, kind, status) VALUES (40, 1, 'A-9', 'system', 'active')",
    "UPDATE term SET text = '石' WHERE text = '電子'",
    "UPDATE term SET text = '石' WHERE text = '磁気'",
    "DELETE FROM term WHERE text = '磁気'",
    "INSERT INTO term (text) VALUES ('石')",
    "UPDATE sqlite_sequence SET seq = 3 WHERE name = 'asset'",
    "DELETE FROM sqlite_sequence",
    "UPDATE setting SET value = 'A4'; UPDATE holding SET manner = 'acting'",
};

} // namespace

TEST_CASE("Restoring gives back what the history says, whatever was changed")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const Text content = tablesOf(*fixture.open());
    const HistoryHead before = requireValue(fixture.open()->head());
    const char *sql = GENERATE(from_range(std::begin(tamperings), std::end(tamperings)));
    INFO(sql);
    RawDatabase(fixture.path()).must(sql);
    REQUIRE(verdictOf(fixture) == Verdict::Tampered);
    const HistoryHead after = requireValue(repair(fixture, Repair::Restore));
    CHECK(verdictOf(fixture) == Verdict::Ok);
    CHECK(after.seq == before.seq + 1);
    const auto store = fixture.open();
    CHECK(tablesOf(*store) == content);
    const HistoryEntry entry = *requireValue(store->entry(after.seq));
    CHECK(entry.operation.name == "integrity.restore");
    CHECK(entry.operation.reason == "点検");
    CHECK(entry.records == 0);
}

TEST_CASE("Adopting takes what the tables say into the history, whatever was changed")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const char *sql = GENERATE(from_range(std::begin(tamperings), std::end(tamperings)));
    INFO(sql);
    RawDatabase(fixture.path()).must(sql);
    const QString content = valuesOf(*fixture.open());
    const HistoryHead after = requireValue(repair(fixture, Repair::Adopt));
    CHECK(verdictOf(fixture) == Verdict::Ok);
    const auto store = fixture.open();
    CHECK((valuesOf(*store) == content));
    CHECK(requireValue(store->entry(after.seq))->operation.name == "integrity.adopt");
}

TEST_CASE("What was adopted can be taken back like any other act")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const QString content = valuesOf(*fixture.open());
    RawDatabase(fixture.path())
        .must("UPDATE asset SET level_c = '1' WHERE code = 'A-2'; DELETE FROM relation;"
              "INSERT INTO person (id, name) VALUES (9, 'x')");
    const HistoryHead adopted = requireValue(repair(fixture, Repair::Adopt));
    const auto store = fixture.open();
    const ChangeSet changes = requireValue(store->changesOf(adopted.seq));
    CHECK(changes.records() == 3);
    requireValue(fixture.commit(*store, changes.inverse(), "undo"));
    CHECK((valuesOf(*store) == content));
    CHECK(verdictOf(fixture) == Verdict::Ok);
}

TEST_CASE("What no history could hold is refused and the file stays as it is")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const char *sql =
        GENERATE("UPDATE asset SET medium = 99 WHERE code = 'A-1'",
                 "INSERT INTO asset (id, revision, code, kind, status) VALUES (-1, 1, 'A-0', 'system', 'active')",
                 "PRAGMA foreign_keys = OFF; DELETE FROM asset WHERE code = 'A-2'");
    INFO(sql);
    RawDatabase(fixture.path()).must(sql);
    const QByteArray bytes = fixture.bytes();
    const ErrorCode code = requireError(repair(fixture, Repair::Adopt)).code;
    CHECK((code == ErrorCode::HistoryBroken || code == ErrorCode::DatabaseDamaged));
    CHECK(fixture.bytes() == bytes);
    CHECK(verdictOf(fixture) == Verdict::Tampered);
    requireValue(repair(fixture, Repair::Restore));
    CHECK(verdictOf(fixture) == Verdict::Ok);
}

TEST_CASE("Nothing is repaired where nothing differs, the chain is broken, or somebody else has written")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const QByteArray whole = fixture.bytes();
    const Repair how = GENERATE(Repair::Restore, Repair::Adopt);
    CHECK(requireError(repair(fixture, how)).code == ErrorCode::HistoryBroken);
    CHECK(fixture.bytes() == whole);
    {
        RawDatabase raw(fixture.path());
        const Text trigger = raw.value("SELECT sql FROM sqlite_schema WHERE name = 'history_is_not_updated'");
        raw.must("UPDATE asset SET remarks = 'x'");
        raw.must("DROP TRIGGER history_is_not_updated; UPDATE history SET actor = 'x' WHERE seq = 2");
        raw.must(trigger);
    }
    CHECK(requireError(repair(fixture, how)).code == ErrorCode::HistoryBroken);
    makeHistory(fixture);
    RawDatabase(fixture.path()).must("UPDATE asset SET remarks = 'x'");
    const auto store = fixture.open();
    const Result<HistoryHead> late =
        store->repair(how, {"integrity.restore", {}, {}, 0}, fixture.actor, fixture.clock, {3, {}});
    CHECK(requireError(late).code == ErrorCode::Overtaken);
}

TEST_CASE("An examination lists every cell that differs")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    CHECK(requireValue(RegistryStore::examineFile(fixture.path())).evidence.empty());
    RawDatabase(fixture.path())
        .must("UPDATE asset SET name = 'x', level_c = '1' WHERE code = 'A-1'; DELETE FROM relation;"
              "INSERT INTO person (id, name) VALUES (9, 'x'); UPDATE registry SET body = '偽市'");
    const Examination found = requireValue(RegistryStore::examineFile(fixture.path()));
    CHECK(found.isRepairable());
    const std::vector<Evidence> expected{
        {"registry", 1, "", "body", "見本市", "偽市"},
        {"person", 9, "", "id", "", "9"},
        {"asset", 1, "A-1", "name", "課税台帳", "x"},
        {"asset", 1, "A-1", "level_c", "2", "1"},
        {"relation", 1, "", "id", "1", ""},
    };
    for (const Evidence &evidence : expected) {
        if (evidence.field == "level_c")
            continue; // what it was before is the fixture's business
        INFO(evidence.entity << ' ' << evidence.field);
        CHECK(std::find(found.evidence.begin(), found.evidence.end(), evidence) != found.evidence.end());
    }
    CHECK(found.evidence.size() == expected.size());
    CHECK(found.verification.firstEntity == "registry");
}

TEST_CASE("A registry as it was at each entry is a registry in order")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const auto store = fixture.open();
    for (std::int64_t seq = 1; seq <= requireValue(store->head()).seq; ++seq) {
        const QString path = fixture.pathOf(QString::number(seq) + QStringLiteral(".daicho"));
        REQUIRE(store->writePast(path, seq).has_value());
        const auto past = requireValue(RegistryStore::open(path, {.access = StoreAccess::ReadOnly}));
        CHECK(requireValue(past->verify()).verdict == Verdict::Ok);
        CHECK(requireValue(past->head()) == HistoryHead{seq, requireValue(store->entry(seq))->hash});
        CHECK(requireValue(past->assetsByCode("", 10)).size() == (seq == 3 ? 4 : 3));
    }
    CHECK(requireValue(contentOf(*requireValue(RegistryStore::open(fixture.pathOf(QStringLiteral("4.daicho")))))) ==
          requireValue(contentOf(*store)));
}

TEST_CASE("A registry of an entry that is not there, or over a file that is, is not made")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const auto store = fixture.open();
    const QString path = fixture.pathOf(QStringLiteral("x.daicho"));
    CHECK(requireError(store->writePast(path, 0)).code == ErrorCode::NotFound);
    CHECK(requireError(store->writePast(path, 5)).code == ErrorCode::NotFound);
    CHECK_FALSE(QFileInfo::exists(path));
    CHECK(requireError(store->writePast(fixture.path(), 2)).code == ErrorCode::FileExists);
    std::stop_source stop;
    stop.request_stop();
    JobControl job;
    job.stop = stop.get_token();
    CHECK(requireError(store->writePast(path, 2, job)).code == ErrorCode::Cancelled);
    CHECK_FALSE(QFileInfo::exists(path));
}
