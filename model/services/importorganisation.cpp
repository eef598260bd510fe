// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importorganisation.h"

#include "model/core/textfold.h"
#include "model/services/importvalues.h"
#include "model/services/recordtexts.h"
#include "model/storage/registrystore.h"

#include <algorithm>

namespace daicho {

namespace {

/// Steps of «総務部/税務課», with the slash of either width.
std::vector<Text> steps(TextView path)
{
    constexpr TextView wide = "／";
    std::vector<Text> all;
    Text step;
    const auto finish = [&] {
        const TextView name = withoutOuterSpaces(step);
        if (!name.empty())
            all.emplace_back(name);
        step.clear();
    };
    for (std::size_t at = 0; at < path.size(); ++at) {
        const bool isWide = path.substr(at).starts_with(wide);
        if (!isWide && path[at] != '/') {
            step += path[at];
            continue;
        }
        finish();
        at += isWide ? wide.size() - 1 : 0;
    }
    finish();
    return all;
}

} // namespace

Result<ImportOrganisation> ImportOrganisation::from(const Organisation &organisation, bool createUnits,
                                                    RegistryStore &store)
{
    const Result<std::int64_t> unit = store.nextId(EntityKind::OrgUnit);
    if (!unit)
        return unit.error();
    const Result<std::int64_t> post = store.nextId(EntityKind::Post);
    if (!post)
        return post.error();
    ImportOrganisation known;
    known.m_organisation = organisation;
    known.m_createUnits = createUnits;
    known.m_createInstitutions = createUnits && organisation.institutions().empty();
    known.m_firstUnit = known.m_nextUnit = *unit;
    known.m_firstPost = known.m_nextPost = *post;
    for (const auto &[id, value] : organisation.units)
        known.know(value);
    for (const auto &[id, value] : organisation.posts)
        known.know(value);
    return known;
}

void ImportOrganisation::know(const OrgUnit &unit)
{
    const OrgUnitId root = m_organisation.institutionOf(unit.id);
    const Text path = foldText(m_organisation.path(unit.id));
    m_institutionOf[unit.id] = root;
    m_byName[foldText(unit.name)].push_back(unit.id);
    m_byPath[path].push_back(unit.id);
    if (root != unit.id && root.isValid())
        m_byPath[foldText(m_organisation.units.at(root).name) + '/' + path].push_back(unit.id);
}

ImportOrganisation::Units ImportOrganisation::unitsNamed(const std::unordered_map<Text, Units> &names,
                                                         const Text &folded, OrgUnitId institution) const
{
    const auto found = names.find(folded);
    if (found == names.end())
        return {};
    Units inside;
    Units open;
    for (const OrgUnitId id : found->second) {
        if (institution.isValid() && m_institutionOf.at(id) != institution)
            continue;
        inside.push_back(id);
        if (m_organisation.units.at(id).validTo.empty())
            open.push_back(id);
    }
    return open.empty() ? inside : open;
}

ImportOrganisation::Units ImportOrganisation::findUnits(TextView written, OrgUnitId institution) const
{
    Text folded;
    for (const Text &step : steps(written))
        folded += (folded.empty() ? "" : "/") + foldText(step);
    Units byPath = unitsNamed(m_byPath, folded, institution);
    return byPath.empty() ? unitsNamed(m_byName, folded, institution) : byPath;
}

OrgUnitId ImportOrganisation::institutionNamed(TextView written) const
{
    for (const OrgUnitId id : unitsNamed(m_byName, foldText(written), {})) {
        if (m_organisation.units.at(id).isInstitution())
            return id;
    }
    return {};
}

ImportOrganisation::UnitAnswer ImportOrganisation::unit(TextView institution, TextView path)
{
    return unit(institution, path, m_createUnits ? IfMissing::Made : IfMissing::Refused);
}

ImportOrganisation::UnitAnswer ImportOrganisation::unit(TextView institution, TextView path, IfMissing missing)
{
    OrgUnitId root;
    if (!institution.empty()) {
        root = institutionNamed(institution);
        if (!root.isValid() && m_createInstitutions)
            root = addUnit({}, institution);
        if (!root.isValid())
            return {{}, Field::Institution, importrule::unknownInstitution};
    }
    if (path.empty()) {
        const Units roots = m_organisation.institutions();
        return {root.isValid() || roots.empty() ? root : roots.front(), Field::Unit, nullptr};
    }
    const Units found = findUnits(path, root);
    if (found.size() == 1)
        return {found.front(), Field::Unit, nullptr};
    if (found.size() > 1)
        return {{}, Field::Unit, importrule::ambiguous};
    if (missing == IfMissing::Refused)
        return {{}, Field::Unit, importrule::unknownUnit};
    const OrgUnitId made = makePath(root, path);
    return {made, Field::Unit, made.isValid() ? nullptr : importrule::unknownUnit};
}

OrgUnitId ImportOrganisation::childNamed(OrgUnitId parent, TextView name) const
{
    for (const OrgUnitId id : unitsNamed(m_byName, foldText(name), {})) {
        if (m_organisation.units.at(id).parent == parent)
            return id;
    }
    return {};
}

OrgUnitId ImportOrganisation::addUnit(OrgUnitId parent, TextView name)
{
    OrgUnit unit;
    unit.id = OrgUnitId(m_nextUnit++);
    unit.parent = parent;
    unit.name = name;
    for (const OrgUnitId sibling : m_organisation.children(parent))
        unit.position = std::max(unit.position, m_organisation.units.at(sibling).position + 1);
    m_organisation.units.emplace(unit.id, unit);
    know(unit);
    return unit.id;
}

/// Makes what is missing of the path, below the institution that is given, else the one that the path begins with,
/// else the first.
OrgUnitId ImportOrganisation::makePath(OrgUnitId institution, TextView path)
{
    std::vector<Text> names = steps(path);
    if (!institution.isValid() && names.size() > 1) {
        institution = institutionNamed(names.front());
        if (institution.isValid())
            names.erase(names.begin());
    }
    if (!institution.isValid()) {
        const Units roots = m_organisation.institutions();
        institution = roots.empty() ? OrgUnitId() : roots.front();
    }
    OrgUnitId parent = institution;
    for (const Text &name : names) {
        const OrgUnitId known = childNamed(parent, name);
        parent = known.isValid() ? known : addUnit(parent, name);
    }
    return parent;
}

void ImportOrganisation::use(OrgUnitId unit)
{
    while (unit.value() >= m_firstUnit && m_usedUnits.insert(unit).second)
        unit = m_organisation.units.at(unit).parent;
}

void ImportOrganisation::use(PostId post)
{
    if (post.value() >= m_firstPost && m_usedPosts.insert(post).second)
        use(m_organisation.posts.at(post).unit);
}

void ImportOrganisation::addTo(ImportPlan &plan) const
{
    const auto id = [](auto reference) { return reference.isValid() ? std::to_string(reference.value()) : Text(); };
    for (const OrgUnitId used : m_usedUnits) {
        const OrgUnit &unit = m_organisation.units.at(used);
        RecordTexts<OrgUnitColumn> record;
        record[OrgUnitColumn::Parent] = id(unit.parent);
        record[OrgUnitColumn::Position] = std::to_string(unit.position);
        record[OrgUnitColumn::Name] = unit.name;
        record.insertInto(plan.changes, EntityKind::OrgUnit, used.value());
        plan.newUnits.push_back(m_organisation.path(used));
    }
    for (const PostId used : m_usedPosts) {
        const Post &post = m_organisation.posts.at(used);
        RecordTexts<PostColumn> record;
        record[PostColumn::Unit] = id(post.unit);
        record[PostColumn::Name] = post.name;
        record.insertInto(plan.changes, EntityKind::Post, used.value());
        const Text path = m_organisation.path(post.unit);
        plan.newPosts.push_back(path.empty() ? post.name : path + '/' + post.name);
    }
}

} // namespace daicho
