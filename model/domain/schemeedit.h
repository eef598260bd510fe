// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"

namespace daicho {

// Changes to a scheme as people make them. What hangs on a level follows it; whether the outcome may stand is for
// `SchemeService::amend` to say.

/// Puts `level` in the place of the one at `at`, or at the light end. A new code is taken over by groups, thresholds
/// and proposals; `level.group` says which group it is in. A criterion in other words no longer stands in its source:
/// C.
void putLevel(Scheme &scheme, Axis &axis, std::optional<std::size_t> at, Level level);
/// Out of its group and of proposals too. Thresholds that begin at it stay, and the outcome is refused for them.
void removeLevel(Scheme &scheme, Axis &axis, std::size_t at);
/// Towards the heavy end (negative) or the light one, as far as there is room. Ranks follow the order.
void moveLevel(Axis &axis, std::size_t at, int by);
/// Members come in the order of the levels.
void putGroup(Axis &axis, std::optional<std::size_t> at, LevelGroup group);

/// One handling rule over all levels of an axis.
struct HandlingRow
{
    HandlingRule rule;           ///< `strength` is not used here
    std::vector<Text> strengths; ///< of each level, heaviest first; empty where it does not hold
};

/// The rules of all levels, equal ones as one row, in the order in which they are met.
std::vector<HandlingRow> handlingRows(const Axis &axis);
/// The reverse.
void setHandlingRows(Axis &axis, const std::vector<HandlingRow> &rows);

} // namespace daicho
