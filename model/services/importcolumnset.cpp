// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importcolumnset.h"

namespace daicho {

ImportColumnSet::ImportColumnSet(const Registry &registry, const ImportOptions &options,
                                 std::span<const ImportColumn> columns, bool guarded)
{
    m_of.fill(none);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].use != ColumnUse::Imported)
            continue;
        const Field field = *columns[i].field;
        if (of(field) == none)
            m_of[static_cast<std::size_t>(field)] = m_columns.size();
        m_columns.push_back({i, ColumnValues({&registry, &options, field, guarded})});
    }
}

void ImportColumnSet::read(const SourceRow &source, ImportRow &row)
{
    row.line = source.line;
    row.codes.resize(m_columns.size());
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        const std::size_t column = m_columns[at].fileColumn;
        row.codes[at] = column < source.cells.size() ? m_columns[at].values.read(source.cells[column]) : 0;
    }
}

void ImportColumnSet::readLevels(const SourceRow &source, ImportRow &row, OrgUnitId institution)
{
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        const std::size_t column = m_columns[at].fileColumn;
        if (fieldInfo(field(at)).type == FieldType::Level && column < source.cells.size())
            row.codes[at] = m_columns[at].values.read(source.cells[column], institution);
    }
}

const CellValue &ImportColumnSet::value(const ImportRow &row, Field field) const
{
    static const CellValue blank;
    return of(field) == none ? blank : value(row, of(field));
}

TextView ImportColumnSet::stored(const ImportRow &row, Field field) const
{
    return isGiven(row, field) ? stored(value(row, field), of(field)) : TextView();
}

bool ImportColumnSet::isGiven(const ImportRow &row, Field field) const
{
    return value(row, field).state == CellValue::State::Given;
}

} // namespace daicho
