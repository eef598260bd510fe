// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/exchange/inputlimits.h"

#include <memory>
#include <span>
#include <vector>

namespace daicho {

/// One row as read: views into the reader's buffer, valid until the next `next`.
struct SourceRow
{
    std::int64_t line = 0; ///< as Excel shows it; for csv the line on which the record starts
    std::span<const TextView> cells;
};

/// What the reader found out about its file, for the plan's notes.
struct SourceInfo
{
    Text encoding;  ///< utf-8, utf-8-bom, utf-16, cp932; empty for xlsx
    Text delimiter; ///< "," "\t" ";"; empty for xlsx
    Text sheet;     ///< empty for csv
    std::vector<Text> sheets;
    std::int64_t bytes = 0; ///< size of the file, for progress
    int hiddenRows = 0;
    int hiddenColumns = 0;
    int mergedRanges = 0;
    int formulaCells = 0; ///< read by their cached value
    int errorCells = 0;
    bool macrosIgnored = false;
};

/// A ledger file of somebody else, read forward once, row by row. All texts are valid UTF-8. Empty rows at the
/// end are not reported; empty rows between others are (all cells empty).
class RowReader
{
public:
    virtual ~RowReader() = default;

    /// The next row into `row`; false at the end.
    virtual Result<bool> next(SourceRow &row) = 0;
    /// Bytes of the file consumed so far, for progress.
    virtual std::int64_t position() const = 0;
    /// Complete once `next` has returned false; encoding, sheets and delimiter from the start.
    virtual const SourceInfo &info() const = 0;
};

enum class SourceEncoding : std::uint8_t { Automatic, Utf8, Utf16, Cp932 };

struct SourceOptions
{
    SourceEncoding encoding = SourceEncoding::Automatic;
    Text sheet;             ///< empty: the first (or what the caller finds best by `info().sheets`)
    bool fillMerged = true; ///< vertically merged cells give their value to every row
    InputLimits limits;
};

/// Opens a csv, tsv or xlsx file by what it contains, not by its name. Errors: MissingFile, UnreadableFile,
/// EncryptedFile, LimitExceeded, UnsafeFile, UnsupportedFile, each with args file and reason.
Result<std::unique_ptr<RowReader>> openRows(const QString &path, const SourceOptions &options);

} // namespace daicho
