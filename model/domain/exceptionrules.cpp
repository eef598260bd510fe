// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/exceptionrules.h"

#include "model/core/textfold.h"

#include <QDate>

#include <array>

namespace daicho {

namespace {

constexpr std::array<Choice, 4> grounds{{
    {"distribution", "分散", "Distribution"},
    {"accumulation", "集積", "Accumulation"},
    {"own-value", "資産自体の値", "Value of the asset itself"},
    {"other", "その他", "Other"},
}};

} // namespace

std::span<const Choice> exceptionGrounds()
{
    return grounds;
}

std::optional<Text> exceptionGroundNamed(TextView written)
{
    const Text folded = foldLabel(written);
    for (const Choice &ground : grounds) {
        for (const char *spelling : {ground.id, ground.label, ground.englishLabel}) {
            if (!folded.empty() && folded == foldLabel(spelling))
                return ground.id;
        }
    }
    return std::nullopt;
}

Text exceptionGroundLabel(TextView id, bool japanese)
{
    for (const Choice &ground : grounds) {
        if (id == ground.id)
            return japanese ? ground.label : ground.englishLabel;
    }
    return Text(id);
}

ExceptionState stateOf(const AcceptedException &exception, TextView day)
{
    if (!exception.ended.empty() && exception.ended <= day)
        return ExceptionState::Ended;
    if (exception.expires < day)
        return ExceptionState::Expired;
    if (day < exception.validFrom)
        return ExceptionState::Coming;
    const QDate last = QDate::fromString(toQString(exception.expires), Qt::ISODate);
    const QDate today = QDate::fromString(toQString(day), Qt::ISODate);
    return today.daysTo(last) <= expiringWithin ? ExceptionState::Expiring : ExceptionState::Holding;
}

bool covers(const AcceptedException &exception, const CheckFinding &finding)
{
    return exception.asset == finding.asset && exception.rule == finding.rule &&
           (exception.axis.empty() || exception.axis == finding.axis);
}

const AcceptedException *exceptionFor(const AcceptedExceptions &exceptions, const CheckFinding &finding, TextView day)
{
    const AcceptedException *longest = nullptr;
    for (const auto &[id, exception] : exceptions) {
        if (covers(exception, finding) && exception.holdsOn(day) &&
            (longest == nullptr || longest->expires < exception.expires))
            longest = &exception;
    }
    return longest;
}

} // namespace daicho
