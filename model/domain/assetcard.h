// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/table.h"

namespace daicho {

/// One asset on its way to paper: display texts only.
struct AssetCard
{
    /// The level on one axis.
    struct Badge
    {
        Text axis;            ///< 機密性
        Text level;           ///< 3B, 未, －
        Text label;           ///< what the level is called, or empty
        double heaviness = 0; ///< 0 lightest to 1 heaviest; unrated and not applicable are under 0
    };
    struct Line
    {
        Text label;
        Text value;
    };
    struct Section
    {
        Text title;
        std::vector<Line> lines;
        bool isTable = false; ///< each line over the whole width, even where two would have room
    };

    LedgerTable::Head head;
    Text code;
    Text name;
    std::vector<Badge> badges;
    std::vector<Section> sections;
};

} // namespace daicho
