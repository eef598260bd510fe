// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/history.h"
#include "model/services/registry.h"

namespace daicho {

/// Called when a restored state has taken the place of a registry on purpose: from now on `head` is what this computer
/// may expect of it, though it has seen more entries before.
void registryRestored(const RegistryEnvironment &environment, const Text &uuid, const HistoryHead &head);

} // namespace daicho
