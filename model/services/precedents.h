// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

/// An asset that the one at hand can be compared with.
struct Precedent
{
    AssetId asset;
    bool isSameName = false; ///< folded; otherwise one name contains the other, or they share most of their letters
};

/// Assets of the same name and of similar ones, in the whole registry: same names first, rated ones before unrated, the
/// nearest names first. Nothing while the columns are not loaded. Retired assets are left out.
std::vector<Precedent> precedents(const Registry &registry, const Asset &asset, std::size_t most);

/// How alike two folded names are, from 0 to 1: pairs of neighbouring letters that they share, twice, by all that they
/// have (Dice). 1 for the same name.
double likeness(QStringView one, QStringView other);

} // namespace daicho
