// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/permissions.h"

#include "model/core/textfold.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::array<WorkRole, roleCount> widestFirst{WorkRole::Administrator, WorkRole::Manager, WorkRole::Editor,
                                                      WorkRole::Auditor, WorkRole::Viewer};

std::size_t width(WorkRole role)
{
    return static_cast<std::size_t>(std::find(widestFirst.begin(), widestFirst.end(), role) - widestFirst.begin());
}

/// Accounts of Windows know no capitals, and names are typed in any width.
bool isSame(const Text &a, const Text &b)
{
    return !a.empty() && foldText(a) == foldText(b);
}

} // namespace

Permissions::Permissions(const RoleAssignments &assignments, const Organisation &organisation, const Worker &worker,
                         TextView day)
    : m_areOn(!assignments.empty())
{
    for (const Text &called : {worker.name, worker.osUser}) {
        for (const auto &[id, assignment] : assignments) {
            const std::optional<WorkRole> role = roleNamed(assignment.role);
            if (!role || !isSame(assignment.account, called) ||
                !isValidOn(assignment.validFrom, assignment.validTo, day))
                continue;
            Grant grant{*role, assignment.unit, !assignment.unit.isValid(), {}};
            for (const auto &[unit, known] : organisation.units) {
                if (!grant.isWholeBody && organisation.isWithin(unit, assignment.unit))
                    grant.units.insert(unit);
            }
            m_grants.push_back(std::move(grant));
        }
        if (!m_grants.empty())
            break;
    }
    std::stable_sort(m_grants.begin(), m_grants.end(),
                     [](const Grant &a, const Grant &b) { return width(a.role) < width(b.role); });
}

const Permissions::Grant &Permissions::widest() const
{
    static const Grant everything{WorkRole::Administrator, {}, true, {}};
    static const Grant onlyLooking{WorkRole::Viewer, {}, true, {}};
    if (!m_areOn)
        return everything;
    return m_grants.empty() ? onlyLooking : m_grants.front();
}

WorkRole Permissions::role() const
{
    return widest().role;
}

OrgUnitId Permissions::unit() const
{
    return widest().unit;
}

bool Permissions::allows(Permission permission) const
{
    if (reachOf(widest().role, permission) != Reach::Nowhere)
        return true;
    return std::any_of(m_grants.begin(), m_grants.end(),
                       [&](const Grant &grant) { return reachOf(grant.role, permission) != Reach::Nowhere; });
}

bool Permissions::allowsEverywhere(Permission permission) const
{
    const auto reaches = [permission](const Grant &grant) {
        const Reach reach = reachOf(grant.role, permission);
        return reach == Reach::Everywhere || (reach == Reach::OwnUnits && grant.isWholeBody);
    };
    return reaches(widest()) || std::any_of(m_grants.begin(), m_grants.end(), reaches);
}

bool Permissions::allows(Permission permission, OrgUnitId unit) const
{
    if (allowsEverywhere(permission))
        return true;
    return std::any_of(m_grants.begin(), m_grants.end(), [&](const Grant &grant) {
        return reachOf(grant.role, permission) == Reach::OwnUnits && grant.units.contains(unit);
    });
}

Error Permissions::refusal(Permission permission) const
{
    const PermissionRule &rule = ruleOf(permission);
    // Whoever may do it somewhere is refused for the place, not for the role.
    const Text why(allows(permission) ? TextView("other-unit") : circleOf(permission));
    return {ErrorCode::NotPermitted,
            {{"permission", rule.id}, {"role", Text(roleId(role()))}, {"rule", why}},
            Text("row ") + std::to_string(rule.row) + " of the permissions"};
}

Result<void> Permissions::require(Permission permission) const
{
    return allows(permission) ? Result<void>() : Result<void>(refusal(permission));
}

Result<void> Permissions::require(Permission permission, OrgUnitId unit) const
{
    return allows(permission, unit) ? Result<void>() : Result<void>(refusal(permission));
}

Result<void> Permissions::requireEverywhere(Permission permission) const
{
    return allowsEverywhere(permission) ? Result<void>() : Result<void>(refusal(permission));
}

bool hasLastingAdministrator(const RoleAssignments &assignments, TextView day)
{
    return std::any_of(assignments.begin(), assignments.end(), [day](const auto &entry) {
        const RoleAssignment &assignment = entry.second;
        return roleNamed(assignment.role) == WorkRole::Administrator && !assignment.unit.isValid() &&
               assignment.validTo.empty() && isValidOn(assignment.validFrom, {}, day);
    });
}

} // namespace daicho
