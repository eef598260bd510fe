// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/itemmodels/historymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace daicho;

TEST_CASE("History is read in pages, newest first", "[historymodel]")
{
    TownRegistry town;
    for (int i = 0; i < 250; ++i)
        town.addNamed("資産" + std::to_string(i));
    HistoryModel model(town.registry());
    CHECK(model.rowCount() == 0);
    model.fetchMore({});
    CHECK(model.rowCount() == 200);
    CHECK(model.index(0, 0).data(SequenceRole).toLongLong() == town.registry().head().seq);
    while (model.canFetchMore({}))
        model.fetchMore({});
    CHECK(model.rowCount() == town.registry().head().seq);
    CHECK(model.index(model.rowCount() - 1, HistoryModel::What).data().toString() == u"Registry made"_qs);
}

TEST_CASE("A new entry comes in at the top, whoever made it", "[historymodel]")
{
    TownRegistry town;
    HistoryModel model(town.registry());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.fetchMore({});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const int before = model.rowCount();
    town.addNamed("文書");
    CHECK(model.rowCount() == before + 1);
    CHECK(model.index(0, HistoryModel::What).data().toString() == u"Add asset"_qs);
    const std::unique_ptr<Registry> other = town.other();
    requireValue(AssetService(*other).add({{Field::Name, "別"}}));
    requireValue(AssetService(*other).add({{Field::Name, "別の別"}}));
    requireDone(town.registry().refresh());
    CHECK(model.rowCount() == before + 3);
    CHECK(model.index(0, 0).data(SequenceRole).toLongLong() == town.registry().head().seq);
    CHECK(resets.count() == 0);
}

TEST_CASE("An instant that cannot be read is shown as it is stored", "[historymodel]")
{
    CHECK(localTime("yesterday") == u"yesterday"_qs);
    CHECK(localTime("2026-04-01T01:00:00.000Z").size() == 19);
}

TEST_CASE("A filter shows only what fits, also of what comes in later", "[historymodel]")
{
    TownRegistry town;
    const Asset asset = town.addNamed("資産");
    HistoryModel model(town.registry());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    HistoryQuery edits;
    edits.operation = "asset.edit";
    model.setFilter(edits);
    CHECK(model.rowCount() == 0);
    CHECK_FALSE(model.canFetchMore({}));
    requireValue(AssetService(town.registry()).edit(asset.id, {{Field::Name, "別の名前"}}));
    town.addNamed("もう一つ");
    CHECK(model.rowCount() == 1);
    CHECK(model.rowOf(model.entryAt(0).seq) == 0);
    HistoryQuery nobody;
    nobody.actor = "誰でもない人";
    model.setFilter(nobody);
    CHECK(model.rowCount() == 0);
    model.setFilter({});
    CHECK(model.rowCount() == town.registry().head().seq);
    model.setOnly(std::vector<std::int64_t>{2, 1});
    CHECK(model.rowCount() == 2);
    CHECK(model.index(1, 0).data(SequenceRole).toLongLong() == 1);
    model.setOnly({});
    CHECK(model.rowCount() == town.registry().head().seq);
}
