// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/table.h"

#include <QtGlobal>

namespace daicho {

/// How the columns of a table go onto paper of a certain width: with which letters, and over how many pages across.
struct ColumnFit
{
    qreal points = 8;        ///< of the letters
    qreal wouldBePoints = 8; ///< with all columns on one page
    /// Columns of the table by page across, without hidden ones. Code and name come first on every one.
    std::vector<std::vector<std::size_t>> bands;
};

inline constexpr qreal usualLetterPoints = 8;
inline constexpr qreal smallestGoodPoints = 7;
inline constexpr qreal cellPaddingPoints = 2.5;

/// `width` in points. Letters are never smaller than 5 pt; then cells break into more lines.
ColumnFit fitColumns(const LedgerTable &table, qreal width);

/// Width under which a column is no pleasure to read, in letters.
qreal comfortableLetters(const LedgerTable::Column &column, DateStyle dates);

} // namespace daicho
