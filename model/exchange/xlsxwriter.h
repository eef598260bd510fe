// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/ledgerwriter.h"

namespace daicho {

/// Minimal, deterministic OOXML: typed cells, styled and frozen header, widths, A3 or A4 landscape, one page
/// wide, header row repeated, page n/N, autofilter, hidden `revision` column, handling mark in the page header.
/// The header row is row 1, so the file can be brought in again.
///
/// A text that a spreadsheet cannot hold (32,767 characters) or a row too many is LimitExceeded, with
/// args reason and cell: nothing is cut off.
class XlsxWriter final : public LedgerWriter
{
public:
    Result<WriteOutcome> write(LedgerTable &table, QIODevice &device, const JobControl &job) override;
};

} // namespace daicho
