// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/relationtext.h"
#include "tests/views/asset/editorfixture.h"
#include "views/pages/asset/relationseditor.h"
#include "views/support/foldedchoice.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace daicho;

namespace {

struct Related : EditorFixture
{
    Related()
        : EditorFixture("code|name|unit\nA-1|住民票データ|住民課\nA-2|住基サーバー|住民課\nA-3|住基サーバー予備|総務課")
        , editor(context)
    {
        show(editor, {880, 480});
        editor.setAsset(&registry(), asset("A-1").id);
    }

    FoldedChoice &other() { return find<FoldedChoice>(u"relationAsset"_qs); }
    QTableView &table() { return find<QTableView>(u"relationsTable"_qs); }
    QLabel &problem() { return find<QLabel>(u"relationProblem"_qs); }
    void write(const QString &text)
    {
        other().setFocus();
        other().selectAll();
        type(other(), text);
    }
    void kind(const QString &words)
    {
        auto &box = find<QComboBox>(u"relationKind"_qs);
        REQUIRE(box.findText(words) >= 0);
        box.setCurrentIndex(box.findText(words));
    }
    void add() { find<QPushButton>(u"relationAdd"_qs).click(); }
    std::size_t relations(const char *code) { return requireValue(registry().relationsOf(asset(code).id)).size(); }

    RelationsEditor editor;
};

} // namespace

TEST_CASE("A related asset is found by part of its name, added at once, and taken back", "[relations]")
{
    Related form;
    CHECK(form.find(u"relationsNone"_qs).isVisible());
    form.kind(relationText(RelationKind::StoredIn, RelationEnd::From));
    form.write(u"ｻｰﾊﾞｰ"_qs);
    REQUIRE(form.other().isListOpen());
    CHECK(form.find<QListView>(u"choiceList"_qs).model()->rowCount() == 2);
    form.picture(u"relations-search"_qs);
    QTest::keyClick(&form.other(), Qt::Key_Down);
    QTest::keyClick(&form.other(), Qt::Key_Return);
    form.add();
    REQUIRE(form.relations("A-1") == 1);
    const Relation made = requireValue(form.registry().relationsOf(form.asset("A-1").id)).front();
    CHECK(made.kind == RelationKind::StoredIn);
    CHECK(made.to == form.asset("A-2").id);
    REQUIRE(form.table().model()->rowCount() == 1);
    CHECK(form.table().model()->index(0, 1).data() == u"A-2"_qs);
    CHECK(form.other().text().isEmpty());
    CHECK(form.messages.text().contains(u"A-2"_qs));
    form.picture(u"relations"_qs);
    form.find<QPushButton>(u"messageOffer"_qs).click();
    CHECK(form.relations("A-1") == 0);
    CHECK(form.find(u"relationsNone"_qs).isVisible());
}

TEST_CASE("The other direction is the other asset's relation", "[relations]")
{
    Related form;
    form.kind(relationText(RelationKind::CopyOf, RelationEnd::To));
    form.write(u"A-3"_qs);
    form.add();
    REQUIRE(form.relations("A-1") == 1);
    CHECK(requireValue(form.registry().relationsOf(form.asset("A-1").id)).front().from == form.asset("A-3").id);
    CHECK(form.table().model()->index(0, 0).data() == relationText(RelationKind::CopyOf, RelationEnd::To));
}

TEST_CASE("Itself, a relation that is there, and what is not found are refused with their sentences", "[relations]")
{
    Related form;
    form.kind(relationText(RelationKind::Related, RelationEnd::From));
    const HistoryHead empty = form.registry().head();
    form.add();
    CHECK(form.problem().text().contains(u"先に"_qs));
    form.write(u"A-1"_qs);
    form.add();
    CHECK(form.problem().isVisible());
    CHECK(form.problem().text().contains(u"A-1"_qs));
    form.write(u"存在しない資産"_qs);
    form.add();
    CHECK(form.problem().text().contains(u"存在しない資産"_qs));
    CHECK(form.other().text() == u"存在しない資産"_qs);
    CHECK(form.registry().head() == empty);
    requireValue(
        AssetService(form.registry()).relate(form.asset("A-2").id, RelationKind::Related, form.asset("A-1").id));
    const HistoryHead head = form.registry().head();
    form.write(u"A-2"_qs);
    form.add();
    CHECK(form.problem().text().contains(u"すでに"_qs));
    CHECK(form.registry().head() == head);
    // A choice that is found takes the sentence away.
    form.write(u"A-3"_qs);
    QTest::keyClick(&form.other(), Qt::Key_Return);
    CHECK_FALSE(form.problem().isVisible());
}

TEST_CASE("Delete removes the chosen relation, Enter goes to its asset", "[relations]")
{
    Related form;
    requireValue(
        AssetService(form.registry()).relate(form.asset("A-1").id, RelationKind::RunsOn, form.asset("A-2").id));
    QSignalSpy requested(&form.editor, &RelationsEditor::assetRequested);
    form.table().setFocus();
    form.table().selectRow(0);
    QTest::keyClick(&form.table(), Qt::Key_Return);
    REQUIRE(requested.count() == 1);
    CHECK(requested[0][0].value<AssetId>() == form.asset("A-2").id);
    QTest::keyClick(&form.table(), Qt::Key_Delete);
    CHECK(form.relations("A-1") == 0);
    form.find<QPushButton>(u"messageOffer"_qs).click();
    CHECK(form.relations("A-1") == 1);
}

TEST_CASE("What is composed adds no relation", "[relations][composition]")
{
    Related form;
    form.other().setFocus();
    EditorFixture::compose(form.other(), u"じゅうき"_qs);
    QTest::keyClick(&form.other(), Qt::Key_Return);
    CHECK_FALSE(form.other().isListOpen());
    CHECK(form.relations("A-1") == 0);
    EditorFixture::compose(form.other(), {}, u"予備"_qs);
    QTest::keyClick(&form.other(), Qt::Key_Return);
    form.add();
    CHECK(form.relations("A-3") == 1);
}

TEST_CASE("Relations that cannot be read are told, and nothing is added beside them", "[relations]")
{
    Related form;
    requireValue(
        AssetService(form.registry()).relate(form.asset("A-1").id, RelationKind::StoredIn, form.asset("A-2").id));
    REQUIRE(form.table().model()->rowCount() == 1);
    takeTableAway(form.registry().path(), "relation");
    form.editor.setAsset(&form.registry(), form.asset("A-1").id);
    CHECK(form.table().model()->rowCount() == 0);
    const auto &told = form.find<QLabel>(u"relationsNone"_qs);
    CHECK(told.isVisible());
    CHECK_FALSE(told.text().isEmpty());
    CHECK_FALSE(told.text().contains(u"まだありません"_qs)); // an error is not «none»
    CHECK_FALSE(form.find(u"relationAdd"_qs).isEnabled());
    CHECK_FALSE(form.other().isEnabled());
}
