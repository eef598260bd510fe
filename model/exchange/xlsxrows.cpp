// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xlsxrows.h"

#include "model/exchange/csvwriter.h"
#include "model/exchange/inputerror.h"
#include "model/exchange/utf8.h"
#include "model/exchange/xlsxvalues.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace daicho::xlsx {
namespace {

constexpr std::int64_t longestCell = 32'767;
/// Heights in quarters of a point: a line of the default font, and the most that Excel allows.
constexpr std::uint32_t lineHeight = 52;
constexpr std::uint32_t tallestRow = 1636;

void appendNumber(std::uint64_t value, std::string &out)
{
    std::array<char, 20> digits{};
    const auto done = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), done.ptr);
}

/// Digits without leading zero, few enough to be exact in a spreadsheet.
bool isWholeNumber(TextView text)
{
    return !text.empty() && text.size() <= 15 && (text[0] != '0' || text.size() == 1) &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Width in thirds of a digit, which is what column widths are counted in: five for a Japanese
/// character of a proportional font, three for Latin letters and half-width kana.
std::uint32_t widthOf(TextView text)
{
    std::uint32_t thirds = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::take(text, at);
        thirds += c < 0x300 || (c >= 0xFF61 && c <= 0xFF9F) ? 3 : 5;
    }
    return thirds;
}

} // namespace

SheetText::SheetText(const std::vector<LedgerTable::Column> &columns) : m_columns(columns)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        m_starts.push_back("<c r=\"" + columnLetters(static_cast<int>(i + 1)));
        m_widths.push_back(static_cast<std::uint32_t>(3 * (widthInTenths(columns[i]) / 10 - 1)));
    }
}

Result<void> SheetText::addHeader()
{
    beginRow();
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        DAICHO_TRY(addShared(i, m_columns[i].header, /*header=*/true));
    writeRow();
    return {};
}

Result<void> SheetText::addRow(const std::vector<TextView> &cells)
{
    beginRow();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].empty())
            DAICHO_TRY(addCell(i, cells[i]));
    }
    writeRow();
    return {};
}

void SheetText::beginRow()
{
    ++m_row;
    m_rowDigits = std::to_string(m_row);
    m_cells.clear();
    m_lines = 1;
}

Result<void> SheetText::addCell(std::size_t column, TextView text)
{
    const CellType type = m_columns[column].type;
    if (type == CellType::Number && isWholeNumber(text)) {
        m_cells.push_back({.column = column, .style = Style::Number, .code = 0, .number = text});
        return {};
    }
    if (type == CellType::Date) {
        const std::uint32_t serial = serialOf(text);
        if (serial > 0) {
            m_cells.push_back({.column = column, .style = Style::Date, .code = serial, .number = {}});
            return {};
        }
    }
    return addShared(column, text, /*header=*/false);
}

Result<void> SheetText::addShared(std::size_t column, TextView text, bool header)
{
    const std::uint32_t code = m_texts.code(text);
    if (code == m_shapes.size()) {
        if (std::cmp_greater(text.size(), longestCell) && utf8::utf16Units(text) > longestCell)
            return cellError(ErrorCode::LimitExceeded, reasons::xlsxCellSize,
                             columnLetters(static_cast<int>(column + 1)) + m_rowDigits);
        m_shapes.push_back(
            {.width = widthOf(text), .guarded = needsFormulaGuard(text), .broken = text.find('\n') != TextView::npos});
    }
    const Style style = header ? Style::Header : m_shapes[code].guarded ? Style::GuardedText : Style::Text;
    m_cells.push_back({.column = column, .style = style, .code = code, .number = {}});
    m_lines = std::max(m_lines, linesOf(code, column));
    return {};
}

/// Serial number of an ISO date, 0 for text that stays text.
std::uint32_t SheetText::serialOf(TextView date)
{
    const std::uint32_t code = m_dates.code(date);
    if (code == m_serials.size())
        m_serials.push_back(static_cast<std::uint32_t>(serialOfIsoDate(date).value_or(0)));
    return m_serials[code];
}

/// Lines that a text takes when wrapped in its column.
std::uint32_t SheetText::linesOf(std::uint32_t code, std::size_t column) const
{
    const std::uint32_t width = m_widths[column];
    const Shape &shape = m_shapes[code];
    if (m_columns[column].hidden)
        return 1;
    if (!shape.broken)
        return shape.width <= width ? 1 : (shape.width + width - 1) / width;
    std::uint32_t lines = 0;
    TextView rest = m_texts.text(code);
    for (bool more = true; more;) {
        const std::size_t end = rest.find('\n');
        more = end != TextView::npos;
        lines += std::max((widthOf(rest.substr(0, end)) + width - 1) / width, 1U);
        rest.remove_prefix(more ? end + 1 : rest.size());
    }
    return lines;
}

/// A height is stated where text wraps: LibreOffice does not find it out by itself.
void SheetText::writeRow()
{
    static constexpr std::array<const char *, 4> quarters{"", ".25", ".5", ".75"};
    out += "<row r=\"";
    out += m_rowDigits;
    if (m_lines > 1) {
        const std::uint32_t height = std::min(m_lines * lineHeight, tallestRow);
        out += "\" ht=\"";
        appendNumber(height / 4, out);
        out += quarters[height % 4];
    }
    out += "\">";
    for (const Cell &cell : m_cells)
        writeCell(cell);
    out += "</row>";
}

void SheetText::writeCell(const Cell &cell)
{
    out += m_starts[cell.column];
    out += m_rowDigits;
    out += "\" s=\"";
    out += static_cast<char>('0' + static_cast<int>(cell.style));
    out += cell.style == Style::Number || cell.style == Style::Date ? "\"><v>" : "\" t=\"s\"><v>";
    if (cell.style == Style::Number)
        out += cell.number;
    else
        appendNumber(cell.code, out);
    out += "</v></c>";
}

} // namespace daicho::xlsx
