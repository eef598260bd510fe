// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/assetcard.h"
#include "model/domain/labelsheet.h"
#include "model/exchange/ledgerwriter.h"

#include <memory>

class QPainter;

namespace daicho {

struct FigureReport;

/// Letters of a label are never smaller.
inline constexpr double smallestLabelPoints = 5;

/// Labels that are to be printed on a sheet.
struct LabelRequest
{
    Text title;
    LabelSheet sheet;
    int start = 1; ///< face on which the first label goes, counted along the rows; those before it are used up
    bool withOutline = false; ///< to cut labels out of ordinary paper
    std::vector<AssetLabel> labels;
};

/// A document that has been divided into pages. The same pages go to the preview, the printer and the PDF. Not for two
/// threads at once.
class PrintedPages
{
public:
    struct Facts
    {
        Text title;
        double width = 0;               ///< of the paper, in millimetres
        double height = 0;              ///< of the paper, in millimetres
        double letterPoints = 8;        ///< size of the letters in the cells
        double wouldBePoints = 8;       ///< what they would have to be with all columns on one page
        int pagesAcross = 1;            ///< over which the columns go
        std::vector<Text> tooLong = {}; ///< codes of labels that had to be shortened
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
    /// Several cards one after the other as one document, each on pages of its own.
    virtual Result<std::shared_ptr<PrintedPages>> bookPages(std::vector<AssetCard> cards, const Text &title) = 0;
    virtual Result<std::shared_ptr<PrintedPages>> labelPages(LabelRequest request) = 0;
    virtual Result<WriteOutcome> writePages(PrintedPages &pages, QIODevice &device, const JobControl &job) = 0;
    /// Figures with their charts and numbers.
    virtual Result<std::shared_ptr<PrintedPages>> figurePages(const FigureReport &report) = 0;
};

} // namespace daicho
