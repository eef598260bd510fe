// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the walk does to units, posts and persons, with what must come of it.

#include "model/services/organisationservice.h"
#include "tests/reliability/modelwalk.h"

#include <algorithm>

namespace daicho::reliability {

namespace {

constexpr std::size_t mostRecords = 12; ///< of a table

} // namespace

void ModelWalk::addUnit()
{
    const std::int64_t parent = any("org_unit");
    if (m_reference.ids("org_unit").size() >= mostRecords)
        return renameUnit();
    Cells cells{{"parent", std::to_string(parent)},
                {"position", positionBelow(parent)},
                {"name", fresh("unit")},
                {"valid_from", chance(50) ? date() : std::string()}};
    bool isDue = true;
    const std::vector<std::int64_t> siblings = unitsBelow(parent);
    if (chance(10)) {
        cells["name"] = "unit/part"; // would not be told from a path
        isDue = false;
    } else if (!siblings.empty() && chance(15)) {
        // One of the same name that is there at the same time could not be told apart.
        const std::int64_t twin = siblings[below(siblings.size())];
        if (!m_reference.cell("org_unit", twin, "valid_to").empty())
            return;
        cells["name"] = m_reference.cell("org_unit", twin, "name");
        isDue = false;
    }
    const Result<OrgUnitId> added =
        OrganisationService(*m_registry).addUnit(OrgUnitId(parent), cells["name"], cells["valid_from"]);
    settle("unit.add", added.has_value(), isDue,
           [&] { m_reference.insert("org_unit", added ? added->value() : -1, cells); });
}

void ModelWalk::renameUnit()
{
    const std::int64_t unit = any("org_unit");
    const std::string name = chance(15) ? m_reference.cell("org_unit", unit, "name") : fresh("unit");
    const Result<void> renamed = OrganisationService(*m_registry).renameUnit(OrgUnitId(unit), name);
    settle("unit.rename", renamed.has_value(), true, [&] { m_reference.set("org_unit", unit, {{"name", name}}); });
}

void ModelWalk::moveUnit()
{
    const std::int64_t unit = any("org_unit");
    const std::int64_t parent = any("org_unit");
    const bool isInstitution = m_reference.cell("org_unit", unit, "parent").empty();
    const bool isDue = !isInstitution && !isWithin(parent, unit);
    const bool isSame = m_reference.cell("org_unit", unit, "parent") == std::to_string(parent);
    const Cells cells{{"parent", std::to_string(parent)}, {"position", positionBelow(parent)}};
    const Result<void> moved = OrganisationService(*m_registry).moveUnit(OrgUnitId(unit), OrgUnitId(parent));
    settle("unit.move", moved.has_value(), isDue, [&] {
        if (!isSame)
            m_reference.set("org_unit", unit, cells);
    });
}

void ModelWalk::noteUnit()
{
    const std::int64_t unit = any("org_unit");
    const std::string note = word("note", 3);
    const Result<void> noted = OrganisationService(*m_registry).setUnitNote(OrgUnitId(unit), note);
    settle("unit.note", noted.has_value(), true, [&] { m_reference.set("org_unit", unit, {{"note", note}}); });
}

void ModelWalk::abolishUnit()
{
    const std::int64_t unit = any("org_unit");
    const std::string day = date();
    const std::string from = m_reference.cell("org_unit", unit, "valid_from");
    const std::vector<std::int64_t> units = unitsBelow(unit);
    const bool isDue = day >= from && std::all_of(units.begin(), units.end(), [&](std::int64_t child) {
                           const std::string to = m_reference.cell("org_unit", child, "valid_to");
                           return !to.empty() && to <= day;
                       });
    const Result<void> abolished = OrganisationService(*m_registry).abolishUnit(OrgUnitId(unit), day);
    settle("unit.abolish", abolished.has_value(), isDue, [&] {
        m_reference.set("org_unit", unit, {{"valid_to", day}});
    });
}

void ModelWalk::reopenUnit()
{
    const std::int64_t unit = any("org_unit");
    const std::string parent = m_reference.cell("org_unit", unit, "parent");
    const bool isDue = parent.empty() || m_reference.cell("org_unit", std::stoll(parent), "valid_to").empty();
    const Result<void> reopened = OrganisationService(*m_registry).reopenUnit(OrgUnitId(unit));
    settle("unit.reopen", reopened.has_value(), isDue, [&] {
        m_reference.set("org_unit", unit, {{"valid_to", std::string()}});
    });
}

void ModelWalk::addPost()
{
    if (m_reference.ids("post").size() >= mostRecords)
        return editPost();
    const std::int64_t unit = any("org_unit");
    const Cells cells{{"unit", std::to_string(unit)},
                      {"name", fresh("post")},
                      {"role", word("role", 3)},
                      {"valid_from", chance(50) ? date() : std::string()}};
    const Result<PostId> added =
        OrganisationService(*m_registry)
            .addPost(OrgUnitId(unit), cells.at("name"), cells.at("role"), cells.at("valid_from"));
    settle("post.add", added.has_value(), true,
           [&] { m_reference.insert("post", added ? added->value() : -1, cells); });
}

void ModelWalk::editPost()
{
    const std::int64_t post = any("post");
    if (post == 0)
        return;
    const Cells cells{{"name", chance(30) ? m_reference.cell("post", post, "name") : fresh("post")},
                      {"role", word("role", 3)}};
    const Result<void> edited =
        OrganisationService(*m_registry).editPost(PostId(post), cells.at("name"), cells.at("role"));
    settle("post.edit", edited.has_value(), true, [&] { m_reference.set("post", post, cells); });
}

void ModelWalk::endPost()
{
    const std::int64_t post = any("post");
    if (post == 0)
        return;
    const std::string day = date();
    bool isDue = day >= m_reference.cell("post", post, "valid_from");
    std::vector<std::int64_t> longer;
    for (const std::int64_t holding : m_reference.ids("holding")) {
        const std::string to = m_reference.cell("holding", holding, "valid_to");
        if (m_reference.cell("holding", holding, "post") != std::to_string(post) || (!to.empty() && to <= day))
            continue;
        isDue = isDue && m_reference.cell("holding", holding, "valid_from") <= day;
        longer.push_back(holding);
    }
    const Result<void> ended = OrganisationService(*m_registry).endPost(PostId(post), day);
    settle("post.end", ended.has_value(), isDue, [&] {
        m_reference.set("post", post, {{"valid_to", day}});
        for (const std::int64_t holding : longer)
            m_reference.set("holding", holding, {{"valid_to", day}});
    });
}

void ModelWalk::addPerson()
{
    if (m_reference.ids("person").size() >= mostRecords)
        return editPerson();
    const Cells cells{{"name", fresh("person")}, {"reading", word("reading", 5)}};
    const bool isDue = chance(90);
    const Result<PersonId> added =
        OrganisationService(*m_registry).addPerson(isDue ? cells.at("name") : "　", cells.at("reading"));
    settle("person.add", added.has_value(), isDue,
           [&] { m_reference.insert("person", added ? added->value() : -1, cells); });
}

void ModelWalk::editPerson()
{
    const std::int64_t person = any("person");
    if (person == 0)
        return;
    const Cells cells{{"name", chance(30) ? m_reference.cell("person", person, "name") : fresh("person")},
                      {"reading", word("reading", 5)}};
    const Result<void> edited =
        OrganisationService(*m_registry).editPerson(PersonId(person), cells.at("name"), cells.at("reading"));
    settle("person.edit", edited.has_value(), true, [&] { m_reference.set("person", person, cells); });
}

void ModelWalk::assign()
{
    const std::int64_t post = any("post");
    const std::int64_t person = any("person");
    if (post == 0 || person == 0 || m_reference.ids("holding").size() >= mostRecords)
        return;
    const Cells cells{{"post", std::to_string(post)},
                      {"person", std::to_string(person)},
                      {"manner", chance(60) ? "regular" : "acting"},
                      {"valid_from", chance(60) ? date() : std::string()},
                      {"valid_to", chance(30) ? date() : std::string()}};
    const bool isDue = cells.at("valid_from").empty() || cells.at("valid_to").empty() ||
                       cells.at("valid_from") <= cells.at("valid_to");
    const Result<HoldingId> assigned =
        OrganisationService(*m_registry)
            .assign(PostId(post), PersonId(person), cells.at("manner"), cells.at("valid_from"), cells.at("valid_to"));
    settle("holding.add", assigned.has_value(), isDue,
           [&] { m_reference.insert("holding", assigned ? assigned->value() : -1, cells); });
}

void ModelWalk::endHolding()
{
    const std::int64_t holding = any("holding");
    if (holding == 0)
        return;
    const std::string day = date();
    const bool isDue = day >= m_reference.cell("holding", holding, "valid_from");
    const Result<void> ended = OrganisationService(*m_registry).endHolding(HoldingId(holding), day);
    settle("holding.end", ended.has_value(), isDue, [&] { m_reference.set("holding", holding, {{"valid_to", day}}); });
}

} // namespace daicho::reliability
