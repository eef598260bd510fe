// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/rowreader.h"
#include "model/services/importvalues.h"

#include <array>

namespace daicho {

/// One row of the file as codes of its columns' values, until it has become a change.
struct ImportRow
{
    std::int64_t line = 0;
    std::vector<std::uint32_t> codes; ///< one a column of `ImportColumnSet`
};

/// The columns of the file that are brought in, with the values of each.
class ImportColumnSet
{
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    ImportColumnSet(const Registry &registry, const ImportOptions &options, std::span<const ImportColumn> columns,
                    bool guarded);

    std::size_t size() const { return m_columns.size(); }
    Field field(std::size_t at) const { return m_columns[at].values.field(); }
    /// Index into the file's columns.
    std::size_t fileColumn(std::size_t at) const { return m_columns[at].fileColumn; }
    /// Where the field stands, or `none`. Of several columns that make up a unit's path the first.
    std::size_t of(Field field) const { return m_of[static_cast<std::size_t>(field)]; }

    void read(const SourceRow &source, ImportRow &row);
    /// Levels again, as the institution of the row understands them.
    void readLevels(const SourceRow &source, ImportRow &row, OrgUnitId institution);
    const CellValue &value(const ImportRow &row, std::size_t at) const
    {
        return m_columns[at].values.value(row.codes[at]);
    }
    /// The value of a field; blank if the file has no such column.
    const CellValue &value(const ImportRow &row, Field field) const;
    TextView stored(const CellValue &value, std::size_t at) const { return m_columns[at].values.stored(value); }
    TextView stored(std::uint32_t text, std::size_t at) const { return m_columns[at].values.stored(text); }
    /// Stored text of a field; empty unless it is given.
    TextView stored(const ImportRow &row, Field field) const;
    bool isGiven(const ImportRow &row, Field field) const;

private:
    struct Column
    {
        std::size_t fileColumn = 0;
        ColumnValues values;
    };

    std::vector<Column> m_columns;
    std::array<std::size_t, fieldCount> m_of{};
};

} // namespace daicho
