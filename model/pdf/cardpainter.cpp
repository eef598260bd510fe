// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/cardpainter.h"

#include "model/pdf/approvalboxes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace daicho {

namespace {

constexpr qreal labelLetters = 7.5; ///< width of the labels
constexpr qreal badgeHeight = 38 * unitsPerPoint;
const QColor lineColour(0x55, 0x5B, 0x66);
const QColor labelColour(0xE6, 0xEA, 0xEF);

QString words(const char *source)
{
    return QCoreApplication::translate("Ledger", source);
}

qreal labelBox()
{
    return labelLetters * 9 * unitsPerPoint + 2 * CardPainter::padding();
}

/// Heavier is darker, so that a copy in grey keeps the order.
QColor shade(double heaviness)
{
    if (heaviness < 0)
        return Qt::white;
    const double light = 0.93 - 0.75 * std::clamp(heaviness, 0.0, 1.0);
    return QColor::fromHslF(0.58F, 0.45F, static_cast<float>(light));
}

/// Head of the first page without name and badges.
qreal plainHeadHeight(const AssetCard &card)
{
    const qreal boxes = card.head.approvalBoxes.empty() ? 0 : approvalboxes::height;
    return std::max(58 * unitsPerPoint, boxes + 18 * unitsPerPoint) + 8 * unitsPerPoint;
}

QList<QStringView> nameLines(const QString &name, const QRectF &page, PaperFonts &fonts)
{
    QList<QStringView> lines;
    fonts.title.breakLines(name, page.width(), lines);
    return lines;
}

} // namespace

CardPainter::CardPainter(QPainter &painter, const AssetCard &card, const QRectF &page, PaperFonts &fonts)
    : m_painter(painter), m_card(card), m_page(page), m_fonts(fonts)
{
}

qreal CardPainter::labelWidth()
{
    return labelBox() - 2 * padding();
}

qreal CardPainter::valueWidth(qreal page, bool isHalf)
{
    return (isHalf ? page / 2 : page) - labelBox() - 2 * padding();
}

qreal CardPainter::firstTop(const AssetCard &card, const QRectF &page, PaperFonts &fonts)
{
    const QString name = toQString(card.name);
    const auto lines = static_cast<qreal>(nameLines(name, page, fonts).size());
    const qreal badges = card.badges.empty() ? 0 : badgeHeight + 8 * unitsPerPoint;
    return page.top() + plainHeadHeight(card) + fonts.cell.lineHeight() + lines * fonts.title.lineHeight() + badges +
           6 * unitsPerPoint;
}

void CardPainter::text(const TextMeasure &measure, QPointF topLeft, const QString &wordsOf)
{
    if (wordsOf.isEmpty())
        return;
    m_painter.setFont(measure.font());
    m_painter.drawText(QPointF(topLeft.x(), topLeft.y() + measure.ascent()), wordsOf);
}

void CardPainter::textRight(TextMeasure &measure, QPointF topRight, const QString &wordsOf)
{
    text(measure, {topRight.x() - measure.width(wordsOf), topRight.y()}, wordsOf);
}

void CardPainter::textCentred(TextMeasure &measure, const QRectF &box, const QString &wordsOf)
{
    text(measure, {box.center().x() - measure.width(wordsOf) / 2, box.center().y() - measure.lineHeight() / 2},
         wordsOf);
}

void CardPainter::beginPage(int page, int pages)
{
    m_painter.setPen(QPen(Qt::black, 0.4 * unitsPerPoint));
    m_painter.setBrush(Qt::NoBrush);
    if (page == 0) {
        drawFirstHead();
        m_y = firstTop(m_card, m_page, m_fonts);
    } else {
        text(m_fonts.cell, m_page.topLeft(), toQString(m_card.head.title + "　" + m_card.code + "　" + m_card.name));
        textRight(m_fonts.bold, m_page.topRight(), toQString(m_card.head.mark));
        m_y = otherTop(m_page);
    }
    drawFoot(page, pages);
}

void CardPainter::drawFirstHead()
{
    const qreal point = unitsPerPoint;
    text(m_fonts.title, m_page.topLeft(), toQString(m_card.head.title));
    QString body = toQString(m_card.head.body);
    if (!m_card.head.institution.empty())
        body += u"　"_qs + toQString(m_card.head.institution);
    text(m_fonts.cell, {m_page.left(), m_page.top() + 26 * point}, body);
    text(m_fonts.cell, {m_page.left(), m_page.top() + 40 * point}, toQString(m_card.head.fiscalYear));
    if (!m_card.head.mark.empty()) {
        const QString mark = toQString(m_card.head.mark);
        const qreal width = m_fonts.bold.width(mark) + 10 * point;
        const QRectF frame(m_page.right() - width, m_page.top(), width, 15 * point);
        m_painter.drawRect(frame);
        textCentred(m_fonts.bold, frame, mark);
    }
    approvalboxes::draw(m_painter, m_card.head.approvalBoxes, m_fonts, {m_page.right(), m_page.top() + 18 * point});
    drawName(m_page.top() + plainHeadHeight(m_card));
}

void CardPainter::drawName(qreal top)
{
    text(m_fonts.cell, {m_page.left(), top}, toQString(m_card.code));
    qreal y = top + m_fonts.cell.lineHeight();
    const QString name = toQString(m_card.name);
    for (const QStringView line : nameLines(name, m_page, m_fonts)) {
        text(m_fonts.title, {m_page.left(), y}, line.toString());
        y += m_fonts.title.lineHeight();
    }
    drawBadges(y + 4 * unitsPerPoint);
}

void CardPainter::drawBadges(qreal top)
{
    const auto count = static_cast<qreal>(m_card.badges.size());
    const qreal width = std::min(m_page.width() / std::max<qreal>(1, count), 150 * unitsPerPoint);
    QRectF box(m_page.left(), top, width - 6 * unitsPerPoint, badgeHeight);
    for (const AssetCard::Badge &badge : m_card.badges) {
        drawBadge(badge, box);
        box.translate(width, 0);
    }
}

void CardPainter::drawBadge(const AssetCard::Badge &badge, const QRectF &box)
{
    const QColor fill = shade(badge.heaviness);
    m_painter.setBrush(fill);
    m_painter.setPen(QPen(lineColour, 0.6 * unitsPerPoint, badge.heaviness < 0 ? Qt::DashLine : Qt::SolidLine));
    m_painter.drawRect(box);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(fill.lightnessF() > 0.55F ? Qt::black : Qt::white);
    const qreal left = box.left() + 5 * unitsPerPoint;
    const QString level = toQString(badge.level);
    text(m_fonts.small, {left, box.top() + 3 * unitsPerPoint}, toQString(badge.axis));
    const qreal y = box.bottom() - 3 * unitsPerPoint - m_fonts.title.lineHeight();
    text(m_fonts.title, {left, y}, level);
    const qreal labelLeft = left + m_fonts.title.width(level) + 6 * unitsPerPoint;
    QList<QStringView> label;
    const QString words = toQString(badge.label);
    m_fonts.small.breakLines(words, box.right() - labelLeft - 2 * unitsPerPoint, label);
    // One line only: the whole label stands in the section below.
    if (label.size() == 1)
        text(m_fonts.small, {labelLeft, box.bottom() - 5 * unitsPerPoint - m_fonts.small.lineHeight()}, words);
    m_painter.setPen(QPen(Qt::black, 0.4 * unitsPerPoint));
}

void CardPainter::drawFoot(int page, int pages)
{
    const qreal top = m_page.bottom() - 12 * unitsPerPoint;
    text(m_fonts.small, {m_page.left(), top},
         words(QT_TRANSLATE_NOOP("Ledger", "Ledger head %1")).arg(toQString(m_card.head.registryHead)));
    textCentred(m_fonts.small, QRectF(m_page.left(), top, m_page.width(), m_fonts.small.lineHeight()),
                QString::number(page + 1) + u'/' + QString::number(pages));
    textRight(m_fonts.small, {m_page.right(), top},
              words(QT_TRANSLATE_NOOP("Ledger", "Printed %1 by %2"))
                  .arg(toQString(m_card.head.printedOn), toQString(m_card.head.printedBy)));
}

void CardPainter::drawRow(const CardRow &row)
{
    if (row.kind == CardRow::Kind::Heading) {
        const qreal y = m_y + row.height - m_fonts.bold.lineHeight() - 2 * unitsPerPoint;
        text(m_fonts.bold, {m_page.left(), y}, row.cells.front().label);
        m_y += row.height;
        return;
    }
    const bool isPair = row.kind == CardRow::Kind::Pair && row.cells.size() > 1;
    QRectF box(m_page.left(), m_y, isPair ? m_page.width() / 2 : m_page.width(), row.height);
    for (const CardCell &cell : row.cells) {
        drawCell(cell, box);
        box.translate(box.width(), 0);
    }
    m_y += row.height;
}

void CardPainter::drawCell(const CardCell &cell, const QRectF &box)
{
    const QRectF label(box.left(), box.top(), labelBox(), box.height());
    m_painter.fillRect(label, labelColour);
    m_painter.setPen(QPen(lineColour, 0.4 * unitsPerPoint));
    m_painter.drawRect(box);
    m_painter.drawLine(label.topRight(), label.bottomRight());
    m_painter.setPen(Qt::black);
    QList<QStringView> lines;
    m_fonts.bold.breakLines(cell.label, labelWidth(), lines);
    qreal y = box.top() + padding();
    for (const QStringView line : lines) {
        text(m_fonts.bold, {box.left() + padding(), y}, line.toString());
        y += m_fonts.bold.lineHeight();
    }
    y = box.top() + padding();
    for (const QString &line : cell.lines) {
        text(m_fonts.cell, {label.right() + padding(), y}, line);
        y += m_fonts.cell.lineHeight();
    }
}

} // namespace daicho
