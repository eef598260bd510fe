// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/exporttable.h"

#include "model/storage/registrystore.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::array<Field, 4> levelFields{Field::C, Field::I, Field::A, Field::P};

CellType cellTypeOf(Field field)
{
    switch (fieldInfo(field).type) {
    case FieldType::Date:
        return CellType::Date;
    case FieldType::Number:
        return CellType::Number;
    case FieldType::PlainText:
    case FieldType::Multiline:
    case FieldType::Choice:
    case FieldType::Unit:
    case FieldType::Post:
    case FieldType::Zone:
    case FieldType::Level:
    case FieldType::Computed:
        break;
    }
    return field == Field::Revision ? CellType::Number : CellType::PlainText;
}

/// Share of the width where no layout says it.
int usualWeight(Field field)
{
    switch (fieldInfo(field).type) {
    case FieldType::Multiline:
        return 14;
    case FieldType::Date:
        return 7;
    case FieldType::Number:
    case FieldType::Level:
        return 4;
    case FieldType::Choice:
        return 7;
    case FieldType::PlainText:
    case FieldType::Unit:
    case FieldType::Post:
    case FieldType::Zone:
    case FieldType::Computed:
        break;
    }
    return field == Field::Name ? 15 : 9;
}

const LayoutColumn *columnFor(const LedgerLayout &layout, Field field)
{
    const auto found = std::find_if(layout.columns.begin(), layout.columns.end(),
                                    [field](const LayoutColumn &column) { return column.field == field; });
    return found == layout.columns.end() ? nullptr : &*found;
}

/// The axes in force; where the layout has a column for the axis its header and width hold.
void appendAxes(const LedgerLayout &layout, const Scheme &scheme, int weight, std::vector<LedgerTable::Column> &columns)
{
    for (const Axis &axis : scheme.axes) {
        const std::optional<Field> field = fieldOfAxis(axis.id);
        if (!field)
            continue;
        const LayoutColumn *given = columnFor(layout, *field);
        const bool isNamed = given != nullptr && given->header != fieldInfo(*field).label;
        columns.push_back({*field, isNamed ? given->header : axis.label, given != nullptr ? given->weight : weight,
                           CellType::PlainText, false});
    }
}

} // namespace

std::vector<LedgerTable::Column> layoutColumns(const LedgerLayout &layout, const Scheme &scheme)
{
    std::vector<LedgerTable::Column> columns;
    bool hasAxes = false;
    for (const LayoutColumn &column : layout.columns) {
        if (axisOf(column.field)) {
            if (!hasAxes)
                appendAxes(layout, scheme, column.weight, columns);
            hasAxes = true;
            continue;
        }
        const bool hasOverall = scheme.overall != OverallMethod::None && scheme.overall != OverallMethod::Single;
        if (column.field == Field::Overall && !hasOverall)
            continue;
        columns.push_back({column.field, column.header, column.weight, cellTypeOf(column.field), false});
    }
    return columns;
}

std::vector<LedgerTable::Column> allFieldColumns(const Scheme &scheme, bool japanese)
{
    std::vector<LedgerTable::Column> columns;
    const auto append = [&columns, japanese](Field field, bool hidden = false) {
        const FieldInfo &info = fieldInfo(field);
        columns.push_back(
            {field, japanese ? info.label : info.englishLabel, usualWeight(field), cellTypeOf(field), hidden});
    };
    for (const FieldInfo &info : fieldInfos()) {
        const std::optional<Text> axis = axisOf(info.field);
        if (!info.editable || (axis && scheme.axis(*axis) == nullptr))
            continue;
        if (info.field == Field::Unit)
            append(Field::Institution); // two institutions may have units of the same path
        append(info.field);
    }
    append(Field::Revision, /*hidden=*/true);
    return columns;
}

Result<std::shared_ptr<const CellMaker::RelatedCodes>> relatedCodes(RegistryStore &store)
{
    std::vector<std::pair<AssetId, AssetId>> pairs;
    std::vector<AssetId> ids;
    DAICHO_TRY(store.scan(EntityKind::Relation, [&](std::int64_t, std::int64_t, std::span<const TextView> values) {
        const AssetId from(storedNumber(values[static_cast<std::size_t>(RelationColumn::From)]));
        const AssetId to(storedNumber(values[static_cast<std::size_t>(RelationColumn::To)]));
        pairs.emplace_back(from, to);
        pairs.emplace_back(to, from);
        ids.push_back(from);
        ids.push_back(to);
    }));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::unordered_map<AssetId, Text> codes;
    DAICHO_TRY(store.visitAssets(ids, [&codes](std::int64_t id, std::int64_t, std::span<const TextView> values) {
        codes.emplace(AssetId(id), values[static_cast<std::size_t>(AssetColumn::Code)]);
    }));
    auto related = std::make_shared<CellMaker::RelatedCodes>();
    for (const auto &[asset, other] : pairs) {
        Text &list = (*related)[asset.value()];
        list += (list.empty() ? "" : "、") + codes[other];
    }
    return std::shared_ptr<const CellMaker::RelatedCodes>(std::move(related));
}

ExportTable::ExportTable(Parts parts, ExportRows rows) : m_parts(std::move(parts)), m_rows(std::move(rows))
{
    const CellStyle style{m_parts.japanese, m_parts.head.dates, m_parts.today};
    for (const Column &column : m_parts.columns) {
        m_makers.emplace_back(m_parts.contents, column.field, style);
        m_makers.back().setRelatedCodes(m_parts.related);
    }
}

Result<bool> ExportTable::next(std::vector<TextView> &cells)
{
    ExportRows::Row row;
    const Result<bool> more = m_rows.next(row);
    if (!more || !*more)
        return more;
    cells.resize(m_makers.size());
    for (std::size_t column = 0; column < m_makers.size(); ++column)
        cells[column] = m_makers[column].cell(row);
    return true;
}

Result<void> ExportTable::rewind()
{
    m_rows.seek(0);
    return {};
}

Result<void> ExportTable::seek(std::int64_t row)
{
    m_rows.seek(static_cast<std::size_t>(std::max<std::int64_t>(0, row)));
    return {};
}

} // namespace daicho
