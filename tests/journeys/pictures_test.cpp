// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of every page and dialog, to be looked at and for the manual (resources/manual/update-pictures.sh). Colours
// by DAICHO_TEST_THEME, size by QT_SCALE_FACTOR.

#include "tests/journeys/stations.h"

using namespace daicho;

TEST_CASE("Every page and dialog has its picture", "[pictures]")
{
    JourneyWindow journey;
    journey.openSample();
    const QString theme = qEnvironmentVariable("DAICHO_TEST_THEME", u"light"_qs);
    const QDir folder(QDir(QStringLiteral(DAICHO_SCREENSHOTS)).filePath(theme));
    REQUIRE(folder.mkpath(u"."_qs));
    for (const Station &station : stations()) {
        QWidget *place = station.go(journey);
        QCoreApplication::processEvents();
        const QPixmap picture = place->grab();
        CHECK(picture.save(folder.filePath(QString::fromLatin1(station.name) % u".png"_qs)));
        leave(journey, place);
    }
}
