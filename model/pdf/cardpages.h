// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/paperwriter.h"
#include "model/pdf/cardpainter.h"

namespace daicho {

/// The card of one asset on A4 portrait, on as many pages as its texts need.
class CardPages final : public PrintedPages
{
public:
    CardPages(AssetCard card, const QFont &font);

    const Facts &facts() const override { return m_facts; }
    int count() const override { return m_count; }
    Result<void> paint(int page, QPainter &painter) override;

private:
    using Row = CardRow;

    void arrange();
    void addSection(const AssetCard::Section &section);
    void addWhole(const AssetCard::Line &line);
    /// Puts a row on the page on which it has room; a heading never stands alone at the end.
    void place();
    qreal heightOf(const Row &row);

    AssetCard m_card;
    Facts m_facts;
    QRectF m_page;
    PaperFonts m_fonts;
    std::vector<Row> m_rows;
    int m_count = 1;
};

} // namespace daicho
