// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registrycontents.h"

namespace daicho {

/// Whether the one who works may write this change. What the change touches decides, whatever the operation calls
/// itself: assets by field and unit (before and after), masters, roles. Every store that commits is asked through
/// here, on the window's thread and in jobs alike.
///
/// Errors: `NotPermitted` with args permission, role, rule, and code and unit of the asset where one asset is the
/// cause; rule `last-administrator` for roles that would leave nobody who could assign them.
class PermissionCheck
{
public:
    PermissionCheck(const RegistryContents &contents, RegistryStore &store, const RegistryEnvironment &environment);

    Result<void> run(const ChangeSet &changes, const Operation &operation);
    /// For a job that writes through a store of its own.
    static Result<void> runInJob(RegistryStore &store, const RegistryEnvironment &environment, const ChangeSet &changes,
                                 const Operation &operation);

private:
    /// What a change does to one asset.
    struct Touched
    {
        bool isNew = false;
        std::vector<Permission> needs;
        std::optional<Text> unitBefore;
        std::optional<Text> unitAfter;
        std::vector<std::pair<std::size_t, std::pair<Text, Text>>> levels; ///< column, before and after
        bool hasOtherEdition = false;
    };

    Result<void> checkAdministrators(const ChangeSet &changes) const;
    Result<void> checkOperation(const Operation &operation);
    Result<void> checkOtherRecords(const ChangeSet &changes) const;
    bool isOwnPost(const ChangeSet &changes) const;
    void collectAssets(const ChangeSet &changes);
    void collectCells(const CellChanges &cells);
    void collectDependents(const ChangeSet &changes, EntityKind kind, std::size_t assetColumn, Permission needed);
    void collectDecisions(const RecordChanges &proposals);
    Result<void> checkAssets();
    Result<void> checkAsset(const Touched &touched, const Asset *stored) const;
    void addBulk();
    bool isLowered(const Touched &touched, const Asset *stored) const;
    Error refusal(Permission permission, const Asset *stored, OrgUnitId unit) const;

    const RegistryContents &m_contents;
    RegistryStore &m_store;
    Worker m_worker;
    Text m_today;
    Permissions m_permissions;
    std::map<std::int64_t, Touched> m_assets;
    std::optional<Permission> m_reverting; ///< for undo and redo: the one permission that counts
    bool m_isImport = false;
};

/// The row of the matrix under which an operation of the history falls first; nothing for one of a newer program.
std::optional<Permission> permissionOfOperation(TextView operation);

} // namespace daicho
