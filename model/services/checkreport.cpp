// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/checkreport.h"

#include <algorithm>
#include <numeric>

namespace daicho {

const CheckedAsset *CheckReport::asset(AssetId id) const
{
    const auto found = std::lower_bound(checked.begin(), checked.end(), id,
                                        [](const CheckedAsset &asset, AssetId wanted) { return asset.id < wanted; });
    return found != checked.end() && found->id == id ? &*found : nullptr;
}

std::vector<const CheckFinding *> CheckReport::of(AssetId id) const
{
    auto from = std::lower_bound(byAsset.begin(), byAsset.end(), id, [this](std::uint32_t place, AssetId wanted) {
        return findings[place].asset < wanted;
    });
    std::vector<const CheckFinding *> found;
    for (; from != byAsset.end() && findings[*from].asset == id; ++from)
        found.push_back(&findings[*from]);
    return found;
}

OrgUnitId CheckReport::unitOf(const CheckFinding &finding) const
{
    const CheckedAsset *known = asset(finding.asset);
    return known != nullptr ? known->unit : OrgUnitId();
}

std::map<std::pair<Text, OrgUnitId>, CheckCount> CheckReport::counts() const
{
    std::map<std::pair<Text, OrgUnitId>, CheckCount> counted;
    CheckCount *last = nullptr;
    const CheckFinding *before = nullptr;
    OrgUnitId unitBefore;
    for (const CheckFinding &finding : findings) {
        const OrgUnitId unit = unitOf(finding);
        if (before == nullptr || before->rule != finding.rule || unitBefore != unit)
            last = &counted[{finding.rule, unit}];
        (finding.isExcepted ? last->excepted : last->open) += 1;
        before = &finding;
        unitBefore = unit;
    }
    return counted;
}

std::vector<std::uint32_t> CheckReport::within(const Organisation &organisation, OrgUnitId scope) const
{
    std::vector<std::uint32_t> places(findings.size());
    std::iota(places.begin(), places.end(), 0U);
    if (!scope.isValid())
        return places;
    std::map<OrgUnitId, bool> known;
    std::erase_if(places, [&](std::uint32_t place) {
        const OrgUnitId unit = unitOf(findings[place]);
        const auto [isIn, isNew] = known.try_emplace(unit, false);
        if (isNew)
            isIn->second = unit.isValid() && organisation.isWithin(unit, scope);
        return !isIn->second;
    });
    return places;
}

std::int64_t CheckReport::atLeast(Severity severity) const
{
    return std::count_if(findings.begin(), findings.end(), [severity](const CheckFinding &finding) {
        return !finding.isExcepted && finding.severity <= severity;
    });
}

} // namespace daicho
