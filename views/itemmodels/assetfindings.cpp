// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/assetfindings.h"

#include "model/services/checkservice.h"

#include <algorithm>

namespace daicho {

namespace {

std::optional<Field> fieldOf(TextView argument, TextView part)
{
    if (argument == "axes")
        return fieldOfAxis(part);
    return argument == "fields" ? fieldNamed(part) : std::nullopt;
}

std::vector<Field> fieldsOf(const CheckFinding &finding)
{
    std::vector<Field> fields;
    for (const auto &[name, value] : finding.args) {
        TextView rest = value;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            if (const std::optional<Field> field = fieldOf(name, rest.substr(0, comma)))
                fields.push_back(*field);
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    return fields.empty() ? std::vector<Field>{finding.field} : fields;
}

} // namespace

std::vector<AssetFinding> assetFindings(const Registry &registry, const Asset &asset, const CheckReport *report,
                                        const DisplayStyle &style)
{
    CheckFindings findings = CheckService::ofAsset(registry, asset);
    for (const CheckFinding *finding : report != nullptr ? report->of(asset.id) : std::vector<const CheckFinding *>()) {
        if (!CheckService::looksAtOneAsset(finding->rule))
            findings.push_back(*finding);
    }
    const BodyRules rules = CheckService::rulesOf(registry);
    const Scheme &scheme = registry.schemeFor(asset.unit());
    std::vector<AssetFinding> told;
    for (const CheckFinding &finding : findings) {
        if (finding.isExcepted || !rules.isOn(finding.rule))
            continue;
        const QString sentence =
            toQString(findingSentence(finding, rules.of(finding.rule), {style.japanese, style.dates, &scheme}));
        for (const Field field : fieldsOf(finding))
            told.push_back({field, sentence});
    }
    return told;
}

} // namespace daicho
