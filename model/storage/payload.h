// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/domain/changeset.h"

namespace daicho {

/// The bytes that a history entry keeps of a change: one byte for the format, then the canonical JSON packed by
/// zstd with its checksum.
Text packChanges(const ChangeSet &changes);

/// Reads what `packChanges` wrote; anything else gives `HistoryBroken`.
Result<ChangeSet> unpackChanges(TextView payload);

} // namespace daicho
