// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/pdfwriter.h"

#include "model/pdf/cardbook.h"
#include "model/pdf/figurepages.h"
#include "model/pdf/labelpages.h"
#include "model/pdf/ledgerpages.h"

#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace daicho {

namespace {

Error cannotPaint()
{
    return Error{ErrorCode::InputOutput, {{"file", "pdf"}, {"reason", "cannot paint"}}, "QPdfWriter"};
}

void setUp(QPdfWriter &pdf, const PrintedPages::Facts &facts)
{
    pdf.setResolution(unitsPerInch);
    pdf.setTitle(toQString(facts.title));
    pdf.setCreator(u"Daicho"_qs);
    // By their ids, so that the paper has its name: a page of the ledger has its margins within.
    const double longer = std::max(facts.width, facts.height);
    pdf.setPageLayout(QPageLayout(QPageSize(longer > 300 ? QPageSize::A3 : QPageSize::A4),
                                  facts.width > facts.height ? QPageLayout::Landscape : QPageLayout::Portrait,
                                  QMarginsF(), QPageLayout::Millimeter));
}

} // namespace

Result<WriteOutcome> PdfWriter::writePages(PrintedPages &pages, QIODevice &device, const JobControl &job)
{
    QPdfWriter pdf(&device);
    setUp(pdf, pages.facts());
    QPainter painter;
    if (!painter.begin(&pdf))
        return cannotPaint();
    WriteOutcome outcome;
    outcome.pages = pages.count();
    for (int page = 0; page < outcome.pages; ++page) {
        if (job.stopRequested())
            return Error{ErrorCode::Cancelled, {}, "pdf"};
        // Measuring and counting were the first two thirds.
        job.progress(outcome.pages * 2 + page, std::int64_t{outcome.pages} * 3);
        if (page > 0 && !pdf.newPage())
            return cannotPaint();
        DAICHO_TRY(pages.paint(page, painter));
    }
    if (!painter.end())
        return cannotPaint();
    return outcome;
}

Result<WriteOutcome> PdfWriter::write(LedgerTable &table, QIODevice &device, const JobControl &job)
{
    const Result<QFont> font = paperFont();
    if (!font)
        return font.error();
    LedgerPages pages(std::shared_ptr<LedgerTable>(&table, [](LedgerTable *) {}), *font);
    DAICHO_TRY(pages.arrange(job));
    Result<WriteOutcome> outcome = writePages(pages, device, job);
    if (outcome)
        outcome->rows = pages.rowsPainted();
    return outcome;
}

Result<std::shared_ptr<PrintedPages>> PdfWriter::ledgerPages(std::shared_ptr<LedgerTable> table, const JobControl &job)
{
    const Result<QFont> font = paperFont();
    if (!font)
        return font.error();
    auto pages = std::make_shared<LedgerPages>(std::move(table), *font);
    DAICHO_TRY(pages->arrange(job));
    return std::shared_ptr<PrintedPages>(std::move(pages));
}

Result<std::shared_ptr<PrintedPages>> PdfWriter::cardPages(const AssetCard &card)
{
    const Result<QFont> font = paperFont();
    if (!font)
        return font.error();
    return std::shared_ptr<PrintedPages>(std::make_shared<CardPages>(card, *font));
}

Result<std::shared_ptr<PrintedPages>> PdfWriter::bookPages(std::vector<AssetCard> cards, const Text &title)
{
    const Result<QFont> font = paperFont();
    if (!font)
        return font.error();
    return std::shared_ptr<PrintedPages>(std::make_shared<CardBook>(std::move(cards), title, *font));
}

Result<std::shared_ptr<PrintedPages>> PdfWriter::labelPages(LabelRequest request)
{
    const Result<QFont> font = paperFont();
    if (!font)
        return font.error();
    return std::shared_ptr<PrintedPages>(std::make_shared<LabelPages>(std::move(request), *font));
}

Result<std::shared_ptr<PrintedPages>> PdfWriter::figurePages(const FigureReport &report)
{
    const Result<QFont> font = paperFont();
    if (!font)
        return font.error();
    return std::shared_ptr<PrintedPages>(std::make_shared<FigurePages>(report, *font));
}

} // namespace daicho
