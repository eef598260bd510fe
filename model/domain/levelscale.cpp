// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/levelscale.h"

#include "model/core/textfold.h"

#include <algorithm>

namespace daicho {

namespace {

bool excludesPaper(const Scheme &scheme, std::size_t axis)
{
    return !scheme.paperAxes.empty() &&
           std::find(scheme.paperAxes.begin(), scheme.paperAxes.end(), axisIds[axis]) == scheme.paperAxes.end();
}

} // namespace

LevelScale::LevelScale(EditionId edition, const Scheme &scheme) : m_edition(edition), m_scheme(scheme)
{
    for (const Axis &axis : m_scheme.axes) {
        const std::optional<std::size_t> place = axisPlace(axis.id);
        if (!place)
            continue;
        std::vector<const Level *> levels;
        for (const Level &level : axis.levels)
            levels.push_back(&level);
        std::stable_sort(levels.begin(), levels.end(),
                         [](const Level *a, const Level *b) { return a->rank < b->rank; });
        for (const Level *level : levels)
            m_codes[*place].push_back(level->code);
    }
}

std::uint16_t LevelScale::step(std::size_t axis, TextView code) const
{
    const std::vector<Text> &codes = m_codes[axis];
    const auto found = std::find(codes.begin(), codes.end(), code);
    return found == codes.end() ? std::uint16_t(0) : static_cast<std::uint16_t>(found - codes.begin() + 1);
}

TextView LevelScale::code(std::size_t axis, std::uint16_t step) const
{
    return step == 0 || step > m_codes[axis].size() ? TextView() : TextView(m_codes[axis][step - 1U]);
}

std::uint16_t LevelScale::heaviest(std::size_t axis) const
{
    return static_cast<std::uint16_t>(m_codes[axis].size());
}

std::optional<std::size_t> LevelScale::secrecyAxis() const
{
    for (const char *id : {"C", "P"}) {
        if (m_scheme.axis(id) != nullptr)
            return axisPlace(id);
    }
    return std::nullopt;
}

std::uint16_t LevelScale::stepAboveLightest(std::size_t axis) const
{
    return m_codes[axis].size() < 2 ? 0 : 2;
}

std::uint16_t LevelScale::stepOfHeavy(std::size_t axis) const
{
    if (const Axis *found = m_scheme.axis(axisIds[axis])) {
        for (const Threshold &threshold : found->thresholds) {
            if (foldText(threshold.phrase).find(foldText("３Ｂ以上")) != Text::npos)
                return step(axis, threshold.minimum);
        }
    }
    return m_codes[axis].size() < 2 ? std::uint16_t(0) : heaviest(axis);
}

bool LevelScale::leavesOut(std::size_t axis, bool isPaper) const
{
    return isPaper && excludesPaper(m_scheme, axis);
}

Carried LevelScale::own(const Rated &rated, const Scheme *under) const
{
    Carried own;
    const bool isRated = std::any_of(rated.levels.begin(), rated.levels.end(),
                                     [](TextView level) { return level != unrated && level != notApplicable; });
    for (std::size_t axis = 0; axis < axisCount; ++axis) {
        if (m_codes[axis].empty())
            continue;
        const TextView level = rated.levels[axis];
        const bool isOther = rated.edition != m_edition && isRated;
        if (isOther && (under == nullptr || under->axis(axisIds[axis]) == nullptr)) {
            own.incomparable |= axisBit(axis);
            continue;
        }
        if (level == notApplicable)
            continue;
        if (level == unrated) {
            if (!leavesOut(axis, rated.isPaper) && !(isOther && rated.isPaper && excludesPaper(*under, axis)))
                own.unknown |= axisBit(axis);
            continue;
        }
        TextView here = level;
        if (isOther) {
            const auto proposal =
                std::find_if(m_scheme.mapsFrom.begin(), m_scheme.mapsFrom.end(), [&](const LevelProposal &each) {
                    return each.scheme == under->id && each.axis == axisIds[axis] && each.from == level;
                });
            const bool isOne = proposal != m_scheme.mapsFrom.end() && proposal->to.size() == 1;
            here = isOne ? TextView(proposal->to.front()) : TextView();
        }
        own.steps[axis] = step(axis, here);
        if (own.steps[axis] == 0)
            own.incomparable |= axisBit(axis);
    }
    return own;
}

} // namespace daicho
