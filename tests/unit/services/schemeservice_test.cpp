// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/services/organisationservice.h"
#include "model/services/schemeservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

using namespace daicho;

namespace {

Text ruleOf(const Result<void> &result)
{
    return Text(result.error().arg("rule"));
}

void rate(Registry &registry, const char *code)
{
    AssetService service(registry);
    const Asset asset = requireValue(registry.assetByCode(code));
    const Axis &axis = registry.scheme().axes.front();
    requireValue(service.rate(asset.id, {{axis.id, axis.levels.back().code}}, "試し"));
}

} // namespace

TEST_CASE("The scheme in force is amended in place, followed in memory and undone as one step")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    requireDone(registry.loadIndex());
    const Scheme before = registry.scheme();
    const EditionId edition = registry.editionInForce();
    Scheme amended = before;
    amended.axes[0].levels[3].criterion = "公表を前提とするもの";
    amended.axes[0].levels[3].label = "重要性分類Ⅳ（公表）";
    amended.axes[0].groups.push_back({"重", "重要なもの", {"I", "II"}});
    amended.axes[0].thresholds.push_back({"Ⅱ以上", "II"});
    SchemeService service(registry);
    requireDone(service.amend(amended));
    CHECK(registry.editionInForce() == edition);
    CHECK(registry.scheme().axes[0].levels[3].criterion == "公表を前提とするもの");
    CHECK(registry.scheme().axes[0].levels[0].group == "重");
    builder.reopen();
    CHECK(builder.registry().scheme().axes[0].thresholds.size() == 1);
    HistoryService history(builder.registry());
    requireValue(history.undo());
    CHECK(builder.registry().scheme() == before);
    requireValue(history.redo());
    CHECK(builder.registry().scheme().axes[0].groups.size() == 1);
    CHECK(requireValue(history.verify()).verdict == Verdict::Ok);
}

TEST_CASE("A level that is added, renamed or put elsewhere counts in the columns of the ledger at once")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    builder.addUnits({"総務課"});
    builder.addAssets("code | name | unit\nA-1 | 台帳 | 総務課\nA-2 | 地図 | 総務課");
    requireDone(registry.loadIndex());
    Scheme amended = registry.scheme();
    Level added = amended.axes[0].levels.front();
    added.code = "特";
    added.label = "特に重要";
    added.rank = 9;
    amended.axes[0].levels.insert(amended.axes[0].levels.begin(), added);
    requireDone(SchemeService(registry).amend(amended));
    const Asset first = requireValue(registry.assetByCode("A-1"));
    AssetService service(registry);
    requireValue(service.rate(first.id, {{"P", "特"}}, "試し"));
    rate(registry, "A-2");
    Permutation rows = registry.index().all();
    registry.index().sort(rows, Field::P, /*descending=*/true);
    CHECK(registry.index().text(rows.front(), Field::P) == "特");
}

TEST_CASE("After the first rating a scheme can only be read, until the rating is taken back")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    builder.addUnits({"総務課"});
    builder.addAssets("code | name | unit\nA-1 | 台帳 | 総務課");
    SchemeService service(registry);
    CHECK(requireValue(service.ratings()) == 0);
    rate(registry, "A-1");
    CHECK(requireValue(service.ratings()) == 1);
    Scheme amended = registry.scheme();
    amended.axes[0].levels[0].criterion = "別の文言";
    const HistoryHead head = registry.head();
    const Result<void> refused = service.amend(amended);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::SchemeInUse);
    CHECK(refused.error().arg("count") == "1");
    CHECK(registry.head() == head);
    requireValue(HistoryService(registry).undo());
    requireDone(service.amend(amended));
}

TEST_CASE("A rating that was left for another edition still holds its edition fast")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    builder.addUnits({"総務課"});
    builder.addAssets("code | name | unit\nA-1 | 台帳 | 総務課");
    rate(registry, "A-1");
    const Text original = registry.scheme().id;
    requireValue(OrganisationService(registry).adoptScheme("ipa-sme-321"));
    SchemeService service(registry);
    CHECK(requireValue(service.ratings()) == 0);
    rate(registry, "A-1");
    requireValue(OrganisationService(registry).adoptScheme(original));
    CHECK(requireValue(service.ratings()) == 1);
    Scheme amended = registry.scheme();
    amended.note = "追記";
    CHECK(service.amend(amended).error().code == ErrorCode::SchemeInUse);
}

TEST_CASE("Words and orders that no scheme may have are refused with their rule")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    SchemeService service(registry);
    const HistoryHead head = registry.head();
    const auto refused = [&](const std::function<void(Scheme &)> &change) {
        Scheme scheme = registry.scheme();
        change(scheme);
        return service.amend(scheme);
    };
    CHECK(ruleOf(refused([](Scheme &s) { s.name = "  "; })) == "required");
    CHECK(ruleOf(refused([](Scheme &s) { s.axes[0].levels[0].label.clear(); })) == "required");
    CHECK(ruleOf(refused([](Scheme &s) { s.axes[0].levels[0].code = "II"; })) == "duplicate-code");
    CHECK(ruleOf(refused([](Scheme &s) { s.axes[0].levels[0].criterion = "\x07"; })) == "control-character");
    CHECK(ruleOf(refused([](Scheme &s) { s.axes[0].levels.clear(); })) == "last-level");
    CHECK(ruleOf(refused([](Scheme &s) { s.axes[0].thresholds = {{"五以上", "V"}}; })) == "level-in-threshold");
    CHECK(ruleOf(refused([](Scheme &s) {
              s.axes[0].groups = {{"a", "甲", {"I"}}, {"b", "乙", {"I"}}};
          })) == "in-two-groups");
    CHECK(refused([](Scheme &s) { s.axes[0].levels[0].criterion = "個人番号 123456789018 など"; }).error().code ==
          ErrorCode::IndividualNumber);
    // What only the reader of files knows: a rule of grade C that names a source.
    CHECK(refused([](Scheme &s) { s.axes[0].levels[0].handling[0].source = "告示"; }).error().code ==
          ErrorCode::InvalidResource);
    CHECK(ruleOf(refused([](Scheme &s) { s.id = "other"; })) == "unknown-value");
    CHECK(registry.head() == head);
}

TEST_CASE("A scheme from elsewhere amends its own edition or comes into force")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    SchemeService service(registry);
    const EditionId first = registry.editionInForce();
    const Scheme before = registry.scheme();
    Scheme amended = before;
    amended.note = "自団体の文言";
    CHECK(requireValue(service.take(amended)) == first);
    CHECK(registry.scheme().note == "自団体の文言");
    Scheme next = amended;
    next.edition = "令和9年度";
    const EditionId second = requireValue(service.take(next));
    CHECK(second != first);
    CHECK(registry.editionInForce() == second);
    CHECK(requireValue(service.take(amended)) == first);
    next.note = "また別の文言";
    CHECK(Text(service.take(next).error().arg("rule")) == "edition-exists");
    CHECK(requireValue(HistoryService(registry).verify()).verdict == Verdict::Ok);
}

TEST_CASE("A registry that can only be read refuses amendments")
{
    RegistryBuilder builder;
    builder.reopen(RegistryAccess::ReadOnly);
    Scheme amended = builder.registry().scheme();
    amended.note = "追記";
    CHECK(SchemeService(builder.registry()).amend(amended).error().code == ErrorCode::ReadOnly);
}
