// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/figuremodel.h"

#include <QLocale>

namespace daicho {

FigureModel::FigureModel(const FigureWords &words, QObject *parent) : QAbstractTableModel(parent), m_words(words) {}

void FigureModel::setFigure(Figure figure)
{
    if (figure.isShapedLike(m_figure)) {
        const bool isSame = figure.counts == m_figure.counts;
        m_figure = std::move(figure);
        if (!isSame)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_figure = std::move(figure);
    endResetModel();
}

int FigureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_figure.rows.empty() ? 0 : static_cast<int>(m_figure.rows.size()) + sumRows();
}

/// Words, numbers, then their sum, or the share of a single number.
int FigureModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_figure.rows.empty())
        return 0;
    return 1 + static_cast<int>(m_figure.columns.size()) + (isSingle() || hasTotals() ? 1 : 0);
}

/// Nothing in the row of sums.
std::optional<std::size_t> FigureModel::rowOf(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return row < m_figure.rows.size() ? std::optional(row) : std::nullopt;
}

/// Nothing in the columns of words, sums and shares.
std::optional<std::size_t> FigureModel::columnOf(const QModelIndex &index) const
{
    const auto column = static_cast<std::size_t>(index.column());
    return column >= 1 && column <= m_figure.columns.size() ? std::optional(column - 1) : std::nullopt;
}

std::int64_t FigureModel::countAt(const QModelIndex &index) const
{
    const std::optional<std::size_t> row = rowOf(index);
    const std::optional<std::size_t> column = columnOf(index);
    if (row && column)
        return m_figure.count(*row, *column);
    if (row)
        return m_figure.rowTotal(*row);
    return column ? m_figure.columnTotal(*column) : m_figure.total();
}

std::optional<FigureSearch> FigureModel::searchAt(const QModelIndex &index) const
{
    if (!index.isValid() || (!columnOf(index) && !m_figure.isPartition))
        return {};
    return m_figure.search(rowOf(index), columnOf(index));
}

QString FigureModel::text(const QModelIndex &index) const
{
    const QLocale locale;
    if (index.column() == 0) {
        const std::optional<std::size_t> row = rowOf(index);
        return row ? m_words.part(m_figure, m_figure.rows[*row], true) : tr("Sum");
    }
    const std::int64_t count = countAt(index);
    if (isSingle() && !columnOf(index)) {
        const std::int64_t all = m_figure.total();
        return all == 0 ? QString() : locale.toString(100.0 * double(count) / double(all), 'f', 1) + u" %"_qs;
    }
    return locale.toString(qlonglong(count));
}

QVariant FigureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::optional<std::size_t> row = rowOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return index.column() == 0 ? text(index) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == 0)
            return text(index);
        return QString(text(index.siblingAtColumn(0)) % u' ' % headerData(index.column(), Qt::Horizontal).toString() %
                       u' ' % text(index));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    case LevelStepRole:
        if (const auto step = row ? m_words.step(m_figure, m_figure.rows[*row], true) : std::nullopt;
            step && index.column() == 0)
            return *step;
        return {};
    default:
        return {};
    }
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto column = static_cast<std::size_t>(section);
    if (section == 0)
        return m_words.rows(m_figure);
    if (column > m_figure.columns.size())
        return isSingle() ? tr("Share") : tr("Sum");
    return isSingle() ? tr("Assets") : m_words.part(m_figure, m_figure.columns[column - 1], false);
}

QString FigureModel::tabbed() const
{
    QString all;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            const QModelIndex at = index(row, column);
            // Numbers as other programs read them, without separators.
            const bool isCount = row >= 0 && column > 0 && (!isSingle() || columnOf(at));
            cells.append(row < 0   ? headerData(column, Qt::Horizontal).toString()
                         : isCount ? QString::number(countAt(at))
                                   : text(at));
        }
        all += cells.join(u'\t') + u'\n';
    }
    return all;
}

} // namespace daicho
