// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/assetcard.h"
#include "model/services/assetservice.h"
#include "model/services/organisationservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

using namespace daicho;

namespace {

Text ruleOf(const Error &error)
{
    return Text(error.arg("rule"));
}

} // namespace

TEST_CASE("An asset needs nothing but a name")
{
    RegistryBuilder builder;
    AssetService service(builder.registry());
    const Asset asset = requireValue(service.add({{Field::Name, "住民基本台帳"}}));
    CHECK(asset.text(Field::Code) == "A-00001");
    CHECK(asset.text(Field::Kind) == "information");
    CHECK(asset.text(Field::Status) == "active");
    CHECK(asset.text(Field::Registered) == "2026-05-20");
    CHECK(asset.text(Field::Updated) == "2026-05-20");
    CHECK(asset.unit() == builder.registry().organisation().institutions().front());
    CHECK(asset.edition() == EditionId()); // unrated
    CHECK(asset.revision == builder.registry().head().seq);

    const auto nameless = service.add({{Field::Remarks, "備考"}});
    REQUIRE_FALSE(nameless);
    CHECK(nameless.error().arg("field") == "name");
    CHECK(ruleOf(nameless.error()) == "required");
    CHECK(ruleOf(service.add({{Field::Name, "　"}}).error()) == "required");
}

TEST_CASE("Issued codes count up over all codes of their form, with the columns and without")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-00007|七\nB-00090|別\nA-12x|別\nA-100000|大");
    AssetService service(builder.registry());
    SECTION("without") {}
    SECTION("with")
    {
        requireDone(builder.registry().loadIndex());
    }
    CHECK(service.nextCode() == "A-100001");
    CHECK(requireValue(service.add({{Field::Name, "次"}})).text(Field::Code) == "A-100001");
    CHECK(service.nextCode() == "A-100002");
}

TEST_CASE("Values are taken as people write them and stored in one form")
{
    RegistryBuilder builder;
    builder.addUnits({"総務部/税務課"});
    Registry &registry = builder.registry();
    OrganisationService organisation(registry);
    const OrgUnitId unit = registry.organisation().findUnit("税務課").units.front();
    const PostId post = requireValue(organisation.addPost(unit, "課長", {}));
    const ProfileItem *zone = registry.profileItems(section::zone).front();
    AssetService service(registry);
    const Asset asset = requireValue(service.add({{Field::Owner, "課長"},
                                                  {Field::Name, "固定資産課税台帳"},
                                                  {Field::Unit, "総務部/税務課"},
                                                  {Field::Kind, "情報システム"},
                                                  {Field::PersonalInfo, "有"},
                                                  {Field::Takeout, "持出禁止"},
                                                  {Field::Subjects, "１２,３４５"},
                                                  {Field::Expires, "令和9年3月31日"},
                                                  {Field::Zone, zone->name},
                                                  {Field::Location, "書庫［管理区域］\n戸棚"}}));
    CHECK(asset.unit() == unit);
    CHECK(asset.owner() == post);
    CHECK(asset.text(Field::Kind) == "system");
    CHECK(asset.text(Field::PersonalInfo) == "personal");
    CHECK(asset.text(Field::Takeout) == "no");
    CHECK(asset.text(Field::Subjects) == "12345");
    CHECK(asset.text(Field::Expires) == "2027-03-31");
    CHECK(asset.zone() == zone->id);
    CHECK(asset.text(Field::Location) == "書庫［管理区域］\n戸棚");
    CHECK(registry.display(asset, Field::Owner) == "課長");
    CHECK(registry.display(asset, Field::Zone) == zone->name);
}

TEST_CASE("A value that cannot be is refused with field, value and rule, and nothing is stored")
{
    struct Wrong
    {
        Field field;
        const char *value;
        const char *rule;
    };
    const auto wrong =
        GENERATE(Wrong{Field::Kind, "宇宙船", "unknown-kind"}, Wrong{Field::Kind, "", "required"},
                 Wrong{Field::PersonalInfo, "たぶん", "unknown-value"}, Wrong{Field::Unit, "宇宙課", "unknown-unit"},
                 Wrong{Field::Unit, "", "required"}, Wrong{Field::Unit, "庶務係", "ambiguous"},
                 Wrong{Field::Owner, "船長", "unknown-post"}, Wrong{Field::Zone, "宇宙系", "unknown-zone"},
                 Wrong{Field::Expires, "2026-02-30", "bad-date"}, Wrong{Field::Expires, "来年", "bad-date"},
                 Wrong{Field::Subjects, "約百", "bad-number"}, Wrong{Field::Subjects, "1,23", "bad-number"},
                 Wrong{Field::Subjects, "-5", "bad-number"}, Wrong{Field::Subjects, "12345678901", "bad-number"},
                 Wrong{Field::Status, "", "required"}, Wrong{Field::Institution, "宇宙庁", "unknown-institution"},
                 Wrong{Field::RatedBy, "山田", "not-editable"}, Wrong{Field::Overall, "3", "not-editable"},
                 Wrong{Field::Name, "一\n二", "control-character"});
    RegistryBuilder builder;
    builder.addUnits({"総務部/庶務係", "建設部/庶務係"});
    builder.addAssets("code|name\nA-1|一");
    const HistoryHead head = builder.registry().head();
    CAPTURE(fieldInfo(wrong.field).id, wrong.value);
    const auto refused = AssetService(builder.registry()).edit(builder.asset("A-1").id, {{wrong.field, wrong.value}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(refused.error().arg("field") == fieldInfo(wrong.field).id);
    CHECK(refused.error().arg("value") == wrong.value);
    CHECK(ruleOf(refused.error()) == wrong.rule);
    CHECK(builder.registry().head() == head);
}

TEST_CASE("An unknown level names the levels that there are")
{
    RegistryBuilder builder("yokote-city", "mic-jichitai-2024r10");
    builder.addAssets("code|name\nA-1|一");
    AssetService service(builder.registry());
    const AssetId id = builder.asset("A-1").id;
    const auto refused = service.rate(id, {{"C", "4"}}, "理由");
    REQUIRE_FALSE(refused);
    CHECK(ruleOf(refused.error()) == "unknown-level");
    CHECK(refused.error().arg("field") == "c");
    CHECK(refused.error().arg("allowed") == "3A, 3B, 3C, 2, 1");
    CHECK(ruleOf(service.rate(id, {{"P", "I"}}, "理由").error()) == "unknown-axis");
    CHECK(ruleOf(service.rate(id, {{"X", "1"}}, "理由").error()) == "unknown-axis");
    CHECK(ruleOf(service.rate(id, {}, "理由").error()) == "required");
}

TEST_CASE("The institution alone puts an asset under its root, with a unit it says which one")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    OrganisationService organisation(registry);
    const OrgUnitId board = registry.organisation().findInstitution("教育委員会");
    const OrgUnitId mayor = registry.organisation().institutions().front();
    const OrgUnitId ours = requireValue(organisation.addUnit(mayor, "総務課", {}));
    const OrgUnitId theirs = requireValue(organisation.addUnit(board, "総務課", {}));
    AssetService service(registry);
    CHECK(requireValue(service.add({{Field::Name, "一"}, {Field::Institution, "教育委員会"}})).unit() == board);
    const Asset asset =
        requireValue(service.add({{Field::Name, "二"}, {Field::Unit, "総務課"}, {Field::Institution, "教育委員会"}}));
    CHECK(asset.unit() == theirs);
    // A unit is looked for near where the asset is.
    CHECK(requireValue(service.edit(asset.id, {{Field::Unit, "教育委員会"}})).unit() == board);
    CHECK(requireValue(service.edit(asset.id, {{Field::Unit, "総務課"}})).unit() == theirs);
    CHECK(requireValue(service.edit(asset.id, {{Field::Unit, "町長/総務課"}})).unit() == ours);
}

TEST_CASE("A content change is dated today, and a change to the same is none")
{
    RegistryBuilder builder;
    builder.addAssets("code|name|remarks\nA-1|一|前");
    AssetService service(builder.registry());
    builder.clock().set(QDateTime(QDate(2026, 6, 1), QTime(1, 0), Qt::UTC));
    const Asset before = builder.asset("A-1");
    const Asset same = requireValue(service.edit(before.id, {{Field::Remarks, "前"}}));
    CHECK(same == before);
    CHECK(builder.registry().head().seq == before.revision);
    const Asset after = requireValue(service.edit(before.id, {{Field::Remarks, "後"}}));
    CHECK(after.text(Field::Updated) == "2026-06-01");
    CHECK(after.text(Field::Registered) == "2026-05-20");
    const Asset dated = requireValue(service.edit(before.id, {{Field::Remarks, ""}, {Field::Updated, "R8.4.1"}}));
    CHECK(dated.text(Field::Updated) == "2026-04-01");
    CHECK(dated.text(Field::Remarks).empty());
}

TEST_CASE("An edit of what somebody else changed since is a conflict")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一");
    const Asset seen = builder.asset("A-1");
    AssetService service(builder.registry());
    requireValue(service.edit(seen.id, {{Field::Remarks, "先"}}));
    const auto refused = service.edit(seen.id, seen.revision, {{Field::Name, "二"}}, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().arg("code") == "A-1");
    CHECK(builder.asset("A-1").text(Field::Name) == "一");
    const Asset now = builder.asset("A-1");
    CHECK(requireValue(service.edit(seen.id, now.revision, {{Field::Name, "二"}}, {})).text(Field::Name) == "二");
}

TEST_CASE("A code that exists is refused")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一\nA-2|二");
    AssetService service(builder.registry());
    CHECK(service.add({{Field::Code, "A-1"}, {Field::Name, "三"}}).error().code == ErrorCode::Duplicate);
    CHECK(service.edit(builder.asset("A-2").id, {{Field::Code, "A-1"}}).error().code == ErrorCode::Duplicate);
}

TEST_CASE("Lowering a level needs a reason of its own")
{
    RegistryBuilder builder("yokote-city", "mic-jichitai-2024r10");
    builder.addAssets("code|name\nA-1|一");
    AssetService service(builder.registry());
    const AssetId id = builder.asset("A-1").id;
    requireValue(service.rate(id, {{"C", "3B"}, {"I", "2"}}, "番号を含む"));
    const HistoryHead head = builder.registry().head();
    for (const auto &[axis, level] : std::map<Text, Text>{{"C", "2"}, {"c", "n/a"}, {"I", ""}}) {
        CHECK(ruleOf(service.rate(id, {{axis, level}}, {}).error()) == "lowered");
        CHECK(ruleOf(service.rate(id, {{axis, level}}, "　").error()) == "lowered");
        CHECK(ruleOf(service.rate(id, {{axis, level}}, "番号を含む").error()) == "lowered");
    }
    CHECK(builder.registry().head() == head);
    requireValue(service.rate(id, {{"C", "3A"}, {"A", "1"}}, {}));
    CHECK(requireValue(service.rate(id, {{"C", "2"}}, "番号を除いた")).text(Field::C) == "2");
    CHECK(builder.asset("A-1").text(Field::Reason) == "番号を除いた");
}

TEST_CASE("A rating says under which edition, by whom and when")
{
    RegistryBuilder builder("yokote-city", "mic-jichitai-2024r10");
    builder.addAssets("code|name\nA-1|一");
    AssetService service(builder.registry());
    const AssetId id = builder.asset("A-1").id;
    const Asset rated = requireValue(service.rate(id, {{"C", "自治体機密性３Ｂ"}, {"i", "2"}}, "番号を含む"));
    CHECK(rated.text(Field::C) == "3B");
    CHECK(rated.text(Field::I) == "2");
    CHECK(rated.text(Field::A).empty());
    CHECK(rated.edition() == builder.registry().editionInForce());
    CHECK(rated.text(Field::Reason) == "番号を含む");
    CHECK(rated.text(Field::RatedBy) == "総務課 山田");
    CHECK(rated.text(Field::RatedAt) == "2026-05-20");
    CHECK(builder.registry().display(rated, Field::C) == "3B");

    const Asset none = requireValue(service.edit(id, {{Field::A, "対象外"}}));
    CHECK(none.text(Field::A) == notApplicable);
    CHECK(builder.registry().display(none, Field::A) == "－");
    CHECK(none.text(Field::Reason) == "番号を含む");
    const Asset cleared = requireValue(service.edit(id, {{Field::C, ""}, {Field::I, ""}, {Field::A, ""}}));
    CHECK(cleared.edition() == EditionId());
    CHECK(cleared.text(Field::RatedAt).empty());
}

TEST_CASE("A new scheme in force leaves ratings alone until an asset is rated again, and keeps the former one")
{
    RegistryBuilder builder("yokote-city", "mic-classic-322");
    Registry &registry = builder.registry();
    builder.addAssets("code|name\nA-1|一");
    AssetService service(registry);
    const AssetId id = builder.asset("A-1").id;
    requireValue(service.rate(id, {{"C", "3"}, {"I", "2"}, {"A", "1"}}, "旧"));
    const EditionId old = registry.editionInForce();

    OrganisationService organisation(registry);
    const EditionId now = requireValue(organisation.adoptScheme("mic-jichitai-2024r10"));
    CHECK(registry.scheme().id == "mic-jichitai-2024r10");
    CHECK(builder.asset("A-1").text(Field::C) == "3");
    CHECK(builder.asset("A-1").edition() == old);

    const Asset rated = requireValue(service.rate(id, {{"C", "3B"}}, "新"));
    CHECK(rated.edition() == now);
    CHECK(rated.text(Field::C) == "3B");
    CHECK(rated.text(Field::I).empty()); // a level of the former scheme says nothing under the new one
    std::vector<Rating> ratings = requireValue(registry.ratingsOf(id));
    REQUIRE(ratings.size() == 2);
    CHECK(ratings[0].edition == now);
    CHECK(ratings[1].edition == old);
    CHECK(ratings[1].levels == std::array<Text, 4>{"3", "2", "1", ""});
    CHECK(ratings[1].reason == "旧");

    SECTION("also when the former scheme comes back")
    {
        CHECK(requireValue(organisation.adoptScheme("mic-classic-322")) == old);
        requireValue(service.rate(id, {{"C", "2"}}, "再"));
        ratings = requireValue(registry.ratingsOf(id));
        REQUIRE(ratings.size() == 2);
        CHECK(ratings[0].edition == old);
        CHECK(ratings[0].levels[0] == "2");
        CHECK(ratings[1].edition == now);
        CHECK(ratings[1].reason == "新");
    }
}

TEST_CASE("Retiring needs a reason and keeps the asset; restoring brings it back")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|一");
    AssetService service(builder.registry());
    const AssetId id = builder.asset("A-1").id;
    CHECK(ruleOf(service.retire(id, " ").error()) == "required");
    requireDone(service.retire(id, "更新のため"));
    CHECK(builder.asset("A-1").isRetired());
    requireDone(service.restore(id, "誤り"));
    CHECK(builder.asset("A-1").text(Field::Status) == "active");
    CHECK(service.retire(AssetId(99), "なし").error().code == ErrorCode::NotFound);
}

TEST_CASE("Relations are typed, made once and taken away again")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|データ\nA-2|システム");
    Registry &registry = builder.registry();
    AssetService service(registry);
    const AssetId data = builder.asset("A-1").id;
    const AssetId system = builder.asset("A-2").id;
    const Relation made = requireValue(service.relate(data, RelationKind::StoredIn, system));
    CHECK(requireValue(service.relate(data, RelationKind::StoredIn, system)) == made);
    CHECK(requireValue(registry.relationsOf(data)) == std::vector<Relation>{made});
    CHECK(requireValue(registry.relationsOf(system)) == std::vector<Relation>{made});
    CHECK(requireValue(registry.relatedCodes(builder.asset("A-1").id)) == "A-2");
    CHECK(requireValue(registry.relatedCodes(builder.asset("A-2").id)) == "A-1");
    CHECK(ruleOf(service.relate(data, RelationKind::Related, data).error()) == "self-relation");
    CHECK(service.unrelate(system, RelationKind::StoredIn, data).error().code == ErrorCode::NotFound);
    requireDone(service.unrelate(data, RelationKind::StoredIn, system));
    CHECK(requireValue(registry.relationsOf(data)).empty());
}

TEST_CASE("Relations that cannot be read are an error, not an asset without relations")
{
    RegistryBuilder builder;
    builder.addAssets("code|name\nA-1|データ\nA-2|システム");
    Registry &registry = builder.registry();
    AssetService service(registry);
    const AssetId data = builder.asset("A-1").id;
    const AssetId system = builder.asset("A-2").id;
    requireValue(service.relate(data, RelationKind::StoredIn, system));
    takeTableAway(builder.registryPath(), "relation");
    const HistoryHead before = registry.head();
    CHECK_FALSE(registry.relationsOf(data));
    CHECK_FALSE(registry.relatedCodes(data));
    CHECK_FALSE(assetCard(registry, data, {}));
    CHECK_FALSE(service.relate(data, RelationKind::CopyOf, system));
    CHECK_FALSE(service.unrelate(data, RelationKind::StoredIn, system));
    CHECK(registry.head() == before);
    // What does not need them goes on.
    CHECK(registry.display(builder.asset("A-1"), Field::Name) == "データ");
}
