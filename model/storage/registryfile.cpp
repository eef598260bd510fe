// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/registryfile.h"

#include "model/storage/changewriter.h"
#include "model/storage/migrator.h"
#include "model/storage/verifier.h"

#include <QFileInfo>

namespace daicho {

namespace {

/// Above this a look at every page would be felt on opening; `verify` looks at all of them, and so does reading the
/// ledger at the tables that it reads.
constexpr qint64 largestCheckedOnOpening = 16 << 20;

/// A mark against writing counts even for a user whom the system would let write.
bool isMarkedReadOnly(const QFileInfo &file)
{
    constexpr QFile::Permissions writers = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    const QFileInfo folder(file.absolutePath());
    // SQLite needs to make its journal beside the file.
    return !(file.permissions() & writers) || !file.isWritable() || !(folder.permissions() & writers) ||
           !folder.isWritable();
}

Result<void> checkHeader(const FileHeader &header, int newest)
{
    if (!header.isSqlite || header.applicationId != applicationId)
        return Error{ErrorCode::NotARegistry, {}, "not the header of a registry"};
    if (header.userVersion > newest)
        return Error{ErrorCode::NewerVersion,
                     {{"found", std::to_string(header.userVersion)}, {"supported", std::to_string(newest)}},
                     "made by a newer program"};
    if (header.userVersion < 1 || !header.isRollbackJournal)
        return Error{ErrorCode::DatabaseDamaged, {}, "version or journal format that no program wrote"};
    return {};
}

/// A power cut in the middle of a commit may have torn the first page itself; then its old content is in the journal,
/// and SQLite puts it back with the first read. Nothing is read of a file whose first page is whole, whosever it is.
FileHeader settledHeader(Database &database)
{
    const FileHeader header = database.fileHeader();
    if (header.isSqlite || !database.hasJournal())
        return header;
    database.integer("SELECT count(*) FROM sqlite_schema");
    return database.fileHeader();
}

/// The migration as an act in the history that it leaves: who opened the file, from which version to which.
Result<void> appendMigration(Database &migrated, std::int64_t from, std::int64_t to, const StoreOptions &options)
{
    static const SystemClock systemClock;
    const Clock &clock = options.clock != nullptr ? *options.clock : systemClock;
    const Operation operation{schemaMigration, std::to_string(from) + " → " + std::to_string(to), {}, 0};
    const ChangeWriter writer(migrated, {operation, options.actor, clock, options.workplace});
    return migrated
        .transact([&]() -> Result<void> {
            HistoryHead head;
            return writer.write({}, HistoryStore(migrated).head(), head);
        })
        .result;
}

Result<void> verifyMigrated(Database &migrated, const std::vector<Migration> &migrations)
{
    const Result<Text> schema = expectedSchema(migrations);
    if (!schema)
        return schema.error();
    const Result<Verification> verification = Verifier(migrated, {*schema, migrations.back().number}, {}).run();
    if (!verification)
        return verification.error();
    if (verification->verdict != Verdict::Ok)
        return Error{ErrorCode::HistoryBroken, {}, verification->detail};
    return {};
}

Result<void> migrateIfOlder(const RegistryFile &file, const std::vector<Migration> &migrations,
                            const StoreOptions &options)
{
    if (file.schemaVersion == migrations.back().number) {
        if (!file.isReadOnly)
            removeMigrationLeftovers(file.database->options().path);
        return {};
    }
    if (file.isReadOnly)
        return Error{ErrorCode::ReadOnly, {}, "of an older version, which only a writer can migrate"};
    FileMigration migration(*file.database, migrations, [&](Database &migrated, std::int64_t from) -> Result<void> {
        DAICHO_TRY(appendMigration(migrated, from, migrations.back().number, options));
        return verifyMigrated(migrated, migrations);
    });
    const Result<MigrationOutcome> outcome = migration.run();
    if (!outcome)
        return outcome.error();
    if (*outcome == MigrationOutcome::UnknownSchema)
        return Error{ErrorCode::SchemaChanged, {}, "schema of no released version"};
    return {};
}

Result<void> checkContent(RegistryFile &file, const StoreOptions &options)
{
    return file.database->read([&]() -> Result<void> {
        if (options.checksPages && file.database->isCutShort())
            return Error{ErrorCode::DatabaseDamaged, {}, "the last page is cut short"};
        if (options.checksPages && QFileInfo(file.path).size() <= largestCheckedOnOpening) {
            const Text found = file.database->text("PRAGMA quick_check(1)");
            if (found != "ok")
                return Error{ErrorCode::DatabaseDamaged, {}, found};
        }
        if (schemaText(*file.database) != file.schema)
            return Error{ErrorCode::SchemaChanged, {}, "the schema is not that of its version"};
        return {};
    });
}

DatabaseOptions databaseOptions(const QString &path, const StoreOptions &options, DatabaseMode mode)
{
    return {.path = path, .mode = mode, .vfs = options.vfs, .busyTimeoutMilliseconds = options.busyTimeoutMilliseconds};
}

/// The part in which SQLite begins to believe the file.
Result<void> checkFile(RegistryFile &file, const std::vector<Migration> &migrations, const StoreOptions &options)
{
    DAICHO_TRY(Database::guard([&]() -> Result<void> {
        file.database->configure();
        // A migration that was cut off has just been taken back, and with it the version in the header.
        const FileHeader header = file.database->fileHeader();
        file.schemaVersion = header.userVersion;
        return checkHeader(header, migrations.back().number);
    }));
    if (!file.isReadOnly && options.claim)
        DAICHO_TRY(options.claim());
    DAICHO_TRY(migrateIfOlder(file, migrations, options));
    file.schemaVersion = migrations.back().number;
    return checkContent(file, options);
}

/// A writer that died left its journal, and only a writer can take its half write back.
Result<void> takeBackUnfinished(const QString &path, const StoreOptions &options)
{
    const QFileInfo info(path);
    if (isMarkedReadOnly(info))
        return Error{ErrorCode::UnfinishedWrite, {}, "hot journal, and the file cannot be written"};
    const Result<std::unique_ptr<Database>> database =
        Database::open(databaseOptions(info.canonicalFilePath(), options, DatabaseMode::ReadWrite));
    if (!database)
        return database.error();
    return Database::guard([&]() -> Result<void> {
        (*database)->configure();
        (void)(*database)->integer("PRAGMA schema_version"); // whoever reads first takes it back
        return {};
    });
}

/// The scripts are part of the program and the schema follows from them: made once, not at every opening.
const Result<std::vector<Migration>> &releasedMigrations()
{
    static const Result<std::vector<Migration>> migrations = loadMigrations();
    return migrations;
}

const Result<Text> &newestSchema()
{
    static const Result<Text> schema = [] {
        const Result<std::vector<Migration>> &migrations = releasedMigrations();
        return migrations ? expectedSchema(*migrations) : Result<Text>(migrations.error());
    }();
    return schema;
}

/// SQLite takes in any write-ahead log that lies beside a file, whoever left it there, and writes what is in it into
/// the file before anything could be checked. No program of ours makes one.
Result<void> refuseForeignLog(const QFileInfo &file)
{
    if (QFileInfo(file.canonicalFilePath() + u"-wal"_qs).size() == 0)
        return {};
    return Error{ErrorCode::InputOutput, {{"step", "foreign-log"}}, "a write-ahead log lies beside the file"};
}

Result<RegistryFile> openChecked(const QString &path, const StoreOptions &options)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::FileNotFound, {}, "no such file"};
    if (!info.isFile())
        return Error{ErrorCode::NotARegistry, {}, "not a plain file"};
    DAICHO_TRY(refuseForeignLog(info));
    const Result<std::vector<Migration>> &migrations = releasedMigrations();
    if (!migrations)
        return migrations.error();
    const Result<Text> &schema = newestSchema();
    if (!schema)
        return schema.error();
    const bool readOnly = options.access == StoreAccess::ReadOnly || isMarkedReadOnly(info);
    const DatabaseMode mode = readOnly ? DatabaseMode::ReadOnly : DatabaseMode::ReadWrite;
    Result<std::unique_ptr<Database>> database =
        Database::open(databaseOptions(info.canonicalFilePath(), options, mode));
    if (!database)
        return database.error();
    RegistryFile file{.path = path,
                      .database = std::move(database).value(),
                      .isReadOnly = readOnly,
                      .schemaVersion = 0,
                      .schema = *schema};
    file.isReadOnly = readOnly || file.database->isReadOnly();
    DAICHO_TRY(Database::guard([&]() -> Result<void> {
        const FileHeader header = settledHeader(*file.database);
        file.schemaVersion = header.userVersion;
        return checkHeader(header, migrations->back().number);
    }));
    if (Result<void> checked = checkFile(file, *migrations, options); !checked) {
        Error error = checked.error();
        // The header says that it is one of ours, so what SQLite cannot read is damage.
        if (error.code == ErrorCode::NotARegistry)
            error.code = ErrorCode::DatabaseDamaged;
        return error;
    }
    return file;
}

} // namespace

Result<RegistryFile> openRegistryFile(const QString &path, const StoreOptions &options)
{
    Result<RegistryFile> file = openChecked(path, options);
    if (!file && file.error().code == ErrorCode::UnfinishedWrite && takeBackUnfinished(path, options))
        file = openChecked(path, options);
    if (file)
        return file;
    Error error = file.error();
    if (error.arg("file").empty())
        error.args.emplace_back("file", toText(path));
    return error;
}

namespace {

Result<std::unique_ptr<Database>> openPages(const QString &path, const StoreOptions &options)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return Error{info.exists() ? ErrorCode::NotARegistry : ErrorCode::FileNotFound,
                     {{"file", toText(path)}},
                     "no such file"};
    const Result<std::vector<Migration>> migrations = loadMigrations();
    if (!migrations)
        return migrations.error();
    Result<std::unique_ptr<Database>> database =
        Database::open(databaseOptions(info.canonicalFilePath(), options, DatabaseMode::ReadOnly));
    if (!database)
        return database.error();
    const Result<void> checked = Database::guard([&]() -> Result<void> {
        DAICHO_TRY(checkHeader(settledHeader(**database), migrations->back().number));
        (*database)->configure();
        return {};
    });
    if (checked)
        return database;
    Error error = checked.error();
    error.args.emplace_back("file", toText(path));
    return error;
}

} // namespace

Result<std::unique_ptr<Database>> openRegistryPages(const QString &path, const StoreOptions &options)
{
    Result<std::unique_ptr<Database>> pages = openPages(path, options);
    if (!pages && pages.error().code == ErrorCode::UnfinishedWrite && takeBackUnfinished(path, options))
        return openPages(path, options);
    return pages;
}

Result<std::unique_ptr<Database>> fillRegistryFile(const QString &path, const StoreOptions &options)
{
    const Result<std::vector<Migration>> migrations = loadMigrations();
    if (!migrations)
        return migrations.error();
    Result<std::unique_ptr<Database>> database = Database::open(databaseOptions(path, options, DatabaseMode::Fill));
    if (!database)
        return database.error();
    DAICHO_TRY(Database::guard([&]() -> Result<void> {
        (*database)->configure();
        applyMigrations(**database, *migrations);
        return {};
    }));
    return database;
}

} // namespace daicho
