// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

/// True if the asset has a level on any axis, under whatever edition.
bool isRated(const Asset &asset);

/// Puts the present rating of `asset`, which was made under another edition than `next`, under which it is rated from
/// now on, among its former ratings. `newId` gives the id of a record if one is needed.
Result<void> keepFormerRating(ChangeSet &changes, const Registry &registry, const Asset &asset, EditionId next,
                              const std::function<std::int64_t()> &newId);

/// The same where the records of its former ratings are known.
void keepFormerRating(ChangeSet &changes, const Asset &asset, EditionId next,
                      const std::vector<std::pair<std::int64_t, std::vector<Text>>> &records,
                      const std::function<std::int64_t()> &newId);

} // namespace daicho
