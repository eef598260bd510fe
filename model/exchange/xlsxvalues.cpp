// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/xlsxvalues.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace daicho::xlsx {
namespace {

constexpr double endOfCalendar = 2'958'466.0; // 10000-01-01 in the 1900 system
constexpr std::int64_t secondsPerDay = 86'400;
constexpr double daysFrom1900To1904 = 1462;

std::optional<double> parseNumber(TextView written)
{
    while (!written.empty() && written.front() <= ' ')
        written.remove_prefix(1);
    while (!written.empty() && written.back() <= ' ')
        written.remove_suffix(1);
    if (written.starts_with('+'))
        written.remove_prefix(1);
    double value = 0;
    const char *end = written.data() + written.size();
    const auto parsed = std::from_chars(written.data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isCanonicalInteger(TextView written)
{
    const bool digits = std::all_of(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && !written.empty() && written.size() <= 15 && (written[0] != '0' || written.size() == 1);
}

void appendTwo(Text &out, std::int64_t value)
{
    out += static_cast<char>('0' + value / 10 % 10);
    out += static_cast<char>('0' + value % 10);
}

Text clockText(std::int64_t seconds)
{
    Text out;
    if (seconds >= 360'000) // elapsed time of 100 hours and more
        out = std::to_string(seconds / 3600);
    else
        appendTwo(out, seconds / 3600);
    out += ':';
    appendTwo(out, seconds / 60 % 60);
    out += ':';
    appendTwo(out, seconds % 60);
    return out;
}

/// Day 60 of the 1900 system is a 29 February that never was; it is given as written, so that the
/// rules for dates refuse it instead of a neighbour taking its place.
Text dayText(std::int64_t day)
{
    if (day == 60)
        return "1900-02-29";
    const QDate date = day < 60 ? QDate(1899, 12, 31).addDays(day) : QDate(1899, 12, 30).addDays(day);
    int year = 0;
    int month = 0;
    int ofMonth = 0;
    date.getDate(&year, &month, &ofMonth);
    Text text; // by hand: a sheet may hold a date in every row, and formatting through QString costs tenfold
    appendTwo(text, year / 100);
    appendTwo(text, year % 100);
    text += '-';
    appendTwo(text, month);
    text += '-';
    appendTwo(text, ofMonth);
    return text;
}

/// Fields that a format code shows, gathered letter by letter.
struct FormatFields
{
    bool day = false;
    bool clock = false;
    bool elapsed = false;
    bool monthOrMinute = false;

    void take(char letter, char next)
    {
        switch (letter | 0x20) {
        case 'y':
        case 'd':
        case 'g':
        case 'r':
            day = true;
            break;
        case 'e':
            day = day || (next != '+' && next != '-');
            break;
        case 'h':
        case 's':
            clock = true;
            break;
        case 'm':
            monthOrMinute = true;
            break;
        default:
            break;
        }
    }
};

/// Index behind the part of a format code at `i` that shows no field: quoted text, escaped and
/// padding characters, brackets. `i` itself if there is none.
std::size_t behindLiteral(TextView code, std::size_t i, FormatFields &fields)
{
    const char c = code[i];
    if (c == '"')
        return std::min(code.find('"', i + 1), code.size() - 1) + 1;
    if (c == '\\' || c == '_' || c == '*')
        return std::min(i + 2, code.size());
    if (c == '[') {
        const std::size_t end = std::min(code.find(']', i), code.size() - 1);
        const TextView inside = code.substr(i + 1, end - i - 1);
        const bool letters = !inside.empty() && inside.find_first_not_of("hHmMsS") == TextView::npos;
        fields.elapsed = fields.elapsed || letters;
        return end + 1;
    }
    for (const TextView marker : {TextView("AM/PM"), TextView("am/pm"), TextView("A/P"), TextView("a/p")}) {
        if (code.substr(i).starts_with(marker)) {
            fields.clock = true;
            return i + marker.size();
        }
    }
    return i;
}

} // namespace

std::optional<CellPlace> parseReference(TextView reference)
{
    CellPlace place;
    std::size_t i = reference.starts_with('$') ? 1 : 0;
    const std::size_t lettersFrom = i;
    for (; i < reference.size() && i < lettersFrom + 4; ++i) {
        const char upper = static_cast<char>(reference[i] & ~0x20);
        if (upper < 'A' || upper > 'Z')
            break;
        place.column = place.column * 26 + (upper - 'A' + 1);
    }
    if (i < reference.size() && reference[i] == '$')
        ++i;
    const std::size_t digitsFrom = i;
    for (; i < reference.size() && reference[i] >= '0' && reference[i] <= '9' && i < digitsFrom + 8; ++i)
        place.row = place.row * 10 + (reference[i] - '0');
    if (i != reference.size() || place.column < 1 || place.column > lastColumn || place.row < 1 || place.row > lastRow)
        return std::nullopt;
    return place;
}

Text columnLetters(int column)
{
    Text letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

NumberKind builtInFormat(int id)
{
    if ((id >= 18 && id <= 21) || id == 32 || id == 33 || id == 45 || id == 47)
        return NumberKind::Time;
    if (id == 46)
        return NumberKind::Elapsed;
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return NumberKind::Date;
    return NumberKind::Number;
}

NumberKind formatKind(TextView code)
{
    FormatFields fields;
    if (code == "General" || code == "GENERAL" || code == "Standard" || code.starts_with("G/"))
        return NumberKind::Number;
    for (std::size_t i = 0; i < code.size() && code[i] != ';';) {
        const std::size_t behind = behindLiteral(code, i, fields);
        if (behind == i)
            fields.take(code[i], i + 1 < code.size() ? code[i + 1] : '\0');
        i = std::max(behind, i + 1);
    }
    if (fields.day)
        return NumberKind::Date;
    if (fields.elapsed)
        return NumberKind::Elapsed;
    if (fields.clock)
        return NumberKind::Time;
    return fields.monthOrMinute ? NumberKind::Date : NumberKind::Number;
}

std::optional<Text> numberText(TextView written)
{
    if (isCanonicalInteger(written))
        return Text(written);
    const auto value = parseNumber(written);
    if (!value)
        return std::nullopt;
    if (*value == 0.0)
        return Text("0");
    std::array<char, 64> buffer{};
    const double size = std::abs(*value);
    const bool plain = size >= 1e-7 && size < 1e21;
    std::to_chars_result done{};
    if (!plain) {
        done = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value, std::chars_format::general, 15);
    } else {
        const int digitsBefore = static_cast<int>(std::floor(std::log10(size))) + 1;
        const int decimals = std::clamp(15 - digitsBefore, 0, 22);
        done = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value, std::chars_format::fixed, decimals);
    }
    Text text(buffer.data(), done.ptr);
    if (plain && text.find('.') != Text::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    std::replace(text.begin(), text.end(), 'e', 'E');
    return text;
}

std::optional<Text> serialText(TextView written, NumberKind kind, DateSystem system)
{
    const auto parsed = parseNumber(written);
    if (!parsed)
        return std::nullopt;
    const bool onlyClock = kind == NumberKind::Elapsed || (*parsed < 1 && (kind == NumberKind::Time || *parsed > 0));
    const double serial = *parsed + (system == DateSystem::From1904 && !onlyClock ? daysFrom1900To1904 : 0.0);
    if (serial < 0 || serial >= endOfCalendar || (serial == 0 && !onlyClock))
        return numberText(written);
    const auto seconds = static_cast<std::int64_t>(std::llround(serial * static_cast<double>(secondsPerDay)));
    if (onlyClock)
        return clockText(seconds);
    Text text = dayText(seconds / secondsPerDay);
    if (seconds % secondsPerDay != 0)
        text += 'T' + clockText(seconds % secondsPerDay);
    return text;
}

std::optional<int> serialOfIsoDate(TextView iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    const QDate date = QDate::fromString(toQString(iso), Qt::ISODate);
    if (!date.isValid() || date < QDate(1900, 3, 1))
        return std::nullopt;
    return static_cast<int>(QDate(1899, 12, 30).daysTo(date));
}

} // namespace daicho::xlsx
