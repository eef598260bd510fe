// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which post an import's owner columns mean.

#include "model/core/textfold.h"
#include "model/services/importorganisation.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::int64_t anywhere = -1;

/// Posts are found by folded name, in one unit or `anywhere`.
Text postKey(std::int64_t unit, const Text &folded)
{
    return std::to_string(unit) + '\x1F' + folded;
}

/// The end of the character before `end`.
std::size_t characterBefore(const Text &text, std::size_t end)
{
    do {
        --end;
    } while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U);
    return end;
}

} // namespace

void ImportOrganisation::know(const Post &post)
{
    const Text folded = foldText(post.name);
    m_posts[postKey(post.unit.value(), folded)].push_back(post.id);
    m_posts[postKey(anywhere, folded)].push_back(post.id);
}

/// The only post of that name in the unit; of several the only one that has not ended.
PostId ImportOrganisation::postOf(OrgUnitId unit, const Text &folded) const
{
    const auto found = m_posts.find(postKey(unit.value(), folded));
    if (found == m_posts.end())
        return {};
    if (found->second.size() == 1)
        return found->second.front();
    PostId open;
    for (const PostId post : found->second) {
        if (!m_organisation.posts.at(post).validTo.empty())
            continue;
        if (open.isValid())
            return {};
        open = post;
    }
    return open;
}

bool ImportOrganisation::isNamedAfterUnit(PostId post) const
{
    const Post &value = m_organisation.posts.at(post);
    const OrgUnit *unit = m_organisation.unit(value.unit);
    return unit != nullptr && foldText(value.name).starts_with(foldText(unit->name));
}

PostId ImportOrganisation::findPost(const Text &folded, OrgUnitId unit) const
{
    for (const OrgUnit *at = m_organisation.unit(unit); at != nullptr; at = m_organisation.unit(at->parent)) {
        const PostId near = postOf(at->id, folded);
        if (near.isValid())
            return near;
    }
    if (const std::size_t slash = folded.rfind('/'); slash != Text::npos) {
        for (const OrgUnitId institution : {m_organisation.institutionOf(unit), OrgUnitId()}) {
            const Units there = findUnits(folded.substr(0, slash), institution);
            const PostId named = there.size() == 1 ? postOf(there.front(), folded.substr(slash + 1)) : PostId();
            if (named.isValid())
                return named;
        }
        return {};
    }
    const PostId only = postOf(OrgUnitId(anywhere), folded);
    return only.isValid() && isNamedAfterUnit(only) ? only : PostId();
}

/// The unit after which a post is named: 税務課 of 税務課長. The longest name counts; none if several units have it.
OrgUnitId ImportOrganisation::unitInName(const Text &folded, OrgUnitId unit) const
{
    for (std::size_t end = folded.size(); end > 0; end = characterBefore(folded, end)) {
        if (end == folded.size())
            continue;
        const Text name = folded.substr(0, end);
        for (const OrgUnitId institution : {m_organisation.institutionOf(unit), OrgUnitId()}) {
            const Units named = unitsNamed(m_byName, name, institution);
            if (named.size() == 1)
                return named.front();
        }
    }
    return {};
}

PostId ImportOrganisation::post(TextView written, OrgUnitId unit)
{
    const Text folded = foldText(written);
    const PostId known = findPost(folded, unit);
    if (known.isValid())
        return known;
    Post post;
    post.id = PostId(m_nextPost++);
    post.name = written;
    post.unit = unitInName(folded, unit);
    if (const std::size_t slash = written.rfind('/'); slash != TextView::npos) {
        const Units there = findUnits(written.substr(0, slash), {});
        if (there.size() == 1 && slash + 1 < written.size()) {
            post.unit = there.front();
            post.name = written.substr(slash + 1);
        }
    }
    if (!post.unit.isValid())
        post.unit = unit;
    m_organisation.posts.emplace(post.id, post);
    know(post);
    return post.id;
}

} // namespace daicho
