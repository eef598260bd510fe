// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/japanesedate.h"
#include "tests/fuzz/oracle.h"

using namespace daicho;

namespace {

constexpr DateStyle styles[] = {DateStyle::Iso, DateStyle::Wareki, DateStyle::Both};

void writeAndRead(QDate date)
{
    mustHold(date.isValid() && date.year() >= 1868 && date.year() <= 2200, "only days of the years that are read");
    const Text iso = formatDate(date, DateStyle::Iso);
    for (const DateStyle style : styles) {
        const Text written = formatDate(date, style);
        mustHold(parseDate(written) == date, "what is written is read as the same day");
        mustHold(formatDate(iso, style) == written, "stored and counted days are written alike");
    }
    const int year = fiscalYearOf(date);
    mustHold(year == date.year() || year == date.year() - 1,
             "a day is in the fiscal year of its year or the one before");
    mustHold(!fiscalYearLabel(year).empty(), "a fiscal year has a name");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const TextView text(reinterpret_cast<const char *>(data), size);
    const std::optional<QDate> date = parseDate(text);
    if (date)
        writeAndRead(*date);
    for (const DateStyle style : styles) {
        const Text shown = formatDate(text, style);
        mustHold(shown == text || parseDate(shown) == date, "showing a text changes no day and nothing that is none");
    }
    return 0;
}
