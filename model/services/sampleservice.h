// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"

namespace daicho {

/// Makes the sample registry: a fictional city with its organisation, its ledger and the relations between
/// its assets, from the program's resources. The ledger comes in by the same import that people use.
/// Nothing is left on failure.
Result<std::unique_ptr<Registry>> createSample(const QString &path, const RegistryEnvironment &environment,
                                               const JobControl &job = {});

} // namespace daicho
