// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/domain/organisation.h"
#include "model/domain/permission.h"

#include <set>

namespace daicho {

using RoleAssignmentId = Id<struct RoleAssignmentTag>;

/// What an account may do, and where.
struct RoleAssignment
{
    RoleAssignmentId id;
    Text account;   ///< of the operating system, or a name as people declare it
    Text name;      ///< as people call the person
    Text role;      ///< id of a `WorkRole`
    OrgUnitId unit; ///< none: the whole body
    Text validFrom;
    Text validTo;
    friend bool operator==(const RoleAssignment &, const RoleAssignment &) = default;
};

using RoleAssignments = std::map<RoleAssignmentId, RoleAssignment>;

/// Who works: the name that the person declares, and what the operating system says.
struct Worker
{
    Text name;
    Text osUser;
};

/// What one person may do in a registry on one day. A value: decisions come from the matrix alone.
///
/// While a registry has no assignment, roles are off and everybody is 全体管理者. As soon as it has one, a person
/// without any is 閲覧. Assignments to the declared name go before those to the account; several add up.
class Permissions
{
public:
    /// Roles are off.
    Permissions() = default;
    Permissions(const RoleAssignments &assignments, const Organisation &organisation, const Worker &worker,
                TextView day);

    /// Whether the registry uses roles at all.
    bool areOn() const { return m_areOn; }
    /// The one that reaches furthest: 全体管理者, 情報資産管理者, 入力担当, 監査, 閲覧.
    WorkRole role() const;
    /// Where `role()` holds; none: in the whole body.
    OrgUnitId unit() const;

    /// In some unit at least.
    bool allows(Permission permission) const;
    bool allowsEverywhere(Permission permission) const;
    /// In this unit; none stands for «without a unit», which only those reach who reach everywhere.
    bool allows(Permission permission, OrgUnitId unit) const;

    /// `NotPermitted` with args permission, role, rule.
    Result<void> require(Permission permission) const;
    Result<void> require(Permission permission, OrgUnitId unit) const;
    Result<void> requireEverywhere(Permission permission) const;
    Error refusal(Permission permission) const;

private:
    struct Grant
    {
        WorkRole role = WorkRole::Viewer;
        OrgUnitId unit;
        bool isWholeBody = false;
        std::set<OrgUnitId> units; ///< the unit and all below it
    };

    const Grant &widest() const;

    bool m_areOn = false;
    std::vector<Grant> m_grants;
};

/// Whether somebody is 全体管理者 of the whole body from `day` on without end. A registry that uses roles must always
/// have one, or nobody could assign any more.
bool hasLastingAdministrator(const RoleAssignments &assignments, TextView day);

} // namespace daicho
