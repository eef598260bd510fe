// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading the ledger: columns, order, filters, formats; one asset; counts.

#include "tests/cli/commandline.h"

namespace {

std::string codes(CommandLine &cli, const char *filter)
{
    return joined(cli.json({"list", "a.daicho", "--json", "--filter", filter}), "code");
}

} // namespace

TEST_CASE("A list has every field, as stored, and nothing is null")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QJsonArray list = cli.json({"list", "a.daicho", "--json"}).toArray();
    REQUIRE(list.size() == 3);
    const QJsonObject asset = list[1].toObject();
    for (const char *id :
         {"code",        "name",     "reading",       "kind",         "scope",      "business",  "description",
          "institution", "unit",     "owner",         "system_owner", "users",      "medium",    "location",
          "zone",        "quantity", "personal_info", "subjects",     "c",          "i",         "a",
          "p",           "reason",   "takeout",       "contractor",   "backup",     "retention", "retention_start",
          "expires",     "disposal", "status",        "remarks",      "registered", "updated",   "reviewed"}) {
        INFO(id);
        CHECK(asset[QLatin1StringView(id)].isString());
    }
    CHECK(text(asset[u"code"]) == "R-2");
    CHECK(text(asset[u"kind"]) == "information");
    CHECK(text(asset[u"institution"]) == "市長");
    CHECK(text(asset[u"unit"]) == "市民部/税務課");
    CHECK(text(asset[u"c"]) == "3C");
    CHECK(text(asset[u"status"]) == "active");
    CHECK(text(asset[u"remarks"]) == "髙橋");
}

TEST_CASE("Not applicable and unrated are told apart from every level")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "c=対象外"});
    cli.done({"add", "a.daicho", "name=無格付け", "code=R-4"});
    CHECK(joined(cli.json({"list", "a.daicho", "--json", "--columns", "c"}), "c") == "n/a 3C 1 ");
    CHECK(codes(cli, "c:none") == "R-4");
    CHECK(codes(cli, "c:n/a") == "R-1");
}

TEST_CASE("Columns and order are named by id or by Japanese label")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    CHECK(cli.done({"list", "a.daicho", "--columns", "名称,c", "--sort", "機密性,-code", "--format", "csv"}).out ==
          "name,c\r\n例規集,1\r\n課税台帳,3C\r\n住民基本台帳,3B\r\n");
    CHECK(cli.done({"list", "a.daicho", "--columns", "code", "--sort", "-管理番号", "--format", "json"}).out ==
          "[{\"code\":\"R-3\"},\n{\"code\":\"R-2\"},\n{\"code\":\"R-1\"}]\n");
    CHECK(cli.done({"--lang", "ja", "list", "a.daicho", "--columns", "code,c", "--limit", "1"}).out ==
          "管理番号  機密性\nR-1       3B\n");
}

TEST_CASE("Cells of csv are quoted where they must be")
{
    CommandLine cli;
    cli.done({"new", "a.daicho", "--profile", "town"});
    cli.done({"add", "a.daicho", "code=R-1", "name=a,\"b\"", "remarks=1行\n2行"});
    CHECK(cli.done({"list", "a.daicho", "--columns", "name,remarks", "--format", "csv"}).out ==
          "name,remarks\r\n\"a,\"\"b\"\"\",\"1行\n2行\"\r\n");
    CHECK(cli.done({"list", "a.daicho", "--columns", "name,remarks"}).out == "Name   Remarks\na,\"b\"  1行 2行\n");
}

TEST_CASE("Filters take words, exact words, exclusions, fields, levels, dates, units and states")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "expires=2027-03-31"});
    cli.done({"set", "a.daicho", "R-2", "expires=2027-04-01"});
    cli.done({"retire", "a.daicho", "R-3", "--reason", "改正"});
    CHECK(codes(cli, "台帳") == "R-1 R-2");
    CHECK(codes(cli, "台帳 課税") == "R-2");
    CHECK(codes(cli, "\"課税台帳\"") == "R-2");
    CHECK(codes(cli, "-台帳") == "R-3");
    CHECK(codes(cli, "高橋") == "R-2");
    CHECK(codes(cli, "c:>=3C") == "R-1 R-2");
    CHECK(codes(cli, "機密性:3B") == "R-1");
    CHECK(codes(cli, "expires:<2027-04-01") == "R-1");
    CHECK(codes(cli, "expires:<令和9年4月1日") == "R-1");
    CHECK(codes(cli, "unit:税務課") == "R-2");
    CHECK(codes(cli, "unit:市民部") == "R-1 R-2");
    CHECK(codes(cli, "status:retired") == "R-3");
    CHECK(codes(cli, "状態:廃止") == "R-3");
    CHECK(codes(cli, "") == "R-1 R-2 R-3");
    CHECK(codes(cli, "-status:retired") == "R-1 R-2");
}

TEST_CASE("An unknown field is an error that names the nearest one")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const auto nearest = [&cli](const CommandLine::Words &words) {
        const Run run = cli.run(words);
        CHECK(run.code == 2);
        CHECK(run.errorCode() == "unknown-field");
        return text(run.object()[u"error"][u"args"][u"nearest"]);
    };
    CHECK(nearest({"list", "a.daicho", "--json", "--filter", "staus:retired"}) == "status");
    CHECK(nearest({"list", "a.daicho", "--json", "--columns", "code,nam"}) == "name");
    CHECK(nearest({"list", "a.daicho", "--json", "--sort", "-expire"}) == "expires");
    CHECK(nearest({"add", "a.daicho", "--json", "管理番=1"}) == "管理番号");
    CHECK(nearest({"set", "a.daicho", "R-1", "--json", "mediun=紙"}) == "medium");
    CHECK(nearest({"stats", "a.daicho", "--json", "--by", "institutoin"}) == "institution");
}

TEST_CASE("Findings are words of a filter, in Japanese too")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"add", "a.daicho", "name=無格付け", "code=R-4", "expires=2001-03-31"});
    cli.done({"add", "a.daicho", "name=廃棄済み", "code=R-5", "expires=2001-03-31", "disposed=2001-04-01"});
    CHECK(codes(cli, "finding:expired") == "R-4");
    CHECK(codes(cli, "点検:期限超過") == "R-4");
    CHECK(codes(cli, "finding:unrated -finding:expired code:R-5") == "R-5");
    CHECK(codes(cli, "-点検:未分類 code:R-4").empty());
    CHECK(cli.run({"list", "a.daicho", "--filter", "finding:rated", "--json"}).errorCode() == "bad-filter");
}

TEST_CASE("A filter that cannot be understood says why")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const Run run = cli.run({"list", "a.daicho", "--filter", "c:>=9Z"});
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Catch::Contains("“c:>=9Z”") && Catch::Contains("the scheme has no such level"));
    CHECK(cli.run({"list", "a.daicho", "--filter", "expires:<2027-02-30", "--json"}).errorCode() == "bad-filter");
}

TEST_CASE("One asset is shown with its rating, its reason, its rules, relations and owners")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"post", "a.daicho", "add", "市民部/市民課", "課長"});
    cli.done({"post", "a.daicho", "assign", "市民部/市民課", "課長", "高橋一郎", "--from", "2020-04-01"});
    cli.done({"set", "a.daicho", "R-1", "owner=課長", "location=本庁舎1階［管理区域］"});
    cli.done({"rate", "a.daicho", "R-1", "C=3A", "--reason", "見直し"});
    cli.done({"relate", "a.daicho", "R-1", "stored-in", "R-2"});
    const QJsonObject shown = cli.json({"show", "a.daicho", "R-1", "--json"}).toObject();
    CHECK(text(shown[u"fields"][u"name"]) == "住民基本台帳");
    CHECK(text(shown[u"fields"][u"owner"]) == "課長");
    CHECK(text(shown[u"locations"][0][u"place"]) == "本庁舎1階");
    CHECK(text(shown[u"locations"][0][u"room_kind"]) == "管理区域");
    CHECK(text(shown[u"relations"][0][u"kind"]) == "stored-in");
    CHECK(text(shown[u"relations"][0][u"code"]) == "R-2");
    CHECK(text(shown[u"ratings"][0][u"axis"]) == "C");
    CHECK(text(shown[u"ratings"][0][u"level"]) == "3A");
    CHECK(text(shown[u"ratings"][0][u"reason"]) == "見直し");
    CHECK(text(shown[u"ratings"][0][u"scheme"]) == "mic-jichitai-2024r10");
    CHECK(text(shown[u"ratings"][0][u"by"]) == "tester");
    CHECK_FALSE(text(shown[u"handling"][0][u"rule"]).empty());
    CHECK(text(shown[u"owners"][0][u"post"]) == "課長");
    CHECK(joined(shown[u"owners"][0][u"holders"]) == "高橋一郎");
    for (const char16_t *key : {u"required", u"findings"})
        CHECK(shown.contains(QStringView(key)));
    const Run missing = cli.run({"show", "a.daicho", "R-9", "--json"});
    CHECK(missing.code == 2);
    CHECK(missing.errorCode() == "not-found");
}

TEST_CASE("Assets are counted by one field or two")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    CHECK(cli.done({"stats", "a.daicho", "--json"}).out ==
          "[{\"c\":\"3B\",\"count\":1},{\"c\":\"3C\",\"count\":1},{\"c\":\"1\",\"count\":1}]\n");
    CHECK(joined(cli.json({"stats", "a.daicho", "--json", "--by", "institution,C"}), "institution") ==
          "市長 市長 市長");
}
