// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/pdf/cardpages.h"

namespace daicho {

/// Cards one after the other. Each keeps its own page numbers, so that its pages can be taken out and filed alone. Only
/// the card whose page was painted last is held laid out.
class CardBook final : public PrintedPages
{
public:
    CardBook(std::vector<AssetCard> cards, const Text &title, const QFont &font);

    const Facts &facts() const override { return m_facts; }
    int count() const override { return m_firstPages.back(); }
    Result<void> paint(int page, QPainter &painter) override;

private:
    std::vector<AssetCard> m_cards;
    Facts m_facts;
    QFont m_font;
    std::vector<int> m_firstPages; ///< of each card, and the number of all pages
    std::unique_ptr<CardPages> m_open;
    std::size_t m_openCard = 0;
};

} // namespace daicho
