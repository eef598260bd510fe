// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/pdf/columnfit.h"
#include "model/pdf/paper.h"

#include <unordered_map>

namespace daicho {

/// Where everything of a printed ledger stands: widths of the columns, heights of the rows. All lengths in the units of
/// the paper.
class LedgerLayouter
{
public:
    /// A column on one page across.
    struct Place
    {
        std::size_t column; ///< of the table
        std::size_t shown;  ///< place among those that are printed
    };

    LedgerLayouter(const LedgerTable &table, PaperFonts &fonts, const ColumnFit &fit, qreal pageWidth);

    /// Notes the widths that a row would like; call for every row before `settleWidths`.
    void seeRow(const std::vector<TextView> &cells);
    void settleWidths();

    /// Columns by page across.
    const std::vector<std::vector<Place>> &bands() const { return m_bands; }
    qreal width(std::size_t shown) const { return m_widths[shown]; }
    static qreal padding() { return cellPaddingPoints * unitsPerPoint; }
    qreal headerHeight() const { return m_headerHeight; }
    /// Lines of the highest cell on whatever page across.
    int lines(const std::vector<TextView> &cells);
    int linesOf(TextView cell, std::size_t shown);
    qreal heightOf(int lines) const { return lines * m_fonts.cell.lineHeight() + 2 * padding(); }

private:
    qreal leastWidth(std::size_t shown) const;
    qreal wantedWidth(std::size_t shown) const;
    void settleBand(const std::vector<Place> &band);
    void measureHeader();

    const LedgerTable &m_table;
    PaperFonts &m_fonts;
    qreal m_pageWidth;
    std::vector<std::size_t> m_shown; ///< columns of the table that are printed; hidden ones are not
    std::vector<std::vector<Place>> m_bands;
    std::vector<qreal> m_wanted; ///< widest cell so far
    std::vector<qreal> m_widths;
    qreal m_headerHeight = 0;
    // Most cells repeat, so what a text needs is worked out once per column.
    std::vector<std::unordered_map<Text, int>> m_lines;
    std::vector<std::unordered_map<Text, qreal>> m_seen;
};

} // namespace daicho
