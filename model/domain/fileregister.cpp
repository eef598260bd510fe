// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/fileregister.h"

#include "model/core/textfold.h"

#include <algorithm>

namespace daicho {

namespace {

struct RoleName
{
    RegisterRole role;
    const char *id;
    const char *label;
};

constexpr RoleName roleNames[] = {{RegisterRole::Ordinary, "ordinary", "行政機関等"},
                                  {RegisterRole::Assembly, "assembly", "議会"},
                                  {RegisterRole::Hospital, "hospital", "病院"}};

/// 協議会, 審議会, 評議会 … have the two characters too.
constexpr QStringView beforeOtherCouncils = u"協審評参合討論";

bool namesAssembly(const QString &name)
{
    for (qsizetype at = name.indexOf(u"議会"); at >= 0; at = name.indexOf(u"議会", at + 1)) {
        if (at == 0 || !beforeOtherCouncils.contains(name[at - 1]))
            return true;
    }
    return false;
}

} // namespace

TextView registerRoleId(RegisterRole role)
{
    return roleNames[static_cast<std::size_t>(role)].id;
}

std::optional<RegisterRole> registerRoleNamed(TextView written)
{
    const Text wanted = foldLabel(written);
    for (const RoleName &row : roleNames) {
        if (wanted == foldLabel(row.id) || wanted == foldLabel(row.label))
            return row.role;
    }
    return std::nullopt;
}

RegisterRole registerRoleGuess(TextView name)
{
    const QString written = toQString(name);
    if (written.contains(u"病院"))
        return RegisterRole::Hospital;
    return namesAssembly(written) ? RegisterRole::Assembly : RegisterRole::Ordinary;
}

UnitRegisterRole registerRoleOf(const Organisation &organisation, const ConfirmedRoles &confirmed, OrgUnitId unit)
{
    for (const OrgUnit *at = organisation.unit(unit); at != nullptr; at = organisation.unit(at->parent)) {
        const auto said = confirmed.find(at->id);
        if (said != confirmed.end())
            return {at->id, said->second, true};
        const RegisterRole guess = registerRoleGuess(at->name);
        if (guess != RegisterRole::Ordinary)
            return {at->id, guess, false};
    }
    return {unit, RegisterRole::Ordinary, false};
}

std::vector<UnitRegisterRole> registerRoles(const Organisation &organisation, const ConfirmedRoles &confirmed,
                                            TextView day)
{
    std::vector<UnitRegisterRole> roles;
    const auto add = [&](OrgUnitId id, const auto &again) -> void {
        const OrgUnit *unit = organisation.unit(id);
        const bool isSaid = confirmed.contains(id);
        const bool isValid = unit != nullptr && isValidOn(unit->validFrom, unit->validTo, day);
        if (isValid && (unit->isInstitution() || isSaid || registerRoleGuess(unit->name) != RegisterRole::Ordinary)) {
            UnitRegisterRole role = registerRoleOf(organisation, confirmed, id);
            role.isConfirmed = isSaid;
            role.unit = id;
            roles.push_back(role);
        }
        for (const OrgUnitId child : organisation.children(id))
            again(child, again);
    };
    for (const OrgUnitId institution : organisation.institutions())
        add(institution, add);
    return roles;
}

RegisterPlace registerPlace(const PersonalProfile &profile, const Asset &asset, RegisterRole role, bool leavesOutSmall)
{
    if (role == RegisterRole::Assembly)
        return RegisterPlace::OfAssembly;
    const Text &said = profile.text(PersonalProfileColumn::Listing);
    if (said == "no")
        return RegisterPlace::Unlisted;
    const bool isSmall = subjectsBand(asset) == SubjectsBand::Under1000;
    return said.empty() && leavesOutSmall && isSmall ? RegisterPlace::Unlisted : RegisterPlace::Listed;
}

} // namespace daicho
