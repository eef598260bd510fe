// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/journeywindow.h"
#include "tests/support/composing.h"
#include "views/pages/ledger/ledgerpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace daicho;

namespace {

void write(QLineEdit &field, const QString &text)
{
    field.setFocus();
    field.selectAll();
    commitText(field, text);
}

void stepBackTo(JourneyWindow &journey, std::int64_t seq)
{
    while (journey.window().workspace().undoable() && journey.window().workspace().undoable()->seq > seq)
        journey.trigger(Command::Undo);
}

} // namespace

TEST_CASE("An asset is made, changed, retired, taken back and duplicated by keyboard; all of it can be undone",
          "[journey][assets]")
{
    JourneyWindow journey;
    journey.openSample();
    const std::int64_t start = journey.registry().head().seq;
    const int rows = journey.rows();
    const QByteArray before = journey.cli({u"list"_qs, journey.registry().path(), u"--json"_qs});

    journey.trigger(Command::NewAsset);
    auto &name = journey.find<QLineEdit>(u"field-name"_qs);
    CHECK(name.hasFocus());
    QTest::keyClick(&name, Qt::Key_Return, Qt::ControlModifier);
    CHECK(journey.find<QLabel>(u"problem-name"_qs).isVisible());
    CHECK(journey.rows() == rows);
    commitText(name, u"新しい給付台帳"_qs);
    journey.picture(u"asset-new"_qs);
    QTest::keyClick(&name, Qt::Key_Return, Qt::ControlModifier);
    CHECK(journey.rows() == rows + 1);
    CHECK(journey.registry().head().seq == start + 1);
    CHECK(journey.find<QLabel>(u"assetTitle"_qs).text() == u"新しい給付台帳");

    auto &business = journey.find<QLineEdit>(u"field-business"_qs);
    write(business, u"給付"_qs);
    QTest::keyClick(&business, Qt::Key_Return);
    CHECK(journey.registry().head().seq == start + 2);
    CHECK(journey.find(u"messageOffer"_qs).isVisible());
    journey.picture(u"asset-edit"_qs);

    auto &place = journey.find<QLineEdit>(u"locationPlace1"_qs);
    write(place, u"書庫"_qs);
    journey.find<QPushButton>(u"locationAdd"_qs).click();
    commitText(journey.find<QLineEdit>(u"locationPlace2"_qs), u"本庁舎"_qs);
    journey.find<QScrollArea>(u"assetScroll"_qs).ensureWidgetVisible(&place, 0, 200);
    journey.picture(u"asset-places"_qs);
    business.setFocus();
    CHECK(journey.registry().head().seq == start + 3);
    CHECK(place.text() == u"書庫");

    journey.trigger(Command::RetireAsset);
    auto &reason = journey.find<QLineEdit>(u"reasonText"_qs);
    CHECK(reason.hasFocus());
    QTest::keyClick(&reason, Qt::Key_Return);
    CHECK(journey.find<QLabel>(u"reasonProblem"_qs).isVisible());
    CHECK(journey.registry().head().seq == start + 3);
    commitText(reason, u"制度の終了"_qs);
    journey.picture(u"asset-retire"_qs);
    QTest::keyClick(&reason, Qt::Key_Return);
    CHECK(journey.registry().head().seq == start + 4);
    CHECK(name.isReadOnly());
    REQUIRE(journey.can(Command::RestoreAsset));
    journey.trigger(Command::RestoreAsset);
    commitText(reason, u"制度の再開"_qs);
    QTest::keyClick(&reason, Qt::Key_Return);
    CHECK_FALSE(name.isReadOnly());
    CHECK(journey.registry().head().seq == start + 5);

    journey.trigger(Command::DuplicateAsset);
    CHECK(name.text() == u"新しい給付台帳");
    CHECK(journey.find<QLineEdit>(u"field-code"_qs).text().isEmpty());
    write(name, u"写しの台帳"_qs);
    QTest::keyClick(&name, Qt::Key_Return, Qt::ControlModifier);
    CHECK(journey.rows() == rows + 2);
    CHECK(business.text() == u"給付");

    stepBackTo(journey, start);
    CHECK(journey.rows() == rows);
    CHECK(journey.cli({u"list"_qs, journey.registry().path(), u"--json"_qs}) == before);
    journey.cli({u"verify"_qs, journey.registry().path()});
}

TEST_CASE("Esc gives up a new asset and writes nothing", "[journey][assets]")
{
    JourneyWindow journey;
    journey.openSample();
    const HistoryHead head = journey.registry().head();
    journey.trigger(Command::NewAsset);
    auto &name = journey.find<QLineEdit>(u"field-name"_qs);
    commitText(name, u"取りやめる台帳"_qs);
    QTest::keyClick(&name, Qt::Key_Escape);
    QTest::keyClick(&name, Qt::Key_Escape);
    CHECK_FALSE(journey.find(u"newAssetBar"_qs).isVisible());
    CHECK(journey.registry().head() == head);
}

TEST_CASE("The panel shows no asset that a search hides, unless somebody is at work on it", "[journey][assets]")
{
    JourneyWindow journey;
    journey.openSample();
    auto &search = journey.find<QLineEdit>(u"ledgerSearch"_qs);
    auto &name = journey.find<QLineEdit>(u"field-name"_qs);
    auto &page = journey.find<LedgerPage>(u"ledgerPage"_qs);
    QWidget &hint = journey.find(u"assetHint"_qs);
    journey.table().setFocus();
    journey.table().selectRow(0);
    const AssetId chosen = page.chosenAsset();
    REQUIRE(chosen.isValid());
    const QString title = name.text();
    CHECK_FALSE(hint.isVisible());

    search.setFocus();
    search.setText(u"どこにもない名前"_qs);
    CHECK(hint.isVisible());
    CHECK_FALSE(page.chosenAsset().isValid());
    CHECK_FALSE(journey.can(Command::RetireAsset));
    search.clear();
    CHECK_FALSE(hint.isVisible());
    CHECK(page.chosenAsset() == chosen);
    CHECK(name.text() == title);

    CHECK_FALSE(page.hasUnsaved());
    write(name, u"無"_qs);
    CHECK_FALSE(page.hasUnsaved()); // saved by being asked
    journey.trigger(Command::Undo);
    CHECK(name.text() == title);
    auto &expires = journey.find<QLineEdit>(u"field-expires"_qs);
    write(expires, u"令和9年2月30日"_qs);
    journey.table().setFocus();
    CHECK(page.hasUnsaved());
    search.setText(u"どこにもない名前"_qs);
    CHECK_FALSE(hint.isVisible());
    CHECK(page.chosenAsset() == chosen);
    QTest::keyClick(&expires, Qt::Key_Escape);
    CHECK_FALSE(page.hasUnsaved());
}

TEST_CASE("A retired asset stays at the right, and no other row takes its place in the table", "[journey][assets]")
{
    JourneyWindow journey;
    journey.openSample();
    auto &page = journey.find<LedgerPage>(u"ledgerPage"_qs);
    journey.table().selectRow(2);
    const AssetId chosen = page.chosenAsset();
    const int rows = journey.rows();
    journey.trigger(Command::RetireAsset);
    auto &reason = journey.find<QLineEdit>(u"reasonText"_qs);
    commitText(reason, u"制度の終了"_qs);
    QTest::keyClick(&reason, Qt::Key_Return);
    CHECK(journey.rows() == rows - 1);
    CHECK_FALSE(journey.table().currentIndex().isValid());
    CHECK_FALSE(journey.table().selectionModel()->hasSelection());
    CHECK(page.chosenAsset() == chosen);
    REQUIRE(journey.can(Command::RestoreAsset));
    journey.trigger(Command::Undo);
    CHECK(journey.rows() == rows);
    CHECK(page.chosenAsset() == chosen);
}
