// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importheader.h"

#include "model/core/textfold.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace daicho {

namespace {

constexpr TextView blanks = " \t\r\n";
constexpr std::size_t longestHeader = 300; ///< bytes; what is longer is a sentence of the form, not a header

bool isBlank(TextView text)
{
    return foldText(text).empty();
}

const Text &cellOf(const HeadRow &row, std::size_t column)
{
    static const Text none;
    return column < row.cells.size() ? row.cells[column] : none;
}

Text trimmed(TextView text)
{
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == TextView::npos)
        return {};
    return Text(text.substr(from, text.find_last_not_of(blanks) - from + 1));
}

/// «機密性（1～3）», «名称(必須)»: the part before the first bracket.
TextView withoutNote(TextView text)
{
    std::size_t end = text.size();
    for (const char *bracket : {"(", "（", "［", "[", "【", "〔", "＜", "※", "*", "＊"})
        end = std::min(end, text.find(bracket, 1));
    return text.substr(0, end);
}

/// «1.名称», «①名称», «※名称», «(2) 名称»: the part after numbers and marks.
Text withoutNumber(TextView text)
{
    const QString folded = fold(toQString(text));
    qsizetype from = 0;
    while (from < folded.size() && !folded[from].isLetter())
        ++from;
    return toText(QStringView(folded).mid(from));
}

bool hasText(std::span<const HeadRow> rows, std::size_t column)
{
    return std::any_of(rows.begin(), rows.end(),
                       [column](const HeadRow &row) { return !isBlank(cellOf(row, column)); });
}

/// Where the text stands that is the upper part of `column`'s header: there, or at the left in a cell that stands over
/// several columns. Such a group reaches over blank cells that have something below them.
std::size_t groupColumn(const HeadRow &upper, std::span<const HeadRow> below, std::size_t column)
{
    std::size_t left = column;
    while (left > 0 && isBlank(cellOf(upper, left)) && hasText(below, left))
        --left;
    const bool isGroup = !isBlank(cellOf(upper, left)) && hasText(below, left) &&
                         foldText(cellOf(upper, left)) != foldText(cellOf(below.front(), left));
    return isGroup ? left : column;
}

/// Columns that repeat the row above: cells merged over both rows, filled down.
bool repeatsAny(const HeadRow &upper, const HeadRow &lower)
{
    for (std::size_t column = 0; column < lower.cells.size(); ++column) {
        if (!isBlank(lower.cells[column]) && foldText(lower.cells[column]) == foldText(cellOf(upper, column)))
            return true;
    }
    return false;
}

} // namespace

HeaderReader::HeaderReader(const ImportOptions &options) : m_options(options)
{
    for (const auto &[header, field] : options.columns)
        m_mapped.emplace(foldLabel(header), &field);
}

const Text *HeaderReader::mapped(TextView header) const
{
    if (m_mapped.empty())
        return nullptr;
    const auto found = m_mapped.find(foldLabel(header));
    return found == m_mapped.end() ? nullptr : found->second;
}

std::optional<Field> HeaderReader::named(TextView text)
{
    if (text.empty() || text.size() > longestHeader)
        return std::nullopt;
    const auto known = m_known.find(Text(text));
    if (known != m_known.end())
        return known->second;
    std::optional<Field> field = fieldNamed(text);
    if (!field)
        field = fieldNamed(withoutNote(text));
    if (!field)
        field = fieldNamed(withoutNote(withoutNumber(text)));
    m_known.emplace(text, field);
    return field;
}

std::optional<Field> HeaderReader::field(const ColumnHeader &header)
{
    if (const Text *mapping = mapped(header.text))
        return mapping->empty() ? std::nullopt : fieldNamed(*mapping);
    if (const std::optional<Field> whole = named(header.text))
        return whole;
    const std::size_t slash = header.text.rfind('/');
    if (slash == Text::npos)
        return std::nullopt;
    if (const std::optional<Field> lowest = named(TextView(header.text).substr(slash + 1)))
        return lowest;
    return header.grouped ? std::nullopt : named(TextView(header.text).substr(0, slash));
}

ColumnMatch HeaderReader::match(const ColumnHeader &header)
{
    if (mapped(header.text) != nullptr)
        return ColumnMatch::Mapped;
    const std::optional<Field> found = field(header);
    if (!found)
        return ColumnMatch::None;
    const Text whole = foldLabel(header.text);
    const FieldInfo &info = fieldInfo(*found);
    const bool isName =
        whole == foldLabel(info.id) || whole == foldLabel(info.label) || whole == foldLabel(info.englishLabel);
    return isName ? ColumnMatch::Name : ColumnMatch::Spelling;
}

bool HeaderReader::isKnown(const ColumnHeader &header)
{
    return mapped(header.text) != nullptr || field(header).has_value() || isUnitPart(header);
}

/// A row below a header is part of it if it does not put anything but header words under headers that are
/// complete by themselves: a row of data would.
bool HeaderReader::continues(const HeadRow &upper, const HeadRow &lower)
{
    for (std::size_t column = 0; column < lower.cells.size(); ++column) {
        const Text &above = cellOf(upper, column);
        const Text &below = lower.cells[column];
        const bool repeats = foldText(above) == foldText(below);
        const bool isGroup = groupColumn(upper, {&lower, 1}, column + 1) == column;
        if (isBlank(below) || isBlank(above) || repeats || isGroup)
            continue;
        if (isKnown({trimmed(above), false}) && !isKnown({trimmed(below), false}))
            return false;
    }
    return true;
}

FoundHeader HeaderReader::read(std::span<const HeadRow> rows, std::size_t first, std::size_t count)
{
    FoundHeader header{first, count, 0, {}};
    std::size_t width = 0;
    for (const HeadRow &row : rows.subspan(first, count))
        width = std::max(width, row.cells.size());
    std::bitset<fieldCount> fields;
    for (std::size_t column = 0; column < width; ++column) {
        ColumnHeader joined;
        Text before;
        for (std::size_t i = first; i < first + count; ++i) {
            const auto below = rows.subspan(i + 1, first + count - i - 1);
            const std::size_t at = below.empty() ? column : groupColumn(rows[i], below, column);
            const Text &part = cellOf(rows[i], at);
            if (isBlank(part) || foldText(part) == before)
                continue;
            joined.grouped = joined.grouped || at != column;
            joined.text += (joined.text.empty() ? "" : "/") + trimmed(part);
            before = foldText(part);
        }
        if (const std::optional<Field> found = field(joined))
            fields.set(static_cast<std::size_t>(*found));
        else if (mapped(joined.text) != nullptr)
            ++header.score;
        header.columns.push_back(std::move(joined));
    }
    header.score += fields.count();
    return header;
}

FoundHeader HeaderReader::fullest(std::span<const HeadRow> rows, std::size_t count)
{
    const auto filled = [](const HeadRow &row) {
        return std::count_if(row.cells.begin(), row.cells.end(), [](const Text &cell) { return !isBlank(cell); });
    };
    std::size_t best = rows.size();
    for (std::size_t first = 0; first < headerSearchRows && first + count <= rows.size(); ++first) {
        if (filled(rows[first]) > 0 && (best == rows.size() || filled(rows[first]) > filled(rows[best])))
            best = first;
    }
    return best == rows.size() ? FoundHeader() : read(rows, best, count);
}

FoundHeader HeaderReader::find(std::span<const HeadRow> rows)
{
    FoundHeader best;
    const std::size_t last = std::min(rows.size(), headerSearchRows);
    const std::size_t forced = static_cast<std::size_t>(std::max(m_options.headerRows, 0));
    const std::size_t single = forced == 0 ? 1 : std::min(forced, mostHeaderRows);
    for (std::size_t first = 0; first < last && first + single <= rows.size(); ++first) {
        FoundHeader here = read(rows, first, single);
        if (here.score > best.score)
            best = std::move(here);
    }
    if (forced != 0 && best.score == 0)
        return fullest(rows, single);
    if (forced != 0 || best.score == 0)
        return best;
    const std::size_t row = best.first;
    for (std::size_t first = row - std::min(row, mostHeaderRows - 1); first <= row; ++first) {
        for (std::size_t count = 2; count <= mostHeaderRows && first + count <= rows.size(); ++count) {
            if (first + count <= row)
                continue;
            bool whole = true;
            bool repeats = true;
            for (std::size_t i = first; whole && i + 1 < first + count; ++i) {
                whole = continues(rows[i], rows[i + 1]);
                repeats = repeats && repeatsAny(rows[i], rows[i + 1]);
            }
            if (!whole)
                continue;
            FoundHeader several = read(rows, first, count);
            if (several.score > best.score || (repeats && several.score == best.score && count > best.count))
                best = std::move(several);
        }
    }
    return best;
}

} // namespace daicho
