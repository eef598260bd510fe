// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/changeset.h"
#include "model/exchange/rowreader.h"
#include "model/services/assetservice.h"
#include "model/services/checkservice.h"
#include "model/services/fixlist.h"
#include "model/services/historyservice.h"
#include "model/services/registrycontents.h"
#include "model/services/roleservice.h"
#include "model/services/sampleservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QDir>

#include <algorithm>

using namespace daicho;

namespace {

constexpr const char *units[] = {"総務部/税務課", "総務部/総務課"};

void fill(RegistryBuilder &builder)
{
    builder.addUnits({units[0], units[1]});
    builder.addAssets(R"(
        code  | name           | unit         | expires
        A-001 | サーバー台帳   | 総務部/税務課 | 2026-05-19
        A-002 | サーバ台帳     | 総務部/総務課 |
        A-003 | 税務システム   | 総務部/税務課 | 2026-05-20
    )");
}

/// «rule code» a line, excepted ones in brackets.
Text told(const CheckReport &report, TextView rule = {})
{
    Text all;
    for (const CheckFinding &finding : report.findings) {
        if (!rule.empty() && finding.rule != rule)
            continue;
        const Text line = finding.rule + ' ' + report.asset(finding.asset)->code;
        all += (all.empty() ? "" : "; ") + (finding.isExcepted ? '[' + line + ']' : line);
    }
    return all;
}

CheckReport check(const Registry &registry)
{
    return requireValue(CheckService::run(registry));
}

/// A record of a kind that no service of these tests writes.
void store(Registry &registry, EntityKind kind, std::vector<std::pair<const char *, Text>> values)
{
    std::vector<Text> texts(entitySchema(kind).columns.size());
    for (auto &[name, value] : values)
        texts[*columnNamed(kind, name)] = std::move(value);
    const std::vector<TextView> views(texts.begin(), texts.end());
    ChangeSet changes;
    changes.insert(kind, registry.newId(kind), views);
    requireValue(registry.commit(changes, {"asset.edit", {}, {}, 0}));
}

std::vector<std::vector<Text>> rowsOf(const QString &path)
{
    auto reader = requireValue(openRows(path, {}));
    std::vector<std::vector<Text>> rows;
    SourceRow row;
    while (requireValue(reader->next(row)))
        rows.emplace_back(row.cells.begin(), row.cells.end());
    return rows;
}

} // namespace

TEST_CASE("A check finds by rule and by code, and knows the units")
{
    RegistryBuilder builder;
    fill(builder);
    const CheckReport report = check(builder.registry());
    CHECK(report.day == "2026-05-20");
    CHECK(report.head == builder.registry().head());
    CHECK(report.assets == 3);
    CHECK(told(report, "expired") == "expired A-001");
    CHECK(told(report, "near-duplicate") == "near-duplicate A-001; near-duplicate A-002");
    CHECK(told(report, "no-owner") == "no-owner A-001; no-owner A-002; no-owner A-003");

    const Organisation &organisation = builder.registry().organisation();
    const OrgUnitId tax = organisation.findUnit(units[0]).units.front();
    CHECK(report.counts().at({"no-owner", tax}) == CheckCount{2, 0});
    CHECK(report.within(organisation, tax).size() < report.findings.size());
    CHECK(report.within(organisation, {}).size() == report.findings.size());
    CHECK(report.of(builder.asset("A-001").id).front()->rule == "unrated");
    CHECK(report.asset(AssetId(999)) == nullptr);
    CHECK(report.of(AssetId(999)).empty());
    CHECK(report.atLeast(Severity::Error) == 4);
    CHECK(report.atLeast(Severity::Note) == static_cast<std::int64_t>(report.findings.size()));
}

TEST_CASE("Doubts and proposals are found as long as they are open")
{
    RegistryBuilder builder;
    fill(builder);
    Registry &registry = builder.registry();
    AssetService assets(registry);
    const AssetId asset = builder.asset("A-003").id;
    const Text edition = std::to_string(registry.editionInForce().value());
    const Axis &axis = registry.scheme().axes.front();
    requireValue(assets.rate(asset, {{axis.id, axis.levels.back().code}}, "公開している"));
    store(registry, EntityKind::RatingBasis,
          {{"asset", std::to_string(asset.value())}, {"edition", edition}, {"doubt", "件数が分からない"}});
    store(registry, EntityKind::RatingBasis,
          {{"asset", std::to_string(builder.asset("A-001").id.value())},
           {"edition", edition},
           {"doubt", "見た"},
           {"checked_at", "2026-05-01"}});
    store(registry, EntityKind::RatingProposal,
          {{"asset", std::to_string(asset.value())},
           {"edition", edition},
           {"level_p", "Ⅳ"},
           {"state", "open"},
           {"proposed_by", "高橋一郎"}});
    store(registry, EntityKind::RatingProposal,
          {{"asset", std::to_string(asset.value())}, {"edition", edition}, {"level_p", "Ⅲ"}, {"state", "refused"}});
    const CheckReport report = check(registry);
    CHECK(told(report, "doubt") == "doubt A-003");
    CHECK(told(report, "open-proposal") == "open-proposal A-003");
    const auto proposal = std::find_if(report.findings.begin(), report.findings.end(),
                                       [](const CheckFinding &finding) { return finding.rule == "open-proposal"; });
    CHECK(findingSentence(*proposal, report.rules.of("open-proposal"), {true, DateStyle::Iso, &registry.scheme()}) ==
          "高橋一郎の引下げ案（" + registry.scheme().axes.front().label + "Ⅳ）が承認を待っています。");
}

TEST_CASE("Rules are changed as steps of the history, and taken back")
{
    RegistryBuilder builder;
    fill(builder);
    Registry &registry = builder.registry();
    CheckService service(registry);
    const std::vector<StoredRecord> before = builder.records();
    requireDone(service.change("no-owner", {.isOn = false}));
    requireDone(service.change("expired", {.severity = Severity::Note, .words = "満了 {expires}"}));
    requireDone(service.requireFields({Field::Retention}));
    builder.reopen();
    const CheckReport report = check(builder.registry());
    CHECK(told(report, "no-owner").empty());
    CHECK(told(report, "missing-field") == "missing-field A-001; missing-field A-002; missing-field A-003");
    CHECK(report.rules.of("expired")->severity == Severity::Note);
    CHECK(report.rules.of("expired")->ownWords == "満了 {expires}");
    // The same again is no step
    const HistoryHead head = builder.registry().head();
    requireDone(CheckService(builder.registry()).change("no-owner", {.isOn = false}));
    CHECK(builder.registry().head() == head);

    HistoryService history(builder.registry());
    CHECK(requireValue(history.undoable())->operation.name == "check.rules");
    for (int step = 0; step < 3; ++step)
        requireValue(history.undo());
    CHECK(builder.records() == before);
    CHECK(told(check(builder.registry()), "no-owner") == "no-owner A-001; no-owner A-002; no-owner A-003");
}

TEST_CASE("What cannot be of a rule is refused and leaves no trace")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    CheckService service(registry);
    const HistoryHead head = registry.head();
    CHECK(service.change("no-such-rule", {.isOn = false}).error().code == ErrorCode::NotFound);
    CHECK(service.change("expired", {.words = "{level}"}).error().arg("rule") == "unknown-placeholder");
    CHECK(service.requireFields({Field::Unit, Field::Code}).error().arg("rule") == "not-requirable");
    CHECK(registry.head() == head);

    RoleAssignment administrator;
    administrator.account = "総務課 山田";
    administrator.role = "administrator";
    RoleAssignment viewer;
    viewer.account = "見る人";
    viewer.role = "viewer";
    requireValue(RoleService(registry).assign(administrator));
    requireValue(RoleService(registry).assign(viewer));
    registry.setActor("見る人");
    CHECK(service.change("expired", {.isOn = false}).error().code == ErrorCode::NotPermitted);
    CHECK(service.record(check(registry)).error().code == ErrorCode::NotPermitted);
    CHECK(requireValue(service.trend()).empty());
}

TEST_CASE("Numbers of a day are kept by institution and rule, and a second time replaces the first")
{
    RegistryBuilder builder;
    fill(builder);
    Registry &registry = builder.registry();
    CheckService service(registry);
    requireDone(service.record(check(registry)));
    std::vector<TallyDay> days = requireValue(service.trend());
    REQUIRE(days.size() == 1);
    CHECK(days[0].day == "2026-05-20");
    CHECK(days[0].counts.at("no-owner") == 3);
    CHECK(days[0].counts.at("expired") == 1);
    CHECK(days[0].counts.at("vacant-owner") == 0);
    CHECK(days[0].total() == check(registry).atLeast(Severity::Note));

    // Put right on the same day
    AssetService assets(registry);
    requireValue(assets.edit(builder.asset("A-001").id, {{Field::Expires, Text()}}));
    requireDone(service.change("near-duplicate", {.isOn = false}));
    requireDone(service.record(check(registry)));
    days = requireValue(service.trend());
    REQUIRE(days.size() == 1);
    CHECK(days[0].counts.at("expired") == 0);
    CHECK_FALSE(days[0].counts.contains("near-duplicate"));
    // Nothing new: no step
    const HistoryHead head = registry.head();
    requireDone(service.record(check(registry)));
    CHECK(registry.head() == head);

    builder.clock().set(builder.clock().now().addDays(1));
    requireDone(service.record(check(registry)));
    CHECK(requireValue(service.trend()).size() == 2);
    const std::vector<OrgUnitId> institutions = registry.organisation().institutions();
    CHECK(requireValue(service.trend(institutions[0]))[0].counts.at("no-owner") == 3);
    CHECK(requireValue(service.trend(institutions[1]))[0].counts.at("no-owner") == 0);
    HistoryService history(registry);
    CHECK(requireValue(history.verify()).verdict == Verdict::Ok);
    requireValue(history.undo());
    CHECK(requireValue(service.trend()).size() == 1);
}

TEST_CASE("A report of yesterday's state is neither kept nor handed out")
{
    RegistryBuilder builder;
    fill(builder);
    Registry &registry = builder.registry();
    const auto report = std::make_shared<const CheckReport>(check(registry));
    const CheckJob late = CheckService::prepare(registry);
    requireValue(AssetService(registry).edit(builder.asset("A-001").id, {{Field::Remarks, Text("直した")}}));
    CHECK(CheckService(registry).record(*report).error().code == ErrorCode::Overtaken);
    CHECK(FixList(registry, report).prepare(builder.path("l.xlsx"), {}).error().code == ErrorCode::Overtaken);
    CHECK(late({}).error().code == ErrorCode::Overtaken);
    std::stop_source stop;
    stop.request_stop();
    CHECK(CheckService::prepare(registry)({stop.get_token(), {}}).error().code == ErrorCode::Cancelled);
}

TEST_CASE("A list to work through has a line for every value that is to be written")
{
    RegistryBuilder builder;
    fill(builder);
    Registry &registry = builder.registry();
    requireDone(CheckService(registry).requireFields({Field::Kind, Field::Retention, Field::Location}));
    const auto report = std::make_shared<const CheckReport>(check(registry));
    const FixList list(registry, report);
    const QString path = builder.path("list.xlsx");
    const FixListJob job = requireValue(list.prepare(path, {.rule = "missing-field"}));
    CHECK(requireValue(job({})).rows == 6);
    const std::vector<std::vector<Text>> rows = rowsOf(path);
    REQUIRE(rows.size() == 7);
    CHECK(rows[0] == std::vector<Text>{"Code", "Name", "Unit", "Severity", "Rule", "What was found", "Field",
                                       "Present value", "Corrected value"});
    CHECK(rows[1][0] == "A-001");
    CHECK(rows[1][5] == "保存年限が記入されていません。");
    CHECK(rows[2][5] == "保管場所が記入されていません。");
    // It is there now
    CHECK(job({}).error().code == ErrorCode::FileExists);
    CHECK(list.prepare(builder.path("list.pdf"), {}).error().code == ErrorCode::UnsupportedFile);
}

TEST_CASE("Each unit gets a workbook of its own, and nobody a name that is there")
{
    RegistryBuilder builder;
    fill(builder);
    Registry &registry = builder.registry();
    const auto report = std::make_shared<const CheckReport>(check(registry));
    QDir(builder.folder()).mkdir(QStringLiteral("lists"));
    const QString folder = builder.path("lists");
    const FixList list(registry, report);
    for (int round = 1; round <= 2; ++round) {
        const FixListOutcome outcome = requireValue(requireValue(list.prepareFolder(folder, {}))({}));
        CHECK(outcome.files.size() == 2);
        CHECK(outcome.files.join(u' ').contains(QStringLiteral("総務部・税務課")));
        CHECK(QDir(folder).entryList(QDir::Files).size() == 2 * round);
    }
    const OrgUnitId tax = registry.organisation().findUnit(units[0]).units.front();
    const FixListOutcome one = requireValue(requireValue(list.prepare(builder.path("tax.xlsx"), {.unit = tax}))({}));
    for (const std::vector<Text> &row : rowsOf(builder.path("tax.xlsx")))
        CHECK((row[2] == "Unit" || row[2] == units[0]));
    CHECK(one.rows > 0);
}

TEST_CASE("In the sample no two names that are clearly different are called one")
{
    RegistryBuilder builder;
    const std::unique_ptr<Registry> sample =
        requireValue(createSample(builder.path("sample.daicho"), builder.environment()));
    const CheckReport report = check(*sample);
    CHECK(report.assets == 240);
    CHECK(told(report, "near-duplicate").empty());
    CHECK(told(report, "same-name-other-level").empty());
    CHECK_FALSE(told(report, "unrated").empty());
}
