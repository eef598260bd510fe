// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/statistics.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <algorithm>

using namespace daicho;

namespace {

/// Two institutions, units in units, a retired asset, media that need quotes.
void addAssets(RegistryBuilder &builder)
{
    builder.addUnits({"総務部/税務課", "総務部/総務課"});
    builder.addAssets(R"(
        code  | name             | unit         | institution | kind         | c  | i | a      | medium     | status
        A-001 | 固定資産課税台帳 | 総務部/税務課 |             | 取り扱う情報 | 3B | 2 | 対象外 | 電磁的     | 有効
        A-002 | 住民基本台帳     | 総務部        |             | 取り扱う情報 | 3A | 2 | 2      | 紙 "原本"  | 有効
        A-003 | 例規集           | 総務部/総務課 |             | 取り扱う情報 | 3A |   |        | “紙” 写し  | 有効
        A-004 | 学齢簿           |               | 教育委員会  | 情報システム |    |   |        |            | 案
        A-005 | 旧台帳           | 総務部        |             | 取り扱う情報 | 1  |   |        | 電磁的     | 廃止)");
    requireDone(builder.registry().loadIndex());
}

const Figure &figureOf(const Statistics &counted, FigureKind kind, Field field)
{
    const auto found = std::find_if(counted.figures.begin(), counted.figures.end(),
                                    [=](const Figure &figure) { return figure.kind == kind && figure.field == field; });
    REQUIRE(found != counted.figures.end());
    return *found;
}

std::int64_t countOf(const Figure &figure, TextView row)
{
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        if (figure.rows[i].value == row)
            return figure.rowTotal(i);
    }
    return -1;
}

/// What the page of the ledger would show.
std::int64_t found(const Registry &registry, const FigureSearch &search)
{
    INFO(search.filter);
    const AssetFilter filter = requireValue(parseFilter(search.filter, &registry.scheme()));
    std::int64_t count = 0;
    for (const std::uint32_t row : registry.index().select(filter, nullptr, Retired::Included)) {
        const OrgUnitId unit(std::atoll(Text(registry.index().text(row, Field::Unit)).c_str()));
        count += !search.scope.isValid() || registry.organisation().isWithin(unit, search.scope) ? 1 : 0;
    }
    return count;
}

void checkSearches(const Registry &registry, const Figure &figure)
{
    for (std::size_t row = 0; row < figure.rows.size(); ++row) {
        for (std::size_t column = 0; column < figure.columns.size(); ++column)
            CHECK(found(registry, figure.search(row, column)) == figure.count(row, column));
        if (figure.isPartition)
            CHECK(found(registry, figure.search(row, {})) == figure.rowTotal(row));
    }
    for (std::size_t column = 0; column < figure.columns.size(); ++column)
        CHECK(found(registry, figure.search({}, column)) == figure.columnTotal(column));
}

} // namespace

TEST_CASE("The ledger is counted without retired assets", "[statistics]")
{
    RegistryBuilder builder("town");
    addAssets(builder);
    const Statistics counted = countAssets(builder.registry(), {});
    CHECK(counted.assets == 4);
    CHECK(counted.retired == 1);
    const Figure &levels = figureOf(counted, FigureKind::Levels, Field::C);
    CHECK(countOf(levels, "3A") == 2);
    CHECK(countOf(levels, "3B") == 1);
    CHECK(countOf(levels, "1") == 0);
    CHECK(countOf(levels, "") == 1);
    CHECK(levels.rows.front().value == builder.registry().scheme().axis("C")->levels.front().code);
    CHECK(countOf(figureOf(counted, FigureKind::Levels, Field::A), "n/a") == 1);
    CHECK(countOf(figureOf(counted, FigureKind::Kinds, Field::Kind), "information") == 3);
    CHECK(countOf(figureOf(counted, FigureKind::Kinds, Field::Kind), "facility") == 0);
    for (const Figure &figure : counted.figures) {
        if (figure.isPartition)
            CHECK(figure.total() == 4);
    }
}

TEST_CASE("The search behind every number finds exactly that many assets", "[statistics]")
{
    RegistryBuilder builder("town");
    addAssets(builder);
    const Registry &registry = builder.registry();
    for (const bool japanese : {true, false}) {
        for (const OrgUnitId scope : {OrgUnitId(), registry.organisation().institutions().front()}) {
            for (const Field axis : {Field::C, Field::A}) {
                const Statistics counted = countAssets(registry, {scope, axis, japanese});
                CHECK(counted.figures.size() == 9);
                for (const Figure &figure : counted.figures)
                    checkSearches(registry, figure);
            }
        }
    }
}

TEST_CASE("One institution is counted by its units and what belongs to itself", "[statistics]")
{
    RegistryBuilder builder("town");
    addAssets(builder);
    const OrgUnitId first = builder.registry().organisation().institutions().front();
    const Statistics counted = countAssets(builder.registry(), {first, Field::C});
    CHECK(counted.assets == 3);
    CHECK(counted.retired == 1);
    const Figure &units = figureOf(counted, FigureKind::Organisation, Field::C);
    REQUIRE(units.rows.size() == 1);
    CHECK(units.rows.front().value == "総務部");
    CHECK(units.rowTotal(0) == 3);
}

TEST_CASE("What is not rated yet is counted per axis", "[statistics]")
{
    RegistryBuilder builder("town");
    addAssets(builder);
    const Statistics counted = countAssets(builder.registry(), {});
    const Figure &unrated = figureOf(counted, FigureKind::Unrated, Field::C);
    CHECK_FALSE(unrated.isPartition);
    REQUIRE(unrated.columns.size() == 3);
    CHECK(unrated.columnTotal(0) == 1);
    CHECK(unrated.columnTotal(1) == 2);
    CHECK(unrated.columnTotal(2) == 2);
}

TEST_CASE("Figures keep their shape while only numbers change", "[statistics]")
{
    RegistryBuilder builder("town");
    addAssets(builder);
    const Statistics before = countAssets(builder.registry(), {});
    requireValue(AssetService(builder.registry()).rate(builder.asset("A-004").id, {{"C", "1"}}, "公開"));
    const Statistics after = countAssets(builder.registry(), {});
    CHECK(after.figures.front().isShapedLike(before.figures.front()));
    CHECK(countOf(after.figures.front(), "1") == 1);
    CHECK(countOf(after.figures.front(), "") == 0);
}

TEST_CASE("An empty registry counts nothing and still names its levels", "[statistics]")
{
    RegistryBuilder builder("town");
    requireDone(builder.registry().loadIndex());
    const Statistics counted = countAssets(builder.registry(), {});
    CHECK(counted.assets == 0);
    REQUIRE_FALSE(counted.figures.empty());
    CHECK(counted.figures.front().total() == 0);
    CHECK(counted.figures.front().rows.size() == builder.registry().scheme().axes.front().levels.size() + 1);
}
