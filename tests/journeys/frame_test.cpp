// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window itself does, whatever page is shown.

#include "tests/journeys/journeywindow.h"
#include "views/support/palette.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace daicho;

TEST_CASE("Colours follow the choice at once, to the last icon", "[journey][frame]")
{
    JourneyWindow journey;
    journey.openSample();
    const QPalette before = QApplication::palette();
    const QImage light = journey.window().actions().action(Command::GoHome)->icon().pixmap(22).toImage();
    journey.trigger(Command::ThemeDark);
    QCoreApplication::processEvents();
    CHECK(themeOf(journey.window().palette()) == Theme::Dark);
    CHECK(themeOf(journey.find(u"navigation"_qs).palette()) == Theme::Dark);
    CHECK(themeOf(journey.table().palette()) == Theme::Dark);
    CHECK(journey.window().actions().action(Command::GoHome)->icon().pixmap(22).toImage() != light);
    journey.picture(u"dark-at-once"_qs);
    journey.trigger(Command::ThemeAuto);
    CHECK(QApplication::palette() == before);
}

TEST_CASE("Ctrl+F leads to the search of the ledger from pages that have none", "[journey][frame]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::GoHistory);
    journey.trigger(Command::Find);
    CHECK(journey.find(u"ledgerPage"_qs).isVisible());
    CHECK(journey.find(u"ledgerSearch"_qs).hasFocus());
}

TEST_CASE("An import that is left half way is offered again", "[journey][frame]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.dialogs.paths = {QDir(QStringLiteral(DAICHO_TEST_DATA)).filePath(u"ledger/renamed-cp932.csv"_qs)};
    journey.trigger(Command::Import);
    REQUIRE(QTest::qWaitFor([&journey] { return journey.can(Command::Import); }, 60'000));
    journey.trigger(Command::GoLedger);
    CHECK(journey.find(u"ledgerPage"_qs).isVisible());
    journey.find<QPushButton>(u"messageOffer"_qs).click();
    CHECK(journey.find(u"importPage"_qs).isVisible());
    CHECK(journey.find<QPushButton>(u"importApply"_qs).isVisible());
}

TEST_CASE("A new asset that is half written does not go unasked", "[journey][frame]")
{
    JourneyWindow journey;
    journey.openSample();
    journey.trigger(Command::NewAsset);
    QTest::keyClicks(QApplication::focusWidget(), u"abc"_qs);
    journey.dialogs.accepts = false;
    CHECK_FALSE(journey.window().close());
    CHECK(journey.window().isVisible());
    journey.dialogs.accepts = true;
    journey.window().close();
    CHECK(QTest::qWaitFor([&journey] { return !journey.window().isVisible(); }, 10'000));
}

TEST_CASE("The search is explained with levels that the scheme has", "[journey][frame]")
{
    JourneyWindow journey;
    requireDone(journey.window().workspace().create(journey.path(u"蟹江町.daicho"_qs),
                                                    {.profileId = "kanie-town", .body = {}, .schemeId = {}}));
    const QString hint = journey.find<QLineEdit>(u"ledgerSearch"_qs).placeholderText();
    CHECK(hint.contains(u"重要性"_qs));
    CHECK_FALSE(hint.contains(u"3B"_qs));
}
