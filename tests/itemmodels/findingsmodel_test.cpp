// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/checkservice.h"
#include "tests/itemmodels/townregistry.h"
#include "views/itemmodels/assetfindings.h"
#include "views/itemmodels/findingsmodel.h"
#include "views/itemmodels/trendmodel.h"

#include <QAbstractItemModelTester>

using namespace daicho;

namespace {

std::shared_ptr<const CheckReport> check(TownRegistry &town)
{
    return std::make_shared<const CheckReport>(requireValue(CheckService::run(town.registry())));
}

void fill(TownRegistry &town)
{
    town.add({{Field::Code, "A-1"}, {Field::Name, "サーバー台帳"}, {Field::Unit, "総務課"}});
    town.add({{Field::Code, "A-2"}, {Field::Name, "サーバ台帳"}, {Field::Unit, "税務課"}});
}

} // namespace

TEST_CASE("Findings are asked for by place and rule, and stay in order")
{
    TownRegistry town;
    fill(town);
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CHECK(model.rowCount() == 0);
    CHECK(model.finding(0) == nullptr);
    const std::shared_ptr<const CheckReport> report = check(town);
    model.setReport(&town.registry(), report);
    CHECK(model.rowCount() == static_cast<int>(report->findings.size()));
    model.setQuestion({{}, "near-duplicate", false});
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, FindingsModel::Weight).data().toString() == u"○ 参考"_qs);
    CHECK(model.index(0, FindingsModel::Code).data().toString() == u"A-1"_qs);
    CHECK(model.index(0, FindingsModel::What).data().toString() ==
          u"A-2「サーバ台帳」（税務課）と同じものかもしれません。"_qs);
    model.setQuestion({town.units[1], "near-duplicate", false});
    REQUIRE(model.rowCount() == 1);
    CHECK(model.index(0, FindingsModel::Code).data().toString() == u"A-2"_qs);
    const AssetId second = model.finding(0)->asset;
    CHECK(model.rowOf(second, "near-duplicate") == 0);
    CHECK(model.rowOf(AssetId(999), "near-duplicate") == -1);
}

TEST_CASE("Rules that found something stand with their numbers, all of them together first")
{
    TownRegistry town;
    fill(town);
    FoundRulesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const std::shared_ptr<const CheckReport> report = check(town);
    model.setReport(&town.registry(), report, {});
    CHECK(model.total().open == static_cast<std::int64_t>(report->findings.size()));
    CHECK(model.ruleAt(0).empty());
    const int row = model.rowOf("near-duplicate");
    REQUIRE(row > 0);
    CHECK(model.index(row, FoundRulesModel::Open).data().toString() == u"2"_qs);
    CHECK(model.rowOf("expired") == 0); // nothing found: not shown
    model.setReport(&town.registry(), report, town.units[2]);
    CHECK(model.total() == CheckCount());
}

TEST_CASE("What stands at the fields of an asset is known at once, and of the last check what needs all of them")
{
    TownRegistry town;
    const Asset asset = town.add({{Field::Code, "A-1"}, {Field::Name, "サーバー台帳"}, {Field::Unit, "総務課"}});
    town.add({{Field::Code, "A-2"}, {Field::Name, "サーバ台帳"}, {Field::Unit, "総務課"}});
    const DisplayStyle style;
    const auto at = [&](const CheckReport *report, Field field) {
        QStringList sentences;
        for (const AssetFinding &finding : assetFindings(town.registry(), asset, report, style)) {
            if (finding.field == field)
                sentences.append(finding.sentence);
        }
        return sentences;
    };
    CHECK(at(nullptr, Field::Owner) == QStringList{u"管理責任の職が決まっていません。"_qs});
    CHECK(at(nullptr, Field::Location).size() == 1);
    CHECK(at(nullptr, Field::Location) == at(nullptr, Field::PersonalInfo)); // one finding, at each of its fields
    CHECK(at(nullptr, Field::Name).isEmpty());
    CHECK(at(check(town).get(), Field::Name).size() == 1);
    requireValue(CheckService(town.registry()).trend());
    const Result<void> off = CheckService(town.registry()).change("no-owner", {.isOn = false});
    CHECK(off);
    CHECK(at(nullptr, Field::Owner).isEmpty());
}

TEST_CASE("Days stand newest first, and what was found weighs as the rules weigh now")
{
    TrendModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDays({{"2026-04-01", {{"no-owner", 3}, {"unrated", 2}}}, {"2026-05-01", {{"near-duplicate", 4}}}},
                  BodyRules());
    REQUIRE(model.rowCount() == 2);
    CHECK(model.day(0) == u"2026-05-01"_qs);
    CHECK(model.count(0, TrendModel::Notes) == 4);
    CHECK(model.count(1, TrendModel::Errors) == 3);
    CHECK(model.count(1, TrendModel::Warnings) == 2);
    CHECK(model.count(1, TrendModel::Total) == 5);
}
