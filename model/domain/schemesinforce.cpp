// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/schemesinforce.h"

#include <algorithm>

namespace daicho {

namespace {

/// Puts the levels of `other` among those of `axis`: each one before the first level of `axis` that it stands above in
/// its own scheme, so that no order of either scheme is broken where that can be.
void mergeLevels(Axis &axis, const Axis &other)
{
    std::size_t place = 0;
    for (const Level &level : other.levels) {
        const auto known = std::find_if(axis.levels.begin(), axis.levels.end(),
                                        [&](const Level &present) { return present.code == level.code; });
        if (known != axis.levels.end()) {
            place = std::max(place, static_cast<std::size_t>(known - axis.levels.begin()) + 1);
            continue;
        }
        while (place < axis.levels.size() && axis.levels[place].rank > level.rank)
            ++place;
        axis.levels.insert(axis.levels.begin() + static_cast<std::ptrdiff_t>(place), level);
        ++place;
    }
}

void mergeAxis(Axis &axis, const Axis &other)
{
    mergeLevels(axis, other);
    for (const LevelGroup &group : other.groups) {
        const bool isKnown = std::any_of(axis.groups.begin(), axis.groups.end(),
                                         [&](const LevelGroup &present) { return present.code == group.code; }) ||
                             axis.level(group.code) != nullptr;
        if (!isKnown)
            axis.groups.push_back(group);
    }
    for (const Threshold &threshold : other.thresholds) {
        const bool isKnown = std::any_of(axis.thresholds.begin(), axis.thresholds.end(),
                                         [&](const Threshold &present) { return present.phrase == threshold.phrase; });
        if (!isKnown)
            axis.thresholds.push_back(threshold);
    }
}

} // namespace

Scheme ledgerScheme(std::span<const Scheme *const> inForce)
{
    if (inForce.empty())
        return {};
    Scheme all = *inForce.front();
    if (inForce.size() == 1)
        return all;
    for (const Scheme *scheme : inForce.subspan(1)) {
        all.name += "、" + scheme->name;
        all.edition += "、" + scheme->edition;
        for (const Axis &other : scheme->axes) {
            const auto same =
                std::find_if(all.axes.begin(), all.axes.end(), [&](const Axis &axis) { return axis.id == other.id; });
            if (same == all.axes.end())
                all.axes.push_back(other);
            else
                mergeAxis(*same, other);
        }
    }
    constexpr TextView order = "CIAP";
    std::stable_sort(all.axes.begin(), all.axes.end(),
                     [&](const Axis &a, const Axis &b) { return order.find(a.id) < order.find(b.id); });
    for (Axis &axis : all.axes) {
        int rank = static_cast<int>(axis.levels.size());
        for (Level &level : axis.levels)
            level.rank = rank--;
    }
    return all;
}

} // namespace daicho
