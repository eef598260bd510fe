// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace daicho {

/// How surely a text is known. C is background knowledge, never shown as a rule of its source.
enum class EvidenceGrade : std::uint8_t { A, B, C };

} // namespace daicho
