// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A body in which the board of education rates by importance, and everybody else by C, I and A.

#include "model/services/adoptionservice.h"
#include "model/services/exportservice.h"
#include "model/services/historyservice.h"
#include "model/services/importservice.h"
#include "model/services/migrationservice.h"
#include "model/services/organisationservice.h"
#include "model/services/statistics.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QFile>

#include <algorithm>

using namespace daicho;

namespace {

Text ruleOf(const Error &error)
{
    return Text(error.arg("rule"));
}

class MixedBody
{
public:
    MixedBody() : builder("yokote-city", "mic-classic-322")
    {
        board = institution("教育委員会");
        AdoptionService service(registry());
        requireValue(
            service.adopt({{}, "mext-importance-1-4", {board}, "2026-04-01", {}, "教育情報セキュリティ対策基準"}));
        builder.addAssets("code  | name       | institution\n"
                          "C-001 | 税務台帳   | 市長\n"
                          "C-002 | 広報素材   | 市長\n"
                          "E-001 | 指導要録   | 教育委員会\n"
                          "E-002 | 学校便り   | 教育委員会");
        requireDone(registry().loadIndex());
    }

    Registry &registry() { return builder.registry(); }
    OrgUnitId institution(const char *name)
    {
        const OrgUnitId found = registry().organisation().findInstitution(name);
        REQUIRE(found.isValid());
        return found;
    }
    void rate(const char *code, const std::map<Text, Text> &levels)
    {
        requireValue(AssetService(registry()).rate(builder.asset(code).id, levels, "試し"));
    }
    Text heaviest() { return registry().schemeFor(board).axes[0].levels[0].code; }
    Text found(const char *filter)
    {
        const AssetFilter parsed = requireValue(parseFilter(filter, &registry().ledgerScheme()));
        Text codes;
        for (const std::uint32_t row : registry().index().select(parsed))
            codes += (codes.empty() ? "" : " ") + Text(registry().index().text(row, Field::Code));
        return codes;
    }

    RegistryBuilder builder;
    OrgUnitId board;
};

} // namespace

TEST_CASE("Each institution is rated on its own axes, and unrated is judged by its own scheme")
{
    MixedBody body;
    Registry &registry = body.registry();
    CHECK(registry.ledgerScheme().axes.size() == 4);
    CHECK(registry.editionsInForce().size() == 2);
    CHECK(body.found("finding:unrated") == "C-001 C-002 E-001 E-002");
    body.rate("E-001", {{"P", body.heaviest()}});
    body.rate("C-001", {{"C", "3"}, {"I", "2"}, {"A", "2"}});
    CHECK(body.found("finding:unrated") == "C-002 E-002");
    // Unrated is an asset only on an axis that concerns it.
    CHECK(body.found("c:none") == "C-002");
    CHECK(body.found("p:none") == "E-002");
    CHECK(body.found("c:>=2") == "C-001");
    CHECK(body.found(("p:=" + body.heaviest()).c_str()) == "E-001");
    const LedgerIndex &index = registry.index();
    const LedgerIndex::Tally tally = index.tally(index.all(), Field::P);
    REQUIRE(tally.counts.size() == 2);
    CHECK(tally.counts[0] == std::pair<Text, std::int64_t>{body.heaviest(), 1});
    CHECK(tally.counts[1].second == 1);
    CHECK_FALSE(index.concerns(*index.rowOfCode("E-001"), Field::C));
    CHECK(index.display(*index.rowOfCode("E-001"), Field::Overall) == body.heaviest());

    const Result<Asset> wrong = AssetService(registry).rate(body.builder.asset("E-002").id, {{"C", "3"}}, "x");
    REQUIRE_FALSE(wrong);
    CHECK(ruleOf(wrong.error()) == "unknown-axis");
    CHECK(wrong.error().arg("allowed") == "P");
    CHECK(ruleOf(AssetService(registry).rate(body.builder.asset("C-002").id, {{"P", "I"}}, "x").error()) ==
          "unknown-axis");
}

TEST_CASE("An import reads the levels of a row as its institution means them")
{
    MixedBody body;
    QFile file(body.builder.path("in.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    const QByteArray heaviest = QByteArray::fromStdString(body.heaviest());
    file.write("管理番号,名称,実施機関,機密性,完全性,可用性,重要性\n"
               "C-001,税務台帳,市長,3,2,1,\n"
               "E-001,指導要録,教育委員会,,,," +
               heaviest +
               "\n"
               "N-001,新しい台帳,教育委員会,,,," +
               heaviest +
               "\n"
               "E-002,学校便り,教育委員会,3,,,\n");
    file.close();
    ImportSource source;
    source.path = file.fileName();
    source.options.values = {};
    const ImportPlan plan = requireValue(ImportService::plan(body.registry(), source));
    REQUIRE(plan.rejects.size() == 1);
    CHECK(Text(plan.rejects[0].rule) == "unknown-axis");
    CHECK(plan.rejects[0].value == "3");
    requireValue(ImportService::apply(body.registry(), plan));
    const EditionId own = body.registry().editionFor(body.board);
    CHECK(body.builder.asset("E-001").text(Field::P) == body.heaviest());
    CHECK(body.builder.asset("E-001").edition() == own);
    CHECK(body.builder.asset("N-001").edition() == own);
    CHECK(body.builder.asset("C-001").edition() == body.registry().editionInForce());
    CHECK(body.found("finding:unrated") == "C-002 E-002");
}

TEST_CASE("An export has the columns of all schemes and shows each asset under its own")
{
    MixedBody body;
    body.rate("E-001", {{"P", body.heaviest()}});
    body.rate("C-001", {{"C", "3"}, {"I", "2"}, {"A", "1"}});
    ExportOptions options;
    options.format = ExportFormat::Csv;
    options.allFields = true;
    const ExportService service(body.registry(), nullptr);
    const std::unique_ptr<LedgerTable> table = requireValue(service.table(options));
    std::map<Field, std::size_t> at;
    std::vector<Text> headers;
    for (const LedgerTable::Column &column : table->columns())
        headers.push_back(column.header);
    const auto columnOf = [&](TextView label) {
        const auto found = std::find(headers.begin(), headers.end(), label);
        REQUIRE(found != headers.end());
        return static_cast<std::size_t>(found - headers.begin());
    };
    const std::size_t code = columnOf("管理番号");
    const std::size_t c = columnOf("機密性");
    const std::size_t p = columnOf("重要性");
    std::vector<TextView> cells;
    std::map<Text, std::pair<Text, Text>> levels;
    while (requireValue(table->next(cells)))
        levels[Text(cells[code])] = {Text(cells[c]), Text(cells[p])};
    CHECK(levels["C-001"] == std::pair<Text, Text>{"3", ""});
    CHECK(levels["E-001"] == std::pair<Text, Text>{"", body.heaviest()});
    CHECK(levels["E-002"] == std::pair<Text, Text>{"", ""});
}

TEST_CASE("Several institutions adopt an edition in one act, and its end brings back that of the body")
{
    MixedBody body;
    Registry &registry = body.registry();
    AdoptionService service(registry);
    const EditionId own = registry.editionFor(body.board);
    const OrgUnitId farm = body.institution("農業委員会");
    const OrgUnitId audit = body.institution("監査委員");
    const HistoryHead head = registry.head();
    const auto ids = requireValue(service.adopt({own, {}, {farm, audit}, "2026-05-01", "2027-03-31", {}}));
    CHECK(ids.size() == 2);
    CHECK(registry.head().seq == head.seq + 1);
    CHECK(registry.editionFor(farm) == own);
    CHECK(registry.editionFor(audit) == own);
    requireDone(service.end(ids[0], "2026-05-19")); // the day before today
    CHECK(registry.editionFor(farm) == registry.editionInForce());
    CHECK(registry.editionFor(audit) == own);
    requireValue(HistoryService(registry).undo());
    CHECK(registry.editionFor(farm) == own);
    body.builder.reopen();
    CHECK(body.registry().editionFor(farm) == own);
    CHECK(requireValue(HistoryService(body.registry()).verify()).verdict == Verdict::Ok);
}

TEST_CASE("Overlapping adoptions are refused with who and when, and leave no trace")
{
    MixedBody body;
    Registry &registry = body.registry();
    AdoptionService service(registry);
    const EditionId own = registry.editionFor(body.board);
    const OrgUnitId farm = body.institution("農業委員会");
    const HistoryHead head = registry.head();
    const Result<std::vector<SchemeAdoptionId>> refused =
        service.adopt({own, {}, {farm, body.board}, "2026-10-01", {}, {}});
    REQUIRE_FALSE(refused);
    CHECK(ruleOf(refused.error()) == "adoption-overlaps");
    CHECK(refused.error().arg("value") == "教育委員会（2026-04-01～）");
    CHECK(ruleOf(service.adopt({own, {}, {}, {}, {}, {}}).error()) == "required");
    CHECK(ruleOf(service.adopt({EditionId(77), {}, {farm}, {}, {}, {}}).error()) == "unknown-edition");
    CHECK(ruleOf(service.adopt({own, {}, {farm}, "2026-10-01", "2026-09-30", {}}).error()) == "ends-before-start");
    CHECK(ruleOf(service.adopt({own, {}, {farm, farm}, {}, {}, {}}).error()) == "named-twice");
    CHECK(ruleOf(service.adopt({own, {}, {OrgUnitId(4711)}, {}, {}, {}}).error()) == "unknown-institution");
    CHECK(registry.head() == head);
    // Before and after it there is room.
    requireValue(service.adopt({own, {}, {body.board}, "2025-04-01", "2026-03-31", {}}));
}

TEST_CASE("The ratings of an institution that changes to another edition wait for its migration only")
{
    MixedBody body;
    Registry &registry = body.registry();
    body.rate("C-001", {{"C", "3"}, {"I", "2"}, {"A", "1"}});
    body.rate("E-001", {{"P", body.heaviest()}});
    const EditionId state = requireValue([&]() -> Result<EditionId> {
        AdoptionService service(registry);
        requireValue(service.adopt({{}, "mic-jichitai-2024r10", {body.institution("市長")}, {}, {}, {}}));
        return registry.editionFor(body.institution("市長"));
    }());
    CHECK(body.found("finding:unrated") == "C-001 C-002 E-002");
    const MigrationPlan plan = requireValue(MigrationService::plan(registry, {state, {{"I", "2"}, {"A", "1"}}}));
    CHECK(plan.all == 1); // not the one that the board has rated
    CHECK(plan.partly == 1);
    requireValue(MigrationService::apply(registry, plan));
    CHECK(body.builder.asset("C-001").text(Field::I) == "2");
    CHECK(body.builder.asset("C-001").text(Field::C).empty());
    CHECK(body.builder.asset("E-001").text(Field::P) == body.heaviest());
    CHECK(body.found("c:none") == "C-001 C-002");
}

TEST_CASE("An edition is named by id, edition, or both")
{
    MixedBody body;
    Registry &registry = body.registry();
    const Scheme &scheme = registry.scheme();
    CHECK(requireValue(editionNamed(registry, scheme.id)) == registry.editionInForce());
    CHECK(requireValue(editionNamed(registry, scheme.id + '@' + scheme.edition)) == registry.editionInForce());
    CHECK(requireValue(editionNamed(registry, scheme.edition)) == registry.editionInForce());
    CHECK(ruleOf(editionNamed(registry, "none").error()) == "unknown-edition");
}
