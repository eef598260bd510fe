// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/historymodel.h"

#include "model/core/log.h"

#include <QLocale>

#include <algorithm>

namespace daicho {

HistoryModel::HistoryModel(Registry &registry, QObject *parent)
    : QAbstractTableModel(parent), m_registry(registry), m_history(registry)
{
    connect(&registry, &Registry::changed, this, &HistoryModel::onChanged);
    connect(&registry, &Registry::reloaded, this, &HistoryModel::onReloaded);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HistoryEntry &entry = m_entries[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(entry, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (column == Sequence || column == Records ? Qt::AlignRight : Qt::AlignLeft));
    case SequenceRole:
        return qlonglong(entry.seq);
    default:
        return {};
    }
}

QString HistoryModel::text(const HistoryEntry &entry, Column column) const
{
    switch (column) {
    case Sequence:
        return QLocale().toString(qlonglong(entry.seq));
    case When:
        return localTime(entry.at, m_style.dates);
    case Who:
        return toQString(entry.actor);
    case What:
        return operationText(entry.operation.name);
    case Subject:
        return toQString(entry.operation.subject);
    case Records:
        return QLocale().toString(qlonglong(entry.records));
    case Reason:
        return toQString(entry.operation.reason);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (static_cast<Column>(section)) {
    case Sequence:
        return tr("No.");
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What was done");
    case Subject:
        return tr("To what");
    case Records:
        return tr("Records");
    case Reason:
        return tr("Reason");
    case ColumnCount:
        break;
    }
    return {};
}

bool HistoryModel::isFiltered() const
{
    return !m_filter.actor.empty() || !m_filter.since.empty() || !m_filter.until.empty() || !m_filter.operation.empty();
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    if (parent.isValid())
        return false;
    return m_only ? m_entries.size() < m_only->size() : m_readDownTo != 1;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const std::vector<HistoryEntry> page = m_only ? nextOfOnly() : nextPage();
    if (!page.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
        m_entries.insert(m_entries.end(), page.begin(), page.end());
        endInsertRows();
    }
    goOn();
}

/// A filter that finds little goes on by itself, a stride a turn, until there is a page to look at.
void HistoryModel::goOn()
{
    if (isFiltered() && !m_only && m_entries.size() < pageSize && canFetchMore({}))
        QMetaObject::invokeMethod(
            this, [this] { fetchMore({}); }, Qt::QueuedConnection);
}

std::vector<HistoryEntry> HistoryModel::nextPage()
{
    if (m_readDownTo == 0) {
        m_seenTo = m_registry.head().seq;
        m_readDownTo = m_seenTo + 1;
    }
    HistoryQuery query = m_filter;
    query.before = m_readDownTo;
    query.limit = pageSize;
    query.after = isFiltered() ? std::max<std::int64_t>(0, m_readDownTo - 1 - stride) : 0;
    std::vector<HistoryEntry> page = read(query);
    const bool isFull = page.size() == static_cast<std::size_t>(pageSize);
    m_readDownTo = isFull ? page.back().seq : query.after + 1;
    return page;
}

std::vector<HistoryEntry> HistoryModel::nextOfOnly()
{
    std::vector<HistoryEntry> page;
    for (std::size_t i = m_entries.size(); i < m_only->size() && page.size() < pageSize; ++i) {
        HistoryQuery query;
        query.before = (*m_only)[i] + 1;
        query.limit = 1;
        std::vector<HistoryEntry> one = read(query);
        page.insert(page.end(), one.begin(), one.end());
    }
    if (page.empty())
        m_only->resize(m_entries.size());
    return page;
}

void HistoryModel::setFilter(const HistoryQuery &filter)
{
    m_filter = filter;
    restart();
}

void HistoryModel::setOnly(std::optional<std::vector<std::int64_t>> entries)
{
    if (!entries && !m_only)
        return;
    m_only = std::move(entries);
    restart();
}

void HistoryModel::restart()
{
    beginResetModel();
    m_entries.clear();
    m_readDownTo = 0;
    m_entries = m_only ? nextOfOnly() : nextPage();
    endResetModel();
    goOn();
}

void HistoryModel::setStyle(const DisplayStyle &style)
{
    m_style = style;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, When), index(rowCount() - 1, When));
}

int HistoryModel::rowOf(std::int64_t seq) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [seq](const HistoryEntry &entry) { return entry.seq == seq; });
    return found != m_entries.end() ? static_cast<int>(found - m_entries.begin()) : -1;
}

std::vector<HistoryEntry> HistoryModel::read(const HistoryQuery &query) const
{
    Result<std::vector<HistoryEntry>> entries = m_history.entries(query);
    if (entries)
        return std::move(*entries);
    qCWarning(logViews) << "The history cannot be read:" << entries.error().debug.c_str();
    return {};
}

void HistoryModel::onChanged()
{
    if (m_readDownTo == 0 || m_only)
        return; // nothing was read yet, the first page brings it; and who chose the entries chooses again
    // Several entries of another process are followed one after the other: only up to where the registry has come.
    HistoryQuery query = m_filter;
    query.before = m_registry.head().seq + 1;
    query.after = m_seenTo;
    if (m_registry.head().seq <= m_seenTo)
        return;
    m_seenTo = m_registry.head().seq;
    const std::vector<HistoryEntry> fresh = read(query);
    if (fresh.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    m_entries.insert(m_entries.begin(), fresh.begin(), fresh.end());
    endInsertRows();
}

void HistoryModel::onReloaded()
{
    beginResetModel();
    m_entries.clear();
    m_readDownTo = 0;
    endResetModel();
}

QString localTime(TextView instant, DateStyle style)
{
    const QDateTime utc = QDateTime::fromString(toQString(instant), Qt::ISODateWithMs);
    if (!utc.isValid())
        return toQString(instant);
    const QDateTime local = utc.toLocalTime();
    return QString(toQString(formatDate(local.date(), style)) % u' ' % local.toString(u"HH:mm:ss"_qs));
}

} // namespace daicho
