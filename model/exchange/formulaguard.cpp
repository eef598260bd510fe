// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/csvwriter.h"

#include <algorithm>
#include <array>

namespace daicho {

namespace {

/// Bytes with which a cell can begin that needs a closer look: the signs themselves, and the first
/// bytes of full-width signs and of spaces. All others are decided by one look at this table.
constexpr auto suspiciousBytes()
{
    std::array<bool, 256> table{};
    for (const char c : {' ', '=', '+', '-', '@', '\t', '\r', '\n', '\'', '\xC2', '\xE3', '\xEF'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr std::array<bool, 256> suspicious = suspiciousBytes();

constexpr TextView spaces[] = {" ", "\u3000", "\u00A0"};
constexpr TextView signs[] = {"=", "+", "-", "@", "\t", "\r", "\n", "'", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
constexpr TextView dashes[] = {"-",      "\uFF0D", "\u2010", "\u2011", "\u2012", "\u2013",
                               "\u2014", "\u2015", "\u2212", "\u30FC", "\u2500"};

/// Takes one of the words off the front.
template <std::size_t count> bool takeOne(TextView &text, const TextView (&words)[count])
{
    for (const TextView word : words) {
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    }
    return false;
}

/// «－», «---»: what offices write for «none».
bool isOnlyDashes(TextView text)
{
    while (takeOne(text, dashes)) {
    }
    while (takeOne(text, spaces)) {
    }
    return text.empty();
}

std::size_t takeDigits(TextView &text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c < '0' || c > '9'; });
    const auto count = static_cast<std::size_t>(end - text.begin());
    text.remove_prefix(count);
    return count;
}

/// -5, +3.25, -1,234: a number to every spreadsheet, and nothing else.
bool isPlainNumber(TextView text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    if (takeDigits(text) == 0)
        return false;
    while (text.starts_with(',')) {
        text.remove_prefix(1);
        if (takeDigits(text) != 3)
            return false;
    }
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (takeDigits(text) == 0)
            return false;
    }
    return text.empty();
}

} // namespace

bool needsFormulaGuard(TextView cell)
{
    if (cell.empty() || !suspicious[static_cast<unsigned char>(cell.front())])
        return false;
    TextView text = cell;
    while (takeOne(text, spaces)) {
    }
    TextView rest = text;
    if (!takeOne(rest, signs))
        return false;
    return !isOnlyDashes(text) && !isPlainNumber(text);
}

Text withFormulaGuard(TextView cell)
{
    Text out(needsFormulaGuard(cell) ? "'" : "");
    return out.append(cell);
}

Text withoutFormulaGuard(TextView cell)
{
    const bool guarded = cell.starts_with('\'') && needsFormulaGuard(cell.substr(1));
    return Text(guarded ? cell.substr(1) : cell);
}

} // namespace daicho
