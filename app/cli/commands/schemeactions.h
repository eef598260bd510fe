// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace daicho {

// What `scheme` does with editions beyond the one in force. Each writes what came of it.

Result<void> adoptForInstitutions(const Invocation &call, Registry &registry);
Result<void> endAdoption(const Invocation &call, Registry &registry);
void listAdoptions(const Invocation &call, const Registry &registry);
Result<void> compareEditions(const Invocation &call, const Registry &registry);
Result<void> migrateRatings(const Invocation &call, Registry &registry);

} // namespace daicho
