// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/rowplan.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::uint32_t absent = 0xFFFFFFFF;

std::vector<std::uint32_t> placesOf(const RowPlan::Keys &keys, std::uint32_t bound)
{
    std::vector<std::uint32_t> places(bound, absent);
    for (std::size_t i = 0; i < keys.size(); ++i)
        places[keys[i]] = static_cast<std::uint32_t>(i);
    return places;
}

void extend(std::vector<RowRange> &ranges, int row)
{
    if (!ranges.empty() && ranges.back().last == row - 1)
        ranges.back().last = row;
    else
        ranges.push_back({row, row});
}

/// Everything between the common beginning and the common end.
RowPlan coarsePlan(const RowPlan::Keys &before, const RowPlan::Keys &after)
{
    const auto [oldFrom, newFrom] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto [oldBack, newBack] = std::mismatch(before.rbegin(), std::make_reverse_iterator(oldFrom), after.rbegin(),
                                                  std::make_reverse_iterator(newFrom));
    RowPlan plan;
    const auto first = static_cast<int>(oldFrom - before.begin());
    const auto oldEnd = static_cast<int>(oldBack.base() - before.begin());
    const auto newEnd = static_cast<int>(newBack.base() - after.begin());
    if (oldEnd > first)
        plan.removed.push_back({first, oldEnd - 1});
    if (newEnd > first)
        plan.inserted.push_back({first, newEnd - 1});
    plan.kept.assign(before.begin(), oldFrom);
    plan.kept.insert(plan.kept.end(), oldBack.base(), before.end());
    return plan;
}

} // namespace

RowPlan planRows(const RowPlan::Keys &before, const RowPlan::Keys &after)
{
    std::uint32_t bound = 0;
    for (const RowPlan::Keys *keys : {&before, &after}) {
        for (const std::uint32_t key : *keys)
            bound = std::max(bound, key + 1);
    }
    const std::vector<std::uint32_t> newPlaces = placesOf(after, bound);
    const std::vector<std::uint32_t> oldPlaces = placesOf(before, bound);
    RowPlan plan;
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::uint32_t place = newPlaces[before[i]];
        if (place == absent) {
            extend(plan.removed, static_cast<int>(i));
            continue;
        }
        plan.isReordered = plan.isReordered || place < next;
        next = std::max(next, place);
        plan.kept.push_back(before[i]);
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (oldPlaces[after[i]] == absent)
            extend(plan.inserted, static_cast<int>(i));
    }
    if (plan.removed.size() + plan.inserted.size() > mostRanges)
        return coarsePlan(before, after);
    return plan;
}

std::vector<RowRange> rangesOf(const std::vector<int> &rows)
{
    std::vector<RowRange> ranges;
    for (const int row : rows)
        extend(ranges, row);
    if (ranges.size() > mostRanges)
        return {{rows.front(), rows.back()}};
    return ranges;
}

} // namespace daicho
