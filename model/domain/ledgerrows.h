// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace daicho {

/// Which record stands in which row. Ids are given out counting up and seldom leave holes, so runs of
/// consecutive ids are kept instead of a number a row.
class LedgerRows
{
public:
    std::size_t size() const { return m_size; }
    std::int64_t id(std::uint32_t row) const;
    std::optional<std::uint32_t> row(std::int64_t id) const;
    std::size_t bytes() const { return m_runs.size() * sizeof(Run) + m_byId.size() * sizeof(std::uint32_t); }

    /// `id` is in no row yet.
    void append(std::int64_t id);

private:
    struct Run
    {
        std::int64_t id;
        std::uint32_t row;
    };

    std::size_t length(std::size_t run) const;

    std::vector<Run> m_runs; ///< ascending by row
    /// Runs ascending by id; empty while that is the order of `m_runs`.
    mutable std::vector<std::uint32_t> m_byId;
    bool m_ascending = true;
    std::size_t m_size = 0;
};

} // namespace daicho
