// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/rowreader.h"

namespace daicho {

/// Reads the values of one sheet of a workbook: shared and inline strings without phonetic runs,
/// whole numbers without «.0», dates (1900 and 1904) as ISO, booleans as TRUE and FALSE, formulas by cached value.
/// Limits first: nothing is unpacked to disk, bytes are counted while they are inflated.
///
/// Without a wish in `options.sheet` the first visible sheet that is no example is read. A vertically
/// merged cell gives its value to the rows below it that have a value of their own.
/// An unknown sheet is UnsupportedFile with args reason and sheet.
Result<std::unique_ptr<RowReader>> openXlsx(const QString &path, const SourceOptions &options);

/// Whether a sheet is there to show how to fill in the form: 記入例, 見本 or 記載例 in its name, or 説明 as its
/// name. Such a sheet is never read unless it is named.
bool isExampleSheet(TextView name);

} // namespace daicho
