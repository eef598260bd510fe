// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagefixture.h"

using namespace daicho;

namespace {

/// The bytes of a registry with some history: an edit, an import, and the import taken back.
QByteArray bytesWithHistory()
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    requireValue(fixture.commit(
        *store, StorageFixture::edit(*store, EntityKind::Asset, 1, {{"name", "課税台帳"}, {"medium", "電子"}})));
    ChangeSet import;
    insertInto(import, EntityKind::Asset, 4, assetFields("A-4", {{"medium", "磁気"}}));
    requireValue(fixture.commit(*store, import, "import"));
    requireValue(fixture.commit(*store, import.inverse(), "undo"));
    return fixture.bytes();
}

void makeHistory(const StorageFixture &fixture)
{
    static const QByteArray bytes = bytesWithHistory(); // each commit waits for the disk
    fixture.overwrite(bytes);
}

struct Tampering
{
    const char *sql;
    const char *entity;
    int id;
    const char *field;
    const char *recorded;
    const char *found;
};

} // namespace

TEST_CASE("An honest registry verifies, and its head is told")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const auto store = fixture.open();
    const Verification found = requireValue(store->verify());
    CHECK(found.verdict == Verdict::Ok);
    CHECK(found.head == requireValue(store->head()));
    CHECK(found.firstEntity.empty());
    CHECK(requireValue(RegistryStore::verifyFile(fixture.path())).verdict == Verdict::Ok);
}

TEST_CASE("What was changed past the history is named")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const Tampering tampering = GENERATE(values<Tampering>({
        {"UPDATE registry SET body = '偽市'", "registry", 1, "body", "見本市", "偽市"},
        {"UPDATE setting SET value = 'A4'", "setting", 1, "value", "A3", "A4"},
        {"UPDATE profile_item SET position = NULL", "profile_item", 1, "position", "0", ""},
        {"UPDATE edition SET content = '{ }' WHERE id = 2", "edition", 2, "content", "{}", "{ }"},
        {"UPDATE org_unit SET parent = NULL WHERE id = 2", "org_unit", 2, "parent", "1", ""},
        {"UPDATE post SET name = '係長' WHERE id = 1", "post", 1, "name", "課長", "係長"},
        {"UPDATE person SET reading = ''", "person", 1, "reading", "ぜいむはなこ", ""},
        {"UPDATE holding SET manner = 'acting'", "holding", 1, "manner", "regular", "acting"},
        {"UPDATE asset SET level_c = '1' WHERE code = 'A-2'", "asset", 2, "level_c", "3B", "1"},
        {"UPDATE asset SET medium = 1 WHERE code = 'A-1'", "asset", 1, "medium", "電子", "紙"},
        {"UPDATE asset SET medium = 99 WHERE code = 'A-1'", "asset", 1, "medium", "電子", "term 99"},
        {"UPDATE asset SET medium = NULL WHERE code = 'A-1'", "asset", 1, "medium", "電子", ""},
        {"UPDATE asset SET location = 0 WHERE code = 'A-1'", "asset", 1, "location", "", "term 0"},
        {"UPDATE asset SET subjects = 1201 WHERE code = 'A-1'", "asset", 1, "subjects", "1200", "1201"},
        {"UPDATE asset SET owner = 0 WHERE code = 'A-2'", "asset", 2, "owner", "", "0"},
        {"UPDATE asset SET revision = 1 WHERE code = 'A-1'", "asset", 1, "revision", "2", "1"},
        {"UPDATE asset SET id = 30 WHERE code = 'A-3'", "asset", 3, "id", "3", ""},
        {"UPDATE former_rating SET level_c = ''", "former_rating", 1, "level_c", "3", ""},
        {"UPDATE relation SET kind = 'runs-on'", "relation", 1, "kind", "stored-in", "runs-on"},
        {"UPDATE term SET text = '石' WHERE text = '電子'", "asset", 1, "medium", "電子", "石"},
        {"UPDATE term SET text = '石' WHERE text = '磁気'", "term", 5, "text", "", "石"},
        {"DELETE FROM term WHERE text = '磁気'", "term", 0, "text", "磁気", ""},
        {"INSERT INTO term (text) VALUES ('石')", "term", 6, "text", "", "石"},
        {"UPDATE sqlite_sequence SET seq = 3 WHERE name = 'asset'", "asset", 0, "sqlite_sequence", "4", "3"},
        {"DELETE FROM sqlite_sequence WHERE name = 'person'", "person", 0, "sqlite_sequence", "1", "0"},
        {"UPDATE sqlite_sequence SET name = CAST(name AS BLOB) WHERE name = 'person'", "person", 0, "sqlite_sequence",
         "1", "0"},
        {"INSERT INTO sqlite_sequence VALUES ('history', 7)", "history", 0, "sqlite_sequence", "0", "7"},
        {"DELETE FROM registry", "registry", 1, "id", "1", ""},
        {"DELETE FROM asset WHERE code = 'A-2'", "asset", 2, "id", "2", ""},
        {"DELETE FROM asset WHERE code = 'A-3'", "asset", 3, "id", "3", ""},
        {"DELETE FROM relation", "relation", 1, "id", "1", ""},
        {"INSERT INTO person (id, name) VALUES (9, 'x')", "person", 9, "id", "", "9"},
        {"INSERT INTO asset (id, revision, code, kind, status) VALUES (-1, 1, 'A-0', 'system', 'active')", "asset", -1,
         "id", "", "-1"},
    }));
    INFO(tampering.sql);
    RawDatabase(fixture.path()).must(tampering.sql);
    const Verification found = requireValue(RegistryStore::verifyFile(fixture.path()));
    CHECK(found.verdict == Verdict::Tampered);
    CHECK(found.firstEntity == tampering.entity);
    CHECK(found.firstId == tampering.id);
    CHECK(found.firstField == tampering.field);
    CHECK(found.recorded == tampering.recorded);
    CHECK(found.found == tampering.found);
    CHECK((found.firstCode.empty() == (found.firstEntity != "asset" || found.firstId == 0)));
    CHECK(requireValue(fixture.open()->verify()).verdict == Verdict::Tampered);
}

TEST_CASE("Every column of every record is compared")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const QByteArray whole = fixture.bytes();
    for (const EntitySchema &schema : entitySchemas()) {
        for (const ColumnSchema &column : schema.columns) {
            const bool isText = column.type == ColumnType::PlainText;
            const Text name = Text("\"") + column.name + '"';
            const Text sql = Text("PRAGMA ignore_check_constraints = ON; UPDATE ") + schema.name + " SET " + name +
                             (isText ? " = " + name + " || 'x'" : " = coalesce(" + name + ", 0) + 1") + " WHERE id = 1";
            INFO(sql);
            RawDatabase(fixture.path()).must(sql);
            const Verification found = requireValue(RegistryStore::verifyFile(fixture.path()));
            CHECK(found.verdict != Verdict::Ok);
            CHECK(found.firstEntity == schema.name);
            CHECK(found.firstField == column.name);
            CHECK(found.firstId == 1);
            fixture.overwrite(whole);
        }
    }
}

TEST_CASE("A history that was rewritten past its triggers names the entry")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const auto [change, seq, field] = GENERATE(table<const char *, int, const char *>({
        {"UPDATE history SET actor = 'x' WHERE seq = 2", 2, "hash"},
        {"UPDATE history SET os_user = 'x' WHERE seq = 2", 2, "hash"},
        {"UPDATE history SET host = 'x' WHERE seq = 2", 2, "hash"},
        {"UPDATE history SET time_zone = '+09:00' WHERE seq = 2", 2, "hash"},
        {"UPDATE history SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1", 1, "hash"},
        {"UPDATE history SET records = 7 WHERE seq = 3", 3, "hash"},
        {"UPDATE history SET clock_suspect = 1 WHERE seq = 3", 3, "hash"},
        {"UPDATE history SET reverts = 2 WHERE seq = 4", 4, "hash"},
        {"UPDATE history SET reverts = 0 WHERE seq = 2", 2, "reverts"},
        {"UPDATE history SET payload = (SELECT payload FROM history WHERE seq = 3) WHERE seq = 4", 4, "hash"},
        {"UPDATE history SET hash = zeroblob(32) WHERE seq = 4", 4, "hash"},
        {"UPDATE history SET previous_hash = zeroblob(32) WHERE seq = 3", 3, "previous_hash"},
        {"DELETE FROM history WHERE seq = 2", 2, "seq"},
        {"DELETE FROM history WHERE seq = 1", 1, "seq"},
        {"UPDATE history SET seq = 9 WHERE seq = 4", 4, "seq"},
    }));
    INFO(change);
    {
        RawDatabase raw(fixture.path());
        std::vector<Text> triggers = raw.column("SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid");
        for (const char *name : {"history_is_contiguous", "history_is_not_updated", "history_is_not_deleted"})
            raw.must(Text("DROP TRIGGER ") + name);
        raw.must(change);
        for (const Text &trigger : triggers)
            raw.must(trigger);
    }
    const Verification found = requireValue(RegistryStore::verifyFile(fixture.path()));
    CHECK(found.verdict == Verdict::Tampered);
    CHECK(found.firstEntity == "history");
    CHECK(found.firstSeq == seq);
    CHECK(found.firstField == field);
}

TEST_CASE("Damage of a page is told as damage")
{
    const StorageFixture fixture;
    makeHistory(fixture);
    RawDatabase raw(fixture.path());
    const auto rootOf = [&](const char *name) {
        return (std::stoll(raw.value(Text("SELECT rootpage FROM sqlite_schema WHERE name = '") + name + "'")) - 1) *
               4096;
    };
    QByteArray bytes = fixture.bytes();
    SECTION("of the ledger, with the first record that is lost")
    {
        bytes.replace(rootOf("asset"), 8, QByteArray(8, '\x55'));
        fixture.overwrite(bytes);
        const Verification found = requireValue(RegistryStore::verifyFile(fixture.path()));
        CHECK(found.verdict == Verdict::Damaged);
        CHECK(found.firstEntity == "asset");
        CHECK(found.firstCode == "A-1");
        CHECK(fixture.openError() == ErrorCode::DatabaseDamaged);
    }
    SECTION("of the history, with the first entry that is lost")
    {
        bytes.replace(rootOf("history"), 8, QByteArray(8, '\x55'));
        fixture.overwrite(bytes);
        const Verification found = requireValue(RegistryStore::verifyFile(fixture.path()));
        CHECK(found.verdict == Verdict::Damaged);
        CHECK(found.firstEntity == "history");
        CHECK(found.firstSeq == 1);
        CHECK(fixture.openError() == ErrorCode::DatabaseDamaged);
    }
    SECTION("of an index, which no record shows")
    {
        const qint64 page = rootOf("relation_by_to_asset");
        bytes[page + 4095] = static_cast<char>(bytes[page + 4095] ^ 1);
        fixture.overwrite(bytes);
        const Verification found = requireValue(RegistryStore::verifyFile(fixture.path()));
        CHECK(found.verdict == Verdict::Damaged);
        CHECK(found.firstEntity == "file");
    }
}

namespace {

/// Flips one bit and tells whether that went unnoticed although the registry now says something else.
bool isUndetectedChange(const StorageFixture &fixture, const Text &content, QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << (at % 8)));
    fixture.overwrite(bytes);
    const Result<std::unique_ptr<RegistryStore>> store =
        RegistryStore::open(fixture.path(), {.access = StoreAccess::ReadOnly});
    if (!store)
        return false;
    const Result<Verification> found = (*store)->verify();
    if (!found || found->verdict != Verdict::Ok)
        return false;
    const Result<Text> now = contentOf(**store);
    return !now || *now != content;
}

Text undetectedFlips(qsizetype step)
{
    const StorageFixture fixture;
    makeHistory(fixture);
    const Text content = requireValue(contentOf(*fixture.open()));
    const QByteArray whole = fixture.bytes();
    Text undetected;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        // Space that was never written to is many times the rest, and a flip there says little.
        const qsizetype stride = whole[at] == 0 ? step * 16 : step;
        if (at % stride == 0 && isUndetectedChange(fixture, content, whole, at))
            undetected += std::to_string(at) + ' ';
    }
    return undetected;
}

} // namespace

// A sample; rt_09_tampering flips them all.
TEST_CASE("A flipped bit is noticed or changes nothing")
{
    CHECK(undetectedFlips(13).empty());
}
