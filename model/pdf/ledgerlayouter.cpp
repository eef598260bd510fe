// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/ledgerlayouter.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::size_t rememberedTexts = 20'000; ///< per column; keeps memory flat however long the ledger is
constexpr qreal nameShare = 0.22;               ///< of the page that a name may take to stay on one line
constexpr qreal codeLetters = 10;
constexpr qreal dateLetters = 9.5;

/// Columns that take what their cells need and no more: codes, dates and numbers are hard to read when broken.
bool takesItsOwn(Field field)
{
    const FieldType type = fieldInfo(field).type;
    return field == Field::Name || field == Field::Code || type == FieldType::Date || type == FieldType::Number;
}

} // namespace

LedgerLayouter::LedgerLayouter(const LedgerTable &table, PaperFonts &fonts, const ColumnFit &fit, qreal pageWidth)
    : m_table(table), m_fonts(fonts), m_pageWidth(pageWidth)
{
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        if (!table.columns()[column].hidden)
            m_shown.push_back(column);
    }
    for (const std::vector<std::size_t> &columns : fit.bands) {
        std::vector<Place> band;
        for (const std::size_t column : columns) {
            const auto at = std::find(m_shown.begin(), m_shown.end(), column);
            band.push_back({column, static_cast<std::size_t>(at - m_shown.begin())});
        }
        m_bands.push_back(std::move(band));
    }
    m_wanted.resize(m_shown.size());
    m_lines.resize(m_shown.size());
    m_seen.resize(m_shown.size());
}

void LedgerLayouter::seeRow(const std::vector<TextView> &cells)
{
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const TextView cell = cells[m_shown[i]];
        // No character is wider than a line is high, so a short text cannot be wider than the widest.
        if (static_cast<qreal>(cell.size()) * m_fonts.cell.lineHeight() < m_wanted[i])
            continue;
        if (m_seen[i].size() < rememberedTexts && !m_seen[i].emplace(cell, 0).second)
            continue;
        m_wanted[i] = std::max(m_wanted[i], m_fonts.cell.width(toQString(cell)) + 2.2 * padding());
    }
}

qreal LedgerLayouter::leastWidth(std::size_t shown) const
{
    const qreal letter = m_fonts.cell.font().pixelSize();
    return comfortableLetters(m_table.columns()[m_shown[shown]], m_table.head().dates) * letter + 2 * padding();
}

qreal LedgerLayouter::wantedWidth(std::size_t shown) const
{
    const Field field = m_table.columns()[m_shown[shown]].field;
    const qreal letter = m_fonts.cell.font().pixelSize();
    qreal most = dateLetters * letter;
    if (field == Field::Name)
        most = nameShare * m_pageWidth;
    else if (field == Field::Code)
        most = codeLetters * letter;
    const qreal header = 2.2 * letter + 2 * padding(); // two characters of the header a line at least
    return std::clamp(m_wanted[shown], header, std::max(header, most));
}

/// Every column gets what is comfortable; what is left goes to those whose cells want it, then by the weights of the
/// form. Where not even that is there all shrink alike. Code and name keep the widths of the first page across.
void LedgerLayouter::settleBand(const std::vector<Place> &band)
{
    std::vector<Place> own;
    std::vector<Place> others;
    qreal room = m_pageWidth;
    for (const Place &place : band) {
        if (m_widths[place.shown] > 0)
            room -= m_widths[place.shown];
        else
            (takesItsOwn(m_table.columns()[place.column].field) ? own : others).push_back(place);
    }
    qreal left = room;
    int weights = 0;
    for (const Place &place : others) {
        left -= m_widths[place.shown] = leastWidth(place.shown);
        weights += std::max(1, m_table.columns()[place.column].weight);
    }
    for (const Place &place : own)
        left -= m_widths[place.shown] = std::min(leastWidth(place.shown), wantedWidth(place.shown));
    for (const Place &place : own) {
        const qreal more =
            std::clamp<qreal>(wantedWidth(place.shown) - m_widths[place.shown], 0, std::max<qreal>(0, left * 0.5));
        m_widths[place.shown] += more;
        left -= more;
    }
    if (left > 0 && weights > 0) {
        for (const Place &place : others)
            m_widths[place.shown] += left * std::max(1, m_table.columns()[place.column].weight) / weights;
        return;
    }
    for (const auto &places : {own, others}) {
        for (const Place &place : places)
            m_widths[place.shown] *= room / (room - left);
    }
}

void LedgerLayouter::settleWidths()
{
    m_seen.clear();
    m_widths.assign(m_shown.size(), 0);
    for (const std::vector<Place> &band : m_bands)
        settleBand(band);
    measureHeader();
}

void LedgerLayouter::measureHeader()
{
    QList<QStringView> lines;
    qsizetype most = 1;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const QString header = toQString(m_table.columns()[m_shown[i]].header);
        m_fonts.bold.breakLines(header, m_widths[i] - 2 * padding(), lines);
        most = std::max(most, lines.size());
    }
    m_headerHeight = static_cast<qreal>(most) * m_fonts.bold.lineHeight() + 2 * padding();
}

int LedgerLayouter::linesOf(TextView cell, std::size_t shown)
{
    const qreal room = m_widths[shown] - 2 * padding();
    // No character is wider than a line is high.
    if (cell.find('\n') == TextView::npos && static_cast<qreal>(cell.size()) * m_fonts.cell.lineHeight() <= room)
        return 1;
    auto &known = m_lines[shown];
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

int LedgerLayouter::lines(const std::vector<TextView> &cells)
{
    int most = 1;
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        most = std::max(most, linesOf(cells[m_shown[i]], i));
    return most;
}

} // namespace daicho
