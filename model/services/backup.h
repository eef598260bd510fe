// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/domain/history.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace daicho {

/// Why a backup was made.
enum class BackupReason : std::uint8_t {
    Daily, ///< before the first change of a day
    Import,
    Bulk, ///< an operation that touches many records
    Migration,
    Restore, ///< before another state took the place of the registry
    Repair,  ///< before what speaks against the registry was put in order
    YearClosing,
    Manual,
};

/// Stable id, as in file names and records.
TextView backupReasonId(BackupReason reason);
/// In words, translated: «before an import».
QString backupReasonText(BackupReason reason);

/// A backup and what its record beside it says.
struct Backup
{
    QString path;
    Text uuid;      ///< of the registry
    QString source; ///< the registry file that was copied
    BackupReason reason = BackupReason::Manual;
    std::int64_t number = 0; ///< counted up in the folder: the order in which they were made, whatever the clock said
    HistoryHead head;        ///< so many entries, and the hash of the last
    std::int64_t bytes = 0;
    Text sha256;
    QDateTime madeAt;     ///< UTC
    QDate day;            ///< on the calendar of the office when it was made
    QDateTime verifiedAt; ///< UTC, the last time that it was found sound; invalid: never
    int schemaVersion = 0;
    /// False: lost bytes, was changed, or its record cannot be read. It counts for nothing.
    bool isSound = false;

    bool counts() const { return isSound && verifiedAt.isValid(); }
    friend bool operator==(const Backup &, const Backup &) = default;
};

/// «20261121T184512Z-daily-123.daicho»: UTC, reason, number of entries.
QString backupFileName(const QDateTime &madeAt, BackupReason reason, std::int64_t events);
/// Where the record of a backup lies: beside it.
QString backupRecordPath(const QString &backupPath);

/// The record as it lies beside the backup; nothing if there is none. A record that cannot be read, or that tells
/// of a file of another size, gives a backup that is not sound.
std::optional<Backup> readBackupRecord(const QString &backupPath);
/// Written by `CheckedFile`; replaces an earlier one.
Result<void> writeBackupRecord(const Backup &backup);

} // namespace daicho
