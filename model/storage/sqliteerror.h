// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/error.h"

#include <exception>

struct sqlite3;

namespace daicho {

/// The one type thrown in storage; it never leaves the doors of `Database`.
class StorageError final : public std::exception
{
public:
    explicit StorageError(Error error) : m_error(std::move(error)) {}

    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return m_error.debug.c_str(); }

private:
    Error m_error;
};

/// What an SQLite result code means to the program. `doing` says what was tried, in English.
Error errorOfSqlite(sqlite3 *connection, int result, TextView doing);

/// Throws `errorOfSqlite`.
[[noreturn]] void throwSqlite(sqlite3 *connection, int result, TextView doing);

} // namespace daicho
