// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

/// The error of a value that cannot be stored: args field, value, rule, and `allowed` where few values are.
Error wrongValue(Field field, TextView value, TextView rule, const Text &allowed = {});

/// Stored form of what a person wrote; the work of `AssetService::stored`, open to everybody who only reads.
Result<Text> storedValue(const Registry &registry, Field field, TextView written, OrgUnitId unit);

/// The unit meant, looked for in `institution` first. Rules unknown-unit, ambiguous.
Result<OrgUnitId> unitWritten(const Registry &registry, TextView written, OrgUnitId institution);

} // namespace daicho
