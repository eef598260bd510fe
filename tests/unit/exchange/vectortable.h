// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/table.h"

#include <utility>
#include <vector>

namespace daicho {

/// A ledger on its way out that is all in memory, for the tests of writers.
class VectorTable final : public LedgerTable
{
public:
    VectorTable(std::vector<Field> fields, std::vector<std::vector<Text>> rows) : m_rows(std::move(rows))
    {
        for (const Field field : fields)
            m_columns.push_back({field, fieldInfo(field).label, 10, CellType::PlainText, field == Field::Revision});
        m_head.selected = static_cast<std::int64_t>(m_rows.size());
        m_head.all = m_head.selected;
    }

    const Head &head() const override { return m_head; }
    const std::vector<Column> &columns() const override { return m_columns; }

    Result<bool> next(std::vector<TextView> &cells) override
    {
        if (m_at == m_rows.size())
            return false;
        cells.assign(m_rows[m_at].begin(), m_rows[m_at].end());
        ++m_at;
        return true;
    }

    Result<void> rewind() override
    {
        m_at = 0;
        return {};
    }

    Head &editHead() { return m_head; }
    std::vector<std::vector<Text>> &rows() { return m_rows; }

    void setHeader(std::size_t column, Text header) { m_columns[column].header = std::move(header); }

private:
    Head m_head;
    std::vector<Column> m_columns;
    std::vector<std::vector<Text>> m_rows;
    std::size_t m_at = 0;
};

} // namespace daicho
