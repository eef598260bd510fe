// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/registry.h"

#include "model/core/log.h"
#include "model/services/assetservice.h"
#include "model/services/permissioncheck.h"
#include "model/services/registryprivate.h"

#include <algorithm>

namespace daicho {

namespace {

/// Up to so many entries of another process are followed one by one; beyond, reading all again is quicker.
constexpr std::int64_t followAtMost = 32;
/// Following more touched assets than this in the columns would be felt; a few thousand take some milliseconds.
constexpr std::size_t followedOnWindow = 5'000;

std::size_t touched(const RecordChanges &changes)
{
    return changes.inserted.rows() + changes.removed.rows() + changes.updated.cells();
}

std::int64_t largest(const std::vector<std::int64_t> &ids)
{
    return ids.empty() ? 0 : *std::max_element(ids.begin(), ids.end());
}

} // namespace

// ---- state

void Registry::Private::nameIndex()
{
    nameLedger(index, contents, environment.clock);
}

void Registry::Private::dropIndex()
{
    index = LedgerIndex();
    isIndexLoaded = false;
}

Result<void> Registry::Private::reload()
{
    Result<HistoryHead> now = store->head();
    if (!now)
        return now.error();
    Result<std::shared_ptr<RegistryContents>> read = readContents(*store);
    if (!read)
        return read.error();
    if (isIndexLoaded && isIndexLoadedElsewhere) {
        dropIndex();
    } else if (isIndexLoaded) {
        Result<LedgerIndex> columns = readLedgerIndex(*store, {});
        if (!columns)
            return columns.error();
        index = std::move(*columns);
    }
    contents = std::move(*read);
    head = std::move(*now);
    nextIds.clear();
    ledgerScheme.reset();
    nameIndex();
    return {};
}

Result<bool> Registry::Private::follow(const ChangeSet &changes, const HistoryHead &now)
{
    DAICHO_TRY(contents->apply(changes));
    head = now;
    if (!changes.of(EntityKind::SchemeAdoption).isEmpty() || !changes.of(EntityKind::Edition).isEmpty() ||
        !changes.of(EntityKind::Registry).isEmpty())
        ledgerScheme.reset();
    for (auto &[kind, next] : nextIds)
        next = std::max(next, largest(changes.of(kind).inserted.ids) + 1);
    if (!isIndexLoaded)
        return true;
    if (isIndexLoadedElsewhere && touched(changes.of(EntityKind::Asset)) > followedOnWindow) {
        dropIndex();
        nameIndex();
        return false;
    }
    const bool isNamedAnew =
        std::any_of(entitySchemas().begin(), entitySchemas().end(), [&changes](const EntitySchema &schema) {
            const bool isNaming = schema.kind < EntityKind::Asset || schema.kind == EntityKind::SchemeAdoption;
            return isNaming && !changes.of(schema.kind).isEmpty();
        });
    const bool met = index.apply(changes, now.seq);
    if (isNamedAnew)
        nameIndex();
    if (!met)
        DAICHO_TRY(reload());
    return met;
}

const Permissions &Registry::Private::permissionsNow()
{
    const QDate today = environment.clock->today();
    if (!permissions || permissions->head != head || permissions->actor != environment.actor ||
        permissions->day != today)
        permissions = {head, environment.actor, today, permissionsOf(*contents, environment)};
    return permissions->permissions;
}

Result<Text> Registry::Private::codeOf(AssetId id)
{
    if (isIndexLoaded) {
        if (const auto row = index.row(id))
            return Text(index.text(*row, Field::Code));
    }
    Result<std::optional<Asset>> asset = store->asset(id);
    if (!asset)
        return asset.error();
    return *asset ? (*asset)->text(Field::Code) : Text();
}

// ---- opening

Registry::Registry(std::unique_ptr<Private> state) : d(std::move(state)) {}

Registry::~Registry()
{
    rememberHead();
}

Result<std::unique_ptr<Registry>> Registry::open(const QString &path, RegistryAccess access,
                                                 const RegistryEnvironment &environment)
{
    auto state = std::make_unique<Private>(path, environment);
    DAICHO_TRY(state->open(path, access));
    return std::unique_ptr<Registry>(new Registry(std::move(state)));
}

// ---- what it is

const QString &Registry::path() const
{
    return d->store->path();
}

bool Registry::isReadOnly() const
{
    return d->store->isReadOnly() || suspicion().has_value();
}

bool Registry::isInDoubt() const
{
    return d->store->isInDoubt();
}

bool Registry::isGuarded() const
{
    return d->lease != nullptr && d->lease->isLocked();
}

const FilePlace &Registry::place() const
{
    return d->place;
}

const Clock &Registry::clock() const
{
    return *d->environment.clock;
}

const Text &Registry::actor() const
{
    return d->environment.actor;
}

void Registry::setActor(const Text &actor)
{
    if (actor == d->environment.actor)
        return;
    d->environment.actor = actor;
    Q_EMIT actorChanged();
}

const RegistryEnvironment &Registry::environment() const
{
    return d->environment;
}

int Registry::schemaVersion() const
{
    return d->store->schemaVersion();
}

const RegistryHeader &Registry::header() const
{
    return d->contents->header;
}

const HistoryHead &Registry::head() const
{
    return d->head;
}

const RoleAssignments &Registry::roleAssignments() const
{
    return d->contents->roleAssignments;
}

const Permissions &Registry::permissions() const
{
    return d->permissionsNow();
}

const Organisation &Registry::organisation() const
{
    return d->contents->organisation;
}

const std::vector<ProfileItem> &Registry::profileItems() const
{
    return d->contents->profileItems;
}

std::vector<const ProfileItem *> Registry::profileItems(TextView section) const
{
    std::vector<const ProfileItem *> found;
    for (const ProfileItem &item : d->contents->profileItems) {
        if (item.section == section)
            found.push_back(&item);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const ProfileItem *a, const ProfileItem *b) { return a->position < b->position; });
    return found;
}

Text Registry::term(TextView code, TextView fallback) const
{
    for (const ProfileItem &item : d->contents->profileItems) {
        if (item.section == section::term && item.code == code)
            return item.name;
    }
    return Text(fallback);
}

const ProfileItem *Registry::zone(ProfileItemId id) const
{
    return d->contents->profileItem(id);
}

ProfileItemId Registry::findZone(TextView written) const
{
    return d->contents->findZone(written);
}

const Scheme &Registry::scheme() const
{
    static const Scheme none;
    const Scheme *scheme = d->contents->schemeOf(d->contents->header.edition);
    Q_ASSERT(scheme != nullptr); // `readContents` refuses registries without it
    return scheme != nullptr ? *scheme : none;
}

EditionId Registry::editionInForce() const
{
    return d->contents->header.edition;
}

const Scheme *Registry::schemeOf(EditionId edition) const
{
    return d->contents->schemeOf(edition);
}

std::vector<EditionId> Registry::editions() const
{
    std::vector<EditionId> ids;
    for (const auto &[id, scheme] : d->contents->editions)
        ids.push_back(id);
    return ids;
}

// ---- writing and following

Result<HistoryHead> Registry::commit(const ChangeSet &changes, const Operation &operation, const JobControl &job)
{
    if (suspicion())
        return d->watch.refusal(path());
    if (isReadOnly())
        return Error{ErrorCode::ReadOnly, {{"file", toText(path())}}, "commit on a read-only registry"};
    if (changes.isEmpty())
        return d->head;
    DAICHO_TRY(checkStoredTexts(changes));
    DAICHO_TRY(checkStoredText(Field::Reason, operation.reason));
    DAICHO_TRY(PermissionCheck(*d->contents, *d->store, d->environment).run(changes, operation));
    DAICHO_TRY(d->backups.before(*d->store, changes, operation, job));
    Q_EMIT aboutToWrite();
    Result<HistoryHead> now = d->store->commit(changes, operation, actor(), clock(), d->head, job);
    if (!now) {
        const ErrorCode code = now.error().code;
        if (code == ErrorCode::Overtaken || code == ErrorCode::OutcomeUnknown) {
            // The caller gets the first error; memory shall show what the file holds all the same.
            if (const Result<void> refreshed = refresh(); !refreshed)
                qCWarning(logServices) << "Reading again failed:" << refreshed.error().debug.c_str();
        }
        if (isInDoubt())
            Q_EMIT accessChanged();
        return d->refused(now.error());
    }
    DAICHO_TRY(follow(changes, *now));
    return *now;
}

Result<void> Registry::follow(const ChangeSet &changes, const HistoryHead &head)
{
    if (head == d->head)
        return {};
    if (head.seq != d->head.seq + 1) {
        DAICHO_TRY(d->reload());
        Q_EMIT reloaded();
        return {};
    }
    const Result<bool> followed = d->follow(changes, head);
    if (!followed)
        return followed.error();
    if (*followed)
        Q_EMIT changed(changes);
    else
        Q_EMIT reloaded();
    return {};
}

Result<void> Registry::refresh()
{
    if (d->store->isReplaced())
        return Error{ErrorCode::FileReplaced, {{"file", toText(path())}}, "the name stands for another file"};
    const Result<HistoryHead> now = d->store->head();
    if (!now)
        return now.error();
    if (*now == d->head)
        return {};
    Result<std::optional<HistoryEntry>> known = d->store->entry(d->head.seq);
    const bool isContinued = known && *known && (*known)->hash == d->head.hash && now->seq > d->head.seq &&
                             now->seq - d->head.seq <= followAtMost;
    if (!isContinued) {
        DAICHO_TRY(d->reload());
        Q_EMIT reloaded();
        return {};
    }
    while (d->head.seq < now->seq) {
        const std::int64_t seq = d->head.seq + 1;
        Result<std::optional<HistoryEntry>> entry = d->store->entry(seq);
        if (!entry)
            return entry.error();
        if (!*entry)
            return Error{ErrorCode::HistoryBroken, {{"seq", std::to_string(seq)}}, "entry is missing"};
        const Result<ChangeSet> changes = d->store->changesOf(seq);
        if (!changes)
            return changes.error();
        DAICHO_TRY(follow(*changes, {seq, (*entry)->hash}));
    }
    return {};
}

std::int64_t Registry::newId(EntityKind kind)
{
    const auto known = d->nextIds.find(kind);
    if (known != d->nextIds.end())
        return known->second++;
    const Result<std::int64_t> next = d->store->nextId(kind);
    if (!next) {
        // 0 is no id: the commit that uses it is refused with the reason that stopped the store here.
        qCWarning(logServices) << "No new id:" << next.error().debug.c_str();
        return 0;
    }
    d->nextIds[kind] = *next + 1;
    return *next;
}

RegistryStore &Registry::store() const
{
    return *d->store;
}

std::shared_ptr<const RegistryContents> Registry::copyOfContents() const
{
    return std::make_shared<const RegistryContents>(*d->contents);
}

} // namespace daicho
