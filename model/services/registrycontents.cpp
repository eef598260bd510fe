// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/registrycontents.h"

#include "model/core/japanesedate.h"
#include "model/core/textfold.h"
#include "model/domain/changeset.h"
#include "model/services/recordcells.h"
#include "model/storage/registrystore.h"

#include <algorithm>
#include <charconv>

namespace daicho {

namespace {

template <typename Column, typename Record>
void applyKind(const RecordChanges &changes, const std::function<Record &(std::int64_t)> &record,
               const std::function<void(std::int64_t)> &erase)
{
    for (const std::int64_t id : changes.removed.ids)
        erase(id);
    for (std::size_t row = 0; row < changes.inserted.rows(); ++row) {
        Record &inserted = record(changes.inserted.ids[row]);
        for (std::size_t column = 0; column < changes.inserted.columns.size(); ++column)
            setCell(inserted, static_cast<Column>(column), changes.inserted.text(row, column));
    }
    for (std::size_t column = 0; column < changes.updated.columns.size(); ++column) {
        const CellChanges::Column &cells = changes.updated.columns[column];
        for (std::size_t i = 0; i < cells.ids.size(); ++i)
            setCell(record(cells.ids[i]), static_cast<Column>(column), cells.texts.text(cells.after[i]));
    }
}

/// Records that live in a map under their id and carry it too.
template <typename Column, typename IdType, typename Record>
void applyMap(std::map<IdType, Record> &records, const RecordChanges &changes)
{
    applyKind<Column, Record>(
        changes,
        [&records](std::int64_t id) -> Record & {
            Record &record = records[IdType(id)];
            record.id = IdType(id);
            return record;
        },
        [&records](std::int64_t id) { records.erase(IdType(id)); });
}

std::vector<ProfileItem>::iterator placeOf(std::vector<ProfileItem> &items, ProfileItemId id)
{
    return std::lower_bound(items.begin(), items.end(), id,
                            [](const ProfileItem &item, ProfileItemId wanted) { return item.id < wanted; });
}

void applyItems(std::vector<ProfileItem> &items, const RecordChanges &changes)
{
    applyKind<ProfileItemColumn, ProfileItem>(
        changes,
        [&items](std::int64_t id) -> ProfileItem & {
            auto place = placeOf(items, ProfileItemId(id));
            if (place == items.end() || place->id != ProfileItemId(id)) {
                place = items.insert(place, ProfileItem());
                place->id = ProfileItemId(id);
            }
            return *place;
        },
        [&items](std::int64_t id) {
            const auto place = placeOf(items, ProfileItemId(id));
            if (place != items.end() && place->id == ProfileItemId(id))
                items.erase(place);
        });
}

Result<void> applyEditions(RegistryContents &contents, const RecordChanges &changes)
{
    if (changes.isEmpty())
        return {};
    applyKind<EditionColumn, Text>(
        changes, [&contents](std::int64_t id) -> Text & { return contents.editionTexts[EditionId(id)]; },
        [&contents](std::int64_t id) { contents.editionTexts.erase(EditionId(id)); });
    contents.editions.clear();
    for (const auto &[id, text] : contents.editionTexts) {
        Result<Scheme> scheme = schemeFromJson(text, "edition " + std::to_string(id.value()));
        if (!scheme)
            return scheme.error();
        contents.editions.emplace(id, std::move(*scheme));
    }
    return {};
}

/// The largest text of its length that sorts before `code` and after few others: a place to read on from.
Text placeBefore(TextView code)
{
    std::size_t last = code.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(code[last]) & 0xC0U) == 0x80U)
        --last;
    Text before(code.substr(0, last));
    const auto character = static_cast<unsigned char>(code[last]);
    if (character > 0x21 && character < 0x80) {
        before += static_cast<char>(character - 1);
        before += "\xF4\x8F\xBF\xBF"; // U+10FFFF, the last of all characters
    }
    return before;
}

} // namespace

Result<void> RegistryContents::apply(const ChangeSet &changes)
{
    applyKind<RegistryColumn, RegistryHeader>(
        changes.of(EntityKind::Registry), [this](std::int64_t) -> RegistryHeader & { return header; },
        [](std::int64_t) {});
    applyItems(profileItems, changes.of(EntityKind::ProfileItem));
    applyMap<OrgUnitColumn>(organisation.units, changes.of(EntityKind::OrgUnit));
    applyMap<PostColumn>(organisation.posts, changes.of(EntityKind::Post));
    applyMap<PersonColumn>(organisation.persons, changes.of(EntityKind::Person));
    applyMap<HoldingColumn>(organisation.holdings, changes.of(EntityKind::Holding));
    applyMap<RoleAssignmentColumn>(roleAssignments, changes.of(EntityKind::RoleAssignment));
    applyMap<SchemeAdoptionColumn>(schemeAdoptions, changes.of(EntityKind::SchemeAdoption));
    applyMap<AcceptedExceptionColumn>(acceptedExceptions, changes.of(EntityKind::AcceptedException));
    applyKind<SettingColumn, std::pair<Text, Text>>(
        changes.of(EntityKind::Setting), [this](std::int64_t id) -> std::pair<Text, Text> & { return settings[id]; },
        [this](std::int64_t id) { settings.erase(id); });
    return applyEditions(*this, changes.of(EntityKind::Edition));
}

const ProfileItem *RegistryContents::profileItem(ProfileItemId id) const
{
    const auto place = std::lower_bound(profileItems.begin(), profileItems.end(), id,
                                        [](const ProfileItem &item, ProfileItemId wanted) { return item.id < wanted; });
    return place != profileItems.end() && place->id == id ? &*place : nullptr;
}

const Scheme *RegistryContents::schemeOf(EditionId edition) const
{
    const auto found = editions.find(edition);
    return found == editions.end() ? nullptr : &found->second;
}

EditionId RegistryContents::editionFor(OrgUnitId unit, TextView day) const
{
    if (schemeAdoptions.empty())
        return header.edition;
    const OrgUnitId institution = organisation.institutionOf(unit);
    const SchemeAdoption *latest = nullptr;
    for (const auto &[id, adoption] : schemeAdoptions) {
        const bool holds = adoption.institution == institution && isValidOn(adoption.validFrom, adoption.validTo, day);
        if (holds && (latest == nullptr || latest->validFrom <= adoption.validFrom))
            latest = &adoption;
    }
    return latest != nullptr ? latest->edition : header.edition;
}

std::vector<EditionId> RegistryContents::editionsInForce(TextView day) const
{
    std::vector<EditionId> inForce{header.edition};
    for (const auto &[id, adoption] : schemeAdoptions) {
        const bool isNew = std::find(inForce.begin(), inForce.end(), adoption.edition) == inForce.end();
        if (isNew && editions.contains(adoption.edition) && isValidOn(adoption.validFrom, adoption.validTo, day))
            inForce.push_back(adoption.edition);
    }
    return inForce;
}

std::int64_t RegistryContents::settingId(TextView key) const
{
    for (const auto &[id, setting] : settings) {
        if (setting.first == key)
            return id;
    }
    return 0;
}

Text RegistryContents::setting(TextView key) const
{
    const auto found = settings.find(settingId(key));
    return found == settings.end() ? Text() : found->second.second;
}

Result<std::shared_ptr<RegistryContents>> readContents(RegistryStore &store)
{
    // Read as if everything had just been inserted, so that reading and following are one path.
    ChangeSet everything;
    for (const EntityKind kind :
         {EntityKind::Registry, EntityKind::ProfileItem, EntityKind::Edition, EntityKind::OrgUnit, EntityKind::Post,
          EntityKind::Person, EntityKind::Holding, EntityKind::RoleAssignment, EntityKind::Setting,
          EntityKind::SchemeAdoption, EntityKind::AcceptedException}) {
        DAICHO_TRY(store.scan(kind, [&everything, kind](std::int64_t id, std::int64_t, std::span<const TextView> row) {
            everything.insert(kind, id, row);
        }));
    }
    auto contents = std::make_shared<RegistryContents>();
    DAICHO_TRY(contents->apply(everything));
    if (contents->schemeOf(contents->header.edition) == nullptr)
        return Error{ErrorCode::DatabaseDamaged, {{"file", toText(store.path())}}, "edition in force is missing"};
    return contents;
}

StoreOptions storeOptions(const RegistryEnvironment &environment)
{
    StoreOptions options;
    options.workplace = {environment.osUser, environment.host};
    options.actor = environment.actor;
    options.clock = environment.clock;
    return options;
}

Permissions permissionsOf(const RegistryContents &contents, const RegistryEnvironment &environment)
{
    if (contents.roleAssignments.empty())
        return {};
    const Text today = formatDate(environment.clock->today(), DateStyle::Iso);
    return {contents.roleAssignments, contents.organisation, {environment.actor, environment.osUser}, today};
}

namespace {

/// Posts that somebody holds on the day. A body that does not record holders at all has no vacancies to find.
std::vector<PostId> heldPosts(const Organisation &organisation, TextView day)
{
    std::vector<PostId> held;
    if (organisation.holdings.empty()) {
        for (const auto &[id, post] : organisation.posts)
            held.push_back(id);
    }
    for (const auto &[id, holding] : organisation.holdings) {
        if (isValidOn(holding.validFrom, holding.validTo, day))
            held.push_back(holding.post);
    }
    return held;
}

} // namespace

LedgerNames namesOf(std::shared_ptr<const RegistryContents> contents, const Clock *clock)
{
    LedgerNames names;
    names.unitPath = [contents](OrgUnitId unit) { return contents->organisation.path(unit); };
    names.institutionName = [contents](OrgUnitId unit) {
        const OrgUnit *root = contents->organisation.unit(contents->organisation.institutionOf(unit));
        return root != nullptr ? root->name : Text();
    };
    names.isWithin = [contents](OrgUnitId unit, OrgUnitId ancestor) {
        return contents->organisation.isWithin(unit, ancestor);
    };
    names.unitsNamed = [contents](TextView folded) {
        std::vector<OrgUnitId> found;
        for (const auto &[id, unit] : contents->organisation.units) {
            if (foldText(unit.name).find(folded) != Text::npos ||
                foldText(contents->organisation.path(id)).find(folded) != Text::npos)
                found.push_back(id);
        }
        return found;
    };
    names.postName = [contents](PostId id) {
        const Post *post = contents->organisation.post(id);
        return post != nullptr ? post->name : Text();
    };
    names.postPath = [contents](PostId id) {
        const Organisation &organisation = contents->organisation;
        const Post *post = organisation.post(id);
        if (post == nullptr)
            return Text();
        const OrgUnit *root = organisation.unit(organisation.institutionOf(post->unit));
        const Text path = organisation.path(post->unit) + '/' + post->name;
        return root == nullptr || root->id == post->unit ? path : root->name + '/' + path;
    };
    names.zoneName = [contents](ProfileItemId id) {
        const ProfileItem *item = contents->profileItem(id);
        return item != nullptr ? item->name : Text();
    };
    if (clock != nullptr) {
        names.editionFor = [contents, clock](OrgUnitId unit) {
            return contents->editionFor(unit, toText(clock->today().toString(Qt::ISODate)));
        };
    }
    if (clock != nullptr)
        names.today = [clock] { return toText(clock->today().toString(Qt::ISODate)); };
    names.heldPosts = [contents](TextView day) { return heldPosts(contents->organisation, day); };
    names.hasEnded = [contents](OrgUnitId id, TextView day) {
        const OrgUnit *unit = contents->organisation.unit(id);
        return unit != nullptr && !unit->validTo.empty() && unit->validTo < day;
    };
    return names;
}

void nameLedger(LedgerIndex &index, const std::shared_ptr<const RegistryContents> &contents, const Clock *clock)
{
    index.setNames(namesOf(contents, clock));
    const Text today = clock != nullptr ? formatDate(clock->today(), DateStyle::Iso) : Text();
    std::vector<std::pair<EditionId, Scheme>> inForce;
    for (const EditionId edition :
         clock != nullptr ? contents->editionsInForce(today) : std::vector{contents->header.edition}) {
        if (const Scheme *scheme = contents->schemeOf(edition))
            inForce.emplace_back(edition, *scheme);
    }
    if (!inForce.empty())
        index.setSchemes(std::move(inForce));
}

std::int64_t storedNumber(TextView text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Result<std::optional<Asset>> storedAssetByCode(RegistryStore &store, TextView code)
{
    constexpr int pageSize = 16;
    if (code.empty())
        return std::optional<Asset>();
    Text after = placeBefore(code);
    while (true) {
        Result<std::vector<Asset>> page = store.assetsByCode(after, pageSize);
        if (!page)
            return page.error();
        for (Asset &asset : *page) {
            if (asset.text(Field::Code) == code)
                return std::optional<Asset>(std::move(asset));
        }
        if (page->size() < pageSize || page->back().text(Field::Code) > code)
            return std::optional<Asset>();
        after = page->back().text(Field::Code);
    }
}

} // namespace daicho
