// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that can be seen is named, in the language of the run, whole, and left by Tab.

#include "tests/journeys/stations.h"
#include "tests/journeys/windowcrawl.h"

#include <set>

using namespace daicho;

namespace {

void checkAll(const QStringList &complaints)
{
    for (const QString &complaint : complaints)
        FAIL_CHECK(complaint.toStdString());
}

void checkEverything(QWidget &place)
{
    // Layouts within layouts take a turn of the loop each.
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
    checkAll(crawl::unnamed(place));
    checkAll(crawl::untranslated(place));
    checkAll(crawl::clipped(place));
    checkAll(crawl::tabTraps(place));
}

} // namespace

TEST_CASE("Every page and dialog can be read, spoken, and walked through by Tab", "[crawl]")
{
    JourneyWindow journey;
    journey.openSample();
    for (const QSize size : {QSize(1280, 760), QSize(880, 480)}) {
        journey.window().resize(size);
        for (const Station &station : stations()) {
            INFO(station.name << " in a window " << size.width() << " wide");
            QWidget *place = station.go(journey);
            checkEverything(*place);
            leave(journey, place);
        }
    }
}

TEST_CASE("The welcome page without a registry can be read, spoken, and walked through by Tab", "[crawl]")
{
    JourneyWindow journey;
    checkEverything(journey.window());
}

TEST_CASE("Menus have keys that do not clash", "[crawl]")
{
    JourneyWindow journey;
    journey.openSample();
    for (int i = 0; i < static_cast<int>(MenuId::MenuCount); ++i) {
        std::set<QChar> keys;
        for (const CommandInfo &info : commandInfos()) {
            if (info.menu != static_cast<MenuId>(i))
                continue;
            const QString text = journey.window().actions().text(info.command);
            INFO(text.toStdString());
            const qsizetype place = text.indexOf(u'&');
            REQUIRE(place >= 0);
            CHECK(keys.insert(text[place + 1].toUpper()).second);
        }
    }
}
