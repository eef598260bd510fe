// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/itemmodels/roles.h"

#include <QString>

namespace daicho {

/// All that a scheme says of a level, as rich text: criterion, examples, what is demanded at each stage. Texts of grade
/// C are told as background knowledge, never as a rule.
QString levelGuide(const Axis &axis, const Level &level);

/// Ratings of an asset under other editions, as rich text; empty if there are none.
QString formerRatingsText(const Registry &registry, AssetId asset, const DisplayStyle &style);

} // namespace daicho
