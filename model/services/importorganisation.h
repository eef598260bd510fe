// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importservice.h"

#include <set>
#include <unordered_map>

namespace daicho {

class RegistryStore;

/// The organisation as an import sees it: the registry's, with the units and posts that the file brings. Names are
/// looked up in maps of folded names, because a ledger asks for thousands of unit paths. What a rejected row would
/// have brought is never written: only records that an accepted row uses are.
class ImportOrganisation
{
public:
    static Result<ImportOrganisation> from(const Organisation &organisation, bool createUnits, RegistryStore &store);

    enum class IfMissing : std::uint8_t { Refused, Made };
    struct UnitAnswer
    {
        OrgUnitId unit;
        Field field = Field::Unit;  ///< whose cell is at fault
        const char *rule = nullptr; ///< of a fault
    };
    /// The unit of a row. Either text may be empty; both empty give the first institution.
    UnitAnswer unit(TextView institution, TextView path);
    UnitAnswer unit(TextView institution, TextView path, IfMissing missing);

    /// The post that a row's unit means by `written`, made if there is none. A post named after a unit (税務課長) is
    /// that unit's wherever it is written; a bare 課長 is the own unit's or that of one above it.
    PostId post(TextView written, OrgUnitId unit);

    /// Notes that an accepted row uses these records.
    void use(OrgUnitId unit);
    void use(PostId post);

    const Organisation &organisation() const { return m_organisation; }
    /// New units and posts that are used, as records and for the preview.
    void addTo(ImportPlan &plan) const;

private:
    using Units = std::vector<OrgUnitId>;

    void know(const OrgUnit &unit);
    void know(const Post &post);
    Units unitsNamed(const std::unordered_map<Text, Units> &names, const Text &folded, OrgUnitId institution) const;
    Units findUnits(TextView written, OrgUnitId institution) const;
    OrgUnitId institutionNamed(TextView written) const;
    OrgUnitId childNamed(OrgUnitId parent, TextView name) const;
    OrgUnitId addUnit(OrgUnitId parent, TextView name);
    OrgUnitId makePath(OrgUnitId institution, TextView path);
    PostId postOf(OrgUnitId unit, const Text &folded) const;
    PostId findPost(const Text &folded, OrgUnitId unit) const;
    OrgUnitId unitInName(const Text &folded, OrgUnitId unit) const;
    bool isNamedAfterUnit(PostId post) const;

    Organisation m_organisation;
    bool m_createUnits = false;
    bool m_createInstitutions = false; ///< the registry has none yet
    std::int64_t m_firstUnit = 0;      ///< ids from here on are new
    std::int64_t m_firstPost = 0;
    std::int64_t m_nextUnit = 0;
    std::int64_t m_nextPost = 0;
    std::unordered_map<Text, Units> m_byPath; ///< with and without the institution in front
    std::unordered_map<Text, Units> m_byName;
    std::unordered_map<OrgUnitId, OrgUnitId> m_institutionOf;
    std::unordered_map<Text, std::vector<PostId>> m_posts;
    std::set<OrgUnitId> m_usedUnits;
    std::set<PostId> m_usedPosts;
};

} // namespace daicho
