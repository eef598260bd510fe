// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

class ChangeSet;

/// Adds to `changes` that the edition is in force, and commits them: the one way in which a scheme comes into force.
Result<EditionId> takeIntoForce(Registry &registry, ChangeSet &changes, EditionId edition, const Text &schemeId);

} // namespace daicho
