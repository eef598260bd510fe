// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/assetcard.h"

#include <span>

namespace daicho::cardparts {

/// What cards, handling sheets and other papers about assets share.

Text words(const char *source); ///< of the translations' context Card

/// Head of a paper about an asset of `unit`.
LedgerTable::Head head(const Registry &registry, OrgUnitId unit, Text title, const CardOptions &options);
Text label(Field field, const CardOptions &options);
Text value(const Registry &registry, const Asset &asset, Field field, const CardOptions &options);
/// The fields that are given.
AssetCard::Section fields(const Registry &registry, const Asset &asset, Text title, std::span<const Field> wanted,
                          const CardOptions &options);
/// Its levels under the edition of its rating, else under the one that it will be rated by.
std::vector<AssetCard::Badge> badges(const Registry &registry, const Asset &asset);
/// Who answers for it today.
AssetCard::Section responsible(const Registry &registry, const Asset &asset, const CardOptions &options);

} // namespace daicho::cardparts
