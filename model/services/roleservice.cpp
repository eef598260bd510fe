// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/roleservice.h"

#include "model/core/errorwords.h"
#include "model/core/textfold.h"
#include "model/services/organisationedit.h"
#include "model/services/retry.h"

#include <QCoreApplication>

#include <algorithm>

namespace daicho {

namespace {

RecordTexts<RoleAssignmentColumn> recordOf(const RoleAssignment &assignment)
{
    RecordTexts<RoleAssignmentColumn> record;
    record[RoleAssignmentColumn::Account] = assignment.account;
    record[RoleAssignmentColumn::Name] = assignment.name;
    record[RoleAssignmentColumn::Role] = assignment.role;
    record[RoleAssignmentColumn::Unit] = assignment.unit.isValid() ? std::to_string(assignment.unit.value()) : Text();
    record[RoleAssignmentColumn::ValidFrom] = assignment.validFrom;
    record[RoleAssignmentColumn::ValidTo] = assignment.validTo;
    return record;
}

Text trimmed(const Text &text)
{
    return toText(toQString(text).trimmed());
}

} // namespace

bool isHeldInUnits(WorkRole role)
{
    const std::span<const PermissionRule> rules = permissionRules();
    return std::any_of(rules.begin(), rules.end(), [role](const PermissionRule &rule) {
        return rule.reach[static_cast<std::size_t>(role)] == Reach::OwnUnits;
    });
}

QString roleText(const Permissions &permissions, const Organisation &organisation)
{
    const QString role = errorWord("role", roleId(permissions.role()));
    const OrgUnit *unit = organisation.unit(permissions.unit());
    return unit == nullptr ? role : QString(toQString(unit->name) + u' ' + role);
}

bool mayWrite(const Registry &registry, Permission permission)
{
    return !registry.isReadOnly() && registry.permissions().allows(permission);
}

bool mayWrite(const Registry &registry, Permission permission, OrgUnitId unit)
{
    return !registry.isReadOnly() && registry.permissions().allows(permission, unit);
}

OrgUnitId unitToEnter(const Registry &registry, OrgUnitId wanted)
{
    const Permissions &permissions = registry.permissions();
    const bool isElsewhere = !permissions.allows(Permission::CreateAsset, wanted);
    return isElsewhere && permissions.unit().isValid() ? permissions.unit() : wanted;
}

QString roleRefusal(const Error &error)
{
    return QCoreApplication::translate("Role", "The work role in force (%1) does not permit this: %2.")
        .arg(errorWord("role", error.arg("role")), errorWord("rule", error.arg("rule")));
}

namespace {

QString sentenceOf(const Result<void> &permitted)
{
    return permitted ? QString() : roleRefusal(permitted.error());
}

} // namespace

QString whyNotPermitted(const Permissions &permissions, Permission permission)
{
    return sentenceOf(permissions.require(permission));
}

QString whyNotPermitted(const Permissions &permissions, Permission permission, OrgUnitId unit)
{
    return sentenceOf(permissions.require(permission, unit));
}

std::vector<RoleAssignment> RoleService::list() const
{
    std::vector<RoleAssignment> all;
    for (const auto &[id, assignment] : m_registry.roleAssignments())
        all.push_back(assignment);
    std::stable_sort(all.begin(), all.end(), [](const RoleAssignment &a, const RoleAssignment &b) {
        return (a.name.empty() ? a.account : a.name) < (b.name.empty() ? b.account : b.name);
    });
    return all;
}

Result<RoleAssignment> RoleService::present(RoleAssignmentId id) const
{
    const auto found = m_registry.roleAssignments().find(id);
    if (found == m_registry.roleAssignments().end())
        return missingRecord("role_assignment", id.value());
    return found->second;
}

Result<RoleAssignment> RoleService::checked(RoleAssignment wanted, RoleAssignmentId id) const
{
    wanted.account = trimmed(wanted.account);
    wanted.name = trimmed(wanted.name);
    if (wanted.account.empty())
        return wrongValue("account", {}, "required");
    const std::optional<WorkRole> role = roleNamed(wanted.role);
    if (!role)
        return wrongValue("role", wanted.role, "unknown-role");
    if (wanted.unit.isValid() && m_registry.organisation().unit(wanted.unit) == nullptr)
        return wrongValue("unit", std::to_string(wanted.unit.value()), "unknown-unit");
    if (wanted.unit.isValid() && !isHeldInUnits(*role))
        return wrongValue("unit", m_registry.organisation().path(wanted.unit), "whole-body-role");
    DAICHO_TRY(checkPeriod(wanted.validFrom, wanted.validTo));
    for (const auto &[other, assignment] : m_registry.roleAssignments()) {
        if (other != id && assignment.unit == wanted.unit && foldText(assignment.account) == foldText(wanted.account))
            return Error{ErrorCode::Duplicate,
                         {{"entity", "role_assignment"}, {"field", "account"}, {"value", wanted.account}},
                         "assigned in this unit already"};
    }
    return wanted;
}

Result<RoleAssignmentId> RoleService::assign(const RoleAssignment &wanted)
{
    return retried([&]() -> Result<RoleAssignmentId> {
        const Result<RoleAssignment> assigned = checked(wanted, {});
        if (!assigned)
            return assigned.error();
        const RoleAssignmentId id(m_registry.newId(EntityKind::RoleAssignment));
        ChangeSet changes;
        recordOf(*assigned).insertInto(changes, EntityKind::RoleAssignment, id.value());
        const Result<HistoryHead> head = m_registry.commit(changes, {"role.assign", assigned->account, {}, 0});
        if (!head)
            return head.error();
        return id;
    });
}

Result<void> RoleService::change(RoleAssignmentId id, const RoleAssignment &wanted)
{
    return retried([&]() -> Result<void> {
        const Result<RoleAssignment> before = present(id);
        if (!before)
            return before.error();
        const Result<RoleAssignment> after = checked(wanted, id);
        if (!after)
            return after.error();
        ChangeSet changes;
        changes.update(EntityKind::RoleAssignment, id.value(), recordOf(*before).texts(), recordOf(*after).texts());
        const Result<HistoryHead> head = m_registry.commit(changes, {"role.change", after->account, {}, 0});
        return head ? Result<void>() : Result<void>(head.error());
    });
}

Result<void> RoleService::remove(RoleAssignmentId id)
{
    return retried([&]() -> Result<void> {
        const Result<RoleAssignment> before = present(id);
        if (!before)
            return before.error();
        ChangeSet insertion;
        recordOf(*before).insertInto(insertion, EntityKind::RoleAssignment, id.value());
        const Result<HistoryHead> head =
            m_registry.commit(insertion.inverse(), {"role.remove", before->account, {}, 0});
        return head ? Result<void>() : Result<void>(head.error());
    });
}

} // namespace daicho
