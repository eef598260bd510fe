// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/figurereport.h"
#include "model/pdf/paper.h"

#include <QPainter>

namespace daicho {

/// Draws the parts of a chart on paper: legend, bars of one row, one row of a heat map. Every bar and cell has its
/// number, and neighbours differ in lightness or pattern, so that a copy in grey says the same.
class ChartPainter
{
public:
    ChartPainter(QPainter &painter, PaperFonts &fonts) : m_painter(painter), m_fonts(fonts) {}

    static bool isHeatMap(const FigureSheet &sheet) { return sheet.figure.kind == FigureKind::HeatMap; }
    static bool hasLegend(const FigureSheet &sheet) { return sheet.figure.columns.size() > 1 && !isHeatMap(sheet); }
    static qreal labelWidth(const FigureSheet &sheet, qreal width);
    /// Of what one row of the figure takes.
    static qreal rowHeight(const FigureSheet &sheet, const PaperFonts &fonts);
    /// Lines of the legend on this width.
    static int legendLines(const FigureSheet &sheet, PaperFonts &fonts, qreal width);

    void drawLegend(const FigureSheet &sheet, const QRectF &box);
    void drawBars(const FigureSheet &sheet, std::size_t row, const QRectF &box);
    void drawHeatHeader(const FigureSheet &sheet, const QRectF &box);
    void drawHeatRow(const FigureSheet &sheet, std::size_t row, const QRectF &box);

private:
    QBrush brush(const FigureSheet &sheet, std::size_t row, std::size_t column) const;
    void drawSegment(const QRectF &box, const QBrush &brush);
    void drawNumber(std::int64_t number, QPointF left, qreal height);
    void drawLabel(const Text &label, const QRectF &box);
    void centred(const QString &words, const QRectF &box);

    QPainter &m_painter;
    PaperFonts &m_fonts;
};

/// The largest number that a bar of the figure has to show.
std::int64_t largestBar(const Figure &figure);

} // namespace daicho
