// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/clock.h"

namespace daicho {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QDate SystemClock::today() const
{
    return QDate::currentDate();
}

int SystemClock::secondsFromUtc() const
{
    return QDateTime::currentDateTime().offsetFromUtc();
}

} // namespace daicho
