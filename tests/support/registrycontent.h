// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/storage/registrystore.h"

namespace daicho {

/// All that a registry says, as one text: what two registries of the same content share.
Result<Text> contentOf(RegistryStore &store);

} // namespace daicho
