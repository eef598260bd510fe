// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/recordschema.h"
#include "model/storage/termstore.h"

#include <array>
#include <vector>

namespace daicho {

/// `"id", "revision", "code", …`: what every SELECT of a kind names. `revision` is 0 where the table has none.
Text selectedColumns(EntityKind kind);
/// The same for some columns of a kind.
Text selectedColumns(EntityKind kind, std::span<const ColumnSchema> columns);
/// `name` in double quotes; some columns bear names of the language.
Text quoted(TextView name);
/// True for the kind whose rows remember the history entry that last touched them.
bool hasRevision(EntityKind kind);

/// The row of a `SELECT selectedColumns(kind)` as texts.
class RecordReader
{
public:
    static constexpr int firstValue = 2; ///< after id and revision

    RecordReader(EntityKind kind, Statement &statement, TermStore &terms);
    /// For a selection of some columns; `columns` must outlive the reader.
    RecordReader(std::span<const ColumnSchema> columns, Statement &statement, TermStore &terms);

    std::int64_t id() const { return m_statement.integer(0); }
    std::int64_t revision() const { return m_statement.integer(1); }
    /// One text per column of the schema, valid until the next step of the statement.
    std::span<const TextView> values();

private:
    struct Digits
    {
        std::int64_t value = 0;
        bool isWritten = false;
        std::array<char, 20> characters{};
        std::size_t length = 0;
    };

    TextView number(std::size_t column, std::int64_t value);

    Statement &m_statement;
    TermStore &m_terms;
    std::span<const ColumnSchema> m_columns;
    std::vector<TextView> m_values;
    std::vector<Digits> m_digits;
};

} // namespace daicho
