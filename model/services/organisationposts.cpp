// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Posts, persons, and who holds which post.

#include "model/services/organisationedit.h"
#include "model/services/organisationservice.h"
#include "model/services/retry.h"

namespace daicho {

namespace {

/// Two posts of one name in one unit could not be told apart.
Result<void> checkPostName(const Organisation &organisation, const Post &wanted)
{
    for (const PostId id : organisation.postsOf(wanted.unit)) {
        const Post &other = *organisation.post(id);
        if (id != wanted.id && other.name == wanted.name && other.validTo.empty())
            return Error{ErrorCode::Duplicate, {{"entity", "post"}, {"field", "name"}, {"value", wanted.name}}, {}};
    }
    return {};
}

Result<void> checkPerson(const Text &name)
{
    if (toQString(name).trimmed().isEmpty())
        return wrongValue("person", name, "required");
    return {};
}

Result<void> checkHolding(const Text &manner, const Text &validFrom, const Text &validTo)
{
    if (manner != "regular" && manner != "acting" && manner != "concurrent")
        return wrongValue("manner", manner, "unknown-value");
    return checkPeriod(validFrom, validTo);
}

RecordTexts<PersonColumn> personRecord(const Text &name, const Text &reading)
{
    RecordTexts<PersonColumn> record;
    record[PersonColumn::Name] = name;
    record[PersonColumn::Reading] = reading;
    return record;
}

RecordTexts<HoldingColumn> holdingRecord(const Holding &holding)
{
    RecordTexts<HoldingColumn> record;
    record[HoldingColumn::Post] = std::to_string(holding.post.value());
    record[HoldingColumn::Person] = std::to_string(holding.person.value());
    record[HoldingColumn::Manner] = holding.manner;
    record[HoldingColumn::ValidFrom] = holding.validFrom;
    record[HoldingColumn::ValidTo] = holding.validTo;
    return record;
}

} // namespace

Result<PostId> OrganisationService::addPost(OrgUnitId unit, const Text &name, const Text &role, const Text &validFrom)
{
    DAICHO_TRY(checkOrganisationName("post", name));
    DAICHO_TRY(checkPeriod(validFrom, {}));
    return retried([&]() -> Result<PostId> {
        const Organisation &organisation = m_registry.organisation();
        if (organisation.unit(unit) == nullptr)
            return missingRecord("org_unit", unit.value());
        DAICHO_TRY(checkPostName(organisation, Post{{}, unit, name, role, validFrom, {}}));
        RecordTexts<PostColumn> record;
        record[PostColumn::Unit] = std::to_string(unit.value());
        record[PostColumn::Name] = name;
        record[PostColumn::Role] = role;
        record[PostColumn::ValidFrom] = validFrom;
        OrganisationEdit edit(m_registry);
        const auto id = edit.insert<PostId>(EntityKind::Post, record);
        DAICHO_TRY(edit.commit({"post.add", name, {}, 0}));
        return id;
    });
}

Result<void> OrganisationService::editPost(PostId post, const Text &name, const Text &role)
{
    DAICHO_TRY(checkOrganisationName("post", name));
    return retried([&]() -> Result<void> {
        const Organisation &organisation = m_registry.organisation();
        const Post *present = organisation.post(post);
        if (present == nullptr)
            return missingRecord("post", post.value());
        Post edited = *present;
        edited.name = name;
        DAICHO_TRY(checkPostName(organisation, edited));
        const Text subject = present->name == name ? name : Text(present->name + " → " + name);
        OrganisationEdit edit(m_registry);
        DAICHO_TRY(
            edit.set<PostColumn>(EntityKind::Post, post.value(), {{PostColumn::Name, name}, {PostColumn::Role, role}}));
        return edit.commit({"post.edit", subject, {}, 0});
    });
}

Result<void> OrganisationService::endPost(PostId post, const Text &lastDay)
{
    return retried([&]() -> Result<void> {
        const Organisation &organisation = m_registry.organisation();
        const Post *present = organisation.post(post);
        if (present == nullptr)
            return missingRecord("post", post.value());
        DAICHO_TRY(checkLastDay(present->validFrom, lastDay));
        OrganisationEdit edit(m_registry);
        DAICHO_TRY(edit.set<PostColumn>(EntityKind::Post, post.value(), {{PostColumn::ValidTo, lastDay}}));
        for (const auto &[id, holding] : organisation.holdings) {
            if (holding.post != post || (!holding.validTo.empty() && holding.validTo <= lastDay))
                continue;
            if (holding.validFrom > lastDay)
                return wrongValue("to", lastDay, "has-later-holders");
            DAICHO_TRY(edit.set<HoldingColumn>(EntityKind::Holding, id.value(), {{HoldingColumn::ValidTo, lastDay}}));
        }
        return edit.commit({"post.end", present->name, {}, 0});
    });
}

Result<PersonId> OrganisationService::addPerson(const Text &name, const Text &reading)
{
    DAICHO_TRY(checkPerson(name));
    return retried([&]() -> Result<PersonId> {
        OrganisationEdit edit(m_registry);
        const auto id = edit.insert<PersonId>(EntityKind::Person, personRecord(name, reading));
        DAICHO_TRY(edit.commit({"person.add", name, {}, 0}));
        return id;
    });
}

Result<void> OrganisationService::editPerson(PersonId person, const Text &name, const Text &reading)
{
    DAICHO_TRY(checkPerson(name));
    return retried([&]() -> Result<void> {
        const auto &persons = m_registry.organisation().persons;
        const auto present = persons.find(person);
        if (present == persons.end())
            return missingRecord("person", person.value());
        const Text subject = present->second.name == name ? name : Text(present->second.name + " → " + name);
        OrganisationEdit edit(m_registry);
        DAICHO_TRY(edit.set<PersonColumn>(EntityKind::Person, person.value(),
                                          {{PersonColumn::Name, name}, {PersonColumn::Reading, reading}}));
        return edit.commit({"person.edit", subject, {}, 0});
    });
}

Result<HoldingId> OrganisationService::assign(PostId post, PersonId person, const Text &manner, const Text &validFrom,
                                              const Text &validTo)
{
    DAICHO_TRY(checkHolding(manner, validFrom, validTo));
    return retried([&]() -> Result<HoldingId> {
        const Organisation &organisation = m_registry.organisation();
        const Post *held = organisation.post(post);
        const auto holder = organisation.persons.find(person);
        if (held == nullptr)
            return missingRecord("post", post.value());
        if (holder == organisation.persons.end())
            return missingRecord("person", person.value());
        OrganisationEdit edit(m_registry);
        const auto id =
            edit.insert<HoldingId>(EntityKind::Holding, holdingRecord({{}, post, person, manner, validFrom, validTo}));
        DAICHO_TRY(edit.commit({"holding.add", held->name + " " + holder->second.name, {}, 0}));
        return id;
    });
}

Result<HoldingId> OrganisationService::assignNewPerson(PostId post, const Person &person, const Text &manner,
                                                       const Text &validFrom, const Text &validTo)
{
    DAICHO_TRY(checkPerson(person.name));
    DAICHO_TRY(checkHolding(manner, validFrom, validTo));
    return retried([&]() -> Result<HoldingId> {
        const Post *held = m_registry.organisation().post(post);
        if (held == nullptr)
            return missingRecord("post", post.value());
        OrganisationEdit edit(m_registry);
        const auto added = edit.insert<PersonId>(EntityKind::Person, personRecord(person.name, person.reading));
        const auto id =
            edit.insert<HoldingId>(EntityKind::Holding, holdingRecord({{}, post, added, manner, validFrom, validTo}));
        DAICHO_TRY(edit.commit({"holding.add", held->name + " " + person.name, {}, 0}));
        return id;
    });
}

Result<void> OrganisationService::endHolding(HoldingId holding, const Text &lastDay)
{
    return retried([&]() -> Result<void> {
        const auto &holdings = m_registry.organisation().holdings;
        const auto present = holdings.find(holding);
        if (present == holdings.end())
            return missingRecord("holding", holding.value());
        DAICHO_TRY(checkLastDay(present->second.validFrom, lastDay));
        const Post *post = m_registry.organisation().post(present->second.post);
        OrganisationEdit edit(m_registry);
        DAICHO_TRY(edit.set<HoldingColumn>(EntityKind::Holding, holding.value(), {{HoldingColumn::ValidTo, lastDay}}));
        return edit.commit({"holding.end", post != nullptr ? post->name : Text(), {}, 0});
    });
}

} // namespace daicho
