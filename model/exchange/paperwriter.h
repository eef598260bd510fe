// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/assetcard.h"
#include "model/exchange/ledgerwriter.h"

#include <memory>

class QPainter;

namespace daicho {

/// A document that has been divided into pages. The same pages go to the preview, the printer and the PDF. Not for two
/// threads at once.
class PrintedPages
{
public:
    struct Facts
    {
        Text title;
        double width = 0;         ///< of the paper, in millimetres
        double height = 0;        ///< of the paper, in millimetres
        double letterPoints = 8;  ///< size of the letters in the cells
        double wouldBePoints = 8; ///< what they would have to be with all columns on one page
        int pagesAcross = 1;      ///< over which the columns go
    };

    virtual ~PrintedPages() = default;
    virtual const Facts &facts() const = 0;
    virtual int count() const = 0;
    /// Paints a page, the first is 0. `painter` stands at the top left corner of the paper and is scaled so that an
    /// inch has 720 units, whatever it paints on.
    virtual Result<void> paint(int page, QPainter &painter) = 0;
};

/// Brings ledgers and cards to paper. Handed in from outside, because services and exchange know no QtGui.
class PaperWriter : public LedgerWriter
{
public:
    /// Measures all rows and counts the pages. `table` is kept by what is returned.
    virtual Result<std::shared_ptr<PrintedPages>> ledgerPages(std::shared_ptr<LedgerTable> table,
                                                              const JobControl &job) = 0;
    virtual Result<std::shared_ptr<PrintedPages>> cardPages(const AssetCard &card) = 0;
    virtual Result<WriteOutcome> writePages(PrintedPages &pages, QIODevice &device, const JobControl &job) = 0;
};

} // namespace daicho
