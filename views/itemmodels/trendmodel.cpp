// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/trendmodel.h"

#include <QLocale>

#include <numeric>

namespace daicho {

void TrendModel::setDays(const std::vector<TallyDay> &days, const BodyRules &rules)
{
    beginResetModel();
    m_lines.clear();
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        Line line{day->day, {}};
        for (const auto &[rule, count] : day->counts) {
            const BodyRule *known = rules.of(rule);
            const Severity severity = known != nullptr ? known->severity : Severity::Note;
            line.counts[static_cast<std::size_t>(severity)] += count;
        }
        m_lines.push_back(std::move(line));
    }
    endResetModel();
}

void TrendModel::setStyle(const DisplayStyle &style)
{
    m_style = style;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

std::int64_t TrendModel::count(int row, Column column) const
{
    const std::array<std::int64_t, 3> &counts = m_lines[static_cast<std::size_t>(row)].counts;
    if (column == Total)
        return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    return counts[static_cast<std::size_t>(column - Errors)];
}

QString TrendModel::day(int row) const
{
    return toQString(formatDate(m_lines[static_cast<std::size_t>(row)].day, m_style.dates));
}

int TrendModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int TrendModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrendModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column == Day ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return column == Day ? day(index.row()) : QLocale().toString(static_cast<qlonglong>(count(index.row(), column)));
}

QVariant TrendModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Day ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == Day)
        return tr("Day");
    if (section == Total)
        return tr("Findings");
    return toQString(severityLabel(static_cast<Severity>(section - Errors), m_style.japanese));
}

} // namespace daicho
