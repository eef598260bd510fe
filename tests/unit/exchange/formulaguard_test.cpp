// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/csvwriter.h"

#include <catch2/catch.hpp>

#include <random>

using namespace daicho;

TEST_CASE("Cells that a spreadsheet would calculate get an apostrophe", "[formulaguard]")
{
    for (const TextView cell : {"=1+1",
                                "+A1",
                                "-A1",
                                "@SUM(A1)",
                                "\t=1",
                                "\r=1",
                                "\n=1",
                                "＝1",
                                "＋1",
                                "－A1",
                                "＠x",
                                " =1",
                                "　＝1",
                                "\u00A0=1",
                                "=",
                                "+",
                                "@",
                                "-1-2",
                                "+81-52-000-0000",
                                "-1E5",
                                "-1,23",
                                "－5",
                                "=cmd|'/c calc'!A0",
                                "--x"}) {
        INFO(cell);
        CHECK(needsFormulaGuard(cell));
        CHECK(withFormulaGuard(cell) == "'" + Text(cell));
    }
}

TEST_CASE("Dashes, numbers and ordinary text are left alone", "[formulaguard]")
{
    for (const TextView cell :
         {"",     " ",   "-",      "－", "---",  "―",  "－－", "- ",         "—",   "-5",    "+5", "-1,234.5",
          "0012", "1E5", "３－１", "ー", "ーと", "あ", "台帳", "2026-04-01", "a=b", "【-】", "№1", "(=1)"}) {
        INFO(cell);
        CHECK_FALSE(needsFormulaGuard(cell));
        CHECK(withFormulaGuard(cell) == cell);
    }
}

TEST_CASE("Text that begins with an apostrophe gets one more", "[formulaguard]")
{
    CHECK(withFormulaGuard("'") == "''");
    CHECK(withFormulaGuard("'=1") == "''=1");
    CHECK(withoutFormulaGuard("''=1") == "'=1");
    CHECK(withoutFormulaGuard("''") == "'");
}

TEST_CASE("An apostrophe of somebody else is taken off only before what is guarded", "[formulaguard]")
{
    CHECK(withoutFormulaGuard("'=1") == "=1");
    CHECK(withoutFormulaGuard("'90年代") == "'90年代");
    CHECK(withoutFormulaGuard("'") == "'");
    CHECK(withoutFormulaGuard("") == "");
}

TEST_CASE("Guarding and taking off again gives every text back", "[formulaguard]")
{
    const TextView pieces[] = {"=", "+", "-", "@", "'", "＝", "－", " ", "　", "\t", "\n", "1", ",", ".", "ー", "あ"};
    std::mt19937 random(20260401);
    for (int i = 0; i < 200'000; ++i) {
        Text text;
        for (auto length = random() % 7; length > 0; --length)
            text += pieces[random() % std::size(pieces)];
        const Text guarded = withFormulaGuard(text);
        REQUIRE(withoutFormulaGuard(guarded) == text);
        const bool safe = !needsFormulaGuard(guarded) || guarded.front() == '\'';
        REQUIRE(safe);
    }
}
