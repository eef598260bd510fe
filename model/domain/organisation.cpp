// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/organisation.h"

#include "model/core/textfold.h"

#include <algorithm>
#include <iterator>

namespace daicho {

namespace {

/// Names are compared folded, with the wide slash of 「総務部／税務課」 as the narrow one.
Text sameName(TextView written)
{
    return foldText(written);
}

template <typename Value> void sortByPosition(std::vector<const Value *> &values)
{
    std::sort(values.begin(), values.end(), [](const Value *a, const Value *b) {
        return std::pair(a->position, a->id) < std::pair(b->position, b->id);
    });
}

std::vector<OrgUnitId> idsOf(std::vector<const OrgUnit *> units)
{
    sortByPosition(units);
    std::vector<OrgUnitId> ids;
    for (const OrgUnit *unit : units)
        ids.push_back(unit->id);
    return ids;
}

/// Of several the ones without an end, if there are any: a unit of today before one of the past.
template <typename Id, typename Map> std::vector<Id> preferOpen(std::vector<Id> found, const Map &all)
{
    std::vector<Id> open;
    std::copy_if(found.begin(), found.end(), std::back_inserter(open),
                 [&](Id id) { return all.at(id).validTo.empty(); });
    return open.empty() ? found : open;
}

} // namespace

std::span<const char *const> usualRoles()
{
    static constexpr const char *roles[] = {
        "最高情報セキュリティ責任者", "副最高情報セキュリティ責任者",   "統括情報セキュリティ責任者",
        "情報セキュリティ責任者",     "情報セキュリティ管理者",         "情報システム管理者",
        "情報システム担当者",         "情報セキュリティ監査統括責任者", "特定個人情報保護責任者"};
    return roles;
}

bool isValidOn(TextView validFrom, TextView validTo, TextView day)
{
    return (validFrom.empty() || validFrom <= day) && (validTo.empty() || day <= validTo);
}

const OrgUnit *Organisation::unit(OrgUnitId id) const
{
    const auto found = units.find(id);
    return found == units.end() ? nullptr : &found->second;
}

const Post *Organisation::post(PostId id) const
{
    const auto found = posts.find(id);
    return found == posts.end() ? nullptr : &found->second;
}

std::vector<OrgUnitId> Organisation::institutions() const
{
    return children(OrgUnitId());
}

std::vector<OrgUnitId> Organisation::children(OrgUnitId parent) const
{
    std::vector<const OrgUnit *> found;
    for (const auto &[id, unit] : units) {
        if (unit.parent == parent)
            found.push_back(&unit);
    }
    return idsOf(std::move(found));
}

std::vector<PostId> Organisation::postsOf(OrgUnitId unit) const
{
    std::vector<PostId> found;
    for (const auto &[id, post] : posts) {
        if (post.unit == unit)
            found.push_back(id);
    }
    return found;
}

std::vector<OrgUnitId> Organisation::lineage(OrgUnitId unit) const
{
    std::vector<OrgUnitId> line;
    // A damaged file may hold a circle; the walk must end all the same.
    for (const OrgUnit *at = this->unit(unit); at != nullptr && line.size() <= units.size();
         at = this->unit(at->parent))
        line.push_back(at->id);
    return line;
}

OrgUnitId Organisation::institutionOf(OrgUnitId unit) const
{
    const std::vector<OrgUnitId> line = lineage(unit);
    return line.empty() || !units.at(line.back()).isInstitution() ? OrgUnitId() : line.back();
}

Text Organisation::path(OrgUnitId unit) const
{
    std::vector<OrgUnitId> line = lineage(unit);
    if (line.size() > 1 && units.at(line.back()).isInstitution())
        line.pop_back();
    Text path;
    for (auto id = line.rbegin(); id != line.rend(); ++id)
        path += (path.empty() ? "" : "/") + units.at(*id).name;
    return path;
}

bool Organisation::isWithin(OrgUnitId unit, OrgUnitId ancestor) const
{
    const std::vector<OrgUnitId> line = lineage(unit);
    return std::find(line.begin(), line.end(), ancestor) != line.end();
}

Organisation::UnitMatch Organisation::findUnit(TextView written, OrgUnitId institution) const
{
    const Text wanted = sameName(written);
    if (wanted.empty())
        return {};
    std::vector<OrgUnitId> byPath;
    std::vector<OrgUnitId> byName;
    for (const auto &[id, unit] : units) {
        if (institution.isValid() && !isWithin(id, institution))
            continue;
        const Text path = sameName(this->path(id));
        const OrgUnit *root = this->unit(institutionOf(id));
        const Text whole = root == nullptr || root == &unit ? path : sameName(root->name) + '/' + path;
        if (wanted == path || wanted == whole)
            byPath.push_back(id);
        else if (wanted == sameName(unit.name))
            byName.push_back(id);
    }
    return {preferOpen(byPath.empty() ? byName : byPath, units)};
}

OrgUnitId Organisation::findInstitution(TextView written) const
{
    const Text wanted = sameName(written);
    for (const OrgUnitId id : institutions()) {
        if (!wanted.empty() && sameName(units.at(id).name) == wanted)
            return id;
    }
    return {};
}

Text Organisation::postText(PostId post, OrgUnitId askingUnit) const
{
    const Post *found = this->post(post);
    if (found == nullptr)
        return {};
    const OrgUnit *unit = this->unit(found->unit);
    if (unit == nullptr || findPost(found->name, askingUnit) == post)
        return found->name;
    Text withPath = path(unit->id) + '/' + found->name;
    if (findPost(withPath, askingUnit) == post || unit->isInstitution())
        return withPath;
    const OrgUnit *institution = this->unit(institutionOf(unit->id));
    return institution == nullptr ? withPath : institution->name + '/' + withPath;
}

std::vector<PostId> Organisation::postsNamed(const Text &folded, const std::vector<OrgUnitId> &inUnits) const
{
    std::vector<PostId> found;
    for (const auto &[id, post] : posts) {
        if (sameName(post.name) == folded && std::find(inUnits.begin(), inUnits.end(), post.unit) != inUnits.end())
            found.push_back(id);
    }
    return preferOpen(std::move(found), posts);
}

PostId Organisation::findPost(TextView written, OrgUnitId askingUnit) const
{
    const Text wanted = sameName(written);
    if (wanted.empty())
        return {};
    for (const OrgUnitId unit : lineage(askingUnit)) {
        const std::vector<PostId> near = postsNamed(wanted, {unit});
        if (near.size() == 1)
            return near.front();
    }
    if (const std::size_t slash = wanted.rfind('/'); slash != Text::npos) {
        const Text name = wanted.substr(slash + 1);
        for (const OrgUnitId institution : {institutionOf(askingUnit), OrgUnitId()}) {
            const std::vector<PostId> there = postsNamed(name, findUnit(wanted.substr(0, slash), institution).units);
            if (there.size() == 1)
                return there.front();
        }
        return {};
    }
    std::vector<OrgUnitId> everywhere;
    for (const auto &[id, unit] : units)
        everywhere.push_back(id);
    const std::vector<PostId> all = postsNamed(wanted, everywhere);
    return all.size() == 1 ? all.front() : PostId();
}

std::vector<const Holding *> Organisation::holdersOn(PostId post, TextView day) const
{
    std::vector<const Holding *> found;
    for (const auto &[id, holding] : holdings) {
        if (holding.post == post && isValidOn(holding.validFrom, holding.validTo, day))
            found.push_back(&holding);
    }
    return found;
}

} // namespace daicho
