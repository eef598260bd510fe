// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/acceptedexception.h"
#include "model/domain/checkfinding.h"

#include <optional>
#include <span>

namespace daicho {

/// Why a deviation may stand: distribution (分散), accumulation (集積), own-value (資産自体の値), other.
std::span<const Choice> exceptionGrounds();
/// Stable id for what a person wrote: id or label.
std::optional<Text> exceptionGroundNamed(TextView written);
Text exceptionGroundLabel(TextView id, bool japanese);

/// Where an exception stands on a day.
enum class ExceptionState : std::uint8_t {
    Coming,   ///< its first day is still to come
    Holding,  ///< it holds
    Expiring, ///< it holds, and expires within `expiringWithin` days
    Expired,
    Ended, ///< taken back
};
inline constexpr int expiringWithin = 30;
ExceptionState stateOf(const AcceptedException &exception, TextView day);

/// Whether the exception is for this finding, whatever the day.
bool covers(const AcceptedException &exception, const CheckFinding &finding);
/// The exception under which the finding falls on the day; of several the one that holds longest. Nothing else than a
/// date brings the finding back: it is there again on the day after the last one.
const AcceptedException *exceptionFor(const AcceptedExceptions &exceptions, const CheckFinding &finding, TextView day);

} // namespace daicho
