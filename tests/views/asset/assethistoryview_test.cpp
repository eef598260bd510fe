// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "tests/views/asset/editorfixture.h"
#include "views/pages/asset/assethistoryview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace daicho;

namespace {

struct Told : EditorFixture
{
    Told() : EditorFixture("code|name|unit\nA-1|住民票データ|住民課\nA-2|別|住民課"), view(context) {}

    QAbstractItemModel &rows() { return *find<QTableView>(u"assetHistoryTable"_qs).model(); }
    bool waitForFirst(const QString &after)
    {
        return QTest::qWaitFor([&] { return rows().rowCount() > 0 && rows().index(0, 5).data() == after; }, 60'000);
    }

    AssetHistoryView view;
};

} // namespace

TEST_CASE("The history of an asset is read when it is looked at, newest first, and follows changes", "[assethistory]")
{
    Told form;
    requireValue(AssetService(form.registry()).edit(form.asset("A-1").id, {{Field::Name, "住民票"}}, "改称"));
    form.view.setAsset(&form.registry(), form.asset("A-1").id);
    CHECK(form.view.findChild<QTableView *>()->model()->rowCount() == 0);
    form.show(form.view);
    REQUIRE(form.waitForFirst(u"住民票"_qs));
    CHECK(form.rows().index(0, 3).data() == u"名称"_qs);
    CHECK(form.rows().index(0, 4).data() == u"住民票データ"_qs);
    CHECK(form.rows().index(0, 6).data() == u"改称"_qs);
    form.picture(u"assethistory"_qs);
    requireValue(AssetService(form.registry()).edit(form.asset("A-1").id, {{Field::Remarks, "備考"}}));
    CHECK(form.waitForFirst(u"備考"_qs));
    for (int row = 0; row < form.rows().rowCount(); ++row)
        CHECK(form.rows().index(row, 5).data() != u"別"_qs);
}

TEST_CASE("Another asset drops the answer about the former one", "[assethistory]")
{
    Told form;
    form.show(form.view);
    form.view.setAsset(&form.registry(), form.asset("A-1").id);
    form.view.setAsset(&form.registry(), form.asset("A-2").id);
    REQUIRE(QTest::qWaitFor([&form] { return form.rows().rowCount() > 0; }, 60'000));
    for (int row = 0; row < form.rows().rowCount(); ++row)
        CHECK(form.rows().index(row, 5).data() != u"住民票データ"_qs);
    form.view.setAsset(&form.registry(), {});
    CHECK(form.rows().rowCount() == 0);
    CHECK_FALSE(form.find<QPushButton>(u"assetHistoryToPage"_qs).isEnabled());
}

TEST_CASE("The page of the history is asked for with the code", "[assethistory]")
{
    Told form;
    form.show(form.view);
    form.view.setAsset(&form.registry(), form.asset("A-2").id);
    QSignalSpy requested(&form.view, &AssetHistoryView::historyRequested);
    form.find<QPushButton>(u"assetHistoryToPage"_qs).click();
    REQUIRE(requested.count() == 1);
    CHECK(requested[0][0] == u"A-2"_qs);
}
