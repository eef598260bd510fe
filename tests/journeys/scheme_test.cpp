// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Classification and policy: read, amended, locked by the first rating, taken back.

#include "tests/journeys/schemejourney.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace daicho;

TEST_CASE("A town reads its importance scheme, amends it, and the first rating locks it", "[journey][scheme]")
{
    SchemeJourney journey("kanie-town");
    CHECK(journey.everything().contains(u"重要性分類Ⅰ～Ⅳ"));
    journey.picture(u"scheme-overview"_qs);
    journey.open(u"levels-P"_qs);
    REQUIRE(journey.sheetRows() == 4);
    CHECK(journey.cell(0, 0) == u"I");
    // A draft is shown as a draft.
    CHECK(journey.cell(0, 4).contains(u"出典"));
    CHECK(journey.lock().isEmpty());

    // Enter opens the form and Enter saves it; in a paragraph Ctrl is needed.
    journey.choose(3);
    QTest::keyClick(&journey.sheet(), Qt::Key_Return);
    REQUIRE(journey.isFormOpen());
    journey.type(u"schemeCriterion"_qs, u"公表を前提とするもの"_qs);
    journey.picture(u"scheme-levels"_qs);
    QTest::keyClick(&journey.find(u"schemeLabel"_qs), Qt::Key_Return);
    CHECK_FALSE(journey.isFormOpen());
    CHECK(journey.cell(3, 2) == u"公表を前提とするもの");
    CHECK(journey.sheet().currentIndex().row() == 3);
    CHECK(journey.find(u"messageOffer"_qs).isVisible());

    // A group and a threshold.
    journey.open(u"groups-P"_qs);
    journey.press(u"schemeAdd"_qs);
    journey.type(u"schemeGroupCode"_qs, u"重"_qs);
    journey.type(u"schemeGroupLabel"_qs, u"特に守るもの"_qs);
    journey.find<QCheckBox>(u"schemeMembers-I"_qs).setChecked(true);
    journey.find<QCheckBox>(u"schemeMembers-II"_qs).setChecked(true);
    journey.press(u"schemeSave"_qs);
    REQUIRE(journey.sheetRows() == 1);
    CHECK(journey.cell(0, 2) == u"I、II");
    journey.press(u"schemeAdd"_qs);
    auto &kind = journey.find<QComboBox>(u"schemeKind"_qs);
    kind.setCurrentIndex(1);
    journey.type(u"schemePhrase"_qs, u"Ⅲ以上"_qs);
    auto &lightest = journey.find<QComboBox>(u"schemeMinimum"_qs);
    lightest.setCurrentIndex(lightest.findData(u"III"_qs));
    journey.press(u"schemeSave"_qs);
    REQUIRE(journey.sheetRows() == 2);
    CHECK(journey.cell(1, 2) == u"I、II、III");

    // A handling rule for one level, with its source.
    journey.open(u"handling-P"_qs);
    const int rules = journey.sheetRows();
    CHECK(journey.everything().contains(u"必須"));
    journey.press(u"schemeAdd"_qs);
    journey.type(u"schemeStage"_qs, u"保管"_qs);
    journey.type(u"schemeRule"_qs, u"耐火金庫に入れる"_qs);
    journey.type(u"schemeSource"_qs, u"対策基準 第12条"_qs);
    journey.press(u"schemeSave"_qs);
    REQUIRE(journey.sheetRows() == rules + 1);
    CHECK(journey.cell(rules, 6).contains(u"対策基準 第12条"));
    journey.picture(u"scheme-handling"_qs);

    journey.rateSomething("P", "II");
    CHECK(journey.lock().contains(u"格付け"));
    CHECK(journey.lock().contains(u"1"));
    CHECK_FALSE(journey.find<QPushButton>(u"schemeAdd"_qs).isEnabled());
    QTest::keyClick(&journey.sheet(), Qt::Key_Return);
    CHECK_FALSE(journey.isFormOpen());
    journey.picture(u"scheme-locked"_qs);
    while (journey.can(Command::Undo))
        journey.trigger(Command::Undo);
    journey.open(u"levels-P"_qs);
    CHECK(journey.lock().isEmpty());
    CHECK(journey.cell(3, 2) == u"影響をほとんど与えないもの");
    CHECK_THAT(journey.cli({u"verify"_qs, journey.registry().path(), u"--json"_qs}).toStdString(),
               Catch::Contains("\"ok\""));
}

TEST_CASE("A city reads three axes, adds a measure and a date, and refused ones keep what was typed",
          "[journey][scheme]")
{
    SchemeJourney journey("unnan-city");
    const std::vector<ProfileItem> before = journey.registry().profileItems();
    for (const char *axis : {"C", "I", "A"}) {
        journey.open(QString(u"levels-"_qs % QLatin1StringView(axis)));
        CHECK(journey.sheetRows() >= 2);
    }
    journey.open(u"groups-C"_qs);
    CHECK(journey.everything().contains(u"3A、3B、3C"));
    journey.open(u"policy-term"_qs);
    CHECK(journey.everything().contains(u"対象機関"));
    journey.open(u"policy-event"_qs);
    CHECK(journey.everything().contains(u"2005-03-16"));
    journey.picture(u"policy-dates"_qs);

    journey.press(u"schemeAdd"_qs);
    journey.type(u"schemeName"_qs, u"改定"_qs);
    journey.type(u"schemeDate"_qs, u"令和8年2月30日"_qs);
    journey.press(u"schemeSave"_qs);
    REQUIRE(journey.isFormOpen());
    CHECK(journey.problem().contains(u"2月30日"));
    CHECK(journey.find<QLineEdit>(u"schemeDate"_qs).text() == u"令和8年2月30日");
    journey.picture(u"policy-refused"_qs);
    journey.type(u"schemeDate"_qs, u"R8.7.1"_qs);
    journey.press(u"schemeSave"_qs);
    CHECK(journey.everything().contains(u"2026-07-01"));

    journey.open(u"policy-measure"_qs);
    const int measures = journey.sheetRows();
    QTest::keyClick(&journey.sheet(), Qt::Key_Insert);
    REQUIRE(journey.isFormOpen());
    // What was typed is not lost by going elsewhere.
    journey.type(u"schemeName"_qs, u"番号は 123456789018"_qs);
    auto &contents = journey.find<QTreeWidget>(u"schemeContents"_qs);
    contents.setCurrentItem(contents.topLevelItem(0)->child(0));
    CHECK(contents.currentItem()->data(0, Qt::UserRole).toString() == u"policy-measure");
    CHECK_FALSE(journey.problem().isEmpty());
    journey.press(u"schemeSave"_qs);
    CHECK(journey.problem().contains(u"個人番号"));
    CHECK_FALSE(journey.problem().contains(u"123456789018"));
    journey.type(u"schemeName"_qs, QString());
    journey.press(u"schemeSave"_qs);
    CHECK(journey.isFormOpen());
    journey.type(u"schemeName"_qs, u"生成AIの利用"_qs);
    journey.press(u"schemeSave"_qs);
    REQUIRE(journey.sheetRows() == measures + 1);
    CHECK(journey.sheet().currentIndex().row() == measures);
    QTest::keyClick(&journey.sheet(), Qt::Key_Up, Qt::AltModifier);
    CHECK(journey.cell(measures - 1, 1) == u"生成AIの利用");
    CHECK(journey.sheet().currentIndex().row() == measures - 1);
    QTest::keyClick(&journey.sheet(), Qt::Key_Delete);
    CHECK(journey.sheetRows() == measures);

    // A document to which dates belong stays, and the bar says why.
    journey.open(u"policy-document"_qs);
    journey.choose(0);
    journey.press(u"schemeRemove"_qs);
    CHECK(journey.message().contains(u"雲南市情報セキュリティ基本方針"));
    while (journey.can(Command::Undo))
        journey.trigger(Command::Undo);
    CHECK(journey.registry().profileItems() == before);
    journey.cli({u"verify"_qs, journey.registry().path()});
}

TEST_CASE("Composition keeps Enter and Esc for itself in the form of a row", "[journey][scheme]")
{
    CompositionGuard guard;
    qApp->installEventFilter(&guard);
    SchemeJourney journey("kanie-town");
    journey.open(u"policy-threat"_qs);
    journey.press(u"schemeAdd"_qs);
    auto &name = journey.find<QLineEdit>(u"schemeName"_qs);
    name.setFocus();
    QInputMethodEvent composing(u"きょうい"_qs, {});
    QApplication::sendEvent(&name, &composing);
    QTest::keyClick(&name, Qt::Key_Return);
    QTest::keyClick(&name, Qt::Key_Escape);
    CHECK(journey.isFormOpen());
    QInputMethodEvent done;
    done.setCommitString(u"脅威"_qs);
    QApplication::sendEvent(&name, &done);
    const int threats = journey.sheetRows();
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK_FALSE(journey.isFormOpen());
    CHECK(journey.sheetRows() == threats + 1);
    CHECK(journey.cell(threats, 1) == u"脅威");
    qApp->removeEventFilter(&guard);
}

TEST_CASE("Esc discards, rows are copied, and another scheme comes into force and goes again", "[journey][scheme]")
{
    SchemeJourney journey("kanie-town");
    const HistoryHead head = journey.registry().head();
    journey.open(u"overview"_qs);
    journey.choose(0);
    QTest::keyClick(&journey.sheet(), Qt::Key_F2);
    REQUIRE(journey.isFormOpen());
    journey.type(u"schemeFact"_qs, u"別の名"_qs);
    QTest::keyClick(&journey.find(u"schemeFact"_qs), Qt::Key_Escape);
    CHECK_FALSE(journey.isFormOpen());
    CHECK(journey.registry().head() == head);

    journey.open(u"levels-P"_qs);
    journey.sheet().selectAll();
    QTest::keyClick(&journey.sheet(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().split(u'\n').size() == 5);

    journey.open(u"editions"_qs);
    CHECK(journey.cell(0, 0) == u"使用中");
    journey.choose(1);
    const QString other = journey.cell(1, 1);
    journey.press(u"schemeChoose"_qs);
    CHECK(toQString(journey.registry().scheme().name) == other);
    CHECK(journey.cell(0, 0) == u"以前の版");
    journey.trigger(Command::Undo);
    CHECK(journey.registry().scheme().id == "municipal-importance-1-4");
}

TEST_CASE("A registry that can only be read shows everything and says why nothing can be changed", "[journey][scheme]")
{
    SchemeJourney journey("unnan-city");
    const QString file = journey.registry().path();
    journey.window().workspace().close();
    REQUIRE(QFile::setPermissions(file, QFile::ReadOwner));
    journey.window().openFile(file);
    if (!journey.registry().isReadOnly())
        return; // the superuser may write to any file
    journey.trigger(Command::GoScheme);
    journey.open(u"policy-zone"_qs);
    CHECK(journey.sheetRows() == 3);
    CHECK_FALSE(journey.lock().isEmpty());
    CHECK_FALSE(journey.find<QPushButton>(u"schemeAdd"_qs).isEnabled());
}
