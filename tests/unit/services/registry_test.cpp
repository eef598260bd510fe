// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetservice.h"
#include "model/services/organisationservice.h"
#include "model/services/programdata.h"
#include "model/services/registry.h"
#include "model/storage/registrystore.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

#include <QFile>

#include <algorithm>

using namespace daicho;

namespace {

/// Counts the signals of a registry.
struct Signals
{
    explicit Signals(Registry &registry)
    {
        QObject::connect(&registry, &Registry::changed, &registry, [this] { ++changed; });
        QObject::connect(&registry, &Registry::reloaded, &registry, [this] { ++reloaded; });
    }

    int changed = 0;
    int reloaded = 0;
};

Text codesOf(const Registry &registry)
{
    Text codes;
    for (const std::uint32_t row : registry.index().all())
        codes += (codes.empty() ? "" : " ") + Text(registry.index().text(row, Field::Code));
    return codes;
}

} // namespace

TEST_CASE("A registry starts from each profile with its institutions, zones and measures")
{
    struct Expected
    {
        const char *profile;
        std::size_t institutions;
        std::size_t zones;
        std::size_t measures;
        const char *body;
    };
    const auto expected =
        GENERATE(Expected{"kanie-town", 9, 3, 8, "蟹江町"}, Expected{"tsugaru-union", 4, 3, 9, "津軽広域連合"},
                 Expected{"yokote-city", 10, 3, 8, "横手市"}, Expected{"unnan-city", 9, 3, 9, "雲南市"},
                 Expected{"ryusenen-union", 3, 1, 9, "柳泉園組合"});
    RegistryBuilder builder(expected.profile);
    builder.reopen();
    const Registry &registry = builder.registry();
    CHECK(registry.header().body == expected.body);
    CHECK(registry.header().profileId == expected.profile);
    CHECK(registry.organisation().institutions().size() == expected.institutions);
    CHECK(registry.profileItems(section::zone).size() == expected.zones);
    CHECK(registry.profileItems(section::measure).size() == expected.measures);
    CHECK(registry.header().created == "2026-05-20");
    CHECK(registry.head().seq == 1);
}

TEST_CASE("Every profile of the program makes a registry under the first scheme that it suggests")
{
    const RegistryBuilder loaded;
    const std::vector<ProfileSummary> profiles = requireValue(programdata::profiles());
    CHECK(profiles.size() == 10);
    CHECK(profiles.back().id == "empty");
    for (const ProfileSummary &summary : profiles) {
        RegistryBuilder builder(summary.id);
        const Profile profile = requireValue(programdata::profile(summary.id));
        CHECK(builder.registry().scheme().id == profile.suggestedSchemes.front());
        CHECK_FALSE(builder.registry().header().body.empty());
    }
}

TEST_CASE("Terms and zones of the profile are found by code and by what people write")
{
    RegistryBuilder builder("tsugaru-union");
    const Registry &registry = builder.registry();
    CHECK(registry.term("institution", "x") == "対象機関");
    CHECK(registry.term("no-such-term", "機関") == "機関");
    const std::vector<const ProfileItem *> zones = registry.profileItems(section::zone);
    CHECK(registry.findZone(zones.front()->name) == zones.front()->id);
    CHECK(registry.findZone(zones.back()->code) == zones.back()->id);
    CHECK_FALSE(registry.findZone("どこにもない").isValid());
    CHECK(registry.zone(zones.front()->id)->name == zones.front()->name);
}

TEST_CASE("An unknown profile or scheme is named together with the known ones, and no file is made")
{
    RegistryBuilder builder;
    const QString path = builder.path("new.daicho");
    const auto profile = Registry::create(path, {"atlantis", {}, {}}, builder.environment());
    REQUIRE_FALSE(profile);
    CHECK(profile.error().code == ErrorCode::UnknownProfile);
    CHECK(profile.error().arg("id") == "atlantis");
    CHECK(profile.error().arg("known").find("kanie-town") != TextView::npos);

    const auto scheme = Registry::create(path, {"kanie-town", {}, "atlantis"}, builder.environment());
    REQUIRE_FALSE(scheme);
    CHECK(scheme.error().code == ErrorCode::UnknownScheme);
    CHECK(scheme.error().arg("known").find("mic-classic-322") != TextView::npos);
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("A new registry does not overwrite a file")
{
    RegistryBuilder builder;
    const auto again = Registry::create(builder.registryPath(), {"yokote-city", {}, {}}, builder.environment());
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::FileExists);
    builder.reopen();
    CHECK(builder.registry().header().body == "蟹江町");
}

TEST_CASE("Body and scheme that are asked for win over the profile's")
{
    RegistryBuilder builder;
    auto registry = requireValue(
        Registry::create(builder.path("b.daicho"), {"town", "大空町", "three-letter-abc"}, builder.environment()));
    CHECK(registry->header().body == "大空町");
    CHECK(registry->scheme().id == "three-letter-abc");
}

TEST_CASE("What was stored is there after opening again")
{
    RegistryBuilder builder;
    builder.addUnits({"総務部/税務課"});
    builder.addAssets(R"(
        code  | name                 | unit
        A-001 | 髙橋﨑①㈱～の台帳 | 総務部/税務課)");
    const Asset before = builder.asset("A-001");
    builder.reopen();
    CHECK(builder.asset("A-001") == before);
    CHECK(before.text(Field::Name) == "髙橋﨑①㈱～の台帳");
    CHECK(builder.registry().display(before, Field::Unit) == "総務部/税務課");
    CHECK(builder.registry().display(before, Field::Institution) == "町長");
    CHECK(builder.registry().display(before, Field::Kind) == "取り扱う情報");
    CHECK(builder.registry().display(before, Field::Kind, /*japanese=*/false) == "Information handled");
}

TEST_CASE("The columns follow every change that is committed")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    requireDone(registry.loadIndex());
    CHECK(registry.isIndexLoaded());
    builder.addAssets("code|name\nB-2|二\nB-1|一");
    CHECK(codesOf(registry) == "B-1 B-2");

    AssetService service(registry);
    requireValue(service.edit(builder.asset("B-1").id, {{Field::Code, "B-3"}}));
    CHECK(codesOf(registry) == "B-2 B-3");
    CHECK(requireValue(registry.assetByCode("B-3")).text(Field::Name) == "一");
    CHECK(registry.assetByCode("B-1").error().code == ErrorCode::NotFound);
}

TEST_CASE("Columns show the names of units as they are now")
{
    RegistryBuilder builder;
    builder.addUnits({"総務部/税務課"});
    builder.addAssets("code|name|unit\nA-1|台帳|税務課");
    Registry &registry = builder.registry();
    requireDone(registry.loadIndex());
    const std::uint32_t row = registry.index().rowOfCode("A-1").value();
    CHECK(registry.index().display(row, Field::Unit) == "総務部/税務課");
    OrganisationService service(registry);
    const OrgUnitId unit = registry.organisation().findUnit("税務課").units.front();
    requireDone(service.renameUnit(unit, "課税課"));
    CHECK(registry.index().display(row, Field::Unit) == "総務部/課税課");
}

TEST_CASE("Columns read on another connection are refused once the registry has changed")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一");
    Registry &registry = builder.registry();
    const HistoryHead readAt = registry.head();
    LedgerIndex columns = requireValue(Registry::readIndex(builder.registryPath(), {}));
    SECTION("by itself")
    {
        builder.addAssets("code|name\nA-2|二");
        CHECK(registry.takeIndex(std::move(columns), readAt).error().code == ErrorCode::Overtaken);
        CHECK_FALSE(registry.isIndexLoaded());
    }
    SECTION("by another process")
    {
        const auto other = builder.other();
        requireValue(AssetService(*other).add({{Field::Name, "二"}}));
        CHECK(registry.takeIndex(std::move(columns), readAt).error().code == ErrorCode::Overtaken);
    }
    SECTION("and taken while nothing has")
    {
        requireDone(registry.takeIndex(std::move(columns), readAt));
        CHECK(codesOf(registry) == "A-1");
    }
}

TEST_CASE("A code is found without the columns, whatever stands before it")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一\nA-10|十\nA-2|二\n資産|漢\n資産1|漢一\nB|ビー");
    for (const char *const code : {"A-1", "A-10", "A-2", "資産", "資産1", "B"})
        CHECK(builder.asset(code).text(Field::Code) == code);
    for (const char *const code : {"", "A", "A-", "A-3", "資", "資産2", "~"})
        CHECK(builder.registry().assetByCode(code).error().code == ErrorCode::NotFound);
}

TEST_CASE("Changes of another process are followed one by one")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    requireDone(registry.loadIndex());
    Signals heard(registry);
    const auto other = builder.other();
    AssetService service(*other);
    requireValue(service.add({{Field::Code, "X-1"}, {Field::Name, "一"}}));
    requireValue(service.add({{Field::Code, "X-2"}, {Field::Name, "二"}}));
    requireDone(registry.refresh());
    CHECK(codesOf(registry) == "X-1 X-2");
    CHECK(registry.head() == other->head());
    CHECK(heard.changed == 2);
    CHECK(heard.reloaded == 0);
    requireDone(registry.refresh());
    CHECK(heard.changed == 2);
}

TEST_CASE("Many changes of another process are read anew in one go")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    requireDone(registry.loadIndex());
    Signals heard(registry);
    const auto other = builder.other();
    AssetService service(*other);
    for (int i = 0; i < 40; ++i)
        requireValue(service.add({{Field::Name, "資産"}}));
    requireDone(registry.refresh());
    CHECK(registry.index().assets() == 40);
    CHECK(heard.changed == 0);
    CHECK(heard.reloaded == 1);
}

TEST_CASE("A single change goes through although another process has written in between")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一\nA-2|二");
    const AssetId first = builder.asset("A-1").id;
    const auto other = builder.other();
    requireValue(AssetService(*other).edit(builder.asset("A-2").id, {{Field::Remarks, "他"}}));
    requireValue(AssetService(builder.registry()).edit(first, {{Field::Remarks, "我"}}));
    CHECK(builder.asset("A-1").text(Field::Remarks) == "我");
    CHECK(builder.asset("A-2").text(Field::Remarks) == "他");
}

TEST_CASE("New numbers are given out once, also while nothing is committed")
{
    RegistryBuilder builder;
    const std::int64_t first = builder.registry().newId(EntityKind::Asset);
    CHECK(builder.registry().newId(EntityKind::Asset) == first + 1);
    builder.addAssets("code|name\nA-1|一");
    CHECK(builder.asset("A-1").id.value() == first + 2);
}

TEST_CASE("A registry that is opened for reading refuses to change")
{
    RegistryBuilder builder;
    builder.reopen(RegistryAccess::ReadOnly);
    const auto refused = AssetService(builder.registry()).add({{Field::Name, "資産"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::ReadOnly);
    CHECK(builder.registry().head().seq == 1);
}

TEST_CASE("What is no registry is not opened")
{
    RegistryBuilder builder;
    QFile file(builder.path("x.daicho"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("name,unit\n");
    file.close();
    const auto opened = Registry::open(file.fileName(), RegistryAccess::ReadWrite, builder.environment());
    CHECK(opened.error().code == ErrorCode::NotARegistry);
    const auto missing = Registry::open(builder.path("y.daicho"), RegistryAccess::ReadWrite, builder.environment());
    CHECK(missing.error().code == ErrorCode::FileNotFound);
}

TEST_CASE("An individual number is refused in every text of an asset, and the field is named")
{
    RegistryBuilder builder;
    const HistoryHead head = builder.registry().head();
    const auto field =
        GENERATE(Field::Code, Field::Name, Field::Reading, Field::Scope, Field::Business, Field::Description,
                 Field::Users, Field::Medium, Field::Location, Field::Quantity, Field::Reason, Field::Contractor,
                 Field::Backup, Field::Retention, Field::Disposal, Field::Remarks);
    const auto written = GENERATE(as<Text>(), "123456789018", "番号 1234 5678 9018", "１２３４５６７８９０１８号");
    WrittenFields fields{{Field::Name, "資産"}};
    if (field == Field::Name)
        fields.clear();
    fields.emplace_back(field, written);
    const auto refused = AssetService(builder.registry()).add(fields);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::IndividualNumber);
    CHECK(refused.error().arg("field") == fieldInfo(field).id);
    CHECK(refused.error().debug.find("1234") == Text::npos);
    CHECK(refused.error().arg("value").empty());
    CHECK(builder.registry().head() == head);
}

TEST_CASE("An individual number is refused in names of units, posts and persons and in reasons")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    OrganisationService service(registry);
    const OrgUnitId root = registry.organisation().institutions().front();
    CHECK(service.addUnit(root, "課123456789018", {}).error().code == ErrorCode::IndividualNumber);
    CHECK(service.addPost(root, "123456789018", {}).error().code == ErrorCode::IndividualNumber);
    CHECK(service.addPerson("山田123456789018", {}).error().code == ErrorCode::IndividualNumber);
    builder.addAssets("code|name\nA-1|一");
    const auto retired = AssetService(registry).retire(builder.asset("A-1").id, "123456789018のため");
    CHECK(retired.error().code == ErrorCode::IndividualNumber);
    CHECK(retired.error().arg("field") == "reason");
}

TEST_CASE("Texts that no cell can hold are refused")
{
    CHECK(checkStoredText(Field::Remarks, "一行\n二行\tタブ"));
    CHECK(checkStoredText(Field::Name, "一行\n二行").error().arg("rule") == "control-character");
    CHECK(checkStoredText(Field::Name, Text("a\x01"
                                            "b"))
              .error()
              .arg("rule") == "control-character");
    CHECK(checkStoredText(Field::Name, "\xC2\x85").error().arg("rule") == "control-character");
    CHECK(checkStoredText(Field::Name, "\xE3\x81").error().arg("rule") == "control-character");
    CHECK(checkStoredText(Field::Name, Text(32'767, 'a')));
    CHECK(checkStoredText(Field::Name, Text(32'768, 'a')).error().arg("rule") == "too-long");
    Text surrogates;
    for (int i = 0; i < 16'384; ++i)
        surrogates += "𠮷";
    CHECK(checkStoredText(Field::Name, surrogates).error().arg("rule") == "too-long");
    CHECK(checkStoredText(Field::Name, "123456789012")); // the check digit does not hold
}
