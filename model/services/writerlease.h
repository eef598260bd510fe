// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/filelease.h"
#include "model/services/registry.h"

namespace daicho {

/// The lease of whoever is about to write to the registry at `path`, in the words of the environment: `InUse` if
/// another has it. Null where the environment wants none, because the caller has it already.
Result<std::unique_ptr<FileLease>> takeWriterLease(const QString &path, const RegistryEnvironment &environment);

} // namespace daicho
