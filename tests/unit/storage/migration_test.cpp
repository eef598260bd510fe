// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/migrator.h"
#include "storagefixture.h"

#include <QDir>
#include <QFileInfo>

using namespace daicho;

namespace {

const Migration first{1, "0001_first.sql",
                      "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                      "CREATE TABLE child (id INTEGER PRIMARY KEY, of INTEGER REFERENCES parent (id) ON DELETE CASCADE)"
                      " STRICT; CREATE TRIGGER keep BEFORE DELETE ON child BEGIN SELECT RAISE(ABORT, 'kept; always'); "
                      "END;"};
/// Rebuilds a table that another refers to, which would empty that other one if foreign keys were on.
const Migration second{2, "0002_second.sql",
                       "CREATE TABLE parent_2 (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER) STRICT;"
                       "INSERT INTO parent_2 SELECT id, name, length(name) FROM parent; DROP TABLE parent;"
                       "ALTER TABLE parent_2 RENAME TO parent;"};
const Migration broken{2, "0002_broken.sql", "CREATE TABLE more (a INTEGER) STRICT; INSERT INTO nowhere VALUES (1);"};
const Migration orphaning{2, "0002_orphaning.sql", "DELETE FROM parent;"};

/// A file of version 1 with a parent and its child.
struct OldFile
{
    explicit OldFile(const StorageFixture &fixture)
    {
        fixture.overwrite({});
        database = requireValue(Database::open({.path = fixture.path(), .mode = DatabaseMode::Fill}));
        requireDone(Database::guard([&]() -> Result<void> {
            database->configure();
            applyMigrations(*database, {first});
            database->execute("INSERT INTO parent VALUES (1, '税務課'); INSERT INTO child VALUES (5, 1)");
            return {};
        }));
    }

    Result<MigrationOutcome> migrateTo(
        const std::vector<Migration> &migrations,
        const FileMigration::Finish &check = [](Database &, std::int64_t) { return Result<void>(); })
    {
        FileMigration migration(*database, migrations, check);
        const Result<MigrationOutcome> outcome = migration.run();
        backupPath = migration.backupPath();
        return outcome;
    }

    std::unique_ptr<Database> database;
    QString backupPath;
};

void checkUntouched(const StorageFixture &fixture, const QByteArray &before)
{
    CHECK(fixture.bytes() == before);
    const QFileInfo file(fixture.path());
    for (const QString &name : file.dir().entryList(QDir::Files | QDir::Hidden)) {
        INFO(name.toStdString());
        CHECK((name == file.fileName() || name == file.fileName() + QStringLiteral("-journal")));
    }
}

} // namespace

TEST_CASE("The migrations of the program are numbered from one")
{
    const std::vector<Migration> migrations = requireValue(loadMigrations());
    REQUIRE(migrations.size() == 3);
    CHECK(migrations[0].number == 1);
    CHECK(migrations[0].name == "0001_initial.sql");
    CHECK(migrations[1].number == 2);
    CHECK(migrations[2].number == 3);
}

namespace {

QString registryOfVersion(int version)
{
    return QStringLiteral(DAICHO_TEST_DATA "/registries/v%1.daicho").arg(version);
}

} // namespace

TEST_CASE("A registry of every released version opens, verifies and says what it said")
{
    const int version = GENERATE(range(1, 4));
    const StorageFixture fixture;
    REQUIRE(QFile::copy(registryOfVersion(version), fixture.path()));
    REQUIRE(QFile::setPermissions(fixture.path(), QFile::ReadOwner | QFile::WriteOwner));
    StoreOptions options;
    options.actor = "移行担当";
    options.workplace = {"yokote", "PC-0123"};
    options.clock = &fixture.clock;
    const auto store = fixture.open(options);
    const auto newest = static_cast<int>(requireValue(loadMigrations()).size());
    CHECK(store->schemaVersion() == static_cast<int>(requireValue(loadMigrations()).size()));
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
    CHECK(requireValue(store->asset(AssetId(1)))->text(Field::Name) == "課税台帳");
    CHECK(requireValue(store->asset(AssetId(2)))->text(Field::C) == "3B");
    CHECK(requireValue(store->entry(2))->at == "2026-04-01T09:00:00.000Z");
    const std::int64_t head = version < newest ? 3 : 2;
    CHECK(requireValue(store->head()).seq == head);
    if (version < newest) {
        const HistoryEntry entry = *requireValue(store->entry(head));
        CHECK(entry.operation.name == "schema.migrate");
        CHECK(entry.operation.subject == std::to_string(version) + " → " + std::to_string(newest));
        CHECK(entry.actor == "移行担当");
        CHECK(entry.osUser == "yokote");
        CHECK(entry.host == "PC-0123");
        CHECK(requireValue(store->changesOf(head)).isEmpty());
    }
    CHECK(requireValue(fixture.commit(*store, requireValue(store->changesOf(2)).inverse(), "undo")).seq == head + 1);
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}

TEST_CASE("Makes the registry of the present version that later ones must open", "[.fixture]")
{
    const StorageFixture fixture;
    {
        const auto store = fixture.create();
        requireValue(
            fixture.commit(*store, StorageFixture::edit(*store, EntityKind::Asset, 1, {{"name", "課税台帳"}})));
    }
    const QString target = registryOfVersion(static_cast<int>(requireValue(loadMigrations()).size()));
    QFile::remove(target);
    REQUIRE(QFile::copy(fixture.path(), target));
}

TEST_CASE("A file of the newest version needs nothing")
{
    const StorageFixture fixture;
    OldFile file(fixture);
    const QByteArray before = fixture.bytes();
    CHECK(requireValue(file.migrateTo({first})) == MigrationOutcome::Current);
    checkUntouched(fixture, before);
}

TEST_CASE("An older file becomes a newer one, and a copy of the old one stays beside it")
{
    const StorageFixture fixture;
    OldFile file(fixture);
    const QByteArray before = fixture.bytes();
    bool wasChecked = false;
    const auto check = [&](Database &migrated, std::int64_t from) -> Result<void> {
        wasChecked = from == 1 && migrated.integer("SELECT size FROM parent") == 3;
        return {};
    };
    CHECK(requireValue(file.migrateTo({first, second}, check)) == MigrationOutcome::Migrated);
    CHECK(wasChecked);
    RawDatabase raw(fixture.path());
    CHECK(raw.value("PRAGMA user_version") == "2");
    CHECK(raw.value("SELECT name || size FROM parent") == "税務課3");
    CHECK(raw.value("SELECT of FROM child") == "1");
    CHECK(raw.run("DELETE FROM child") == "kept; always");
    RawDatabase backup(file.backupPath);
    CHECK(backup.value("PRAGMA user_version") == "1");
    CHECK(backup.value("SELECT name FROM parent") == "税務課");
    CHECK(QFileInfo::exists(fixture.path() + QStringLiteral(".migrating")) == false);
    CHECK(QFileInfo(file.backupPath).size() == before.size());
    CHECK(requireValue(file.migrateTo({first, second})) == MigrationOutcome::Current);
    CHECK(raw.run("INSERT INTO parent VALUES (2, 'x', 1)").empty()); // the lock is gone
}

TEST_CASE("A migration that fails leaves the file as it was")
{
    const StorageFixture fixture;
    OldFile file(fixture);
    const QByteArray before = fixture.bytes();
    SECTION("because its script does")
    {
        CHECK_FALSE(file.migrateTo({first, broken}));
    }
    SECTION("because it leaves references to nothing")
    {
        CHECK(requireError(file.migrateTo({first, orphaning})).code == ErrorCode::DatabaseDamaged);
    }
    SECTION("because a later one fails")
    {
        const Migration third{3, "0003.sql", "SELECT nothing;"};
        CHECK_FALSE(file.migrateTo({first, second, third}));
    }
    SECTION("because the migrated copy does not verify")
    {
        const auto check = [](Database &, std::int64_t) -> Result<void> {
            return Error{ErrorCode::HistoryBroken, {}, {}};
        };
        CHECK(requireError(file.migrateTo({first, second}, check)).code == ErrorCode::HistoryBroken);
    }
    SECTION("because another program uses it")
    {
        RawDatabase other(fixture.path());
        other.must("BEGIN; SELECT count(*) FROM parent");
        requireDone(Database::guard([&]() -> Result<void> {
            file.database->execute("PRAGMA busy_timeout = 1");
            return {};
        }));
        CHECK(requireError(file.migrateTo({first, second})).code == ErrorCode::InUse);
    }
    checkUntouched(fixture, before);
    CHECK(requireValue(file.migrateTo({first, second})) == MigrationOutcome::Migrated);
}

TEST_CASE("A newer file and one of no known schema are not touched")
{
    const StorageFixture fixture;
    OldFile file(fixture);
    const bool isNewer = GENERATE(true, false);
    {
        RawDatabase raw(fixture.path());
        raw.must(isNewer ? "PRAGMA user_version = 3" : "CREATE TABLE surprise (a)");
    }
    const QByteArray before = fixture.bytes();
    CHECK(requireValue(file.migrateTo({first, second})) ==
          (isNewer ? MigrationOutcome::NewerVersion : MigrationOutcome::UnknownSchema));
    checkUntouched(fixture, before);
}

TEST_CASE("A backup of an earlier migration is never replaced")
{
    const StorageFixture fixture;
    OldFile file(fixture);
    QFile earlier(fixture.path() + QStringLiteral(".v1.backup"));
    REQUIRE(earlier.open(QIODevice::WriteOnly));
    earlier.write("precious");
    earlier.close();
    CHECK(requireValue(file.migrateTo({first, second})) == MigrationOutcome::Migrated);
    CHECK(QFileInfo(earlier.fileName()).size() == 8);
    CHECK(file.backupPath.endsWith(QStringLiteral(".v1-2.backup")));
    CHECK(RawDatabase(file.backupPath).value("PRAGMA user_version") == "1");
}

TEST_CASE("An account written into an entry of the first version breaks the chain")
{
    const StorageFixture fixture;
    REQUIRE(QFile::copy(registryOfVersion(1), fixture.path()));
    REQUIRE(QFile::setPermissions(fixture.path(), QFile::ReadOwner | QFile::WriteOwner));
    fixture.open();
    {
        RawDatabase raw(fixture.path());
        const Text trigger = raw.value("SELECT sql FROM sqlite_schema WHERE name = 'history_is_not_updated'");
        raw.must("DROP TRIGGER history_is_not_updated; UPDATE history SET os_user = 'somebody' WHERE seq = 1; " +
                 trigger);
    }
    const Verification found = requireValue(fixture.open()->verify());
    CHECK(found.verdict == Verdict::Tampered);
    CHECK(found.firstEntity == "history");
    CHECK(found.firstSeq == 1);
}

TEST_CASE("Entries name the zone, the account and the computer on which they were written")
{
    class TokyoClock final : public Clock
    {
    public:
        QDateTime now() const override { return {QDate(2026, 4, 1), QTime(0, 0), Qt::UTC}; }
        QDate today() const override { return {2026, 4, 1}; }
        int secondsFromUtc() const override { return m_offset; }

        int m_offset = 9 * 3600;
    };
    const StorageFixture fixture;
    fixture.create();
    StoreOptions options;
    options.workplace = {"yokote", "PC-0123"};
    const auto store = fixture.open(options);
    TokyoClock clock;
    const auto renameTo = [&](const Text &name) {
        const ChangeSet changes = StorageFixture::edit(*store, EntityKind::Asset, 1, {{"name", name}});
        const HistoryHead head =
            requireValue(store->commit(changes, {"asset.edit", {}, {}, 0}, "担当", clock, requireValue(store->head())));
        return *requireValue(store->entry(head.seq));
    };
    const HistoryEntry east = renameTo("一");
    CHECK(east.timeZone == "+09:00");
    CHECK(east.osUser == "yokote");
    CHECK(east.host == "PC-0123");
    clock.m_offset = -(3 * 3600 + 1800);
    CHECK(renameTo("二").timeZone == "-03:30");
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}

TEST_CASE("What a killed migration left behind does not stop the next one")
{
    const StorageFixture fixture;
    OldFile file(fixture);
    for (const char *ending : {".migrating", ".copying"}) {
        QFile left(fixture.path() + QLatin1StringView(ending));
        REQUIRE(left.open(QIODevice::WriteOnly));
        left.write("half a file");
    }
    CHECK(requireValue(file.migrateTo({first, second})) == MigrationOutcome::Migrated);
    CHECK(RawDatabase(file.backupPath).value("PRAGMA user_version") == "1");
    for (const char *ending : {".migrating", ".copying"})
        CHECK_FALSE(QFileInfo::exists(fixture.path() + QLatin1StringView(ending)));
}

TEST_CASE("A migration that was cut off is taken back before the version in the header is believed")
{
    const StorageFixture fixture;
    REQUIRE(QFile::copy(registryOfVersion(1), fixture.path()));
    REQUIRE(QFile::setPermissions(fixture.path(), QFile::ReadOwner | QFile::WriteOwner));
    const QString torn = fixture.pathOf(QStringLiteral("torn.daicho"));
    {
        // A cache of a page makes the transaction write to the file before its end; the version is in the first page.
        RawDatabase dying(fixture.path());
        dying.must("PRAGMA cache_size = 1; PRAGMA journal_mode = TRUNCATE; BEGIN; PRAGMA user_version = 1;"
                   "UPDATE asset SET name = 'x'; UPDATE org_unit SET name = 'x';"
                   "INSERT INTO person (name) SELECT hex(randomblob(4000)) FROM history, asset, post, term");
        REQUIRE(QFile::copy(fixture.path(), torn));
        REQUIRE(QFile::copy(fixture.path() + QStringLiteral("-journal"), torn + QStringLiteral("-journal")));
    }
    constexpr qint64 version = 60;
    QFile file(torn);
    REQUIRE((file.open(QIODevice::ReadWrite) && file.seek(version) && file.write(QByteArray("\0\0\0\2", 4)) == 4));
    file.close();
    const auto store = requireValue(RegistryStore::open(torn));
    CHECK(store->schemaVersion() == 3);
    CHECK(requireValue(store->asset(AssetId(1)))->text(Field::Name) == "課税台帳");
    CHECK(requireValue(store->verify()).verdict == Verdict::Ok);
}
