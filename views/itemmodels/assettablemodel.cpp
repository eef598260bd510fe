// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/assettablemodel.h"

#include <algorithm>

namespace daicho {

namespace {

bool isNumber(Field field)
{
    const FieldType type = fieldInfo(field).type;
    return type == FieldType::Number || field == Field::Revision;
}

} // namespace

AssetTableModel::AssetTableModel(Registry &registry, QObject *parent)
    : QAbstractTableModel(parent)
    , m_registry(registry)
    , m_fields(defaultFields(registry.ledgerScheme()))
    , m_levels(levelFields(registry.ledgerScheme()))
    , m_cells(registry)
{
    if (registry.isIndexLoaded()) {
        m_isComplete = true;
        m_rows = m_order.rows(registry);
    } else {
        readFirstPage();
    }
    connect(&registry, &Registry::changed, this, &AssetTableModel::onChanged);
    connect(&registry, &Registry::reloaded, this, &AssetTableModel::onReloaded);
    connect(&registry, &Registry::indexLoaded, this, &AssetTableModel::onIndexLoaded);
}

std::vector<Field> AssetTableModel::defaultFields(const Scheme &scheme)
{
    std::vector<Field> fields{Field::Code, Field::Name, Field::Unit};
    const std::vector<Field> levels = levelFields(scheme);
    fields.insert(fields.end(), levels.begin(), levels.end());
    fields.insert(fields.end(),
                  {Field::Institution, Field::Kind, Field::Medium, Field::Location, Field::Zone, Field::PersonalInfo,
                   Field::Subjects, Field::Owner, Field::Retention, Field::Expires, Field::Status, Field::Updated});
    return fields;
}

std::vector<Field> AssetTableModel::levelFields(const Scheme &scheme)
{
    std::vector<Field> fields;
    for (const Axis &axis : scheme.axes) {
        if (const std::optional<Field> level = fieldOfAxis(axis.id))
            fields.push_back(*level);
    }
    return fields;
}

int AssetTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AssetTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant AssetTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Field field = m_fields[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), field);
    case Qt::ToolTipRole:
        if (isOutside(index.row()))
            return tr("%1\n(not part of the filter any more)").arg(text(index.row(), field));
        return text(index.row(), field);
    case Qt::AccessibleTextRole:
        return QString(m_cells.header(field) % u": "_qs % text(index.row(), field));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (isNumber(field) ? Qt::AlignRight : Qt::AlignLeft));
    case LevelStepRole:
        if (const std::optional<int> found = step(index.row(), field))
            return *found;
        return {};
    case AssetIdRole:
        return qlonglong(assetAt(index.row()).value());
    case RetiredRole:
        return isRetired(index.row());
    case OutsideRole:
        return isOutside(index.row());
    case DimmedRole:
        return isOutside(index.row()) || isRetired(index.row());
    default:
        return {};
    }
}

QVariant AssetTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_cells.header(m_fields[static_cast<std::size_t>(section)]);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

Qt::ItemFlags AssetTableModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

AssetId AssetTableModel::assetAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const std::uint32_t key = m_rows[static_cast<std::size_t>(row)];
    return m_isComplete ? m_registry.index().id(key) : m_firstPage[key].id;
}

int AssetTableModel::rowOf(AssetId asset) const
{
    if (m_isComplete) {
        const std::optional<std::uint32_t> key = m_registry.index().row(asset);
        const auto found = key ? std::find(m_rows.begin(), m_rows.end(), *key) : m_rows.end();
        return found != m_rows.end() ? static_cast<int>(found - m_rows.begin()) : -1;
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (assetAt(row) == asset)
            return row;
    }
    return -1;
}

std::int64_t AssetTableModel::all() const
{
    return m_isComplete ? m_order.all(m_registry.index()) : -1;
}

LedgerIndex::Tally AssetTableModel::tally(const std::vector<int> &rows, Field field) const
{
    if (!m_isComplete)
        return {};
    Permutation keys;
    for (const int row : rows)
        keys.push_back(m_rows[static_cast<std::size_t>(row)]);
    return m_registry.index().tally(keys, field);
}

QString AssetTableModel::text(int row, Field field) const
{
    const std::uint32_t key = m_rows[static_cast<std::size_t>(row)];
    if (!m_isComplete)
        return m_cells.text(m_firstPage[key], field);
    return m_cells.text(key, field, [this, row] { return pageAround(row); });
}

std::optional<int> AssetTableModel::step(int row, Field field) const
{
    const std::uint32_t key = m_rows[static_cast<std::size_t>(row)];
    return m_isComplete ? m_cells.step(key, field) : m_cells.step(m_firstPage[key], field);
}

bool AssetTableModel::isRetired(int row) const
{
    const std::uint32_t key = m_rows[static_cast<std::size_t>(row)];
    return m_isComplete ? m_registry.index().text(key, Field::Status) == statusRetired : m_firstPage[key].isRetired();
}

bool AssetTableModel::isOutside(int row) const
{
    return m_isComplete && m_order.isLingering(m_rows[static_cast<std::size_t>(row)]);
}

std::vector<AssetId> AssetTableModel::pageAround(int row) const
{
    constexpr int pageSize = 64;
    const int from = row - row % pageSize;
    std::vector<AssetId> ids;
    for (int i = from; i < std::min(from + pageSize, rowCount()); ++i)
        ids.push_back(assetAt(i));
    return ids;
}

// ---- what people ask for

void AssetTableModel::setFields(std::vector<Field> fields)
{
    beginResetModel();
    m_fields = std::move(fields);
    endResetModel();
}

void AssetTableModel::setStyle(const DisplayStyle &style)
{
    m_cells.setStyle(style);
    tellAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void AssetTableModel::setFilter(AssetFilter filter)
{
    if (filter == m_order.filter())
        return;
    m_order.setFilter(std::move(filter));
    reset();
}

void AssetTableModel::setScope(OrgUnitId unit)
{
    if (unit == m_order.scope())
        return;
    m_order.setScope(unit);
    reset();
}

void AssetTableModel::setRetiredIncluded(bool included)
{
    if (included == m_order.isRetiredIncluded())
        return;
    m_order.setRetired(included ? Retired::Included : Retired::LeftOut);
    reset();
}

void AssetTableModel::dropOutside()
{
    if (outside() == 0)
        return;
    m_order.dropLingering();
    takeRows(m_order.rows(m_registry));
    Q_EMIT countsChanged();
}

void AssetTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    sortBy(m_fields[static_cast<std::size_t>(column)], order);
}

void AssetTableModel::sortBy(Field field, Qt::SortOrder order)
{
    const bool descending = order == Qt::DescendingOrder;
    if (field == m_order.sortField() && descending == m_order.isDescending())
        return;
    m_order.setSort(field, descending);
    if (m_isComplete)
        takeRows(m_order.rows(m_registry));
}

} // namespace daicho
