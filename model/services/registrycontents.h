// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/acceptedexception.h"
#include "model/domain/ledgerindex.h"
#include "model/domain/permissions.h"
#include "model/domain/schemeadoption.h"
#include "model/services/registry.h"
#include "model/storage/registrystore.h"

#include <map>
#include <memory>

namespace daicho {

/// Everything of a registry but its assets, as values: small enough to be held whole, and followed record by
/// record as changes are committed.
struct RegistryContents
{
    RegistryHeader header;
    Organisation organisation;
    std::vector<ProfileItem> profileItems; ///< by id
    std::map<EditionId, Text> editionTexts;
    std::map<EditionId, Scheme> editions;
    RoleAssignments roleAssignments;
    std::map<std::int64_t, std::pair<Text, Text>> settings; ///< by id: key and value
    SchemeAdoptions schemeAdoptions;
    AcceptedExceptions acceptedExceptions;

    /// Takes over the records of a change. Fails if an edition cannot be read; then nothing is to be used further.
    Result<void> apply(const ChangeSet &changes);

    const ProfileItem *profileItem(ProfileItemId id) const;
    ProfileItemId findZone(TextView written) const;
    const Scheme *schemeOf(EditionId edition) const;
    /// The edition that the institution of `unit` uses on the day.
    EditionId editionFor(OrgUnitId unit, TextView day) const;
    /// Editions that are used on the day: the one of the body first.
    std::vector<EditionId> editionsInForce(TextView day) const;
    /// Id of the setting of that key; 0 if it was never set.
    std::int64_t settingId(TextView key) const;
    Text setting(TextView key) const; ///< empty if it was never set
};

Result<std::shared_ptr<RegistryContents>> readContents(RegistryStore &store);

/// How the environment writes into a file: account and computer stand in every entry.
StoreOptions storeOptions(const RegistryEnvironment &environment);

/// What the one who works may do today.
Permissions permissionsOf(const RegistryContents &contents, const RegistryEnvironment &environment);

/// What the columns of the ledger ask about other records. Holds on to `contents`, whoever else drops it. Without
/// a clock, which has to live as long, nothing that needs today's date is found.
LedgerNames namesOf(std::shared_ptr<const RegistryContents> contents, const Clock *clock = nullptr);
/// Names, and the schemes that are used today. Without a clock that of the body counts for all.
void nameLedger(LedgerIndex &index, const std::shared_ptr<const RegistryContents> &contents, const Clock *clock);

/// Decimal digits as stored; 0 for empty text.
std::int64_t storedNumber(TextView text);

/// The asset of exactly this code by keyset reading, for registries whose columns are not loaded.
Result<std::optional<Asset>> storedAssetByCode(RegistryStore &store, TextView code);

} // namespace daicho
