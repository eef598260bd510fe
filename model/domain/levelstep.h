// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <array>
#include <cstdint>

namespace daicho {

struct Axis;

/// Where a level stands on the ramp from light to dark, whatever the number of levels: 0 the lightest … `HeaviestStep`,
/// or one of the two others.
enum LevelStep {
    UnratedStep = -2,
    NotApplicableStep = -1,
    LightestStep = 0,
    HeaviestStep = 4,
};

/// Of a level code under its axis; unknown codes are unrated.
int levelStep(const Axis *axis, TextView level);

/// Fill, ink and border of a step as 0xRRGGBB, for light grounds and paper: one hue from light to dark, so that
/// greyscale and every kind of sight keep the order.
struct StepInk
{
    std::uint32_t fill;
    std::uint32_t ink;
    std::uint32_t border;
};

inline constexpr std::array<StepInk, HeaviestStep + 1> stepInks{{
    {0xE3EEF9, 0x10243A, 0x5A7799},
    {0x9CC3EB, 0x10243A, 0x5A7799},
    {0x3873B3, 0xFFFFFF, 0x3873B3},
    {0x1F4E8C, 0xFFFFFF, 0x1F4E8C},
    {0x0B2447, 0xFFFFFF, 0x0B2447},
}};

/// The step of a cell of a heat map by its share of the largest; negative for a cell that counts nothing.
int heatStep(std::int64_t count, std::int64_t largest);

/// The order in which categories that are no levels take these: neighbours differ most.
inline constexpr std::array<int, stepInks.size()> categorySteps{2, 4, 0, 3, 1};

} // namespace daicho
