// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

/// Who may do what (作業区分). Each method is one transaction, one history entry, one undo step.
/// The first assignment has to be a lasting 全体管理者 of the whole body, and one has to stay: `NotPermitted` with rule
/// `first-administrator` or `last-administrator`.
class RoleService
{
public:
    explicit RoleService(Registry &registry) : m_registry(registry) {}

    /// What is to be assigned; `id` is ignored. Errors: Invalid with args field, value, rule; Duplicate for an account
    /// that has an assignment in this unit.
    Result<RoleAssignmentId> assign(const RoleAssignment &wanted);
    Result<void> change(RoleAssignmentId id, const RoleAssignment &wanted);
    Result<void> remove(RoleAssignmentId id);

    /// All, by name.
    std::vector<RoleAssignment> list() const;

private:
    Result<RoleAssignment> checked(RoleAssignment wanted, RoleAssignmentId id) const;
    Result<RoleAssignment> present(RoleAssignmentId id) const;

    Registry &m_registry;
};

/// Whether a role is held in a unit, not in the whole body alone: those whose reach anywhere ends at their own units.
bool isHeldInUnits(WorkRole role);

/// Whether it could be written now: the file can be, and the role permits it somewhere, or in this unit.
bool mayWrite(const Registry &registry, Permission permission);
bool mayWrite(const Registry &registry, Permission permission, OrgUnitId unit);
/// Where a new asset stands unless people say it: in `wanted`, or where the one who works may enter one.
OrgUnitId unitToEnter(const Registry &registry, OrgUnitId wanted);
/// A refusal in one sentence for people, for tips of what cannot be pressed.
QString roleRefusal(const Error &error);
/// Why the role does not permit it, in one sentence for people; empty if it does.
QString whyNotPermitted(const Permissions &permissions, Permission permission);
QString whyNotPermitted(const Permissions &permissions, Permission permission, OrgUnitId unit);

/// «総務課 情報資産管理者», «全体管理者»: a role and where it holds, in the language of the translators.
QString roleText(const Permissions &permissions, const Organisation &organisation);

} // namespace daicho
