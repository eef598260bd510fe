// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/filelease.h"
#include "model/services/backupguard.h"
#include "model/services/registrycontents.h"
#include "model/services/registrywatch.h"
#include "model/storage/registrystore.h"

#include <map>

namespace daicho {

/// State of the open registry, for the files that implement `Registry`.
class Registry::Private
{
public:
    explicit Private(const QString &path, const RegistryEnvironment &with);

    Result<void> open(const QString &path, RegistryAccess access);
    /// Takes the lease if the environment wants one and it is not held yet.
    Result<void> claim(const QString &path);
    Result<void> take(Result<std::unique_ptr<RegistryStore>> opened);
    /// The error of a commit with what the file holds instead.
    Error refused(Error error);

    /// Takes over a committed change in memory; false if everything had to be read again instead.
    Result<bool> follow(const ChangeSet &changes, const HistoryHead &now);
    /// Everything again from the file, the columns too if they were loaded.
    Result<void> reload();
    void nameIndex();
    void dropIndex();
    Result<Text> codeOf(AssetId id);

    RegistryEnvironment environment;
    FilePlace place;
    std::unique_ptr<FileLease> lease; ///< goes after the store, which writes under it
    BackupGuard backups;
    RegistryWatch watch;
    std::unique_ptr<RegistryStore> store;
    std::shared_ptr<RegistryContents> contents;
    HistoryHead head;
    LedgerIndex index;
    bool isIndexLoaded = false;
    bool isIndexLoadedElsewhere = false; ///< see `Registry::leaveIndexToOwner`
    const Permissions &permissionsNow();

    struct KnownPermissions
    {
        HistoryHead head;
        Text actor;
        QDate day;
        Permissions permissions;
    };
    std::optional<KnownPermissions> permissions;
    std::optional<std::pair<QDate, Scheme>> ledgerScheme; ///< as of that day, where institutions have their own
    std::map<EntityKind, std::int64_t> nextIds;           ///< of kinds that have been asked for
};

/// Display text of every field that the asset and the contents answer; empty for `Field::Relations`.
Text displayText(const RegistryContents &contents, const Asset &asset, Field field, bool japanese);

/// Checks a text of a scheme, which is stored inside of another one. `field` is for the message.
Result<void> checkSchemeText(const Text &field, TextView text, bool isLong);
/// Checks every text that `changes` would store; see `checkStoredText`.
Result<void> checkStoredTexts(const ChangeSet &changes);

} // namespace daicho
