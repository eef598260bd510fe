// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/table.h"
#include "model/pdf/textmeasure.h"

#include <QRectF>

#include <unordered_map>

namespace daicho {

/// Where everything of a printed ledger stands: widths of the columns, heights of the rows, which row begins which
/// page. All lengths in the device's units.
class LedgerLayouter
{
public:
    struct Fonts
    {
        TextMeasure &cell;
        TextMeasure &bold;
    };

    LedgerLayouter(const LedgerTable &table, Fonts fonts, QRectF page, qreal point);

    /// Notes the widths that a row would like; call for every row before `settleWidths`.
    void seeRow(const std::vector<TextView> &cells);
    void settleWidths();

    const std::vector<qreal> &widths() const { return m_widths; }
    /// Columns of the table that are printed; hidden ones are not.
    const std::vector<std::size_t> &shown() const { return m_shown; }
    qreal padding() const { return m_padding; }
    qreal headerHeight() const { return m_headerHeight; }
    /// Height of a row; remembered per text and column, as most cells repeat.
    qreal rowHeight(const std::vector<TextView> &cells);
    int linesOf(TextView cell, std::size_t shownColumn);

private:
    const LedgerTable &m_table;
    Fonts m_fonts;
    QRectF m_page;
    qreal m_padding;
    std::vector<std::size_t> m_shown;
    std::vector<qreal> m_wanted; ///< widest cell so far
    std::vector<qreal> m_widths;
    qreal m_headerHeight = 0;
    std::vector<std::unordered_map<Text, int>> m_lines;
    std::vector<std::unordered_map<Text, qreal>> m_seen;
};

} // namespace daicho
