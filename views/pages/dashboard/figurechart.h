// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/figuremodel.h"
#include "views/support/palette.h"

#include <QtCharts/QChartView>

class QBarCategoryAxis;
class QBarSet;
class QAbstractBarSeries;
class QValueAxis;

namespace daicho {

/// The bars of a figure, heaviest or first at the top. Only a picture of the table beside it: the keyboard is there.
class FigureChart final : public QChartView
{
    Q_OBJECT

public:
    explicit FigureChart(const FigureWords &words, QWidget *parent = nullptr);

    /// Numbers that change move the bars that are there; other rows or columns make new ones.
    void setFigure(const Figure &figure);
    /// Rows that have no bar because there are too many; all of them are in the table.
    std::size_t rowsLeftOut() const;
    /// As on paper, whatever the theme.
    void paintChart(QPainter &painter, const QRectF &box);

Q_SIGNALS:
    void barChosen(std::size_t row, std::size_t column);

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr std::size_t mostBars = 24; ///< as many as months of two fiscal years

    std::size_t bars() const;
    bool isOnePerRow() const;
    std::size_t sets() const;
    double valueOf(std::size_t set, std::size_t bar) const;
    QBrush brushOf(std::size_t set, Theme theme) const;
    void rebuild();
    void connectSet(QBarSet &set, std::size_t number);
    void scale();
    void colour(Theme theme, const QPalette &palette);
    void measure();
    void tell();

    const FigureWords &m_words;
    Figure m_figure;
    QAbstractBarSeries *m_series = nullptr;
    QBarCategoryAxis *m_rows = nullptr;
    QValueAxis *m_numbers = nullptr;
};

} // namespace daicho
