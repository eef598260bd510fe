// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "tests/journeys/journeywindow.h"
#include "views/itemmodels/changemodel.h"
#include "views/itemmodels/historymodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <sqlite3.h>

using namespace daicho;

namespace {

QTableView &acts(JourneyWindow &journey)
{
    return journey.find<QTableView>(u"historyTable"_qs);
}

QAbstractItemModel &changes(JourneyWindow &journey)
{
    return *journey.find<QTableView>(u"historyChangesTable"_qs).model();
}

/// The row of the changes that are shown in which a column holds the text, or -1.
int changeOf(JourneyWindow &journey, ChangeModel::Column column, const QString &text)
{
    for (int row = 0; row < changes(journey).rowCount(); ++row) {
        if (changes(journey).index(row, column).data().toString() == text)
            return row;
    }
    return -1;
}

void choose(JourneyWindow &journey, int row)
{
    acts(journey).setCurrentIndex({});
    acts(journey).setCurrentIndex(acts(journey).model()->index(row, 0));
}

void enter(JourneyWindow &journey, const QString &field, const QString &text)
{
    auto &line = journey.find<QLineEdit>(field);
    line.setText(text);
    QTest::keyClick(&line, Qt::Key_Return);
}

/// A sample in which an asset was edited thrice.
Asset editedThrice(JourneyWindow &journey)
{
    journey.openSample();
    AssetService service(journey.registry());
    const Asset asset = requireValue(service.add({{Field::Name, "履歴を見る資産"}, {Field::Kind, "情報システム"}}));
    requireValue(service.edit(asset.id, {{Field::Name, "名前を変えた資産"}}));
    requireValue(service.edit(asset.id, {{Field::Expires, "R9.3.31"}}));
    requireValue(service.edit(asset.id, {{Field::PersonalInfo, "特定個人情報"}}));
    journey.trigger(Command::GoHistory);
    return asset;
}

void verifyAndWait(JourneyWindow &journey)
{
    journey.trigger(Command::Verify);
    auto &verdict = journey.find<QLabel>(u"verdictBar"_qs);
    REQUIRE(QTest::qWaitFor([&] { return journey.can(Command::Verify) && verdict.isVisible(); }, 60'000));
}

} // namespace

TEST_CASE("Acts are listed, and an act opens to its changes, old and new", "[journey][history]")
{
    JourneyWindow journey;
    editedThrice(journey);
    CHECK(acts(journey).model()->rowCount() >= 5);
    choose(journey, 0);
    REQUIRE(QTest::qWaitFor([&] { return changeOf(journey, ChangeModel::After, u"特定個人情報"_qs) >= 0; }, 30'000));
    const int row = changeOf(journey, ChangeModel::After, u"特定個人情報"_qs);
    CHECK(changes(journey).index(row, ChangeModel::FieldName).data().toString() == u"個人情報"_qs);
    CHECK(changes(journey).index(row, ChangeModel::Record).data().toString().contains(u"名前を変えた資産"_qs));
    choose(journey, 2);
    REQUIRE(QTest::qWaitFor([&] { return changeOf(journey, ChangeModel::Before, u"履歴を見る資産"_qs) >= 0; }, 30'000));
    CHECK(changeOf(journey, ChangeModel::After, u"名前を変えた資産"_qs) ==
          changeOf(journey, ChangeModel::Before, u"履歴を見る資産"_qs));
    journey.picture(u"history-act"_qs);
    // The import of the sample, with units and posts by their names.
    choose(journey, acts(journey).model()->rowCount() - 1);
    REQUIRE(QTest::qWaitFor([&] { return changeOf(journey, ChangeModel::FieldName, u"団体"_qs) >= 0; }, 30'000));
    journey.trigger(Command::DatesWareki);
    CHECK(acts(journey).model()->index(0, HistoryModel::When).data().toString().startsWith(u"令和"_qs));
}

TEST_CASE("The history is narrowed by asset, person, act and period", "[journey][history]")
{
    JourneyWindow journey;
    const Asset asset = editedThrice(journey);
    const int all = acts(journey).model()->rowCount();
    enter(journey, u"historyCode"_qs, toQString(asset.text(Field::Code)));
    REQUIRE(QTest::qWaitFor([&] { return acts(journey).model()->rowCount() == 4; }, 30'000));
    CHECK(changeOf(journey, ChangeModel::After, u"2027-03-31"_qs) >= 0);
    CHECK(changeOf(journey, ChangeModel::After, u"履歴を見る資産"_qs) >= 0);
    CHECK_FALSE(changes(journey).index(0, ChangeModel::When).data().toString().isEmpty());
    journey.picture(u"history-asset"_qs);
    enter(journey, u"historyCode"_qs, u"無い番号"_qs);
    REQUIRE(QTest::qWaitFor([&] { return acts(journey).model()->rowCount() == 0; }, 30'000));
    CHECK(journey.find<QLabel>(u"historyChangesTitle"_qs).text().contains(u"無い番号"_qs));
    journey.find<QPushButton>(u"historyShowAll"_qs).click();
    CHECK(acts(journey).model()->rowCount() == all);

    auto &act = journey.find<QComboBox>(u"historyAct"_qs);
    act.setCurrentIndex(act.findData(u"asset.edit"_qs));
    Q_EMIT act.activated(act.currentIndex());
    CHECK(acts(journey).model()->rowCount() == 3);
    auto &person = journey.find<QComboBox>(u"historyPerson"_qs);
    CHECK(person.findText(toQString(journey.registry().actor())) > 0);
    person.setEditText(u"誰でもない人"_qs);
    Q_EMIT person.activated(0);
    CHECK(acts(journey).model()->rowCount() == 0);
    CHECK(journey.find(u"historyNone"_qs).isVisible());
    journey.find<QPushButton>(u"historyShowAll"_qs).click();

    enter(journey, u"historyTo"_qs, u"令和元年5月1日"_qs);
    CHECK(acts(journey).model()->rowCount() == 0);
    enter(journey, u"historyTo"_qs, u"R99.99"_qs);
    CHECK(journey.find<QLabel>(u"historyProblem"_qs).isVisible());
    CHECK(journey.find<QLabel>(u"historyProblem"_qs).text().contains(u"R99.99"_qs));
    enter(journey, u"historyTo"_qs, {});
    CHECK_FALSE(journey.find<QLabel>(u"historyProblem"_qs).isVisible());
    CHECK(acts(journey).model()->rowCount() == all);
}

TEST_CASE("Several acts are taken back down to the chosen one, and done again", "[journey][history]")
{
    JourneyWindow journey;
    const Asset asset = editedThrice(journey);
    auto &back = journey.find<QPushButton>(u"historyBack"_qs);
    choose(journey, 2);
    REQUIRE(back.isEnabled());
    CHECK(back.text().contains(u"3"_qs));
    CHECK(journey.find<QLabel>(u"historySteps"_qs).text().contains(u"、"_qs));
    journey.picture(u"history-back"_qs);
    const std::int64_t before = journey.registry().head().seq;
    back.click();
    REQUIRE(QTest::qWaitFor([&] { return journey.registry().head().seq == before + 3; }, 30'000));
    CHECK(requireValue(journey.registry().asset(asset.id)).text(Field::Name) == "履歴を見る資産");
    CHECK(QTest::qWaitFor([&] { return journey.find<QLabel>(u"messageText"_qs).isVisible(); }, 30'000));

    // The three undos stand on top; the lowest of them is done again with those above it.
    choose(journey, 2);
    REQUIRE(QTest::qWaitFor([&] { return back.isEnabled(); }, 30'000));
    back.click();
    REQUIRE(QTest::qWaitFor([&] { return journey.registry().head().seq == before + 6; }, 30'000));
    CHECK(requireValue(journey.registry().asset(asset.id)).text(Field::Name) == "名前を変えた資産");
    CHECK(requireValue(journey.registry().asset(asset.id)).text(Field::PersonalInfo) == "specific");
    journey.cli({u"verify"_qs, journey.registry().path()});
}

TEST_CASE("What cannot be taken back is not offered, and says why", "[journey][history]")
{
    JourneyWindow journey;
    editedThrice(journey);
    auto &back = journey.find<QPushButton>(u"historyBack"_qs);
    auto &words = journey.find<QLabel>(u"historySteps"_qs);
    choose(journey, acts(journey).model()->rowCount() - 1);
    CHECK_FALSE(back.isEnabled());
    CHECK(words.text().contains(u"取り消"_qs));
    journey.trigger(Command::Undo);
    choose(journey, 1);
    CHECK_FALSE(back.isEnabled());
}

TEST_CASE("A registry in order is said to be, until it goes on", "[journey][history]")
{
    JourneyWindow journey;
    const Asset asset = editedThrice(journey);
    verifyAndWait(journey);
    const QString ok = journey.find<QLabel>(u"verdictBar"_qs).text();
    CHECK(ok.contains(u"正常"_qs));
    CHECK(ok.contains(toQString(printedHead(journey.registry().head()))));
    journey.find<QPushButton>(u"verdictCopy"_qs).click();
    CHECK(QGuiApplication::clipboard()->text() == ok);
    journey.picture(u"history-verified"_qs);
    requireValue(AssetService(journey.registry()).edit(asset.id, {{Field::Remarks, "その後"}}));
    CHECK(journey.find<QLabel>(u"verdictBar"_qs).text().startsWith(ok));
    CHECK(journey.find<QLabel>(u"verdictBar"_qs).text() != ok);
}

TEST_CASE("A file that was changed from outside is told with asset, field and both values", "[journey][history]")
{
    JourneyWindow journey;
    const Asset asset = editedThrice(journey);
    sqlite3 *database = nullptr;
    REQUIRE(sqlite3_open(journey.registry().path().toUtf8().constData(), &database) == SQLITE_OK);
    const Text sql = "UPDATE asset SET name = '書き換えられた名前' WHERE id = " + std::to_string(asset.id.value());
    const int changed = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
    sqlite3_close(database);
    REQUIRE(changed == SQLITE_OK);
    verifyAndWait(journey);
    const QString verdict = journey.find<QLabel>(u"verdictBar"_qs).text();
    INFO(verdict.toStdString());
    CHECK(verdict.contains(u"改ざん"_qs));
    CHECK(verdict.contains(toQString(asset.text(Field::Code))));
    CHECK(verdict.contains(u"名称"_qs));
    CHECK(verdict.contains(u"書き換えられた名前"_qs));
    CHECK(verdict.contains(u"名前を変えた資産"_qs));
    journey.picture(u"history-tampered"_qs);
}
