// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/checkrules.h"
#include "model/domain/history.h"
#include "model/domain/organisation.h"

#include <map>
#include <vector>

namespace daicho {

/// What people need to know of an asset that has findings.
struct CheckedAsset
{
    AssetId id;
    Text code;
    Text name;
    OrgUnitId unit; ///< none: not given
    friend bool operator==(const CheckedAsset &, const CheckedAsset &) = default;
};

struct CheckCount
{
    std::int64_t open = 0;
    std::int64_t excepted = 0; ///< an exception holds today
    friend bool operator==(const CheckCount &, const CheckCount &) = default;
};

/// What a check found: values, ready to be handed to another thread.
struct CheckReport
{
    Text day; ///< ISO, on which it was made
    HistoryHead head;
    std::int64_t assets = 0; ///< looked at, retired ones left out
    BodyRules rules;
    std::vector<CheckFinding> findings;        ///< by rule, then by code of asset
    std::vector<CheckedAsset> checked;         ///< those with findings, by id
    std::vector<std::uint32_t> byAsset;        ///< places in `findings`, ordered by asset
    std::map<OrgUnitId, std::size_t> assetsIn; ///< assets looked at by unit

    const CheckedAsset *asset(AssetId id) const;
    /// Findings of one asset, in the order of the rules.
    std::vector<const CheckFinding *> of(AssetId id) const;
    OrgUnitId unitOf(const CheckFinding &finding) const;
    /// Per rule and unit; without those that are 0.
    std::map<std::pair<Text, OrgUnitId>, CheckCount> counts() const;
    /// Places of the findings in and below a unit, or of all of them.
    std::vector<std::uint32_t> within(const Organisation &organisation, OrgUnitId scope) const;
    /// Open findings that are at least so severe.
    std::int64_t atLeast(Severity severity) const;
};

} // namespace daicho
