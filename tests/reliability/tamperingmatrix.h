// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/reliability/programme.h"

namespace daicho::reliability {

/// The table of tamperings, each tried three times: with the file alone, with what this computer saw last, and with a
/// checkpoint kept elsewhere. What must be noticed is, with the verdict and the place that it must have; what cannot
/// be noticed is not, so that nobody promises it.
void runMatrix(Programme &programme);

} // namespace daicho::reliability
