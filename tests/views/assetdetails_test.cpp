// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/pages/asset/assetdetails.h"

#include <QFormLayout>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace daicho;

namespace {

bool says(const AssetDetails &details, const QString &text)
{
    for (const QLabel *label : details.findChildren<QLabel *>()) {
        if (label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("Details follow the asset as it changes", "[details]")
{
    TownRegistry town;
    const Asset asset = town.add({{Field::Name, "住民票"}, {Field::Unit, "住民課"}, {Field::Remarks, "備考一"}});
    AssetDetails details;
    details.setRegistry(&town.registry());
    CHECK_FALSE(says(details, u"住民票"_qs));
    details.setAsset(asset.id);
    CHECK(says(details, u"備考一"_qs));
    requireValue(AssetService(town.registry()).edit(asset.id, {{Field::Remarks, "備考二"}}));
    CHECK(says(details, u"備考二"_qs));
    details.setRegistry(nullptr);
    CHECK_FALSE(says(details, u"備考二"_qs));
}

TEST_CASE("A related asset can be gone to", "[details]")
{
    TownRegistry town;
    const Asset one = town.addNamed("住民票データ");
    const Asset other = town.addNamed("住基サーバ");
    requireValue(AssetService(town.registry()).relate(one.id, RelationKind::StoredIn, other.id));
    AssetDetails details;
    details.setRegistry(&town.registry());
    details.setAsset(one.id);
    QSignalSpy requested(&details, &AssetDetails::assetRequested);
    for (QToolButton *button : details.findChildren<QToolButton *>()) {
        if (button->text().contains(u"住基サーバ"_qs))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    REQUIRE(requested.count() == 1);
    CHECK(requested[0][0].value<AssetId>() == other.id);
}

TEST_CASE("The history of an asset is read when its section is unfolded", "[details]")
{
    TownRegistry town;
    const Asset asset = town.addNamed("旧名称");
    requireValue(AssetService(town.registry()).edit(asset.id, {{Field::Name, "新名称"}}));
    AssetDetails details;
    details.setRegistry(&town.registry());
    details.setAsset(asset.id);
    CHECK_FALSE(says(details, u"旧名称 → 新名称"_qs));
    auto *head = details.findChild<QToolButton *>(u"sectionHistory"_qs);
    REQUIRE(head != nullptr);
    head->click();
    CHECK(says(details, u"旧名称 → 新名称"_qs));
}

TEST_CASE("Labels stand above their values where there is little room", "[details]")
{
    TownRegistry town;
    const Asset asset = town.addNamed("住民票");
    AssetDetails details;
    details.setRegistry(&town.registry());
    details.setAsset(asset.id);
    details.resize(300, 600);
    details.show();
    REQUIRE(QTest::qWaitForWindowExposed(&details));
    CHECK(details.findChild<QFormLayout *>()->rowWrapPolicy() == QFormLayout::WrapAllRows);
    details.resize(600, 600);
    CHECK(details.findChild<QFormLayout *>()->rowWrapPolicy() == QFormLayout::DontWrapRows);
}
