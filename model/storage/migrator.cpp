// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/migrator.h"

#include "model/core/diskfile.h"
#include "model/core/log.h"
#include "model/storage/sqliteerror.h"
#include "resources/resources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace daicho {

namespace {

QString workPathOf(const QString &path)
{
    return path + u".migrating"_qs;
}

/// The copy of the old file until it is whole, so that nobody takes half a copy for one.
QString copyPathOf(const QString &path)
{
    return path + u".copying"_qs;
}

Migration migrationFrom(const QString &name, const QByteArray &script)
{
    constexpr qsizetype digits = 4; // NNNN_what.sql
    return {name.left(digits).toInt(), toText(name), script.toStdString()};
}

/// Scripts run with foreign keys off, because a table that is rebuilt must not take its references along; what they
/// leave is checked as a whole before the commit.
void applyOne(Database &database, const Migration &migration)
{
    qCInfo(logStorage, "Migrating to schema %d", migration.number);
    database.execute("PRAGMA foreign_keys = OFF");
    const Database::Outcome outcome = database.transact([&]() -> Result<void> {
        if (migration.number == 1)
            database.execute("PRAGMA application_id = " + std::to_string(applicationId));
        database.execute(migration.script);
        if (database.prepare("PRAGMA foreign_key_check").next())
            return Error{ErrorCode::DatabaseDamaged, {}, migration.name + " leaves open references"};
        database.execute("PRAGMA user_version = " + std::to_string(migration.number));
        return {};
    });
    if (!outcome.result)
        throw StorageError(outcome.result.error());
    database.execute("PRAGMA foreign_keys = ON");
}

/// Copies of earlier migrations, of this file or of one put back in its place, are never replaced.
QString freeBackupPath(const QString &path, std::int64_t version)
{
    QString free = path + u".v%1.backup"_qs.arg(version);
    for (int number = 2; QFile::exists(free); ++number)
        free = path + u".v%1-%2.backup"_qs.arg(version).arg(number);
    return free;
}

void requireSound(Database &database)
{
    if (const Text found = database.text("PRAGMA integrity_check"); found != "ok")
        throw StorageError(Error{ErrorCode::DatabaseDamaged, {}, found});
}

} // namespace

Result<std::vector<Migration>> loadMigrations()
{
    loadResources();
    const QDir folder(QStringLiteral(":/daicho/migrations"));
    std::vector<Migration> migrations;
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::InvalidResource, {{"file", toText(file.fileName())}}, "cannot be read"};
        migrations.push_back(migrationFrom(name, file.readAll()));
        if (migrations.back().number != static_cast<int>(migrations.size()))
            return Error{ErrorCode::InvalidResource, {{"file", toText(file.fileName())}}, "numbers have a gap"};
    }
    if (migrations.empty())
        return Error{ErrorCode::InvalidResource, {{"file", toText(folder.path())}}, "no migrations"};
    return migrations;
}

void applyMigrations(Database &database, const std::vector<Migration> &migrations)
{
    const std::int64_t version = database.integer("PRAGMA user_version");
    for (const Migration &migration : migrations) {
        if (migration.number > version)
            applyOne(database, migration);
    }
}

Text schemaText(Database &database)
{
    Text text;
    Statement rows = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    while (rows.next()) {
        for (int column = 0; column < 4; ++column)
            text.append(rows.text(column)).append(column < 3 ? "|" : "\n");
    }
    return text;
}

Result<Text> expectedSchema(const std::vector<Migration> &migrations)
{
    const Result<std::unique_ptr<Database>> memory = Database::open({.mode = DatabaseMode::Memory});
    if (!memory)
        return memory.error();
    Text expected;
    DAICHO_TRY(Database::guard([&]() -> Result<void> {
        (*memory)->configure();
        applyMigrations(**memory, migrations);
        expected = schemaText(**memory);
        return {};
    }));
    return expected;
}

Result<MigrationOutcome> FileMigration::run()
{
    std::int64_t version = 0;
    DAICHO_TRY(Database::guard([&]() -> Result<void> {
        version = m_file.integer("PRAGMA user_version");
        return {};
    }));
    const std::int64_t newest = m_migrations.back().number;
    if (version > newest)
        return MigrationOutcome::NewerVersion;
    if (version == newest)
        return MigrationOutcome::Current;
    const std::vector<Migration> old(m_migrations.begin(), m_migrations.begin() + std::max<std::int64_t>(version, 0));
    const Result<Text> expected = expectedSchema(old);
    if (!expected)
        return expected.error();
    Text found;
    DAICHO_TRY(Database::guard([&]() -> Result<void> {
        found = schemaText(m_file);
        return {};
    }));
    if (version < 1 || found != *expected)
        return MigrationOutcome::UnknownSchema;
    m_backupPath = freeBackupPath(m_file.options().path, version);
    DAICHO_TRY(migrate(version));
    return MigrationOutcome::Migrated;
}

Result<void> FileMigration::migrate(std::int64_t version)
{
    const QString &path = m_file.options().path;
    // Held until the pages are in place, so that nobody writes what the copy does not have, and nobody else migrates.
    Result<void> result = Database::guard([&]() -> Result<void> {
        m_file.execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
        if (m_file.integer("PRAGMA user_version") != version)
            return Error{ErrorCode::InUse, {{"file", toText(path)}}, "migrated by another meanwhile"};
        return {};
    });
    const bool isHeld = result.has_value();
    bool isTouched = false;
    if (isHeld) {
        removeMigrationLeftovers(path);
        result = copyAndMigrate(version, isTouched);
        removeMigrationLeftovers(path);
    }
    // Exclusive locking ends with the next read.
    const Result<void> released = Database::guard([&]() -> Result<void> {
        m_file.execute("PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema");
        return {};
    });
    if (isHeld && !result && !isTouched)
        QFile::remove(m_backupPath);
    DAICHO_TRY(result);
    syncFolder(QFileInfo(m_backupPath).absolutePath());
    return released;
}

/// From `isTouched` on the copy stays, whatever comes: the next opening says which pages count.
Result<void> FileMigration::copyAndMigrate(std::int64_t version, bool &isTouched)
{
    const QString copyPath = copyPathOf(m_file.options().path);
    Result<std::unique_ptr<Database>> copy = emptyBeside(copyPath);
    if (!copy)
        return copy.error();
    const Result<std::unique_ptr<Database>> work = emptyBeside(workPathOf(m_file.options().path));
    if (!work)
        return work.error();
    return Database::guard([&]() -> Result<void> {
        m_file.copyTo(**copy);
        requireSound(**copy);
        (*copy)->copyTo(**work);
        copy->reset();
        DAICHO_TRY(nameBackup(copyPath));
        (*work)->configure();
        applyMigrations(**work, m_migrations);
        DAICHO_TRY(m_finish(**work, version));
        requireSound(**work);
        isTouched = true;
        (*work)->copyTo(m_file);
        return {};
    });
}

void removeMigrationLeftovers(const QString &path)
{
    for (const QString &left : {workPathOf(path), copyPathOf(path)}) {
        QFile::remove(left);
        QFile::remove(left + u"-journal"_qs);
    }
}

Result<void> FileMigration::nameBackup(const QString &copyPath) const
{
    QFile file(copyPath);
    if (!file.rename(m_backupPath))
        return Error{ErrorCode::InputOutput,
                     {{"file", toText(m_backupPath)}, {"step", "rename"}},
                     file.errorString().toStdString()};
    syncFolder(QFileInfo(m_backupPath).absolutePath());
    return {};
}

Result<std::unique_ptr<Database>> FileMigration::emptyBeside(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{file.exists() ? ErrorCode::FileExists : ErrorCode::InputOutput,
                     {{"file", toText(path)}},
                     file.errorString().toStdString()};
    file.setPermissions(QFile::permissions(m_file.options().path));
    file.close();
    DatabaseOptions options = m_file.options();
    options.path = path;
    options.mode = DatabaseMode::Fill;
    return Database::open(options);
}

} // namespace daicho
