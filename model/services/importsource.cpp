// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importsource.h"

#include "model/exchange/xlsxreader.h"

#include <QFileInfo>

#include <algorithm>

namespace daicho {

namespace {

/// Cells too long for a field keep their row out, not the file; only what no ledger has is the reader's limit.
constexpr std::int64_t longestCell = 1'000'000;

SourceEncoding sourceEncoding(ImportEncoding encoding)
{
    switch (encoding) {
    case ImportEncoding::Automatic:
        return SourceEncoding::Automatic;
    case ImportEncoding::Utf8:
        return SourceEncoding::Utf8;
    case ImportEncoding::Utf16:
        return SourceEncoding::Utf16;
    case ImportEncoding::Cp932:
        return SourceEncoding::Cp932;
    }
    return SourceEncoding::Automatic;
}

SourceOptions sourceOptions(const ImportOptions &options, const Text &sheet)
{
    SourceOptions wanted;
    wanted.encoding = sourceEncoding(options.encoding);
    wanted.sheet = sheet;
    wanted.fillMerged = options.fillMerged;
    wanted.limits.cellCharacters = longestCell;
    if (options.maximumRows > 0) {
        wanted.limits.csvRows = options.maximumRows;
        wanted.limits.xlsxRows = options.maximumRows;
    }
    return wanted;
}

} // namespace

Result<OpenedSource> OpenedSource::openSheet(const ImportSource &source, const Text &sheet, HeaderReader &reader)
{
    Result<std::unique_ptr<RowReader>> rows = openRows(source.path, sourceOptions(source.options, sheet));
    if (!rows)
        return rows.error();
    OpenedSource opened;
    opened.m_rows = std::move(rows).value();
    SourceRow row;
    while (opened.m_head.size() < headerSearchRows + mostHeaderRows) {
        const Result<bool> more = opened.m_rows->next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        opened.m_head.push_back({row.line, {row.cells.begin(), row.cells.end()}});
    }
    opened.m_header = reader.find(opened.m_head);
    opened.m_next = opened.m_header.first + opened.m_header.count;
    return opened;
}

Result<OpenedSource> OpenedSource::open(const ImportSource &source, HeaderReader &reader)
{
    Result<OpenedSource> best = openSheet(source, source.options.sheet, reader);
    if (!best)
        return best;
    const SourceInfo info = best->info();
    if (source.options.sheet.empty() && info.sheets.size() > 1) {
        bool found = !isExampleSheet(info.sheet);
        for (const Text &sheet : info.sheets) {
            if (sheet == info.sheet || isExampleSheet(sheet))
                continue;
            Result<OpenedSource> other = openSheet(source, sheet, reader);
            if (!other)
                return other;
            if (!found || other->m_header.score > best->m_header.score)
                best = std::move(other);
            found = true;
        }
    }
    if (best->m_header.count == 0)
        return Error{ErrorCode::UnreadableFile,
                     {{"file", toText(QFileInfo(source.path).fileName())}, {"reason", "no-header"}},
                     "no row of the file looks like a header"};
    return best;
}

Result<std::vector<ImportPreviewRow>> OpenedSource::firstRows(const ImportSource &source)
{
    const Result<std::unique_ptr<RowReader>> rows =
        openRows(source.path, sourceOptions(source.options, source.options.sheet));
    if (!rows)
        return rows.error();
    std::vector<ImportPreviewRow> first;
    SourceRow row;
    while (first.size() < mostPreviewRows) {
        const Result<bool> more = (*rows)->next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        first.push_back({row.line, RowKind::Data, {row.cells.begin(), row.cells.end()}});
    }
    return first;
}

std::int64_t OpenedSource::headerLine() const
{
    return m_head[m_header.first].line;
}

Result<bool> OpenedSource::next(SourceRow &row)
{
    if (m_next >= m_head.size())
        return m_rows->next(row);
    const HeadRow &head = m_head[m_next++];
    m_cells.assign(head.cells.begin(), head.cells.end());
    row.line = head.line;
    row.cells = m_cells;
    return true;
}

} // namespace daicho
