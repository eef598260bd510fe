// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/database.h"

#include "model/core/log.h"
#include "model/storage/honestreads.h"
#include "model/storage/sqliteerror.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>

#include <new>
#include <utility>

namespace daicho {

namespace {

/// Steps of SQLite's machine between two looks at the stop token: well under a millisecond.
constexpr int stepsBetweenLooks = 20'000;
/// Pages that a copy takes between two looks: some milliseconds.
constexpr int pagesBetweenLooks = 500;

int openFlags(DatabaseMode mode)
{
    // A connection is used by one thread at a time, so SQLite need not lock; a symbolic link would make SQLite
    // and us disagree on where the journal lies.
    constexpr int always = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOFOLLOW;
    switch (mode) {
    case DatabaseMode::ReadWrite:
    case DatabaseMode::Fill:
        return always | SQLITE_OPEN_READWRITE;
    case DatabaseMode::ReadOnly:
        return always | SQLITE_OPEN_READONLY;
    case DatabaseMode::Memory:
        return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
    }
    return always;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions &options)
{
    std::unique_ptr<Database> database(new Database(options));
    const QByteArray name = options.mode == DatabaseMode::Memory ? ":memory:" : QFile::encodeName(options.path);
    const char *vfs = database->m_files ? database->m_files->name().c_str() : nullptr;
    const int result = sqlite3_open_v2(name.constData(), &database->m_connection, openFlags(options.mode), vfs);
    if (result != SQLITE_OK) {
        Error error = errorOfSqlite(database->m_connection, result, "open");
        error.args.emplace_back("file", toText(options.path));
        return error;
    }
    sqlite3_extended_result_codes(database->m_connection, 1);
    sqlite3_busy_timeout(database->m_connection, options.busyTimeoutMilliseconds);
    return database;
}

Database::Database(DatabaseOptions options) : m_options(std::move(options))
{
    if (m_options.mode != DatabaseMode::Memory)
        m_files = std::make_unique<HonestReads>(m_options.vfs);
}

Database::~Database()
{
    close();
}

void Database::close()
{
    // v2 waits for statements that somebody still holds instead of failing.
    sqlite3_close_v2(std::exchange(m_connection, nullptr));
}

bool Database::isReplaced() const
{
    int moved = 0;
    sqlite3_file_control(m_connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_connection, "main") == 1;
}

Result<void> Database::guard(const std::function<Result<void>()> &body)
{
    try {
        return body();
    } catch (const StorageError &error) {
        return error.error();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::LimitExceeded, {{"reason", "memory"}}, "out of memory"};
    }
}

Result<void> Database::reading(const std::function<Result<void>()> &body, const JobControl &job)
{
    if (isClosed())
        return Error{ErrorCode::InputOutput, {{"file", toText(m_options.path)}}, "the file could not be opened again"};
    rollBackAgain();
    if (sqlite3_get_autocommit(m_connection) == 0) // a visitor that asks for more: it sees what is being visited
        return guard(body);
    const Interruption interruption(m_connection, job.stop);
    Result<void> result = guard([&] {
        execute("BEGIN");
        return body();
    });
    rollBack();
    return result;
}

Database::Outcome Database::transact(const std::function<Result<void>()> &body, const JobControl &job)
{
    rollBackAgain();
    {
        const Interruption interruption(m_connection, job.stop);
        Result<void> result = guard([&] {
            execute("BEGIN IMMEDIATE");
            return body();
        });
        if (!result) {
            rollBack();
            return {result, true};
        }
    }
    return commit();
}

Database::Outcome Database::commit()
{
    const int result = sqlite3_exec(m_connection, "COMMIT", nullptr, nullptr, nullptr);
    if (result == SQLITE_OK)
        return {};
    const Error error = errorOfSqlite(m_connection, result, "COMMIT");
    qCWarning(logStorage, "Commit failed: %s", error.debug.c_str());
    // Only in these cases has SQLite not begun to write.
    const bool isCertain = (result & 0xFF) == SQLITE_BUSY || (result & 0xFF) == SQLITE_CONSTRAINT;
    rollBack();
    return {error, isCertain};
}

void Database::rollBack()
{
    // On a full disk and some other failures SQLite has rolled back already, and a second ROLLBACK would fail.
    if (sqlite3_get_autocommit(m_connection) != 0)
        return;
    m_isStuck = sqlite3_exec(m_connection, "ROLLBACK", nullptr, nullptr, nullptr) != SQLITE_OK;
    if (m_isStuck)
        qCWarning(logStorage, "Rollback failed: %s", sqlite3_errmsg(m_connection));
}

/// Without memory not even a rollback is to be had; the next who comes may have more luck.
void Database::rollBackAgain()
{
    if (std::exchange(m_isStuck, false))
        rollBack();
}

FileHeader Database::fileHeader()
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(m_connection, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&file));
    std::array<char, 100> bytes{};
    // Through SQLite's own handle: closing another one would drop the locks of all connections in this process.
    if (file == nullptr || file->pMethods == nullptr)
        return {};
    const int result = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (result == SQLITE_IOERR_SHORT_READ)
        return {};
    if (result != SQLITE_OK)
        throwSqlite(nullptr, result, "read the header");
    static constexpr TextView magic("SQLite format 3\0", 16);
    return {.isSqlite = TextView(bytes.data(), magic.size()) == magic,
            .isRollbackJournal = bytes[18] == 1 && bytes[19] == 1,
            .applicationId = qFromBigEndian<quint32>(bytes.data() + 68),
            .userVersion = qFromBigEndian<qint32>(bytes.data() + 60)};
}

bool Database::isCutShort()
{
    return m_options.mode != DatabaseMode::Memory &&
           QFileInfo(m_options.path).size() % integer("PRAGMA page_size") != 0;
}

bool Database::hasJournal()
{
    sqlite3_vfs *vfs = nullptr;
    sqlite3_file_control(m_connection, "main", SQLITE_FCNTL_VFS_POINTER, static_cast<void *>(&vfs));
    int isThere = 0;
    const Text journal = Text(sqlite3_db_filename(m_connection, "main")) + "-journal";
    return vfs != nullptr && vfs->xAccess(vfs, journal.c_str(), SQLITE_ACCESS_EXISTS, &isThere) == SQLITE_OK &&
           isThere != 0;
}

void Database::configure()
{
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_limit(m_connection, SQLITE_LIMIT_ATTACHED, 0);
    // recursive_triggers: without it INSERT OR REPLACE would delete a history row past its trigger.
    // TRUNCATE with EXTRA is what loses no acknowledged commit in a power cut; neither is kept in the file.
    execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;"
            "PRAGMA recursive_triggers = ON; PRAGMA secure_delete = FAST; PRAGMA temp_store = MEMORY;"
            "PRAGMA cache_size = -64000; PRAGMA synchronous = EXTRA;");
    if (m_options.mode != DatabaseMode::Memory && text("PRAGMA journal_mode = TRUNCATE") != "truncate")
        throw StorageError(Error{ErrorCode::InputOutput, {}, "journal mode TRUNCATE refused"});
}

Statement Database::prepare(TextView sql)
{
    return {m_connection, sql};
}

void Database::execute(const Text &script)
{
    const int result = sqlite3_exec(m_connection, script.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        throwSqlite(m_connection, result, script.substr(0, 60));
}

std::int64_t Database::integer(TextView sql)
{
    Statement statement = prepare(sql);
    return statement.next() ? statement.integer(0) : 0;
}

Text Database::text(TextView sql)
{
    Statement statement = prepare(sql);
    return statement.next() ? Text(statement.text(0)) : Text();
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_connection);
}

bool Database::hasOpenReferences()
{
    int open = 0;
    int unused = 0;
    sqlite3_db_status(m_connection, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &unused, 0);
    return open != 0;
}

void Database::copyTo(Database &target, const JobControl &job)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.m_connection, "main", m_connection, "main");
    if (backup == nullptr)
        throwSqlite(target.m_connection, sqlite3_errcode(target.m_connection), "begin the copy");
    // All pages in one go unless somebody wants to know how far it is: outside of `read` a writer between two steps
    // would start the copy anew.
    const bool isWatched = job.report || job.stop.stop_possible();
    int result = SQLITE_OK;
    while (result == SQLITE_OK && !job.stopRequested()) {
        result = sqlite3_backup_step(backup, isWatched ? pagesBetweenLooks : -1);
        const int total = sqlite3_backup_pagecount(backup);
        job.progress(total - sqlite3_backup_remaining(backup), total);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (result == SQLITE_OK)
        throw StorageError(Error{ErrorCode::Cancelled, {}, "stopped while copying"});
    if (result != SQLITE_DONE || finished != SQLITE_OK)
        throwSqlite(target.m_connection, result == SQLITE_DONE ? finished : result, "copy");
}

Interruption::Interruption(sqlite3 *connection, const std::stop_token &stop) : m_connection(connection), m_stop(stop)
{
    if (!m_stop.stop_possible())
        return;
    sqlite3_progress_handler(
        m_connection, stepsBetweenLooks,
        [](void *token) { return static_cast<const std::stop_token *>(token)->stop_requested() ? 1 : 0; }, &m_stop);
}

Interruption::~Interruption()
{
    sqlite3_progress_handler(m_connection, 0, nullptr, nullptr);
}

} // namespace daicho
