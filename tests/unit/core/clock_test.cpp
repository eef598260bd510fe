// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/clock.h"
#include "model/core/log.h"
#include "tests/support/qtcatch.h"

using namespace daicho;

TEST_CASE("The system clock tells UTC and the local day")
{
    const SystemClock clock;
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QDateTime now = clock.now();
    CHECK(now.timeSpec() == Qt::UTC);
    CHECK(now >= before);
    CHECK(now <= QDateTime::currentDateTimeUtc());

    const QDate earliest = QDate::currentDate();
    const QDate today = clock.today();
    CHECK(today >= earliest);
    CHECK(today <= QDate::currentDate());
}

TEST_CASE("A fixed clock stands still until it is set")
{
    FixedClock clock(QDateTime(QDate(2026, 3, 31), QTime(23, 59), Qt::UTC));
    CHECK(clock.today() == QDate(2026, 3, 31));
    CHECK(clock.now() == clock.now());

    clock.set(QDateTime(QDate(2026, 4, 1), QTime(0, 0), Qt::UTC));
    CHECK(clock.today() == QDate(2026, 4, 1));
}

TEST_CASE("Only warnings are logged unless somebody asks for more")
{
    const auto categories = {&logCore, &logStorage, &logExchange, &logServices, &logViews};
    for (const auto category : categories) {
        CHECK(category().isWarningEnabled());
        CHECK_FALSE(category().isInfoEnabled());
        CHECK(QLatin1StringView(category().categoryName()).startsWith(QLatin1StringView("daicho.")));
    }
}
