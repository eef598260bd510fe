// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xlsxsheet.h"

#include "model/exchange/utf8.h"
#include "model/exchange/xmltext.h"

#include <algorithm>
#include <utility>

namespace daicho::xlsx {
namespace {

/// Enough for a full sheet of 190 columns; what stops a file of a million rows that each claim the last column.
constexpr std::int64_t mostCells = 200'000'000;

/// Digits alone, as references, indices and row numbers are written.
std::optional<std::size_t> toNumber(TextView text)
{
    std::size_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + static_cast<std::size_t>(c - '0');
    }
    return text.empty() || text.size() > 15 ? std::nullopt : std::optional(value);
}

bool isPlainInteger(TextView text)
{
    return text.size() <= 15 && (text[0] != '0' || text.size() == 1) &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// `2026-04-01T00:00:00.000Z` of strict files in the form of other dates.
Text isoText(TextView value)
{
    if (value.ends_with('Z'))
        value.remove_suffix(1);
    const std::size_t fraction = value.find('.');
    value = value.substr(0, fraction);
    const TextView clock = value.size() > 10 ? value.substr(10) : TextView();
    return Text(clock == "T00:00:00" || clock == "T00:00" ? value.substr(0, 10) : value);
}

} // namespace

Result<std::vector<VerticalMerge>> readMerges(XmlCursor &xml)
{
    std::vector<VerticalMerge> merges;
    for (;;) {
        const auto token = xml.next();
        if (!token)
            return token.error();
        if (*token == XmlToken::Finished)
            break;
        if (*token != XmlToken::Start)
            continue;
        if (xml.name() == "sheetData") {
            const auto jumped = xml.jumpToEndOf("sheetData");
            if (!jumped)
                return jumped.error();
            if (!*jumped)
                DAICHO_TRY(xml.skip());
        } else if (xml.name() == "mergeCell") {
            const TextView range = xml.attribute("ref").value_or(TextView());
            const std::size_t colon = range.find(':');
            const auto first = parseReference(range.substr(0, colon));
            const auto last = parseReference(colon == TextView::npos ? range : range.substr(colon + 1));
            if (!first || !last)
                return cellError(ErrorCode::UnreadableFile, reasons::xlsxReference, Text(range));
            if (first->row < last->row)
                merges.push_back({first->row, last->row, first->column});
        }
    }
    std::stable_sort(merges.begin(), merges.end(),
                     [](const auto &a, const auto &b) { return a.firstRow < b.firstRow; });
    return merges;
}

SheetRows::SheetRows(std::unique_ptr<XmlCursor> xml, SheetContext context)
    : m_xml(std::move(xml)), m_context(std::move(context)), m_cellBudget(mostCells)
{
}

Error SheetRows::fault(ErrorCode code, const InputReason &reason) const
{
    return cellError(code, reason, columnLetters(std::max(m_column, 1)) + std::to_string(m_row));
}

Result<bool> SheetRows::next()
{
    for (;;) {
        const auto more = nextElement();
        if (!more || !*more)
            return more;
        DAICHO_TRY(startRow());
        DAICHO_TRY(readCells());
        m_cellBudget -= static_cast<std::int64_t>(m_cells.size());
        if (m_cellBudget < 0)
            return fault(ErrorCode::LimitExceeded, reasons::xlsxCells);
        beginFills();
        trim();
        if (m_cells.empty())
            continue;
        fillDown();
        m_counts.width = std::max(m_counts.width, static_cast<int>(m_cells.size()));
        return true;
    }
}

/// Goes on to the next start of a row; false when the part has ended.
Result<bool> SheetRows::nextElement()
{
    for (;;) {
        const auto token = m_xml->next();
        if (!token)
            return token.error();
        if (*token == XmlToken::Finished)
            return false;
        if (*token == XmlToken::End && m_xml->name() == "sheetData")
            m_inRows = false;
        if (*token != XmlToken::Start)
            continue;
        const TextView name = m_xml->name();
        if (m_xml->depth() == 1 && name != "worksheet")
            return inputError(ErrorCode::UnsupportedFile, reasons::xlsxNone);
        if (m_inRows && name == "row")
            return true;
        if (name == "sheetData")
            m_inRows = true;
        else if (name == "col")
            noteColumn();
        else if (name == "mergeCell")
            ++m_counts.mergedRanges;
        else if (m_inRows)
            DAICHO_TRY(m_xml->skip());
    }
}

void SheetRows::noteColumn()
{
    const auto first = toNumber(m_xml->attribute("min").value_or(TextView()));
    const auto last = toNumber(m_xml->attribute("max").value_or(TextView()));
    if (m_xml->flag("hidden") && first && last && *first >= 1 && *last >= *first && *last <= lastColumn)
        m_counts.hiddenRanges.emplace_back(static_cast<int>(*first), static_cast<int>(*last));
}

Result<void> SheetRows::startRow()
{
    m_column = 0;
    m_cells.assign(m_cells.size(), TextView()); // as long as the row before, which mostly is right
    m_texts.clear();
    const auto written = m_xml->attribute("r");
    const std::int64_t before = m_row;
    const auto number = written ? toNumber(*written) : std::optional(static_cast<std::size_t>(m_row + 1));
    if (!number || *number < 1 || std::cmp_greater(*number, lastRow))
        return cellError(ErrorCode::UnreadableFile, reasons::xlsxReference, "A" + Text(written.value_or("1048577")));
    m_row = static_cast<std::int64_t>(*number);
    m_rowDigits = std::to_string(m_row);
    if (m_row <= before)
        return fault(ErrorCode::UnreadableFile, reasons::xlsxOrder);
    if (m_row > m_context.limits.xlsxRows)
        return fault(ErrorCode::LimitExceeded, reasons::xlsxRows);
    if (m_xml->flag("hidden"))
        ++m_counts.hiddenRows;
    return {};
}

Result<void> SheetRows::readCells()
{
    const int outside = m_xml->depth() - 1;
    PlainCell cell;
    for (;;) {
        while (m_xml->plainCell(cell))
            DAICHO_TRY(takeCell(cell));
        const auto token = m_xml->next();
        if (!token)
            return token.error();
        if (*token == XmlToken::End && m_xml->depth() == outside)
            return {};
        if (*token != XmlToken::Start)
            continue;
        if (m_xml->name() == "c")
            DAICHO_TRY(readCell());
        else
            DAICHO_TRY(m_xml->skip());
    }
}

/// A cell in any shape: with a formula, with inline text, with entities.
Result<void> SheetRows::readCell()
{
    // Views of the start tag end with the next token, so the little that is needed is copied.
    const Text reference(m_xml->attribute("r").value_or(TextView()));
    const Text style(m_xml->attribute("s").value_or(TextView()));
    const Text type(m_xml->attribute("t").value_or(TextView()));
    const int outside = m_xml->depth() - 1;
    Text value;
    while (m_xml->depth() > outside) {
        const auto token = m_xml->next();
        if (!token)
            return token.error();
        if (*token != XmlToken::Start)
            continue;
        if (m_xml->name() == "f")
            ++m_counts.formulaCells;
        const bool rich = m_xml->name() == "is";
        if (!rich && m_xml->name() != "v") {
            DAICHO_TRY(m_xml->skip());
            continue;
        }
        auto text = rich ? readRichText(*m_xml) : m_xml->readText();
        if (!text)
            return text.error();
        value = std::move(*text);
    }
    return takeCell({reference, style, type, value});
}

/// Sets `m_column` to where the cell is; almost always letters and the number of the row.
Result<void> SheetRows::placeCell(TextView reference)
{
    std::size_t letters = 0;
    int column = 0;
    for (; letters < reference.size() && letters < 3 && reference[letters] >= 'A' && reference[letters] <= 'Z';
         ++letters)
        column = column * 26 + (reference[letters] - 'A' + 1);
    if (letters > 0 && column <= lastColumn && reference.substr(letters) == m_rowDigits) {
        m_column = column;
    } else if (reference.empty()) {
        ++m_column;
    } else {
        const auto place = parseReference(reference);
        if (!place || place->row != m_row)
            return cellError(ErrorCode::UnreadableFile, reasons::xlsxReference, Text(reference));
        m_column = place->column;
    }
    if (m_column > m_context.limits.columns || m_column > lastColumn)
        return fault(ErrorCode::LimitExceeded, reasons::xlsxColumns);
    return {};
}

Result<void> SheetRows::takeCell(const PlainCell &plain)
{
    DAICHO_TRY(placeCell(plain.reference));
    const auto index = static_cast<std::size_t>(m_column - 1);
    if (index >= m_cells.size())
        m_cells.resize(index + 1);
    if (m_cells[index].data() != nullptr)
        return fault(ErrorCode::UnreadableFile, reasons::xlsxOrder);
    m_cells[index] = TextView("");
    if (plain.value.empty() && plain.type != "s") {
        const auto kind = kindOf(plain.style);
        return kind ? Result<void>() : kind.error();
    }
    return takeValue(plain);
}

Result<void> SheetRows::takeValue(const PlainCell &cell)
{
    if (cell.type == "s")
        return takeShared(cell.value);
    if (cell.type.empty() || cell.type == "n")
        return takeNumber(cell);
    if (cell.type == "inlineStr")
        return takeText(cell.value);
    if (cell.type == "str")
        return takeText(cell.value.find("_x") == TextView::npos ? cell.value
                                                                : TextView(xmltext::withoutCellEscapes(cell.value)));
    if (cell.type == "b" && (cell.value == "0" || cell.value == "1"))
        return takeText(cell.value == "1" ? "TRUE" : "FALSE");
    if (cell.type == "d")
        return takeText(isoText(cell.value));
    if (cell.type == "e") {
        ++m_counts.errorCells;
        return {};
    }
    return fault(ErrorCode::UnreadableFile, reasons::xlsxValue);
}

Result<NumberKind> SheetRows::kindOf(TextView style) const
{
    if (style.empty())
        return m_context.styles.empty() ? NumberKind::Number : m_context.styles.front();
    const auto index = toNumber(style);
    if (!index || (*index >= m_context.styles.size() && *index > 0))
        return fault(ErrorCode::UnreadableFile, reasons::xlsxStyle);
    return m_context.styles.empty() ? NumberKind::Number : m_context.styles[*index];
}

Result<void> SheetRows::takeNumber(const PlainCell &cell)
{
    const auto kind = kindOf(cell.style);
    if (!kind)
        return kind.error();
    if (*kind == NumberKind::Number && isPlainInteger(cell.value))
        return takeText(cell.value);
    const auto text =
        *kind == NumberKind::Number ? numberText(cell.value) : serialText(cell.value, *kind, m_context.dates);
    if (!text)
        return fault(ErrorCode::UnreadableFile, reasons::xlsxValue);
    return takeText(*text);
}

Result<void> SheetRows::checkSize(TextView text) const
{
    const std::int64_t most = m_context.limits.cellCharacters;
    if (std::cmp_greater(text.size(), most) && utf8::utf16Units(text) > most)
        return fault(ErrorCode::LimitExceeded, reasons::xlsxCellSize);
    return {};
}

Result<void> SheetRows::takeText(TextView text)
{
    DAICHO_TRY(checkSize(text));
    cell() = m_texts.add(text);
    return {};
}

Result<void> SheetRows::takeShared(TextView index)
{
    const auto number = toNumber(index);
    if (!number || *number >= m_context.strings.size())
        return fault(ErrorCode::UnreadableFile, reasons::xlsxString);
    cell() = m_context.strings.at(*number);
    return checkSize(cell());
}

void SheetRows::trim()
{
    while (!m_cells.empty() && m_cells.back().empty())
        m_cells.pop_back();
}

/// Remembers the values of merged ranges that begin in this row, or in rows that are not there.
void SheetRows::beginFills()
{
    std::erase_if(m_fills, [this](const Fill &fill) { return fill.lastRow < m_row; });
    for (; m_nextMerge < m_context.merges.size() && m_context.merges[m_nextMerge].firstRow <= m_row; ++m_nextMerge) {
        const VerticalMerge &merge = m_context.merges[m_nextMerge];
        const auto index = static_cast<std::size_t>(merge.column - 1);
        if (merge.firstRow == m_row && index < m_cells.size() && !m_cells[index].empty())
            m_fills.push_back({merge.lastRow, merge.column, Text(m_cells[index])});
    }
}

/// Empty cells of a merged range get its value. A row without any value of its own stays empty.
void SheetRows::fillDown()
{
    for (const Fill &fill : m_fills) {
        const auto index = static_cast<std::size_t>(fill.column - 1);
        if (index >= m_cells.size())
            m_cells.resize(index + 1);
        if (m_cells[index].empty())
            m_cells[index] = m_texts.add(fill.text);
    }
}

TextView TextStore::add(TextView text)
{
    while (m_block < m_blocks.size() && m_blocks[m_block].capacity() - m_blocks[m_block].size() < text.size())
        ++m_block;
    if (m_block == m_blocks.size())
        m_blocks.emplace_back().reserve(std::max(blockSize, text.size()));
    std::string &block = m_blocks[m_block];
    const std::size_t from = block.size();
    block += text;
    return TextView(block).substr(from);
}

void TextStore::clear()
{
    for (std::size_t i = 0; i <= m_block && i < m_blocks.size(); ++i)
        m_blocks[i].clear();
    m_block = 0;
}

} // namespace daicho::xlsx
