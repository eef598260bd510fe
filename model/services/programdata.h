// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"
#include "model/domain/labelsheet.h"
#include "model/domain/profile.h"
#include "model/domain/table.h"

namespace daicho {

/// A profile as lists name it.
struct ProfileSummary
{
    Text id;
    Text name;
    Text bodyKind;
};

/// Data files that the programs carry inside. The program that runs must have loaded its resources.
namespace programdata {

/// All profiles, bodies first, then the neutral ones, the empty one last.
Result<std::vector<ProfileSummary>> profiles();
/// `UnknownProfile` with args id and known.
Result<Profile> profile(TextView id);

std::vector<Text> schemeIds();
/// `UnknownScheme` with args id and known.
Result<Scheme> scheme(TextView id);
Result<Text> schemeJson(TextView id);

/// In the order in which they are offered: the full ledger first.
Result<std::vector<LedgerLayout>> layouts();
/// `UnknownLayout` with args id and known.
Result<LedgerLayout> layout(TextView id);

/// Sheets of labels, those with the largest faces first.
Result<std::vector<LabelSheet>> labelSheets();

} // namespace programdata

} // namespace daicho
