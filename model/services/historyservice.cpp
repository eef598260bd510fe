// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/historyservice.h"

#include <QByteArray>

#include <algorithm>

namespace daicho {

namespace {

constexpr const char *undoName = "undo";
constexpr const char *redoName = "redo";
constexpr const char *createName = "registry.create";
constexpr std::int64_t pageSize = 512;

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

/// Reads what has been added since the last time, or everything if what was read is not the past of this history.
Result<void> HistoryService::followHistory() const
{
    if (m_readTo == m_registry.head())
        return {};
    std::vector<HistoryEntry> added; // newest first
    HistoryQuery query;
    query.before = m_registry.head().seq + 1;
    query.limit = pageSize;
    bool isContinued = m_readTo.seq == 0;
    while (true) {
        Result<std::vector<HistoryEntry>> page = m_registry.store().history(query);
        if (!page)
            return page.error();
        if (page->empty())
            break;
        for (HistoryEntry &entry : *page) {
            if (entry.seq == m_readTo.seq && entry.hash == m_readTo.hash) {
                isContinued = true;
                break;
            }
            query.before = entry.seq;
            added.push_back(std::move(entry));
        }
        if (isContinued && m_readTo.seq != 0)
            break;
    }
    if (!isContinued) {
        m_done.clear();
        m_undone.clear();
    }
    for (auto entry = added.rbegin(); entry != added.rend(); ++entry)
        follow(*entry);
    m_readTo = m_registry.head();
    return {};
}

void HistoryService::follow(const HistoryEntry &entry) const
{
    const auto moved = [&entry](std::vector<Step> &from, std::vector<Step> &to) {
        const auto reverted = std::find_if(
            from.begin(), from.end(), [&entry](const Step &step) { return step.entry.seq == entry.operation.reverts; });
        if (reverted == from.end())
            return;
        to.push_back({entry, reverted->origin});
        from.erase(reverted);
    };
    if (entry.operation.name == createName)
        return;
    if (entry.operation.name == undoName)
        return moved(m_done, m_undone);
    if (entry.operation.name == redoName)
        return moved(m_undone, m_done);
    m_done.push_back({entry, entry.operation});
    m_undone.clear();
}

Result<std::optional<HistoryEntry>> HistoryService::undoable() const
{
    DAICHO_TRY(followHistory());
    if (m_done.empty())
        return std::optional<HistoryEntry>();
    HistoryEntry entry = m_done.back().entry;
    entry.operation = m_done.back().origin;
    return std::optional<HistoryEntry>(std::move(entry));
}

Result<std::optional<HistoryEntry>> HistoryService::redoable() const
{
    DAICHO_TRY(followHistory());
    if (m_undone.empty())
        return std::optional<HistoryEntry>();
    HistoryEntry entry = m_undone.back().entry;
    entry.operation = m_undone.back().origin;
    return std::optional<HistoryEntry>(std::move(entry));
}

Result<UndoStep> HistoryService::undo(const JobControl &job)
{
    DAICHO_TRY(followHistory());
    if (m_done.empty())
        return Error{ErrorCode::NothingToUndo, {}, "nothing to undo"};
    const Step step = m_done.back();
    return revert(step, undoName, job);
}

Result<UndoStep> HistoryService::redo(const JobControl &job)
{
    DAICHO_TRY(followHistory());
    if (m_undone.empty())
        return Error{ErrorCode::NothingToRedo, {}, "nothing to redo"};
    const Step step = m_undone.back();
    return revert(step, redoName, job);
}

Result<HistoryService::RevertJob> HistoryService::undoJob() const
{
    DAICHO_TRY(followHistory());
    if (m_done.empty())
        return Error{ErrorCode::NothingToUndo, {}, "nothing to undo"};
    return revertJob(m_done.back(), undoName);
}

Result<HistoryService::RevertJob> HistoryService::redoJob() const
{
    DAICHO_TRY(followHistory());
    if (m_undone.empty())
        return Error{ErrorCode::NothingToRedo, {}, "nothing to redo"};
    return revertJob(m_undone.back(), redoName);
}

HistoryService::RevertJob HistoryService::revertJob(const Step &step, const char *operation) const
{
    return [path = m_registry.path(), isReadOnly = m_registry.isReadOnly(), head = m_registry.head(),
            actor = m_registry.actor(), clock = &m_registry.clock(), step,
            reverting = withArgs(operation, step.origin, step.entry.seq)](const JobControl &job) -> Result<Reverted> {
        if (isReadOnly)
            return Error{ErrorCode::ReadOnly, {{"file", toText(path)}}, "undo on a read-only registry"};
        const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path);
        if (!store)
            return store.error();
        const Result<ChangeSet> changes = (*store)->changesOf(step.entry.seq);
        if (!changes)
            return changes.error();
        Reverted reverted{
            {step.origin.name, step.origin.subject, step.entry.seq, step.entry.records}, changes->inverse(), {}};
        Result<HistoryHead> now = (*store)->commit(reverted.changes, reverting, actor, *clock, head, job);
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
    const HistoryHead &head = m_registry.head();
    const QByteArray hash = QByteArray::fromHex(QByteArray(head.hash.data(), static_cast<qsizetype>(head.hash.size())));
    return m_registry.header().uuid + '\n' + std::to_string(head.seq) + '\n' + hash.toBase64().toStdString() + '\n';
}

} // namespace daicho
