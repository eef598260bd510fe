// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/registrystore.h"

#include "model/core/log.h"
#include "model/storage/changewriter.h"
#include "model/storage/historystore.h"
#include "model/storage/newfile.h"
#include "model/storage/pagereader.h"
#include "model/storage/pastfile.h"
#include "model/storage/payload.h"
#include "model/storage/recordreader.h"
#include "model/storage/recordstore.h"
#include "model/storage/registryfile.h"
#include "model/storage/repairer.h"
#include "model/storage/verifier.h"

#include <algorithm>

namespace daicho {

class RegistryStore::Private
{
public:
    Private(RegistryFile opened, StoreOptions with) : file(std::move(opened)), options(std::move(with)) {}

    Database &database() { return *file.database; }
    /// After a commit that failed half-way: what does the file hold?
    Result<HistoryHead> outcome(const Error &failure, const HistoryHead &before, const HistoryHead &after);
    Result<void> openAgain();

    RegistryFile file;
    StoreOptions options;
    bool refusesWrites = false;
    std::optional<PageReader> pages; ///< made when first asked for; its statements end before the connection
};

Result<HistoryHead> RegistryStore::Private::outcome(const Error &failure, const HistoryHead &before,
                                                    const HistoryHead &after)
{
    qCWarning(logStorage, "Opening the registry again to see what it holds");
    refusesWrites = true;
    const Error unknown{ErrorCode::OutcomeUnknown, {{"file", toText(file.path)}}, failure.debug};
    pages.reset();
    database().close(); // a journal that is still hot is rolled back by the next connection only
    if (!openAgain())
        return unknown;
    const Result<HistoryHead> found =
        database().read([&]() -> Result<HistoryHead> { return HistoryStore(database()).head(); });
    if (!found || (*found != before && *found != after))
        return unknown;
    refusesWrites = false;
    if (*found == after)
        return after;
    return failure;
}

Result<void> RegistryStore::Private::openAgain()
{
    Result<RegistryFile> again = openRegistryFile(file.path, options);
    if (!again)
        return again.error();
    file = std::move(again).value();
    return {};
}

namespace {

/// What cannot even be opened is part of the finding.
Result<Examination> lookThrough(const QString &path, const StoreOptions &options,
                                const std::function<Result<Examination>(Verifier &)> &look, const JobControl &job)
{
    StoreOptions lenient = options;
    lenient.checksPages = false;
    const Result<RegistryFile> file = openRegistryFile(path, lenient);
    if (file) {
        Verifier verifier(*file->database, {file->schema, file->schemaVersion}, job);
        return look(verifier);
    }
    Verification found;
    found.detail = file.error().debug;
    if (file.error().code == ErrorCode::SchemaChanged) {
        found.verdict = Verdict::Tampered;
        found.firstEntity = "schema";
        return Examination{found, {}};
    }
    if (file.error().code == ErrorCode::DatabaseDamaged) {
        found.verdict = Verdict::Damaged;
        found.firstEntity = "file";
        return Examination{found, {}};
    }
    return file.error();
}

} // namespace

RegistryStore::RegistryStore(std::unique_ptr<Private> state) : d(std::move(state)) {}

RegistryStore::~RegistryStore() = default;

Result<std::unique_ptr<RegistryStore>> RegistryStore::create(const QString &path, const ChangeSet &initial,
                                                             const Operation &operation, const Text &actor,
                                                             const Clock &clock, const StoreOptions &options)
{
    NewFile file(path);
    DAICHO_TRY(file.make());
    {
        const Result<std::unique_ptr<Database>> filled = fillRegistryFile(file.temporaryPath(), options);
        if (!filled)
            return filled.error();
        const ChangeWriter writer{**filled, {operation, actor, clock, options.workplace}};
        HistoryHead head;
        const Database::Outcome outcome = (*filled)->transact([&] { return writer.write(initial, {}, head); });
        DAICHO_TRY(outcome.result);
    }
    DAICHO_TRY(file.putInPlace());
    return open(path, options);
}

Result<std::unique_ptr<RegistryStore>> RegistryStore::open(const QString &path, const StoreOptions &options)
{
    Result<RegistryFile> file = openRegistryFile(path, options);
    if (!file)
        return file.error();
    StoreOptions later = options;
    later.claim = {}; // claimed for as long as the caller keeps what it claimed
    return std::unique_ptr<RegistryStore>(
        new RegistryStore(std::make_unique<Private>(std::move(file).value(), std::move(later))));
}

const QString &RegistryStore::path() const
{
    return d->file.path;
}

bool RegistryStore::isReadOnly() const
{
    return d->refusesWrites || d->file.isReadOnly;
}

bool RegistryStore::isInDoubt() const
{
    return d->refusesWrites;
}

bool RegistryStore::isReplaced() const
{
    return !d->database().isClosed() && d->database().isReplaced();
}

int RegistryStore::schemaVersion() const
{
    return d->file.schemaVersion;
}

Result<HistoryHead> RegistryStore::head()
{
    if (d->database().isClosed()) // the file was out of reach after a failed commit; it may be back
        DAICHO_TRY(d->openAgain());
    return d->database().read([&]() -> Result<HistoryHead> { return HistoryStore(d->database()).head(); });
}

Result<HistoryHead> RegistryStore::commit(const ChangeSet &changes, const Operation &operation, const Text &actor,
                                          const Clock &clock, const HistoryHead &expected, const JobControl &job)
{
    const ChangeWriter writer{d->database(), {operation, actor, clock, d->options.workplace}, job};
    return write([&](HistoryHead &head) { return writer.write(changes, expected, head); }, expected, job);
}

Result<HistoryHead> RegistryStore::repair(Repair repair, const Operation &operation, const Text &actor,
                                          const Clock &clock, const HistoryHead &expected, const JobControl &job)
{
    d->pages.reset();
    Repairer repairer(d->database(), {d->file.schema, d->file.schemaVersion},
                      {operation, actor, clock, d->options.workplace}, job);
    return write([&](HistoryHead &head) { return repairer.run(repair, expected, head); }, expected, job);
}

Result<HistoryHead> RegistryStore::write(const std::function<Result<void>(HistoryHead &head)> &body,
                                         const HistoryHead &expected, const JobControl &job)
{
    if (d->refusesWrites)
        return Error{ErrorCode::OutcomeUnknown, {{"file", toText(path())}}, "an earlier commit is in doubt"};
    if (d->file.isReadOnly)
        return Error{ErrorCode::ReadOnly, {{"file", toText(path())}}, "opened for reading"};
    HistoryHead head;
    const Database::Outcome outcome = d->database().transact([&] { return body(head); }, job);
    if (outcome.result && isReplaced()) // it went into the file that had this name before
        return Error{ErrorCode::FileReplaced, {{"file", toText(path())}}, "replaced during the commit"};
    if (outcome.result)
        return head;
    if (!outcome.isCertain)
        return d->outcome(outcome.result.error(), expected, head);
    Error error = outcome.result.error();
    error.args.emplace_back("file", toText(path()));
    return error;
}

Result<std::optional<std::vector<Text>>> RegistryStore::record(EntityKind kind, std::int64_t id)
{
    using Found = Result<std::optional<std::vector<Text>>>;
    return d->database().read([&]() -> Found { return RecordStore(d->database()).find(kind, id); });
}

Result<void> RegistryStore::scan(EntityKind kind, const RecordVisitor &visit, const JobControl &job)
{
    return d->database().read(
        [&]() -> Result<void> {
            RecordStore(d->database()).scan(kind, visit);
            return {};
        },
        job);
}

Result<void> RegistryStore::scanColumns(EntityKind kind, std::span<const std::size_t> columns,
                                        const RecordVisitor &visit, const JobControl &job)
{
    return d->database().read(
        [&]() -> Result<void> {
            RecordStore(d->database()).scan(kind, columns, visit);
            return {};
        },
        job);
}

Result<std::int64_t> RegistryStore::nextId(EntityKind kind)
{
    return d->database().read([&]() -> Result<std::int64_t> { return RecordStore(d->database()).nextId(kind); });
}

Result<std::optional<Asset>> RegistryStore::asset(AssetId id)
{
    const Result<std::vector<Asset>> found = assets({&id, 1});
    if (!found)
        return found.error();
    return found->empty() ? std::optional<Asset>() : found->front();
}

Result<std::vector<Asset>> RegistryStore::assets(std::span<const AssetId> ids)
{
    return d->database().read([&]() -> Result<std::vector<Asset>> { return RecordStore(d->database()).assets(ids); });
}

Result<void> RegistryStore::visitAssets(std::span<const AssetId> ids, const RecordVisitor &visit)
{
    std::vector<AssetId> ascending(ids.begin(), ids.end());
    std::sort(ascending.begin(), ascending.end());
    return d->database().read([&]() -> Result<void> {
        if (!d->pages)
            d->pages.emplace(d->database());
        d->pages->visit(ascending, visit);
        return {};
    });
}

Result<std::vector<Asset>> RegistryStore::assetsByCode(TextView afterCode, int limit)
{
    return d->database().read(
        [&]() -> Result<std::vector<Asset>> { return RecordStore(d->database()).assetsByCode(afterCode, limit); });
}

Result<std::vector<std::pair<std::int64_t, std::vector<Text>>>> RegistryStore::recordsOf(EntityKind kind, AssetId asset)
{
    using Found = Result<std::vector<std::pair<std::int64_t, std::vector<Text>>>>;
    return d->database().read([&]() -> Found { return RecordStore(d->database()).recordsOf(kind, asset); });
}

Result<std::vector<HistoryEntry>> RegistryStore::history(const HistoryQuery &query)
{
    return d->database().read(
        [&]() -> Result<std::vector<HistoryEntry>> { return HistoryStore(d->database()).list(query); });
}

Result<std::optional<HistoryEntry>> RegistryStore::entry(std::int64_t seq)
{
    using Found = Result<std::optional<HistoryEntry>>;
    return d->database().read([&]() -> Found { return HistoryStore(d->database()).entry(seq); });
}

Result<ChangeSet> RegistryStore::changesOf(std::int64_t seq)
{
    return d->database().read([&]() -> Result<ChangeSet> {
        const std::optional<Text> payload = HistoryStore(d->database()).payload(seq);
        if (!payload)
            return Error{ErrorCode::NotFound, {{"seq", std::to_string(seq)}}, "no such history entry"};
        return unpackChanges(*payload);
    });
}

Result<Verification> RegistryStore::verify(const JobControl &job)
{
    if (d->database().isClosed())
        DAICHO_TRY(d->openAgain());
    return Verifier(d->database(), {d->file.schema, d->file.schemaVersion}, job).run();
}

Result<Verification> RegistryStore::verifyFile(const QString &path, const StoreOptions &options, const JobControl &job)
{
    const Result<Examination> examined = lookThrough(
        path, options,
        [](Verifier &verifier) -> Result<Examination> {
            const Result<Verification> found = verifier.run();
            if (!found)
                return found.error();
            return Examination{*found, {}};
        },
        job);
    if (!examined)
        return examined.error();
    return examined->verification;
}

Result<Examination> RegistryStore::examineFile(const QString &path, const JobControl &job)
{
    return lookThrough(
        path, {.access = StoreAccess::ReadOnly}, [](Verifier &verifier) { return verifier.examine(); }, job);
}

Result<void> RegistryStore::writePast(const QString &path, std::int64_t seq, const JobControl &job)
{
    return d->database().read(
        [&]() -> Result<void> {
            return writePastFile(d->database(), {d->file.schema, d->file.schemaVersion}, path, seq, job);
        },
        job);
}

Result<std::vector<std::int64_t>> RegistryStore::counts()
{
    return d->database().read([&]() -> Result<std::vector<std::int64_t>> {
        std::vector<std::int64_t> counts;
        for (const EntitySchema &schema : entitySchemas())
            counts.push_back(d->database().integer("SELECT count(*) FROM " + quoted(schema.name)));
        return counts;
    });
}

} // namespace daicho
