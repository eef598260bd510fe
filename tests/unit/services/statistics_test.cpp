// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/acceptedexception.h"
#include "model/services/recordtexts.h"
#include "model/services/registry.h"
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
std::int64_t found(const Registry &registry, const std::optional<FigureSearch> &behind)
{
    REQUIRE(behind.has_value());
    const FigureSearch &search = *behind;
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
        for (std::size_t column = 0; column < figure.columns.size(); ++column) {
            if (figure.columns[column].value != "exception")
                CHECK(found(registry, figure.search(row, column)) == figure.count(row, column));
        }
        if (figure.isPartition)
            CHECK(found(registry, figure.search(row, {})) == figure.rowTotal(row));
    }
    for (std::size_t column = 0; column < figure.columns.size(); ++column) {
        if (figure.columns[column].value != "exception")
            CHECK(found(registry, figure.search({}, column)) == figure.columnTotal(column));
    }
}

std::int64_t cell(const Figure &figure, TextView row, TextView column)
{
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        for (std::size_t j = 0; j < figure.columns.size(); ++j) {
            if (figure.rows[i].value == row && figure.columns[j].value == column)
                return figure.count(i, j);
        }
    }
    return -1;
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
                CHECK(counted.figures.size() == 13);
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

TEST_CASE("Two axes are counted against each other, with what is unrated and not applicable", "[statistics]")
{
    RegistryBuilder builder("town");
    addAssets(builder);
    const Statistics counted = countAssets(builder.registry(), {});
    const Figure &heat = figureOf(counted, FigureKind::HeatMap, Field::C);
    CHECK(heat.across == Field::A);
    CHECK(heat.total() == 4);
    CHECK(cell(heat, "3B", "n/a") == 1);
    CHECK(cell(heat, "3A", "2") == 1);
    CHECK(cell(heat, "3A", "") == 1);
    CHECK(cell(heat, "", "") == 1);
    CHECK(cell(heat, "1", "1") == 0);
}

TEST_CASE("A scheme of one axis has no heat map and only its own figures", "[statistics]")
{
    RegistryBuilder builder("kanie-town");
    builder.addAssets("code|name|p\nK-1|広報|\nK-2|税|");
    requireDone(builder.registry().loadIndex());
    const Statistics counted = countAssets(builder.registry(), {});
    REQUIRE(builder.registry().scheme().axes.size() == 1);
    for (const Figure &figure : counted.figures) {
        CHECK(figure.kind != FigureKind::HeatMap);
        CHECK((figure.kind != FigureKind::Levels || figure.field == Field::P));
        CHECK((figure.kind != FigureKind::Unrated || figure.columns.size() == 1));
    }
}

TEST_CASE("Days that come up are counted by month, what is overdue first", "[statistics]")
{
    RegistryBuilder builder("town"); // 2026-05-20
    builder.addAssets(R"(
        code  | name | expires    | disposed   | reviewed
        A-001 | 一   | 2026-05-19 |            | 2025-05-19
        A-002 | 二   | 2026-05-20 |            | 2025-05-20
        A-003 | 三   | 2026-05-31 |            | 2025-06-01
        A-004 | 四   | 2027-04-30 |            | 2026-04-30
        A-005 | 五   | 2027-05-01 |            | 2026-05-01
        A-006 | 六   | 2020-01-01 | 2020-02-01 |
        A-007 | 七   | 2020-01-01 |            | )");
    requireDone(builder.registry().loadIndex());
    const Statistics counted = countAssets(builder.registry(), {});
    const Figure &due = figureOf(counted, FigureKind::Due, Field::Expires);
    REQUIRE(due.rows.size() == 13);
    CHECK(due.rows[1].value == "2026-05");
    CHECK(due.rows[12].value == "2027-04");
    CHECK(cell(due, "overdue", "retention") == 2);
    CHECK(cell(due, "2026-05", "retention") == 2);
    CHECK(cell(due, "2027-04", "retention") == 1);
    CHECK(due.columnTotal(0) == 5);
    CHECK(cell(due, "overdue", "review") == 1);
    CHECK(cell(due, "2026-05", "review") == 1);
    CHECK(cell(due, "2026-06", "review") == 1);
    CHECK(cell(due, "2027-04", "review") == 1);
    CHECK(due.columnTotal(1) == 4);
    checkSearches(builder.registry(), due);
}

TEST_CASE("Exceptions come up on the day they end, until taken back or renewed", "[statistics]")
{
    RegistryBuilder builder("town"); // 2026-05-20
    builder.addAssets("code|name|status\nA-1|一|有効\nA-2|二|有効\nA-3|三|廃止");
    requireDone(builder.registry().loadIndex());
    const auto except = [&builder](const char *code, const char *axis, const char *expires, const char *ended) {
        using Column = AcceptedExceptionColumn;
        RecordTexts<Column> record;
        record[Column::Asset] = std::to_string(builder.asset(code).id.value());
        record[Column::Rule] = "required-level";
        record[Column::Axis] = axis;
        record[Column::Ground] = "other";
        record[Column::Reason] = "分散している";
        record[Column::Approver] = "課長";
        record[Column::ValidFrom] = "2025-04-01";
        record[Column::Expires] = expires;
        record[Column::Ended] = ended;
        ChangeSet changes;
        record.insertInto(changes, EntityKind::AcceptedException,
                          builder.registry().newId(EntityKind::AcceptedException));
        requireValue(builder.registry().commit(changes, {"exception.add", code, {}, 0}));
    };
    CHECK(figureOf(countAssets(builder.registry(), {}), FigureKind::Due, Field::Expires).columns.size() == 2);
    except("A-1", "C", "2026-04-30", "");           // overdue …
    except("A-1", "C", "2026-12-31", "");           // … but renewed
    except("A-1", "I", "2026-06-30", "2026-05-01"); // taken back
    except("A-2", "A", "2026-05-19", "");
    except("A-3", "C", "2026-06-30", ""); // of a retired asset
    const Statistics counted = countAssets(builder.registry(), {});
    const Figure &due = figureOf(counted, FigureKind::Due, Field::Expires);
    REQUIRE(due.columns.size() == 3);
    CHECK(cell(due, "overdue", "exception") == 1);
    CHECK(cell(due, "2026-12", "exception") == 1);
    CHECK(due.columnTotal(2) == 2);
    CHECK_FALSE(due.search(0, 2));
    CHECK_FALSE(due.search({}, 2));
}

TEST_CASE("A review of the last day of a leap February falls due where its search finds it", "[statistics]")
{
    RegistryBuilder builder("town");
    builder.clock().set(QDateTime(QDate(2028, 2, 29), QTime(12, 0), Qt::UTC));
    builder.addAssets("code|name|reviewed\nA-1|一|2027-02-27\nA-2|二|2027-02-28\nA-3|三|2027-03-01");
    requireDone(builder.registry().loadIndex());
    const Statistics counted = countAssets(builder.registry(), {});
    const Figure &due = figureOf(counted, FigureKind::Due, Field::Expires);
    CHECK(due.columnTotal(1) == 3);
    checkSearches(builder.registry(), due);
}

TEST_CASE("Below an institution a unit is counted by its own units", "[statistics]")
{
    RegistryBuilder builder("town");
    addAssets(builder);
    const Organisation &organisation = builder.registry().organisation();
    const OrgUnitId section = organisation.findUnit("総務部").units.front();
    const Statistics counted = countAssets(builder.registry(), {section, Field::C});
    CHECK(counted.assets == 3);
    const Figure &units = figureOf(counted, FigureKind::Organisation, Field::C);
    CHECK(units.rows.size() == 3); // two units and what belongs to 総務部 itself
    for (const Figure &figure : counted.figures)
        checkSearches(builder.registry(), figure);
}

TEST_CASE("Words of the command line stand for one figure each", "[statistics]")
{
    for (std::size_t i = 0; i < figureKindCount; ++i) {
        const auto kind = static_cast<FigureKind>(i);
        CHECK(figureKindNamed(figureKindId(kind)) == kind);
    }
    CHECK_FALSE(figureKindNamed("pie"));
}
