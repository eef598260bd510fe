// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/registryrestored.h"

#include "model/core/log.h"

namespace daicho {

void registryRestored(const RegistryEnvironment &, const Text &uuid, const HistoryHead &head)
{
    qCInfo(logServices) << "Registry restored:" << uuid.c_str() << head.seq << head.hash.c_str();
}

} // namespace daicho
