// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

#include <QString>

#include <vector>

namespace daicho {

/// Something about an asset that wants to be put right.
struct AssetFinding
{
    enum class What : std::uint8_t { Unrated, NoOwner, UnitEnded, NoHolder, Expired };

    Field field; ///< where it is put right
    What what;
    friend bool operator==(const AssetFinding &, const AssetFinding &) = default;
};

/// Looks at this asset and its references alone, today. Nothing is missing of retired ones.
std::vector<AssetFinding> assetFindings(const Registry &registry, const Asset &asset);
QString findingText(const AssetFinding &finding);

} // namespace daicho
