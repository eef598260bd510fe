// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/ledgerpages.h"

#include "model/pdf/ledgerpainter.h"
#include "model/pdf/pagination.h"

namespace daicho {

namespace {

constexpr std::int64_t rowsBetweenReports = 500;

PrintedPages::Facts factsOf(const LedgerTable::Head &head)
{
    PrintedPages::Facts facts;
    facts.title = head.title + " " + head.body;
    const bool isLarge = head.paper == Paper::A3Landscape;
    facts.width = isLarge ? 420 : 297;
    facts.height = isLarge ? 297 : 210;
    return facts;
}

} // namespace

LedgerPages::LedgerPages(std::shared_ptr<LedgerTable> table, const QFont &font)
    : m_table(std::move(table))
    , m_facts(factsOf(m_table->head()))
    , m_page(printedArea(m_facts.width, m_facts.height))
    , m_fit(fitColumns(*m_table, m_page.width() / unitsPerPoint))
    , m_fonts(font, m_fit.points)
    , m_layouter(*m_table, m_fonts, m_fit, m_page.width())
{
    m_facts.letterPoints = m_fit.points;
    m_facts.wouldBePoints = m_fit.wouldBePoints;
    m_facts.pagesAcross = static_cast<int>(m_fit.bands.size());
}

template <typename Visit> Result<void> LedgerPages::everyRow(const JobControl &job, const Visit &visit)
{
    DAICHO_TRY(m_table->rewind());
    m_nextOfTable = -1;
    std::vector<TextView> cells;
    for (std::int64_t row = 0;; ++row) {
        if (row % rowsBetweenReports == 0) {
            if (job.stopRequested())
                return Error{ErrorCode::Cancelled, {}, "pages"};
            job.progress(m_done, m_table->head().selected * 3);
        }
        const Result<bool> more = m_table->next(cells);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        ++m_done;
        visit(row, cells);
    }
}

Result<void> LedgerPages::arrange(const JobControl &job)
{
    m_done = 0;
    DAICHO_TRY(everyRow(job, [this](std::int64_t, const std::vector<TextView> &cells) { m_layouter.seeRow(cells); }));
    m_layouter.settleWidths();
    const qreal table = m_page.height() - LedgerPainter::footHeight() - m_layouter.headerHeight();
    Pagination pages(table - LedgerPainter::firstHeadHeight(m_table->head()), table - LedgerPainter::otherHeadHeight());
    m_starts = {Spot{}};
    m_rowCount = 0;
    DAICHO_TRY(everyRow(job, [&](std::int64_t row, const std::vector<TextView> &cells) {
        placeRow(row, m_layouter.lines(cells), pages);
        ++m_rowCount;
    }));
    if (pages.place(LedgerPainter::totalsHeight(m_table->head(), m_fonts.cell.lineHeight())))
        m_starts.push_back({m_rowCount, 0});
    return {};
}

/// What is higher than a page is split by lines: it starts on a fresh page, and each piece takes as many lines as that
/// page has room for.
void LedgerPages::placeRow(std::int64_t row, int lines, Pagination &pages)
{
    for (int first = 0; first < lines;) {
        const bool fits = m_layouter.heightOf(lines - first) <= pages.wholePage();
        if (m_layouter.heightOf(fits ? lines - first : 1) > pages.left() || (!fits && !pages.isFresh())) {
            pages.beginPage();
            m_starts.push_back({row, first});
        }
        const auto room =
            static_cast<int>((pages.left() - 2 * LedgerLayouter::padding()) / m_fonts.cell.lineHeight() + 0.001);
        const int count = std::clamp(room, 1, lines - first);
        pages.place(m_layouter.heightOf(count));
        first += count;
    }
}

/// Makes the rows `first` up to and with `last` ready.
Result<void> LedgerPages::fetch(std::int64_t first, std::int64_t last)
{
    const auto kept = static_cast<std::int64_t>(m_kept.size());
    if (first < m_firstKept || first > m_firstKept + kept)
        m_kept.clear();
    else
        m_kept.erase(m_kept.begin(), m_kept.begin() + (first - m_firstKept));
    m_firstKept = first;
    std::int64_t wanted = first + static_cast<std::int64_t>(m_kept.size());
    if (wanted > last)
        return {};
    if (m_nextOfTable != wanted)
        DAICHO_TRY(m_table->seek(wanted));
    m_nextOfTable = -1;
    std::vector<TextView> cells;
    for (; wanted <= last; ++wanted) {
        const Result<bool> more = m_table->next(cells);
        if (!more)
            return more.error();
        if (!*more)
            return Error{ErrorCode::RowsMissing,
                         {{"written", std::to_string(wanted)}, {"expected", std::to_string(m_rowCount)}},
                         "fewer rows than were counted"};
        m_kept.emplace_back(cells.begin(), cells.end());
    }
    m_nextOfTable = wanted;
    return {};
}

std::vector<TextView> LedgerPages::cellsOf(std::int64_t row) const
{
    const std::vector<Text> &cells = m_kept[static_cast<std::size_t>(row - m_firstKept)];
    return {cells.begin(), cells.end()};
}

Result<void> LedgerPages::paint(int page, QPainter &painter)
{
    const auto across = static_cast<int>(m_layouter.bands().size());
    const auto down = static_cast<std::size_t>(page / across);
    const int band = page % across;
    const bool isLast = down + 1 == m_starts.size();
    const Spot from = m_starts[down];
    const Spot to = isLast ? Spot{m_rowCount, 0} : m_starts[down + 1];
    DAICHO_TRY(fetch(from.row, to.line > 0 ? to.row : to.row - 1));
    LedgerPainter ledger(painter, *m_table, m_layouter, m_fonts,
                         {m_page, page + 1, count(), band, /*isFirst=*/down == 0});
    ledger.beginPage();
    for (Spot at = from; !(at == to);) {
        const std::vector<TextView> cells = cellsOf(at.row);
        const int lines = m_layouter.lines(cells);
        const int end = at.row == to.row ? to.line : lines;
        ledger.drawRow(cells, at.line, end - at.line);
        if (at.row == to.row)
            break;
        at = {at.row + 1, 0};
        m_rowsPainted += band == 0 ? 1 : 0;
    }
    ledger.endPage();
    if (isLast && band == 0)
        ledger.drawTotals(m_rowCount);
    return {};
}

} // namespace daicho
