// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/services/statistics.h"
#include "views/itemmodels/roles.h"

#include <QAbstractTableModel>
#include <QCoreApplication>

namespace daicho {

class Registry;

/// The words of a figure: what people read in its table and at its bars.
class FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(daicho::FigureWords)

public:
    FigureWords(const Registry &registry, bool japanese) : m_registry(registry), m_isJapanese(japanese) {}

    QString title(const Figure &figure) const;
    /// Of a row or column: «3B», «情報システム», «未分類», «なし».
    QString part(const Figure &figure, const FigurePart &part, bool isRow) const;
    /// What the rows are.
    QString rows(const Figure &figure) const;
    /// `LevelStepRole` of a row or column that is a level; nothing for others.
    std::optional<int> step(const Figure &figure, const FigurePart &part, bool isRow) const;
    QString axis(Field field) const;

private:
    const Registry &m_registry;
    bool m_isJapanese;
};

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
    bool isSingle() const { return m_figure.columns.size() == 1; }
    bool hasTotals() const { return !isSingle() && m_figure.isPartition; }
    std::optional<std::size_t> rowOf(const QModelIndex &index) const;
    std::optional<std::size_t> columnOf(const QModelIndex &index) const;
    QString text(const QModelIndex &index) const;

    const FigureWords &m_words;
    Figure m_figure;
};

} // namespace daicho
