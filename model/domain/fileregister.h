// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/organisation.h"
#include "model/domain/personalprofile.h"

namespace daicho {

/// What an institution or a unit is to the law on personal information. Ordinary ones stand in the register.
enum class RegisterRole : std::uint8_t {
    Ordinary,
    Assembly, ///< 議会: no 行政機関等 (法2条11項2号), its files are left out
    Hospital, ///< 病院: mostly under the rules for the private sector (法58条2項), yet listed (法125条1項)
};

TextView registerRoleId(RegisterRole role); ///< ordinary, assembly, hospital
std::optional<RegisterRole> registerRoleNamed(TextView written);
/// What a name suggests; a person confirms it. 協議会 and 審議会 are no 議会.
RegisterRole registerRoleGuess(TextView name);

/// The role of a unit, and where it comes from.
struct UnitRegisterRole
{
    OrgUnitId unit; ///< the unit itself or the one above it that has the role
    RegisterRole role = RegisterRole::Ordinary;
    bool isConfirmed = false; ///< said by the body, not guessed from the name
    friend bool operator==(const UnitRegisterRole &, const UnitRegisterRole &) = default;
};

/// Roles that the body has confirmed, by unit.
using ConfirmedRoles = std::map<OrgUnitId, RegisterRole>;

/// The nearest role of the unit and those above it, confirmed or else suggested by the name; else ordinary.
UnitRegisterRole registerRoleOf(const Organisation &organisation, const ConfirmedRoles &confirmed, OrgUnitId unit);
/// Institutions, and the units below them whose name suggests something or that have a role of their own.
std::vector<UnitRegisterRole> registerRoles(const Organisation &organisation, const ConfirmedRoles &confirmed,
                                            TextView day);

/// One file on its way into the draft of the register (個人情報ファイル簿).
struct RegisterFile
{
    AssetId asset;
    Text code;
    Text name; ///< of the asset
    Text organ;
    Text unit;
    PersonalProfile profile;
    RegisterRole role = RegisterRole::Ordinary;
    std::vector<PersonalProfileColumn> missing;
    Text reason; ///< why it is not listed; empty for one that is
    friend bool operator==(const RegisterFile &, const RegisterFile &) = default;
};

struct FileRegister
{
    std::vector<RegisterFile> listed; ///< by institution, unit, code
    std::vector<RegisterFile> unlisted;
    std::int64_t ofAssembly = 0;         ///< left out
    std::vector<Text> guessedAssemblies; ///< names of units taken for an assembly without anybody having said so
    std::vector<Text> guessedHospitals;
    friend bool operator==(const FileRegister &, const FileRegister &) = default;
};

/// Where a file with this profile goes.
enum class RegisterPlace : std::uint8_t { Listed, Unlisted, OfAssembly };
/// `leavesOutSmall`: the body does not list files about fewer than 1,000 persons. What the profile says goes before it.
RegisterPlace registerPlace(const PersonalProfile &profile, const Asset &asset, RegisterRole role, bool leavesOutSmall);

} // namespace daicho
