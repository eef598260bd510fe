// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "model/services/relationtext.h"
#include "views/itemmodels/roles.h"

#include <QString>

#include <optional>
#include <vector>

namespace daicho {

/// What is told of one asset, in the order in which people know it.
struct AssetSection
{
    enum class Kind : std::uint8_t { Basics, Rating, Keeping, Relations };

    struct Line
    {
        QString label;
        QString value;                     ///< empty: not given
        std::optional<int> step;           ///< as `LevelStepRole`, of levels
        std::optional<AssetId> asset = {}; ///< that the line leads to
    };

    Kind kind;
    QString title;
    std::vector<Line> lines;
};

std::vector<AssetSection> assetSections(const Registry &registry, const Asset &asset, const DisplayStyle &style);

} // namespace daicho
