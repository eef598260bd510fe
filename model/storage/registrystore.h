// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/clock.h"
#include "model/core/jobcontrol.h"
#include "model/core/result.h"
#include "model/domain/asset.h"
#include "model/domain/changeset.h"
#include "model/domain/evidence.h"

#include <functional>
#include <memory>
#include <optional>

namespace daicho {

enum class StoreAccess : std::uint8_t { ReadWrite, ReadOnly };

struct StoreOptions
{
    StoreAccess access = StoreAccess::ReadWrite;
    Text vfs = {}; ///< name of an SQLite VFS, for tests that inject faults
    int busyTimeoutMilliseconds = 5000;
    bool checksPages = true; ///< false: opens damaged files too, so that `verify` can say what is damaged
    /// Asked once the header has shown a registry that is to be written, before anything is; an error ends the opening.
    std::function<Result<void>()> claim = {};
    Workplace workplace = {}; ///< stands in every entry that this store writes
    /// Who opens, by which clock: a migration writes an entry of its own. Without a clock the computer's.
    Text actor = {};
    const Clock *clock = nullptr;
};

/// Which history entries to list, newest first.
struct HistoryQuery
{
    std::optional<std::int64_t> before = {}; ///< only entries with a smaller sequence number
    Text since = {};                         ///< ISO date or instant, inclusive
    Text actor = {};
    std::int64_t limit = 0; ///< 0: all
    std::int64_t after = 0; ///< only entries with a larger sequence number
    Text until = {};        ///< ISO date or instant, exclusive
    Text operation = {};    ///< its name
};

/// A registry file: the records, and the history that explains them. The only door to SQLite.
///
/// Every write is one `commit`: one transaction that compares the head, checks that each touched
/// cell holds what the change says it held, writes the records, appends one hash-chained entry, and
/// commits with `synchronous=EXTRA`. When it returns the head, the change is durable; when it returns an
/// error, nothing of it is stored (`OutcomeUnknown` aside, after which the store refuses writes).
///
/// One thread at a time; workers open a store of their own on the same file.
class RegistryStore
{
public:
    /// Makes a file that must not exist; `initial` becomes entry 1. Nothing is left on failure.
    static Result<std::unique_ptr<RegistryStore>> create(const QString &path, const ChangeSet &initial,
                                                         const Operation &operation, const Text &actor,
                                                         const Clock &clock, const StoreOptions &options = {});
    /// Opens a file and checks it before anything could be written: SQLite header, application id, version, schema
    /// text, quick check. Errors: FileNotFound, NotARegistry, NewerVersion, InUse, DatabaseDamaged, SchemaChanged,
    /// InputOutput, UnfinishedWrite. A file without write permission opens read-only.
    static Result<std::unique_ptr<RegistryStore>> open(const QString &path, const StoreOptions &options = {});
    ~RegistryStore();

    const QString &path() const;
    bool isReadOnly() const;
    /// True after a commit of which nobody knows what became: nothing more is written.
    bool isInDoubt() const;
    /// True if the name no longer stands for the file that is open here.
    bool isReplaced() const;
    int schemaVersion() const;

    Result<HistoryHead> head();

    /// The one write. `expected` is the head that the change was made against; another head gives `Overtaken`.
    /// A cell that does not hold `before`, a removed record with other content, or a code that exists give
    /// `Conflict` or `Duplicate` with args entity, id, code, field, expected, found. `job` is asked to stop up to the
    /// commit.
    Result<HistoryHead> commit(const ChangeSet &changes, const Operation &operation, const Text &actor,
                               const Clock &clock, const HistoryHead &expected, const JobControl &job = {});

    /// One text per column of the schema, or nothing.
    Result<std::optional<std::vector<Text>>> record(EntityKind kind, std::int64_t id);
    using RecordVisitor = std::function<void(std::int64_t id, std::int64_t revision, std::span<const TextView> values)>;
    /// All records of a kind in order of id. `revision` is 0 for kinds other than assets.
    Result<void> scan(EntityKind kind, const RecordVisitor &visit, const JobControl &job = {});
    /// The same with only the columns of those indices, in that order.
    Result<void> scanColumns(EntityKind kind, std::span<const std::size_t> columns, const RecordVisitor &visit,
                             const JobControl &job = {});
    /// The smallest id that no record of the kind has ever had.
    Result<std::int64_t> nextId(EntityKind kind);

    Result<std::optional<Asset>> asset(AssetId id);
    /// Several assets in one read, in the order of `ids`; missing ones are left out.
    Result<std::vector<Asset>> assets(std::span<const AssetId> ids);
    /// The same as views, in order of id, for those who read page after page: what pages share is read once.
    Result<void> visitAssets(std::span<const AssetId> ids, const RecordVisitor &visit);
    /// The first page: `limit` assets after `afterCode` in order of code, by keyset.
    Result<std::vector<Asset>> assetsByCode(TextView afterCode, int limit);
    /// Records that belong to an asset (see `assetColumnsOf`) with their ids: former ratings, relations from or to it …
    Result<std::vector<std::pair<std::int64_t, std::vector<Text>>>> recordsOf(EntityKind kind, AssetId asset);

    Result<std::vector<HistoryEntry>> history(const HistoryQuery &query = {});
    Result<std::optional<HistoryEntry>> entry(std::int64_t seq);
    /// The changes of an entry, decoded.
    Result<ChangeSet> changesOf(std::int64_t seq);

    /// Database integrity, schema text, chain from the first entry, replay of all entries compared with every table.
    Result<Verification> verify(const JobControl &job = {});
    /// The same for a file that need not open: damage and a changed schema are findings, not errors.
    static Result<Verification> verifyFile(const QString &path, const StoreOptions &options = {},
                                           const JobControl &job = {});
    /// `verifyFile` with every place that differs.
    static Result<Examination> examineFile(const QString &path, const JobControl &job = {});
    /// Makes tables and history agree again, in one transaction that ends with a verification. `operation` becomes
    /// the entry's. Errors: HistoryBroken when there is nothing to repair or it cannot be, Overtaken, those of
    /// `commit`.
    Result<HistoryHead> repair(Repair repair, const Operation &operation, const Text &actor, const Clock &clock,
                               const HistoryHead &expected, const JobControl &job = {});
    /// Makes a new file that is this registry as it was after entry `seq`; its own head is that of then. Errors:
    /// FileExists, NotFound with args seq, HistoryBroken, Cancelled, those of the disk.
    Result<void> writePast(const QString &path, std::int64_t seq, const JobControl &job = {});
    /// Records per kind of record, in the order of `entitySchemas`.
    Result<std::vector<std::int64_t>> counts();

private:
    class Private;
    Result<HistoryHead> write(const std::function<Result<void>(HistoryHead &head)> &body, const HistoryHead &expected,
                              const JobControl &job);
    explicit RegistryStore(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

} // namespace daicho
