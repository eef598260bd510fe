// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/core/text.h"

#include <functional>
#include <vector>

namespace daicho {

/// What the index needs to know of other records: how a reference is shown, what is within what.
struct LedgerNames
{
    std::function<Text(OrgUnitId)> unitPath;
    std::function<Text(OrgUnitId)> institutionName;
    std::function<bool(OrgUnitId unit, OrgUnitId ancestor)> isWithin;
    std::function<std::vector<OrgUnitId>(TextView)> unitsNamed; ///< units whose path or name contains the folded text
    std::function<Text(PostId)> postName;
    std::function<Text(PostId)> postPath; ///< «町長/総務部/税務課/課長», the one post of all
    std::function<Text(ProfileItemId)> zoneName;

    // For findings; those that need what is missing find nothing.
    std::function<Text()> today; ///< ISO; asked anew for every question, since midnight passes
    std::function<std::vector<PostId>(TextView day)> heldPosts;
    std::function<bool(OrgUnitId, TextView day)> hasEnded;

    /// The edition that a unit is rated under. Without it all are rated under the first of `LedgerIndex::setSchemes`.
    std::function<EditionId(OrgUnitId)> editionFor;
};

} // namespace daicho
