// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

/// A second registry with the content and the history of the first, to try things in. An entry `registry.copy` gives
/// it an identity of its own: otherwise what is written there would make the first one look rolled back. Verified
/// before it gets its name; `FileExists` rather than replacing anything. For any thread; whoever edits the first one
/// is not disturbed.
Result<void> copyRegistry(const QString &from, const QString &to, const RegistryEnvironment &environment,
                          const JobControl &job = {});

} // namespace daicho
