// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgerrows.h"

#include <algorithm>
#include <numeric>

namespace daicho {

std::int64_t LedgerRows::id(std::uint32_t row) const
{
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), row,
                                        [](std::uint32_t wanted, const Run &run) { return wanted < run.row; });
    const Run &run = *std::prev(after);
    return run.id + (row - run.row);
}

std::optional<std::uint32_t> LedgerRows::row(std::int64_t id) const
{
    if (!m_ascending && m_byId.size() != m_runs.size()) {
        m_byId.resize(m_runs.size());
        std::iota(m_byId.begin(), m_byId.end(), 0U);
        std::sort(m_byId.begin(), m_byId.end(),
                  [this](std::uint32_t a, std::uint32_t b) { return m_runs[a].id < m_runs[b].id; });
    }
    const auto runAt = [this](std::size_t place) { return m_ascending ? place : m_byId[place]; };
    std::size_t low = 0;
    std::size_t high = m_runs.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_runs[runAt(middle)].id <= id)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return std::nullopt;
    const std::size_t run = runAt(low - 1);
    const auto offset = static_cast<std::uint64_t>(id - m_runs[run].id);
    if (offset >= length(run))
        return std::nullopt;
    return m_runs[run].row + static_cast<std::uint32_t>(offset);
}

void LedgerRows::append(std::int64_t id)
{
    const auto row = static_cast<std::uint32_t>(m_size++);
    if (!m_runs.empty()) {
        const std::int64_t last = m_runs.back().id + (row - 1 - m_runs.back().row);
        if (id == last + 1)
            return;
        m_ascending = m_ascending && id > last;
    }
    m_runs.push_back({id, row});
}

std::size_t LedgerRows::length(std::size_t run) const
{
    return (run + 1 < m_runs.size() ? m_runs[run + 1].row : m_size) - m_runs[run].row;
}

} // namespace daicho
