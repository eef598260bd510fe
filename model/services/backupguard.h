// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/domain/changeset.h"
#include "model/domain/history.h"
#include "model/services/backup.h"

#include <memory>

namespace daicho {

class RegistryStore;
struct RegistryEnvironment;

/// Sees to it that a backup lies there before something is changed: before the first change of a day, before imports
/// and before changes of many records. Asked right before every commit.
///
/// If a backup that is due cannot be made, an import or a change of many records is refused: nothing is lost by doing
/// it later. A single edit is let through – what a person has typed must not hang on a full disk – and the state
/// (`BackupService::state`) stays «behind» until a backup succeeds.
class BackupGuard
{
public:
    BackupGuard() = default;
    explicit BackupGuard(const RegistryEnvironment &environment);

    Result<void> before(RegistryStore &store, const ChangeSet &changes, const Operation &operation,
                        const JobControl &job);
    /// What kind of backup a change asks for.
    static BackupReason reasonFor(const ChangeSet &changes, const Operation &operation);

private:
    std::shared_ptr<const RegistryEnvironment> m_environment; ///< null: no backups
    QDate m_settled; ///< the day for which nothing more is due, also if it could not be made
};

} // namespace daicho
