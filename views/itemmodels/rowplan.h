// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace daicho {

/// First and last of rows that stand together.
struct RowRange
{
    int first = 0;
    int last = 0;
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// The way from one list of distinct keys to another in the steps that item models tell: take ranges away, bring
/// those that stay into their new order, put ranges in.
struct RowPlan
{
    using Keys = std::vector<std::uint32_t>;

    std::vector<RowRange> removed;  ///< rows of the old list, ascending
    Keys kept;                      ///< what is left of it, in its old order
    bool isReordered = false;       ///< `kept` has to be put in the order of the new list
    std::vector<RowRange> inserted; ///< rows of the new list, ascending

    bool isEmpty() const { return removed.empty() && inserted.empty() && !isReordered; }
};

/// Beyond so many ranges everything between the first and the last difference is taken out and put in at once:
/// views do work for every range.
inline constexpr std::size_t mostRanges = 256;

RowPlan planRows(const RowPlan::Keys &before, const RowPlan::Keys &after);

/// Ranges of ascending rows; one that spans them all if there were more than `mostRanges`.
std::vector<RowRange> rangesOf(const std::vector<int> &rows);

} // namespace daicho
