// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/figurewords.h"
#include "views/itemmodels/roles.h"

#include <QAbstractTableModel>

namespace daicho {

/// The numbers beside a chart, with their sums. Numbers that change do not move anything else.
class FigureModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit FigureModel(const FigureWords &words, QObject *parent = nullptr);

    void setFigure(Figure figure);
    const Figure &figure() const { return m_figure; }
    /// What finds the assets of a cell; of the first column those of the whole row. Nothing where no assets stand
    /// behind the number alone.
    std::optional<FigureSearch> searchAt(const QModelIndex &index) const;
    std::int64_t countAt(const QModelIndex &index) const;
    /// The whole table, columns divided by tabs.
    QString tabbed() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// Rows under those of the figure: their sum, unless they are moments.
    int sumRows() const { return m_figure.isSeries ? 0 : 1; }
    bool isSingle() const { return m_figure.columns.size() == 1; }
    bool hasTotals() const { return !isSingle() && m_figure.isPartition; }
    std::optional<std::size_t> rowOf(const QModelIndex &index) const;
    std::optional<std::size_t> columnOf(const QModelIndex &index) const;
    QString text(const QModelIndex &index) const;

    const FigureWords &m_words;
    Figure m_figure;
};

} // namespace daicho
