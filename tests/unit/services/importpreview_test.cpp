// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people see of a file before it is brought in, and what was brought in afterwards.

#include "tests/support/qtcatch.h"
#include "tests/unit/services/importfixture.h"

using namespace daicho;

namespace {

/// «1T|2H|3»: line and kind of the rows.
Text kinds(const ImportPlan &plan)
{
    Text text;
    for (const ImportPreviewRow &row : plan.preview) {
        text += (text.empty() ? "" : "|") + std::to_string(row.line);
        if (row.kind == RowKind::Title)
            text += 'T';
        else if (row.kind == RowKind::Header)
            text += 'H';
        else if (row.kind != RowKind::Data)
            text += '-';
    }
    return text;
}

Text bad(const ImportPlan &plan)
{
    Text text;
    for (const ImportBadValue &value : plan.badValues)
        text += value.field + ' ' + value.value + ' ' + value.rule + ' ' + std::to_string(value.rows) + '\n';
    return text;
}

} // namespace

TEST_CASE("The preview keeps titles, headers and rows that are passed over, as they were read")
{
    ImportFixture town;
    const ImportPlan plan = town.plan("情報資産管理台帳,,\nコード,名称,所属\nZ-1,住民基本台帳,税務課\n合計,,1\n");
    CHECK(kinds(plan) == "1T|2H|3|4-");
    REQUIRE(plan.preview.size() == 4);
    CHECK(plan.preview[2].cells == std::vector<Text>{"Z-1", "住民基本台帳", "税務課"});
}

TEST_CASE("The preview is only the beginning of a long file")
{
    ImportFixture town;
    Text csv = "名称\n";
    for (int row = 0; row < 200; ++row)
        csv += "資産" + std::to_string(row) + '\n';
    const ImportPlan plan = town.plan(csv);
    CHECK(plan.preview.size() == 50);
    CHECK(plan.newAssets == 200);
}

TEST_CASE("A file without a header still shows its first rows")
{
    ImportFixture town;
    const ImportSource source{town.write("fruit.csv", "りんご,みかん\n1,2\n"), {}};
    CHECK(town.refusal(source).arg("reason") == "no-header");
    const Result<std::vector<ImportPreviewRow>> rows = ImportService::firstRows(source);
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK(rows->front().cells == std::vector<Text>{"りんご", "みかん"});
    CHECK_FALSE(ImportService::firstRows({town.path("none.csv"), {}}));
}

TEST_CASE("Values that keep rows out are listed once, with the number of their rows")
{
    ImportFixture town;
    const ImportPlan plan = town.plan("名称,所属,機密性,廃棄日\n"
                                      "あ,税務課,極秘,\n"
                                      "い,宇宙課,極秘,\n"
                                      "う,税務課,極秘,いつか\n"
                                      ",税務課,2,\n");
    CHECK(bad(plan) == "c 極秘 unknown-level 3\nunit 宇宙課 unknown-unit 1\ndisposed いつか bad-date 1\n");
}

TEST_CASE("A unit is made for one value of the file without making others")
{
    ImportFixture town;
    ImportOptions options;
    options.createdUnits = {"宇宙課"};
    const ImportPlan plan = town.plan("名称,部,課\nあ,総務部,宇宙課\nい,総務部,深海課\n", options);
    CHECK(joined(plan.newUnits) == "総務部/宇宙課");
    CHECK(rejects(plan) == "3 課 unknown-unit [深海課]\n");
}

TEST_CASE("A part of a unit's path can be mapped to a unit elsewhere")
{
    ImportFixture town;
    ImportOptions options;
    options.values["unit"]["宇宙課"] = "総務部/税務課";
    town.bring("code,名称,部,課\nZ-1,あ,開発部,宇宙課\n", options);
    CHECK(town.ledger({Field::Code, Field::Unit}) == "Z-1|総務部/税務課\n");
}

TEST_CASE("What an import left is counted in the registry")
{
    ImportFixture town;
    town.bring("code,name\nZ-1,あ\nZ-2,い\n");
    const ImportPlan plan = town.bring("code,name\nZ-1,あ\nZ-2,う\nZ-3,え\n");
    REQUIRE(plan.sameRows.size() == 1);
    CHECK(plan.sameRows.front().row == 2);
    const Result<ImportOutcome> outcome = ImportService::outcome(town.registryPath(), plan, town.registry().head());
    REQUIRE(outcome);
    CHECK(outcome->added == 1);
    CHECK(outcome->updated == 1);
    CHECK(outcome->assets == 3);
}
