// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/paperwriter.h"
#include "model/services/assetcard.h"
#include "model/services/exportservice.h"

namespace daicho {

struct LabelOptions
{
    Text sheet = "24"; ///< id
    int start = 1;     ///< face on which the first label goes
    bool withOutline = false;
    Text mark = "取扱注意";
    DateStyle dates = DateStyle::Wareki;
};

/// What a window prints at once, because it is made while people wait. 0 is no limit.
inline constexpr std::size_t mostLabelsAtOnce = 5'000;
inline constexpr std::size_t mostSheetsAtOnce = 200;

/// What stands on the label of an asset.
AssetLabel assetLabel(const Registry &registry, const Asset &asset, const LabelOptions &options);

/// Labels of the assets that `which` selects (filter, unit, institution, retired), in order of code. Errors: `NotFound`
/// for a sheet that is none, `Invalid` for a start that the sheet does not have, those of a selection; `Invalid` with
/// rule nothing-selected if there is no asset, too-many if there are more than `most`.
Result<LabelRequest> labelRequest(const Registry &registry, const ExportOptions &which, const LabelOptions &options,
                                  std::size_t most = 0);
/// Of one asset.
Result<LabelRequest> labelRequest(const Registry &registry, AssetId asset, const LabelOptions &options);

/// Handling sheets of the assets that `which` selects. Errors as above.
Result<std::vector<AssetCard>> handlingSheets(const Registry &registry, const ExportOptions &which,
                                              const CardOptions &options, std::size_t most = 0);

} // namespace daicho
