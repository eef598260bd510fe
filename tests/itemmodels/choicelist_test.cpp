// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/itemmodels/townregistry.h"
#include "views/itemmodels/choicelist.h"
#include "views/itemmodels/orgchoices.h"

#include <QAbstractItemModelTester>

using namespace daicho;

namespace {

std::vector<Text> shown(const ChoiceList &list)
{
    std::vector<Text> ids;
    for (int row = 0; row < list.rowCount(); ++row)
        ids.push_back(list.at(row).id);
    return ids;
}

const ChoiceEntry *labelled(const std::vector<ChoiceEntry> &choices, const QString &label)
{
    for (const ChoiceEntry &choice : choices) {
        if (choice.label == label)
            return &choice;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Choices are found by any part in any width, case, kana and variant", "[choices]")
{
    ChoiceList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setEntries(
        {{"1", u"サーバー室"_qs, u"本庁"_qs}, {"2", u"LAN管理"_qs, {}}, {"3", u"髙橋課長"_qs, u"税務課"_qs}});
    CHECK(shown(list) == std::vector<Text>{"1", "2", "3"});
    list.narrow(u"ｻｰﾊﾞｰ"_qs);
    CHECK(shown(list) == std::vector<Text>{"1"});
    list.narrow(u"ｌａｎ"_qs);
    CHECK(shown(list) == std::vector<Text>{"2"});
    list.narrow(u"高橋"_qs);
    CHECK(shown(list) == std::vector<Text>{"3"});
    list.narrow(u"税務　課長"_qs);
    CHECK(shown(list) == std::vector<Text>{"3"});
    list.narrow(u"庁舎"_qs);
    CHECK(list.rowCount() == 0);
    list.narrow({});
    CHECK(list.rowCount() == 3);
}

TEST_CASE("Labels that begin with what was written come first, and only one meaning counts", "[choices]")
{
    ChoiceList list;
    list.setEntries({{"1", u"副課長"_qs, {}}, {"2", u"課長補佐"_qs, {}}, {"3", u"課長"_qs, {}}});
    list.narrow(u"課長"_qs);
    CHECK(shown(list) == std::vector<Text>{"2", "3", "1"});
    REQUIRE(list.meant(u"課長"_qs));
    CHECK(list.meant(u"課長"_qs)->id == "3");
    CHECK(list.meant(u"補佐"_qs)->id == "2");
    CHECK_FALSE(list.meant(u"長"_qs));
    CHECK_FALSE(list.meant(u"部長"_qs));
}

TEST_CASE("Posts are offered with their path and with who holds them today", "[choices]")
{
    TownRegistry town;
    OrganisationService organisation(town.registry());
    const PostId chief = requireValue(organisation.addPost(town.units[1], "課長", {}));
    const PersonId person = requireValue(organisation.addPerson("髙橋 一郎", {}));
    requireValue(organisation.assign(chief, person, "regular", "2025-04-01", {}));
    const std::vector<ChoiceEntry> posts = postChoices(town.registry());
    const ChoiceEntry *found = labelled(posts, u"課長"_qs);
    REQUIRE(found != nullptr);
    CHECK(found->id == std::to_string(chief.value()));
    CHECK(found->second.contains(u"税務課"_qs));
    CHECK(found->second.contains(u"髙橋 一郎"_qs));
}

TEST_CASE("What has ended is offered no more", "[choices]")
{
    TownRegistry town;
    OrganisationService organisation(town.registry());
    CHECK(labelled(unitChoices(town.registry()), u"住民課"_qs) != nullptr);
    const PostId chief = requireValue(organisation.addPost(town.units[2], "住民課長", {}));
    requireDone(organisation.abolishUnit(town.units[2], "2026-03-31"));
    CHECK(town.registry().organisation().post(chief) != nullptr);
    CHECK(labelled(unitChoices(town.registry()), u"住民課"_qs) == nullptr);
    CHECK(labelled(postChoices(town.registry()), u"住民課長"_qs) == nullptr);
    CHECK(labelled(unitChoices(town.registry()), u"税務課"_qs) != nullptr);
}
