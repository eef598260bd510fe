// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/backup.h"
#include "model/services/registry.h"

namespace daicho {

/// What a restore left, counted in the file that it made.
struct Restored
{
    QString path;
    Text uuid;
    HistoryHead takenAt; ///< where the history of the backup ends
    HistoryHead head;    ///< of the restored registry: one entry more, which says that it was restored
    std::int64_t assets = 0;
};

/// Makes a registry of a backup, beside whatever there is: `to` must not exist. The backup is verified first, by its
/// record too if it has one; the new file gets a history entry `registry.restore` and is verified again before it
/// gets its name. On any error nothing is left. For any thread.
Result<Restored> restoreBackup(const QString &backup, const QString &to, const RegistryEnvironment &environment,
                               const JobControl &job = {});

/// A free name beside the registry for a state restored from a backup.
QString restoredPath(const QString &registryPath, const Backup &backup);

/// What the replacement of a registry left.
struct Replaced
{
    QString kept; ///< the registry as it was, under a name with the date
    /// The backup that was made of it, unless that could not be: it is kept anyway.
    std::optional<Backup> backup;
};

/// Puts a restored registry in the place of the present one, which must be closed: a backup of the present one as
/// far as it can be copied, then both files change names in one step, and the former one is kept beside. Refused,
/// with both files as they were, if `restored` does not verify, is of another registry, or if somebody is writing.
Result<Replaced> replaceRegistry(const QString &present, const QString &restored,
                                 const RegistryEnvironment &environment, const JobControl &job = {});

} // namespace daicho
