// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/backup.h"

#include "model/core/checkedfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace daicho {

namespace {

struct ReasonWords
{
    BackupReason reason;
    const char *id;
    const char *words;
};

constexpr ReasonWords reasons[] = {
    {BackupReason::Daily, "daily", QT_TRANSLATE_NOOP("BackupReason", "Before the first change of the day")},
    {BackupReason::Import, "import", QT_TRANSLATE_NOOP("BackupReason", "Before an import")},
    {BackupReason::Bulk, "bulk", QT_TRANSLATE_NOOP("BackupReason", "Before a change of many records")},
    {BackupReason::Migration, "migration", QT_TRANSLATE_NOOP("BackupReason", "Before a change of the file's format")},
    {BackupReason::Restore, "restore", QT_TRANSLATE_NOOP("BackupReason", "Before it was replaced")},
    {BackupReason::Repair, "repair", QT_TRANSLATE_NOOP("BackupReason", "Before it was put in order")},
    {BackupReason::YearClosing, "close-year", QT_TRANSLATE_NOOP("BackupReason", "Closing of a year")},
    {BackupReason::Manual, "manual", QT_TRANSLATE_NOOP("BackupReason", "Made by hand")},
};

/// Far more than a record needs; a file of that name that is larger is none.
constexpr qint64 largestRecord = 64 << 10;

const ReasonWords &wordsOf(BackupReason reason)
{
    return *std::find_if(std::begin(reasons), std::end(reasons),
                         [reason](const ReasonWords &row) { return row.reason == reason; });
}

std::optional<BackupReason> reasonNamed(const QString &id)
{
    for (const ReasonWords &row : reasons) {
        if (id == QLatin1StringView(row.id))
            return row.reason;
    }
    return {};
}

QDateTime instant(const QJsonValue &written)
{
    return QDateTime::fromString(written.toString(), Qt::ISODateWithMs);
}

/// False if the record lacks something that makes a backup count.
bool readInto(Backup &backup, const QJsonObject &record)
{
    backup.uuid = toText(record[u"registry"].toString());
    backup.source = record[u"source"].toString();
    backup.number = record[u"number"].toInteger();
    backup.head = {record[u"events"].toInteger(), toText(record[u"head"].toString())};
    backup.bytes = record[u"size"].toInteger();
    backup.sha256 = toText(record[u"sha256"].toString());
    backup.madeAt = instant(record[u"made_at"]);
    backup.day = QDate::fromString(record[u"day"].toString(), Qt::ISODate);
    backup.verifiedAt = instant(record[u"verified_at"]);
    backup.schemaVersion = record[u"schema_version"].toInt();
    const std::optional<BackupReason> reason = reasonNamed(record[u"reason"].toString());
    backup.reason = reason.value_or(BackupReason::Manual);
    return reason && record[u"file"].toString() == QFileInfo(backup.path).fileName() && record[u"sound"].toBool() &&
           !backup.uuid.empty() && backup.head.seq > 0 && backup.sha256.size() == 64 && backup.madeAt.isValid() &&
           backup.day.isValid();
}

} // namespace

TextView backupReasonId(BackupReason reason)
{
    return wordsOf(reason).id;
}

QString backupReasonText(BackupReason reason)
{
    return QCoreApplication::translate("BackupReason", wordsOf(reason).words);
}

QString backupFileName(const QDateTime &madeAt, BackupReason reason, std::int64_t events)
{
    return u"%1-%2-%3.daicho"_qs.arg(madeAt.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"),
                                     toQString(backupReasonId(reason)), QString::number(events));
}

QString backupRecordPath(const QString &backupPath)
{
    return backupPath + u".json"_qs;
}

std::optional<Backup> readBackupRecord(const QString &backupPath)
{
    QFile file(backupRecordPath(backupPath));
    if (!file.exists())
        return {};
    Backup backup;
    backup.path = backupPath;
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestRecord)
        return backup;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    backup.isSound = readInto(backup, document.object()) && QFileInfo(backupPath).size() == backup.bytes;
    return backup;
}

Result<void> writeBackupRecord(const Backup &backup)
{
    const QJsonObject record{
        {u"file"_qs, QFileInfo(backup.path).fileName()},
        {u"size"_qs, qint64{backup.bytes}},
        {u"sha256"_qs, toQString(backup.sha256)},
        {u"registry"_qs, toQString(backup.uuid)},
        {u"source"_qs, backup.source},
        {u"number"_qs, qint64{backup.number}},
        {u"events"_qs, qint64{backup.head.seq}},
        {u"head"_qs, toQString(backup.head.hash)},
        {u"reason"_qs, toQString(backupReasonId(backup.reason))},
        {u"made_at"_qs, backup.madeAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"day"_qs, backup.day.toString(Qt::ISODate)},
        {u"verified_at"_qs,
         backup.verifiedAt.isValid() ? backup.verifiedAt.toUTC().toString(Qt::ISODateWithMs) : QString()},
        {u"sound"_qs, backup.isSound},
        {u"schema_version"_qs, backup.schemaVersion},
    };
    return writeChecked(backupRecordPath(backup.path), CheckedFile::Existing::Replace,
                        [&record](QIODevice &device) -> Result<void> {
                            device.write(QJsonDocument(record).toJson());
                            return {};
                        });
}

} // namespace daicho
