// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/statement.h"

#include "model/storage/sqliteerror.h"

#include <sqlite3.h>

#include <utility>

namespace daicho {

Statement::Statement(sqlite3 *connection, TextView sql) : m_connection(connection)
{
    const int result = sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &m_statement, nullptr);
    if (result != SQLITE_OK)
        throwSqlite(connection, result, "prepare " + Text(sql.substr(0, 60)));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    if (const int result = sqlite3_bind_int64(m_statement, parameter, value); result != SQLITE_OK)
        throwSqlite(m_connection, result, "bind a number");
    return *this;
}

Statement &Statement::bind(int parameter, TextView text)
{
    // A null pointer would bind NULL, and an empty view may hold one.
    const char *data = text.empty() ? "" : text.data();
    const int result = sqlite3_bind_text64(m_statement, parameter, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    if (result != SQLITE_OK)
        throwSqlite(m_connection, result, "bind a text");
    return *this;
}

Statement &Statement::bindBlob(int parameter, TextView bytes)
{
    const char *data = bytes.empty() ? "" : bytes.data();
    if (const int result = sqlite3_bind_blob64(m_statement, parameter, data, bytes.size(), SQLITE_STATIC);
        result != SQLITE_OK)
        throwSqlite(m_connection, result, "bind bytes");
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    if (const int result = sqlite3_bind_null(m_statement, parameter); result != SQLITE_OK)
        throwSqlite(m_connection, result, "bind nothing");
    return *this;
}

bool Statement::next()
{
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE) {
        const Error error = errorOfSqlite(m_connection, result, sqlite3_sql(m_statement));
        sqlite3_reset(m_statement);
        throw StorageError(error);
    }
    sqlite3_reset(m_statement);
    return false;
}

void Statement::execute()
{
    while (next()) {
    }
}

Statement::Written Statement::write()
{
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return Written::Done;
    }
    const int extended = sqlite3_extended_errcode(m_connection);
    const Error error = errorOfSqlite(m_connection, result, sqlite3_sql(m_statement));
    sqlite3_reset(m_statement);
    if (extended == SQLITE_CONSTRAINT_UNIQUE)
        return Written::NotUnique;
    if (extended == SQLITE_CONSTRAINT_PRIMARYKEY || extended == SQLITE_CONSTRAINT_ROWID)
        return Written::IdTaken;
    if (error.code == ErrorCode::Invalid)
        return Written::NotAllowed;
    throw StorageError(error);
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

TextView Statement::text(int column) const
{
    // Asked for first, the size makes a text of a number, and is right for what follows. Half of all cells are empty.
    const int size = sqlite3_column_bytes(m_statement, column);
    if (size == 0)
        return {};
    // For text, `blob` gives the same bytes and never converts.
    return {static_cast<const char *>(sqlite3_column_blob(m_statement, column)), static_cast<std::size_t>(size)};
}

} // namespace daicho
