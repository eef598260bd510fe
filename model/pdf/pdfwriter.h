// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/paperwriter.h"

namespace daicho {

/// Divides ledgers and cards into pages, and writes pages as PDF with QPdfWriter. Memory does not grow with the ledger.
/// Needs a QGuiApplication (offscreen will do).
class PdfWriter final : public PaperWriter
{
public:
    Result<WriteOutcome> write(LedgerTable &table, QIODevice &device, const JobControl &job) override;
    Result<std::shared_ptr<PrintedPages>> ledgerPages(std::shared_ptr<LedgerTable> table,
                                                      const JobControl &job) override;
    Result<std::shared_ptr<PrintedPages>> cardPages(const AssetCard &card) override;
    Result<std::shared_ptr<PrintedPages>> bookPages(std::vector<AssetCard> cards, const Text &title) override;
    Result<std::shared_ptr<PrintedPages>> labelPages(LabelRequest request) override;
    Result<std::shared_ptr<PrintedPages>> figurePages(const FigureReport &report) override;
    Result<WriteOutcome> writePages(PrintedPages &pages, QIODevice &device, const JobControl &job) override;
};

} // namespace daicho
