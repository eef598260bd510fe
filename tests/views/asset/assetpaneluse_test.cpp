// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The panel as a whole: by keyboard alone, and what closing would lose.

#include "tests/views/asset/panelfixture.h"
#include "views/pages/asset/ratingeditor.h"
#include "views/support/foldedchoice.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace daicho;

TEST_CASE("Tab goes through the form of a new asset and comes back, both ways", "[details]")
{
    Panel panel;
    panel.details->setAsset(panel.town.addNamed("住民票").id);
    panel.actions().action(Command::NewAsset)->trigger();
    panel.details->form().open(AssetForm::Section::Keeping);
    QWidget *first = &panel.field("name");
    REQUIRE(first->hasFocus());
    const auto walk = [&](Qt::Key key) {
        QStringList names;
        while (names.size() < 100) {
            QTest::keyClick(panel.details->focusWidget(), key);
            QWidget *now = panel.details->focusWidget();
            if (now == first)
                break;
            names.append(now->objectName());
        }
        return names;
    };
    const QStringList there = walk(Qt::Key_Tab);
    const QStringList back = walk(Qt::Key_Backtab);
    INFO(there.join(u' ').toStdString());
    INFO(back.join(u' ').toStdString());
    CHECK(there.size() < 100);
    // Back it also goes over the heads of the sections, which stand before all fields.
    CHECK(there == QStringList(back.rbegin(), back.rend()).mid(0, there.size()));
    const qsizetype place = there.indexOf(u"locationPlace1"_qs);
    REQUIRE(place >= 0);
    CHECK(there.mid(place, 5) == QStringList{u"locationPlace1"_qs, u"locationRoom1"_qs, u"locationSystem1"_qs,
                                             u"locationAdd"_qs, u"locationRemove"_qs});
    CHECK(there.contains(u"newAssetDiscard"_qs));
}

TEST_CASE("What would be lost by closing is known: a new asset, refused fields, levels", "[details]")
{
    Panel panel;
    CHECK_FALSE(panel.details->hasUnsaved());
    const Asset one = panel.town.addNamed("住民票");
    const Asset two = panel.town.addNamed("税の台帳");
    panel.details->setAsset(one.id);
    CHECK_FALSE(panel.details->hasUnsaved());
    panel.actions().action(Command::NewAsset)->trigger();
    CHECK_FALSE(panel.details->hasUnsaved());
    panel.write(Field::Name, u"新しい台帳"_qs);
    CHECK(panel.details->hasUnsaved());
    panel.details->setAsset(two.id); // what was written is kept
    CHECK(panel.details->hasUnsaved());
    panel.actions().action(Command::NewAsset)->trigger();
    panel.find<QPushButton>(u"newAssetDiscard"_qs).click();
    CHECK_FALSE(panel.details->hasUnsaved());

    panel.write(Field::Expires, u"令和9年2月30日"_qs);
    panel.details->flush();
    CHECK_FALSE(panel.problem("expires").isEmpty());
    CHECK(panel.details->hasUnsaved());
    CHECK(panel.details->isHeld());
    const AssetId refused = panel.details->asset();
    panel.details->setAsset(refused == one.id ? two.id : one.id);
    CHECK(panel.details->hasUnsaved());
    panel.details->setAsset(refused);
    QTest::keyClick(&panel.field("expires"), Qt::Key_Escape);
    CHECK_FALSE(panel.details->hasUnsaved());
}

TEST_CASE("Leaving a field in conflict stores nothing: only a choice ends it", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    auto &name = panel.write(Field::Name, u"私の名"_qs);
    requireValue(AssetService(*panel.town.other()).edit(asset.id, {{Field::Name, "他の名"}}));
    QTest::keyClick(&name, Qt::Key_Return);
    REQUIRE(panel.problem("name").contains(u"他の名"_qs));
    // As the mouse does on its way to a button: the field loses the keyboard first.
    panel.find<QPushButton>(u"theirs-name"_qs).setFocus();
    CHECK(panel.stored(asset.id, Field::Name) == "他の名");
    panel.find<QPushButton>(u"theirs-name"_qs).click();
    CHECK(name.text() == u"他の名");
    CHECK(panel.stored(asset.id, Field::Name) == "他の名");
}
