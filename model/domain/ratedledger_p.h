// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

// What `RatedLedger` keeps of an asset as bits.
namespace daicho::fact {
inline constexpr std::uint8_t paper = 1;
inline constexpr std::uint8_t holder = 2;
inline constexpr std::uint8_t personal = 4;
inline constexpr std::uint8_t specific = 8;
inline constexpr std::uint8_t uniformTerms = 16;
} // namespace daicho::fact
