// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/utf8.h"
#include "model/exchange/xlsxreader.h"
#include "model/exchange/xlsxwriter.h"
#include "model/exchange/xmlcursor.h"
#include "tests/fuzz/inputfile.h"
#include "tests/unit/exchange/vectortable.h"

#include <QBuffer>

#include <algorithm>
#include <cstring>
#include <optional>

using namespace daicho;

namespace {

using Rows = std::vector<std::vector<Text>>;

const QString fileName = QStringLiteral("fuzz.xlsx");

QByteArray writtenTable(LedgerTable &table)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    mustHold(XlsxWriter().write(table, buffer, {}).has_value(), "a ledger can be written");
    return buffer.data();
}

using Parts = std::vector<std::pair<QString, QByteArray>>;

const Parts &partsOfOurWorkbook()
{
    static const Parts parts = [] {
        VectorTable table({Field::Name}, {{"一"}, {"二_x0041_"}, {"三"}});
        ZipReader ours;
        mustHold(ours.open(savedAs(writtenTable(table), fileName), {}).has_value(), "our own workbook is sound");
        Parts read;
        for (const QString &name : ours.names()) {
            const auto part = ours.read(name);
            mustHold(part.has_value(), "and so are its parts");
            read.emplace_back(name, *part);
        }
        return read;
    }();
    return parts;
}

/// A sound workbook of ours around `sheet`, so that mutations need not find a checksum.
QByteArray workbookAround(const QByteArray &sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ZipWriter zip(buffer, ZipEffort::Fast);
    for (const auto &[name, part] : partsOfOurWorkbook()) {
        const QByteArray &bytes = name.contains(u"sheet1") ? sheet : part;
        mustHold(zip.add(name,
                         [&bytes](QIODevice &device) -> Result<void> {
                             device.write(bytes);
                             return {};
                         })
                     .has_value(),
                 "a part can be added");
    }
    mustHold(zip.finish().has_value(), "the workbook can be finished");
    return buffer.data();
}

std::optional<Rows> read(const QByteArray &bytes, bool fillMerged)
{
    SourceOptions options;
    options.fillMerged = fillMerged;
    options.limits.columns = 200;
    options.limits.xlsxRows = 5000;
    options.limits.cellCharacters = 1000;
    auto reader = openXlsx(savedAs(bytes, fileName), options);
    if (!reader)
        return std::nullopt;
    Rows rows;
    SourceRow row;
    for (;;) {
        const auto more = (*reader)->next(row);
        if (!more)
            return std::nullopt;
        if (!*more)
            return rows;
        mustHold(row.line == static_cast<std::int64_t>(rows.size()) + 1, "every line is given");
        rows.emplace_back(row.cells.begin(), row.cells.end());
        mustHold(rows.back().empty() || !rows.back().back().empty(), "rows end with a value");
        for (const Text &cell : rows.back())
            mustHold(utf8::validPrefix(cell).valid == cell.size(), "cells are UTF-8");
    }
}

void writeAndRead(const Rows &rows)
{
    std::size_t columns = 1;
    for (const auto &cells : rows)
        columns = std::max(columns, cells.size());
    Rows full = rows;
    for (auto &cells : full)
        cells.resize(columns);
    VectorTable table(std::vector<Field>(columns, Field::Name), full);
    auto back = read(writtenTable(table), /*fillMerged=*/true);
    mustHold(back && !back->empty(), "our own workbook is read back");
    back->erase(back->begin());
    mustHold(*back == rows, "and holds the same");
}

class Pieces final : public ByteSource
{
public:
    Pieces(const QByteArray &bytes, std::size_t piece) : m_bytes(bytes), m_piece(piece) {}
    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        const std::size_t taken = std::min({size, m_piece, static_cast<std::size_t>(m_bytes.size()) - m_at});
        std::memcpy(buffer, m_bytes.constData() + m_at, taken);
        m_at += taken;
        return taken;
    }

private:
    const QByteArray &m_bytes;
    std::size_t m_piece;
    std::size_t m_at = 0;
};

/// Start and end tags and the text between them; nothing if the part is refused.
std::optional<Text> shape(Result<std::unique_ptr<XmlCursor>> opened)
{
    if (!opened || !*opened)
        return std::nullopt;
    Text all;
    for (;;) {
        const auto token = (*opened)->next();
        if (!token)
            return std::nullopt;
        if (*token == XmlToken::Finished)
            return all;
        if (*token == XmlToken::Characters)
            all += (*opened)->text();
        else
            all += *token == XmlToken::Start ? '(' : ')';
    }
}

void compareReaders(const QByteArray &xml)
{
    const auto plain = shape(openPlainXml(std::make_unique<Pieces>(xml, 64 * 1024), {}));
    mustHold(shape(openPlainXml(std::make_unique<Pieces>(xml, 3), {})) == plain, "the size of pieces does not matter");
    const auto strict = shape(openStrictXml(std::make_unique<Pieces>(xml, 64 * 1024), {}));
    mustHold(!plain || !strict || *plain == *strict, "both readers see the same");
}

} // namespace

/// An archive is read as it is, anything else as the sheet of a sound workbook.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (!bytes.startsWith("PK")) {
        compareReaders(bytes);
        bytes = workbookAround(bytes);
    }
    const auto rows = read(bytes, /*fillMerged=*/true);
    const auto asStored = read(bytes, /*fillMerged=*/false);
    mustHold(!rows || !asStored || rows->size() == asStored->size(), "filling down adds no rows");
    if (rows)
        writeAndRead(*rows);
    return 0;
}
