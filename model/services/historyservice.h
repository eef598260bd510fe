// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "model/storage/registrystore.h"

#include <functional>
#include <optional>
#include <set>

namespace daicho {

/// One changed field of the history with the names that people know.
struct HistoryLine
{
    std::int64_t seq = 0;
    Text at;
    Text actor;
    Text operation;
    Text entity; ///< kind of record
    std::int64_t id = 0;
    Text code;  ///< of the asset, as it was then; of a relation or former rating that of its asset
    Text field; ///< stable id
    Text before;
    Text after;
    Text reason;
    Text hash;
    Text osUser; ///< account of the operating system; empty in entries of the first version
    Text host;
    friend bool operator==(const HistoryLine &, const HistoryLine &) = default;
};

/// One step taken by `undo` or `redo`.
struct UndoStep
{
    Text name; ///< operation taken back or done again
    Text subject;
    std::int64_t seq = 0;    ///< the entry it reverts
    std::int64_t events = 0; ///< records touched
};

/// Undo, redo, and what the history tells. Undo works on the history itself, so it survives restart: the newest
/// operation not yet taken back is inverted and committed as an ordinary entry of its own.
class HistoryService
{
public:
    explicit HistoryService(Registry &registry);

    /// What `undo` and `redo` would take back or do again now, or nothing: the entry that is reverted, under the name,
    /// subject and reason of the operation that people know (for a redone one those of the first time).
    Result<std::optional<HistoryEntry>> undoable() const;
    Result<std::optional<HistoryEntry>> redoable() const;
    /// The steps that have to be taken back to take back entry `seq`, the next one first, each under the name that
    /// people know; empty if it was taken back already, or lies further back than steps are looked for. And the steps
    /// to do again down to the undo `seq`.
    Result<std::vector<HistoryEntry>> undoableTo(std::int64_t seq) const;
    Result<std::vector<HistoryEntry>> redoableTo(std::int64_t seq) const;
    /// Errors: NothingToUndo; Conflict with args operation, code, field, expected, found when a later change stands in
    /// the way.
    Result<UndoStep> undo(const JobControl &job = {});
    Result<UndoStep> redo(const JobControl &job = {});

    /// What a job wrote: `Registry::follow` takes it over.
    struct Reverted
    {
        UndoStep step;
        ChangeSet changes;
        HistoryHead head;
    };
    using RevertJob = std::function<Result<Reverted>(const JobControl &job)>;
    /// The same as `undo` and `redo` for a worker, through a store of its own: values in, a value out. Another process
    /// that writes meanwhile makes it `Overtaken`.
    Result<RevertJob> undoJob() const;
    Result<RevertJob> redoJob() const;

    Result<std::vector<HistoryEntry>> entries(const HistoryQuery &query = {}) const;
    /// Field by field; `code` limits to one asset (by any code it has had), else empty.
    Result<std::vector<HistoryLine>> lines(TextView code, const HistoryQuery &query = {}) const;
    /// The same on a worker, through a store of its own: it walks and unpacks the history from its end.
    static Result<std::vector<HistoryLine>> readLines(const QString &path, TextView code, const HistoryQuery &query,
                                                      const JobControl &job);
    Result<Verification> verify(const JobControl &job = {}) const;
    /// The same for a file that need not open as a registry: what cannot be read is part of the finding.
    static Result<Verification> verifyFile(const QString &path, const JobControl &job = {});
    /// Three lines: registry id, number of entries, base64 of the head.
    Text checkpoint() const;

private:
    /// One entry that undo or redo would revert, and the operation that it stands for.
    struct Step
    {
        HistoryEntry entry;
        Operation origin;
    };

    /// What undo and redo would take, while the history is read from its end.
    struct Search
    {
        void take(const HistoryEntry &entry);

        std::optional<HistoryEntry> undo;
        std::optional<HistoryEntry> redo;
        std::set<std::int64_t> gone; ///< taken back, or done again under another number
        bool isActSeen = false;
        bool isDone = false;
    };

    Result<std::vector<HistoryEntry>> stepsTo(std::int64_t seq, bool isRedo) const;
    Result<void> find() const;
    Result<Operation> originOf(const HistoryEntry &entry) const;
    Permission permissionFor(const Step &step) const;
    RevertJob revertJob(const Step &step, const char *operation) const;
    Result<UndoStep> revert(const Step &step, const char *operation, const JobControl &job);
    Result<HistoryHead> commitInverse(const Step &step, const Operation &operation, const JobControl &job);

    Registry &m_registry;
    // Derived from the history as it stood at `m_foundAt`.
    mutable HistoryHead m_foundAt;
    mutable std::optional<Step> m_undo;
    mutable std::optional<Step> m_redo;
};

/// Words for an operation, translated: «資産の編集».
QString operationText(TextView name);
/// All operations that this program knows, by their names.
std::vector<Text> operationNames();

} // namespace daicho
