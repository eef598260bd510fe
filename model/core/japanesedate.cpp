// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/japanesedate.h"

#include "model/core/textfold.h"

#include <array>
#include <charconv>

namespace daicho {

namespace {

struct Day
{
    int year;
    int month;
    int day;

    QDate date() const { return QDate(year, month, day); }
};

/// Qt 6.4 knows no Japanese calendar. A new era is a new row, and `lastRead` of the one before.
struct Era
{
    TextView name;
    std::array<TextView, 3> spellings; ///< as folded text begins, longest first
    Day first;
    Day lastRead; ///< until when dates of this era are understood
};

// The new calendar began on 明治6年1月1日; earlier Meiji dates are of the lunar one and cannot be
// read by counting. Offices wrote 平成31年度 dates long after 2019-05-01, so those are understood.
constexpr std::array<Era, 5> eras{{
    {"令和", {"令和", "令", "r"}, {2019, 5, 1}, {2200, 12, 31}},
    {"平成", {"平成", "平", "h"}, {1989, 1, 8}, {2020, 3, 31}},
    {"昭和", {"昭和", "昭", "s"}, {1926, 12, 25}, {1989, 1, 7}},
    {"大正", {"大正", "大", "t"}, {1912, 7, 30}, {1926, 12, 24}},
    {"明治", {"明治", "明", "m"}, {1873, 1, 1}, {1912, 7, 29}},
}};

constexpr int meijiYearOne = 1868;
constexpr int firstYear = 1868;
constexpr int lastYear = 2200;

/// The year that an era calls 元年.
int yearOne(const Era &era)
{
    return era.first.year == 1873 ? meijiYearOne : era.first.year;
}

const Era *eraOf(QDate date)
{
    for (const Era &era : eras) {
        if (date >= era.first.date())
            return &era;
    }
    return nullptr;
}

/// Reads folded text from the left.
class Cursor
{
public:
    explicit Cursor(TextView rest) : m_rest(rest) {}

    bool atEnd() const { return m_rest.empty(); }

    bool take(TextView expected)
    {
        if (!m_rest.starts_with(expected))
            return false;
        m_rest.remove_prefix(expected.size());
        return true;
    }

    /// One to `digits` digits, and not more.
    std::optional<int> number(std::size_t digits)
    {
        std::size_t count = 0;
        while (count < m_rest.size() && m_rest[count] >= '0' && m_rest[count] <= '9')
            ++count;
        if (count == 0 || count > digits)
            return {};
        int value = 0;
        std::from_chars(m_rest.data(), m_rest.data() + count, value);
        m_rest.remove_prefix(count);
        return value;
    }

private:
    TextView m_rest;
};

const Era *takeEra(Cursor &text)
{
    for (const Era &era : eras) {
        for (const TextView spelling : era.spellings) {
            if (text.take(spelling)) {
                if (spelling.size() == 1)
                    text.take("."); // R.8.4.1
                return &era;
            }
        }
    }
    return nullptr;
}

std::optional<int> takeYear(Cursor &text, const Era *era)
{
    if (!era) {
        const std::optional<int> year = text.number(4);
        return year && *year >= firstYear && *year <= lastYear ? year : std::nullopt;
    }
    const std::optional<int> year = text.take("元") ? 1 : text.number(3);
    if (!year || *year == 0)
        return {};
    return yearOne(*era) + *year - 1;
}

/// The rest after the year: 年4月1日, or one separator used twice.
std::optional<QDate> takeMonthAndDay(Cursor &text, int year)
{
    const bool japanese = text.take("年");
    TextView separator = "月";
    if (!japanese) {
        separator = text.take("-") ? "-" : text.take("/") ? "/" : ".";
        if (separator == "." && !text.take("."))
            return {};
    }
    const std::optional<int> month = text.number(2);
    if (!month || !text.take(separator))
        return {};
    const std::optional<int> day = text.number(2);
    if (!day || (japanese && !text.take("日")) || !text.atEnd())
        return {};
    const QDate date(year, *month, *day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

Text eraYear(const Era &era, int year)
{
    const int number = year - yearOne(era) + 1;
    return Text(era.name) + (number == 1 ? Text("元") : std::to_string(number));
}

/// By hand, since every date of a ledger comes this way and Qt's formatting takes microseconds.
Text isoDate(QDate date)
{
    if (date.year() < 1 || date.year() > 9999)
        return toText(date.toString(Qt::ISODate));
    Text iso = "0000-00-00";
    const auto put = [&iso](std::size_t last, int number) {
        for (std::size_t at = last; number > 0; --at, number /= 10)
            iso[at] = static_cast<char>('0' + number % 10);
    };
    put(3, date.year());
    put(6, date.month());
    put(9, date.day());
    return iso;
}

/// Nothing for dates before the first era of the table.
Text warekiDate(QDate date)
{
    const Era *era = eraOf(date);
    if (!era)
        return {};
    return eraYear(*era, date.year()) + "年" + std::to_string(date.month()) + "月" + std::to_string(date.day()) + "日";
}

std::optional<QDate> storedDate(TextView iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return {};
    int number = 0;
    for (const char c : {iso[0], iso[1], iso[2], iso[3], iso[5], iso[6], iso[8], iso[9]}) {
        if (c < '0' || c > '9')
            return {};
        number = number * 10 + (c - '0');
    }
    const QDate date(number / 10000, number / 100 % 100, number % 100);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// One date in one notation.
std::optional<QDate> readDate(TextView folded)
{
    Cursor cursor(folded);
    const Era *era = takeEra(cursor);
    const std::optional<int> year = takeYear(cursor, era);
    if (!year)
        return {};
    const std::optional<QDate> date = takeMonthAndDay(cursor, *year);
    if (!date || (era && (*date < era->first.date() || *date > era->lastRead.date())))
        return {};
    return date;
}

} // namespace

std::optional<QDate> parseDate(TextView text)
{
    const Text folded = foldText(text);
    const TextView whole = folded;
    const std::size_t open = whole.ends_with(')') ? whole.find('(') : TextView::npos;
    if (open == TextView::npos)
        return readDate(whole);
    const std::optional<QDate> date = readDate(whole.substr(0, open));
    return date == readDate(whole.substr(open + 1, whole.size() - open - 2)) ? date : std::nullopt;
}

Text formatDate(TextView iso, DateStyle style)
{
    const std::optional<QDate> date = storedDate(iso);
    return date ? formatDate(*date, style) : Text(iso);
}

Text formatDate(QDate date, DateStyle style)
{
    if (!date.isValid())
        return {};
    const Text wareki = style == DateStyle::Iso ? Text() : warekiDate(date);
    if (wareki.empty())
        return isoDate(date);
    return style == DateStyle::Wareki ? wareki : isoDate(date) + "（" + wareki + "）";
}

int fiscalYearOf(QDate date)
{
    return date.month() >= 4 ? date.year() : date.year() - 1;
}

Text fiscalYearLabel(int fiscalYear)
{
    // The era that rules most of the year gives its name: 2019 is 令和元年度, 1988 昭和63年度.
    const QDate middle(fiscalYear, 10, 1);
    const Era *era = eraOf(middle);
    return (era ? eraYear(*era, fiscalYear) : std::to_string(fiscalYear)) + "年度";
}

} // namespace daicho
