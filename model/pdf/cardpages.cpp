// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/cardpages.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr qreal cardPoints = 9;
constexpr qsizetype mostLines = 24; ///< of one row; longer texts go on in the next

} // namespace

CardPages::CardPages(AssetCard card, const QFont &font)
    : m_card(std::move(card)), m_page(printedArea(210, 297)), m_fonts(font, cardPoints)
{
    m_facts.title = m_card.head.title + " " + m_card.code + " " + m_card.name;
    m_facts.width = 210;
    m_facts.height = 297;
    m_facts.letterPoints = cardPoints;
    m_facts.wouldBePoints = cardPoints;
    for (const AssetCard::Section &section : m_card.sections)
        addSection(section);
    place();
}

void CardPages::addSection(const AssetCard::Section &section)
{
    if (section.lines.empty())
        return;
    m_rows.push_back({Row::Kind::Heading, {{toQString(section.title), {}}}, 0, 0});
    const qreal half = CardPainter::valueWidth(m_page.width(), /*isHalf=*/true);
    const auto isShort = [&](const AssetCard::Line &line) {
        const QString value = toQString(line.value);
        return !value.contains(u'\n') && m_fonts.cell.width(value) <= half;
    };
    for (std::size_t i = 0; i < section.lines.size(); ++i) {
        const AssetCard::Line &line = section.lines[i];
        if (section.isTable || !isShort(line)) {
            addWhole(line);
            continue;
        }
        Row row{Row::Kind::Pair, {{toQString(line.label), {toQString(line.value)}}}, 0, 0};
        if (i + 1 < section.lines.size() && isShort(section.lines[i + 1])) {
            ++i;
            row.cells.push_back({toQString(section.lines[i].label), {toQString(section.lines[i].value)}});
        }
        m_rows.push_back(std::move(row));
    }
}

void CardPages::addWhole(const AssetCard::Line &line)
{
    const QString value = toQString(line.value);
    QList<QStringView> lines;
    m_fonts.cell.breakLines(value, CardPainter::valueWidth(m_page.width(), /*isHalf=*/false), lines);
    for (qsizetype from = 0; from < lines.size(); from += mostLines) {
        CardCell cell{from == 0 ? toQString(line.label) : QString(), {}};
        for (const QStringView one : lines.mid(from, mostLines))
            cell.lines.append(one.toString());
        m_rows.push_back({Row::Kind::Whole, {cell}, 0, 0});
    }
}

qreal CardPages::heightOf(const Row &row)
{
    if (row.kind == Row::Kind::Heading)
        return CardPainter::headingHeight(m_fonts);
    qsizetype most = 1;
    QList<QStringView> labels;
    for (const CardCell &cell : row.cells) {
        m_fonts.bold.breakLines(cell.label, CardPainter::labelWidth(), labels);
        most = std::max({most, cell.lines.size(), labels.size()});
    }
    return static_cast<qreal>(most) * m_fonts.cell.lineHeight() + 2 * CardPainter::padding();
}

void CardPages::place()
{
    const qreal bottom = m_page.bottom() - CardPainter::footHeight();
    qreal y = CardPainter::firstTop(m_card, m_page, m_fonts);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.height = heightOf(row);
        // With the row below it, so that no heading is the last thing on a page.
        const bool leads = row.kind == Row::Kind::Heading && i + 1 < m_rows.size();
        const qreal needed = row.height + (leads ? heightOf(m_rows[i + 1]) : 0);
        if (y + needed > bottom) {
            ++m_count;
            y = CardPainter::otherTop(m_page);
        }
        row.page = m_count - 1;
        y += row.height;
    }
}

Result<void> CardPages::paint(int page, QPainter &painter)
{
    CardPainter card(painter, m_card, m_page, m_fonts);
    card.beginPage(page, m_count);
    for (const Row &row : m_rows) {
        if (row.page == page)
            card.drawRow(row);
    }
    return {};
}

} // namespace daicho
