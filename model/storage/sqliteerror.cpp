// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/sqliteerror.h"

#include <sqlite3.h>

namespace daicho {

namespace {

ErrorCode codeOfConstraint(int extended)
{
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return ErrorCode::Duplicate;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return ErrorCode::Conflict;
    case SQLITE_CONSTRAINT_TRIGGER:
        return ErrorCode::HistoryBroken;
    default: // CHECK, NOT NULL, type of a STRICT column
        return ErrorCode::Invalid;
    }
}

ErrorCode codeOf(int extended)
{
    if (extended == SQLITE_READONLY_ROLLBACK || extended == SQLITE_READONLY_RECOVERY)
        return ErrorCode::UnfinishedWrite;
    if (extended == SQLITE_READONLY_DBMOVED)
        return ErrorCode::FileReplaced;
    switch (extended & 0xFF) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::InUse;
    case SQLITE_READONLY:
        return ErrorCode::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_SCHEMA:
        return ErrorCode::DatabaseDamaged;
    case SQLITE_NOTADB:
        return ErrorCode::NotARegistry;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        return ErrorCode::LimitExceeded;
    case SQLITE_CONSTRAINT:
        return codeOfConstraint(extended);
    default:
        return ErrorCode::InputOutput;
    }
}

} // namespace

Error errorOfSqlite(sqlite3 *connection, int result, TextView doing)
{
    const int extended = connection == nullptr ? result : sqlite3_extended_errcode(connection);
    // The message of a constraint names columns, never values, so it may go to the log.
    Text debug = Text(doing) + ": SQLite " + std::to_string(extended) + ", ";
    debug += connection == nullptr ? sqlite3_errstr(result) : sqlite3_errmsg(connection);
    Error error{codeOf(extended), {}, std::move(debug)};
    if ((extended & 0xFF) == SQLITE_NOMEM)
        error.args.emplace_back("reason", "memory");
    return error;
}

void throwSqlite(sqlite3 *connection, int result, TextView doing)
{
    throw StorageError(errorOfSqlite(connection, result, doing));
}

} // namespace daicho
