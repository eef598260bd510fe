// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/historyservice.h"

#include "model/services/anchors.h"
#include "model/services/backupguard.h"
#include "model/services/permissioncheck.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr const char *undoName = "undo";
constexpr const char *redoName = "redo";
constexpr const char *createName = "registry.create";
constexpr const char *restoreName = "registry.restore"; // changes no record, so nothing of it can be taken back
constexpr const char *copyName = "registry.copy";       // the copy would become the registry that it came from
constexpr std::int64_t firstPageSize = 16;              // the answer is nearly always here
constexpr std::int64_t pageSize = 512;
constexpr std::int64_t mostSteps = 5'000; // read while the window waits

/// The beginning cannot; nor can what changed no record, such as a repair or a migration.
bool canBeTakenBack(const HistoryEntry &entry)
{
    return entry.operation.name != createName && entry.records > 0;
}

Operation withArgs(const char *name, const Operation &origin, std::int64_t reverts)
{
    return {name, origin.subject, {}, reverts};
}

Error withOperation(Error error, const Operation &origin)
{
    error.args.emplace_back("operation", origin.name);
    error.args.emplace_back("subject", origin.subject);
    return error;
}

/// A later change in the way is told with the operation that people meant.
Error withReason(const Error &error, const Operation &origin)
{
    const bool isInTheWay = error.code == ErrorCode::Conflict || error.code == ErrorCode::Duplicate;
    return isInTheWay ? withOperation(Error{ErrorCode::Conflict, error.args, error.debug}, origin) : error;
}

} // namespace

HistoryService::HistoryService(Registry &registry) : m_registry(registry) {}

/// Goes back through the history only as far as the answer needs: whatever an undo or redo names no longer stands by
/// itself, and what was taken back before another act cannot be done again.
Result<void> HistoryService::find() const
{
    if (m_foundAt == m_registry.head())
        return {};
    Search search;
    HistoryQuery query;
    query.before = m_registry.head().seq + 1;
    query.limit = firstPageSize;
    while (!search.isDone) {
        const Result<std::vector<HistoryEntry>> page = m_registry.store().history(query);
        if (!page)
            return page.error();
        if (page->empty())
            break;
        for (const HistoryEntry &entry : *page)
            search.take(entry);
        query.before = page->back().seq;
        query.limit = pageSize;
    }
    m_undo.reset();
    m_redo.reset();
    for (const auto &[entry, step] : {std::pair(&search.undo, &m_undo), std::pair(&search.redo, &m_redo)}) {
        if (!*entry)
            continue;
        const Result<Operation> origin = originOf(**entry);
        if (!origin)
            return origin.error();
        *step = Step{**entry, *origin};
    }
    m_foundAt = m_registry.head();
    return {};
}

void HistoryService::Search::take(const HistoryEntry &entry)
{
    const Text &name = entry.operation.name;
    // They cannot be taken back; what was done before them can still be taken back.
    if (name == restoreName || name == schemaMigration || name == copyName)
        return;
    const bool isUndo = name == undoName;
    const bool isRedo = name == redoName;
    const bool stands = !gone.contains(entry.seq);
    if (isUndo || isRedo)
        gone.insert(entry.operation.reverts);
    if (isUndo && stands && !isActSeen && !redo)
        redo = entry;
    if (!isUndo && !isRedo)
        isActSeen = true;
    if (!isUndo && stands && !undo && canBeTakenBack(entry))
        undo = entry;
    isDone = isDone || name == createName || (undo && (redo || isActSeen));
}

Result<std::vector<HistoryEntry>> HistoryService::stepsTo(std::int64_t seq, bool isRedo) const
{
    const std::int64_t head = m_registry.head().seq;
    if (seq <= 0 || seq > head || head - seq > mostSteps)
        return std::vector<HistoryEntry>();
    HistoryQuery query;
    query.before = head + 1;
    query.after = seq - 1;
    const Result<std::vector<HistoryEntry>> read = m_registry.store().history(query);
    if (!read)
        return read.error();
    std::set<std::int64_t> gone;
    std::vector<HistoryEntry> steps;
    bool isActSeen = false;
    for (const HistoryEntry &entry : *read) {
        const Text &name = entry.operation.name;
        if (name == restoreName || name == schemaMigration || name == copyName)
            continue;
        const bool isUndo = name == undoName;
        const bool reverts = isUndo || name == redoName;
        const bool stands = !gone.contains(entry.seq);
        if (reverts)
            gone.insert(entry.operation.reverts);
        isActSeen = isActSeen || !reverts;
        if (stands && canBeTakenBack(entry) && isUndo == isRedo && !(isRedo && isActSeen))
            steps.push_back(entry);
    }
    if (steps.empty() || steps.back().seq != seq)
        return std::vector<HistoryEntry>();
    for (HistoryEntry &step : steps) {
        Result<Operation> origin = originOf(step);
        if (!origin)
            return origin.error();
        step.operation = std::move(*origin);
    }
    return steps;
}

Result<std::vector<HistoryEntry>> HistoryService::undoableTo(std::int64_t seq) const
{
    return stepsTo(seq, false);
}

Result<std::vector<HistoryEntry>> HistoryService::redoableTo(std::int64_t seq) const
{
    return stepsTo(seq, true);
}

/// The act that people know, behind any number of undos and redos of it.
Result<Operation> HistoryService::originOf(const HistoryEntry &entry) const
{
    HistoryEntry origin = entry;
    while (origin.operation.name == undoName || origin.operation.name == redoName) {
        const std::int64_t seq = origin.operation.reverts;
        Result<std::optional<HistoryEntry>> reverted = m_registry.store().entry(seq);
        if (!reverted)
            return reverted.error();
        if (!*reverted || seq >= origin.seq)
            return Error{ErrorCode::HistoryBroken, {{"seq", std::to_string(seq)}}, "reverted entry is missing"};
        origin = std::move(**reverted);
    }
    return origin.operation;
}

Result<std::optional<HistoryEntry>> HistoryService::undoable() const
{
    DAICHO_TRY(find());
    if (!m_undo)
        return std::optional<HistoryEntry>();
    HistoryEntry entry = m_undo->entry;
    entry.operation = m_undo->origin;
    return std::optional<HistoryEntry>(std::move(entry));
}

Result<std::optional<HistoryEntry>> HistoryService::redoable() const
{
    DAICHO_TRY(find());
    if (!m_redo)
        return std::optional<HistoryEntry>();
    HistoryEntry entry = m_redo->entry;
    entry.operation = m_redo->origin;
    return std::optional<HistoryEntry>(std::move(entry));
}

Result<UndoStep> HistoryService::undo(const JobControl &job)
{
    DAICHO_TRY(find());
    if (!m_undo)
        return Error{ErrorCode::NothingToUndo, {}, "nothing to undo"};
    const Step step = *m_undo;
    return revert(step, undoName, job);
}

Result<UndoStep> HistoryService::redo(const JobControl &job)
{
    DAICHO_TRY(find());
    if (!m_redo)
        return Error{ErrorCode::NothingToRedo, {}, "nothing to redo"};
    const Step step = *m_redo;
    return revert(step, redoName, job);
}

Result<HistoryService::RevertJob> HistoryService::undoJob() const
{
    DAICHO_TRY(find());
    if (!m_undo)
        return Error{ErrorCode::NothingToUndo, {}, "nothing to undo"};
    DAICHO_TRY(m_registry.permissions().require(permissionFor(*m_undo)));
    return revertJob(*m_undo, undoName);
}

Result<HistoryService::RevertJob> HistoryService::redoJob() const
{
    DAICHO_TRY(find());
    if (!m_redo)
        return Error{ErrorCode::NothingToRedo, {}, "nothing to redo"};
    DAICHO_TRY(m_registry.permissions().require(permissionFor(*m_redo)));
    return revertJob(*m_redo, redoName);
}

Permission HistoryService::permissionFor(const Step &step) const
{
    return step.entry.actor == m_registry.actor() ? Permission::UndoOwn : Permission::UndoOthers;
}

HistoryService::RevertJob HistoryService::revertJob(const Step &step, const char *operation) const
{
    return [path = m_registry.path(), isReadOnly = m_registry.isReadOnly(), head = m_registry.head(),
            environment = m_registry.environment(), step,
            reverting = withArgs(operation, step.origin, step.entry.seq)](const JobControl &job) -> Result<Reverted> {
        if (isReadOnly)
            return Error{ErrorCode::ReadOnly, {{"file", toText(path)}}, "undo on a read-only registry"};
        const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, storeOptions(environment));
        if (!store)
            return store.error();
        const Result<ChangeSet> changes = (*store)->changesOf(step.entry.seq);
        if (!changes)
            return changes.error();
        Reverted reverted{
            {step.origin.name, step.origin.subject, step.entry.seq, step.entry.records}, changes->inverse(), {}};
        DAICHO_TRY(PermissionCheck::runInJob(**store, environment, reverted.changes, reverting));
        DAICHO_TRY(BackupGuard(environment).before(**store, reverted.changes, reverting, job));
        Result<HistoryHead> now =
            (*store)->commit(reverted.changes, reverting, environment.actor, *environment.clock, head, job);
        if (!now)
            return withReason(now.error(), step.origin);
        reverted.head = std::move(*now);
        return reverted;
    };
}

Result<UndoStep> HistoryService::revert(const Step &step, const char *operation, const JobControl &job)
{
    const Operation reverting = withArgs(operation, step.origin, step.entry.seq);
    Result<HistoryHead> head = commitInverse(step, reverting, job);
    // Another process has written since. The person meant this step, not that one: the same step is tried on top,
    // and the store refuses it where the other writer touched the same cells.
    if (!head && head.error().code == ErrorCode::Overtaken)
        head = commitInverse(step, reverting, job);
    if (!head)
        return withReason(head.error(), step.origin);
    return UndoStep{step.origin.name, step.origin.subject, step.entry.seq, step.entry.records};
}

Result<HistoryHead> HistoryService::commitInverse(const Step &step, const Operation &operation, const JobControl &job)
{
    const Result<ChangeSet> changes = m_registry.store().changesOf(step.entry.seq);
    if (!changes)
        return changes.error();
    return m_registry.commit(changes->inverse(), operation, job);
}

Result<std::vector<HistoryEntry>> HistoryService::entries(const HistoryQuery &query) const
{
    return m_registry.store().history(query);
}

Result<Verification> HistoryService::verify(const JobControl &job) const
{
    return m_registry.store().verify(job);
}

Result<Verification> HistoryService::verifyFile(const QString &path, const JobControl &job)
{
    return RegistryStore::verifyFile(path, {}, job);
}

Text HistoryService::checkpoint() const
{
    return checkpointText(m_registry.header().uuid, m_registry.head());
}

} // namespace daicho
