// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/csvreader.h"
#include "model/exchange/csvwriter.h"
#include "model/exchange/utf8.h"
#include "tests/fuzz/oracle.h"
#include "tests/unit/exchange/vectortable.h"

#include <QBuffer>

#include <algorithm>
#include <optional>

using namespace daicho;

namespace {

using Rows = std::vector<std::vector<Text>>;

/// The rows of a file; nothing if it is refused.
std::optional<Rows> read(const QByteArray &bytes, std::size_t chunkBytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    SourceOptions options;
    options.limits.cellCharacters = 1000;
    options.limits.columns = 100;
    auto reader = openCsv(std::move(buffer), QStringLiteral("fuzz.csv"), options, chunkBytes);
    if (!reader)
        return std::nullopt;
    Rows rows;
    SourceRow row;
    std::int64_t line = 0;
    for (;;) {
        const Result<bool> more = (*reader)->next(row);
        if (!more)
            return std::nullopt;
        if (!*more)
            return rows;
        mustHold(row.line > line, "lines go up");
        line = row.line;
        rows.emplace_back(row.cells.begin(), row.cells.end());
        for (const Text &cell : rows.back())
            mustHold(utf8::validPrefix(cell).valid == cell.size(), "cells are UTF-8");
    }
}

/// Rows of equal length come back from our own csv. Two columns at least, for one alone has no delimiter to be found.
void writeAndRead(Rows rows)
{
    std::size_t columns = 2;
    for (const auto &cells : rows)
        columns = std::max(columns, cells.size());
    for (auto &cells : rows)
        cells.resize(columns);
    rows.erase(std::remove_if(rows.begin(), rows.end(),
                              [](const auto &cells) {
                                  return std::all_of(cells.begin(), cells.end(),
                                                     [](const Text &cell) { return cell.empty(); });
                              }),
               rows.end());
    VectorTable table(std::vector<Field>(columns, Field::Name), rows);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto outcome = CsvWriter({}).write(table, buffer, {});
    mustHold(outcome && outcome->rows == static_cast<std::int64_t>(rows.size()), "all rows are written");
    std::optional<Rows> back = read(buffer.data(), csvChunkBytes);
    if (!back) // a guard may lift a cell over the limit
        return;
    mustHold(back->size() == rows.size() + 1, "header and rows are read back");
    back->erase(back->begin());
    for (auto &cells : *back)
        std::transform(cells.begin(), cells.end(), cells.begin(),
                       [](const Text &cell) { return withoutFormulaGuard(cell); });
    mustHold(*back == rows, "and are the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    std::optional<Rows> whole = read(bytes, csvChunkBytes);
    mustHold(read(bytes, 3) == whole, "the size of pieces does not matter");
    if (whole)
        writeAndRead(std::move(*whole));
    return 0;
}
