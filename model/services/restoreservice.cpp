// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/restoreservice.h"

#include "model/core/diskfile.h"
#include "model/core/log.h"
#include "model/services/backupservice.h"
#include "model/services/permissioncheck.h"
#include "model/services/registryrestored.h"
#include "model/services/writerlease.h"
#include "model/storage/verifiedcopy.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace daicho {

namespace {

QString freeBeside(const QString &registryPath, const QString &mark)
{
    const QFileInfo file(registryPath);
    const QString stem = file.absolutePath() + u'/' + file.completeBaseName() + u'-' + mark;
    QString path = stem + u".daicho"_qs;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = stem + u"-%1.daicho"_qs.arg(i);
    return path;
}

QString journalOf(const QString &path)
{
    return path + u"-journal"_qs;
}

Error failure(const QString &path, int error)
{
    return {isOutOfSpace(error)                                   ? ErrorCode::DiskFull
            : error == EEXIST                                     ? ErrorCode::FileExists
            : error == EROFS || error == EACCES || error == EPERM ? ErrorCode::ReadOnly
                                                                  : ErrorCode::InputOutput,
            {{"file", toText(path)}, {"step", "rename"}},
            std::strerror(error)};
}

/// An empty journal is what SQLite leaves; any other belongs to a writer, alive or dead, and to that file only.
Result<void> requireNoJournal(const QString &path)
{
    const QFileInfo journal(journalOf(path));
    if (journal.exists() && journal.size() > 0)
        return Error{ErrorCode::InUse, {{"file", toText(path)}}, "a journal that is not empty"};
    QFile::remove(journal.filePath());
    return {};
}

/// `present` gets the file that was `restored`; the former one ends as `kept`.
Result<void> exchange(const QString &present, const QString &restored, const QString &kept)
{
    const int exchanged = exchangeFiles(present, restored);
    if (exchanged == 0) {
        if (const int error = moveFile(restored, kept, Target::MustBeFree); error != 0) {
            exchangeFiles(present, restored);
            return failure(kept, error);
        }
        return {};
    }
    if (exchanged != EINVAL && exchanged != ENOSYS)
        return failure(present, exchanged);
    if (const int error = moveFile(present, kept, Target::MustBeFree); error != 0)
        return failure(kept, error);
    if (const int error = moveFile(restored, present, Target::MustBeFree); error != 0) {
        moveFile(kept, present, Target::MustBeFree);
        return failure(present, error);
    }
    return {};
}

/// A registry that is damaged cannot be backed up, and is why people restore; it is kept as it is anyway.
Result<std::optional<Backup>> backupOf(const QString &present, const RegistryEnvironment &environment, const Text &uuid,
                                       const JobControl &job)
{
    const BackupService service(environment, uuid);
    if (!service.isKept())
        return std::optional<Backup>();
    const Result<MadeBackup> made = service.make(present, BackupReason::Restore, job);
    if (made)
        return std::optional<Backup>(made->backup);
    switch (made.error().code) {
    case ErrorCode::NotARegistry:
    case ErrorCode::NewerVersion:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::SchemaChanged:
    case ErrorCode::HistoryBroken:
        qCWarning(logServices) << "No backup of a registry that is replaced:" << made.error().debug.c_str();
        return std::optional<Backup>();
    default:
        break;
    }
    Error error = made.error();
    std::erase_if(error.args, [](const auto &arg) { return arg.first == "step"; });
    error.args.emplace_back("step", "backup");
    return error;
}

/// Roles count as they stand in the file that would go; one that cannot be read is why people restore.
Result<void> requirePermitted(const QString &present, const RegistryEnvironment &environment)
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(present, options);
    if (!store)
        return {};
    const Result<std::shared_ptr<RegistryContents>> contents = readContents(**store);
    return contents ? permissionsOf(**contents, environment).require(Permission::RestoreBackup) : Result<void>();
}

Result<std::int64_t> countAssets(RegistryStore &store, const JobControl &job)
{
    std::int64_t assets = 0;
    DAICHO_TRY(store.scanColumns(
        EntityKind::Asset, std::array<std::size_t, 1>{static_cast<std::size_t>(Field::Code)},
        [&assets](std::int64_t, std::int64_t, std::span<const TextView>) { ++assets; }, job));
    return assets;
}

} // namespace

Result<Restored> restoreBackup(const QString &backup, const QString &to, const RegistryEnvironment &environment,
                               const JobControl &job)
{
    if (QFileInfo::exists(to) || QFileInfo(to).isSymLink())
        return Error{ErrorCode::FileExists, {{"file", toText(to)}}, "a restore replaces no file"};
    const Result<Backup> sound = BackupService::examine(backup, job);
    if (!sound)
        return sound.error();
    std::int64_t assets = 0;
    const Result<VerifiedCopy> copy = copyVerified(
        backup, to,
        [&](RegistryStore &store) -> Result<void> {
            const Result<HistoryHead> head = store.head();
            if (!head)
                return head.error();
            const Operation operation{"registry.restore", toText(QFileInfo(backup).fileName()),
                                      printedHead(sound->head), 0};
            DAICHO_TRY(PermissionCheck::runInJob(store, environment, {}, operation));
            const Result<HistoryHead> now =
                store.commit({}, operation, environment.actor, *environment.clock, *head, job);
            if (!now)
                return now.error();
            // Counted before the file gets its name: what is told afterwards can no longer fail.
            const Result<std::int64_t> counted = countAssets(store, job);
            if (!counted)
                return counted.error();
            assets = *counted;
            return {};
        },
        job, storeOptions(environment));
    if (!copy)
        return copy.error();
    QFile::remove(journalOf(to));
    return Restored{to, copy->uuid, copy->takenAt, copy->head, assets};
}

QString restoredPath(const QString &registryPath, const Backup &backup)
{
    return freeBeside(registryPath, backup.madeAt.toLocalTime().toString(u"yyyy-MM-dd-HHmm") + u"-restored"_qs);
}

Result<Replaced> replaceRegistry(const QString &present, const QString &restored,
                                 const RegistryEnvironment &environment, const JobControl &job)
{
    const Result<VerifiedCopy> sound = verifyCopy(restored, job);
    if (!sound)
        return sound.error();
    const Result<std::unique_ptr<FileLease>> lease = takeWriterLease(present, environment);
    if (!lease)
        return lease.error();
    const Result<std::optional<Backup>> backup = backupOf(present, environment, sound->uuid, job);
    if (!backup)
        return backup.error();
    if (*backup && (*backup)->uuid != sound->uuid)
        return Error{ErrorCode::NotARegistry, {{"file", toText(restored)}}, "restored from another registry"};
    DAICHO_TRY(requireNoJournal(present));
    DAICHO_TRY(requireNoJournal(restored));
    DAICHO_TRY(requirePermitted(present, environment)); // opening it for a look would take a journal back
    const QFile::Permissions permissions = QFile::permissions(present);
    const QString kept =
        freeBeside(present, environment.clock->now().toLocalTime().toString(u"yyyy-MM-dd-HHmmss") + u"-replaced"_qs);
    DAICHO_TRY(exchange(present, restored, kept));
    QFile::setPermissions(present, permissions);
    if (const int error = syncFolder(QFileInfo(present).absolutePath()); error != 0)
        qCWarning(logServices) << "The folder could not be flushed:" << std::strerror(error);
    registryRestored(environment, sound->uuid, sound->head);
    return Replaced{kept, *backup};
}

} // namespace daicho
