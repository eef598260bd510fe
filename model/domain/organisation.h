// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/core/text.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace daicho {

/// An institution (root) or an org unit below it, valid from–to (ISO dates, empty: open).
struct OrgUnit
{
    OrgUnitId id;
    OrgUnitId parent; ///< none for an institution
    int position = 0; ///< among its siblings
    Text name;
    Text note;
    Text validFrom; ///< first day
    Text validTo;   ///< last day
    bool isInstitution() const { return !parent.isValid(); }
    friend bool operator==(const OrgUnit &, const OrgUnit &) = default;
};

/// An owner of assets is a post, not a person.
struct Post
{
    PostId id;
    OrgUnitId unit;
    Text name; ///< 課長
    Text role; ///< 情報セキュリティ管理者 …, or empty
    Text validFrom;
    Text validTo;
    friend bool operator==(const Post &, const Post &) = default;
};

struct Person
{
    PersonId id;
    Text name;
    Text reading;
    friend bool operator==(const Person &, const Person &) = default;
};

/// A person holds a post for a period.
struct Holding
{
    HoldingId id;
    PostId post;
    PersonId person;
    Text manner; ///< regular, acting (事務取扱), concurrent (兼務)
    Text validFrom;
    Text validTo;
    friend bool operator==(const Holding &, const Holding &) = default;
};

/// Roles under the security policy that most bodies have, heaviest first; the guideline's words.
std::span<const char *const> usualRoles();

/// True if `day` (ISO) lies in the period; empty bounds are open.
bool isValidOn(TextView validFrom, TextView validTo, TextView day);

/// The organisation of a body as it stands in the registry: institutions, org units, posts,
/// persons. A value; questions about it are answered from maps.
class Organisation
{
public:
    std::map<OrgUnitId, OrgUnit> units;
    std::map<PostId, Post> posts;
    std::map<PersonId, Person> persons;
    std::map<HoldingId, Holding> holdings;

    const OrgUnit *unit(OrgUnitId id) const;
    const Post *post(PostId id) const;
    std::vector<OrgUnitId> institutions() const;             ///< by position
    std::vector<OrgUnitId> children(OrgUnitId parent) const; ///< by position
    std::vector<PostId> postsOf(OrgUnitId unit) const;
    OrgUnitId institutionOf(OrgUnitId unit) const;
    /// «総務部/税務課», without the institution; the institution's own name for a root.
    Text path(OrgUnitId unit) const;
    /// `unit` itself or below `ancestor`.
    bool isWithin(OrgUnitId unit, OrgUnitId ancestor) const;

    struct UnitMatch
    {
        std::vector<OrgUnitId> units; ///< none: unknown; several: ambiguous
    };
    /// By full path, with or without the institution in front, else by name; inside `institution` if that
    /// is given. Units that still exist go before those that have ended. Names are compared folded.
    UnitMatch findUnit(TextView written, OrgUnitId institution = {}) const;
    OrgUnitId findInstitution(TextView written) const;

    /// Text that `findPost` understands: the name alone where that is enough for the unit
    /// that asks, else «path/name».
    Text postText(PostId post, OrgUnitId askingUnit) const;
    /// The post of that name in the unit or the nearest unit above it, else the one that path or
    /// unique name give.
    PostId findPost(TextView written, OrgUnitId askingUnit) const;
    /// Who holds the post on the day.
    std::vector<const Holding *> holdersOn(PostId post, TextView day) const;

private:
    /// The unit and all above it, up to the institution.
    std::vector<OrgUnitId> lineage(OrgUnitId unit) const;
    std::vector<PostId> postsNamed(const Text &folded, const std::vector<OrgUnitId> &inUnits) const;
};

} // namespace daicho
