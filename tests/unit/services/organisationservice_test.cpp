// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

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

TEST_CASE("Units are added, renamed and moved, and survive opening again")
{
    RegistryBuilder builder;
    builder.addUnits({"総務部/税務課", "市民部"});
    const auto unitNamed = [&builder](const char *path) {
        const auto units = builder.registry().organisation().findUnit(path).units;
        REQUIRE(units.size() == 1);
        return units.front();
    };
    const OrgUnitId unit = unitNamed("総務部/税務課");
    OrganisationService service(builder.registry());
    requireDone(service.moveUnit(unit, unitNamed("市民部")));
    requireDone(service.renameUnit(unit, "課税課"));
    builder.reopen();
    CHECK(builder.registry().organisation().path(unit) == "市民部/課税課");
    CHECK(builder.registry().organisation().children(unitNamed("総務部")).empty());
}

TEST_CASE("An institution is added behind the others")
{
    RegistryBuilder builder;
    OrganisationService service(builder.registry());
    const OrgUnitId added = requireValue(service.addInstitution("公平委員会", "2026-04-01"));
    CHECK(builder.registry().organisation().institutions().back() == added);
    CHECK(builder.registry().organisation().unit(added)->validFrom == "2026-04-01");
}

TEST_CASE("What would break the tree is refused")
{
    RegistryBuilder builder;
    builder.addUnits({"総務部/税務課"});
    Registry &registry = builder.registry();
    OrganisationService service(registry);
    const OrgUnitId root = registry.organisation().institutions().front();
    const OrgUnitId above = registry.organisation().findUnit("総務部").units.front();
    const OrgUnitId below = registry.organisation().findUnit("税務課").units.front();
    const HistoryHead head = registry.head();
    CHECK(ruleOf(service.moveUnit(above, below).error()) == "circle");
    CHECK(ruleOf(service.moveUnit(above, above).error()) == "circle");
    CHECK(ruleOf(service.moveUnit(root, above).error()) == "institution");
    CHECK(ruleOf(service.addUnit(root, " ", {}).error()) == "required");
    CHECK(ruleOf(service.addUnit(root, "税/務", {}).error()) == "slash");
    CHECK(ruleOf(service.addUnit(root, "企画課", "2026-02-30").error()) == "bad-date");
    CHECK(service.addUnit(root, "総務部", {}).error().code == ErrorCode::Duplicate);
    CHECK(service.addUnit(OrgUnitId(999), "企画課", {}).error().code == ErrorCode::NotFound);
    CHECK(service.renameUnit(OrgUnitId(999), "企画課").error().code == ErrorCode::NotFound);
    CHECK(registry.head() == head);
}

TEST_CASE("A unit is abolished only when those below it have ended")
{
    RegistryBuilder builder;
    builder.addUnits({"総務部/税務課"});
    const Organisation &organisation = builder.registry().organisation();
    OrganisationService service(builder.registry());
    const OrgUnitId above = organisation.findUnit("総務部").units.front();
    const OrgUnitId below = organisation.findUnit("税務課").units.front();
    const auto refused = service.abolishUnit(above, "2027-03-31");
    CHECK(ruleOf(refused.error()) == "has-valid-units");
    CHECK(refused.error().arg("value") == "税務課");
    CHECK(ruleOf(service.abolishUnit(below, "").error()) == "required");
    requireDone(service.abolishUnit(below, "2027-03-31"));
    requireDone(service.abolishUnit(above, "2027-03-31"));
    CHECK(organisation.unit(above)->validTo == "2027-03-31");
    // The name is free again from the day after.
    const OrgUnitId root = organisation.institutions().front();
    CHECK(service.addUnit(root, "総務部", "2027-03-31").error().code == ErrorCode::Duplicate);
    CHECK(service.addUnit(root, "総務部", "2027-04-01"));
}

TEST_CASE("A post is held by persons for a time, acting and concurrent ones beside the regular one")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    OrganisationService service(registry);
    const OrgUnitId root = registry.organisation().institutions().front();
    const PostId post = requireValue(service.addPost(root, "総務課長", "情報セキュリティ管理者"));
    const PersonId first = requireValue(service.addPerson("髙橋 一郎", "たかはし いちろう"));
    const PersonId second = requireValue(service.addPerson("山﨑 花子", ""));
    const HoldingId held = requireValue(service.assign(post, first, "regular", "2025-04-01", {}));
    requireValue(service.assign(post, second, "acting", "2026-05-01", "2026-05-31"));
    CHECK(registry.organisation().holdersOn(post, "2026-05-20").size() == 2);
    CHECK(registry.organisation().holdersOn(post, "2026-06-20").size() == 1);
    requireDone(service.endHolding(held, "2026-03-31"));
    builder.reopen();
    CHECK(builder.registry().organisation().holdersOn(post, "2026-04-20").empty());
    CHECK(builder.registry().organisation().persons.at(first).reading == "たかはし いちろう");
}

TEST_CASE("Holdings with wrong dates, manners, posts or persons are refused")
{
    RegistryBuilder builder;
    OrganisationService service(builder.registry());
    const OrgUnitId root = builder.registry().organisation().institutions().front();
    const PostId post = requireValue(service.addPost(root, "課長", {}));
    const PersonId person = requireValue(service.addPerson("山田", {}));
    CHECK(ruleOf(service.assign(post, person, "someday", {}, {}).error()) == "unknown-value");
    CHECK(ruleOf(service.assign(post, person, "regular", "2026-05-02", "2026-05-01").error()) == "ends-before-start");
    CHECK(service.assign(PostId(99), person, "regular", {}, {}).error().code == ErrorCode::NotFound);
    CHECK(service.assign(post, PersonId(99), "regular", {}, {}).error().code == ErrorCode::NotFound);
    CHECK(service.addPost(root, "課長", {}).error().code == ErrorCode::Duplicate);
    const HoldingId held = requireValue(service.assign(post, person, "regular", "2026-05-02", {}));
    CHECK(ruleOf(service.endHolding(held, "2026-05-01").error()) == "ends-before-start");
    CHECK(ruleOf(service.endPost(post, "").error()) == "required");
    requireDone(service.endPost(post, "2026-12-31"));
    CHECK(builder.registry().organisation().post(post)->validTo == "2026-12-31");
}

TEST_CASE("A scheme is adopted once and taken into force again without a second copy")
{
    RegistryBuilder builder;
    Registry &registry = builder.registry();
    OrganisationService service(registry);
    const Text original = registry.scheme().id;
    const EditionId first = registry.editionInForce();
    const EditionId second = requireValue(service.adoptScheme("ipa-sme-321"));
    CHECK(second != first);
    CHECK(registry.scheme().id == "ipa-sme-321");
    CHECK(requireValue(service.adoptScheme(original)) == first);
    CHECK(requireValue(service.adoptScheme("ipa-sme-321")) == second);
    const HistoryHead head = registry.head();
    CHECK(requireValue(service.adoptScheme("ipa-sme-321")) == second);
    CHECK(registry.head() == head);
    CHECK(service.adoptScheme("atlantis").error().code == ErrorCode::UnknownScheme);
    builder.reopen();
    CHECK(builder.registry().scheme().id == "ipa-sme-321");
}
