// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/checkreport.h"
#include "model/services/registry.h"
#include "views/itemmodels/roles.h"

#include <QString>

#include <vector>

namespace daicho {

/// Something about an asset that wants to be put right.
struct AssetFinding
{
    Field field; ///< where it is put right
    QString sentence;
    friend bool operator==(const AssetFinding &, const AssetFinding &) = default;
};

/// What is found about this asset today: at once what its own fields and references tell, and of the last check, if
/// there was one, what needs a look at the whole ledger. What an exception holds for is left out. A finding about
/// several fields stands at each of them.
std::vector<AssetFinding> assetFindings(const Registry &registry, const Asset &asset, const CheckReport *report,
                                        const DisplayStyle &style);

} // namespace daicho
