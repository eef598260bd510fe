// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/organisationservice.h"

#include "model/core/japanesedate.h"
#include "model/services/programdata.h"
#include "model/services/recordtexts.h"
#include "model/services/registrycontents.h"
#include "model/services/retry.h"
#include "model/storage/registrystore.h"

namespace daicho {

namespace {

Error wrong(const char *field, const Text &value, const char *rule)
{
    return Error{ErrorCode::Invalid, {{"field", field}, {"value", value}, {"rule", rule}}, rule};
}

Error missing(const char *entity, std::int64_t id)
{
    return Error{ErrorCode::NotFound, {{"entity", entity}, {"id", std::to_string(id)}}, "no such record"};
}

Result<void> checkName(const char *field, const Text &name)
{
    if (toQString(name).trimmed().isEmpty())
        return wrong(field, name, "required");
    // The slash divides the names of a path.
    if (name.find('/') != Text::npos)
        return wrong(field, name, "slash");
    return {};
}

Result<void> checkDate(const char *field, const Text &date)
{
    if (!date.empty() && !QDate::fromString(toQString(date), Qt::ISODate).isValid())
        return wrong(field, date, "bad-date");
    return {};
}

Result<void> checkPeriod(const Text &from, const Text &to)
{
    DAICHO_TRY(checkDate("from", from));
    DAICHO_TRY(checkDate("to", to));
    if (!from.empty() && !to.empty() && to < from)
        return wrong("to", to, "ends-before-start");
    return {};
}

/// Writes one cell of one record; the value before is read from the store.
template <typename Column>
Result<void> setCell(Registry &registry, EntityKind kind, std::int64_t id, Column column, const Text &value,
                     const Operation &operation)
{
    const auto before = registry.store().record(kind, id);
    if (!before)
        return before.error();
    if (!*before)
        return missing(entitySchema(kind).name, id);
    std::vector<Text> after = **before;
    after[static_cast<std::size_t>(column)] = value;
    ChangeSet changes;
    changes.update(kind, id, **before, after);
    const Result<HistoryHead> head = registry.commit(changes, operation);
    return head ? Result<void>() : Result<void>(head.error());
}

template <typename IdType, typename Record>
Result<IdType> inserted(Registry &registry, EntityKind kind, const Record &record, const Operation &operation)
{
    const IdType id(registry.newId(kind));
    ChangeSet changes;
    record.insertInto(changes, kind, id.value());
    const Result<HistoryHead> head = registry.commit(changes, operation);
    if (!head)
        return head.error();
    return id;
}

int nextPosition(const Organisation &organisation, OrgUnitId parent)
{
    int last = 0;
    for (const OrgUnitId sibling : organisation.children(parent))
        last = std::max(last, organisation.unit(sibling)->position);
    return last + 1;
}

/// Two units of one name and parent that are valid at the same time could not be told apart.
Result<void> checkSibling(const Organisation &organisation, const OrgUnit &unit)
{
    for (const OrgUnitId sibling : organisation.children(unit.parent)) {
        const OrgUnit &other = *organisation.unit(sibling);
        const bool isApart = (!other.validTo.empty() && !unit.validFrom.empty() && other.validTo < unit.validFrom) ||
                             (!unit.validTo.empty() && !other.validFrom.empty() && unit.validTo < other.validFrom);
        if (sibling != unit.id && other.name == unit.name && !isApart)
            return Error{ErrorCode::Duplicate, {{"entity", "org_unit"}, {"field", "name"}, {"value", unit.name}}, {}};
    }
    return {};
}

Result<OrgUnitId> insertUnit(Registry &registry, const OrgUnit &unit, const char *operation)
{
    DAICHO_TRY(checkName("unit", unit.name));
    DAICHO_TRY(checkPeriod(unit.validFrom, unit.validTo));
    return retried([&]() -> Result<OrgUnitId> {
        const Organisation &organisation = registry.organisation();
        if (unit.parent.isValid() && organisation.unit(unit.parent) == nullptr)
            return missing("org_unit", unit.parent.value());
        DAICHO_TRY(checkSibling(organisation, unit));
        RecordTexts<OrgUnitColumn> record;
        record[OrgUnitColumn::Parent] = unit.parent.isValid() ? std::to_string(unit.parent.value()) : Text();
        record[OrgUnitColumn::Position] = std::to_string(nextPosition(organisation, unit.parent));
        record[OrgUnitColumn::Name] = unit.name;
        record[OrgUnitColumn::ValidFrom] = unit.validFrom;
        return inserted<OrgUnitId>(registry, EntityKind::OrgUnit, record, {operation, unit.name, {}, 0});
    });
}

} // namespace

OrganisationService::OrganisationService(Registry &registry) : m_registry(registry) {}

Result<OrgUnitId> OrganisationService::addInstitution(const Text &name, const Text &validFrom)
{
    OrgUnit unit;
    unit.name = name;
    unit.validFrom = validFrom;
    return insertUnit(m_registry, unit, "institution.add");
}

Result<OrgUnitId> OrganisationService::addUnit(OrgUnitId parent, const Text &name, const Text &validFrom)
{
    if (!parent.isValid())
        return missing("org_unit", parent.value());
    OrgUnit unit;
    unit.parent = parent;
    unit.name = name;
    unit.validFrom = validFrom;
    return insertUnit(m_registry, unit, "unit.add");
}

Result<void> OrganisationService::renameUnit(OrgUnitId unit, const Text &name)
{
    DAICHO_TRY(checkName("unit", name));
    return retried([&]() -> Result<void> {
        const OrgUnit *present = m_registry.organisation().unit(unit);
        if (present == nullptr)
            return missing("org_unit", unit.value());
        OrgUnit renamed = *present;
        renamed.name = name;
        DAICHO_TRY(checkSibling(m_registry.organisation(), renamed));
        return setCell(m_registry, EntityKind::OrgUnit, unit.value(), OrgUnitColumn::Name, name,
                       {"unit.rename", present->name + " → " + name, {}, 0});
    });
}

Result<void> OrganisationService::moveUnit(OrgUnitId unit, OrgUnitId newParent)
{
    return retried([&]() -> Result<void> {
        const Organisation &organisation = m_registry.organisation();
        const OrgUnit *present = organisation.unit(unit);
        if (present == nullptr)
            return missing("org_unit", unit.value());
        if (organisation.unit(newParent) == nullptr)
            return missing("org_unit", newParent.value());
        if (present->isInstitution())
            return wrong("parent", present->name, "institution");
        if (organisation.isWithin(newParent, unit))
            return wrong("parent", organisation.path(newParent), "circle");
        OrgUnit moved = *present;
        moved.parent = newParent;
        DAICHO_TRY(checkSibling(organisation, moved));
        return setCell(m_registry, EntityKind::OrgUnit, unit.value(), OrgUnitColumn::Parent,
                       std::to_string(newParent.value()), {"unit.move", present->name, {}, 0});
    });
}

Result<void> OrganisationService::abolishUnit(OrgUnitId unit, const Text &lastDay)
{
    return retried([&]() -> Result<void> {
        const Organisation &organisation = m_registry.organisation();
        const OrgUnit *present = organisation.unit(unit);
        if (present == nullptr)
            return missing("org_unit", unit.value());
        if (lastDay.empty())
            return wrong("to", lastDay, "required");
        DAICHO_TRY(checkPeriod(present->validFrom, lastDay));
        for (const OrgUnitId child : organisation.children(unit)) {
            const OrgUnit &below = *organisation.unit(child);
            if (below.validTo.empty() || below.validTo > lastDay)
                return wrong("unit", below.name, "has-valid-units");
        }
        return setCell(m_registry, EntityKind::OrgUnit, unit.value(), OrgUnitColumn::ValidTo, lastDay,
                       {"unit.abolish", present->name, {}, 0});
    });
}

Result<PostId> OrganisationService::addPost(OrgUnitId unit, const Text &name, const Text &role)
{
    DAICHO_TRY(checkName("post", name));
    return retried([&]() -> Result<PostId> {
        const Organisation &organisation = m_registry.organisation();
        if (organisation.unit(unit) == nullptr)
            return missing("org_unit", unit.value());
        for (const PostId other : organisation.postsOf(unit)) {
            if (organisation.post(other)->name == name && organisation.post(other)->validTo.empty())
                return Error{ErrorCode::Duplicate, {{"entity", "post"}, {"field", "name"}, {"value", name}}, {}};
        }
        RecordTexts<PostColumn> record;
        record[PostColumn::Unit] = std::to_string(unit.value());
        record[PostColumn::Name] = name;
        record[PostColumn::Role] = role;
        return inserted<PostId>(m_registry, EntityKind::Post, record, {"post.add", name, {}, 0});
    });
}

Result<void> OrganisationService::endPost(PostId post, const Text &lastDay)
{
    return retried([&]() -> Result<void> {
        const Post *present = m_registry.organisation().post(post);
        if (present == nullptr)
            return missing("post", post.value());
        if (lastDay.empty())
            return wrong("to", lastDay, "required");
        DAICHO_TRY(checkPeriod(present->validFrom, lastDay));
        return setCell(m_registry, EntityKind::Post, post.value(), PostColumn::ValidTo, lastDay,
                       {"post.end", present->name, {}, 0});
    });
}

Result<PersonId> OrganisationService::addPerson(const Text &name, const Text &reading)
{
    if (toQString(name).trimmed().isEmpty())
        return wrong("person", name, "required");
    return retried([&]() -> Result<PersonId> {
        RecordTexts<PersonColumn> record;
        record[PersonColumn::Name] = name;
        record[PersonColumn::Reading] = reading;
        return inserted<PersonId>(m_registry, EntityKind::Person, record, {"person.add", name, {}, 0});
    });
}

Result<HoldingId> OrganisationService::assign(PostId post, PersonId person, const Text &manner, const Text &validFrom,
                                              const Text &validTo)
{
    if (manner != "regular" && manner != "acting" && manner != "concurrent")
        return wrong("manner", manner, "unknown-value");
    DAICHO_TRY(checkPeriod(validFrom, validTo));
    return retried([&]() -> Result<HoldingId> {
        const Organisation &organisation = m_registry.organisation();
        const Post *held = organisation.post(post);
        const auto holder = organisation.persons.find(person);
        if (held == nullptr)
            return missing("post", post.value());
        if (holder == organisation.persons.end())
            return missing("person", person.value());
        RecordTexts<HoldingColumn> record;
        record[HoldingColumn::Post] = std::to_string(post.value());
        record[HoldingColumn::Person] = std::to_string(person.value());
        record[HoldingColumn::Manner] = manner;
        record[HoldingColumn::ValidFrom] = validFrom;
        record[HoldingColumn::ValidTo] = validTo;
        const Text subject = held->name + " " + holder->second.name;
        return inserted<HoldingId>(m_registry, EntityKind::Holding, record, {"holding.add", subject, {}, 0});
    });
}

Result<void> OrganisationService::endHolding(HoldingId holding, const Text &lastDay)
{
    return retried([&]() -> Result<void> {
        const auto &holdings = m_registry.organisation().holdings;
        const auto present = holdings.find(holding);
        if (present == holdings.end())
            return missing("holding", holding.value());
        if (lastDay.empty())
            return wrong("to", lastDay, "required");
        DAICHO_TRY(checkPeriod(present->second.validFrom, lastDay));
        const Post *post = m_registry.organisation().post(present->second.post);
        return setCell(m_registry, EntityKind::Holding, holding.value(), HoldingColumn::ValidTo, lastDay,
                       {"holding.end", post != nullptr ? post->name : Text(), {}, 0});
    });
}

} // namespace daicho
