// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/levelstep.h"

#include "model/domain/classification.h"

#include <algorithm>

namespace daicho {

int levelStep(const Axis *axis, TextView level)
{
    if (level == notApplicable)
        return NotApplicableStep;
    if (level == unrated || axis == nullptr)
        return UnratedStep;
    for (std::size_t i = 0; i < axis->levels.size(); ++i) {
        if (axis->levels[i].code != level)
            continue;
        const auto lightest = static_cast<int>(axis->levels.size()) - 1;
        const int position = lightest - static_cast<int>(i);
        return lightest <= HeaviestStep ? position : position * HeaviestStep / lightest;
    }
    return UnratedStep;
}

int heatStep(std::int64_t count, std::int64_t largest)
{
    if (count <= 0 || largest <= 0)
        return UnratedStep;
    return static_cast<int>(std::min<std::int64_t>(HeaviestStep, (count * (HeaviestStep + 1) - 1) / largest));
}

} // namespace daicho
