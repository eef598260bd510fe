// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/backup.h"
#include "model/services/registry.h"

#include <vector>

namespace daicho {

/// How well a registry is backed up at this moment.
struct BackupState
{
    bool isKept = false;          ///< false: this computer keeps no backups at all
    std::optional<Backup> newest; ///< that counts
    /// Changes of former days are in no verified backup.
    bool isBehind = false;
};

/// What `BackupService::make` did.
struct MadeBackup
{
    Backup backup;
    /// Why the second folder did not get it too.
    std::optional<Error> second;
};

/// The backups of one registry on this computer: `<state>/backups/<uuid>/`, and a second folder if people chose one.
/// A backup counts only when it has been verified whole; old ones go only after a new one counts. For any thread.
class BackupService
{
public:
    /// `environment.stateFolder` empty: nothing is kept.
    BackupService(const RegistryEnvironment &environment, Text uuid);
    static BackupService of(const Registry &registry);

    bool isKept() const { return !m_stateFolder.isEmpty(); }
    QString folder() const;

    /// All, newest first, also those that do not count.
    std::vector<Backup> list() const;
    std::optional<Backup> newest() const; ///< that counts
    /// Of the registry that once lay at this path, for a file that no longer says which one it is.
    static std::vector<Backup> listOf(const QString &stateFolder, const QString &registryPath);

    /// Copies the registry file, verifies the copy, then removes what the rotation no longer keeps.
    Result<MadeBackup> make(const QString &registryPath, BackupReason reason, const JobControl &job = {}) const;
    /// Copies a registry that would not be verified, because it is about to be put in order: evidence, in a folder of
    /// its own, with its record. It counts for nothing and never goes away by itself.
    Result<Backup> keepAsItIs(const QString &registryPath, const JobControl &job = {}) const;
    /// Looks at the bytes and at all that they say, and notes the answer in the record. An error says what is wrong.
    Result<Backup> verify(const Backup &backup, const JobControl &job = {}) const;

    static BackupState state(const Registry &registry);
    BackupState state(RegistryStore &store) const;

    /// The folder on another disk that gets every backup too; empty if none was chosen.
    static QString secondFolder(const QString &stateFolder);
    static Result<void> setSecondFolder(const QString &stateFolder, const QString &folder);

    /// A verified copy in a place of people's choice, with its record beside it. Nothing is rotated there.
    static Result<Backup> copyTo(const QString &registryPath, const QString &path, const Clock &clock,
                                 const JobControl &job = {});
    /// Looks at one file by itself; its record is asked if it has one.
    static Result<Backup> examine(const QString &path, const JobControl &job = {});

private:
    Result<Backup> makeIn(const QString &folder, const QString &registryPath, BackupReason reason,
                          const JobControl &job) const;
    void rotate(const QString &folder) const;

    const Clock *m_clock;
    QString m_stateFolder;
    Text m_uuid;
};

/// The uuid of the registry behind a store.
Result<Text> registryUuid(RegistryStore &store);

} // namespace daicho
