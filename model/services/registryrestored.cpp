// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/registryrestored.h"

#include "model/core/log.h"
#include "model/services/seenheads.h"

namespace daicho {

void registryRestored(const RegistryEnvironment &environment, const Text &uuid, const HistoryHead &head)
{
    const SeenHeads heads(environment.stateFolder);
    std::optional<SeenRegistry> seen = heads.find(uuid);
    if (!seen)
        return; // never seen here, so nothing contradicts the restored state
    seen->head = head;
    seen->counts.clear(); // counted again when the registry is opened
    seen->at = toText(environment.clock->now().toUTC().toString(Qt::ISODateWithMs));
    if (const Result<void> kept = heads.keep(*seen); !kept)
        qCWarning(logServices, "The restored head was not written down: %s", kept.error().debug.c_str());
}

} // namespace daicho
