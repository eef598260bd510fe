// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/rowreader.h"
#include "model/services/importheader.h"

namespace daicho {

/// The file of an import, opened at the sheet whose header matches best, with its header found.
class OpenedSource
{
public:
    /// Errors of `openRows`; `UnreadableFile` with args file, reason `no-header` if no row looks like a header.
    static Result<OpenedSource> open(const ImportSource &source, HeaderReader &reader);

    /// The first rows of the sheet that is asked for, header or not.
    static Result<std::vector<ImportPreviewRow>> firstRows(const ImportSource &source);

    const FoundHeader &header() const { return m_header; }
    std::int64_t headerLine() const;
    /// Rows that were read to find the header; `header()` counts in them.
    std::span<const HeadRow> head() const { return m_head; }
    const SourceInfo &info() const { return m_rows->info(); }
    std::int64_t position() const { return m_rows->position(); }
    bool isCsv() const { return !info().encoding.empty(); }
    /// The next row below the header; cells are valid until the next call.
    Result<bool> next(SourceRow &row);

private:
    static Result<OpenedSource> openSheet(const ImportSource &source, const Text &sheet, HeaderReader &reader);

    std::unique_ptr<RowReader> m_rows;
    std::vector<HeadRow> m_head; ///< rows read to find the header
    FoundHeader m_header;
    std::size_t m_next = 0; ///< of `m_head`
    std::vector<TextView> m_cells;
};

/// 合計 and 小計 rows, ruled lines made of characters, the header once more on each printed page, column numbers
/// 1 2 3 … under the header, and a row that says of itself to be an example are no assets.
RowKind rowKind(std::span<const TextView> cells, const FoundHeader &header);

} // namespace daicho
