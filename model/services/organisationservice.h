// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

/// Single changes to the organisation. Dates are ISO, empty for open. What is set to what it is already writes nothing.
class OrganisationService
{
public:
    explicit OrganisationService(Registry &registry);

    Result<OrgUnitId> addInstitution(const Text &name, const Text &validFrom);
    Result<OrgUnitId> addUnit(OrgUnitId parent, const Text &name, const Text &validFrom);
    Result<void> renameUnit(OrgUnitId unit, const Text &name);
    /// To the end of the units below the new parent.
    Result<void> moveUnit(OrgUnitId unit, OrgUnitId newParent);
    /// Puts a unit before a sibling, or behind all of them; an institution among the institutions.
    Result<void> reorder(OrgUnitId unit, OrgUnitId before);
    Result<void> setUnitNote(OrgUnitId unit, const Text &note);
    /// Ends the unit on `lastDay`; refused while units below it are still valid after that day.
    Result<void> abolishUnit(OrgUnitId unit, const Text &lastDay);
    /// Takes the last day away; refused while the unit above has one.
    Result<void> reopenUnit(OrgUnitId unit);

    Result<PostId> addPost(OrgUnitId unit, const Text &name, const Text &role, const Text &validFrom = {});
    Result<void> editPost(PostId post, const Text &name, const Text &role);
    /// Ends with it those who hold it longer; refused if somebody is to hold it from a later day.
    Result<void> endPost(PostId post, const Text &lastDay);

    Result<PersonId> addPerson(const Text &name, const Text &reading);
    Result<void> editPerson(PersonId person, const Text &name, const Text &reading);

    /// Ends nothing by itself: acting and concurrent holders may stand beside the regular one.
    Result<HoldingId> assign(PostId post, PersonId person, const Text &manner, const Text &validFrom,
                             const Text &validTo);
    /// The same for somebody who is not in the registry yet, in one step.
    Result<HoldingId> assignNewPerson(PostId post, const Person &person, const Text &manner, const Text &validFrom,
                                      const Text &validTo);
    Result<void> endHolding(HoldingId holding, const Text &lastDay);

    /// Takes the edition of a scheme of the program's resources, or adopted before, into force. Ratings stay untouched.
    Result<EditionId> adoptScheme(const Text &schemeId);

private:
    Registry &m_registry;
};

} // namespace daicho
