// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/ledgerpainter.h"

#include "model/pdf/approvalboxes.h"

#include <QCoreApplication>

namespace daicho {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("Ledger", source);
}

} // namespace

LedgerPainter::LedgerPainter(QPainter &painter, const LedgerTable &table, LedgerLayouter &layouter, PaperFonts &fonts,
                             const Sheet &sheet)
    : m_painter(painter)
    , m_table(table)
    , m_head(table.head())
    , m_layouter(layouter)
    , m_fonts(fonts)
    , m_sheet(sheet)
    , m_band(layouter.bands()[static_cast<std::size_t>(sheet.band)])
{
}

qreal LedgerPainter::firstHeadHeight(const LedgerTable::Head &head)
{
    const qreal lines = 24 + 3 * 12;
    const qreal boxes = head.approvalBoxes.empty() ? 0 : approvalboxes::height + 16 * unitsPerPoint;
    return std::max(lines * unitsPerPoint, boxes) + 6 * unitsPerPoint;
}

qreal LedgerPainter::totalsHeight(const LedgerTable::Head &head, qreal lineHeight)
{
    return lineHeight * 1.3 * static_cast<qreal>(head.totals.size() + 2);
}

void LedgerPainter::text(TextMeasure &measure, QPointF topLeft, const QString &wordsOf)
{
    if (wordsOf.isEmpty())
        return;
    if (m_current != measure.font()) {
        m_current = measure.font();
        m_painter.setFont(m_current);
    }
    m_painter.drawText(QPointF(topLeft.x(), topLeft.y() + measure.ascent()), wordsOf);
}

void LedgerPainter::textRight(TextMeasure &measure, QPointF topRight, const QString &wordsOf)
{
    text(measure, {topRight.x() - measure.width(wordsOf), topRight.y()}, wordsOf);
}

void LedgerPainter::textCentred(TextMeasure &measure, const QRectF &box, const QString &wordsOf)
{
    text(measure, {box.center().x() - measure.width(wordsOf) / 2, box.center().y() - measure.lineHeight() / 2},
         wordsOf);
}

void LedgerPainter::beginPage()
{
    m_painter.setPen(QPen(Qt::black));
    if (m_sheet.isFirst && m_sheet.band == 0)
        drawFirstHead();
    else
        drawOtherHead();
    m_y = m_sheet.page.top() + (m_sheet.isFirst ? firstHeadHeight(m_head) : otherHeadHeight());
    drawFoot();
    drawHeaderRow();
}

void LedgerPainter::drawFirstHead()
{
    const qreal point = unitsPerPoint;
    const QRectF &page = m_sheet.page;
    text(m_fonts.title, page.topLeft(), toQString(m_head.title));
    qreal y = page.top() + 24 * point;
    const auto line = [&](const QString &content) {
        text(m_fonts.cell, {page.left(), y}, content);
        y += 12 * point;
    };
    QString body = toQString(m_head.body);
    if (!m_head.institution.empty())
        body += u"　"_qs + toQString(m_head.institution);
    line(body + u"　"_qs + toQString(m_head.fiscalYear));
    line(words(QT_TRANSLATE_NOOP("Ledger", "Scheme: %1")).arg(toQString(m_head.scheme)));
    line(m_head.filter.empty() ? words(QT_TRANSLATE_NOOP("Ledger", "Selection: all"))
                               : words(QT_TRANSLATE_NOOP("Ledger", "Selection: %1")).arg(toQString(m_head.filter)));
    drawMark(page.top());
    approvalboxes::draw(m_painter, m_head.approvalBoxes, m_fonts,
                        {m_sheet.page.right(), m_sheet.page.top() + 16 * unitsPerPoint});
    m_current = QFont();
}

void LedgerPainter::drawMark(qreal top)
{
    if (m_head.mark.empty())
        return;
    const qreal point = unitsPerPoint;
    const QString mark = toQString(m_head.mark);
    const qreal width = m_fonts.bold.width(mark) + 10 * point;
    const QRectF frame(m_sheet.page.right() - width, top, width, 14 * point);
    m_painter.setPen(QPen(Qt::black, 0.5 * unitsPerPoint));
    m_painter.drawRect(frame);
    textCentred(m_fonts.bold, frame, mark);
}

void LedgerPainter::drawOtherHead()
{
    QString line = toQString(m_head.title) + u"　"_qs + toQString(m_head.body);
    if (!m_head.institution.empty())
        line += u"　"_qs + toQString(m_head.institution);
    line += u"　"_qs + toQString(m_head.fiscalYear);
    if (m_layouter.bands().size() > 1)
        line += u"　"_qs + words(QT_TRANSLATE_NOOP("Ledger", "(columns %1 of %2)"))
                               .arg(m_sheet.band + 1)
                               .arg(m_layouter.bands().size());
    text(m_fonts.cell, m_sheet.page.topLeft(), line);
    textRight(m_fonts.bold, m_sheet.page.topRight(), toQString(m_head.mark));
}

void LedgerPainter::drawFoot()
{
    const qreal top = m_sheet.page.bottom() - 12 * unitsPerPoint;
    text(m_fonts.small, {m_sheet.page.left(), top},
         words(QT_TRANSLATE_NOOP("Ledger", "Ledger head %1")).arg(toQString(m_head.registryHead)));
    const QString page = QString::number(m_sheet.number) + u'/' + QString::number(m_sheet.pages);
    textCentred(m_fonts.small, QRectF(m_sheet.page.left(), top, m_sheet.page.width(), m_fonts.small.lineHeight()),
                page);
    textRight(m_fonts.small, {m_sheet.page.right(), top},
              words(QT_TRANSLATE_NOOP("Ledger", "Printed %1 by %2"))
                  .arg(toQString(m_head.printedOn), toQString(m_head.printedBy)));
}

qreal LedgerPainter::tableWidth() const
{
    qreal width = 0;
    for (const LedgerLayouter::Place &place : m_band)
        width += m_layouter.width(place.shown);
    return width;
}

void LedgerPainter::drawHeaderRow()
{
    m_tableTop = m_y;
    const qreal padding = LedgerLayouter::padding();
    const QRectF row(m_sheet.page.left(), m_y, tableWidth(), m_layouter.headerHeight());
    m_painter.fillRect(row, QColor(0xE6, 0xEA, 0xEF));
    qreal x = row.left();
    for (const auto &[column, shown] : m_band) {
        const QString header = toQString(m_table.columns()[column].header);
        m_fonts.bold.breakLines(header, m_layouter.width(shown) - 2 * padding, m_broken);
        qreal y = m_y + padding;
        for (const QStringView line : m_broken) {
            text(m_fonts.bold, {x + padding, y}, line.toString());
            y += m_fonts.bold.lineHeight();
        }
        x += m_layouter.width(shown);
    }
    m_lines.append(QLineF(row.topLeft(), row.topRight()));
    m_y = row.bottom();
    m_lines.append(QLineF(row.left(), m_y, row.right(), m_y));
}

void LedgerPainter::drawRow(const std::vector<TextView> &cells, int firstLine, int lineCount)
{
    qreal x = m_sheet.page.left();
    for (const auto &[column, shown] : m_band) {
        drawCell(cells[column], shown, x, {firstLine, firstLine + lineCount});
        x += m_layouter.width(shown);
    }
    m_y += m_layouter.heightOf(lineCount);
    m_lines.append(QLineF(m_sheet.page.left(), m_y, x, m_y));
}

void LedgerPainter::drawCell(TextView cell, std::size_t shown, qreal x, std::pair<int, int> lines)
{
    if (cell.empty())
        return;
    const qreal padding = LedgerLayouter::padding();
    const QString content = toQString(cell);
    if (m_layouter.linesOf(cell, shown) == 1) {
        if (lines.first == 0)
            text(m_fonts.cell, {x + padding, m_y + padding}, content);
        return;
    }
    m_fonts.cell.breakLines(content, m_layouter.width(shown) - 2 * padding, m_broken);
    const qsizetype end = std::min<qsizetype>(m_broken.size(), lines.second);
    for (qsizetype line = lines.first; line < end; ++line) {
        const qreal y = m_y + padding + static_cast<qreal>(line - lines.first) * m_fonts.cell.lineHeight();
        text(m_fonts.cell, {x + padding, y}, m_broken[line].toString());
    }
}

void LedgerPainter::endPage()
{
    qreal x = m_sheet.page.left();
    for (const LedgerLayouter::Place &place : m_band) {
        m_lines.append(QLineF(x, m_tableTop, x, m_y));
        x += m_layouter.width(place.shown);
    }
    m_lines.append(QLineF(x, m_tableTop, x, m_y));
    m_painter.setPen(QPen(QColor(0x55, 0x5B, 0x66), 0.4 * unitsPerPoint));
    m_painter.drawLines(m_lines);
    m_painter.setPen(QPen(Qt::black));
}

void LedgerPainter::drawTotals(std::int64_t rows)
{
    const qreal step = m_fonts.cell.lineHeight() * 1.3;
    qreal y = m_y + step * 0.5;
    const auto line = [&](const QString &label, const QString &content) {
        text(m_fonts.bold, {m_sheet.page.left(), y}, label);
        text(m_fonts.cell, {m_sheet.page.left() + 90 * unitsPerPoint, y}, content);
        y += step;
    };
    line(words(QT_TRANSLATE_NOOP("Ledger", "Rows")), QString::number(rows) + u" / "_qs + QString::number(m_head.all));
    for (const auto &[axis, levels] : m_head.totals) {
        QString content;
        for (const auto &[level, count] : levels)
            content += toQString(level) + u' ' + QString::number(count) + u"　　"_qs;
        line(toQString(axis), content);
    }
}

} // namespace daicho
