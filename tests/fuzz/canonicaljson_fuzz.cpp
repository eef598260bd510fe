// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/canonicaljson.h"
#include "model/storage/payload.h"
#include "model/storage/replay.h"
#include "tests/fuzz/oracle.h"

using namespace daicho;

namespace {

Text canonical(const Result<ChangeSet> &changes)
{
    mustHold(changes.has_value(), "what was written is read");
    return toCanonicalJson(*changes);
}

void writeAndRead(const ChangeSet &changes)
{
    const Text json = toCanonicalJson(changes);
    mustHold(canonical(changeSetFromCanonicalJson(json)) == json, "the canonical form is one");
    mustHold(canonical(unpackChanges(packChanges(changes))) == json, "packing changes nothing");
    mustHold(toCanonicalJson(changes.inverse().inverse()) == json, "taking back twice changes nothing");
    mustHold(fieldChanges(changes).empty() || changes.records() > 0, "what changes is counted");
    Replay replay;
    if (replay.apply(changes, 1))
        return;
    mustHold(replay.apply(changes.inverse(), 2) == std::nullopt, "what could be done can be taken back");
}

} // namespace

/// The bytes as JSON and as the payload of a history entry.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const TextView bytes(reinterpret_cast<const char *>(data), size);
    for (const Result<ChangeSet> &changes : {changeSetFromCanonicalJson(bytes), unpackChanges(bytes)}) {
        if (changes)
            writeAndRead(*changes);
    }
    return 0;
}
