// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/organisationservice.h"
#include "tests/views/asset/panelfixture.h"

using namespace daicho;

TEST_CASE("Dates are taken in any notation, and told in the other one", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    const QString written = GENERATE(u"R9.4.1"_qs, u"令和9年4月1日"_qs, u"2027/4/1"_qs);
    auto &expires = panel.write(Field::Expires, written);
    CHECK(panel.understood("expires").contains(u"2027-04-01"_qs));
    QTest::keyClick(&expires, Qt::Key_Return);
    CHECK(panel.stored(asset.id, Field::Expires) == "2027-04-01");
    CHECK(expires.text() == u"2027-04-01");
    CHECK(panel.understood("expires") == u"令和9年4月1日");
}

TEST_CASE("Choices are found by a part of their name in any kana", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    auto &unit = panel.write(Field::Unit, u"税務"_qs);
    QTest::keyClick(&unit, Qt::Key_Return);
    CHECK(panel.stored(asset.id, Field::Unit) == std::to_string(panel.town.units[1].value()));
    CHECK(unit.text() == u"税務課");
    auto &kind = panel.write(Field::Kind, u"情報ｼｽﾃﾑ"_qs);
    QTest::keyClick(&kind, Qt::Key_Return);
    CHECK(panel.stored(asset.id, Field::Kind) == "system");
}

TEST_CASE("A unit that does not exist is refused and stays written", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    const std::int64_t before = panel.entries();
    auto &unit = panel.write(Field::Unit, u"無い課"_qs);
    panel.details->form().focusField(Field::Name);
    CHECK(panel.problem("unit").contains(u"無い課"_qs));
    CHECK(unit.text() == u"無い課");
    CHECK(panel.entries() == before);
    panel.details->form().focusField(Field::Unit);
    QTest::keyClick(&unit, Qt::Key_Escape);
    CHECK(unit.text() == u"総務課");
    CHECK(panel.problem("unit").isEmpty());
}

TEST_CASE("A post tells who holds it today", "[details]")
{
    Panel panel;
    OrganisationService organisation(panel.town.registry());
    const PostId post = requireValue(organisation.addPost(panel.town.units[0], "課長", {}));
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    auto &owner = panel.write(Field::Owner, u"課長"_qs);
    QTest::keyClick(&owner, Qt::Key_Return);
    CHECK(panel.stored(asset.id, Field::Owner) == std::to_string(post.value()));
    CHECK(panel.understood("owner").contains(u"総務課"_qs));
}

TEST_CASE("A pair of surrogates is one character and never cut; too much is refused", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    const QString most(QString(32'765, u'あ') + QString::fromUtf8("𠮷"));
    auto &business = panel.write(Field::Business, most);
    QTest::keyClick(&business, Qt::Key_Return);
    CHECK(panel.stored(asset.id, Field::Business) == toText(most));
    panel.write(Field::Business, QString(most + QString::fromUtf8("𠮷")));
    QTest::keyClick(&business, Qt::Key_Return);
    CHECK_FALSE(panel.problem("business").isEmpty());
    CHECK(business.text().endsWith(QString::fromUtf8("𠮷𠮷")));
    CHECK(panel.stored(asset.id, Field::Business) == toText(most));
}

TEST_CASE("An individual number is refused and its sentence does not repeat it", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    auto &remarks = panel.write<QPlainTextEdit>(Field::Remarks, u"番号 123456789018"_qs);
    QTest::keyClick(&remarks, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(panel.problem("remarks").isEmpty());
    CHECK_FALSE(panel.problem("remarks").contains(u"123456789018"_qs));
    CHECK(remarks.toPlainText() == u"番号 123456789018");
    CHECK(panel.stored(asset.id, Field::Remarks).empty());
}

TEST_CASE("Tab leaves a long text, Ctrl+Tab writes one, Ctrl+Enter saves", "[details]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    auto &remarks = panel.write<QPlainTextEdit>(Field::Remarks, u"一"_qs);
    QTest::keyClick(&remarks, Qt::Key_Return);
    QTest::keyClick(&remarks, Qt::Key_Tab, Qt::ControlModifier);
    commitText(remarks, QString(u"二"_qs % QChar(QChar::Nbsp)));
    QTest::keyClick(&remarks, Qt::Key_Return, Qt::ControlModifier);
    CHECK(panel.stored(asset.id, Field::Remarks) == "一\n\t二\u00A0");
    CHECK(remarks.hasFocus());
    QTest::keyClick(&remarks, Qt::Key_Tab);
    CHECK_FALSE(remarks.hasFocus());
}

TEST_CASE("Enter while composing saves nothing; leaving confirms the text", "[details][composition]")
{
    Panel panel;
    const Asset asset = panel.town.add({{Field::Name, "住民票"}, {Field::Remarks, "備考"}});
    panel.details->setAsset(asset.id);
    const std::int64_t before = panel.entries();
    SECTION("a line")
    {
        panel.details->form().focusField(Field::Business);
        composeText(panel.field("business"), u"住民"_qs);
        QTest::keyClick(&panel.field("business"), Qt::Key_Return);
        CHECK(panel.entries() == before);
        panel.details->form().focusField(Field::Name);
        CHECK(panel.stored(asset.id, Field::Business) == "住民");
    }
    SECTION("a long text")
    {
        panel.details->form().focusField(Field::Remarks);
        auto &remarks = panel.field<QPlainTextEdit>("remarks");
        remarks.moveCursor(QTextCursor::End);
        composeText(remarks, u"追加"_qs);
        QTest::keyClick(&remarks, Qt::Key_Return, Qt::ControlModifier);
        CHECK(panel.entries() == before);
        panel.details->form().focusField(Field::Name);
        CHECK(panel.stored(asset.id, Field::Remarks) == "備考追加");
    }
    SECTION("a date")
    {
        panel.details->form().focusField(Field::Expires);
        composeText(panel.field("expires"), u"令和9年4月1日"_qs);
        QTest::keyClick(&panel.field("expires"), Qt::Key_Return);
        CHECK(panel.entries() == before);
        panel.details->form().focusField(Field::Name);
        CHECK(panel.stored(asset.id, Field::Expires) == "2027-04-01");
    }
    SECTION("a choice")
    {
        panel.details->form().focusField(Field::Unit);
        panel.field("unit").selectAll();
        composeText(panel.field("unit"), u"税務課"_qs);
        QTest::keyClick(&panel.field("unit"), Qt::Key_Return);
        CHECK(panel.entries() == before);
        panel.details->form().focusField(Field::Name);
        CHECK(panel.stored(asset.id, Field::Unit) == std::to_string(panel.town.units[1].value()));
    }
    CHECK(panel.entries() == before + 1);
}

TEST_CASE("Confirmed text is saved once by Enter and leaving", "[details][composition]")
{
    Panel panel;
    const Asset asset = panel.town.addNamed("住民票");
    panel.details->setAsset(asset.id);
    const std::int64_t before = panel.entries();
    panel.details->form().focusField(Field::Business);
    auto &business = panel.field("business");
    composeText(business, u"住民"_qs);
    commitText(business, u"住民記録"_qs);
    QTest::keyClick(&business, Qt::Key_Return);
    panel.details->form().focusField(Field::Name);
    CHECK(panel.stored(asset.id, Field::Business) == "住民記録");
    CHECK(panel.entries() == before + 1);
}
