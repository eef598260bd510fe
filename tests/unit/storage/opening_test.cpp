// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace daicho;

TEST_CASE("A new registry opens again and says the same")
{
    const StorageFixture fixture;
    const Text content = requireValue(contentOf(*fixture.create()));
    const auto store = fixture.open();
    CHECK(requireValue(contentOf(*store)) == content);
    CHECK(requireValue(store->head()).seq == 1);
    CHECK(store->schemaVersion() == 3);
    CHECK_FALSE(store->isReadOnly());
    CHECK(store->path() == fixture.path());
}

TEST_CASE("Opening and reading change no byte of the file and leave nothing beside it")
{
    const StorageFixture fixture;
    fixture.create();
    const QByteArray before = fixture.bytes();
    {
        const auto store = fixture.open();
        requireValue(contentOf(*store));
        requireValue(store->verify());
    }
    CHECK(fixture.bytes() == before);
    const QDir folder = QFileInfo(fixture.path()).dir();
    CHECK(folder.entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("A new registry never replaces a file")
{
    const StorageFixture fixture;
    fixture.overwrite("precious");
    const auto refused =
        RegistryStore::create(fixture.path(), smallRegistry(), {"new", {}, {}, 0}, fixture.actor, fixture.clock);
    CHECK(requireError(refused).code == ErrorCode::FileExists);
    CHECK(fixture.bytes() == "precious");
}

TEST_CASE("A registry that cannot be made leaves no file")
{
    const StorageFixture fixture;
    ChangeSet broken = smallRegistry();
    insertInto(broken, EntityKind::Asset, 9, assetFields("A-9", {{"unit", "77"}}));
    const auto refused =
        RegistryStore::create(fixture.path(), broken, {"new", {}, {}, 0}, fixture.actor, fixture.clock);
    CHECK(requireError(refused).code == ErrorCode::Conflict);
    CHECK(QFileInfo(fixture.path()).dir().isEmpty(QDir::Files | QDir::Hidden));

    const auto nowhere = RegistryStore::create(fixture.pathOf(QStringLiteral("none/a.daicho")), smallRegistry(),
                                               {"new", {}, {}, 0}, fixture.actor, fixture.clock);
    CHECK(requireError(nowhere).code == ErrorCode::InputOutput);
}

TEST_CASE("What is no registry is refused by its kind")
{
    const StorageFixture fixture;
    CHECK(fixture.openError() == ErrorCode::FileNotFound);
    QDir().mkdir(fixture.path());
    CHECK(fixture.openError() == ErrorCode::NotARegistry);
    QDir().rmdir(fixture.path());

    const auto refuses = [&](const QByteArray &bytes) {
        fixture.overwrite(bytes);
        const ErrorCode code = fixture.openError();
        CHECK(fixture.bytes() == bytes);
        return code;
    };
    CHECK(refuses("") == ErrorCode::NotARegistry);
    CHECK(refuses("code,name\nA-1,x\n") == ErrorCode::NotARegistry);
    CHECK(refuses(QByteArray(5000, 'x')) == ErrorCode::NotARegistry);
    QFile::remove(fixture.path());
    RawDatabase(fixture.path()).must("CREATE TABLE t (a); PRAGMA user_version = 1");
    CHECK(fixture.openError() == ErrorCode::NotARegistry);
}

TEST_CASE("A file of a newer version is refused and not touched")
{
    const StorageFixture fixture;
    fixture.create();
    RawDatabase(fixture.path()).must("PRAGMA user_version = 99");
    const QByteArray before = fixture.bytes();
    const Error error = requireError(RegistryStore::open(fixture.path()));
    CHECK(error.code == ErrorCode::NewerVersion);
    CHECK(error.arg("found") == "99");
    CHECK(error.arg("supported") == "3");
    CHECK(fixture.bytes() == before);
}

TEST_CASE("A log that another program left beside a registry is not taken in")
{
    const StorageFixture fixture;
    fixture.create();
    const QByteArray sound = fixture.bytes();
    const QString logPath = fixture.path() + u"-wal"_qs;
    QByteArray log;
    {
        RawDatabase raw(fixture.path());
        raw.must("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE registry SET body = '偽市'");
        QFile file(logPath);
        REQUIRE(file.open(QIODevice::ReadOnly));
        log = file.readAll();
    }
    fixture.overwrite(sound);
    QFile file(logPath);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(log) == log.size());
    file.close();
    for (const StoreAccess access : {StoreAccess::ReadOnly, StoreAccess::ReadWrite}) {
        const Error error = requireError(RegistryStore::open(fixture.path(), {.access = access}));
        CHECK(error.code == ErrorCode::InputOutput);
        CHECK(error.arg("step") == "foreign-log");
        CHECK(fixture.bytes() == sound);
        CHECK(QFile::exists(logPath));
    }
    CHECK(requireError(RegistryStore::verifyFile(fixture.path())).arg("step") == "foreign-log");
    REQUIRE(QFile::remove(logPath));
    CHECK(requireValue(fixture.open()->verify()).verdict == Verdict::Ok);
}

TEST_CASE("A truncated registry is damaged, whatever is missing")
{
    const StorageFixture fixture;
    fixture.create();
    const QByteArray whole = fixture.bytes();
    for (qsizetype size = 4096; size < whole.size(); size += 4096) {
        INFO(size);
        fixture.overwrite(whole.left(size));
        CHECK(fixture.openError() == ErrorCode::DatabaseDamaged);
    }
    fixture.overwrite(whole.left(whole.size() - 1));
    CHECK(fixture.openError() == ErrorCode::DatabaseDamaged);
    fixture.overwrite(whole.left(99));
    CHECK(fixture.openError() == ErrorCode::NotARegistry);
}

TEST_CASE("A changed schema is told from damage")
{
    const StorageFixture fixture;
    fixture.create();
    const QByteArray whole = fixture.bytes();
    for (const char *change :
         {"DROP TRIGGER history_is_not_updated", "CREATE TABLE more (a)", "DROP INDEX relation_by_to_asset",
          "CREATE VIEW v AS SELECT 1", "ALTER TABLE asset ADD COLUMN more TEXT"}) {
        INFO(change);
        fixture.overwrite(whole);
        RawDatabase(fixture.path()).must(change);
        CHECK(fixture.openError() == ErrorCode::SchemaChanged);
        const Verification found = requireValue(RegistryStore::verifyFile(fixture.path()));
        CHECK(found.verdict == Verdict::Tampered);
        CHECK(found.firstEntity == "schema");
    }
}

TEST_CASE("A registry opened for reading is read and not written")
{
    const StorageFixture fixture;
    fixture.create();
    const auto store = fixture.open({.access = StoreAccess::ReadOnly});
    CHECK(store->isReadOnly());
    const ChangeSet edit = StorageFixture::edit(*store, EntityKind::Asset, 1, {{"name", "別名"}});
    CHECK(requireError(fixture.commit(*store, edit)).code == ErrorCode::ReadOnly);
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}

TEST_CASE("A file or folder marked read-only opens for reading")
{
    const StorageFixture fixture;
    fixture.create();
    const QString folder = QFileInfo(fixture.path()).path();
    const bool ofFile = GENERATE(true, false);
    const QString marked = ofFile ? fixture.path() : folder;
    const QFile::Permissions before = QFile::permissions(marked);
    const QFile::Permissions writers = QFile::WriteOwner | QFile::WriteUser | QFile::WriteGroup | QFile::WriteOther;
    REQUIRE(QFile::setPermissions(marked, before & ~writers));
    {
        const auto store = fixture.open();
        CHECK(store->isReadOnly());
        CHECK(requireValue(store->asset(AssetId(1)))->text(Field::Code) == "A-1");
    }
    REQUIRE(QFile::setPermissions(marked, before));
    CHECK_FALSE(fixture.open()->isReadOnly());
}

TEST_CASE("A registry may be made in a folder reached through a link, under a name as long as names can be")
{
    const StorageFixture fixture;
    REQUIRE(QDir().mkdir(fixture.pathOf(QStringLiteral("real"))));
    REQUIRE(QFile::link(fixture.pathOf(QStringLiteral("real")), fixture.pathOf(QStringLiteral("link"))));
    const auto make = [&](qsizetype kanji) {
        const QString name = u"link/" + QString(kanji, u'台') + u".daicho";
        return RegistryStore::create(fixture.pathOf(name), smallRegistry(), {"new", {}, {}, 0}, fixture.actor,
                                     fixture.clock);
    };
    CHECK(fixture.commit(**make(80), {}));
    CHECK(requireError(make(81)).code == ErrorCode::InputOutput);
}

TEST_CASE("A registry reached through a link is opened where it lies")
{
    const StorageFixture fixture;
    fixture.create();
    const QString link = fixture.pathOf(QStringLiteral("link.daicho"));
    REQUIRE(QFile::link(fixture.path(), link));
    const auto store = requireValue(RegistryStore::open(link));
    CHECK(fixture.commit(*store, StorageFixture::edit(*store, EntityKind::Asset, 1, {{"name", "別名"}})));
    CHECK(requireValue(fixture.open()->head()).seq == 2);
}
