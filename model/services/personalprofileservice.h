// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/japanesedate.h"
#include "model/domain/personalprofile.h"
#include "model/services/registry.h"

#include <map>

namespace daicho {

/// Columns of a profile and what a person wrote for them.
using WrittenProfile = std::vector<std::pair<PersonalProfileColumn, Text>>;

/// The profile of personal information of an asset. That an asset has personal information at all is one of its own
/// fields, and a matter of `AssetService`.
class PersonalProfileService
{
public:
    explicit PersonalProfileService(Registry &registry);

    /// An empty profile with id 0 while nothing was recorded.
    static Result<PersonalProfile> of(const Registry &registry, AssetId asset);
    /// Of all assets that have one; may run on a worker with a store of its own.
    static Result<std::map<AssetId, PersonalProfile>> readAll(RegistryStore &store, const JobControl &job = {});

    /// One act, one entry of the history. Values are taken as people write them. Refused: an asset without personal
    /// information (`Invalid`, rule no-personal-information), a value that cannot be, and an individual number in
    /// whatever field; the number does not travel in the error.
    Result<PersonalProfile> edit(AssetId asset, const WrittenProfile &written, const Text &reason = {});

private:
    Registry &m_registry;
};

/// How errors name a column: «profile.purpose», so that it is not taken for a field of assets or schemes.
Text profileErrorField(PersonalProfileColumn column);
/// Whether a text may stand in a column of the profile, before anything is stored.
Result<void> checkProfileText(PersonalProfileColumn column, TextView text);

/// What a hint says, with its source; a hint of grade C says that it is a suggestion of the program.
Text profileHintText(const ProfileHint &hint, DateStyle dates);

} // namespace daicho
