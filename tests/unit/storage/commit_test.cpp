// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagefixture.h"

using namespace daicho;

namespace {

/// A commit that is refused must leave every byte as it was.
Error refused(const StorageFixture &fixture, RegistryStore &store, const ChangeSet &changes)
{
    const QByteArray before = fixture.bytes();
    const Error error = requireError(fixture.commit(store, changes));
    CHECK(fixture.bytes() == before);
    CHECK(requireValue(store.head()).seq == 1);
    return error;
}

} // namespace

TEST_CASE("A commit is there after opening again")
{
    const StorageFixture fixture;
    HistoryHead head;
    {
        const auto store = fixture.create();
        head = requireValue(fixture.commit(
            *store, StorageFixture::edit(*store, EntityKind::Asset, 1, {{"name", "課税台帳"}, {"medium", "電子"}})));
    }
    const auto store = fixture.open();
    CHECK(requireValue(store->head()) == head);
    const Asset asset = requireValue(store->asset(AssetId(1))).value();
    CHECK(asset.text(Field::Name) == "課税台帳");
    CHECK(asset.text(Field::Medium) == "電子");
    CHECK(asset.revision == 2);
    CHECK(requireValue(store->asset(AssetId(2)))->revision == 1);
}

TEST_CASE("Each type of column gives back what was put in")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    const Fields fields = assetFields("Ａ－９", {{"name", "改行\nと\"引用\"と𠮷"},
                                                 {"medium", "紙、電子"},
                                                 {"subjects", "0"},
                                                 {"unit", "2"},
                                                 {"remarks", Text("NUL\0inside", 10)}});
    ChangeSet changes;
    insertInto(changes, EntityKind::Asset, 9, fields);
    insertInto(changes, EntityKind::Asset, 10, assetFields("A-10", {{"subjects", "-5"}}));
    requireValue(fixture.commit(*store, changes));
    CHECK(requireValue(store->record(EntityKind::Asset, 9)) == recordOf(EntityKind::Asset, fields));
    CHECK(requireValue(store->asset(AssetId(10)))->text(Field::Subjects) == "-5");
    CHECK(requireValue(store->record(EntityKind::Asset, 11)) == std::nullopt);
    CHECK(requireValue(store->nextId(EntityKind::Asset)) == 11);
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}

TEST_CASE("A text that repeats is stored once")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    ChangeSet changes;
    insertInto(changes, EntityKind::Asset, 4, assetFields("A-4", {{"medium", "紙"}, {"business", "紙"}}));
    insertInto(changes, EntityKind::Asset, 5, assetFields("A-5", {{"medium", "紙"}}));
    requireValue(fixture.commit(*store, changes));
    RawDatabase raw(fixture.path());
    CHECK(raw.value("SELECT count(*) FROM term WHERE text = '紙'") == "1");
    CHECK(raw.value("SELECT count(DISTINCT medium) FROM asset WHERE id IN (1, 4, 5)") == "1");
    CHECK(raw.value("SELECT count(*) FROM asset WHERE medium IS NULL") == "1");
}

TEST_CASE("Inverse changes take a whole operation back, step by step")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    const auto assets = [&] {
        std::vector<Asset> all = requireValue(store->assetsByCode("", 100));
        for (Asset &asset : all)
            asset.revision = 0;
        return all;
    };
    const std::vector<Asset> first = assets();
    const ChangeSet edit = StorageFixture::edit(*store, EntityKind::Asset, 2, {{"name", "別"}, {"level_c", "2"}});
    requireValue(fixture.commit(*store, edit));
    ChangeSet import;
    for (int i = 10; i < 40; ++i)
        insertInto(import, EntityKind::Asset, i, assetFields("B-" + std::to_string(i), {{"medium", "磁気"}}));
    insertInto(import, EntityKind::OrgUnit, 3, {{"parent", "1"}, {"name", "新課"}});
    requireValue(fixture.commit(*store, import));
    const std::vector<Asset> full = assets();

    requireValue(fixture.commit(*store, import.inverse(), "undo"));
    requireValue(fixture.commit(*store, edit.inverse(), "undo"));
    CHECK(assets() == first);
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
    requireValue(fixture.commit(*store, edit, "redo"));
    requireValue(fixture.commit(*store, import, "redo"));
    CHECK(assets() == full);
    CHECK(requireValue(store->head()).seq == 7);
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}

TEST_CASE("A cell that holds something else is a conflict with its name")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    ChangeSet stale;
    stale.of(EntityKind::Asset).updated.add(1, 1, "資産 A-1", "新しい名");
    stale.of(EntityKind::Asset).updated.add(2, 1, "古い名", "新しい名");
    const Error error = refused(fixture, *store, stale);
    CHECK(error.code == ErrorCode::Conflict);
    CHECK(error.arg("entity") == "asset");
    CHECK(error.arg("id") == "2");
    CHECK(error.arg("code") == "A-2");
    CHECK(error.arg("field") == "name");
    CHECK(error.arg("expected") == "古い名");
    CHECK(error.arg("found") == "資産 A-2");
}

TEST_CASE("A conflict is found in every type of column")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    const auto [field, before] = GENERATE(table<const char *, const char *>({{"medium", "電子"},
                                                                             {"medium", "サーバ"},
                                                                             {"medium", ""},
                                                                             {"subjects", "7"},
                                                                             {"unit", "1"},
                                                                             {"remarks", "x"}}));
    INFO(field << ' ' << before);
    ChangeSet stale;
    stale.of(EntityKind::Asset).updated.add(1, columnNamed(EntityKind::Asset, field).value(), before, "");
    const Error error = refused(fixture, *store, stale);
    CHECK(error.code == ErrorCode::Conflict);
    CHECK(error.arg("field") == field);
}

TEST_CASE("A record that does not exist is a conflict")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    ChangeSet stale;
    stale.of(EntityKind::Asset).updated.add(99, 1, "", "x");
    CHECK(refused(fixture, *store, stale).arg("id") == "99");
}

TEST_CASE("A removed record must be what it was")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    ChangeSet insertion;
    insertInto(insertion, EntityKind::Person, 1, {{"name", "税務花子"}, {"reading", "べつ"}});
    const Error error = refused(fixture, *store, insertion.inverse());
    CHECK(error.code == ErrorCode::Conflict);
    CHECK(error.arg("field") == "reading");
    CHECK(error.arg("found") == "ぜいむはなこ");
}

TEST_CASE("A code that exists and an id that exists are refused by name")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    ChangeSet sameCode;
    insertInto(sameCode, EntityKind::Asset, 9, assetFields("A-2"));
    Error error = refused(fixture, *store, sameCode);
    CHECK(error.code == ErrorCode::Duplicate);
    CHECK(error.arg("field") == "code");
    CHECK(error.arg("code") == "A-2");

    error = refused(fixture, *store, StorageFixture::edit(*store, EntityKind::Asset, 1, {{"code", "A-2"}}));
    CHECK(error.code == ErrorCode::Duplicate);
    CHECK(error.arg("code") == "A-2");
    CHECK(error.arg("id") == "1");

    ChangeSet sameId;
    insertInto(sameId, EntityKind::Asset, 2, assetFields("A-9"));
    error = refused(fixture, *store, sameId);
    CHECK(error.code == ErrorCode::Conflict);
    CHECK(error.arg("id") == "2");
}

TEST_CASE("A reference to nothing is refused when all is written")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    const Error error = refused(fixture, *store, StorageFixture::edit(*store, EntityKind::Asset, 2, {{"owner", "55"}}));
    CHECK(error.code == ErrorCode::Conflict);
    CHECK(error.arg("entity") == "asset");
    CHECK(error.arg("id") == "2");
    CHECK(error.arg("field") == "owner");
    CHECK(error.arg("expected") == "55");

    ChangeSet inUse;
    insertInto(inUse, EntityKind::Post, 1, {{"unit", "2"}, {"name", "課長"}});
    CHECK(refused(fixture, *store, inUse.inverse()).code == ErrorCode::Conflict);
}

TEST_CASE("Values that a column does not allow are refused")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    const auto [field, value] = GENERATE(table<const char *, const char *>({{"kind", "thing"},
                                                                            {"status", ""},
                                                                            {"takeout", "maybe"},
                                                                            {"personal_info", "x"},
                                                                            {"subjects", "12a"},
                                                                            {"subjects", "007"},
                                                                            {"unit", "税務課"}}));
    INFO(field << ' ' << value);
    const ChangeSet changes = StorageFixture::edit(*store, EntityKind::Asset, 2, {{field, value}});
    CHECK(refused(fixture, *store, changes).code == ErrorCode::Invalid);
}

TEST_CASE("A code may pass from one record to another in one commit")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    ChangeSet changes = StorageFixture::edit(*store, EntityKind::Asset, 1, {{"code", "A-1-old"}});
    insertInto(changes, EntityKind::Asset, 4, assetFields("A-1"));
    requireValue(fixture.commit(*store, changes));
    CHECK(requireValue(store->asset(AssetId(4)))->text(Field::Code) == "A-1");
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}

TEST_CASE("A change made against another head is overtaken")
{
    const StorageFixture fixture;
    const auto mine = fixture.create();
    const auto theirs = fixture.open();
    const HistoryHead seen = requireValue(mine->head());
    const ChangeSet edit = StorageFixture::edit(*mine, EntityKind::Asset, 1, {{"name", "私の名"}});
    requireValue(fixture.commit(*theirs, StorageFixture::edit(*theirs, EntityKind::Asset, 2, {{"name", "別"}})));
    const Operation operation{"asset.edit", {}, {}, 0};
    CHECK(requireError(mine->commit(edit, operation, fixture.actor, fixture.clock, seen)).code == ErrorCode::Overtaken);
    CHECK(requireValue(fixture.commit(*mine, edit)).seq == 3);
}

TEST_CASE("Updates of many columns and records in any order arrive in the right cells")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    ChangeSet many;
    for (int id = 10; id < 210; ++id)
        insertInto(many, EntityKind::Asset, id, assetFields("C-" + std::to_string(id), {{"quantity", "1"}}));
    requireValue(fixture.commit(*store, many));
    ChangeSet updates;
    CellChanges &cells = updates.of(EntityKind::Asset).updated;
    const std::size_t quantity = columnNamed(EntityKind::Asset, "quantity").value();
    const std::size_t remarks = columnNamed(EntityKind::Asset, "remarks").value();
    for (int id = 209; id >= 10; --id) {
        if (id % 3 != 0)
            cells.add(id, quantity, "1", std::to_string(id));
        if (id % 2 == 0)
            cells.add(id, remarks, "", "備考" + std::to_string(id));
    }
    CHECK(requireValue(fixture.commit(*store, updates)).seq == 3);
    for (int id = 10; id < 210; ++id) {
        const Asset asset = requireValue(store->asset(AssetId(id))).value();
        CHECK(asset.text(Field::Quantity) == (id % 3 != 0 ? std::to_string(id) : "1"));
        CHECK(asset.text(Field::Remarks) == (id % 2 == 0 ? "備考" + std::to_string(id) : ""));
        CHECK(asset.revision == (id % 3 != 0 || id % 2 == 0 ? 3 : 2));
    }
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}

TEST_CASE("A commit that is stopped leaves no trace")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    const QByteArray before = fixture.bytes();
    ChangeSet many;
    for (int id = 10; id < 3010; ++id)
        insertInto(many, EntityKind::Asset, id, assetFields("C-" + std::to_string(id)));
    std::stop_source source;
    std::vector<std::int64_t> reported;
    const JobControl job{.stop = source.get_token(), .report = [&](JobProgress progress) {
                             reported.push_back(progress.done);
                             CHECK(progress.total == 3000);
                             if (progress.done == 2000)
                                 source.request_stop();
                         }};
    CHECK(requireError(fixture.commit(*store, many, "import", job)).code == ErrorCode::Cancelled);
    CHECK(reported == std::vector<std::int64_t>{1000, 2000});
    CHECK(fixture.bytes() == before);
    CHECK(requireValue(fixture.commit(*store, many, "import")).seq == 2);
}

TEST_CASE("Reads that were stopped say so")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    ChangeSet many;
    for (int id = 10; id < 6010; ++id)
        insertInto(many, EntityKind::Asset, id, assetFields("C-" + std::to_string(id)));
    requireValue(fixture.commit(*store, many));
    std::stop_source source;
    const JobControl job{.stop = source.get_token(), .report = {}};
    const auto stopAtFirst = [&](std::int64_t, std::int64_t, std::span<const TextView>) { source.request_stop(); };
    CHECK(requireError(store->scan(EntityKind::Asset, stopAtFirst, job)).code == ErrorCode::Cancelled);
    CHECK(requireError(store->verify(job)).code == ErrorCode::Cancelled);
}

TEST_CASE("A visitor of a scan may ask for more")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    int relations = 0;
    requireDone(store->scan(EntityKind::Asset, [&](std::int64_t id, std::int64_t, std::span<const TextView>) {
        relations += static_cast<int>(requireValue(store->recordsOf(EntityKind::Relation, AssetId(id))).size());
    }));
    CHECK(relations == 2);
}

TEST_CASE("Assets are found by id, by code and through their records")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    const std::vector<AssetId> ids{AssetId(3), AssetId(77), AssetId(1)};
    const std::vector<Asset> found = requireValue(store->assets(ids));
    REQUIRE(found.size() == 2);
    CHECK(found[0].text(Field::Code) == "A-3");
    CHECK(found[1].text(Field::Code) == "A-1");
    const std::vector<Asset> page = requireValue(store->assetsByCode("A-1", 1));
    REQUIRE(page.size() == 1);
    CHECK(page[0].text(Field::Code) == "A-2");
    CHECK(requireValue(store->recordsOf(EntityKind::FormerRating, AssetId(2))).size() == 1);
    CHECK(requireValue(store->recordsOf(EntityKind::FormerRating, AssetId(3))).empty());
    CHECK(requireValue(store->recordsOf(EntityKind::Relation, AssetId(2))).size() == 1);
    const auto relations = requireValue(store->recordsOf(EntityKind::Relation, AssetId(3)));
    REQUIRE(relations.size() == 1);
    CHECK(relations[0].second == std::vector<Text>{"2", "stored-in", "3"});
}

TEST_CASE("A record without an id is refused")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    ChangeSet changes;
    insertInto(changes, EntityKind::Asset, 0, assetFields("A-0"));
    const Error refused = requireError(fixture.commit(*store, changes));
    CHECK(refused.code == ErrorCode::InputOutput);
    CHECK(refused.arg("file") == toText(fixture.path()));
    CHECK(requireValue(store->head()).seq == 1);
}
