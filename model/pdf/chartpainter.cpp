// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/chartpainter.h"

#include "model/domain/levelstep.h"

#include <QLocale>

#include <algorithm>

namespace daicho {

namespace {

constexpr qreal point = unitsPerPoint;
constexpr qreal gap = 4 * point;
const QColor lineColour(0x5A, 0x77, 0x99);

QString number(std::int64_t count)
{
    return QLocale().toString(qlonglong(count));
}

QBrush patterned(Qt::BrushStyle style)
{
    QBrush made(lineColour, style);
    made.setTransform(QTransform::fromScale(point / 2, point / 2)); // patterns are made of pixels, and units are small
    return made;
}

QBrush stepBrush(int step)
{
    if (step == UnratedStep)
        return patterned(Qt::Dense6Pattern);
    if (step == NotApplicableStep)
        return patterned(Qt::BDiagPattern);
    return QColor(stepInks[static_cast<std::size_t>(std::clamp<int>(step, LightestStep, HeaviestStep))].fill);
}

/// One colour after the other, then the same ones hatched.
QBrush categoryBrush(std::size_t place)
{
    const QBrush plain = stepBrush(categorySteps[place % categorySteps.size()]);
    return place < categorySteps.size() ? plain : patterned(place % 2 == 0 ? Qt::DiagCrossPattern : Qt::FDiagPattern);
}

} // namespace

std::int64_t largestBar(const Figure &figure)
{
    std::int64_t largest = 0;
    for (std::size_t row = 0; row < figure.rows.size(); ++row) {
        if (figure.isPartition)
            largest = std::max(largest, figure.rowTotal(row));
        for (std::size_t column = 0; column < figure.columns.size(); ++column)
            largest = std::max(largest, figure.count(row, column));
    }
    return largest;
}

qreal ChartPainter::labelWidth(const FigureSheet &sheet, qreal width)
{
    return width * (isHeatMap(sheet) ? 0.18 : 0.28);
}

qreal ChartPainter::rowHeight(const FigureSheet &sheet, const PaperFonts &fonts)
{
    const qreal line = fonts.cell.lineHeight();
    if (isHeatMap(sheet))
        return 2 * line;
    const std::size_t bars = sheet.figure.isPartition ? 1 : sheet.figure.columns.size();
    return static_cast<qreal>(bars) * (bars == 1 ? 1.3 : 1.0) * line + gap;
}

int ChartPainter::legendLines(const FigureSheet &sheet, PaperFonts &fonts, qreal width)
{
    int lines = 1;
    qreal x = 0;
    for (const Text &column : sheet.columns) {
        const qreal room = fonts.cell.lineHeight() + fonts.cell.width(toQString(column)) + 3 * gap;
        if (x > 0 && x + room > width) {
            ++lines;
            x = 0;
        }
        x += room;
    }
    return lines;
}

QBrush ChartPainter::brush(const FigureSheet &sheet, std::size_t row, std::size_t column) const
{
    if (sheet.figure.columns.size() == 1)
        return sheet.rowSteps.empty() ? stepBrush(categorySteps.front()) : stepBrush(sheet.rowSteps[row]);
    return sheet.columnSteps.empty() ? categoryBrush(column) : stepBrush(sheet.columnSteps[column]);
}

void ChartPainter::drawSegment(const QRectF &box, const QBrush &brush)
{
    m_painter.setPen(QPen(lineColour, 0.5 * point));
    m_painter.setBrush(brush);
    m_painter.drawRect(box);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(Qt::black);
}

void ChartPainter::drawLabel(const Text &label, const QRectF &box)
{
    QList<QStringView> lines;
    const QString words = toQString(label);
    m_fonts.cell.breakLines(words, box.width() - gap, lines);
    m_painter.setFont(m_fonts.cell.font());
    m_painter.setPen(Qt::black);
    const auto shown = std::min<qsizetype>(
        lines.size(), std::max<qsizetype>(1, static_cast<qsizetype>(box.height() / m_fonts.cell.lineHeight())));
    qreal y = box.center().y() - static_cast<qreal>(shown) * m_fonts.cell.lineHeight() / 2 + m_fonts.cell.ascent();
    for (qsizetype i = 0; i < shown; ++i) {
        // The table below has the whole of it.
        QString line = lines[i].toString();
        if (i + 1 == shown && shown < lines.size())
            line.replace(line.size() - 1, 1, u'…');
        m_painter.drawText(QPointF(box.left(), y), line);
        y += m_fonts.cell.lineHeight();
    }
}

void ChartPainter::centred(const QString &words, const QRectF &box)
{
    m_painter.setFont(m_fonts.cell.font());
    m_painter.drawText(QPointF(box.center().x() - m_fonts.cell.width(words) / 2,
                               box.center().y() - m_fonts.cell.lineHeight() / 2 + m_fonts.cell.ascent()),
                       words);
}

void ChartPainter::drawNumber(std::int64_t count, QPointF left, qreal height)
{
    m_painter.setFont(m_fonts.cell.font());
    m_painter.drawText(
        QPointF(left.x() + gap / 2, left.y() + (height - m_fonts.cell.lineHeight()) / 2 + m_fonts.cell.ascent()),
        number(count));
}

void ChartPainter::drawLegend(const FigureSheet &sheet, const QRectF &box)
{
    const qreal line = m_fonts.cell.lineHeight();
    qreal x = 0;
    qreal y = box.top();
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        const QString words = toQString(sheet.columns[column]);
        const qreal room = line + m_fonts.cell.width(words) + 3 * gap;
        if (x > 0 && x + room > box.width()) {
            x = 0;
            y += line + gap / 2;
        }
        drawSegment({box.left() + x, y + line * 0.15, line * 0.8, line * 0.7}, brush(sheet, 0, column));
        m_painter.setFont(m_fonts.cell.font());
        m_painter.drawText(QPointF(box.left() + x + line + gap / 2, y + m_fonts.cell.ascent()), words);
        x += room;
    }
}

void ChartPainter::drawBars(const FigureSheet &sheet, std::size_t row, const QRectF &box)
{
    const Figure &figure = sheet.figure;
    const qreal left = box.left() + labelWidth(sheet, box.width());
    drawLabel(sheet.rows[row], {box.left(), box.top(), left - box.left(), box.height()});
    const qreal room = box.right() - left - m_fonts.cell.width(number(largestBar(figure))) - 2 * gap;
    const qreal unit = room / static_cast<qreal>(std::max<std::int64_t>(1, largestBar(figure)));
    if (figure.isPartition) {
        const qreal height = box.height() - gap;
        qreal x = left;
        for (std::size_t column = 0; column < figure.columns.size(); ++column) {
            const qreal width = unit * static_cast<qreal>(figure.count(row, column));
            if (width > 0)
                drawSegment({x, box.top() + gap / 2, width, height}, brush(sheet, row, column));
            x += width;
        }
        drawNumber(figure.rowTotal(row), {x, box.top() + gap / 2}, height);
    } else {
        const qreal height = (box.height() - gap) / static_cast<qreal>(figure.columns.size());
        for (std::size_t column = 0; column < figure.columns.size(); ++column) {
            const qreal y = box.top() + gap / 2 + height * static_cast<qreal>(column);
            const qreal width = unit * static_cast<qreal>(figure.count(row, column));
            if (width > 0)
                drawSegment({left, y + height * 0.1, width, height * 0.8}, brush(sheet, row, column));
            drawNumber(figure.count(row, column), {left + width, y}, height);
        }
    }
    m_painter.setPen(QPen(lineColour, 0.5 * point));
    m_painter.drawLine(QPointF(left, box.top()), QPointF(left, box.bottom()));
    m_painter.setPen(Qt::black);
}

void ChartPainter::drawHeatHeader(const FigureSheet &sheet, const QRectF &box)
{
    const qreal label = labelWidth(sheet, box.width());
    const qreal width = (box.width() - label) / static_cast<qreal>(std::max<std::size_t>(1, sheet.columns.size()));
    drawLabel(sheet.heading, {box.left(), box.top(), label, box.height()});
    for (std::size_t column = 0; column < sheet.columns.size(); ++column)
        centred(toQString(sheet.columns[column]),
                {box.left() + label + width * static_cast<qreal>(column), box.top(), width, box.height()});
}

void ChartPainter::drawHeatRow(const FigureSheet &sheet, std::size_t row, const QRectF &box)
{
    const Figure &figure = sheet.figure;
    const qreal label = labelWidth(sheet, box.width());
    const qreal width = (box.width() - label) / static_cast<qreal>(std::max<std::size_t>(1, sheet.columns.size()));
    drawLabel(sheet.rows[row], {box.left(), box.top(), label, box.height()});
    const std::int64_t largest = *std::max_element(figure.counts.begin(), figure.counts.end());
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        const QRectF cell(box.left() + label + width * static_cast<qreal>(column), box.top(), width, box.height());
        const int step = heatStep(figure.count(row, column), largest);
        drawSegment(cell, step < 0 ? QBrush(Qt::white) : stepBrush(step));
        if (step >= 0)
            m_painter.setPen(QColor(stepInks[static_cast<std::size_t>(step)].ink));
        centred(number(figure.count(row, column)), cell);
        m_painter.setPen(Qt::black);
    }
}

} // namespace daicho
