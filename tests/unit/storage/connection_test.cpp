// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every connection to a registry is like; each line fails when its line in `Database` goes.

#include "model/storage/database.h"
#include "model/storage/verifiedcopy.h"
#include "storagefixture.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace daicho;

namespace {

std::unique_ptr<Database> connectTo(const StorageFixture &fixture, DatabaseMode mode)
{
    auto database = requireValue(Database::open({.path = fixture.path(), .mode = mode}));
    requireDone(Database::guard([&]() -> Result<void> {
        database->configure();
        return {};
    }));
    return database;
}

bool isRefused(Database &database, const Text &script)
{
    return !Database::guard([&]() -> Result<void> {
        database.execute(script);
        return {};
    });
}

} // namespace

TEST_CASE("Every connection is as careful as the next, for writing and for reading")
{
    const StorageFixture fixture;
    fixture.create();
    const auto database = connectTo(fixture, GENERATE(DatabaseMode::ReadWrite, DatabaseMode::ReadOnly));
    const std::pair<const char *, std::int64_t> expected[] = {
        {"synchronous", 3},    {"busy_timeout", 5000},    {"cell_size_check", 1},
        {"foreign_keys", 1},   {"recursive_triggers", 1}, {"secure_delete", 2},
        {"trusted_schema", 0}, {"temp_store", 2},         {"read_uncommitted", 0}};
    for (const auto &[name, value] : expected) {
        INFO(name);
        CHECK(database->integer("PRAGMA " + Text(name)) == value);
    }
    CHECK(database->text("PRAGMA journal_mode") == "truncate");
    CHECK(database->text("PRAGMA locking_mode") == "normal");
    CHECK(database->integer("PRAGMA mmap_size") == 0);
}

TEST_CASE("A connection cannot be talked into what a strange file might want of it")
{
    const StorageFixture fixture;
    fixture.create();
    const auto database = connectTo(fixture, DatabaseMode::ReadWrite);
    CHECK(isRefused(*database, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema"));
    CHECK(isRefused(*database, "ATTACH ':memory:' AS other"));
    CHECK(isRefused(*database, "SELECT \"no such column\" FROM asset"));
    CHECK_FALSE(isRefused(*database, "SELECT name FROM asset"));
}

TEST_CASE("A connection follows no symbolic link")
{
    const StorageFixture fixture;
    fixture.create();
    const QString link = fixture.pathOf(QStringLiteral("link.daicho"));
    REQUIRE(QFile::link(fixture.path(), link));
    CHECK_FALSE(Database::open({.path = link}));
    CHECK(RegistryStore::open(link)); // which asks for the file itself
}

TEST_CASE("A file is claimed once its header is known, before anything is written, and by writers only")
{
    const StorageFixture fixture;
    fixture.create();
    int claims = 0;
    const auto claim = [&]() -> Result<void> {
        ++claims;
        return Error{ErrorCode::InUse, {}, "claimed by another"};
    };
    CHECK(fixture.openError({.claim = claim}) == ErrorCode::InUse);
    CHECK(claims == 1);
    CHECK(fixture.open({.access = StoreAccess::ReadOnly, .claim = claim})->isReadOnly());
    fixture.overwrite("no registry");
    CHECK(fixture.openError({.claim = claim}) == ErrorCode::NotARegistry);
    CHECK(claims == 1);
}

TEST_CASE("A half write is taken back for a reader too, or told in plain words where that cannot be")
{
    const StorageFixture fixture;
    fixture.create();
    const Text before = requireValue(contentOf(*fixture.open()));
    const QString torn = fixture.pathOf(QStringLiteral("torn.daicho"));
    {
        RawDatabase dying(fixture.path());
        dying.must("PRAGMA cache_size = 1; PRAGMA journal_mode = TRUNCATE; BEGIN; UPDATE asset SET name = 'x';"
                   "INSERT INTO person (name) SELECT hex(randomblob(4000)) FROM history, asset, post, term");
        REQUIRE(QFile::copy(fixture.path(), torn));
        REQUIRE(QFile::copy(fixture.path() + QStringLiteral("-journal"), torn + QStringLiteral("-journal")));
    }
    SECTION("the file can be written")
    {
        const auto store = requireValue(RegistryStore::open(torn, {.access = StoreAccess::ReadOnly}));
        CHECK(store->isReadOnly());
        CHECK(requireValue(contentOf(*store)) == before);
    }
    SECTION("the file is copied")
    {
        const QString copy = fixture.pathOf(QStringLiteral("copy.daicho"));
        requireValue(copyVerified(torn, copy));
        CHECK(requireValue(contentOf(*requireValue(RegistryStore::open(copy)))) == before);
    }
    SECTION("the file is protected")
    {
        REQUIRE(QFile::setPermissions(torn, QFile::ReadOwner));
        const Error error = requireError(RegistryStore::open(torn));
        CHECK(error.code == ErrorCode::UnfinishedWrite);
        CHECK(error.arg("file") == toText(torn));
    }
}

TEST_CASE("A file that was exchanged while open is noticed, and nothing is written to either")
{
    const StorageFixture fixture;
    const auto store = fixture.create();
    CHECK_FALSE(store->isReplaced());
    const ChangeSet edit = StorageFixture::edit(*store, EntityKind::Asset, 1, {{"name", "別名"}});
    const QString other = fixture.pathOf(QStringLiteral("other.daicho"));
    REQUIRE(QFile::copy(fixture.path(), other));
    const QByteArray bytes = fixture.bytes();
    REQUIRE(std::rename(QFile::encodeName(other).constData(), QFile::encodeName(fixture.path()).constData()) == 0);
    CHECK(store->isReplaced());
    CHECK(requireError(fixture.commit(*store, edit)).code == ErrorCode::FileReplaced);
    CHECK(fixture.bytes() == bytes);
}
