// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/error.h"

namespace daicho {

/// Why an archive or workbook of somebody else was refused: a stable id for the argument `reason`,
/// and English words for the log.
struct InputReason
{
    const char *id;
    const char *words;
};

namespace reasons {

inline constexpr InputReason notReadable{"read-failed", "the file cannot be opened for reading"};

inline constexpr InputReason zipTruncated{"zip-truncated", "the file is cut off or is not a zip archive"};
inline constexpr InputReason zipSplit{"zip-split", "the archive is split over several files"};
inline constexpr InputReason zipTrailing{"zip-trailing", "there are bytes after the end of the archive"};
inline constexpr InputReason zipPrefix{"zip-prefix", "there are bytes before the archive or inside its directory"};
inline constexpr InputReason zip64Lies{"zip64-mismatch", "the zip64 fields contradict the archive"};
inline constexpr InputReason zipHeadersDiffer{"zip-headers-differ", "an entry's own header contradicts the directory"};
inline constexpr InputReason zipEmptyName{"zip-name", "a name inside the archive is empty or has a NUL"};
inline constexpr InputReason zipOutside{"zip-outside", "a name inside the archive leads out of it"};
inline constexpr InputReason zipDuplicate{"zip-duplicate", "two entries of the archive have the same name"};
inline constexpr InputReason zipLink{"zip-link", "the archive has a link instead of a file"};
inline constexpr InputReason zipOverlap{"zip-overlap", "entries of the archive overlap"};
inline constexpr InputReason zipMethod{"zip-method", "the archive uses an unusual way of packing"};
inline constexpr InputReason zipEncrypted{"zip-encrypted", "the archive is protected by a password"};
inline constexpr InputReason zipEntries{"zip-entries", "the archive has too many entries"};
inline constexpr InputReason zipPartSize{"zip-part-size", "a part of the archive is too large when unpacked"};
inline constexpr InputReason zipSize{"zip-size", "the archive is too large when unpacked"};
inline constexpr InputReason zipRatio{"zip-ratio", "a part of the archive is packed suspiciously tightly"};
inline constexpr InputReason zipPartDamaged{"zip-part-damaged", "a part of the archive is damaged"};
inline constexpr InputReason zipPartMissing{"zip-part-missing", "a part of the archive is missing"};

inline constexpr InputReason xmlDamaged{"xml-damaged", "an XML part is damaged or cut off"};
inline constexpr InputReason xmlDtd{"xml-dtd", "an XML part has a document type declaration"};
inline constexpr InputReason xmlTokenSize{"xml-token-size", "an XML part has an overlong piece"};
inline constexpr InputReason xmlDepth{"xml-depth", "an XML part is nested too deeply or has too many attributes"};

inline constexpr InputReason xlsxEncrypted{"xlsx-encrypted", "the workbook is protected by a password"};
inline constexpr InputReason xlsxOldFormat{"xlsx-old-format", "the file is an Excel 97-2003 document"};
inline constexpr InputReason xlsxBinary{"xlsx-binary", "the file is a binary workbook (xlsb)"};
inline constexpr InputReason xlsxNone{"xlsx-none", "the archive is not a workbook"};
inline constexpr InputReason xlsxNoSheet{"xlsx-no-sheet", "the workbook has no sheet to read"};
inline constexpr InputReason xlsxUnknownSheet{"xlsx-unknown-sheet", "the workbook has no sheet of that name"};
inline constexpr InputReason xlsxReference{"xlsx-reference", "a cell lies outside the sheet or has no valid place"};
inline constexpr InputReason xlsxOrder{"xlsx-order", "rows are out of order or a cell is there twice"};
inline constexpr InputReason xlsxString{"xlsx-string", "a cell points to a text that is not there"};
inline constexpr InputReason xlsxStyle{"xlsx-style", "a cell points to a style that is not there"};
inline constexpr InputReason xlsxValue{"xlsx-value", "a cell holds no valid value of its type"};
inline constexpr InputReason xlsxCellSize{"xlsx-cell-size", "a cell holds too many characters"};
inline constexpr InputReason xlsxRows{"xlsx-rows", "the sheet has too many rows"};
inline constexpr InputReason xlsxCells{"xlsx-cells", "the sheet has too many cells"};
inline constexpr InputReason xlsxColumns{"xlsx-columns", "the sheet has too many columns"};

} // namespace reasons

inline Error inputError(ErrorCode code, const InputReason &reason)
{
    return Error{code, {{"reason", reason.id}}, reason.words};
}

/// The same, with the cell as a spreadsheet names it.
inline Error cellError(ErrorCode code, const InputReason &reason, Text cell)
{
    return Error{code, {{"reason", reason.id}, {"cell", std::move(cell)}}, reason.words};
}

/// Names the file in an error that came from a layer which does not know it.
inline Error withFile(Error error, TextView file)
{
    if (error.arg("file").empty())
        error.args.insert(error.args.begin(), {"file", Text(file)});
    return error;
}

} // namespace daicho
