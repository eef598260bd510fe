// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/rowplan.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace daicho;

namespace {

/// What a view sees that does as the plan tells.
RowPlan::Keys followed(const RowPlan::Keys &before, const RowPlan::Keys &after, const RowPlan &plan)
{
    RowPlan::Keys rows = before;
    for (auto range = plan.removed.rbegin(); range != plan.removed.rend(); ++range)
        rows.erase(rows.begin() + range->first, rows.begin() + range->last + 1);
    REQUIRE(rows == plan.kept);
    if (plan.isReordered) {
        std::sort(rows.begin(), rows.end(), [&after](std::uint32_t a, std::uint32_t b) {
            return std::find(after.begin(), after.end(), a) < std::find(after.begin(), after.end(), b);
        });
    }
    for (const RowRange &range : plan.inserted)
        rows.insert(rows.begin() + range.first, after.begin() + range.first, after.begin() + range.last + 1);
    return rows;
}

} // namespace

TEST_CASE("Rows that did not change need no step", "[rowplan]")
{
    CHECK(planRows({3, 1, 2}, {3, 1, 2}).isEmpty());
    CHECK(planRows({}, {}).isEmpty());
}

TEST_CASE("Neighbouring rows come and go as one range", "[rowplan]")
{
    const RowPlan gone = planRows({0, 1, 2, 3, 4}, {0, 4});
    CHECK(gone.removed == std::vector<RowRange>{{1, 3}});
    CHECK(gone.inserted.empty());
    const RowPlan come = planRows({0, 4}, {0, 1, 2, 4, 3});
    CHECK(come.inserted == std::vector<RowRange>{{1, 2}, {4, 4}});
    CHECK_FALSE(come.isReordered);
}

TEST_CASE("A plan followed leads to the new rows, whatever changed", "[rowplan]")
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        RowPlan::Keys keys(40);
        for (std::uint32_t i = 0; i < keys.size(); ++i)
            keys[i] = i;
        std::shuffle(keys.begin(), keys.end(), random);
        const RowPlan::Keys before(keys.begin(), keys.begin() + static_cast<int>(random() % 40));
        std::shuffle(keys.begin(), keys.end(), random);
        const RowPlan::Keys after(keys.begin(), keys.begin() + static_cast<int>(random() % 40));
        CHECK(followed(before, after, planRows(before, after)) == after);
    }
}

TEST_CASE("Very many scattered rows become one range out and one range in", "[rowplan]")
{
    RowPlan::Keys before;
    RowPlan::Keys after;
    for (std::uint32_t i = 0; i < 4000; ++i) {
        after.push_back(i);
        if (i < 10 || i > 3990 || i % 2 == 0)
            before.push_back(i);
    }
    const RowPlan plan = planRows(before, after);
    CHECK(plan.removed.size() == 1);
    CHECK(plan.inserted.size() == 1);
    CHECK(plan.removed.front().first == plan.inserted.front().first);
    CHECK(followed(before, after, plan) == after);
}

TEST_CASE("Touched rows are told as ranges", "[rowplan]")
{
    CHECK(rangesOf({1, 2, 3, 7}) == std::vector<RowRange>{{1, 3}, {7, 7}});
    std::vector<int> scattered;
    for (int i = 0; i < 1000; ++i)
        scattered.push_back(i * 2);
    CHECK(rangesOf(scattered) == std::vector<RowRange>{{0, 1998}});
}
