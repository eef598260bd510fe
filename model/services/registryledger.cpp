// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The assets of the open registry: their columns in memory, single ones from the store.

#include "model/core/japanesedate.h"
#include "model/domain/schemesinforce.h"
#include "model/services/registryprivate.h"

namespace daicho {

namespace {

Error assetNotFound(TextView code)
{
    return Error{
        ErrorCode::NotFound, {{"entity", "asset"}, {"code", Text(code)}, {"name", Text(code)}}, "no such asset"};
}

Result<Asset> present(Result<std::optional<Asset>> found, TextView code)
{
    if (!found)
        return found.error();
    if (!*found)
        return assetNotFound(code);
    return std::move(**found);
}

template <typename Column> TextView cell(const std::vector<Text> &record, Column column)
{
    return record[static_cast<std::size_t>(column)];
}

Rating formerRating(const std::vector<Text> &record)
{
    using Column = FormerRatingColumn;
    Rating rating;
    rating.edition = EditionId(storedNumber(cell(record, Column::Edition)));
    rating.levels = {Text(cell(record, Column::LevelC)), Text(cell(record, Column::LevelI)),
                     Text(cell(record, Column::LevelA)), Text(cell(record, Column::LevelP))};
    rating.reason = cell(record, Column::Reason);
    rating.ratedBy = cell(record, Column::RatedBy);
    rating.ratedAt = cell(record, Column::RatedAt);
    return rating;
}

} // namespace

const LedgerIndex &Registry::index() const
{
    return d->index;
}

void Registry::leaveIndexToOwner()
{
    d->isIndexLoadedElsewhere = true;
}

bool Registry::isIndexLoaded() const
{
    return d->isIndexLoaded;
}

Result<LedgerIndex> readLedgerIndex(RegistryStore &store, const JobControl &job, const Clock *clock)
{
    Result<std::shared_ptr<RegistryContents>> contents = readContents(store);
    if (!contents)
        return contents.error();
    LedgerIndex index;
    nameLedger(index, *contents, clock);
    DAICHO_TRY(store.scan(
        EntityKind::Asset,
        [&index](std::int64_t id, std::int64_t revision, std::span<const TextView> values) {
            index.append(AssetId(id), revision, values);
        },
        job));
    index.settle();
    return index;
}

Result<void> Registry::loadIndex(const JobControl &job)
{
    Result<LedgerIndex> read = readLedgerIndex(*d->store, job);
    if (!read)
        return read.error();
    return takeIndex(std::move(*read), d->head);
}

Result<LedgerIndex> Registry::readIndex(const QString &path, const JobControl &job)
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, options);
    if (!store)
        return store.error();
    return readLedgerIndex(**store, job);
}

Result<void> Registry::takeIndex(LedgerIndex index, const HistoryHead &readAt)
{
    // The head only ever grows, so if it is `readAt` now, it was so for as long as the columns were read.
    const Result<HistoryHead> now = d->store->head();
    if (!now)
        return now.error();
    if (readAt != d->head || *now != readAt)
        return Error{ErrorCode::Overtaken, {{"file", toText(path())}}, "the registry changed while it was read"};
    d->index = std::move(index);
    d->isIndexLoaded = true;
    d->nameIndex();
    Q_EMIT indexLoaded();
    return {};
}

Result<Asset> Registry::asset(AssetId id) const
{
    return present(d->store->asset(id), '#' + std::to_string(id.value()));
}

Result<Asset> Registry::assetByCode(TextView code) const
{
    if (!d->isIndexLoaded)
        return present(storedAssetByCode(*d->store, code), code);
    const std::optional<std::uint32_t> row = d->index.rowOfCode(code);
    if (!row)
        return assetNotFound(code);
    return present(d->store->asset(d->index.id(*row)), code);
}

Result<std::vector<Asset>> Registry::assets(std::span<const AssetId> ids) const
{
    return d->store->assets(ids);
}

Result<std::vector<Asset>> Registry::firstPage(int limit) const
{
    return d->store->assetsByCode({}, limit);
}

EditionId Registry::editionFor(OrgUnitId unit) const
{
    return d->contents->editionFor(unit, formatDate(clock().today(), DateStyle::Iso));
}

const Scheme &Registry::schemeFor(OrgUnitId unit) const
{
    const Scheme *own = schemeOf(editionFor(unit));
    return own != nullptr ? *own : scheme();
}

const Scheme &Registry::ledgerScheme() const
{
    if (d->contents->schemeAdoptions.empty())
        return scheme();
    const QDate today = clock().today();
    if (!d->ledgerScheme || d->ledgerScheme->first != today) {
        std::vector<const Scheme *> inForce;
        for (const EditionId edition : editionsInForce())
            inForce.push_back(schemeOf(edition));
        d->ledgerScheme.emplace(today, daicho::ledgerScheme(inForce));
    }
    return d->ledgerScheme->second;
}

std::vector<EditionId> Registry::editionsInForce() const
{
    return d->contents->editionsInForce(formatDate(clock().today(), DateStyle::Iso));
}

const SchemeAdoptions &Registry::schemeAdoptions() const
{
    return d->contents->schemeAdoptions;
}

const AcceptedExceptions &Registry::acceptedExceptions() const
{
    return d->contents->acceptedExceptions;
}

Text Registry::setting(TextView key) const
{
    return d->contents->setting(key);
}

Result<std::vector<Relation>> Registry::relationsOf(AssetId id) const
{
    const auto records = d->store->recordsOf(EntityKind::Relation, id);
    if (!records)
        return records.error();
    std::vector<Relation> relations;
    for (const auto &[relation, record] : *records) {
        const std::optional<RelationKind> kind = relationKindNamed(cell(record, RelationColumn::Kind));
        if (!kind)
            return Error{ErrorCode::DatabaseDamaged, {{"file", toText(path())}}, "a relation of an unknown kind"};
        relations.push_back({RelationId(relation), AssetId(storedNumber(cell(record, RelationColumn::From))), *kind,
                             AssetId(storedNumber(cell(record, RelationColumn::To)))});
    }
    return relations;
}

Result<std::vector<Rating>> Registry::ratingsOf(AssetId id) const
{
    const Result<Asset> present = asset(id);
    if (!present)
        return present.error();
    const auto records = d->store->recordsOf(EntityKind::FormerRating, id);
    if (!records)
        return records.error();
    std::vector<Rating> ratings;
    if (present->edition().isValid())
        ratings.push_back(ratingOf(*present));
    for (const auto &[former, record] : *records)
        ratings.push_back(formerRating(record));
    return ratings;
}

Text Registry::display(const Asset &asset, Field field, bool japanese) const
{
    return displayText(*d->contents, asset, field, japanese);
}

Result<Text> Registry::relatedCodes(AssetId id, bool japanese) const
{
    const Result<std::vector<Relation>> relations = relationsOf(id);
    if (!relations)
        return relations.error();
    Text codes;
    for (const Relation &relation : *relations) {
        const Result<Text> code = d->codeOf(relation.from == id ? relation.to : relation.from);
        if (!code)
            return code.error();
        if (code->empty())
            return Error{ErrorCode::DatabaseDamaged, {{"file", toText(path())}}, "a relation to no asset"};
        codes += (codes.empty() ? "" : japanese ? "、" : ", ") + *code;
    }
    return codes;
}

} // namespace daicho
