// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/seenheads.h"
#include "model/storage/registrystore.h"

#include <QString>

namespace daicho {

/// A head as somebody outside of the file holds it.
struct Anchor
{
    Text uuid; ///< of the registry; empty on paper, which does not name it
    std::int64_t seq = 0;
    Text hash; ///< lower-case hex digits: all 64, or the 16 that are printed
    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// Reads three lines of a checkpoint (id, number of entries, base64 of the head; anything after an empty line, such
/// as signatures, is left alone), or the printed form «#1,234 7F3A-91C2-0B5E-44D1», with other words around it.
/// Error: UnreadableFile.
Result<Anchor> readAnchor(TextView text);
/// The same from a file. Errors also MissingFile.
Result<Anchor> readAnchorFile(const QString &path);

/// The three lines of a checkpoint.
Text checkpointText(TextView uuid, const HistoryHead &head);

/// Whether the history of a registry goes through the anchor: Ok, RolledBack where it ends before, Tampered where it
/// says something else there or is that of another registry.
Result<Verification> compareWithAnchor(RegistryStore &store, TextView uuid, const Anchor &anchor);
/// The same for what this computer saw last; records that went without an entry are Damaged. `counts` may be empty.
Result<Verification> compareWithSeen(RegistryStore &store, const SeenRegistry &seen,
                                     const std::map<Text, std::int64_t> &counts);

/// The id of the registry that a store holds.
Result<Text> uuidOf(RegistryStore &store);

} // namespace daicho
