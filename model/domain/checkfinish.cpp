// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What all findings have in common, whatever found them.

#include "model/domain/checkinput.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace daicho {

namespace {

/// Exceptions that hold today, by asset.
using Excepted = std::unordered_map<AssetId, std::vector<const AcceptedException *>>;

Excepted exceptedToday(const CheckInput &input)
{
    Excepted holding;
    for (const auto &[id, exception] : input.exceptions) {
        if (exception.holdsOn(input.today))
            holding[exception.asset].push_back(&exception);
    }
    return holding;
}

bool isExcepted(const Excepted &holding, const CheckRule &rule, const CheckFinding &finding)
{
    const auto known = holding.find(finding.asset);
    if (!rule.mayBeExcepted || known == holding.end())
        return false;
    return std::any_of(known->second.begin(), known->second.end(), [&finding](const AcceptedException *exception) {
        return exception->rule == finding.rule && (exception->axis.empty() || exception->axis == finding.axis);
    });
}

} // namespace

std::vector<Field> checkedFields(const BodyRules &rules)
{
    std::vector<Field> fields{
        Field::Code,        Field::Name,       Field::Reading,  Field::Kind,       Field::Unit,         Field::Owner,
        Field::SystemOwner, Field::Medium,     Field::Zone,     Field::Contractor, Field::Edition,      Field::C,
        Field::I,           Field::A,          Field::P,        Field::Expires,    Field::PersonalInfo, Field::Subjects,
        Field::Status,      Field::Registered, Field::Disposed, Field::Reviewed};
    for (const Field field : rules.requiredFields()) {
        if (isStored(field) && std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(field);
    }
    return fields;
}

void finishFindings(const CheckInput &input, CheckFindings &findings)
{
    const Excepted holding = exceptedToday(input);
    std::vector<CheckFindings> byRule(checkRules().size());
    for (CheckFinding &finding : findings) {
        const BodyRule *rule = input.rules.of(finding.rule);
        if (rule == nullptr || !rule->isOn || !input.ledger.isActive(finding.asset))
            continue;
        finding.severity = rule->severity;
        finding.isExcepted = finding.isExcepted || isExcepted(holding, *rule->rule, finding);
        byRule[static_cast<std::size_t>(rule->rule - checkRules().data())].push_back(std::move(finding));
    }
    findings.clear();
    for (CheckFindings &part : byRule)
        std::move(part.begin(), part.end(), std::back_inserter(findings));
}

} // namespace daicho
