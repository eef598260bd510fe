// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/canonicaljson.h"
#include "model/domain/changeset.h"
#include "tests/support/qtcatch.h"

#include <random>

using namespace daicho;

namespace {

std::vector<TextView> post(TextView unit, TextView name)
{
    return {unit, name, "", "", ""};
}

ChangeSet threePostsAndARename()
{
    ChangeSet changes;
    changes.insert(EntityKind::Post, 7, post("1", "課長"));
    changes.insert(EntityKind::Post, 8, post("1", "係長"));
    changes.insert(EntityKind::Post, 10, post("2", "課長"));
    changes.update(EntityKind::Person, 3, std::vector<Text>{"高橋", ""}, std::vector<Text>{"髙橋", "たかはし"});
    return changes;
}

} // namespace

TEST_CASE("Only the cells that differ are part of an update")
{
    ChangeSet changes;
    changes.update(EntityKind::Person, 3, std::vector<Text>{"佐藤", "さとう"}, std::vector<Text>{"佐藤", "サトウ"});
    const std::vector<FieldChange> expected{{EntityKind::Person, 3, 1, Text("さとう"), Text("サトウ")}};
    CHECK(fieldChanges(changes) == expected);
    CHECK(changes.records() == 1);
}

TEST_CASE("The inverse of the inverse is the change itself")
{
    const ChangeSet changes = threePostsAndARename();
    CHECK(toCanonicalJson(changes.inverse().inverse()) == toCanonicalJson(changes));
    CHECK(toCanonicalJson(changes.inverse()) != toCanonicalJson(changes));
    CHECK(changes.inverse().of(EntityKind::Post).removed.rows() == 3);
}

TEST_CASE("Records touched are counted once however many of their fields change")
{
    CHECK(threePostsAndARename().records() == 4);
    CHECK(ChangeSet().records() == 0);
    CHECK(ChangeSet().isEmpty());
}

TEST_CASE("The canonical form is the same for ever")
{
    CHECK(toCanonicalJson(threePostsAndARename()) ==
          R"({"post":{"insert":{"id":[7,2,10,1],"columns":{"unit":{"text":["1","2"],"code":[0,0,1]},)"
          R"("name":{"text":["課長","係長"],"code":[0,1,0]}}}},)"
          R"("person":{"update":{"name":{"id":[3,1],"text":["高橋","髙橋"],"before":[0],"after":[1]},)"
          R"("reading":{"id":[3,1],"text":["","たかはし"],"before":[0],"after":[1]}}}})");
    CHECK(toCanonicalJson(ChangeSet()) == "{}");
}

TEST_CASE("What is written canonically is read back as it was")
{
    const ChangeSet changes = threePostsAndARename();
    for (const ChangeSet &one : {changes, changes.inverse(), ChangeSet()}) {
        const ChangeSet read = requireValue(changeSetFromCanonicalJson(toCanonicalJson(one)));
        CHECK(fieldChanges(read) == fieldChanges(one));
        CHECK(toCanonicalJson(read) == toCanonicalJson(one));
    }
}

TEST_CASE("Every character of a text survives the canonical form")
{
    Text all("\"\\/\b\f\n\r\t\x01\x1f 髙﨑①㈱～𠮷か゛");
    all.push_back('\0');
    ChangeSet changes;
    changes.insert(EntityKind::Person, 1, std::vector<TextView>{all, ""});
    const ChangeSet read = requireValue(changeSetFromCanonicalJson(toCanonicalJson(changes)));
    CHECK(read.of(EntityKind::Person).inserted.text(0, 0) == all);
}

TEST_CASE("Canonical bytes that the program never writes are refused")
{
    const char *const broken[] = {
        "",
        "{",
        "{}x",
        " {}",
        R"({"nobody":{"insert":{"id":[1,1],"columns":{}}}})",
        R"({"person":{}})",
        R"({"person":{"insert":{"id":[],"columns":{}}}})",
        R"({"person":{"insert":{"id":[1,0],"columns":{}}}})",
        R"({"person":{"insert":{"id":[1,999999999999],"columns":{}}}})",
        R"({"person":{"insert":{"id":[1,2],"columns":{"name":{"text":["a","b","c"]}}}}})",
        R"({"person":{"insert":{"id":[1,2],"columns":{"name":{"text":["a","b"],"code":[0,2]}}}}})",
        R"({"person":{"insert":{"id":[1,2],"columns":{"name":{"text":["a","b"],"code":[0]}}}}})",
        R"({"person":{"insert":{"id":[1,2],"columns":{"name":{"text":["a","a"],"code":[0,1]}}}}})",
        R"({"person":{"insert":{"id":[1,1],"columns":{"age":{"text":["a"]}}}}})",
        R"({"person":{"insert":{"id":[1,1],"columns":{}},"insert":{"id":[2,1],"columns":{}}}})",
        R"({"person":{"update":{"name":{"id":[1,1],"text":["a"],"before":[0],"after":[1]}}}})",
        R"({"person":{"update":{"name":{"id":[1,1],"text":["\u0041"],"before":[0],"after":[0]}}}})",
    };
    for (const char *json : broken) {
        INFO(json);
        const Result<ChangeSet> read = changeSetFromCanonicalJson(json);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::HistoryBroken);
    }
}

TEST_CASE("A few bytes cannot claim more records than memory holds")
{
    const auto people = [](const char *runs) {
        return changeSetFromCanonicalJson(Text(R"({"person":{"insert":{"id":[)") + runs + R"(],"columns":{}}}})");
    };
    CHECK(people("1,10000").has_value());
    CHECK_FALSE(people("1,20000").has_value());
    CHECK_FALSE(people("1,6000,200000,6000").has_value());
    Text assets = R"({"asset":{"insert":{"id":[1,4000000],"columns":{"name":{"text":[")";
    assets += Text(4'000'000, 'a') + R"("]}}}}})";
    CHECK_FALSE(changeSetFromCanonicalJson(assets).has_value());
}

TEST_CASE("No cut of canonical bytes is taken for a whole change")
{
    const Text json = toCanonicalJson(threePostsAndARename());
    for (std::size_t length = 0; length < json.size(); ++length)
        CHECK_FALSE(changeSetFromCanonicalJson(TextView(json).substr(0, length)));
}

TEST_CASE("Random changes keep their meaning through the canonical form")
{
    std::mt19937 random(20261121);
    const char *const texts[] = {"", "3B", "税務課", "a\nb", "\"", "住民基本台帳"};
    for (int round = 0; round < 200; ++round) {
        ChangeSet changes;
        std::int64_t id = 1;
        for (std::mt19937::result_type i = 0, n = random() % 20; i < n; ++i) {
            id += 1 + static_cast<std::int64_t>(random() % 3);
            std::vector<TextView> values(columnCount<AssetColumn>);
            for (TextView &value : values)
                value = texts[random() % std::size(texts)];
            if (random() % 3 != 0) {
                changes.insert(EntityKind::Asset, id, values);
            } else {
                const std::vector<Text> before(values.size(), "前");
                changes.update(EntityKind::Asset, id, before, std::vector<Text>(values.begin(), values.end()));
            }
        }
        const Text json = toCanonicalJson(changes);
        const ChangeSet read = requireValue(changeSetFromCanonicalJson(json));
        CHECK(fieldChanges(read) == fieldChanges(changes));
        CHECK(toCanonicalJson(read) == json);
    }
}
