// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <QDate>

#include <cstdint>
#include <optional>

namespace daicho {

/// How dates are written on screen and paper.
enum class DateStyle : std::uint8_t { Iso, Wareki, Both };

/// Reads a date as offices write it: ISO, 2026/4/1, 2026年4月1日, 2026.4.1, R8.4.1, 令和8年4月1日,
/// 令和元年5月1日, 平成31年4月30日, ㋿, full-width digits, surrounding spaces, and two notations of one day
/// as `formatDate` writes them: 2026-04-01（令和8年4月1日）. A date that is impossible (2月30日), or outside its era by
/// more than the habit of writing 平成31年度 dates after 2019-05-01 allows, gives nothing. Only years 1868–2200.
std::optional<QDate> parseDate(TextView text);

/// `iso` (as stored, or empty) in the style asked for: 2026-04-01, 令和8年4月1日,
/// 2026-04-01（令和8年4月1日）. Text that is no ISO date is returned as it is.
Text formatDate(TextView iso, DateStyle style);
Text formatDate(QDate date, DateStyle style);

/// 年度 of a date: April to March, by the year in which it begins.
int fiscalYearOf(QDate date);
/// «令和8年度»; 2019 gives «令和元年度».
Text fiscalYearLabel(int fiscalYear);

} // namespace daicho
