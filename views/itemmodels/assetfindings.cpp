// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/assetfindings.h"

#include "model/core/japanesedate.h"

#include <QCoreApplication>

namespace daicho {

namespace {

void addUnrated(std::vector<AssetFinding> &findings, const Registry &registry, const Asset &asset)
{
    const Scheme &scheme = registry.schemeFor(asset.unit());
    const bool isOfNow = asset.edition() == registry.editionFor(asset.unit());
    for (const Axis &axis : scheme.axes) {
        const std::optional<Field> field = fieldOfAxis(axis.id);
        if (field && (!isOfNow || asset.text(*field) == unrated))
            findings.push_back({*field, AssetFinding::What::Unrated});
    }
}

} // namespace

std::vector<AssetFinding> assetFindings(const Registry &registry, const Asset &asset)
{
    std::vector<AssetFinding> findings;
    if (asset.isRetired())
        return findings;
    const Organisation &organisation = registry.organisation();
    const Text today = formatDate(registry.clock().today(), DateStyle::Iso);
    const OrgUnit *unit = organisation.unit(asset.unit());
    if (unit == nullptr || !isValidOn(unit->validFrom, unit->validTo, today))
        findings.push_back({Field::Unit, AssetFinding::What::UnitEnded});
    if (!asset.owner().isValid())
        findings.push_back({Field::Owner, AssetFinding::What::NoOwner});
    else if (organisation.holdersOn(asset.owner(), today).empty())
        findings.push_back({Field::Owner, AssetFinding::What::NoHolder});
    addUnrated(findings, registry, asset);
    const Text &expires = asset.text(Field::Expires);
    if (!expires.empty() && expires < today && asset.text(Field::Disposed).empty())
        findings.push_back({Field::Expires, AssetFinding::What::Expired});
    return findings;
}

QString findingText(const AssetFinding &finding)
{
    switch (finding.what) {
    case AssetFinding::What::Unrated:
        return QCoreApplication::translate("AssetFindings", "Not classified yet");
    case AssetFinding::What::NoOwner:
        return QCoreApplication::translate("AssetFindings", "Nobody is responsible");
    case AssetFinding::What::UnitEnded:
        return QCoreApplication::translate("AssetFindings", "This unit does not exist today");
    case AssetFinding::What::NoHolder:
        return QCoreApplication::translate("AssetFindings", "Nobody holds this post today");
    case AssetFinding::What::Expired:
        return QCoreApplication::translate("AssetFindings", "The retention has ended");
    }
    return {};
}

} // namespace daicho
