// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/historyservice.h"
#include "model/services/policyservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

using namespace daicho;

namespace {

ProfileItem item(const char *sectionName, const Text &name)
{
    ProfileItem made;
    made.section = sectionName;
    made.name = name;
    return made;
}

std::vector<Text> names(const Registry &registry, const char *sectionName)
{
    std::vector<Text> all;
    for (const ProfileItem *one : registry.profileItems(sectionName))
        all.push_back(one->name);
    return all;
}

Text ruleOf(const Error &error)
{
    return Text(error.arg("rule"));
}

} // namespace

TEST_CASE("Items are added, edited, ordered and removed, each as one step that can be undone")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    PolicyService service(registry);
    const std::vector<ProfileItem> before = registry.profileItems();
    ProfileItem measure = item(section::measure, "業務委託と外部サービスの管理");
    measure.label = "(９)";
    const ProfileItemId id = requireValue(service.add(measure));
    CHECK(names(registry, section::measure).back() == measure.name);
    measure.id = id;
    measure.description = "再委託を含む\n契約に書く";
    requireDone(service.edit(measure));
    requireDone(service.move(id, -100));
    CHECK(names(registry, section::measure).front() == measure.name);
    builder.reopen();
    PolicyService again(builder.registry());
    CHECK(builder.registry().profileItems(section::measure).front()->description == measure.description);
    requireDone(again.remove(id));
    CHECK(names(builder.registry(), section::measure).size() == 8);
    HistoryService history(builder.registry());
    CHECK(requireValue(history.verify()).verdict == Verdict::Ok);
    for (int step = 0; step < 4; ++step)
        requireValue(history.undo());
    CHECK(builder.registry().profileItems() == before);
    CHECK(requireValue(history.verify()).verdict == Verdict::Ok);
}

TEST_CASE("A zone that assets name stays; its words may change, for the assets name it by number")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    builder.addUnits({"総務課"});
    builder.addAssets("code | name | unit | zone\nA-1 | 台帳 | 総務課 | LGWAN接続系");
    PolicyService service(registry);
    ProfileItem zone = *registry.profileItems(section::zone)[1];
    CHECK(requireValue(service.users(zone)) == 1);
    const Result<void> refused = service.remove(zone.id);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::ItemInUse);
    CHECK(refused.error().arg("count") == "1");
    zone.name = "総合行政ネットワーク接続系";
    requireDone(service.edit(zone));
    CHECK(registry.display(requireValue(registry.assetByCode("A-1")), Field::Zone) == zone.name);
    requireDone(service.remove(registry.profileItems(section::zone)[2]->id));
}

TEST_CASE("A scope item that assets name keeps its label and stays")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    builder.addUnits({"総務課"});
    builder.addAssets("code | name | unit | scope\nA-1 | 台帳 | 総務課 | ②");
    PolicyService service(registry);
    ProfileItem scope = *registry.profileItems(section::scope)[1];
    CHECK(service.remove(scope.id).error().code == ErrorCode::ItemInUse);
    scope.description = "印刷した文書も含む";
    requireDone(service.edit(scope));
    scope.label = "④";
    CHECK(service.edit(scope).error().code == ErrorCode::ItemInUse);
    requireDone(service.remove(registry.profileItems(section::scope)[0]->id));
}

TEST_CASE("Wrong names, dates, codes and documents are refused and leave no trace")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    PolicyService service(registry);
    const HistoryHead head = registry.head();
    CHECK(ruleOf(service.add(item(section::measure, " ")).error()) == "required");
    CHECK(ruleOf(service.add(item("weather", "晴れ")).error()) == "unknown-value");
    CHECK(ruleOf(service.add(item(section::threat, "あ\x01")).error()) == "control-character");
    CHECK(service.add(item(section::threat, "番号 123456789018")).error().code == ErrorCode::IndividualNumber);
    CHECK(ruleOf(service.add(item(section::document, "実施手順書")).error()) == "unknown-value");
    ProfileItem event = item(section::event, "改定");
    CHECK(ruleOf(service.add(event).error()) == "required");
    event.date = "2026-02-30";
    CHECK(service.add(event).error().code == ErrorCode::BadDate);
    event.date = "2026-04-01";
    event.dateText = "令和8年4月2日";
    CHECK(ruleOf(service.add(event).error()) == "other-day");
    event.dateText = "令和八百年";
    CHECK(service.add(event).error().code == ErrorCode::BadDate);
    event.dateText = {};
    event.parent = "law";
    CHECK(ruleOf(service.add(event).error()) == "unknown-document");
    ProfileItem zone = item(section::zone, "学校系");
    zone.code = "lgwan";
    CHECK(service.add(zone).error().code == ErrorCode::Duplicate);
    CHECK(service.remove(registry.profileItems(section::document).front()->id).error().code == ErrorCode::ItemInUse);
    CHECK(service.remove(ProfileItemId(999)).error().code == ErrorCode::NotFound);
    CHECK(registry.head() == head);
}

TEST_CASE("A day may be given in words alone, and a coded item without a code gets one")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    PolicyService service(registry);
    ProfileItem event = item(section::event, "改定");
    event.dateText = "令和8年7月1日";
    const ProfileItemId added = requireValue(service.add(event));
    CHECK(registry.zone(added)->date == "2026-07-01");
    CHECK(registry.zone(added)->dateText == "令和8年7月1日");
    const ProfileItemId zone = requireValue(service.add(item(section::zone, "学校系")));
    CHECK_FALSE(registry.zone(zone)->code.empty());
    CHECK(registry.findZone("学校系") == zone);
}
