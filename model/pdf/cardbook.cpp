// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/cardbook.h"

#include <algorithm>

namespace daicho {

CardBook::CardBook(std::vector<AssetCard> cards, const Text &title, const QFont &font)
    : m_cards(std::move(cards)), m_font(font)
{
    m_firstPages.push_back(0);
    for (const AssetCard &card : m_cards) {
        const CardPages pages(card, m_font);
        m_facts = pages.facts();
        m_firstPages.push_back(m_firstPages.back() + pages.count());
    }
    m_facts.title = title;
}

Result<void> CardBook::paint(int page, QPainter &painter)
{
    const auto after = std::upper_bound(m_firstPages.begin(), m_firstPages.end(), page);
    if (after == m_firstPages.end() || after == m_firstPages.begin())
        return {};
    const auto card = static_cast<std::size_t>(after - m_firstPages.begin()) - 1;
    if (m_open == nullptr || m_openCard != card) {
        m_open = std::make_unique<CardPages>(m_cards[card], m_font);
        m_openCard = card;
    }
    return m_open->paint(page - m_firstPages[card], painter);
}

} // namespace daicho
