// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/permission.h"

namespace daicho {

namespace {

constexpr Reach no = Reach::Nowhere;
constexpr Reach own = Reach::OwnUnits;
constexpr Reach all = Reach::Everywhere;

//                     Viewer, Editor, Manager, Administrator, Auditor
constexpr PermissionRule rules[] = {
    {Permission::Open, 1, "open", {all, all, all, all, all}},
    {Permission::SeeHistory, 2, "see-history", {all, all, all, all, all}},
    {Permission::CreateAsset, 3, "create-asset", {no, own, own, all, no}},
    {Permission::EditFields, 4, "edit-fields", {no, own, own, all, no}},
    {Permission::ProposeLevel, 5, "propose-level", {no, own, own, all, no}},
    {Permission::LowerLevel, 6, "lower-level", {no, no, own, all, no}},
    {Permission::ChangeOwner, 7, "change-owner", {no, own, own, all, no}},
    {Permission::MoveAsset, 8, "move-asset", {no, no, own, all, no}},
    {Permission::RetireAsset, 9, "retire-asset", {no, no, own, all, no}},
    {Permission::RestoreAsset, 10, "restore-asset", {no, no, own, all, no}},
    {Permission::MergeDuplicates, 11, "merge-duplicates", {no, no, own, all, no}},
    {Permission::EditSeveral, 12, "edit-several", {no, own, own, all, no}},
    {Permission::EditMany, 12, "edit-many", {no, no, own, all, no}},
    {Permission::StartReview, 13, "start-review", {no, no, no, all, no}},
    {Permission::AnswerReview, 14, "answer-review", {no, own, own, all, no}},
    {Permission::ConfirmReview, 15, "confirm-review", {no, no, own, all, no}},
    {Permission::CloseYear, 16, "close-year", {no, no, no, all, no}},
    {Permission::ReopenYear, 17, "reopen-year", {no, no, no, all, no}},
    {Permission::Import, 18, "import", {no, own, own, all, no}},
    {Permission::MergePackage, 19, "merge-package", {no, no, own, all, no}},
    {Permission::CreatePackage, 20, "create-package", {no, own, own, all, no}},
    {Permission::ExportFull, 21, "export-full", {no, own, own, all, all}},
    {Permission::ExportRedacted, 21, "export-redacted", {all, all, all, all, all}},
    {Permission::Print, 22, "print", {all, all, all, all, all}},
    {Permission::EditMasters, 23, "edit-masters", {no, no, no, all, no}},
    {Permission::EditRoles, 24, "edit-roles", {no, no, no, all, no}},
    {Permission::BackUp, 25, "back-up", {all, all, all, all, all}},
    {Permission::RestoreBackup, 25, "restore-backup", {no, no, no, all, no}},
    {Permission::Verify, 26, "verify", {all, all, all, all, all}},
    {Permission::UndoOwn, 27, "undo-own", {no, own, own, all, no}},
    {Permission::UndoOthers, 27, "undo-others", {no, no, own, all, no}},
    {Permission::ComputerSettings, 28, "computer-settings", {all, all, all, all, all}},
};

constexpr bool rulesFollowPermissions()
{
    for (std::size_t i = 0; i < std::size(rules); ++i) {
        if (static_cast<std::size_t>(rules[i].permission) != i)
            return false;
    }
    return std::size(rules) == permissionCount;
}
static_assert(rulesFollowPermissions(), "each permission has its rule, in the order of the enum");

constexpr bool administratorsMayDoEverything()
{
    for (const PermissionRule &rule : rules) {
        if (rule.reach[static_cast<std::size_t>(WorkRole::Administrator)] != Reach::Everywhere)
            return false;
    }
    return true;
}
static_assert(administratorsMayDoEverything(), "checks of changes are left out for them");

constexpr const char *roleIds[] = {"viewer", "editor", "manager", "administrator", "auditor"};
static_assert(std::size(roleIds) == roleCount);

constexpr std::array roles{WorkRole::Viewer, WorkRole::Editor, WorkRole::Manager, WorkRole::Administrator,
                           WorkRole::Auditor};
static_assert(roles.size() == roleCount);

} // namespace

std::span<const PermissionRule> permissionRules()
{
    return rules;
}

const PermissionRule &ruleOf(Permission permission)
{
    return rules[static_cast<std::size_t>(permission)];
}

Reach reachOf(WorkRole role, Permission permission)
{
    return ruleOf(permission).reach[static_cast<std::size_t>(role)];
}

TextView roleId(WorkRole role)
{
    return roleIds[static_cast<std::size_t>(role)];
}

std::optional<WorkRole> roleNamed(TextView id)
{
    for (const WorkRole role : roles) {
        if (id == roleId(role))
            return role;
    }
    return std::nullopt;
}

std::span<const WorkRole> allRoles()
{
    return roles;
}

TextView circleOf(Permission permission)
{
    if (reachOf(WorkRole::Auditor, permission) != Reach::Nowhere)
        return "for-readers";
    if (reachOf(WorkRole::Editor, permission) != Reach::Nowhere)
        return "for-editors";
    if (reachOf(WorkRole::Manager, permission) != Reach::Nowhere)
        return "for-managers";
    return "for-administrators";
}

} // namespace daicho
