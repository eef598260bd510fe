// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that can be seen is named, in the language of the run, whole, and left by Tab.

#include "tests/journeys/journeywindow.h"
#include "tests/journeys/windowcrawl.h"

#include <set>

using namespace daicho;

namespace {

constexpr std::array pages{Command::GoHome,   Command::GoLedger,    Command::GoOrganisation,
                           Command::GoScheme, Command::GoDashboard, Command::GoHistory};

void checkAll(const QStringList &complaints, const QString &where)
{
    INFO(where.toStdString());
    for (const QString &complaint : complaints)
        FAIL_CHECK(complaint.toStdString());
}

/// The ledger with an asset beside it, as people have it before them all day.
void chooseAsset(JourneyWindow &journey)
{
    journey.trigger(Command::GoLedger);
    journey.table().selectRow(0);
}

} // namespace

TEST_CASE("Every page can be read, spoken, and walked through by Tab", "[crawl]")
{
    JourneyWindow journey;
    journey.openSample();
    chooseAsset(journey);
    for (const QSize size : {QSize(1280, 760), QSize(880, 480)}) {
        journey.window().resize(size);
        for (const Command page : pages) {
            journey.trigger(page);
            QCoreApplication::processEvents();
            const QString where = journey.window().actions().text(page) % u" at "_qs % QString::number(size.width());
            checkAll(crawl::unnamed(journey.window()), where);
            checkAll(crawl::untranslated(journey.window()), where);
            checkAll(crawl::clipped(journey.window()), where);
            checkAll(crawl::tabTraps(journey.window()), where);
        }
    }
}

TEST_CASE("The welcome page without a registry can be read, spoken, and walked through by Tab", "[crawl]")
{
    JourneyWindow journey;
    checkAll(crawl::unnamed(journey.window()), {});
    checkAll(crawl::untranslated(journey.window()), {});
    checkAll(crawl::clipped(journey.window()), {});
    checkAll(crawl::tabTraps(journey.window()), {});
}

TEST_CASE("Menus are in the language of the run, and their keys do not clash", "[crawl]")
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
