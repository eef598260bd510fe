// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>

namespace daicho {

/// Codes that the registry gives by itself: A-00001, counted up over all codes of that form.
Text issuedCode(std::int64_t number);
/// Number of an issued code, 0 for codes of other forms.
std::int64_t issuedNumber(TextView code);

} // namespace daicho
