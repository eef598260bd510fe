// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>

struct sqlite3;
struct sqlite3_stmt;

namespace daicho {

/// A prepared statement. Every failure throws `StorageError`; nothing has to be asked afterwards.
/// Parameters count from 1, columns from 0, as in SQLite.
class Statement
{
public:
    Statement(sqlite3 *connection, TextView sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;

    // Texts and blobs are not copied: they must live until the statement is done or bound anew.
    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, TextView text);
    Statement &bindBlob(int parameter, TextView bytes);
    Statement &bindNull(int parameter);

    /// True: there is a row. False: there are no more, and the statement is ready for another run.
    bool next();
    /// Runs a statement that gives no rows; bound values stay for the next run.
    void execute();

    enum class Written : std::uint8_t { Done, NotUnique, IdTaken, NotAllowed };
    /// As `execute`, but what a constraint of the table refuses is an answer, not a failure.
    Written write();
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    TextView text(int column) const; ///< valid until the next step; bytes of a blob too

private:
    sqlite3 *m_connection = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace daicho
