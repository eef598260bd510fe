// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/japanesedate.h"
#include "tests/support/qtcatch.h"

using namespace daicho;

namespace {

/// ISO form of what was read, or «none».
std::string read(TextView text)
{
    const std::optional<QDate> date = parseDate(text);
    return date ? date->toString(Qt::ISODate).toStdString() : "none";
}

struct Case
{
    const char *written;
    const char *expected;
};

} // namespace

TEST_CASE("Dates are read as offices write them")
{
    static constexpr Case cases[] = {
        {"2026-04-01", "2026-04-01"},
        {"2026/4/1", "2026-04-01"},
        {"2026/04/01", "2026-04-01"},
        {"2026.4.1", "2026-04-01"},
        {"2026年4月1日", "2026-04-01"},
        {"2026年04月01日", "2026-04-01"},
        {"２０２６年４月１日", "2026-04-01"},
        {"２０２６／４／１", "2026-04-01"},
        {"２０２６－０４－０１", "2026-04-01"},
        {"２０２６．４．１", "2026-04-01"},
        {"2026‐4‐1", "2026-04-01"},
        {"2026−4−1", "2026-04-01"},
        {"2026ー4ー1", "2026-04-01"},
        {"R8.4.1", "2026-04-01"},
        {"r8.4.1", "2026-04-01"},
        {"R.8.4.1", "2026-04-01"},
        {"R08.04.01", "2026-04-01"},
        {"R8/4/1", "2026-04-01"},
        {"R8-4-1", "2026-04-01"},
        {"Ｒ８．４．１", "2026-04-01"},
        {"R8年4月1日", "2026-04-01"},
        {"令8.4.1", "2026-04-01"},
        {"令和8.4.1", "2026-04-01"},
        {"令和8年4月1日", "2026-04-01"},
        {"令和８年４月１日", "2026-04-01"},
        {"令和 8年 4月 1日", "2026-04-01"},
        {"　令和８年　４月　１日　", "2026-04-01"},
        {"  2026-04-01\n", "2026-04-01"},
        {"㋿8年4月1日", "2026-04-01"},
        {"㍻31年4月30日", "2019-04-30"},
        {"㍼64年1月7日", "1989-01-07"},
        {"㍽1年7月30日", "1912-07-30"},
        {"㍾45年7月29日", "1912-07-29"},
        {"令和元年5月1日", "2019-05-01"},
        {"R元.5.1", "2019-05-01"},
        {"令和1年5月1日", "2019-05-01"},
        {"平成元年1月8日", "1989-01-08"},
        {"H31.4.30", "2019-04-30"},
        {"平成31年4月30日", "2019-04-30"},
        {"S63.12.31", "1988-12-31"},
        {"昭和元年12月25日", "1926-12-25"},
        {"T15.12.24", "1926-12-24"},
        {"大正元年7月30日", "1912-07-30"},
        {"M6.1.1", "1873-01-01"},
        {"明治45年7月29日", "1912-07-29"},
        {"2024-02-29", "2024-02-29"},
        {"令和6年2月29日", "2024-02-29"},
        {"2000-02-29", "2000-02-29"},
        {"1868-01-01", "1868-01-01"},
        {"2200-12-31", "2200-12-31"},
    };
    for (const Case &c : cases) {
        INFO(c.written);
        CHECK(read(c.written) == c.expected);
    }
}

TEST_CASE("The days on which eras change belong to the new one")
{
    CHECK(read("平成31年4月30日") == "2019-04-30");
    CHECK(read("令和元年5月1日") == "2019-05-01");
    CHECK(read("令和元年4月30日") == "none");
    CHECK(read("昭和64年1月7日") == "1989-01-07");
    CHECK(read("昭和64年1月8日") == "none");
    CHECK(read("平成元年1月7日") == "none");
    CHECK(read("平成元年1月8日") == "1989-01-08");
    CHECK(read("大正15年12月25日") == "none");
    CHECK(read("昭和元年12月24日") == "none");
    CHECK(read("明治45年7月30日") == "none");
    CHECK(read("大正元年7月29日") == "none");
}

TEST_CASE("Dates of the fiscal year 平成31 are understood to its end and no further")
{
    CHECK(read("平成31年5月1日") == "2019-05-01");
    CHECK(read("H32.3.31") == "2020-03-31");
    CHECK(read("平成32年4月1日") == "none");
    CHECK(read("平成33年1月1日") == "none");
}

TEST_CASE("What is not a date that exists gives nothing")
{
    static constexpr const char *cases[] = {
        "",
        " ",
        "2026-02-30",
        "2026年2月29日",
        "令和7年2月29日",
        "1900-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-04-00",
        "2026-04-31",
        "R8.4.31",
        "R0.4.1",
        "令和0年4月1日",
        "R183.1.1",
        "1867-12-31",
        "2201-01-01",
        "26.4.1",
        "24/4/1",
        "4/1",
        "2026",
        "2026年",
        "2026年4月",
        "2026-4",
        "令和8年4月",
        "令和8年度",
        "2026/4-1",
        "2026-4.1",
        "2026年4/1",
        "2026年4月1",
        "2026-04-01日",
        "2026-04-011",
        "2026-004-01",
        "02026-04-01",
        "-2026-04-01",
        "2026-04-01 頃",
        "2026-04-01T00:00:00",
        "約2026年4月1日",
        "20260401",
        "5060401",
        "46113",
        "令和",
        "R",
        "元年",
        "明治5年12月2日",
        "M1.9.8",
        "X8.4.1",
        "不明",
        "未定",
        "－",
        "2026--04-01",
        "R..8.4.1",
        "2026-04-01（令和8年4月2日）",
        "2026-04-01（水）",
        "2026-04-01（",
        "（令和8年4月1日）",
    };
    for (const char *written : cases) {
        INFO(written);
        CHECK(read(written) == "none");
    }
}

TEST_CASE("Every day of the years that are read is read back from every style")
{
    int wrong = 0;
    for (QDate day(1868, 1, 1); day <= QDate(2200, 12, 31); day = day.addDays(1)) {
        wrong += parseDate(formatDate(day, DateStyle::Iso)) != day;
        wrong += parseDate(formatDate(day, DateStyle::Wareki)) != day;
        wrong += parseDate(formatDate(day, DateStyle::Both)) != day;
    }
    CHECK(wrong == 0);
}

TEST_CASE("Dates are written in the style asked for")
{
    CHECK(formatDate("2026-04-01", DateStyle::Iso) == "2026-04-01");
    CHECK(formatDate("2026-04-01", DateStyle::Wareki) == "令和8年4月1日");
    CHECK(formatDate("2026-04-01", DateStyle::Both) == "2026-04-01（令和8年4月1日）");
    CHECK(formatDate("2019-05-01", DateStyle::Wareki) == "令和元年5月1日");
    CHECK(formatDate("2019-04-30", DateStyle::Wareki) == "平成31年4月30日");
    CHECK(formatDate("1989-01-07", DateStyle::Wareki) == "昭和64年1月7日");
    CHECK(formatDate("1989-01-08", DateStyle::Wareki) == "平成元年1月8日");
    CHECK(formatDate("1926-12-24", DateStyle::Wareki) == "大正15年12月24日");
    CHECK(formatDate("1912-07-29", DateStyle::Wareki) == "明治45年7月29日");
    CHECK(formatDate(QDate(2026, 12, 31), DateStyle::Wareki) == "令和8年12月31日");
}

TEST_CASE("Dates of the lunar calendar stay as they are stored")
{
    CHECK(formatDate("1872-12-31", DateStyle::Wareki) == "1872-12-31");
    CHECK(formatDate("1872-12-31", DateStyle::Both) == "1872-12-31");
}

TEST_CASE("Text that is no stored date is shown as it is")
{
    for (const char *text : {"", "不明", "2026/4/1", "2026-02-30", "令和8年4月1日", "2026-04-01 "}) {
        CHECK(formatDate(text, DateStyle::Wareki) == text);
        CHECK(formatDate(text, DateStyle::Both) == text);
    }
    CHECK(formatDate(QDate(), DateStyle::Both).empty());
}

TEST_CASE("A fiscal year runs from April to March")
{
    CHECK(fiscalYearOf(QDate(2026, 3, 31)) == 2025);
    CHECK(fiscalYearOf(QDate(2026, 4, 1)) == 2026);
    CHECK(fiscalYearOf(QDate(2026, 12, 31)) == 2026);
    CHECK(fiscalYearOf(QDate(2027, 1, 1)) == 2026);
}

TEST_CASE("A fiscal year is named by the era that rules most of it")
{
    CHECK(fiscalYearLabel(2026) == "令和8年度");
    CHECK(fiscalYearLabel(2020) == "令和2年度");
    CHECK(fiscalYearLabel(2019) == "令和元年度");
    CHECK(fiscalYearLabel(2018) == "平成30年度");
    CHECK(fiscalYearLabel(1989) == "平成元年度");
    CHECK(fiscalYearLabel(1988) == "昭和63年度");
    CHECK(fiscalYearLabel(1850) == "1850年度");
}
