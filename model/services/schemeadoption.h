// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

class ChangeSet;

/// The edition of a scheme that the program brings, or the newest own one of that id; put into `changes` if the
/// registry does not hold it yet.
Result<EditionId> editionToAdopt(Registry &registry, const Text &schemeId, ChangeSet &changes);

/// Adds to `changes` that the edition is in force for the whole body.
Result<void> putIntoForce(const Registry &registry, ChangeSet &changes, EditionId edition);

/// The same, and commits them.
Result<EditionId> takeIntoForce(Registry &registry, ChangeSet &changes, EditionId edition, const Text &schemeId);

} // namespace daicho
