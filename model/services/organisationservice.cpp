// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Institutions and org units; posts and persons are in organisationposts.cpp.

#include "model/services/organisationservice.h"

#include "model/services/organisationedit.h"
#include "model/services/retry.h"

#include <algorithm>

namespace daicho {

namespace {

using UnitCell = std::pair<OrgUnitColumn, Text>;

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
    DAICHO_TRY(checkOrganisationName("unit", unit.name));
    DAICHO_TRY(checkPeriod(unit.validFrom, unit.validTo));
    return retried([&]() -> Result<OrgUnitId> {
        const Organisation &organisation = registry.organisation();
        if (unit.parent.isValid() && organisation.unit(unit.parent) == nullptr)
            return missingRecord("org_unit", unit.parent.value());
        DAICHO_TRY(checkSibling(organisation, unit));
        RecordTexts<OrgUnitColumn> record;
        record[OrgUnitColumn::Parent] = unit.parent.isValid() ? std::to_string(unit.parent.value()) : Text();
        record[OrgUnitColumn::Position] = std::to_string(nextPosition(organisation, unit.parent));
        record[OrgUnitColumn::Name] = unit.name;
        record[OrgUnitColumn::ValidFrom] = unit.validFrom;
        OrganisationEdit edit(registry);
        const auto id = edit.insert<OrgUnitId>(EntityKind::OrgUnit, record);
        DAICHO_TRY(edit.commit({operation, unit.name, {}, 0}));
        return id;
    });
}

/// Changes cells of a unit that `check` has nothing against.
template <typename Check>
Result<void> changeUnit(Registry &registry, OrgUnitId id, std::initializer_list<UnitCell> cells,
                        const char *operationName, const Check &check)
{
    return retried([&]() -> Result<void> {
        const OrgUnit *present = registry.organisation().unit(id);
        if (present == nullptr)
            return missingRecord("org_unit", id.value());
        const Result<Text> subject = check(*present);
        if (!subject)
            return subject.error();
        OrganisationEdit edit(registry);
        DAICHO_TRY(edit.set<OrgUnitColumn>(EntityKind::OrgUnit, id.value(), cells));
        return edit.commit({operationName, *subject, {}, 0});
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
        return missingRecord("org_unit", parent.value());
    OrgUnit unit;
    unit.parent = parent;
    unit.name = name;
    unit.validFrom = validFrom;
    return insertUnit(m_registry, unit, "unit.add");
}

Result<void> OrganisationService::renameUnit(OrgUnitId unit, const Text &name)
{
    DAICHO_TRY(checkOrganisationName("unit", name));
    return changeUnit(m_registry, unit, {{OrgUnitColumn::Name, name}}, "unit.rename",
                      [&](const OrgUnit &present) -> Result<Text> {
                          OrgUnit renamed = present;
                          renamed.name = name;
                          DAICHO_TRY(checkSibling(m_registry.organisation(), renamed));
                          return Text(present.name + " → " + name);
                      });
}

Result<void> OrganisationService::moveUnit(OrgUnitId unit, OrgUnitId newParent)
{
    return retried([&]() -> Result<void> {
        const Organisation &organisation = m_registry.organisation();
        const OrgUnit *present = organisation.unit(unit);
        if (present == nullptr)
            return missingRecord("org_unit", unit.value());
        if (organisation.unit(newParent) == nullptr)
            return missingRecord("org_unit", newParent.value());
        if (present->isInstitution())
            return wrongValue("parent", present->name, "institution");
        if (organisation.isWithin(newParent, unit))
            return wrongValue("parent", organisation.path(newParent), "circle");
        if (present->parent == newParent)
            return {};
        OrgUnit moved = *present;
        moved.parent = newParent;
        DAICHO_TRY(checkSibling(organisation, moved));
        OrganisationEdit edit(m_registry);
        DAICHO_TRY(edit.set<OrgUnitColumn>(
            EntityKind::OrgUnit, unit.value(),
            {{OrgUnitColumn::Parent, std::to_string(newParent.value())},
             {OrgUnitColumn::Position, std::to_string(nextPosition(organisation, newParent))}}));
        return edit.commit({"unit.move", present->name, {}, 0});
    });
}

Result<void> OrganisationService::reorder(OrgUnitId unit, OrgUnitId before)
{
    return retried([&]() -> Result<void> {
        const Organisation &organisation = m_registry.organisation();
        const OrgUnit *present = organisation.unit(unit);
        if (present == nullptr)
            return missingRecord("org_unit", unit.value());
        std::vector<OrgUnitId> order = organisation.children(present->parent);
        if (before.isValid() && std::find(order.begin(), order.end(), before) == order.end())
            return missingRecord("org_unit", before.value());
        if (before == unit)
            return {};
        std::erase(order, unit);
        order.insert(before.isValid() ? std::find(order.begin(), order.end(), before) : order.end(), unit);
        OrganisationEdit edit(m_registry);
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto position = static_cast<int>(i) + 1;
            if (organisation.unit(order[i])->position != position)
                DAICHO_TRY(edit.set<OrgUnitColumn>(EntityKind::OrgUnit, order[i].value(),
                                                   {{OrgUnitColumn::Position, std::to_string(position)}}));
        }
        return edit.commit({"unit.reorder", present->name, {}, 0});
    });
}

Result<void> OrganisationService::setUnitNote(OrgUnitId unit, const Text &note)
{
    return changeUnit(m_registry, unit, {{OrgUnitColumn::Note, note}}, "unit.note",
                      [](const OrgUnit &present) -> Result<Text> { return present.name; });
}

Result<void> OrganisationService::abolishUnit(OrgUnitId unit, const Text &lastDay)
{
    return changeUnit(m_registry, unit, {{OrgUnitColumn::ValidTo, lastDay}}, "unit.abolish",
                      [&](const OrgUnit &present) -> Result<Text> {
                          DAICHO_TRY(checkLastDay(present.validFrom, lastDay));
                          const Organisation &organisation = m_registry.organisation();
                          for (const OrgUnitId child : organisation.children(unit)) {
                              const OrgUnit &below = *organisation.unit(child);
                              if (below.validTo.empty() || below.validTo > lastDay)
                                  return wrongValue("unit", below.name, "has-valid-units");
                          }
                          return present.name;
                      });
}

Result<void> OrganisationService::reopenUnit(OrgUnitId unit)
{
    return changeUnit(m_registry, unit, {{OrgUnitColumn::ValidTo, Text()}}, "unit.reopen",
                      [&](const OrgUnit &present) -> Result<Text> {
                          const Organisation &organisation = m_registry.organisation();
                          const OrgUnit *above = organisation.unit(present.parent);
                          if (above != nullptr && !above->validTo.empty())
                              return wrongValue("unit", above->name, "above-has-ended");
                          OrgUnit reopened = present;
                          reopened.validTo.clear();
                          DAICHO_TRY(checkSibling(organisation, reopened));
                          return present.name;
                      });
}

} // namespace daicho
