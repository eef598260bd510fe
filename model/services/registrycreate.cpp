// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a profile to the first entry of a registry.

#include "model/services/programdata.h"
#include "model/services/recordtexts.h"
#include "model/services/registryprivate.h"

#include <QFileInfo>

namespace daicho {

namespace {

constexpr std::int64_t firstEdition = 1;

void insertHeader(ChangeSet &changes, const Profile &profile, const Text &body, const RegistryEnvironment &environment)
{
    RecordTexts<RegistryColumn> record;
    record[RegistryColumn::RegistryUuid] = environment.makeUuid();
    record[RegistryColumn::Body] = body;
    record[RegistryColumn::ProfileId] = profile.id;
    record[RegistryColumn::ProfileName] = profile.name;
    record[RegistryColumn::BodyKind] = profile.bodyKind;
    record[RegistryColumn::Edition] = std::to_string(firstEdition);
    record[RegistryColumn::Created] = formatDate(environment.clock->today(), DateStyle::Iso);
    record.insertInto(changes, EntityKind::Registry, 1);
}

void insertItems(ChangeSet &changes, const Profile &profile)
{
    std::int64_t id = 0;
    for (const ProfileItem &item : profile.items) {
        RecordTexts<ProfileItemColumn> record;
        record[ProfileItemColumn::Section] = item.section;
        record[ProfileItemColumn::Position] = std::to_string(item.position);
        record[ProfileItemColumn::Code] = item.code;
        record[ProfileItemColumn::Label] = item.label;
        record[ProfileItemColumn::Name] = item.name;
        record[ProfileItemColumn::Description] = item.description;
        record[ProfileItemColumn::Parent] = item.parent;
        record[ProfileItemColumn::Date] = item.date;
        record[ProfileItemColumn::DateText] = item.dateText;
        record.insertInto(changes, EntityKind::ProfileItem, ++id);
    }
}

/// Numbers units and remembers which path has which number.
class UnitInserter
{
public:
    explicit UnitInserter(ChangeSet &changes) : m_changes(changes) {}

    void insert(const ProfileInstitution &institution)
    {
        const std::int64_t root = insertUnit(0, institution.name, institution.note);
        std::map<Text, std::int64_t> ids;
        for (const Text &path : institution.units)
            insertPath(root, path, ids);
    }

private:
    void insertPath(std::int64_t root, const Text &path, std::map<Text, std::int64_t> &ids)
    {
        std::int64_t parent = root;
        std::size_t from = 0;
        while (from <= path.size()) {
            const std::size_t end = std::min(path.find('/', from), path.size());
            std::int64_t &id = ids[path.substr(0, end)];
            if (id == 0)
                id = insertUnit(parent, path.substr(from, end - from), {});
            parent = id;
            from = end + 1;
        }
    }

    std::int64_t insertUnit(std::int64_t parent, const Text &name, const Text &note)
    {
        RecordTexts<OrgUnitColumn> record;
        record[OrgUnitColumn::Parent] = parent == 0 ? Text() : std::to_string(parent);
        record[OrgUnitColumn::Position] = std::to_string(++m_children[parent]);
        record[OrgUnitColumn::Name] = name;
        record[OrgUnitColumn::Note] = note;
        record.insertInto(m_changes, EntityKind::OrgUnit, ++m_last);
        return m_last;
    }

    ChangeSet &m_changes;
    std::int64_t m_last = 0;
    std::map<std::int64_t, int> m_children;
};

Result<void> insertEdition(ChangeSet &changes, const Text &schemeId)
{
    const Result<Scheme> scheme = programdata::scheme(schemeId);
    if (!scheme)
        return scheme.error();
    const Result<Text> json = programdata::schemeJson(schemeId);
    if (!json)
        return json.error();
    editionRecord(*scheme, *json).insertInto(changes, EntityKind::Edition, firstEdition);
    return {};
}

} // namespace

Result<std::unique_ptr<Registry>> Registry::create(const QString &path, const NewRegistry &wanted,
                                                   const RegistryEnvironment &environment)
{
    const Result<Profile> profile = programdata::profile(wanted.profileId);
    if (!profile)
        return profile.error();
    const Text fallback = profile->body.empty() ? profile->name : profile->body;
    const Text body = wanted.body.empty() ? fallback : wanted.body;
    const Text scheme = wanted.schemeId.empty() && !profile->suggestedSchemes.empty()
                            ? profile->suggestedSchemes.front()
                            : wanted.schemeId;
    ChangeSet initial;
    insertHeader(initial, *profile, body, environment);
    insertItems(initial, *profile);
    DAICHO_TRY(insertEdition(initial, scheme));
    UnitInserter units(initial);
    for (const ProfileInstitution &institution : profile->institutions)
        units.insert(institution);
    DAICHO_TRY(checkStoredTexts(initial));

    const Operation operation{"registry.create", body, {}, 0};
    auto state = std::make_unique<Private>(path, environment);
    if (!QFileInfo::exists(path)) // one that exists is refused below, and its lease is not ours to touch
        DAICHO_TRY(state->claim(path));
    DAICHO_TRY(state->take(RegistryStore::create(path, initial, operation, environment.actor, *environment.clock,
                                                 storeOptions(environment))));
    state->watch.begin(*state->store, state->contents->header.uuid);
    return std::unique_ptr<Registry>(new Registry(std::move(state)));
}

} // namespace daicho
