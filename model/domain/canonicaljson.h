// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/domain/changeset.h"

namespace daicho {

/// Version of an entry's canonical form, stored with it. 2: the hash binds zone, account and computer too. The bytes
/// below are the same in both.
inline constexpr int canonicalVersion = 2;

/// The one form of a change that is hashed and kept: UTF-8 JSON, keys in the order of the
/// schemas, no spaces, integers only, text as stored (no Unicode normalisation), columns as
/// distinct texts and codes. Equal changes give equal bytes.
Text toCanonicalJson(const ChangeSet &changes);

/// Reads what `toCanonicalJson` wrote, strictly: unknown keys, wrong lengths, codes outside
/// the texts and any other surprise give `HistoryBroken`.
Result<ChangeSet> changeSetFromCanonicalJson(TextView json);

/// Appends `text` as a JSON string with the shortest escapes.
void appendJsonString(Text &out, TextView text);

} // namespace daicho
