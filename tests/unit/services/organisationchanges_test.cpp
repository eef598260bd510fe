// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Order, notes, taking back, and changes of posts and persons.

#include "model/services/historyservice.h"
#include "model/services/organisationservice.h"
#include "tests/support/qtcatch.h"
#include "tests/support/registrybuilder.h"

using namespace daicho;

namespace {

Text ruleOf(const Error &error)
{
    return Text(error.arg("rule"));
}

OrgUnitId unitNamed(RegistryBuilder &builder, const char *path)
{
    const auto units = builder.registry().organisation().findUnit(path).units;
    INFO(path);
    REQUIRE(units.size() == 1);
    return units.front();
}

Text namesBelow(RegistryBuilder &builder, OrgUnitId parent)
{
    Text names;
    for (const OrgUnitId id : builder.registry().organisation().children(parent))
        names += (names.empty() ? "" : " ") + builder.registry().organisation().unit(id)->name;
    return names;
}

} // namespace

TEST_CASE("A unit takes a place among its siblings in one step")
{
    RegistryBuilder builder;
    builder.addUnits({"部/一課", "部/二課", "部/三課"});
    OrganisationService service(builder.registry());
    const OrgUnitId above = unitNamed(builder, "部");
    const auto seq = builder.registry().head().seq;
    requireDone(service.reorder(unitNamed(builder, "三課"), unitNamed(builder, "一課")));
    CHECK(namesBelow(builder, above) == "三課 一課 二課");
    requireDone(service.reorder(unitNamed(builder, "三課"), {}));
    CHECK(namesBelow(builder, above) == "一課 二課 三課");
    CHECK(builder.registry().head().seq == seq + 2);
    requireDone(service.reorder(unitNamed(builder, "三課"), {}));
    requireDone(service.reorder(unitNamed(builder, "二課"), unitNamed(builder, "二課")));
    CHECK(builder.registry().head().seq == seq + 2);
    CHECK(service.reorder(unitNamed(builder, "一課"), above).error().code == ErrorCode::NotFound);
    builder.reopen();
    CHECK(namesBelow(builder, unitNamed(builder, "部")) == "一課 二課 三課");
}

TEST_CASE("A moved unit becomes the last one below its new parent, and moving it nowhere writes nothing")
{
    RegistryBuilder builder;
    builder.addUnits({"甲/一課", "乙/二課", "乙/三課"});
    OrganisationService service(builder.registry());
    requireDone(service.moveUnit(unitNamed(builder, "一課"), unitNamed(builder, "乙")));
    CHECK(namesBelow(builder, unitNamed(builder, "乙")) == "二課 三課 一課");
    const HistoryHead head = builder.registry().head();
    requireDone(service.moveUnit(unitNamed(builder, "一課"), unitNamed(builder, "乙")));
    requireDone(service.renameUnit(unitNamed(builder, "一課"), "一課"));
    CHECK(builder.registry().head() == head);
}

TEST_CASE("An abolition is taken back unless the unit above has ended or the name is taken")
{
    RegistryBuilder builder;
    builder.addUnits({"部/課"});
    OrganisationService service(builder.registry());
    const OrgUnitId above = unitNamed(builder, "部");
    const OrgUnitId below = unitNamed(builder, "課");
    requireDone(service.abolishUnit(below, "2027-03-31"));
    requireDone(service.abolishUnit(above, "2027-03-31"));
    const auto refused = service.reopenUnit(below);
    CHECK(ruleOf(refused.error()) == "above-has-ended");
    CHECK(refused.error().arg("value") == "部");
    requireDone(service.reopenUnit(above));
    requireDone(service.reopenUnit(below));
    CHECK(builder.registry().organisation().unit(below)->validTo.empty());
    requireDone(service.abolishUnit(below, "2027-03-31"));
    requireValue(service.addUnit(above, "課", "2027-04-01"));
    CHECK(service.reopenUnit(below).error().code == ErrorCode::Duplicate);
}

TEST_CASE("A note is written and taken back")
{
    RegistryBuilder builder;
    builder.addUnits({"部"});
    OrganisationService service(builder.registry());
    const OrgUnitId unit = unitNamed(builder, "部");
    requireDone(service.setUnitNote(unit, "窓口は1階"));
    CHECK(builder.registry().organisation().unit(unit)->note == "窓口は1階");
    requireValue(HistoryService(builder.registry()).undo());
    CHECK(builder.registry().organisation().unit(unit)->note.empty());
    CHECK(service.setUnitNote(OrgUnitId(999), "x").error().code == ErrorCode::NotFound);
}

TEST_CASE("Posts and persons are changed, and refused where two could not be told apart")
{
    RegistryBuilder builder;
    OrganisationService service(builder.registry());
    const Organisation &organisation = builder.registry().organisation();
    const OrgUnitId root = organisation.institutions().front();
    const PostId first = requireValue(service.addPost(root, "課長", {}, "2026-04-01"));
    const PostId second = requireValue(service.addPost(root, "参事", {}));
    CHECK(organisation.post(first)->validFrom == "2026-04-01");
    requireDone(service.editPost(first, "課長", "情報セキュリティ管理者"));
    CHECK(organisation.post(first)->role == "情報セキュリティ管理者");
    CHECK(service.editPost(second, "課長", {}).error().code == ErrorCode::Duplicate);
    CHECK(ruleOf(service.editPost(second, "参/事", {}).error()) == "slash");
    CHECK(ruleOf(service.addPost(root, "主幹", {}, "2026-02-30").error()) == "bad-date");
    const PersonId person = requireValue(service.addPerson("高橋一郎", {}));
    requireDone(service.editPerson(person, "髙橋一郎", "たかはしいちろう"));
    CHECK(organisation.persons.at(person).name == "髙橋一郎");
    CHECK(ruleOf(service.editPerson(person, "　", {}).error()) == "required");
    CHECK(service.editPerson(PersonId(99), "誰か", {}).error().code == ErrorCode::NotFound);
}

TEST_CASE("Somebody new is assigned in one step, and refused without a trace")
{
    RegistryBuilder builder;
    OrganisationService service(builder.registry());
    const Organisation &organisation = builder.registry().organisation();
    const PostId post = requireValue(service.addPost(organisation.institutions().front(), "課長", {}));
    const HistoryHead head = builder.registry().head();
    const Person fresh{{}, "新任太郎", "しんにんたろう"};
    CHECK(ruleOf(service.assignNewPerson(post, fresh, "regular", "2026-05-02", "2026-05-01").error()) ==
          "ends-before-start");
    CHECK(ruleOf(service.assignNewPerson(post, {}, "regular", {}, {}).error()) == "required");
    CHECK(builder.registry().head() == head);
    CHECK(organisation.persons.empty());
    requireValue(service.assignNewPerson(post, fresh, "acting", "2026-05-01", {}));
    CHECK(builder.registry().head().seq == head.seq + 1);
    REQUIRE(organisation.persons.size() == 1);
    CHECK(organisation.persons.begin()->second.reading == "しんにんたろう");
    requireValue(HistoryService(builder.registry()).undo());
    CHECK(organisation.persons.empty());
    CHECK(organisation.holdings.empty());
}

TEST_CASE("A post that ends takes its holders with it, but none who comes later")
{
    RegistryBuilder builder;
    OrganisationService service(builder.registry());
    const Organisation &organisation = builder.registry().organisation();
    const PostId post = requireValue(service.addPost(organisation.institutions().front(), "課長", {}));
    const PersonId person = requireValue(service.addPerson("山田", {}));
    const HoldingId past = requireValue(service.assign(post, person, "regular", "2024-04-01", "2025-03-31"));
    const HoldingId open = requireValue(service.assign(post, person, "regular", "2025-04-01", {}));
    CHECK(ruleOf(service.endPost(post, "2025-03-31").error()) == "has-later-holders");
    CHECK(organisation.post(post)->validTo.empty());
    requireDone(service.endPost(post, "2026-03-31"));
    CHECK(organisation.holdings.at(past).validTo == "2025-03-31");
    CHECK(organisation.holdings.at(open).validTo == "2026-03-31");
}

TEST_CASE("A path names one post of many with the same name")
{
    RegistryBuilder builder;
    builder.addUnits({"総務部/税務課", "市民部/税務課"});
    OrganisationService service(builder.registry());
    const OrgUnitId first = unitNamed(builder, "総務部/税務課");
    const OrgUnitId second = unitNamed(builder, "市民部/税務課");
    requireValue(service.addPost(first, "課長", {}));
    requireValue(service.addPost(second, "課長", {}));
    builder.addAssets("code | name | unit          | owner\n"
                      "A-1  | 台帳 | 総務部/税務課 | 課長\n"
                      "A-2  | 名簿 | 市民部/税務課 | 課長\n");
    requireDone(builder.registry().loadIndex());
    const auto found = [&builder](const Text &filter) {
        Text codes;
        const LedgerIndex &index = builder.registry().index();
        for (const std::uint32_t row : index.select(requireValue(parseFilter(filter, nullptr))))
            codes += (codes.empty() ? "" : " ") + Text(index.text(row, Field::Code));
        return codes;
    };
    const Text root =
        builder.registry().organisation().unit(builder.registry().organisation().institutionOf(first))->name;
    CHECK(found("owner:課長") == "A-1 A-2");
    CHECK(found("owner:総務部/税務課/課長") == "A-1");
    CHECK(found("owner:\"" + root + "/市民部/税務課/課長\"") == "A-2");
    CHECK(found("owner:税務課／課長") == "A-1 A-2");
    CHECK(found("owner:部/税務課/課長").empty());
    CHECK(found("-owner:総務部/税務課/課長") == "A-2");
    CHECK(found("system_owner:総務部/税務課/課長").empty());
    // Counted by what is shown they are one, by what is stored two.
    const LedgerIndex &index = builder.registry().index();
    CHECK(index.tally(index.select({}), Field::Owner).counts.size() == 1);
    CHECK(index.tallyStored(index.select({}), Field::Owner).counts.size() == 2);
    CHECK(index.tallyStored(index.select({}), Field::Revision).counts.empty());
}
