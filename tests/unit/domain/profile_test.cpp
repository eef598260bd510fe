// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/profile.h"
#include "tests/support/qtcatch.h"

using namespace daicho;

namespace {

bool anyScheme(TextView id)
{
    return id == "known";
}

Text profile(const Text &items, const Text &more = {})
{
    return R"({"id": "x", "name": "見本町", "institutions": [{"name": "町長", "note": "n", "units": ["総務課"]}], "items": {)" +
           items + R"(}, "schemes": ["known"])" + more + "}";
}

Text pathOfError(const Text &json)
{
    const Result<Profile> read = profileFromJson(json, "x.json", anyScheme);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::InvalidResource);
    CHECK(read.error().arg("file") == "x.json");
    CHECK_FALSE(read.error().arg("reason").empty());
    return Text(read.error().arg("path"));
}

} // namespace

TEST_CASE("A profile brings institutions, items by section in order, and schemes")
{
    const Profile read = requireValue(
        profileFromJson(profile(R"("zone": [{"code": "net", "name": "インターネット接続系", "description": "d"}],
                   "scope": [{"code": "a", "label": "ア", "name": "機器"}, {"code": "b", "label": "イ", "name": "情報"}],
                   "document": [{"code": "policy", "name": "基本方針", "description": "public"}],
                   "event": [{"name": "施行", "parent": "policy", "date": "2026-04-01", "date_text": "令和８年４月１日"}])"),
                        "x.json", anyScheme));
    CHECK(read.institutions.front().note == "n");
    CHECK(read.institutions.front().units == std::vector<Text>{"総務課"});
    CHECK(read.itemsOf(section::scope).size() == 2);
    CHECK(read.itemsOf(section::scope)[1]->label == "イ");
    CHECK(read.itemsOf(section::scope)[1]->position == 1);
    REQUIRE(read.item(section::zone, "net") != nullptr);
    CHECK(read.item(section::zone, "net")->description == "d");
    CHECK(read.item(section::zone, "lgwan") == nullptr);
    CHECK(read.itemsOf(section::event).front()->dateText == "令和８年４月１日");
    CHECK(read.suggestedSchemes == std::vector<Text>{"known"});
}

TEST_CASE("A wrong profile names the file and the path of the mistake")
{
    CHECK(pathOfError(profile("", R"(, "colour": 1)")) == "colour");
    CHECK(pathOfError(profile(R"("colour": [])")) == "items.colour");
    CHECK(pathOfError(profile(R"("zone": [{"code": "net"}])")) == "items.zone[0].name");
    CHECK(pathOfError(profile(R"("zone": [{"name": "x"}])")) == "items.zone[0].code");
    CHECK(pathOfError(profile(R"("zone": [{"code": "net", "name": "a"}, {"code": "net", "name": "b"}])")) ==
          "items.zone[1].code");
    CHECK(pathOfError(profile(R"("threat": [{"name": "a", "kind": "b"}])")) == "items.threat[0].kind");
    CHECK(pathOfError(profile(R"("document": [{"code": "policy", "name": "a", "description": "secret"}])")) ==
          "items.document[0].description");
    CHECK(pathOfError(profile(R"("event": [{"name": "施行"}])")) == "items.event[0].date");
    CHECK(pathOfError(profile(R"("event": [{"name": "施行", "date": "2026-02-30"}])")) == "items.event[0].date");
    CHECK(pathOfError(profile(R"("event": [{"name": "施行", "date": "2026-04-01", "date_text": "令和7年4月1日"}])")) ==
          "items.event[0].date_text");
    CHECK(pathOfError(profile(R"("note": [{"name": "a", "parent": "policy"}])")) == "items.note[0].parent");
    CHECK(
        pathOfError(R"({"id": "x", "name": "y", "institutions": [{"name": ""}], "items": {}, "schemes": ["known"]})") ==
        "institutions[0].name");
    CHECK(pathOfError(
              R"({"id": "x", "name": "y", "institutions": [{"name": "a"}, {"name": "a"}], "schemes": ["known"]})") ==
          "institutions[1].name");
    CHECK(pathOfError(R"({"id": "x", "name": "y", "schemes": ["known", "lost"]})") == "schemes[1]");
    CHECK(pathOfError(R"({"id": "x", "name": "y"})") == "schemes");
    CHECK(pathOfError(R"({"id": "x", "name": 3, "schemes": ["known"]})") == "name");
}
