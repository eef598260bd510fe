// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every scheme that the program brings, from a new registry to what leaves it.

#include "model/services/exportservice.h"
#include "model/services/historyservice.h"
#include "model/services/importservice.h"
#include "model/services/programdata.h"
#include "model/services/statistics.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QFile>

#include <algorithm>
#include <set>

using namespace daicho;

namespace {

std::set<Text> axesOf(const Scheme &scheme)
{
    std::set<Text> axes;
    for (const Axis &axis : scheme.axes)
        axes.insert(axis.id);
    return axes;
}

/// Axes whose columns leave the registry.
std::set<Text> columnsOf(const Registry &registry, const ExportOptions &options)
{
    const std::unique_ptr<LedgerTable> table = requireValue(ExportService(registry, nullptr).table(options));
    std::set<Text> found;
    for (const LedgerTable::Column &column : table->columns()) {
        if (const std::optional<Text> axis = axisOf(column.field))
            found.insert(*axis);
    }
    return found;
}

Text overallExpected(const Scheme &scheme, const std::map<Text, Text> &levels)
{
    std::array<Text, 4> inOrder;
    constexpr TextView order = "CIAP";
    for (const auto &[axis, level] : levels)
        inOrder[order.find(axis)] = level;
    return scheme.overallOf(inOrder);
}

} // namespace

TEST_CASE("Under each of the seven schemes assets are rated, graded, found, counted and exported on its axes only")
{
    REQUIRE(programdata::schemeIds().size() == 7);
    for (const Text &id : programdata::schemeIds()) {
        INFO(id);
        RegistryBuilder builder("yokote-city", id);
        Registry &registry = builder.registry();
        REQUIRE(registry.scheme().id == id);
        builder.addAssets("code | name     | institution\n"
                          "A-1  | 重い台帳 | 市長\n"
                          "A-2  | 軽い資料 | 教育委員会\n"
                          "A-3  | 未分類   | 市長");
        requireDone(registry.loadIndex());
        const Scheme scheme = registry.scheme();
        std::map<Text, Text> heaviest;
        std::map<Text, Text> lightest;
        for (const Axis &axis : scheme.axes) {
            heaviest[axis.id] = axis.levels.front().code;
            lightest[axis.id] = axis.levels.back().code;
        }
        AssetService service(registry);
        requireValue(service.rate(builder.asset("A-1").id, heaviest, "重い"));
        requireValue(service.rate(builder.asset("A-2").id, lightest, "軽い"));
        for (const char *axis : {"C", "I", "A", "P"}) {
            if (scheme.axis(axis) == nullptr) {
                const Result<Asset> refused = service.rate(builder.asset("A-3").id, {{axis, "1"}}, "x");
                REQUIRE_FALSE(refused);
                CHECK(refused.error().arg("rule") == "unknown-axis");
            }
        }
        const LedgerIndex &index = registry.index();
        CHECK(index.display(*index.rowOfCode("A-1"), Field::Overall) == overallExpected(scheme, heaviest));
        CHECK(index.display(*index.rowOfCode("A-2"), Field::Overall) == overallExpected(scheme, lightest));
        CHECK(registry.display(builder.asset("A-1"), Field::Overall) == overallExpected(scheme, heaviest));
        CHECK(index.select(requireValue(parseFilter("finding:unrated", &scheme))).size() == 1);

        ExportOptions csv;
        csv.format = ExportFormat::Csv;
        csv.allFields = true;
        ExportOptions xlsx;
        xlsx.format = ExportFormat::Xlsx;
        ExportOptions paper;
        paper.format = ExportFormat::Pdf;
        CHECK(columnsOf(registry, csv) == axesOf(scheme));
        CHECK(columnsOf(registry, xlsx) == axesOf(scheme));
        CHECK(columnsOf(registry, paper) == axesOf(scheme));
        const std::unique_ptr<LedgerTable> table = requireValue(ExportService(registry, nullptr).table(paper));
        CHECK(table->head().scheme == scheme.name);
        CHECK(requireValue(HistoryService(registry).verify()).verdict == Verdict::Ok);
    }
}
