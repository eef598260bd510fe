// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Work roles on the command line: `--as` chooses who works, exit code 4 refuses.

#include "tests/cli/commandline.h"

namespace {

/// A city whose «chief» is 全体管理者.
void makeRoles(CommandLine &cli)
{
    cli.makeCity("a.daicho");
    cli.done({"role", "a.daicho", "set", "chief", "administrator"});
}

} // namespace

TEST_CASE("Without work roles everybody may do everything, and the program says so")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    CHECK_THAT(cli.done({"role", "a.daicho", "list"}).out, Catch::Contains("everybody may do everything"));
    CHECK(cli.json({"role", "a.daicho", "list", "--json"}).toArray().isEmpty());
    const QJsonObject role = cli.json({"info", "a.daicho", "--json"})[u"role"].toObject();
    CHECK_FALSE(role[u"in_use"].toBool());
    CHECK(text(role[u"role"]) == "administrator");
    CHECK(text(role[u"actor"]) == "tester");
    cli.done({"set", "a.daicho", "R-1", "medium=紙", "--as", "だれでも"});
}

TEST_CASE("A role is set, changed, listed and taken away")
{
    CommandLine cli;
    makeRoles(cli);
    cli.done({"role", "a.daicho", "set", "suzuki", "入力担当", "--name", "鈴木花子", "--from", "R8.4.1", "--as",
              "chief", "--lang", "ja"});
    const QJsonArray roles = cli.json({"role", "a.daicho", "list", "--json"}).toArray();
    REQUIRE(roles.size() == 2);
    CHECK(joined(roles, "account") == "chief suzuki");
    CHECK(joined(roles, "role") == "administrator editor");
    CHECK(text(roles[1][u"name"]) == "鈴木花子");
    CHECK(text(roles[1][u"from"]) == "2026-04-01");
    cli.done({"role", "a.daicho", "set", "SUZUKI", "auditor", "--as", "chief"});
    CHECK(joined(cli.json({"role", "a.daicho", "list", "--json"}), "role") == "administrator auditor");
    CHECK(text(cli.json({"info", "a.daicho", "--as", "suzuki", "--json"})[u"role"][u"role"]) == "auditor");
    cli.done({"role", "a.daicho", "remove", "suzuki", "--as", "chief"});
    CHECK(cli.json({"role", "a.daicho", "list", "--json"}).toArray().size() == 1);
    CHECK(cli.done({"verify", "a.daicho"}).code == 0);
}

TEST_CASE("What a role does not permit exits with 4, with the reason, and changes no byte")
{
    CommandLine cli;
    makeRoles(cli);
    const QByteArray before = cli.bytes("a.daicho");
    for (const CommandLine::Words &words : std::initializer_list<CommandLine::Words>{
             {"set", "a.daicho", "R-1", "medium=紙", "--json"},
             {"add", "a.daicho", "name=新規", "--json"},
             {"rate", "a.daicho", "R-1", "C=3A", "--reason", "x", "--json"},
             {"retire", "a.daicho", "R-1", "--reason", "x", "--json"},
             {"role", "a.daicho", "set", "tester", "administrator", "--json"},
             {"undo", "a.daicho", "--json"},
             {"export", "a.daicho", "out.csv", "--json"},
         }) {
        const Run run = cli.run(words);
        INFO(run.out);
        CHECK(run.code == 4);
        CHECK(run.errorCode() == "not-permitted");
        CHECK(text(run.object()[u"error"][u"args"][u"role"]) == "viewer");
        CHECK(cli.bytes("a.daicho") == before);
    }
    CHECK_FALSE(cli.has("out.csv"));
    CHECK_THAT(cli.run({"set", "a.daicho", "R-1", "medium=紙", "--lang", "ja"}).err,
               Catch::Contains("いまの作業区分「閲覧」ではこの操作はできません"));
    cli.done({"set", "a.daicho", "R-1", "medium=紙", "--as", "chief"});
    cli.done({"list", "a.daicho"});
    cli.done({"verify", "a.daicho"});
    cli.done({"history", "a.daicho", "R-1"});
}

TEST_CASE("The first role is an administrator, the last one stays, and what cannot be is refused")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const Run first = cli.run({"role", "a.daicho", "set", "suzuki", "editor", "--json"});
    CHECK(first.code == 4);
    CHECK(text(first.object()[u"error"][u"args"][u"rule"]) == "first-administrator");
    cli.done({"role", "a.daicho", "set", "chief", "administrator"});
    const Run last = cli.run({"role", "a.daicho", "remove", "chief", "--as", "chief", "--json"});
    CHECK(last.code == 4);
    CHECK(text(last.object()[u"error"][u"args"][u"rule"]) == "last-administrator");
    CHECK(cli.run({"role", "a.daicho", "set", "x", "king", "--as", "chief"}).code == 2);
    CHECK(cli.run({"role", "a.daicho", "set", "x", "editor", "--unit", "無い課", "--as", "chief"}).code == 2);
    CHECK(cli.run({"role", "a.daicho", "remove", "nobody", "--as", "chief", "--json"}).errorCode() == "not-found");
    CHECK(cli.run({"role", "a.daicho", "crown", "x"}).code == 2);
}

TEST_CASE("Entries of the history name the account and the computer beside the declared name")
{
    CommandLine cli;
    cli.setVariable("USER", QStringLiteral("account-7"));
    cli.makeCity("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "medium=紙", "--as", "山田"});
    const QJsonArray lines = cli.json({"history", "a.daicho", "R-1", "--by", "山田", "--json"}).toArray();
    REQUIRE(lines.size() == 1);
    CHECK(text(lines[0][u"actor"]) == "山田");
    CHECK(text(lines[0][u"os_user"]) == "account-7");
    CHECK_FALSE(text(lines[0][u"host"]).empty());
}
