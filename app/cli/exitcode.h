// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/error.h"

namespace daicho {

/// Exit codes of the command line; scripts rely on them.
enum class ExitCode : int {
    Done = 0,
    Findings = 1,
    Usage = 2,
    CannotOpen = 3,
    NotPermitted = 4,
    InUse = 5,
    NewerVersion = 6,
    InputOutput = 7,
    Integrity = 8,
    WrongPassphrase = 9,
    Cancelled = 130,
};

ExitCode exitCodeOf(ErrorCode code);

} // namespace daicho
