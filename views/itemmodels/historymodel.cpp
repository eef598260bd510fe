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
        return localTime(entry.at);
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

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && (m_entries.empty() || m_entries.back().seq > 1);
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    HistoryQuery query;
    query.limit = pageSize;
    if (!m_entries.empty())
        query.before = m_entries.back().seq;
    const std::vector<HistoryEntry> page = read(query);
    if (page.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
    m_entries.insert(m_entries.end(), page.begin(), page.end());
    endInsertRows();
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
    if (m_entries.empty())
        return; // nothing was read yet; the first page brings it
    HistoryQuery query;
    // Several entries of another process are followed one after the other: only up to where the registry has come.
    query.before = m_registry.head().seq + 1;
    query.limit = m_registry.head().seq - m_entries.front().seq;
    if (query.limit <= 0)
        return;
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
    endResetModel();
}

QString localTime(TextView instant)
{
    const QDateTime utc = QDateTime::fromString(toQString(instant), Qt::ISODateWithMs);
    return utc.isValid() ? utc.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_qs) : toQString(instant);
}

} // namespace daicho
