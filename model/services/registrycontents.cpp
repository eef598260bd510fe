// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/registrycontents.h"

#include "model/core/textfold.h"
#include "model/domain/changeset.h"
#include "model/storage/registrystore.h"

#include <algorithm>
#include <charconv>

namespace daicho {

namespace {

template <typename IdType> IdType idIn(TextView text)
{
    return IdType(storedNumber(text));
}

// One `setCell` a kind: the only place that maps columns of records to members.

void setCell(RegistryHeader &header, RegistryColumn column, TextView text)
{
    switch (column) {
    case RegistryColumn::RegistryUuid:
        header.uuid = text;
        break;
    case RegistryColumn::Body:
        header.body = text;
        break;
    case RegistryColumn::ProfileId:
        header.profileId = text;
        break;
    case RegistryColumn::ProfileName:
        header.profileName = text;
        break;
    case RegistryColumn::BodyKind:
        header.bodyKind = text;
        break;
    case RegistryColumn::Edition:
        header.edition = idIn<EditionId>(text);
        break;
    case RegistryColumn::Created:
        header.created = text;
        break;
    case RegistryColumn::ColumnCount:
        break;
    }
}

void setCell(ProfileItem &item, ProfileItemColumn column, TextView text)
{
    switch (column) {
    case ProfileItemColumn::Section:
        item.section = text;
        break;
    case ProfileItemColumn::Position:
        item.position = static_cast<int>(storedNumber(text));
        break;
    case ProfileItemColumn::Code:
        item.code = text;
        break;
    case ProfileItemColumn::Label:
        item.label = text;
        break;
    case ProfileItemColumn::Name:
        item.name = text;
        break;
    case ProfileItemColumn::Description:
        item.description = text;
        break;
    case ProfileItemColumn::Parent:
        item.parent = text;
        break;
    case ProfileItemColumn::Date:
        item.date = text;
        break;
    case ProfileItemColumn::DateText:
        item.dateText = text;
        break;
    case ProfileItemColumn::ColumnCount:
        break;
    }
}

void setCell(OrgUnit &unit, OrgUnitColumn column, TextView text)
{
    switch (column) {
    case OrgUnitColumn::Parent:
        unit.parent = idIn<OrgUnitId>(text);
        break;
    case OrgUnitColumn::Position:
        unit.position = static_cast<int>(storedNumber(text));
        break;
    case OrgUnitColumn::Name:
        unit.name = text;
        break;
    case OrgUnitColumn::Note:
        unit.note = text;
        break;
    case OrgUnitColumn::ValidFrom:
        unit.validFrom = text;
        break;
    case OrgUnitColumn::ValidTo:
        unit.validTo = text;
        break;
    case OrgUnitColumn::ColumnCount:
        break;
    }
}

void setCell(Post &post, PostColumn column, TextView text)
{
    switch (column) {
    case PostColumn::Unit:
        post.unit = idIn<OrgUnitId>(text);
        break;
    case PostColumn::Name:
        post.name = text;
        break;
    case PostColumn::Role:
        post.role = text;
        break;
    case PostColumn::ValidFrom:
        post.validFrom = text;
        break;
    case PostColumn::ValidTo:
        post.validTo = text;
        break;
    case PostColumn::ColumnCount:
        break;
    }
}

void setCell(Person &person, PersonColumn column, TextView text)
{
    switch (column) {
    case PersonColumn::Name:
        person.name = text;
        break;
    case PersonColumn::Reading:
        person.reading = text;
        break;
    case PersonColumn::ColumnCount:
        break;
    }
}

void setCell(Holding &holding, HoldingColumn column, TextView text)
{
    switch (column) {
    case HoldingColumn::Post:
        holding.post = idIn<PostId>(text);
        break;
    case HoldingColumn::Person:
        holding.person = idIn<PersonId>(text);
        break;
    case HoldingColumn::Manner:
        holding.manner = text;
        break;
    case HoldingColumn::ValidFrom:
        holding.validFrom = text;
        break;
    case HoldingColumn::ValidTo:
        holding.validTo = text;
        break;
    case HoldingColumn::ColumnCount:
        break;
    }
}

void setCell(Text &content, EditionColumn column, TextView text)
{
    if (column == EditionColumn::Content)
        content = text;
}

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
    return applyEditions(*this, changes.of(EntityKind::Edition));
}

const ProfileItem *RegistryContents::profileItem(ProfileItemId id) const
{
    const auto place = std::lower_bound(profileItems.begin(), profileItems.end(), id,
                                        [](const ProfileItem &item, ProfileItemId wanted) { return item.id < wanted; });
    return place != profileItems.end() && place->id == id ? &*place : nullptr;
}

namespace {

/// What zones are called in short: マイナンバー, LGWAN, インターネット.
Text shortZone(TextView name)
{
    Text folded = foldLabel(name);
    for (const TextView ending : {TextView("接続系"), TextView("利用事務系"), TextView("系")}) {
        if (folded.size() > ending.size() && folded.ends_with(ending)) {
            folded.resize(folded.size() - ending.size());
            break;
        }
    }
    return folded;
}

/// «マイナンバー利用事務系（個人番号利用事務系）» by either of its names.
bool isCalled(const ProfileItem &zone, const Text &shortName)
{
    constexpr TextView begin = "（";
    constexpr TextView end = "）";
    const TextView name = zone.name;
    const std::size_t at = name.find(begin);
    if (at == TextView::npos || !name.ends_with(end))
        return shortZone(name) == shortName;
    const TextView inside = name.substr(at + begin.size(), name.size() - at - begin.size() - end.size());
    return shortZone(name.substr(0, at)) == shortName || shortZone(inside) == shortName;
}

/// The only zone of that short name.
ProfileItemId zoneCalled(const std::vector<ProfileItem> &items, TextView written)
{
    const Text wanted = shortZone(written);
    ProfileItemId found;
    for (const ProfileItem &item : items) {
        if (item.section != section::zone || !isCalled(item, wanted))
            continue;
        if (found.isValid())
            return {};
        found = item.id;
    }
    return found;
}

} // namespace

ProfileItemId RegistryContents::findZone(TextView written) const
{
    const Text wanted = foldLabel(written);
    if (wanted.empty())
        return {};
    ProfileItemId found;
    for (const ProfileItem &item : profileItems) {
        if (item.section != section::zone)
            continue;
        if (foldLabel(item.name) == wanted)
            return item.id;
        if (!found.isValid() && (foldLabel(item.code) == wanted || foldLabel(item.label + item.name) == wanted))
            found = item.id;
    }
    return found.isValid() ? found : zoneCalled(profileItems, written);
}

const Scheme *RegistryContents::schemeOf(EditionId edition) const
{
    const auto found = editions.find(edition);
    return found == editions.end() ? nullptr : &found->second;
}

Result<std::shared_ptr<RegistryContents>> readContents(RegistryStore &store)
{
    // Read as if everything had just been inserted, so that reading and following are one path.
    ChangeSet everything;
    for (const EntityKind kind : {EntityKind::Registry, EntityKind::ProfileItem, EntityKind::Edition,
                                  EntityKind::OrgUnit, EntityKind::Post, EntityKind::Person, EntityKind::Holding}) {
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

LedgerNames namesOf(std::shared_ptr<const RegistryContents> contents)
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
    names.zoneName = [contents](ProfileItemId id) {
        const ProfileItem *item = contents->profileItem(id);
        return item != nullptr ? item->name : Text();
    };
    return names;
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
