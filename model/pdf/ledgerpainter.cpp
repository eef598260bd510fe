// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/ledgerpainter.h"

#include <QCoreApplication>

namespace daicho {

namespace {

constexpr qreal pointsPerMillimetre = 72.0 / 25.4;
constexpr qreal boxSide = 20 * pointsPerMillimetre; ///< 決裁欄: room for a seal
constexpr qreal boxNameHeight = 12;

QFont sized(QFont font, qreal points, bool bold)
{
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

QString words(const char *source)
{
    return QCoreApplication::translate("Ledger", source);
}

} // namespace

LedgerPainter::LedgerPainter(QPainter &painter, const LedgerTable::Head &head, LedgerLayouter &layouter,
                             LedgerLayouter::Fonts fonts, const Sheet &sheet)
    : m_painter(painter)
    , m_head(head)
    , m_layouter(layouter)
    , m_fonts(fonts)
    , m_sheet(sheet)
    , m_title(sized(fonts.cell.font(), 15, true), painter.device())
    , m_small(sized(fonts.cell.font(), 7.5, false), painter.device())
{
}

qreal LedgerPainter::firstHeadHeight(const LedgerTable::Head &head, qreal point)
{
    const qreal words = 24 + 3 * 12;
    const qreal boxes = head.approvalBoxes.empty() ? 0 : boxSide + boxNameHeight + 16;
    return (std::max(words, boxes) + 6) * point;
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

void LedgerPainter::beginPage(int number, const LedgerTable &table)
{
    m_current = QFont();
    m_lines.clear();
    m_y = m_sheet.page.top();
    if (number == 1)
        drawFirstHead();
    else
        drawOtherHead();
    drawFoot(number);
    drawHeaderRow(table);
}

void LedgerPainter::drawFirstHead()
{
    const qreal point = m_sheet.point;
    const QRectF &page = m_sheet.page;
    text(m_title, page.topLeft(), toQString(m_head.title));
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
    drawApprovalBoxes();
    m_y = page.top() + firstHeadHeight(m_head, point);
}

void LedgerPainter::drawMark(qreal top)
{
    if (m_head.mark.empty())
        return;
    const qreal point = m_sheet.point;
    const QString mark = toQString(m_head.mark);
    const qreal width = m_fonts.bold.width(mark) + 10 * point;
    const QRectF frame(m_sheet.page.right() - width, top, width, 14 * point);
    m_painter.drawRect(frame);
    textCentred(m_fonts.bold, frame, mark);
}

void LedgerPainter::drawApprovalBoxes()
{
    const qreal point = m_sheet.point;
    const auto count = static_cast<qreal>(m_head.approvalBoxes.size());
    qreal x = m_sheet.page.right() - count * boxSide * point;
    const qreal top = m_sheet.page.top() + 16 * point;
    for (const Text &name : m_head.approvalBoxes) {
        const QRectF label(x, top, boxSide * point, boxNameHeight * point);
        m_painter.drawRect(label);
        m_painter.drawRect(QRectF(x, label.bottom(), boxSide * point, boxSide * point));
        textCentred(m_small, label, toQString(name));
        x += boxSide * point;
    }
}

void LedgerPainter::drawOtherHead()
{
    QString line = toQString(m_head.title) + u"　"_qs + toQString(m_head.body);
    if (!m_head.institution.empty())
        line += u"　"_qs + toQString(m_head.institution);
    line += u"　"_qs + toQString(m_head.fiscalYear);
    text(m_fonts.cell, m_sheet.page.topLeft(), line);
    textRight(m_fonts.bold, m_sheet.page.topRight(), toQString(m_head.mark));
    m_y = m_sheet.page.top() + otherHeadHeight(m_sheet.point);
}

void LedgerPainter::drawFoot(int number)
{
    const qreal top = m_sheet.page.bottom() - 12 * m_sheet.point;
    text(m_small, {m_sheet.page.left(), top},
         words(QT_TRANSLATE_NOOP("Ledger", "Ledger head %1")).arg(toQString(m_head.registryHead)));
    const QString page = QString::number(number) + u'/' + QString::number(m_sheet.pages);
    textCentred(m_small, QRectF(m_sheet.page.left(), top, m_sheet.page.width(), m_small.lineHeight()), page);
    textRight(m_small, {m_sheet.page.right(), top},
              words(QT_TRANSLATE_NOOP("Ledger", "Printed %1 by %2"))
                  .arg(toQString(m_head.printedOn), toQString(m_head.printedBy)));
}

void LedgerPainter::drawHeaderRow(const LedgerTable &table)
{
    m_tableTop = m_y;
    const QRectF row(m_sheet.page.left(), m_y, m_sheet.page.width(), m_layouter.headerHeight());
    m_painter.fillRect(row, QColor(0xE6, 0xEA, 0xEF));
    qreal x = row.left();
    for (std::size_t i = 0; i < m_layouter.shown().size(); ++i) {
        const QString header = toQString(table.columns()[m_layouter.shown()[i]].header);
        m_fonts.bold.breakLines(header, m_layouter.widths()[i] - 2 * m_layouter.padding(), m_broken);
        qreal y = m_y + m_layouter.padding();
        for (const QStringView line : m_broken) {
            text(m_fonts.bold, {x + m_layouter.padding(), y}, line.toString());
            y += m_fonts.bold.lineHeight();
        }
        x += m_layouter.widths()[i];
    }
    m_lines.append(QLineF(row.topLeft(), row.topRight()));
    m_y = row.bottom();
    m_lines.append(QLineF(row.left(), m_y, row.right(), m_y));
}

void LedgerPainter::drawRow(const std::vector<TextView> &cells, int firstLine, int lineCount)
{
    const qreal padding = m_layouter.padding();
    qreal x = m_sheet.page.left();
    for (std::size_t i = 0; i < m_layouter.shown().size(); ++i) {
        const TextView cell = cells[m_layouter.shown()[i]];
        const qreal width = m_layouter.widths()[i];
        if (!cell.empty()) {
            const QString content = toQString(cell);
            if (m_layouter.linesOf(cell, i) == 1) {
                if (firstLine == 0)
                    text(m_fonts.cell, {x + padding, m_y + padding}, content);
            } else {
                m_fonts.cell.breakLines(content, width - 2 * padding, m_broken);
                const qsizetype end = std::min<qsizetype>(m_broken.size(), firstLine + lineCount);
                for (qsizetype line = firstLine; line < end; ++line) {
                    const qreal y = m_y + padding + static_cast<qreal>(line - firstLine) * m_fonts.cell.lineHeight();
                    text(m_fonts.cell, {x + padding, y}, m_broken[line].toString());
                }
            }
        }
        x += width;
    }
    m_y += lineCount * m_fonts.cell.lineHeight() + 2 * padding;
    m_lines.append(QLineF(m_sheet.page.left(), m_y, m_sheet.page.right(), m_y));
}

void LedgerPainter::endPage()
{
    qreal x = m_sheet.page.left();
    for (const qreal width : m_layouter.widths()) {
        m_lines.append(QLineF(x, m_tableTop, x, m_y));
        x += width;
    }
    m_lines.append(QLineF(x, m_tableTop, x, m_y));
    m_painter.setPen(QPen(QColor(0x55, 0x5B, 0x66), 0.4 * m_sheet.point));
    m_painter.drawLines(m_lines);
    m_painter.setPen(QPen(Qt::black));
}

void LedgerPainter::drawTotals(std::int64_t rows)
{
    const qreal step = m_fonts.cell.lineHeight() * 1.3;
    qreal y = m_y + step * 0.5;
    const auto line = [&](const QString &label, const QString &content) {
        text(m_fonts.bold, {m_sheet.page.left(), y}, label);
        text(m_fonts.cell, {m_sheet.page.left() + 90 * m_sheet.point, y}, content);
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
