// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/table.h"

namespace daicho::xlsx {

/// Indices into the cell formats of `stylesXml`.
enum class Style : std::uint8_t { Plain, Header, Text, GuardedText, Date, Number };

/// Width of a column in tenths of a digit, wide enough for what its type holds.
int widthInTenths(const LedgerTable::Column &column);

/// Pages across on which the columns are printed with letters of 7 pt or more; columns that the paper holds so go on
/// one.
int pagesAcross(const LedgerTable &table);

/// The parts of a written workbook that do not hold rows. All of them depend on their arguments
/// alone: no clock, no random ids, so equal ledgers give equal files.
Text contentTypesXml();
Text packageRelationshipsXml();
Text workbookRelationshipsXml();
Text stylesXml();
Text applicationXml();
Text coreXml(const LedgerTable::Head &head);
/// `rows` below the header row.
Text workbookXml(const LedgerTable &table, std::int64_t rows);
/// Everything of the sheet before its rows, and after them.
Text sheetHeadXml(const std::vector<LedgerTable::Column> &columns);
Text sheetTailXml(const LedgerTable &table, std::int64_t rows);

} // namespace daicho::xlsx
