// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/textfold.h"
#include "model/services/importsource.h"

#include <algorithm>
#include <array>

namespace daicho {

namespace {

constexpr TextView wideSpace = "\u3000";
constexpr std::array totals{"合計", "小計", "総計", "総合計", "計", "件数", "総件数", "合計件数", "total", "subtotal"};
constexpr std::array exampleMarks{"例", "(例)", "（例）", "記入例", "記載例", "見本"};

TextView trimmed(TextView text)
{
    while (true) {
        if (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ')
            text.remove_prefix(1);
        else if (text.starts_with(wideSpace))
            text.remove_prefix(wideSpace.size());
        else if (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
            text.remove_suffix(1);
        else if (text.ends_with(wideSpace))
            text.remove_suffix(wideSpace.size());
        else
            return text;
    }
}

/// Spares almost every row the folding: codes and names rarely hold these.
bool mayBeTotal(TextView text)
{
    constexpr TextView initials = "tTsS\xEF"; // wide letters begin with EF
    return text.size() <= 60 && (text.find("計") != TextView::npos || text.find("件") != TextView::npos ||
                                 initials.find(text.front()) != TextView::npos);
}

/// What may stand behind the word: numbers, 件, or a remark in brackets.
bool isCount(TextView text)
{
    constexpr TextView unit = "件";
    while (!text.empty()) {
        if (text.starts_with(unit))
            text.remove_prefix(unit.size());
        else if (TextView("0123456789,.:").find(text.front()) != TextView::npos)
            text.remove_prefix(1);
        else
            return text.front() == '(' && text.back() == ')';
    }
    return true;
}

/// «合計», «合　計», «小計（総務部）», «合計 240件»: the word, and nothing behind it but a count.
bool isTotal(TextView text)
{
    if (!mayBeTotal(text))
        return false;
    const Text folded = foldText(text);
    return std::any_of(totals.begin(), totals.end(), [&](TextView word) {
        return folded.starts_with(word) && isCount(TextView(folded).substr(word.size()));
    });
}

bool isRuled(TextView text)
{
    static constexpr std::array marks{"-", "=", "_", "*", "~", "－", "―", "─", "━", "ー", "＝", "＊", "～", "・", "…"};
    while (!text.empty()) {
        const auto mark = std::find_if(marks.begin(), marks.end(), [&](TextView m) { return text.starts_with(m); });
        if (mark == marks.end())
            return false;
        text.remove_prefix(TextView(*mark).size());
    }
    return true;
}

/// 1 2 3 …, (1) (2) (3) …, ① ② ③ …: at least three, counted up by one.
bool isNumbering(std::span<const TextView> cells)
{
    int last = 0;
    int count = 0;
    for (const TextView cell : cells) {
        if (trimmed(cell).empty())
            continue;
        bool isNumber = false;
        const int number = toQString(foldLabel(cell)).toInt(&isNumber);
        if (!isNumber || (count > 0 && number != last + 1) || (count == 0 && number != 1))
            return false;
        last = number;
        ++count;
    }
    return count >= 3;
}

bool repeatsHeader(std::span<const TextView> cells, const FoundHeader &header)
{
    std::size_t equal = 0;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const TextView cell = trimmed(cells[column]);
        if (cell.empty())
            continue;
        if (column >= header.columns.size() || header.columns[column].text != cell)
            return false;
        ++equal;
    }
    return equal >= 2;
}

} // namespace

RowKind rowKind(std::span<const TextView> cells, const FoundHeader &header)
{
    TextView first;
    bool ruled = true;
    bool numbers = true;
    for (const TextView cell : cells) {
        const TextView text = trimmed(cell);
        if (text.empty())
            continue;
        if (first.empty())
            first = text;
        ruled = ruled && isRuled(text);
        numbers = numbers && text.size() <= 12;
        if (!ruled && !numbers)
            break;
    }
    if (first.empty())
        return RowKind::Empty;
    if (ruled)
        return RowKind::Separator;
    if (numbers && isNumbering(cells))
        return RowKind::Numbering;
    if (repeatsHeader(cells, header))
        return RowKind::Header;
    if (std::find(exampleMarks.begin(), exampleMarks.end(), first) != exampleMarks.end())
        return RowKind::Example;
    return isTotal(first) ? RowKind::Total : RowKind::Data;
}

} // namespace daicho
