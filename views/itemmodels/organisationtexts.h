// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/itemmodels/roles.h"

#include <QString>

#include <unordered_map>

namespace daicho {

/// How many assets in use stand where, counted in one walk a field.
struct OrganisationCounts
{
    std::unordered_map<OrgUnitId, std::int64_t> inUnit; ///< itself, without those below
    std::unordered_map<OrgUnitId, std::int64_t> within; ///< itself and all below
    std::unordered_map<PostId, std::int64_t> owned;
    std::unordered_map<PostId, std::int64_t> systemOwned;
    std::int64_t all = 0;
};
/// Nothing while the columns of the ledger are not loaded.
std::optional<OrganisationCounts> countOrganisation(const Registry &registry);

/// «2020-04-01～», empty for an open period.
QString periodText(TextView from, TextView to, const DisplayStyle &style);
/// 正, 事務取扱, 兼務.
QString mannerText(TextView manner);
/// Who holds the post on a day, with the manner unless regular; empty for a vacant one.
QString holdersText(const Organisation &organisation, PostId post, TextView day);

} // namespace daicho
