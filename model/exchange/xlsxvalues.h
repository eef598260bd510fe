// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>
#include <optional>

namespace daicho::xlsx {

/// Excel's own limits; a reference beyond them is a damaged or hostile file.
inline constexpr std::int64_t lastRow = 1'048'576;
inline constexpr int lastColumn = 16'384;

/// A cell counted from 1.
struct CellPlace
{
    std::int64_t row = 0;
    int column = 0;
    friend bool operator==(const CellPlace &, const CellPlace &) = default;
};

/// «C12»; `$` is allowed as in formulas. Nothing for XFE1, A1048577, A0 or anything else.
std::optional<CellPlace> parseReference(TextView reference);
/// «C» for 3.
Text columnLetters(int column);

/// What a number format makes of a number.
enum class NumberKind : std::uint8_t { Number, Date, Time, Elapsed };

/// By id for the built-in formats (Japanese ones among them).
NumberKind builtInFormat(int id);
/// By the code of a custom format: `[$-411]ggge"年"m"月"d"日"` is a date, `0.00E+00` is not.
NumberKind formatKind(TextView code);

enum class DateSystem : std::uint8_t { From1900, From1904 };

/// A number as a spreadsheet shows it: whole numbers without «.0», at most 15 digits, «1E+21» style
/// only for very large and very small ones. Nothing if `written` is no number.
std::optional<Text> numberText(TextView written);

/// A serial number as ISO date, with the time only if there is one; times alone as HH:MM:SS.
/// What no calendar holds (before 1900, after 9999) stays a number.
std::optional<Text> serialText(TextView written, NumberKind kind, DateSystem system);

/// Serial number of an ISO date in the 1900 system, for writing; nothing before 1900-03-01, where
/// spreadsheets disagree.
std::optional<int> serialOfIsoDate(TextView iso);

} // namespace daicho::xlsx
