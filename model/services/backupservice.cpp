// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/backupservice.h"

#include "model/core/checkedfile.h"
#include "model/core/log.h"
#include "model/services/backuprotation.h"
#include "model/storage/verifiedcopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace daicho {

namespace {

constexpr QFile::Permissions writers = QFile::WriteOwner | QFile::WriteUser | QFile::WriteGroup | QFile::WriteOther;

QString settingsPath(const QString &stateFolder)
{
    return stateFolder + u"/backups/settings.json"_qs;
}

std::vector<Backup> backupsIn(const QString &folder)
{
    std::vector<Backup> found;
    const QDir dir(folder);
    const QStringList names = dir.entryList({u"*.daicho"_qs}, QDir::Files);
    for (const QString &name : names) {
        const QString path = dir.filePath(name);
        Backup bare;
        bare.path = path;
        bare.madeAt = QFileInfo(path).lastModified().toUTC();
        bare.bytes = QFileInfo(path).size();
        found.push_back(readBackupRecord(path).value_or(bare));
    }
    std::stable_sort(found.begin(), found.end(), [](const Backup &a, const Backup &b) {
        return std::tie(a.number, a.madeAt) > std::tie(b.number, b.madeAt);
    });
    return found;
}

Result<void> makeFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::InputOutput, {{"file", toText(folder)}, {"step", "create"}}, "no folder for backups"};
    return {};
}

/// A name that is free; several backups may be made within a second.
QString freePath(const QString &folder, const QString &name)
{
    QString path = folder + u'/' + name;
    for (int i = 2; QFileInfo::exists(path) || QFileInfo::exists(backupRecordPath(path)); ++i)
        path = folder + u'/' + QFileInfo(name).completeBaseName() + u"-%1.daicho"_qs.arg(i);
    return path;
}

/// Copies, verifies, writes the record. `backup` brings path, number and reason.
Result<Backup> copied(const QString &registryPath, Backup backup, const Clock &clock, const JobControl &job)
{
    const Result<VerifiedCopy> copy = copyVerified(registryPath, backup.path, {}, job);
    if (!copy)
        return copy.error();
    if (backup.source.isEmpty())
        backup.source = QFileInfo(registryPath).absoluteFilePath();
    backup.uuid = copy->uuid;
    backup.head = copy->head;
    backup.bytes = copy->bytes;
    backup.sha256 = copy->sha256;
    backup.schemaVersion = copy->schemaVersion;
    backup.madeAt = clock.now().toUTC();
    backup.verifiedAt = backup.madeAt;
    backup.day = clock.today();
    backup.isSound = true;
    if (const Result<void> noted = writeBackupRecord(backup); !noted) {
        QFile::remove(backup.path);
        return noted.error();
    }
    return backup;
}

/// What the bytes must be by the record, and what they say by themselves.
Result<VerifiedCopy> examined(const Backup &backup, const JobControl &job)
{
    const Result<Text> hash = sha256OfFile(backup.path, job);
    if (!hash)
        return hash.error();
    if (!backup.sha256.empty() && *hash != backup.sha256)
        return Error{ErrorCode::DatabaseDamaged, {{"file", toText(backup.path)}}, "not the bytes that were verified"};
    Result<VerifiedCopy> found = verifyCopy(backup.path, job);
    // Of an older version: what can be said without bringing it to this version is that no byte has changed.
    if (!found && found.error().code == ErrorCode::ReadOnly && !backup.sha256.empty())
        return VerifiedCopy{backup.head, backup.head, backup.uuid, *hash, backup.bytes, backup.schemaVersion};
    if (found && !backup.sha256.empty() && found->head != backup.head)
        return Error{ErrorCode::DatabaseDamaged, {{"file", toText(backup.path)}}, "another head than the record says"};
    return found;
}

} // namespace

BackupService::BackupService(const RegistryEnvironment &environment, Text uuid)
    : m_clock(environment.clock), m_stateFolder(environment.stateFolder), m_uuid(std::move(uuid))
{
}

BackupService BackupService::of(const Registry &registry)
{
    return {registry.environment(), registry.header().uuid};
}

QString BackupService::folder() const
{
    return m_stateFolder + u"/backups/"_qs + toQString(m_uuid);
}

std::vector<Backup> BackupService::list() const
{
    return isKept() ? backupsIn(folder()) : std::vector<Backup>();
}

std::vector<Backup> BackupService::listOf(const QString &stateFolder, const QString &registryPath)
{
    const QString source = QFileInfo(registryPath).absoluteFilePath();
    const QDir all(stateFolder + u"/backups"_qs);
    const QStringList registries =
        stateFolder.isEmpty() ? QStringList() : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &registry : registries) {
        std::vector<Backup> found = backupsIn(all.filePath(registry));
        const bool isOfIt = std::any_of(found.begin(), found.end(),
                                        [&source](const Backup &backup) { return backup.source == source; });
        if (isOfIt)
            return found;
    }
    return {};
}

std::optional<Backup> BackupService::newest() const
{
    const std::vector<Backup> all = list();
    const auto found = std::find_if(all.begin(), all.end(), [](const Backup &backup) { return backup.counts(); });
    return found == all.end() ? std::nullopt : std::optional<Backup>(*found);
}

Result<MadeBackup> BackupService::make(const QString &registryPath, BackupReason reason, const JobControl &job) const
{
    if (!isKept())
        return Error{ErrorCode::InputOutput, {{"step", "create"}}, "this computer keeps no backups"};
    DAICHO_TRY(makeFolder(folder()));
    // As confidential as the registry itself, whoever else may read files of this computer.
    QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    Result<Backup> made = makeIn(folder(), registryPath, reason, job);
    if (!made)
        return made.error();
    MadeBackup result{std::move(*made), {}};
    const QString second = secondFolder(m_stateFolder);
    if (second.isEmpty())
        return result;
    // From the first one, which nobody writes to; verified once more where it arrives.
    const Result<Backup> again = makeIn(second + u'/' + toQString(m_uuid), result.backup.path, reason, job);
    if (!again) {
        qCWarning(logServices) << "No backup in the second folder:" << again.error().debug.c_str();
        result.second = again.error();
    }
    return result;
}

Result<Backup> BackupService::makeIn(const QString &folder, const QString &registryPath, BackupReason reason,
                                     const JobControl &job) const
{
    DAICHO_TRY(makeFolder(folder));
    const std::vector<Backup> before = backupsIn(folder);
    Backup backup;
    backup.reason = reason;
    for (const Backup &other : before)
        backup.number = std::max(backup.number, other.number);
    ++backup.number;
    // Somebody may write until it is copied; the name is for people, the record counts.
    const Result<HistoryHead> head = headOfFile(registryPath);
    if (!head)
        return head.error();
    backup.path = freePath(folder, backupFileName(m_clock->now(), reason, head->seq));
    Result<Backup> made = copied(registryPath, backup, *m_clock, job);
    if (!made)
        return made;
    if (made->uuid != m_uuid)
        qCWarning(logServices) << "The backup is of another registry than was asked for";
    // Opened by mistake it shall not be changed.
    QFile::setPermissions(made->path, QFile::permissions(made->path) & ~writers);
    rotate(folder);
    return made;
}

Result<Backup> BackupService::keepAsItIs(const QString &registryPath, const JobControl &job) const
{
    if (!isKept())
        return Error{ErrorCode::InputOutput, {{"step", "create"}}, "this computer keeps no backups"};
    const QString evidence = folder() + u"/evidence"_qs;
    DAICHO_TRY(makeFolder(evidence));
    QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const Result<HistoryHead> head = headOfFile(registryPath);
    if (!head)
        return head.error();
    Backup kept;
    kept.reason = BackupReason::Repair;
    kept.path = freePath(evidence, backupFileName(m_clock->now(), kept.reason, head->seq));
    const Result<VerifiedCopy> copy = copyAsItIs(registryPath, kept.path, job);
    if (!copy)
        return copy.error();
    kept.source = QFileInfo(registryPath).absoluteFilePath();
    kept.uuid = m_uuid;
    kept.head = copy->head;
    kept.bytes = copy->bytes;
    kept.sha256 = copy->sha256;
    kept.madeAt = m_clock->now().toUTC();
    kept.day = m_clock->today();
    if (const Result<void> noted = writeBackupRecord(kept); !noted) {
        QFile::remove(kept.path);
        return noted.error();
    }
    QFile::setPermissions(kept.path, QFile::permissions(kept.path) & ~writers);
    return kept;
}

void BackupService::rotate(const QString &folder) const
{
    for (const Backup &backup : backupsToRemove(backupsIn(folder))) {
        QFile::setPermissions(backup.path, QFile::permissions(backup.path) | QFile::WriteOwner);
        if (!QFile::remove(backup.path)) {
            qCWarning(logServices) << "An old backup cannot be removed:" << backup.path;
            continue;
        }
        QFile::remove(backupRecordPath(backup.path));
    }
}

Result<Backup> BackupService::verify(const Backup &backup, const JobControl &job) const
{
    Backup verified = backup;
    const Result<VerifiedCopy> found = examined(backup, job);
    if (!found && found.error().code == ErrorCode::Cancelled)
        return found.error();
    verified.isSound = found.has_value();
    if (found) {
        const bool isAdopted = backup.sha256.empty(); // the record was lost; the content speaks for itself
        verified.uuid = found->uuid;
        verified.head = found->head;
        verified.sha256 = found->sha256;
        verified.bytes = found->bytes;
        verified.schemaVersion = found->schemaVersion;
        verified.verifiedAt = m_clock->now().toUTC();
        if (isAdopted)
            verified.day = verified.madeAt.toLocalTime().date();
    }
    const bool isOfNoRecord = backup.uuid.empty() && !found;
    if (!isOfNoRecord)
        DAICHO_TRY(writeBackupRecord(verified));
    if (!found)
        return found.error();
    return verified;
}

BackupState BackupService::state(const Registry &registry)
{
    return of(registry).state(registry.store());
}

BackupState BackupService::state(RegistryStore &store) const
{
    BackupState state;
    state.isKept = isKept();
    if (!state.isKept)
        return state;
    state.newest = newest();
    state.isBehind = true;
    if (!state.newest)
        return state;
    const std::int64_t seq = state.newest->head.seq;
    const Result<std::optional<HistoryEntry>> last = store.entry(seq);
    if (!last || !*last || (*last)->hash != state.newest->head.hash)
        return state; // of a history that went another way
    const Result<std::optional<HistoryEntry>> next = store.entry(seq + 1);
    if (!next)
        return state;
    if (*next) {
        const QDateTime at = QDateTime::fromString(toQString((*next)->at), Qt::ISODateWithMs);
        state.isBehind = at.toLocalTime().date() < m_clock->today();
    } else {
        state.isBehind = false;
    }
    return state;
}

QString BackupService::secondFolder(const QString &stateFolder)
{
    QFile file(settingsPath(stateFolder));
    if (stateFolder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()[u"second_folder"].toString();
}

Result<void> BackupService::setSecondFolder(const QString &stateFolder, const QString &folder)
{
    DAICHO_TRY(makeFolder(QFileInfo(settingsPath(stateFolder)).absolutePath()));
    if (!folder.isEmpty())
        DAICHO_TRY(makeFolder(folder));
    const QJsonObject settings{{u"second_folder"_qs, folder}};
    return writeChecked(settingsPath(stateFolder), CheckedFile::Existing::Replace,
                        [&settings](QIODevice &device) -> Result<void> {
                            device.write(QJsonDocument(settings).toJson());
                            return {};
                        });
}

Result<Backup> BackupService::copyTo(const QString &registryPath, const QString &path, const Clock &clock,
                                     const JobControl &job)
{
    if (QFileInfo::exists(backupRecordPath(path)))
        return Error{ErrorCode::FileExists, {{"file", toText(backupRecordPath(path))}}, "record of another backup"};
    Backup backup;
    backup.path = path;
    backup.number = 1;
    return copied(registryPath, backup, clock, job);
}

Result<Backup> BackupService::examine(const QString &path, const JobControl &job)
{
    Backup bare;
    bare.path = path;
    Backup backup = readBackupRecord(path).value_or(bare);
    if (!backup.sha256.empty() && QFileInfo::exists(path) && QFileInfo(path).size() != backup.bytes)
        return Error{ErrorCode::DatabaseDamaged, {{"file", toText(path)}}, "not the size that was verified"};
    const Result<VerifiedCopy> found = examined(backup, job);
    if (!found)
        return found.error();
    backup.uuid = found->uuid;
    backup.head = found->head;
    backup.bytes = found->bytes;
    backup.sha256 = found->sha256;
    backup.schemaVersion = found->schemaVersion;
    backup.isSound = true;
    return backup;
}

Result<Text> registryUuid(RegistryStore &store)
{
    const Result<std::optional<std::vector<Text>>> header = store.record(EntityKind::Registry, 1);
    if (!header)
        return header.error();
    if (!*header)
        return Error{ErrorCode::DatabaseDamaged, {{"file", toText(store.path())}}, "no header"};
    return (**header)[static_cast<std::size_t>(RegistryColumn::RegistryUuid)];
}

} // namespace daicho
