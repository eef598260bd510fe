// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is found in the ledger, the rules of the body, lists to work through, and the numbers of earlier days.

#include "tests/cli/commandline.h"

#include <QDir>

namespace {

/// Codes of assets with findings of a rule.
std::string found(CommandLine &cli, const char *rule)
{
    return joined(cli.json({"check", "a.daicho", "--json", "--rule", rule}), "asset");
}

} // namespace

TEST_CASE("Findings have code, severity, asset, field and arguments")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "expires=2020-03-31"});
    const QJsonArray list = cli.json({"check", "a.daicho", "--json"}).toArray();
    REQUIRE_FALSE(list.isEmpty());
    for (const QJsonValue &value : list) {
        const QJsonObject finding = value.toObject();
        CHECK(finding[u"code"].isString());
        CHECK(finding[u"field"].isString());
        CHECK(finding[u"args"].isObject());
        CHECK_FALSE(finding[u"excepted"].toBool());
        CHECK(text(finding[u"asset"]).starts_with("R-"));
    }
    const QJsonObject expired = cli.json({"check", "a.daicho", "--json", "--rule", "expired"}).toArray()[0].toObject();
    CHECK(text(expired[u"asset"]) == "R-1");
    CHECK(text(expired[u"severity"]) == "error");
    CHECK(text(expired[u"field"]) == "expires");
    CHECK(text(expired[u"args"].toObject()[u"expires"]) == "2020-03-31");
    CHECK(text(expired[u"message"]) == "The retention ended on 2020-03-31, but there is no day of disposal.");
    // People read sentences, in their language
    const Run run = cli.done({"--lang", "ja", "check", "a.daicho", "--rule", "期限超過"});
    CHECK(run.out.find("要是正") != std::string::npos);
    CHECK(run.out.find("保存期間が2020-03-31に満了しましたが、廃棄日がありません。") != std::string::npos);
}

TEST_CASE("It ends with 1 where something is found that weighs enough")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    CHECK(cli.run({"check", "a.daicho"}).code == 0);
    CHECK(cli.run({"check", "a.daicho", "--fail-on", "warning"}).code == 1);
    CHECK(cli.run({"check", "a.daicho", "--fail-on", "error", "--rule", "unrated"}).code == 0);
    CHECK(cli.run({"check", "a.daicho", "--fail-on", "terrible"}).code == 2);
    CHECK(cli.run({"check", "a.daicho", "--rule", "no-such-rule"}).code == 2);
    CHECK(cli.run({"check", "a.daicho", "--unit", "なし課", "--json"}).errorCode() == "invalid");
    CHECK(cli.run({"check", "missing.daicho"}).code == 3);
}

TEST_CASE("A body has its own rules, and undo gives them back")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const std::string before = found(cli, "no-owner");
    CHECK_FALSE(before.empty());
    const QJsonArray rules = cli.json({"check", "a.daicho", "--json", "--set", "no-owner=off", "--set", "unrated=error",
                                       "--words", "unrated={axes}を分類", "--require", "retention,medium"})
                                 .toArray();
    for (const QJsonValue &value : rules) {
        const QJsonObject rule = value.toObject();
        if (text(rule[u"code"]) == "no-owner")
            CHECK_FALSE(rule[u"on"].toBool());
        if (text(rule[u"code"]) != "unrated")
            continue;
        CHECK(text(rule[u"severity"]) == "error");
        CHECK(text(rule[u"words"]) == "{axes}を分類");
        CHECK(text(rule[u"grade"]) == "A");
    }
    CHECK(found(cli, "no-owner").empty());
    CHECK_FALSE(found(cli, "missing-field").empty());
    cli.done({"undo", "a.daicho", "--steps", "4"});
    CHECK(found(cli, "no-owner") == before);
}

TEST_CASE("A mistake in one of several changes leaves all of them undone")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray before = cli.bytes("a.daicho");
    CHECK(cli.run({"check", "a.daicho", "--set", "no-owner=off", "--set", "unrated=perhaps"}).code == 2);
    CHECK(cli.run({"check", "a.daicho", "--set", "no-owner=off", "--words", "unrated={level}", "--json"}).errorCode() ==
          "invalid");
    CHECK(cli.run({"check", "a.daicho", "--require", "code", "--json"}).errorCode() == "invalid");
    CHECK(cli.run({"check", "a.daicho", "--record", "--as-of", "#1"}).code == 2);
    CHECK(cli.bytes("a.daicho") == before);
}

TEST_CASE("Numbers are kept once a day and shown as a trend")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    CHECK(cli.json({"check", "a.daicho", "--trend", "--json"}).toArray().isEmpty());
    cli.done({"check", "a.daicho", "--record"});
    cli.done({"check", "a.daicho", "--record"});
    const QJsonArray days = cli.json({"check", "a.daicho", "--trend", "--json"}).toArray();
    REQUIRE(days.size() == 1);
    const auto all = static_cast<int>(cli.json({"check", "a.daicho", "--json"}).toArray().size());
    CHECK(days[0].toObject()[u"total"].toInt() == all);
    CHECK(cli.run({"verify", "a.daicho"}).code == 0);
}

TEST_CASE("Lists to work through are written as one workbook or as one for each unit")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"check", "a.daicho", "--fix-list", "list.xlsx"});
    CHECK(cli.bytes("list.xlsx").startsWith("PK"));
    CHECK(cli.run({"check", "a.daicho", "--fix-list", "list.xlsx", "--json"}).errorCode() == "file-exists");
    cli.done({"check", "a.daicho", "--fix-list", "list.xlsx", "--force", "--unit", "税務課"});
    QDir(cli.path(".")).mkdir(QStringLiteral("lists"));
    cli.done({"check", "a.daicho", "--fix-list", "lists"});
    CHECK(QDir(cli.path("lists")).entryList(QDir::Files).size() >= 2);
}

TEST_CASE("What is found about one asset stands with the asset")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "expires=2020-03-31"});
    const QJsonArray findings = cli.json({"show", "a.daicho", "R-1", "--json"}).toObject()[u"findings"].toArray();
    CHECK(joined(findings, "code").find("expired") != std::string::npos);
    CHECK(text(findings[0].toObject()[u"asset"]) == "R-1");
    CHECK(cli.done({"show", "a.daicho", "R-1"}).out.find("The retention ended on 2020-03-31") != std::string::npos);
}
