// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/printjob.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrinter>

namespace daicho {

namespace {

constexpr double unitsPerInch = 720;

Error cannotPrint(const QPrinter &printer)
{
    return Error{ErrorCode::InputOutput,
                 {{"file", toText(printer.printerName())}, {"reason", "cannot print"}},
                 "the printer takes no pages"};
}

void setPaper(QPrinter &printer, const PrintedPages::Facts &facts)
{
    const bool isLandscape = facts.width > facts.height;
    const bool isLarge = std::max(facts.width, facts.height) > 300;
    printer.setFullPage(true); // the margins are within the page
    printer.setPageLayout(QPageLayout(QPageSize(isLarge ? QPageSize::A3 : QPageSize::A4),
                                      isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
}

} // namespace

Result<int> printPages(PrintedPages &pages, QPrinter &printer, const JobControl &job)
{
    setPaper(printer, pages.facts());
    const bool isRange = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = isRange ? std::min(printer.fromPage(), pages.count()) - 1 : 0;
    const int last = isRange ? std::clamp(printer.toPage(), first + 1, pages.count()) : pages.count();
    QPainter painter;
    if (!painter.begin(&printer))
        return cannotPrint(printer);
    for (int page = first; page < last; ++page) {
        if (job.stopRequested()) {
            printer.abort();
            return Error{ErrorCode::Cancelled, {}, "print"};
        }
        job.progress(page - first, last - first);
        if (page > first && !printer.newPage())
            return cannotPrint(printer);
        painter.save();
        painter.scale(printer.logicalDpiX() / unitsPerInch, printer.logicalDpiY() / unitsPerInch);
        DAICHO_TRY(pages.paint(page, painter));
        painter.restore();
    }
    return painter.end() ? Result<int>(last - first) : Result<int>(cannotPrint(printer));
}

} // namespace daicho
