// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Single changes: what they store, what they refuse, and that a refusal changes no byte.

#include "tests/cli/commandline.h"

namespace {

std::string field(CommandLine &cli, const char *code, const char *name)
{
    return text(cli.json({"show", "a.daicho", code, "--json"})[u"fields"][QLatin1StringView(name)]);
}

/// The command is refused with this exit code and error, and leaves the registry as it was.
void refused(CommandLine &cli, const CommandLine::Words &words, const std::string &code, const std::string &rule = {})
{
    const QByteArray before = cli.bytes("a.daicho");
    const Run run = cli.run(words);
    INFO(run.out);
    CHECK(run.code == 2);
    CHECK(run.errorCode() == code);
    CHECK(text(run.object()[u"error"][u"args"][u"rule"]) == rule);
    CHECK(cli.bytes("a.daicho") == before);
}

} // namespace

TEST_CASE("An asset is added by ids and by Japanese labels, with an issued code or its own")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    CHECK(cli.done({"add", "a.daicho", "name=試験"}).out == "A-00001\n");
    const QJsonObject added =
        cli.json({"add", "a.daicho", "--json", "管理番号=X-1", "名称=試験２", "所属=税務課", "機密性=機密性３Ｂ",
                  "満了日=令和9年3月31日", "個人情報=要配慮個人情報", "--reason", "新規"})
            .toObject();
    CHECK(text(added[u"code"]) == "X-1");
    CHECK(field(cli, "X-1", "unit") == "市民部/税務課");
    CHECK(field(cli, "X-1", "c") == "3B");
    CHECK(field(cli, "X-1", "expires") == "2027-03-31");
    CHECK(field(cli, "X-1", "personal_info") == "sensitive");
    CHECK(field(cli, "A-00001", "institution") == "市長");
}

TEST_CASE("Fields are set, and text is stored exactly as it was written")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    CHECK(cli.done({"set", "a.daicho", "R-1", "medium= 紙　", "remarks=髙﨑①㈱～𠮷\nか゛", "数量・単位=３ 箱"}).out ==
          "R-1\n");
    CHECK(field(cli, "R-1", "remarks") == "髙﨑①㈱～𠮷\nか゛");
    CHECK(field(cli, "R-1", "medium") == " 紙　");
    cli.done({"set", "a.daicho", "R-1", "remarks="});
    CHECK(field(cli, "R-1", "remarks").empty());
}

TEST_CASE("A value that cannot be is refused by its rule")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    refused(cli, {"add", "a.daicho", "--json", "unit=税務課"}, "invalid", "required");
    refused(cli, {"add", "a.daicho", "--json", "name=x", "unit=宇宙課"}, "invalid", "unknown-unit");
    refused(cli, {"add", "a.daicho", "--json", "name=x", "institution=宇宙庁"}, "invalid", "unknown-institution");
    refused(cli, {"add", "a.daicho", "--json", "name=x", "c=9"}, "invalid", "unknown-level");
    refused(cli, {"add", "a.daicho", "--json", "name=x", "kind=何か"}, "invalid", "unknown-kind");
    refused(cli, {"add", "a.daicho", "--json", "name=x", "zone=何か"}, "invalid", "unknown-zone");
    refused(cli, {"add", "a.daicho", "--json", "name=x", "owner=何か"}, "invalid", "unknown-post");
    refused(cli, {"set", "a.daicho", "R-1", "--json", "expires=2026-02-30"}, "invalid", "bad-date");
    refused(cli, {"set", "a.daicho", "R-1", "--json", "subjects=多数"}, "invalid", "bad-number");
    refused(cli, {"set", "a.daicho", "R-1", "--json", "name=a\x01"}, "invalid", "control-character");
    refused(cli, {"set", "a.daicho", "R-1", "--json", "code=R-2"}, "duplicate");
    refused(cli, {"set", "a.daicho", "R-9", "--json", "name=x"}, "not-found");
    refused(cli, {"set", "a.daicho", "R-1", "--json", "name"}, "usage");
}

TEST_CASE("An individual number is refused in every text, with the field named")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    for (const char *words : {"name=123456789018", "remarks=番号は１２３４-５６７８-９０１８です",
                              "business=123456789018", "location=123456789018", "medium=123456789018"}) {
        INFO(words);
        refused(cli, {"set", "a.daicho", "R-1", "--json", words}, "individual-number", "individual-number");
    }
    const Run run = cli.run({"set", "a.daicho", "R-1", "remarks=123456789018"});
    CHECK_THAT(run.err, Catch::StartsWith("daicho-cli: Remarks: ") && !Catch::Contains("123456789018"));
}

TEST_CASE("People read labels of fields, not ids")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    CHECK_THAT(cli.run({"set", "a.daicho", "R-1", "c=9"}).err, Catch::StartsWith("daicho-cli: Confidentiality: “9”"));
    CHECK_THAT(cli.run({"--lang", "ja", "set", "a.daicho", "R-1", "c=9"}).err,
               Catch::StartsWith("daicho-cli: 機密性："));
}

TEST_CASE("A rating needs known levels and a reason")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"rate", "a.daicho", "R-3", "C=3B", "I=２", "A=対象外", "--reason", "住民の個人情報"});
    CHECK(field(cli, "R-3", "c") == "3B");
    CHECK(field(cli, "R-3", "i") == "2");
    CHECK(field(cli, "R-3", "a") == "n/a");
    CHECK(field(cli, "R-3", "reason") == "住民の個人情報");
    refused(cli, {"rate", "a.daicho", "R-3", "--json", "C=3A"}, "invalid", "required");
    refused(cli, {"rate", "a.daicho", "R-3", "--json", "C=3X", "--reason", "x"}, "invalid", "unknown-level");
    refused(cli, {"rate", "a.daicho", "R-3", "--json", "Q=1", "--reason", "x"}, "invalid", "unknown-axis");
}

TEST_CASE("A scheme with one axis is rated by that axis")
{
    CommandLine cli;
    cli.done({"new", "a.daicho", "--profile", "kanie-town"});
    cli.done({"add", "a.daicho", "name=x", "code=X"});
    cli.done({"rate", "a.daicho", "X", "P=Ⅱ", "--reason", "例"});
    CHECK(text(cli.json({"show", "a.daicho", "X", "--json"})[u"ratings"][0][u"axis"]) == "P");
    refused(cli, {"rate", "a.daicho", "X", "--json", "C=1", "--reason", "x"}, "invalid", "unknown-axis");
}

TEST_CASE("Retiring needs a reason and deletes nothing")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    refused(cli, {"retire", "a.daicho", "R-1", "--json"}, "invalid", "required");
    cli.done({"retire", "a.daicho", "R-1", "--reason", "様式廃止"});
    CHECK(field(cli, "R-1", "status") == "retired");
    CHECK(cli.json({"info", "a.daicho", "--json"})[u"counts"][u"assets"][u"retired"].toInt() == 1);
}

TEST_CASE("Assets are related in seven ways")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    for (const char *kind : {"stored-in", "runs-on", "located-in", "connected-to", "describes", "copy-of", "related"}) {
        INFO(kind);
        cli.done({"relate", "a.daicho", "R-1", kind, "R-2"});
        CHECK(joined(cli.json({"show", "a.daicho", "R-1", "--json"})[u"relations"], "kind") == kind);
        cli.done({"unrelate", "a.daicho", "R-1", kind, "R-2"});
        CHECK(cli.json({"show", "a.daicho", "R-1", "--json"})[u"relations"].toArray().isEmpty());
    }
    refused(cli, {"relate", "a.daicho", "R-1", "likes", "R-2", "--json"}, "usage");
    refused(cli, {"relate", "a.daicho", "R-1", "stored-in", "R-9", "--json"}, "not-found");
    refused(cli, {"relate", "a.daicho", "R-1", "stored-in", "R-1", "--json"}, "invalid", "self-relation");
    refused(cli, {"unrelate", "a.daicho", "R-1", "stored-in", "R-2", "--json"}, "not-found");
}

TEST_CASE("The organisation is changed unit by unit")
{
    CommandLine cli;
    cli.done({"new", "a.daicho", "--profile", "kanie-town"});
    cli.done({"unit", "a.daicho", "add", "町長", "総務課"});
    cli.done({"unit", "a.daicho", "add", "総務課", "文書係", "--from", "R8.4.1"});
    cli.done({"unit", "a.daicho", "rename", "総務課", "総務部"});
    cli.done({"unit", "a.daicho", "abolish", "総務部/文書係", "--to", "2026-09-30"});
    const QJsonValue unit = cli.json({"units", "a.daicho", "--json"})[0][u"children"][0];
    CHECK(text(unit[u"name"]) == "総務部");
    CHECK_FALSE(unit[u"institution"].toBool(true));
    CHECK(text(unit[u"children"][0][u"from"]) == "2026-04-01");
    CHECK(text(unit[u"children"][0][u"to"]) == "2026-09-30");
    refused(cli, {"unit", "a.daicho", "add", "宇宙局", "x", "--json"}, "invalid", "unknown-unit");
    refused(cli, {"unit", "a.daicho", "add", "町長", "x", "--from", "2026-02-30", "--json"}, "bad-date");
}
