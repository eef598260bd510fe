// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/figuremodel.h"
#include "views/support/palette.h"

#include <QWidget>

namespace daicho {

/// Levels of one axis against those of another: a grid with the number in every cell, darker where there are more
/// assets. Like the charts a picture of the table beside it, out of the keyboard's way.
class HeatMapView final : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMapView(const FigureWords &words, QWidget *parent = nullptr);

    void setFigure(const Figure &figure);
    /// Paints the grid into a box, as on paper or as on the screen.
    void paintGrid(QPainter &painter, const QRectF &box, Theme theme) const;

Q_SIGNALS:
    void cellChosen(std::size_t row, std::size_t column);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    struct Place
    {
        std::size_t row;
        std::size_t column;
    };

    QRectF cell(const QRectF &box, std::size_t row, std::size_t column) const;
    std::optional<Place> placeAt(const QPointF &at) const;
    qreal labelWidth() const;
    qreal headerHeight() const;
    void measure();
    void tell();

    const FigureWords &m_words;
    Figure m_figure;
};

} // namespace daicho
