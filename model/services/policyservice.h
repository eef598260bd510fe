// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

/// What the body's policy names: see `ProfileItem`. Each act is one step of the history.
class PolicyService
{
public:
    explicit PolicyService(Registry &registry);

    /// At the end of its section; id and position are given here, and a code where the section needs one.
    Result<ProfileItemId> add(const ProfileItem &item);
    /// Section and position stay. The label of a scope item that assets name stays too (`ItemInUse`).
    Result<void> edit(const ProfileItem &item);
    /// Up (negative) or down in its section; as far as there is room.
    Result<void> move(ProfileItemId item, int by);
    /// The row is taken away, its content stays in the history. Refused while assets name the zone or the scope item,
    /// or while dates and notes belong to the document (`ItemInUse`).
    Result<void> remove(ProfileItemId item);
    /// Assets that name a zone or a scope item; 0 for other sections.
    Result<std::int64_t> users(const ProfileItem &item) const;

private:
    Result<ProfileItem> checked(ProfileItem item) const;
    Result<ProfileItem> present(ProfileItemId item) const;
    Result<void> refuseIfUsed(const ProfileItem &item) const;

    Registry &m_registry;
};

} // namespace daicho
