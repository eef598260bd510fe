// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"

namespace daicho {

// Changes to a scheme as people make them. What hangs on a level follows it; whether the outcome may stand is for
// `SchemeService::amend` to say.

/// Puts `level` in the place of the one at `at`, or at the light end. A new code is taken over by groups, thresholds,
/// proposals and the wizard; `level.group` says which group it is in. A criterion in other words no longer stands in
/// its source: C.
void putLevel(Scheme &scheme, Axis &axis, std::optional<std::size_t> at, Level level);
/// Out of its group and of proposals too; answers of the wizard lead to the level above it. Thresholds that begin at it
/// stay, and the outcome is refused for them.
void removeLevel(Scheme &scheme, Axis &axis, std::size_t at);
/// Towards the heavy end (negative) or the light one, as far as there is room. Ranks follow the order.
void moveLevel(Axis &axis, std::size_t at, int by);
/// Members come in the order of the levels.
void putGroup(Axis &axis, std::optional<std::size_t> at, LevelGroup group);

/// The ids that axes may have and that `scheme` has not: C, I, A beside each other, P alone.
std::vector<Text> freeAxisIds(const Scheme &scheme);
/// Puts the axis in the place of the one at `at`, or behind those before it in the order C I A P. Another id is taken
/// over by paper axes and proposals. The overall method stays one that fits the number of axes.
void putAxis(Scheme &scheme, std::optional<std::size_t> at, Axis axis);
/// With what the scheme says about it. The last axis may go too; the outcome is refused then.
void removeAxis(Scheme &scheme, std::size_t at);
/// An axis to begin with: two levels, the upper one heavier, without any source.
Axis axisToBeginWith(const Text &id, const Text &label);
/// Whether paper is rated on the axis; every axis counts where the scheme names none.
bool isForPaper(const Scheme &scheme, TextView axis);
/// All axes of the scheme are kept as «none named», which says the same.
void setForPaper(Scheme &scheme, const Text &axis, bool isForPaper);

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
