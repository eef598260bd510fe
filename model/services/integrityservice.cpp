// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/integrityservice.h"

#include "model/core/errorwords.h"
#include "model/services/backupservice.h"
#include "model/services/registrycontents.h"
#include "model/services/writerlease.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace daicho {

namespace {

/// So much of the evidence goes into the entry; the whole of it stands in a file that was kept, or nowhere.
constexpr std::size_t evidenceInEntry = 20;

Text lineOf(const Evidence &evidence)
{
    Text line = toText(errorWord("entity", evidence.entity));
    if (!evidence.code.empty())
        line += ' ' + evidence.code;
    else if (evidence.id != 0)
        line += " #" + std::to_string(evidence.id);
    return line + ' ' + evidence.field + ": " + evidence.recorded + " → " + evidence.found;
}

/// What the person wrote, below it what was found and where the file as it was is kept, so that the entry speaks for
/// itself later.
Text reasonWith(const Text &reason, const IntegrityFinding &found, const std::optional<Backup> &kept)
{
    Text text = reason;
    for (std::size_t i = 0; i < found.evidence.size() && i < evidenceInEntry; ++i)
        text += '\n' + lineOf(found.evidence[i]);
    if (found.evidence.size() > evidenceInEntry)
        text += '\n' + toText(QCoreApplication::translate("IntegrityService", "and %n more", nullptr,
                                                          int(found.evidence.size() - evidenceInEntry)));
    if (found.evidence.empty())
        text += '\n' + found.verification.recorded + " → " + found.verification.found;
    if (kept)
        text += '\n' + toText(QCoreApplication::translate("IntegrityService", "Kept as it was: %1 (SHA-256 %2)")
                                  .arg(QFileInfo(kept->path).fileName(), toQString(kept->sha256)));
    return text;
}

Result<void> requireReason(const Text &reason)
{
    if (toQString(reason).trimmed().isEmpty())
        return Error{ErrorCode::Invalid, {{"field", "reason"}, {"rule", "required"}}, "no reason"};
    return {};
}

Error nothingSuspected(const QString &path)
{
    return {ErrorCode::Invalid, {{"value", toText(path)}, {"rule", "nothing-suspected"}}, "nothing to accept"};
}

/// Opens the file to put it in order, for one who may. Where not even the roles can be read, nobody can be asked.
Result<std::unique_ptr<RegistryStore>> openForRepair(const QString &path, const RegistryEnvironment &environment)
{
    Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, storeOptions(environment));
    if (!store)
        return store;
    const Result<std::shared_ptr<RegistryContents>> contents = readContents(**store);
    if (contents)
        DAICHO_TRY(permissionsOf(**contents, environment).requireEverywhere(Permission::RestoreBackup));
    return store;
}

/// The file before it is written to: as a backup if it can be verified, else as evidence. Nothing where this computer
/// keeps no backups.
Result<std::optional<Backup>> keepBefore(RegistryStore &store, const RegistryEnvironment &environment, bool isSound,
                                         const JobControl &job)
{
    // Perhaps the very record that says which registry it is has to be restored.
    const Result<Text> uuid = registryUuid(store);
    const BackupService service(environment, uuid ? *uuid : Text("unknown"));
    if (!service.isKept())
        return std::optional<Backup>();
    const auto kept = [&]() -> Result<Backup> {
        if (!isSound)
            return service.keepAsItIs(store.path(), job);
        const Result<MadeBackup> made = service.make(store.path(), BackupReason::Repair, job);
        return made ? Result<Backup>(made->backup) : made.error();
    }();
    if (kept)
        return std::optional<Backup>(*kept);
    Error error = kept.error();
    std::erase_if(error.args, [](const auto &arg) { return arg.first == "step"; });
    error.args.emplace_back("step", "backup");
    return error;
}

/// What lies outside of the file, compared one after the other until something contradicts it.
Result<void> compareOutside(RegistryStore &store, const QString &path, const RegistryEnvironment &environment,
                            const std::optional<Anchor> &anchor, IntegrityFinding &finding)
{
    const Result<Text> uuid = uuidOf(store);
    if (!uuid)
        return uuid.error();
    const auto take = [&finding](const Result<Verification> &found) -> Result<void> {
        if (!found)
            return found.error();
        if (finding.verification.verdict == Verdict::Ok && found->verdict != Verdict::Ok) {
            finding.verification = *found;
            finding.isAcceptable = true;
        }
        return {};
    };
    if (anchor)
        DAICHO_TRY(take(compareWithAnchor(store, *uuid, *anchor)));
    const SeenHeads heads(environment.stateFolder);
    finding.last = heads.find(*uuid);
    if (!finding.last) {
        const std::optional<SeenRegistry> other = heads.otherAt(path, *uuid);
        finding.seen = !heads.isKept() ? Seen::NotCompared : other ? Seen::Contradicted : Seen::First;
        return other ? take(compareWithAnchor(store, *uuid, {other->uuid, other->head.seq, other->head.hash}))
                     : Result<void>();
    }
    // A copy or backup is behind by its nature; it is told how far, and that is all.
    if (isCopyOf(*finding.last, path))
        return {};
    const Result<Verification> seen = compareWithSeen(store, *finding.last, {});
    finding.seen = seen && seen->verdict == Verdict::Ok ? Seen::Continued : Seen::Contradicted;
    return take(seen);
}

} // namespace

std::int64_t IntegrityFinding::anchoredUpTo() const
{
    std::int64_t newest = 0;
    for (const Witness &witness : last ? last->witnesses : std::vector<Witness>()) {
        if (witness.head.seq <= verification.head.seq)
            newest = std::max(newest, witness.head.seq);
    }
    return newest;
}

Result<IntegrityFinding> IntegrityService::examine(const QString &path, const RegistryEnvironment &environment,
                                                   const std::optional<Anchor> &anchor, const JobControl &job)
{
    const Result<Examination> examined = RegistryStore::examineFile(path, job);
    if (!examined)
        return examined.error();
    IntegrityFinding finding;
    finding.verification = examined->verification;
    finding.evidence = examined->evidence;
    finding.isRepairable = examined->isRepairable();
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, options);
    if (store && finding.verification.verdict == Verdict::Ok)
        DAICHO_TRY(compareOutside(**store, path, environment, anchor, finding));
    return finding;
}

Result<HistoryHead> IntegrityService::repair(const QString &path, const RegistryEnvironment &environment, Repair repair,
                                             const Text &reason, const JobControl &job)
{
    DAICHO_TRY(requireReason(reason));
    const Result<std::unique_ptr<FileLease>> lease = takeWriterLease(path, environment);
    if (!lease)
        return lease.error();
    const Result<IntegrityFinding> found = examine(path, environment, {}, job);
    if (!found)
        return found.error();
    if (found->verification.verdict == Verdict::Ok)
        return nothingSuspected(path);
    if (!found->isRepairable)
        return refusalOf(found->verification, path);
    const Result<std::unique_ptr<RegistryStore>> store = openForRepair(path, environment);
    if (!store)
        return store.error();
    const Result<std::optional<Backup>> kept = keepBefore(**store, environment, /*isSound=*/false, job);
    if (!kept)
        return kept.error();
    const Operation operation{
        repair == Repair::Restore ? "integrity.restore" : "integrity.adopt", {}, reasonWith(reason, *found, *kept), 0};
    return (*store)->repair(repair, operation, environment.actor, *environment.clock, found->verification.head, job);
}

Result<HistoryHead> IntegrityService::accept(const QString &path, const RegistryEnvironment &environment,
                                             const Text &reason, const JobControl &job)
{
    DAICHO_TRY(requireReason(reason));
    const Result<std::unique_ptr<FileLease>> lease = takeWriterLease(path, environment);
    if (!lease)
        return lease.error();
    const Result<IntegrityFinding> found = examine(path, environment, {}, job);
    if (!found)
        return found.error();
    const Result<std::unique_ptr<RegistryStore>> store = openForRepair(path, environment);
    if (!store)
        return store.error();
    const Result<Text> uuid = uuidOf(**store);
    if (!uuid)
        return uuid.error();
    if (found->verification.verdict == Verdict::Ok)
        return nothingSuspected(path);
    if (!found->isAcceptable)
        return refusalOf(found->verification, path);
    const Result<std::optional<Backup>> kept = keepBefore(**store, environment, /*isSound=*/true, job);
    if (!kept)
        return kept.error();
    const Operation operation{"anchor.accept", {}, reasonWith(reason, *found, *kept), 0};
    Result<HistoryHead> head =
        (*store)->commit({}, operation, environment.actor, *environment.clock, found->verification.head, job);
    if (!head)
        return head;
    SeenRegistry seen = found->last.value_or(SeenRegistry());
    seen.uuid = *uuid;
    seen.head = *head;
    seen.counts.clear();
    seen.at = toText(environment.clock->now().toUTC().toString(Qt::ISODateWithMs));
    seen.path = path;
    DAICHO_TRY(SeenHeads(environment.stateFolder).keep(seen));
    return head;
}

} // namespace daicho
