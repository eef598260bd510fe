// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/recordreader.h"

#include <charconv>

namespace daicho {

Text quoted(TextView name)
{
    return '"' + Text(name) + '"';
}

bool hasRevision(EntityKind kind)
{
    return kind == EntityKind::Asset;
}

Text selectedColumns(EntityKind kind)
{
    return selectedColumns(kind, entitySchema(kind).columns);
}

Text selectedColumns(EntityKind kind, std::span<const ColumnSchema> columns)
{
    Text sql = hasRevision(kind) ? "id, revision" : "id, 0";
    for (const ColumnSchema &column : columns)
        sql += ", " + quoted(column.name);
    return sql;
}

RecordReader::RecordReader(EntityKind kind, Statement &statement, TermStore &terms)
    : RecordReader(entitySchema(kind).columns, statement, terms)
{
}

RecordReader::RecordReader(std::span<const ColumnSchema> columns, Statement &statement, TermStore &terms)
    : m_statement(statement), m_terms(terms), m_columns(columns), m_values(m_columns.size()), m_digits(m_columns.size())
{
}

std::span<const TextView> RecordReader::values()
{
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const int index = firstValue + static_cast<int>(column);
        switch (m_columns[column].type) {
        case ColumnType::PlainText:
            m_values[column] = m_statement.text(index);
            break;
        case ColumnType::Term:
            m_values[column] = m_terms.text(m_statement.integer(index));
            break;
        case ColumnType::Integer:
        case ColumnType::Reference: {
            const std::int64_t value = m_statement.integer(index);
            // NULL reads as 0, so only a 0 needs the second question.
            m_values[column] = value == 0 && m_statement.isNull(index) ? TextView() : number(column, value);
            break;
        }
        }
    }
    return m_values;
}

TextView RecordReader::number(std::size_t column, std::int64_t value)
{
    Digits &digits = m_digits[column];
    if (!digits.isWritten || digits.value != value) {
        char *from = digits.characters.data();
        const auto written = std::to_chars(from, from + digits.characters.size(), value);
        digits.length = static_cast<std::size_t>(written.ptr - from);
        digits.value = value;
        digits.isWritten = true;
    }
    return {digits.characters.data(), digits.length};
}

} // namespace daicho
