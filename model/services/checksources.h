// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/checkinput.h"

#include <span>

namespace daicho {

class RegistryStore;
struct RegistryContents;

/// What a source of findings works with, on the thread of the job: everything of the registry but the assets, their
/// columns, and a store of its own for what else lies in the file.
struct CheckSourceInput
{
    const CheckInput &input;
    const RegistryContents &contents;
    RegistryStore &store;
    const JobControl &job;
};

/// Adds what its rules find. Severity and exceptions are put in afterwards; a source may look at the rules that are
/// switched on to leave out work.
using CheckSource = Result<void> (*)(const CheckSourceInput &from, CheckFindings &findings);

/// All sources of findings, in any order.
std::span<const CheckSource> checkSources();

} // namespace daicho
