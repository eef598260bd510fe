// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/ratingbasis.h"
#include "model/services/registry.h"

namespace daicho {

/// How the rating of the asset under the edition came about; nothing for levels that were chosen by hand.
Result<std::optional<RatingBasis>> basisOf(const Registry &registry, AssetId asset, EditionId edition);

/// Puts `basis` in the place of what is known of its asset and edition.
Result<void> storeBasis(ChangeSet &changes, Registry &registry, RatingBasis basis);
/// The levels are others now: what led to the former ones stays in the history alone.
Result<void> dropBasis(ChangeSet &changes, const Registry &registry, AssetId asset, EditionId edition);

Result<RatingProposal> proposal(const Registry &registry, RatingProposalId id); ///< `NotFound`
/// Newest first.
Result<std::vector<RatingProposal>> proposalsOf(const Registry &registry, AssetId asset);
/// The open ones of the whole registry, oldest first.
Result<std::vector<RatingProposal>> openProposals(const Registry &registry);
void insertProposal(ChangeSet &changes, const RatingProposal &proposal);
void updateProposal(ChangeSet &changes, const RatingProposal &before, const RatingProposal &after);

} // namespace daicho
