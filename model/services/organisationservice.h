// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

/// Single changes to the organisation. Dates are ISO, empty for open.
class OrganisationService
{
public:
    explicit OrganisationService(Registry &registry);

    Result<OrgUnitId> addInstitution(const Text &name, const Text &validFrom);
    Result<OrgUnitId> addUnit(OrgUnitId parent, const Text &name, const Text &validFrom);
    Result<void> renameUnit(OrgUnitId unit, const Text &name);
    Result<void> moveUnit(OrgUnitId unit, OrgUnitId newParent);
    /// Ends the unit on `lastDay`; refused while units below it are still valid after that day.
    Result<void> abolishUnit(OrgUnitId unit, const Text &lastDay);
    Result<PostId> addPost(OrgUnitId unit, const Text &name, const Text &role);
    Result<void> endPost(PostId post, const Text &lastDay);
    Result<PersonId> addPerson(const Text &name, const Text &reading);
    /// Ends nothing by itself: acting and concurrent holders may stand beside the regular one.
    Result<HoldingId> assign(PostId post, PersonId person, const Text &manner, const Text &validFrom,
                             const Text &validTo);
    Result<void> endHolding(HoldingId holding, const Text &lastDay);
    /// Takes the edition of a scheme of the program's resources, or adopted before, into force. Ratings stay untouched.
    Result<EditionId> adoptScheme(const Text &schemeId);

private:
    Registry &m_registry;
};

} // namespace daicho
