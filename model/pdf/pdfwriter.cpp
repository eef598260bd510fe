// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/pdfwriter.h"

#include "model/pdf/ledgerpainter.h"
#include "model/pdf/pagination.h"

#include <QFontDatabase>
#include <QPageLayout>
#include <QPdfWriter>

namespace daicho {

namespace {

constexpr int resolution = 720; ///< ten units a point: line breaks do not depend on rounding
constexpr qreal unitsPerPoint = resolution / 72.0;
constexpr qreal cellPoints = 8;
constexpr std::int64_t rowsBetweenReports = 500;

Result<QFont> ledgerFont()
{
    const QString family = u"BIZ UDPGothic"_qs;
    if (!QFontDatabase::families().contains(family) && !QFontDatabase::families().contains(u"BIZ UDPゴシック"_qs))
        return Error{
            ErrorCode::UnsupportedFile, {{"file", "pdf"}, {"reason", "BIZ UDPGothic"}}, "font is not installed"};
    QFont font(family);
    font.setPointSizeF(cellPoints);
    font.setKerning(false);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void setUp(QPdfWriter &pdf, const LedgerTable::Head &head)
{
    pdf.setResolution(resolution);
    pdf.setTitle(toQString(head.title) + u" "_qs + toQString(head.body));
    pdf.setCreator(u"Daicho"_qs);
    const QPageSize size(head.paper == Paper::A3Landscape ? QPageSize::A3 : QPageSize::A4);
    pdf.setPageLayout(QPageLayout(size, QPageLayout::Landscape, QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter));
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

/// One ledger on its way to paper: two passes over the rows.
class Printing
{
public:
    Printing(LedgerTable &table, QPdfWriter &pdf, const QFont &font, const JobControl &job)
        : m_table(table)
        , m_pdf(pdf)
        , m_job(job)
        , m_cell(font, &pdf)
        , m_bold(bold(font), &pdf)
        , m_page(QPointF(0, 0), pdf.pageLayout().paintRectPixels(resolution).size())
        , m_layouter(table, {m_cell, m_bold}, m_page, unitsPerPoint)
    {
    }

    Result<WriteOutcome> run()
    {
        DAICHO_TRY(everyRow([this](const std::vector<TextView> &cells) { m_layouter.seeRow(cells); }));
        m_layouter.settleWidths();
        Pagination counting = pagination();
        DAICHO_TRY(everyRow([&](const std::vector<TextView> &cells) { placeRow(counting, cells, nullptr); }));
        placeTotals(counting);
        return draw(counting.pages());
    }

private:
    template <typename Visit> Result<void> everyRow(const Visit &visit)
    {
        DAICHO_TRY(m_table.rewind());
        std::vector<TextView> cells;
        for (std::int64_t row = 0;; ++row) {
            if (row % rowsBetweenReports == 0) {
                if (m_job.stopRequested())
                    return Error{ErrorCode::Cancelled, {}, "pdf"};
                m_job.progress(m_done, m_table.head().selected * 3);
            }
            const Result<bool> more = m_table.next(cells);
            if (!more)
                return more.error();
            if (!*more)
                return {};
            ++m_done;
            visit(cells);
        }
    }

    Pagination pagination()
    {
        const qreal table = m_page.height() - LedgerPainter::footHeight(unitsPerPoint) - m_layouter.headerHeight();
        return {table - LedgerPainter::firstHeadHeight(m_table.head(), unitsPerPoint),
                table - LedgerPainter::otherHeadHeight(unitsPerPoint)};
    }

    qreal heightOf(int lines) const { return lines * m_cell.lineHeight() + 2 * m_layouter.padding(); }

    /// Places a row; what is higher than a page is split by lines. Draws if there is a painter.
    void placeRow(Pagination &pages, const std::vector<TextView> &cells, LedgerPainter *painter)
    {
        const auto lines =
            static_cast<int>((m_layouter.rowHeight(cells) - 2 * m_layouter.padding()) / m_cell.lineHeight() + 0.5);
        for (int first = 0; first < lines;) {
            // A row that fits no page starts on a fresh one, and each piece takes as many lines as that page has room
            // for.
            const bool fits = heightOf(lines - first) <= pages.wholePage();
            if (heightOf(fits ? lines - first : 1) > pages.left() || (!fits && !pages.isFresh()))
                beginPage(pages, painter);
            const auto room = static_cast<int>((pages.left() - 2 * m_layouter.padding()) / m_cell.lineHeight());
            const int count = std::clamp(room, 1, lines - first);
            pages.place(heightOf(count));
            if (painter)
                painter->drawRow(cells, first, count);
            first += count;
        }
    }

    void beginPage(Pagination &pages, LedgerPainter *painter)
    {
        pages.beginPage();
        if (painter)
            turnPage(pages, *painter);
    }

    bool placeTotals(Pagination &pages) const
    {
        return pages.place(LedgerPainter::totalsHeight(m_table.head(), m_cell.lineHeight()));
    }

    void turnPage(const Pagination &pages, LedgerPainter &painter)
    {
        painter.endPage();
        m_pdf.newPage();
        painter.beginPage(pages.pages(), m_table);
    }

    Result<WriteOutcome> draw(int pageCount)
    {
        QPainter painter;
        if (!painter.begin(&m_pdf))
            return Error{ErrorCode::InputOutput, {{"file", "pdf"}, {"reason", "cannot paint"}}, "QPdfWriter"};
        WriteOutcome outcome;
        outcome.pages = pageCount;
        LedgerPainter ledger(painter, m_table.head(), m_layouter, {m_cell, m_bold}, {m_page, unitsPerPoint, pageCount});
        Pagination pages = pagination();
        ledger.beginPage(1, m_table);
        DAICHO_TRY(everyRow([&](const std::vector<TextView> &cells) {
            placeRow(pages, cells, &ledger);
            ++outcome.rows;
        }));
        if (placeTotals(pages))
            turnPage(pages, ledger);
        ledger.endPage();
        ledger.drawTotals(outcome.rows);
        if (!painter.end())
            return Error{ErrorCode::InputOutput, {{"file", "pdf"}, {"reason", "cannot finish"}}, "QPdfWriter"};
        return outcome;
    }

    LedgerTable &m_table;
    QPdfWriter &m_pdf;
    const JobControl &m_job;
    TextMeasure m_cell;
    TextMeasure m_bold;
    QRectF m_page;
    LedgerLayouter m_layouter;
    std::int64_t m_done = 0;
};

} // namespace

Result<WriteOutcome> PdfWriter::write(LedgerTable &table, QIODevice &device, const JobControl &job)
{
    const Result<QFont> font = ledgerFont();
    if (!font)
        return font.error();
    QPdfWriter pdf(&device);
    setUp(pdf, table.head());
    return Printing(table, pdf, *font, job).run();
}

} // namespace daicho
