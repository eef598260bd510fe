// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/ledgerlayouter.h"

#include <algorithm>
#include <numeric>

namespace daicho {

namespace {

constexpr std::size_t rememberedTexts = 20'000; ///< per column; keeps memory flat however long the ledger is
constexpr qreal narrowest = 22;                 ///< points

/// Share of the page that a column may take so that its cells stay on one line; 0: it breaks as its weight says. The
/// name identifies the row on paper; codes, dates and numbers are hard to read when broken.
double unbrokenShare(Field field)
{
    switch (fieldInfo(field).type) {
    case FieldType::Date:
    case FieldType::Number:
        return 0.06;
    default:
        return field == Field::Name ? 0.3 : field == Field::Code ? 0.09 : 0;
    }
}

} // namespace

LedgerLayouter::LedgerLayouter(const LedgerTable &table, Fonts fonts, QRectF page, qreal point)
    : m_table(table), m_fonts(fonts), m_page(page), m_padding(2.5 * point)
{
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        if (!table.columns()[column].hidden)
            m_shown.push_back(column);
    }
    m_wanted.resize(m_shown.size());
    m_lines.resize(m_shown.size());
    m_seen.resize(m_shown.size());
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        m_wanted[i] = narrowest * point;
}

void LedgerLayouter::seeRow(const std::vector<TextView> &cells)
{
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const TextView cell = cells[m_shown[i]];
        // Three bytes a character at most of the common kind: shorter texts cannot be wider than the widest.
        if (static_cast<qreal>(cell.size()) * m_fonts.cell.lineHeight() < m_wanted[i])
            continue;
        if (m_seen[i].size() < rememberedTexts && !m_seen[i].emplace(cell, 0).second)
            continue;
        m_wanted[i] = std::max(m_wanted[i], m_fonts.cell.width(toQString(cell)) + 2.2 * m_padding);
    }
}

void LedgerLayouter::settleWidths()
{
    m_seen.clear();
    const qreal page = m_page.width();
    m_widths.assign(m_shown.size(), 0);
    qreal fixed = 0;
    int weights = 0;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const LedgerTable::Column &column = m_table.columns()[m_shown[i]];
        if (const double share = unbrokenShare(column.field); share > 0)
            fixed += m_widths[i] = std::min(m_wanted[i], page * share);
        else
            weights += std::max(1, column.weight);
    }
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        if (m_widths[i] == 0)
            m_widths[i] = (page - fixed) * std::max(1, m_table.columns()[m_shown[i]].weight) / std::max(1, weights);
    }
    const qreal total = std::accumulate(m_widths.begin(), m_widths.end(), qreal(0));
    for (qreal &width : m_widths)
        width *= page / total;
    QList<QStringView> lines;
    qsizetype most = 1;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const QString header = toQString(m_table.columns()[m_shown[i]].header);
        m_fonts.bold.breakLines(header, m_widths[i] - 2 * m_padding, lines);
        most = std::max(most, lines.size());
    }
    m_headerHeight = static_cast<qreal>(most) * m_fonts.bold.lineHeight() + 2 * m_padding;
}

int LedgerLayouter::linesOf(TextView cell, std::size_t shownColumn)
{
    const qreal room = m_widths[shownColumn] - 2 * m_padding;
    // No character is wider than a line is high.
    if (cell.find('\n') == TextView::npos && static_cast<qreal>(cell.size()) * m_fonts.cell.lineHeight() <= room)
        return 1;
    auto &known = m_lines[shownColumn];
    if (const auto found = known.find(Text(cell)); found != known.end())
        return found->second;
    QList<QStringView> lines;
    const QString text = toQString(cell);
    m_fonts.cell.breakLines(text, room, lines);
    const int count = static_cast<int>(lines.size());
    if (known.size() < rememberedTexts)
        known.emplace(cell, count);
    return count;
}

qreal LedgerLayouter::rowHeight(const std::vector<TextView> &cells)
{
    int most = 1;
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        most = std::max(most, linesOf(cells[m_shown[i]], i));
    return most * m_fonts.cell.lineHeight() + 2 * m_padding;
}

} // namespace daicho
