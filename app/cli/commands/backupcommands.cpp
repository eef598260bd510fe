// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/commands.h"
#include "model/services/backupservice.h"
#include "model/services/restoreservice.h"

#include <QDir>
#include <QFileInfo>

namespace daicho {

void declareRestore(QCommandLineParser &words)
{
    words.addOption({u"to"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "File to make of the backup; it must not exist.")),
                     u"FILE"_qs});
}

void addBackup(JsonWriter &document, const Backup &backup)
{
    document.member("file", toText(backup.path)).member("registry_id", backup.uuid);
    document.member("events", backup.head.seq).member("head", backup.head.hash).member("sha256", backup.sha256);
    document.member("size", backup.bytes).member("reason", backupReasonId(backup.reason));
    document.member("made_at", toText(backup.madeAt.toString(Qt::ISODateWithMs)));
    document.member("verified_at", toText(backup.verifiedAt.toString(Qt::ISODateWithMs)));
    document.member("schema_version", std::int64_t{backup.schemaVersion});
}

namespace {

void printBackup(Console &console, const Backup &backup)
{
    if (console.json) {
        JsonWriter document;
        document.beginObject();
        addBackup(document, backup);
        console.print(document.endObject());
        return;
    }
    console.line(commandText(QT_TRANSLATE_NOOP("Command", "Backed up and verified: %1")).arg(backup.path));
    console.line(toQString(printedHead(backup.head)));
    console.line(u"SHA-256 "_qs + toQString(backup.sha256));
}

/// A folder gets a file of the usual name.
QString destination(const Invocation &call, const Registry &registry)
{
    const QString given = call.argument(1);
    if (!QFileInfo(given).isDir())
        return given;
    return QDir(given).filePath(backupFileName(registry.clock().now(), BackupReason::Manual, registry.head().seq));
}

} // namespace

Result<ExitCode> runBackup(Invocation &call)
{
    const Result<std::unique_ptr<Registry>> registry = call.openRegistry(RegistryAccess::ReadOnly, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    const JobControl job = call.console.job(call.stop, commandText(QT_TRANSLATE_NOOP("Command", "Backing up")));
    if (call.arguments.size() > 1) {
        const Result<Backup> copy =
            BackupService::copyTo(call.argument(0), destination(call, **registry), (*registry)->clock(), job);
        if (!copy)
            return copy.error();
        call.console.endProgress();
        printBackup(call.console, *copy);
        return ExitCode::Done;
    }
    const Result<MadeBackup> made = BackupService::of(**registry).make(call.argument(0), BackupReason::Manual, job);
    if (!made)
        return made.error();
    call.console.endProgress();
    printBackup(call.console, made->backup);
    if (!made->second)
        return ExitCode::Done;
    call.console.message(commandText(QT_TRANSLATE_NOOP("Command", "The second folder got no copy.")));
    call.console.message(call.console.sentence(*made->second));
    return ExitCode::Findings;
}

Result<ExitCode> runRestore(Invocation &call)
{
    if (!call.has(u"to"_qs))
        return Error{ErrorCode::UsageError, {{"reason", "--to FILE"}}, "no target"};
    const JobControl job = call.console.job(call.stop, commandText(QT_TRANSLATE_NOOP("Command", "Restoring")));
    const Result<Restored> restored = restoreBackup(call.argument(0), call.option(u"to"_qs), call.environment, job);
    if (!restored)
        return restored.error();
    call.console.endProgress();
    if (call.console.json) {
        JsonWriter document;
        document.beginObject().member("file", toText(restored->path)).member("registry_id", restored->uuid);
        document.member("events", restored->head.seq).member("head", restored->head.hash);
        document.key("taken_at").beginObject().member("events", restored->takenAt.seq);
        document.member("head", restored->takenAt.hash).endObject().member("assets", restored->assets);
        call.console.print(document.endObject());
        return ExitCode::Done;
    }
    call.console.line(commandText(QT_TRANSLATE_NOOP("Command", "Restored and verified: %1 (assets: %2)"))
                          .arg(restored->path)
                          .arg(restored->assets));
    call.console.line(toQString(printedHead(restored->head)));
    return ExitCode::Done;
}

} // namespace daicho
