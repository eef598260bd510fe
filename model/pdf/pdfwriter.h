// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/ledgerwriter.h"

#include <QString>

namespace daicho {

/// Prints a ledger as PDF with QPdfWriter, row by row: memory does not grow with the ledger. Needs a
/// QGuiApplication (offscreen will do). The font is BIZ UDPGothic: with others Qt writes some kanji so that they are
/// extracted as other characters.
class PdfWriter final : public LedgerWriter
{
public:
    Result<WriteOutcome> write(LedgerTable &table, QIODevice &device, const JobControl &job) override;
};

} // namespace daicho
