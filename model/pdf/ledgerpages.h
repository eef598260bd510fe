// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/paperwriter.h"
#include "model/pdf/ledgerlayouter.h"

namespace daicho {

class Pagination;

/// A ledger divided into pages. Two passes over the rows measure and count; then any page is painted, and one after
/// the other costs one more pass. Of the rows only those of one page are kept.
class LedgerPages final : public PrintedPages
{
public:
    LedgerPages(std::shared_ptr<LedgerTable> table, const QFont &font);

    /// Measures and counts; before anything else.
    Result<void> arrange(const JobControl &job);

    const Facts &facts() const override { return m_facts; }
    int count() const override { return static_cast<int>(m_starts.size() * m_layouter.bands().size()); }
    Result<void> paint(int page, QPainter &painter) override;
    std::int64_t rows() const { return m_rowCount; }
    /// Rows that were painted to their end, over all calls.
    std::int64_t rowsPainted() const { return m_rowsPainted; }

private:
    /// Where a page begins.
    struct Spot
    {
        std::int64_t row = 0;
        int line = 0;
        friend bool operator==(const Spot &, const Spot &) = default;
    };

    template <typename Visit> Result<void> everyRow(const JobControl &job, const Visit &visit);
    void placeRow(std::int64_t row, int lines, Pagination &pages);
    Result<void> fetch(std::int64_t first, std::int64_t last);
    std::vector<TextView> cellsOf(std::int64_t row) const;

    std::shared_ptr<LedgerTable> m_table;
    Facts m_facts;
    QRectF m_page;
    ColumnFit m_fit;
    PaperFonts m_fonts;
    LedgerLayouter m_layouter;
    std::vector<Spot> m_starts; ///< of the pages down
    std::int64_t m_rowCount = 0;
    std::int64_t m_rowsPainted = 0;
    std::int64_t m_done = 0;
    // The rows of one page down, as the pages across need them several times.
    std::int64_t m_firstKept = 0;
    std::vector<std::vector<Text>> m_kept;
    std::int64_t m_nextOfTable = -1; ///< which row the table gives next; unknown at first
};

} // namespace daicho
