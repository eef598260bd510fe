// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/ledgerwriter.h"

namespace daicho {

enum class CsvEncoding : std::uint8_t { Utf8WithBom, Cp932 };

struct CsvOptions
{
    CsvEncoding encoding = CsvEncoding::Utf8WithBom;
    /// Write the offered substitutes instead of refusing characters that CP932 cannot hold.
    bool substitute = false;
};

/// RFC 4180 with CRLF. Text that a spreadsheet would take for a formula gets one leading
/// apostrophe, and so does text that begins with one, so that reading back takes off exactly one.
/// With CP932 and lost characters (and no `substitute`) the error is `UnmappableCharacters`; `lost` has the list.
class CsvWriter final : public LedgerWriter
{
public:
    explicit CsvWriter(CsvOptions options);
    Result<WriteOutcome> write(LedgerTable &table, QIODevice &device, const JobControl &job) override;

    /// All characters that the encoding cannot hold, without writing.
    Result<std::vector<LostCharacter>> lostCharacters(LedgerTable &table, const JobControl &job) const;

private:
    CsvOptions m_options;
};

/// True if the cell needs the apostrophe: after optional spaces it begins with = + - @ TAB CR LF ＝ ＋ － ＠ or an
/// apostrophe, and is neither dashes only («－» for «none») nor a plain number (-5).
bool needsFormulaGuard(TextView cell);
Text withFormulaGuard(TextView cell);
Text withoutFormulaGuard(TextView cell);

} // namespace daicho
