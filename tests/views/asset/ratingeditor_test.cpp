// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/organisationservice.h"
#include "tests/views/asset/editorfixture.h"
#include "views/pages/asset/axisrating.h"
#include "views/pages/asset/ratingeditor.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace daicho;

namespace {

constexpr const char *cityAssets = "code|name|unit|medium\n"
                                   "A-1|住民基本台帳|住民課|電磁的記録\n"
                                   "A-2|住民基本台帳|税務課|電磁的記録\n"
                                   "A-3|固定資産台帳|税務課|紙";

struct Rated : EditorFixture
{
    explicit Rated(const char *assets = cityAssets, const Text &profile = "yokote-city",
                   const Text &scheme = "mic-jichitai-2024r10")
        : EditorFixture(assets, profile, scheme), editor(context)
    {
        show(editor);
    }

    void open(const char *code) { editor.setAsset(&registry(), asset(code).id); }
    void choose(const char *button) { find<QAbstractButton>(QString::fromUtf8(button)).click(); }
    QPlainTextEdit &reason() { return find<QPlainTextEdit>(u"ratingReason"_qs); }
    QString guide() { return find<QLabel>(u"ratingGuide"_qs).text(); }
    QLabel &problem() { return find<QLabel>(u"ratingProblem"_qs); }
    Asset rate(const char *code, const std::map<Text, Text> &levels, const Text &why)
    {
        return requireValue(AssetService(registry()).rate(asset(code).id, levels, why));
    }

    RatingEditor editor;
};

} // namespace

TEST_CASE("Levels are collected and saved at once with their reason", "[rating]")
{
    Rated form;
    form.open("A-1");
    const HistoryHead before = form.registry().head();
    CHECK(form.find<QAbstractButton>(u"levelC-unrated"_qs).isChecked());
    CHECK_FALSE(form.find<QPushButton>(u"ratingSave"_qs).isEnabled());
    form.choose("levelC-3B");
    form.choose("levelI-2");
    form.choose("levelA-none");
    form.reason().setPlainText(u"住民の個人情報を含む"_qs);
    CHECK(form.editor.isDirty());
    CHECK(form.registry().head() == before);
    QTest::keyClick(&form.reason(), Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(form.editor.isDirty());
    CHECK(form.registry().head().seq == before.seq + 1);
    const Asset rated = form.asset("A-1");
    CHECK(rated.text(Field::C) == "3B");
    CHECK(rated.text(Field::I) == "2");
    CHECK(rated.text(Field::A) == notApplicable);
    CHECK(rated.text(Field::Reason) == "住民の個人情報を含む");
    CHECK(form.messages.text().contains(u"住民基本台帳"_qs));
    // Back with the bar.
    form.find<QPushButton>(u"messageOffer"_qs).click();
    CHECK(form.asset("A-1").text(Field::C).empty());
    CHECK(form.find<QAbstractButton>(u"levelC-unrated"_qs).isChecked());
    CHECK(form.reason().toPlainText().isEmpty());
}

TEST_CASE("A lowered level is refused without a reason of its own, and nothing is changed", "[rating]")
{
    Rated form;
    form.rate("A-1", {{"C", "3A"}}, "国の秘密文書");
    form.open("A-1");
    CHECK(form.reason().toPlainText() == u"国の秘密文書"_qs);
    const HistoryHead before = form.registry().head();
    form.choose("levelC-2");
    form.choose("levelI-1");
    form.find<QPushButton>(u"ratingSave"_qs).click();
    CHECK(form.problem().isVisible());
    CHECK(form.problem().text().contains(u"段階を下げるときは"_qs));
    CHECK(form.registry().head() == before);
    CHECK(form.editor.isDirty());
    CHECK(form.reason().hasFocus());
    CHECK(form.find<QAbstractButton>(u"levelC-2"_qs).isChecked());
    form.picture(u"rating-refused"_qs);
    form.reason().setPlainText(u"秘密の指定が解かれた"_qs);
    CHECK(form.editor.save());
    CHECK_FALSE(form.problem().isVisible());
    CHECK(form.asset("A-1").text(Field::C) == "2");
}

TEST_CASE("Escape goes back to what is saved", "[rating]")
{
    Rated form;
    form.rate("A-1", {{"C", "2"}}, "検討中");
    form.open("A-1");
    QSignalSpy dirty(&form.editor, &RatingEditor::dirtyChanged);
    form.choose("levelC-3C");
    QTest::keyClick(&form.find<QAbstractButton>(u"levelC-3C"_qs), Qt::Key_Escape);
    CHECK(form.find<QAbstractButton>(u"levelC-2"_qs).isChecked());
    CHECK_FALSE(form.editor.isDirty());
    EditorFixture::type(form.reason(), u"後"_qs);
    CHECK(form.editor.isDirty());
    QTest::keyClick(&form.reason(), Qt::Key_Escape);
    CHECK(form.reason().toPlainText() == u"検討中"_qs);
    CHECK_FALSE(form.editor.isDirty());
}

TEST_CASE("Arrows walk through the levels and characters choose them", "[rating]")
{
    Rated form;
    form.open("A-1");
    auto &axis = form.find<AxisRating>(u"axisC"_qs);
    axis.firstWidget()->setFocus();
    const auto press = [&form](Qt::Key key) { QTest::keyClick(form.window.focusWidget(), key); };
    press(Qt::Key_3);
    CHECK(axis.level() == "3A");
    press(Qt::Key_3);
    CHECK(axis.level() == "3B");
    press(Qt::Key_3);
    press(Qt::Key_3);
    CHECK(axis.level() == "3A");
    press(Qt::Key_Up);
    CHECK(axis.level() == "3A");
    press(Qt::Key_Down);
    CHECK(axis.level() == "3B");
    CHECK(form.find(u"levelC-3B"_qs).hasFocus());
    press(Qt::Key_1);
    CHECK(axis.level() == "1");
    press(Qt::Key_Minus);
    CHECK(axis.level() == notApplicable);
    press(Qt::Key_9);
    CHECK(axis.level() == notApplicable);
    // One stop for Tab an axis.
    press(Qt::Key_Tab);
    CHECK(form.find(u"levelI-unrated"_qs).hasFocus());
    press(Qt::Key_Tab);
    CHECK(form.find(u"levelA-unrated"_qs).hasFocus());
    press(Qt::Key_Tab); // past the precedents
    press(Qt::Key_Tab);
    CHECK(form.reason().hasFocus());
}

TEST_CASE("The single axis of a town is chosen by its number", "[rating]")
{
    Rated form("code|name|unit\nA-1|住民票|住民課", "kanie-town", "municipal-importance-1-4");
    form.open("A-1");
    CHECK(form.window.findChild<AxisRating *>(u"axisC"_qs) == nullptr);
    auto &axis = form.find<AxisRating>(u"axisP"_qs);
    axis.firstWidget()->setFocus();
    for (const auto &[key, level] : std::map<Qt::Key, Text>{{Qt::Key_1, "I"}, {Qt::Key_2, "II"}, {Qt::Key_4, "IV"}}) {
        QTest::keyClick(form.window.focusWidget(), key);
        CHECK(axis.level() == level);
    }
    // The criteria of this draft are nobody's rule, and are not told as one.
    CHECK(form.guide().contains(u"目安"_qs));
    CHECK_FALSE(form.guide().contains(u"基準</b>"_qs));
    form.choose("levelP-I");
    CHECK(form.guide().contains(u"参考"_qs));
    CHECK_FALSE(form.guide().contains(u"取扱制限"_qs));
    CHECK_FALSE(form.guide().contains(u"必須"_qs));
    form.picture(u"rating-town"_qs);
}

TEST_CASE("What a scheme says of a level is told with its source and strength", "[rating]")
{
    Rated form;
    form.open("A-1");
    form.choose("levelC-2");
    CHECK(form.guide().contains(u"基準</b>"_qs));
    CHECK(form.guide().contains(u"総務省ガイドライン"_qs));
    CHECK(form.guide().contains(u"政策の検討に関する情報"_qs));
    CHECK(form.guide().contains(u"取扱制限"_qs));
    CHECK(form.guide().contains(u"必須"_qs));
    CHECK(form.find<QLabel>(u"levelGroupC-3"_qs).text().contains(u"3A"_qs));
    form.choose("levelC-3B");
    CHECK(form.guide().indexOf(u"支給された端末"_qs) > form.guide().indexOf(u"参考"_qs));
}

TEST_CASE("Axes that paper is not rated on offer only «not applicable», and say why", "[rating]")
{
    Rated form("code|name|unit|medium\nA-1|紙台帳|住民課|紙\nA-2|電子台帳|住民課|電磁的記録", "town",
               "university-322-paper-c-only");
    form.open("A-1");
    CHECK(form.find<QLabel>(u"axisNoteI"_qs).isVisible());
    CHECK(form.find<QLabel>(u"axisNoteI"_qs).text().contains(u"完全性"_qs));
    CHECK_FALSE(form.find(u"levelI-2"_qs).isVisible());
    CHECK_FALSE(form.find(u"axisNoteC"_qs).isVisible());
    CHECK_FALSE(form.editor.isDirty());
    form.choose("levelC-2");
    CHECK(form.find<AxisRating>(u"axisI"_qs).level() == notApplicable);
    form.picture(u"rating-paper"_qs);
    CHECK(form.editor.save());
    CHECK(form.asset("A-1").text(Field::A) == notApplicable);
    form.open("A-2");
    CHECK(form.find(u"levelI-2"_qs).isVisible());
}

TEST_CASE("Assets of the same name elsewhere show how they are rated", "[rating]")
{
    Rated form;
    form.rate("A-2", {{"C", "3B"}}, "住民の個人情報");
    form.open("A-1");
    auto &table = form.find<QTableView>(u"ratingPrecedents"_qs);
    REQUIRE(table.model()->rowCount() == 1);
    CHECK(table.model()->index(0, 0).data() == u"A-2"_qs);
    CHECK(table.model()->index(0, 3).data() == u"3B"_qs);
    QSignalSpy requested(&form.editor, &RatingEditor::assetRequested);
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    REQUIRE(requested.count() == 1);
    CHECK(requested[0][0].value<AssetId>() == form.asset("A-2").id);
    form.choose("levelC-3B");
    form.picture(u"rating"_qs);
    form.open("A-3");
    CHECK_FALSE(table.isVisible());
    CHECK(form.find(u"ratingNoPrecedents"_qs).isVisible());
}

TEST_CASE("Ratings under other editions are listed and not taken for present ones", "[rating]")
{
    Rated form;
    form.rate("A-1", {{"C", "3B"}}, "旧版での分類");
    form.open("A-1");
    CHECK_FALSE(form.find(u"ratingFormer"_qs).isVisible());
    requireValue(OrganisationService(form.registry()).adoptScheme("ipa-sme-321"));
    CHECK(form.find<AxisRating>(u"axisC"_qs).level() == unrated);
    CHECK(form.find<QLabel>(u"ratingFormer"_qs).isVisible());
    CHECK(form.find<QLabel>(u"ratingFormer"_qs).text().contains(u"3B"_qs));
    CHECK(form.find<QLabel>(u"ratingFormer"_qs).text().contains(u"旧版での分類"_qs));
    CHECK(form.reason().toPlainText().isEmpty());
    form.choose("levelC-2");
    CHECK(form.editor.save());
    CHECK(form.asset("A-1").text(Field::C) == "2");
    CHECK(form.find<QLabel>(u"ratingFormer"_qs).text().contains(u"3B"_qs));
}

TEST_CASE("Enter during composition saves nothing", "[rating][composition]")
{
    Rated form;
    form.open("A-1");
    const HistoryHead before = form.registry().head();
    form.choose("levelC-2");
    form.reason().setFocus();
    EditorFixture::compose(form.reason(), u"けんとう"_qs);
    QTest::keyClick(&form.reason(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&form.reason(), Qt::Key_Return);
    QTest::keyClick(&form.reason(), Qt::Key_Escape);
    CHECK(form.registry().head() == before);
    CHECK(form.find<QAbstractButton>(u"levelC-2"_qs).isChecked());
    EditorFixture::compose(form.reason(), {}, u"検討"_qs);
    QTest::keyClick(&form.reason(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(form.asset("A-1").text(Field::Reason) == "検討");
}

TEST_CASE("A reason alone is saved with the levels that stand, but never without one", "[rating]")
{
    Rated form;
    form.open("A-1");
    form.reason().setPlainText(u"まだ決めていない"_qs);
    CHECK_FALSE(form.editor.save());
    CHECK(form.problem().isVisible());
    form.editor.reset();
    form.rate("A-1", {{"C", "2"}}, "一");
    form.reason().setPlainText(u"二"_qs);
    CHECK(form.editor.save());
    CHECK(form.asset("A-1").text(Field::Reason) == "二");
    CHECK(form.asset("A-1").text(Field::C) == "2");
    form.reason().clear();
    CHECK_FALSE(form.editor.save());
    CHECK(form.asset("A-1").text(Field::Reason) == "二");
}
