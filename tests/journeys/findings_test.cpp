// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/checkservice.h"
#include "model/services/roleservice.h"
#include "tests/journeys/journeywindow.h"
#include "views/itemmodels/findingsmodel.h"
#include "views/pages/findings/findingspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace daicho;

namespace {

/// The page, with its first check done.
void goToFindings(JourneyWindow &journey)
{
    journey.trigger(Command::GoFindings);
    REQUIRE(QTest::qWaitFor([&] { return journey.find<QPushButton>(u"findingsAgain"_qs).isEnabled(); }, 30'000));
    REQUIRE(journey.find<QTableView>(u"foundRules"_qs).model()->rowCount() > 0);
}

QTableView &findings(JourneyWindow &journey)
{
    return journey.find<QTableView>(u"foundFindings"_qs);
}

void chooseRule(JourneyWindow &journey, TextView code)
{
    auto &table = journey.find<QTableView>(u"foundRules"_qs);
    const auto &model = *static_cast<FoundRulesModel *>(table.model());
    const int row = model.rowOf(code);
    INFO(Text(code));
    REQUIRE(row > 0);
    table.setCurrentIndex(model.index(row, 0));
}

QString cell(JourneyWindow &journey, int row, int column)
{
    return findings(journey).model()->index(row, column).data().toString();
}

/// Waits until a check of what the registry holds now is shown.
bool waitForCheck(JourneyWindow &journey)
{
    return QTest::qWaitFor([&] { return journey.find<QPushButton>(u"findingsLists"_qs).isEnabled(); }, 30'000);
}

} // namespace

TEST_CASE("The page shows what the command line finds", "[journey][findings]")
{
    JourneyWindow journey;
    journey.openSample();
    goToFindings(journey);
    const QJsonArray found =
        QJsonDocument::fromJson(journey.cli({u"--json"_qs, u"check"_qs, journey.registry().path()})).array();
    CHECK(found.size() == findings(journey).model()->rowCount());
    CHECK(journey.find<QLabel>(u"findingsState"_qs).text().contains(u"240"_qs));
    chooseRule(journey, "unrated");
    int unrated = 0;
    for (const QJsonValue &finding : found)
        unrated += finding.toObject()[u"code"].toString() == u"unrated"_qs ? 1 : 0;
    CHECK(findings(journey).model()->rowCount() == unrated);
    CHECK(cell(journey, 0, FindingsModel::Weight) == u"▲ 注意"_qs);
    journey.picture(u"findings"_qs);
    // One unit
    auto &scope = journey.find<QComboBox>(u"findingsScope"_qs);
    const int all = findings(journey).model()->rowCount();
    scope.setCurrentIndex(1);
    Q_EMIT scope.activated(1);
    CHECK(findings(journey).model()->rowCount() <= all);
}

TEST_CASE("Enter leads to the field, F8 to the next finding, and what was put right is gone", "[journey][findings]")
{
    JourneyWindow journey;
    journey.openSample();
    const AssetId first = requireValue(journey.registry().firstPage(1)).front().id;
    requireValue(AssetService(journey.registry()).edit(first, {{Field::Location, Text()}}));
    goToFindings(journey);
    REQUIRE(waitForCheck(journey));
    chooseRule(journey, "missing-field");
    REQUIRE(findings(journey).model()->rowCount() == 1);
    findings(journey).setCurrentIndex(findings(journey).model()->index(0, 0));
    QTest::keyClick(&findings(journey), Qt::Key_Return);
    CHECK(journey.find(u"ledgerPage"_qs).isVisible());
    CHECK(journey.find<QLabel>(u"finding-location"_qs).isVisible());
    QWidget *focus = journey.window().focusWidget();
    REQUIRE(focus != nullptr);
    CHECK(journey.find(u"assetForm"_qs).isAncestorOf(focus));

    requireValue(AssetService(journey.registry()).edit(first, {{Field::Location, Text("書庫")}}));
    CHECK_FALSE(journey.find<QLabel>(u"finding-location"_qs).isVisible());
    journey.trigger(Command::GoFindings);
    REQUIRE(QTest::qWaitFor([&] {
        auto &table = journey.find<QTableView>(u"foundRules"_qs);
        return static_cast<FoundRulesModel *>(table.model())->rowOf("missing-field") == 0;
    }));
    // The next one, wherever people are
    REQUIRE(waitForCheck(journey));
    journey.trigger(Command::GoLedger);
    journey.trigger(Command::NextFinding);
    CHECK(journey.find(u"ledgerPage"_qs).isVisible());
    const QModelIndex now = findings(journey).currentIndex();
    journey.trigger(Command::NextFinding);
    CHECK(findings(journey).currentIndex().row() == now.row() + 1);
}

TEST_CASE("F8 before the first check goes on as soon as it is done", "[journey][findings]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::NextFinding);
    CHECK(QTest::qWaitFor([&] { return findings(journey).currentIndex().isValid(); }, 30'000));
    CHECK(journey.find(u"ledgerPage"_qs).isVisible());
}

TEST_CASE("Rules are switched, weighed and worded; what cannot be is refused in the page", "[journey][findings]")
{
    JourneyWindow journey;
    journey.openSample();
    goToFindings(journey);
    journey.find<QTabWidget>(u"findingsTabs"_qs).setCurrentIndex(1);
    auto &table = journey.find<QTableWidget>(u"rulesTable"_qs);
    table.setCurrentCell(0, 1); // unrated
    journey.picture(u"findings-rules"_qs);
    auto &words = journey.find<QLineEdit>(u"ruleWords"_qs);
    words.setText(u"{level}を決める"_qs);
    Q_EMIT words.editingFinished();
    CHECK(journey.find<QLabel>(u"ruleProblem"_qs).isVisible());
    CHECK(journey.find<QLabel>(u"ruleProblem"_qs).text().contains(u"{axes}"_qs));
    CHECK(journey.registry().setting("check.unrated.text").empty());
    words.setText(u"{axes}を決めてください"_qs);
    Q_EMIT words.editingFinished();
    CHECK(journey.registry().setting("check.unrated.text") == "{axes}を決めてください");
    CHECK(table.item(0, 3)->text() == u"{axes}を決めてください"_qs);
    journey.find<QPushButton>(u"ruleUsual"_qs).click();
    CHECK(journey.registry().setting("check.unrated.text").empty());
    journey.find<QCheckBox>(u"ruleOn"_qs).click();
    CHECK_FALSE(CheckService::rulesOf(journey.registry()).isOn("unrated"));
    REQUIRE(QTest::qWaitFor([&] {
        auto &rules = journey.find<QTableView>(u"foundRules"_qs);
        return static_cast<FoundRulesModel *>(rules.model())->rowOf("unrated") == 0;
    }));
    journey.trigger(Command::Undo);
    CHECK(QTest::qWaitFor([&] { return CheckService::rulesOf(journey.registry()).isOn("unrated"); }));
    // Fields that must be filled in
    for (int row = 0; row < table.rowCount(); ++row) {
        if (table.item(row, 1)->text() == u"未記入の項目"_qs)
            table.setCurrentCell(row, 1);
    }
    auto &fields = journey.find<QListWidget>(u"ruleFields"_qs);
    REQUIRE(fields.isVisible());
    for (int row = 0; row < fields.count(); ++row)
        fields.item(row)->setCheckState(row < 2 ? Qt::Checked : Qt::Unchecked);
    CHECK(CheckService::rulesOf(journey.registry()).requiredFields().size() == 2);
}

TEST_CASE("Numbers of the day are recorded once, shown as a chart with its table, and taken back",
          "[journey][findings]")
{
    JourneyWindow journey;
    journey.openSample();
    goToFindings(journey);
    REQUIRE(waitForCheck(journey));
    CHECK(journey.find<QLabel>(u"trendNone"_qs).isHidden() == false);
    journey.find<QPushButton>(u"findingsRecord"_qs).click();
    CHECK(journey.find<QTabWidget>(u"findingsTabs"_qs).currentIndex() == 2);
    auto &table = journey.find<QTableView>(u"trendTable"_qs);
    CHECK(table.model()->rowCount() == 1);
    CHECK(table.isVisible());
    journey.picture(u"findings-trend"_qs);
    journey.trigger(Command::Undo);
    CHECK(QTest::qWaitFor([&] { return table.model()->rowCount() == 0; }));
}

TEST_CASE("Lists go out as one workbook or one for each unit, and never over a file", "[journey][findings]")
{
    JourneyWindow journey;
    journey.openSample();
    goToFindings(journey);
    REQUIRE(waitForCheck(journey));
    const auto written = [&] {
        return QTest::qWaitFor([&] { return journey.find<QPushButton>(u"findingsLists"_qs).isEnabled(); });
    };
    journey.dialogs.way = 0;
    journey.dialogs.paths = {journey.path(u"list.xlsx"_qs)};
    journey.find<QPushButton>(u"findingsLists"_qs).click();
    REQUIRE(written());
    CHECK(QFileInfo(journey.path(u"list.xlsx"_qs)).size() > 0);
    journey.dialogs.way = 1;
    journey.dialogs.paths = {journey.path(u"lists"_qs)};
    journey.find<QPushButton>(u"findingsLists"_qs).click();
    REQUIRE(written());
    CHECK(QDir(journey.path(u"lists"_qs)).entryList(QDir::Files).size() > 1);
    // A file stands where the folder would be
    journey.dialogs.paths = {journey.path(u"list.xlsx"_qs)};
    journey.find<QPushButton>(u"findingsLists"_qs).click();
    REQUIRE(written());
    CHECK(journey.find(u"messageBar"_qs).isVisible());
    CHECK(QFileInfo(journey.path(u"list.xlsx"_qs)).isFile());
}

TEST_CASE("Who may not change the rules reads them, and why", "[journey][findings]")
{
    JourneyWindow journey;
    journey.openSample();
    RoleAssignment administrator;
    administrator.account = "全体管理者";
    administrator.role = "administrator";
    requireValue(RoleService(journey.registry()).assign(administrator));
    journey.window().workspace().setActor("見る人");
    goToFindings(journey);
    journey.find<QTabWidget>(u"findingsTabs"_qs).setCurrentIndex(1);
    CHECK_FALSE(journey.find<QCheckBox>(u"ruleOn"_qs).isEnabled());
    CHECK(journey.find<QLabel>(u"rulesLocked"_qs).isVisible());
    CHECK_FALSE(journey.find<QPushButton>(u"findingsRecord"_qs).isEnabled());
}
