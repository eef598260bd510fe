// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/figurepages.h"

#include "model/pdf/chartpainter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace daicho {

namespace {

constexpr qreal point = unitsPerPoint;
constexpr qreal cellPoints = 8.5;
constexpr qreal padding = 2.5 * point;
constexpr qreal firstHead = 66 * point;
constexpr qreal otherHead = 22 * point;
constexpr qreal foot = 18 * point;
const QColor gridColour(0x9A, 0xA3, 0xAF);
const QColor headerColour(0xE6, 0xEA, 0xEF);

QString words(const char *source)
{
    return QCoreApplication::translate("Ledger", source);
}

void write(QPainter &painter, const TextMeasure &measure, QPointF topLeft, const QString &text)
{
    if (text.isEmpty())
        return;
    painter.setFont(measure.font());
    painter.drawText(QPointF(topLeft.x(), topLeft.y() + measure.ascent()), text);
}

void writeRight(QPainter &painter, TextMeasure &measure, QPointF topRight, const QString &text)
{
    write(painter, measure, {topRight.x() - measure.width(text), topRight.y()}, text);
}

/// As many lines as the words need.
qreal writeWrapped(QPainter *painter, TextMeasure &measure, const QRectF &box, const Text &text)
{
    QList<QStringView> lines;
    const QString all = toQString(text);
    measure.breakLines(all, box.width(), lines);
    qreal y = box.top();
    for (const QStringView line : lines) {
        if (painter != nullptr)
            write(*painter, measure, {box.left(), y}, line.toString());
        y += measure.lineHeight();
    }
    return y - box.top();
}

} // namespace

FigurePages::FigurePages(FigureReport report, const QFont &font)
    : m_report(std::move(report)), m_page(printedArea(210, 297)), m_fonts(font, cellPoints)
{
    m_facts.title = m_report.title;
    m_facts.width = 210;
    m_facts.height = 297;
    m_facts.letterPoints = cellPoints;
    m_facts.wouldBePoints = cellPoints;
    for (std::size_t sheet = 0; sheet < m_report.sheets.size(); ++sheet)
        addSheet(sheet);
    place();
}

void FigurePages::addSheet(std::size_t place)
{
    using Kind = Line::Kind;
    const FigureSheet &sheet = m_report.sheets[place];
    const qreal line = m_fonts.cell.lineHeight();
    const bool isHeat = ChartPainter::isHeatMap(sheet);
    m_lines.push_back({Kind::Title, place, 0, m_fonts.bold.lineHeight() + 6 * point, /*holdsNext=*/true});
    if (ChartPainter::hasLegend(sheet)) {
        const int lines = ChartPainter::legendLines(sheet, m_fonts, m_page.width());
        m_lines.push_back({Kind::Legend, place, 0, lines * (line + 2 * point) + 4 * point, /*holdsNext=*/true});
    }
    if (isHeat)
        m_lines.push_back({Kind::HeatHeader, place, 0, line + 4 * point, /*holdsNext=*/true});
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        m_lines.push_back({isHeat ? Kind::HeatRow : Kind::Bars, place, row, ChartPainter::rowHeight(sheet, m_fonts)});
    m_lines.push_back({Kind::Gap, place, 0, 6 * point, /*holdsNext=*/true});
    addTable(place);
    if (!sheet.note.empty())
        m_lines.push_back({Kind::Note, place, 0,
                           writeWrapped(nullptr, m_fonts.small, {0, 0, m_page.width(), 0}, sheet.note) + 4 * point});
    m_lines.push_back({Kind::Gap, place, 0, 16 * point});
}

void FigurePages::addTable(std::size_t place)
{
    using Kind = Line::Kind;
    const FigureSheet &sheet = m_report.sheets[place];
    const qreal width = (m_page.width() - labelColumn(sheet)) / static_cast<qreal>(numbers(sheet, 0).size());
    qreal header = tableRowHeight(sheet, sheet.heading);
    for (const Text &column : sheet.columns)
        header =
            std::max(header, writeWrapped(nullptr, m_fonts.bold, {0, 0, width - 2 * padding, 0}, column) + 2 * padding);
    m_lines.push_back({Kind::TableHeader, place, 0, header, /*holdsNext=*/true});
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        m_lines.push_back({Kind::TableRow, place, row, tableRowHeight(sheet, sheet.rows[row])});
    if (sheet.hasColumnSums())
        m_lines.push_back({Kind::TableRow, place, sheet.rows.size(), tableRowHeight(sheet, sheet.sumLabel)});
}

/// Of the words; many columns leave them less room.
qreal FigurePages::labelColumn(const FigureSheet &sheet) const
{
    return m_page.width() * (sheet.columns.size() > 5 ? 0.22 : sheet.columns.size() > 1 ? 0.34 : 0.6);
}

qreal FigurePages::tableRowHeight(const FigureSheet &sheet, const Text &label)
{
    const QRectF box(0, 0, labelColumn(sheet) - 2 * padding, 0);
    return std::max(m_fonts.cell.lineHeight(), writeWrapped(nullptr, m_fonts.bold, box, label)) + 2 * padding;
}

void FigurePages::place()
{
    const qreal bottom = m_page.bottom() - foot;
    qreal y = m_page.top() + firstHead;
    std::vector<Line> placed;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        qreal needed = m_lines[i].height;
        for (std::size_t next = i; m_lines[next].holdsNext && next + 1 < m_lines.size(); ++next)
            needed += m_lines[next + 1].height;
        if (y + needed > bottom && m_lines[i].kind != Line::Kind::Gap) {
            ++m_count;
            y = m_page.top() + otherHead;
            if (m_lines[i].kind == Line::Kind::TableRow) {
                const auto header = std::find_if(placed.rbegin(), placed.rend(),
                                                 [](const Line &line) { return line.kind == Line::Kind::TableHeader; });
                Line again = *header;
                again.page = m_count - 1;
                again.top = y;
                y += again.height;
                placed.push_back(again);
            }
        }
        Line line = m_lines[i];
        line.page = m_count - 1;
        line.top = y;
        y += line.height;
        placed.push_back(line);
    }
    m_lines = std::move(placed);
}

Result<void> FigurePages::paint(int page, QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::black);
    drawHead(page, painter);
    for (const Line &line : m_lines) {
        if (line.page == page)
            drawLine(line, painter);
    }
    drawFoot(page, painter);
    return {};
}

void FigurePages::drawLine(const Line &line, QPainter &painter)
{
    using Kind = Line::Kind;
    const FigureSheet &sheet = m_report.sheets[line.sheet];
    const QRectF box(m_page.left(), line.top, m_page.width(), line.height);
    ChartPainter chart(painter, m_fonts);
    switch (line.kind) {
    case Kind::Title:
        write(painter, m_fonts.bold, box.topLeft(), toQString(sheet.title));
        break;
    case Kind::Legend:
        chart.drawLegend(sheet, box);
        break;
    case Kind::Bars:
        chart.drawBars(sheet, line.row, box);
        break;
    case Kind::HeatHeader:
        chart.drawHeatHeader(sheet, box);
        break;
    case Kind::HeatRow:
        chart.drawHeatRow(sheet, line.row, box);
        break;
    case Kind::TableHeader:
    case Kind::TableRow:
        drawTableLine(line, painter);
        break;
    case Kind::Note:
        writeWrapped(&painter, m_fonts.small, box.adjusted(0, 2 * point, 0, 0), sheet.note);
        break;
    case Kind::Gap:
        break;
    }
}

std::vector<Text> FigurePages::numbers(const FigureSheet &sheet, std::size_t row) const
{
    const Figure &figure = sheet.figure;
    const bool isSum = row >= sheet.rows.size();
    const auto shown = [](std::int64_t count) { return toText(QLocale().toString(qlonglong(count))); };
    std::vector<Text> cells;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column)
        cells.push_back(shown(isSum ? figure.columnTotal(column) : figure.count(row, column)));
    if (sheet.hasRowSums())
        cells.push_back(shown(isSum ? figure.total() : figure.rowTotal(row)));
    return cells;
}

void FigurePages::drawTableLine(const Line &line, QPainter &painter)
{
    const FigureSheet &sheet = m_report.sheets[line.sheet];
    const QRectF box(m_page.left(), line.top, m_page.width(), line.height);
    const QRectF label(box.left(), box.top(), labelColumn(sheet), box.height());
    const bool isHeader = line.kind == Line::Kind::TableHeader;
    const bool isSum = !isHeader && line.row >= sheet.rows.size();
    if (isHeader || isSum)
        painter.fillRect(box, headerColour);
    painter.setPen(QPen(gridColour, 0.4 * point));
    painter.drawRect(box);
    painter.setPen(Qt::black);
    const Text &words = isHeader ? sheet.heading : isSum ? sheet.sumLabel : sheet.rows[line.row];
    writeWrapped(&painter, isHeader || isSum ? m_fonts.bold : m_fonts.cell,
                 label.adjusted(padding, padding, -padding, 0), words);
    std::vector<Text> cells = isHeader ? sheet.columns : numbers(sheet, line.row);
    if (isHeader && sheet.hasRowSums())
        cells.push_back(sheet.sumLabel);
    const qreal width = (box.width() - label.width()) / static_cast<qreal>(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const QRectF cell(label.right() + width * static_cast<qreal>(i), box.top(), width, box.height());
        painter.setPen(QPen(gridColour, 0.4 * point));
        painter.drawLine(cell.topLeft(), cell.bottomLeft());
        painter.setPen(Qt::black);
        if (isHeader)
            writeWrapped(&painter, m_fonts.bold, cell.adjusted(padding, padding, -padding, 0), cells[i]);
        else
            writeRight(painter, m_fonts.cell, {cell.right() - padding, cell.top() + padding}, toQString(cells[i]));
    }
}

void FigurePages::drawHead(int page, QPainter &painter)
{
    if (page > 0) {
        write(painter, m_fonts.small, m_page.topLeft(), toQString(m_report.title + "　" + m_report.scope));
        writeRight(painter, m_fonts.small, m_page.topRight(), toQString(m_report.body));
        return;
    }
    write(painter, m_fonts.title, m_page.topLeft(), toQString(m_report.title));
    write(painter, m_fonts.cell, {m_page.left(), m_page.top() + 26 * point},
          toQString(m_report.body + "　" + m_report.scope));
    write(painter, m_fonts.cell, {m_page.left(), m_page.top() + 40 * point},
          toQString(m_report.day + "　" + m_report.counted));
}

void FigurePages::drawFoot(int page, QPainter &painter)
{
    const qreal top = m_page.bottom() - 12 * point;
    write(painter, m_fonts.small, {m_page.left(), top},
          words(QT_TRANSLATE_NOOP("Ledger", "Ledger head %1")).arg(toQString(m_report.registryHead)));
    const QString number = QString::number(page + 1) + u'/' + QString::number(m_count);
    write(painter, m_fonts.small, {m_page.center().x() - m_fonts.small.width(number) / 2, top}, number);
    writeRight(painter, m_fonts.small, {m_page.right(), top},
               words(QT_TRANSLATE_NOOP("Ledger", "Printed %1 by %2"))
                   .arg(toQString(m_report.day), toQString(m_report.printedBy)));
}

} // namespace daicho
