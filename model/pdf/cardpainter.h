// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/assetcard.h"
#include "model/pdf/paper.h"

#include <QPainter>
#include <QStringList>

namespace daicho {

/// A label with its value, broken into lines.
struct CardCell
{
    QString label;
    QStringList lines;
};

/// One row of the card: the heading of a section, one value over the whole width, or one or two short ones.
struct CardRow
{
    enum class Kind : std::uint8_t { Heading, Whole, Pair };

    Kind kind = Kind::Whole;
    std::vector<CardCell> cells;
    int page = 0;
    qreal height = 0;
};

/// Draws the pages of an asset's card. What stands on which page is decided by the caller.
class CardPainter
{
public:
    CardPainter(QPainter &painter, const AssetCard &card, const QRectF &page, PaperFonts &fonts);

    static qreal padding() { return 3 * unitsPerPoint; }
    static qreal footHeight() { return 18 * unitsPerPoint; }
    static qreal headingHeight(const PaperFonts &fonts) { return fonts.bold.lineHeight() + 12 * unitsPerPoint; }
    /// Where rows begin, under the head.
    static qreal firstTop(const AssetCard &card, const QRectF &page, PaperFonts &fonts);
    static qreal otherTop(const QRectF &page) { return page.top() + 20 * unitsPerPoint; }
    /// Room for words inside the cells.
    static qreal labelWidth();
    static qreal valueWidth(qreal page, bool isHalf);

    void beginPage(int page, int pages);
    void drawRow(const CardRow &row);

private:
    void text(const TextMeasure &measure, QPointF topLeft, const QString &words);
    void textRight(TextMeasure &measure, QPointF topRight, const QString &words);
    void textCentred(TextMeasure &measure, const QRectF &box, const QString &words);
    void drawFirstHead();
    void drawName(qreal top);
    void drawBadges(qreal top);
    void drawBadge(const AssetCard::Badge &badge, const QRectF &box);
    void drawFoot(int page, int pages);
    void drawCell(const CardCell &cell, const QRectF &box);

    QPainter &m_painter;
    const AssetCard &m_card;
    QRectF m_page;
    PaperFonts &m_fonts;
    qreal m_y = 0;
};

} // namespace daicho
