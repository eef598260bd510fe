// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace daicho::bench {

/// Fields of a generated row, in the order of the columns.
inline constexpr std::array<std::string_view, 30> headers{
    "code",          "name",       "description",     "institution", "unit",   "owner",
    "users",         "kind",       "business",        "c",           "i",      "a",
    "personal_info", "subjects",   "medium",          "location",    "zone",   "quantity",
    "retention",     "registered", "expires",         "disposal",    "backup", "contractor",
    "takeout",       "reviewed",   "retention_start", "status",      "reason", "remarks"};

/// Rows of a made-up ledger as a large city would have it: skewed values, names that repeat in part, remarks of up to
/// 200 characters, about 500 bytes each. Deterministic for a seed.
class LedgerRows
{
public:
    explicit LedgerRows(std::uint32_t seed = 1);

    using Row = std::array<std::string, headers.size()>;
    /// Row number `index` (from 0); rows must be asked for in order.
    const Row &next(std::int64_t index);

    /// The units that the rows name: «部/課».
    static std::string csvLine(const Row &row);
    static std::string headerLine();

private:
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(m_random() % bound); }
    /// Small numbers more often than large ones.
    std::size_t skewed(std::size_t bound);
    std::string date(int firstYear, int years);
    std::string remarks();

    std::mt19937 m_random;
    Row m_row;
};

} // namespace daicho::bench
