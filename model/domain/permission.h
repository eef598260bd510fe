// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace daicho {

/// Work roles (作業区分). They guard against slips; they cannot stop somebody who may write the file.
enum class WorkRole : std::uint8_t {
    Viewer,        ///< 閲覧
    Editor,        ///< 入力担当
    Manager,       ///< 情報資産管理者
    Administrator, ///< 全体管理者
    Auditor,       ///< 監査
    RoleCount
};

inline constexpr std::size_t roleCount = static_cast<std::size_t>(WorkRole::RoleCount);

/// How far a role reaches: the – ○ ● of the matrix.
enum class Reach : std::uint8_t {
    Nowhere,
    OwnUnits, ///< in the org unit of the assignment and all below it
    Everywhere
};

/// What people do with a registry, as far as roles tell it apart.
enum class Permission : std::uint8_t {
    Open,
    SeeHistory,
    CreateAsset,
    EditFields,
    ProposeLevel,
    LowerLevel,
    ChangeOwner,
    MoveAsset,
    RetireAsset,
    RestoreAsset,
    MergeDuplicates,
    EditSeveral, ///< up to `manyAssets` at once
    EditMany,
    StartReview,
    AnswerReview,
    ConfirmReview,
    CloseYear,
    ReopenYear,
    Import,
    MergePackage,
    CreatePackage,
    ExportFull,
    ExportRedacted,
    Print,
    EditMasters,
    EditRoles,
    BackUp,
    RestoreBackup,
    Verify,
    UndoOwn,
    UndoOthers,
    ComputerSettings,
    PermissionCount
};

inline constexpr std::size_t permissionCount = static_cast<std::size_t>(Permission::PermissionCount);
/// Up to so many assets are «several».
inline constexpr std::size_t manyAssets = 20;

/// A line of the matrix; the rows 12, 21, 25 and 27 have two.
struct PermissionRule
{
    Permission permission;
    std::uint8_t row; ///< 1 to 28
    const char *id;   ///< stable: `error.args.permission`
    std::array<Reach, roleCount> reach;
};

/// The one table of who may do what, in the order of the enum.
std::span<const PermissionRule> permissionRules();
const PermissionRule &ruleOf(Permission permission);
Reach reachOf(WorkRole role, Permission permission);

/// Stable ids, as they are stored: viewer, editor, manager, administrator, auditor.
TextView roleId(WorkRole role);
std::optional<WorkRole> roleNamed(TextView id);
std::span<const WorkRole> allRoles();

/// Who may do it, as a stable word for sentences: `for-editors`, `for-managers`, `for-administrators`, `for-readers`.
TextView circleOf(Permission permission);

} // namespace daicho
