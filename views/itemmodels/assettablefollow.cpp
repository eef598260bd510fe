// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the table follows the registry.

#include "model/core/log.h"
#include "views/itemmodels/assettablemodel.h"

#include <algorithm>
#include <set>

namespace daicho {

namespace {

/// Another edition in force, other axes of it, or an edition of an institution: what level columns are may be another.
bool adoptsScheme(const ChangeSet &changes)
{
    constexpr auto edition = static_cast<std::size_t>(RegistryColumn::Edition);
    return !changes.of(EntityKind::Registry).updated.columns[edition].ids.empty() ||
           !changes.of(EntityKind::Edition).updated.isEmpty() || !changes.of(EntityKind::SchemeAdoption).isEmpty();
}

bool renames(const ChangeSet &changes)
{
    for (const EntitySchema &schema : entitySchemas()) {
        if (schema.kind != EntityKind::Asset && !changes.of(schema.kind).isEmpty())
            return true;
    }
    return false;
}

/// The rest as people chose it; levels that the scheme has lately come in, those that it has not go.
std::vector<Field> fieldsUnder(const Scheme &scheme, const std::vector<Field> &chosen,
                               const std::vector<Field> &formerLevels)
{
    std::vector<Field> fields;
    for (const Field field : chosen) {
        const std::optional<Text> axis = axisOf(field);
        if (!axis || scheme.axis(*axis) != nullptr)
            fields.push_back(field);
    }
    std::ptrdiff_t place = std::min<std::ptrdiff_t>(3, std::ssize(fields));
    for (const Axis &axis : scheme.axes) {
        const std::optional<Field> level = fieldOfAxis(axis.id);
        const auto found = level ? std::find(fields.begin(), fields.end(), *level) : fields.end();
        const bool isNew = level && std::find(formerLevels.begin(), formerLevels.end(), *level) == formerLevels.end();
        if (isNew && found == fields.end())
            fields.insert(fields.begin() + place++, *level);
        else if (found != fields.end())
            place = found - fields.begin() + 1;
    }
    return fields;
}

Permutation withoutRanges(const Permutation &rows, const std::vector<RowRange> &ranges)
{
    Permutation kept;
    std::ptrdiff_t from = 0;
    for (const RowRange &range : ranges) {
        kept.insert(kept.end(), rows.begin() + from, rows.begin() + range.first);
        from = range.last + 1;
    }
    kept.insert(kept.end(), rows.begin() + from, rows.end());
    return kept;
}

} // namespace

void AssetTableModel::readFirstPage()
{
    Result<std::vector<Asset>> page = m_registry.firstPage(firstPageSize);
    if (!page) {
        qCWarning(logViews) << "The first page cannot be read:" << page.error().debug.c_str();
        return;
    }
    m_firstPage = std::move(*page);
    m_rows.clear();
    for (std::size_t i = 0; i < m_firstPage.size(); ++i) {
        if (!m_firstPage[i].isRetired())
            m_rows.push_back(static_cast<std::uint32_t>(i));
    }
}

void AssetTableModel::onIndexLoaded()
{
    m_cells.forget();
    m_order.forget();
    if (m_isComplete) {
        tellAll();
        return;
    }
    // The first page becomes rows of the columns: what is on the screen stays where it is.
    Permutation rows;
    for (const std::uint32_t place : m_rows) {
        if (const std::optional<std::uint32_t> row = m_registry.index().row(m_firstPage[place].id))
            rows.push_back(*row);
    }
    if (rows.size() != m_rows.size()) {
        reset();
        return;
    }
    m_rows = std::move(rows);
    m_isComplete = true;
    m_firstPage.clear();
    takeRows(m_order.rows(m_registry));
    Q_EMIT countsChanged();
}

void AssetTableModel::onChanged(const ChangeSet &changes)
{
    m_cells.forget();
    m_order.forget();
    if (adoptsScheme(changes)) {
        onReloaded();
        return;
    }
    if (!m_isComplete || !areRowsKnown()) {
        m_order.dropLingering();
        reset();
        return;
    }
    const std::vector<std::uint32_t> keys = touched(changes);
    m_order.follow(m_rows, keys);
    takeRows(m_order.rows(m_registry));
    if (renames(changes))
        tellAll();
    else
        tellTouched(keys);
    Q_EMIT countsChanged();
}

void AssetTableModel::onReloaded()
{
    beginResetModel();
    m_order.dropLingering();
    m_fields = fieldsUnder(m_registry.ledgerScheme(), m_fields, m_levels);
    m_levels = levelFields(m_registry.ledgerScheme());
    readRows();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT countsChanged();
}

void AssetTableModel::reset()
{
    beginResetModel();
    readRows();
    endResetModel();
    Q_EMIT countsChanged();
}

void AssetTableModel::readRows()
{
    m_cells.forget();
    m_isComplete = m_registry.isIndexLoaded();
    if (m_isComplete)
        m_rows = m_order.rows(m_registry);
    else
        readFirstPage();
}

/// Columns that had to be read anew number their rows anew.
bool AssetTableModel::areRowsKnown() const
{
    const std::size_t known = m_registry.index().rows();
    return std::all_of(m_rows.begin(), m_rows.end(), [known](std::uint32_t row) { return row < known; });
}

void AssetTableModel::takeRows(Permutation rows)
{
    const RowPlan plan = planRows(m_rows, rows);
    for (auto range = plan.removed.rbegin(); range != plan.removed.rend(); ++range)
        removeRange(*range);
    if (plan.isReordered)
        reorder(withoutRanges(rows, plan.inserted));
    for (const RowRange &range : plan.inserted)
        insertRange(range, rows);
    Q_ASSERT(m_rows == rows);
}

void AssetTableModel::removeRange(const RowRange &range)
{
    beginRemoveRows({}, range.first, range.last);
    m_rows.erase(m_rows.begin() + range.first, m_rows.begin() + range.last + 1);
    endRemoveRows();
}

void AssetTableModel::insertRange(const RowRange &range, const Permutation &rows)
{
    beginInsertRows({}, range.first, range.last);
    m_rows.insert(m_rows.begin() + range.first, rows.begin() + range.first, rows.begin() + range.last + 1);
    endInsertRows();
}

void AssetTableModel::reorder(const Permutation &kept)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::unordered_map<std::uint32_t, int> places;
    for (const QModelIndex &index : before)
        places.emplace(m_rows[static_cast<std::size_t>(index.row())], -1);
    for (std::size_t i = 0; i < kept.size() && !places.empty(); ++i) {
        if (const auto place = places.find(kept[i]); place != places.end())
            place->second = static_cast<int>(i);
    }
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(createIndex(places.at(m_rows[static_cast<std::size_t>(index.row())]), index.column()));
    m_rows = kept;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

/// Rows of the index whose cells were changed, ascending.
std::vector<std::uint32_t> AssetTableModel::touched(const ChangeSet &changes) const
{
    std::set<std::int64_t> ids;
    for (const CellChanges::Column &column : changes.of(EntityKind::Asset).updated.columns)
        ids.insert(column.ids.begin(), column.ids.end());
    std::vector<std::uint32_t> keys;
    for (const std::int64_t id : ids) {
        if (const std::optional<std::uint32_t> key = m_registry.index().row(AssetId(id)))
            keys.push_back(*key);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

void AssetTableModel::tellTouched(const std::vector<std::uint32_t> &keys)
{
    if (keys.empty())
        return;
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (std::binary_search(keys.begin(), keys.end(), m_rows[static_cast<std::size_t>(row)]))
            rows.push_back(row);
    }
    for (const RowRange &range : rangesOf(rows))
        Q_EMIT dataChanged(index(range.first, 0), index(range.last, columnCount() - 1));
}

void AssetTableModel::tellAll()
{
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace daicho
