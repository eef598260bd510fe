// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Global options, wrong usage, and what goes to which stream.

#include "tests/cli/commandline.h"

TEST_CASE("Global options stand before the command or after it")
{
    CommandLine cli;
    cli.done({"new", "a.daicho", "--profile", "town"});
    const std::string before = cli.done({"--json", "--quiet", "--lang", "ja", "--as", "x", "units", "a.daicho"}).out;
    CHECK(before == cli.done({"units", "a.daicho", "--as=x", "--lang=ja", "--quiet", "--json"}).out);
    CHECK_THAT(before, Catch::StartsWith(
                           "[{\"name\":\"町村長\",\"institution\":true,\"from\":\"\",\"to\":\"\",\"children\":[]}"));
}

TEST_CASE("Data goes to standard output, messages to standard error, none when quiet")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const Run run = cli.done({"list", "a.daicho", "--columns", "code,name", "--limit", "2"});
    CHECK(run.out == "Code  Name\nR-1   住民基本台帳\nR-2   課税台帳\n");
    CHECK(run.err == "2 of 3 assets\n");
    const Run quiet = cli.done({"--quiet", "list", "a.daicho", "--columns", "code,name", "--limit", "2"});
    CHECK(quiet.out == run.out);
    CHECK(quiet.err.empty());
}

TEST_CASE("An error is one sentence on standard error, or one document on standard output")
{
    CommandLine cli;
    const Run spoken = cli.run({"info", "a.daicho"});
    CHECK(spoken.code == 3);
    CHECK(spoken.out.empty());
    CHECK_THAT(spoken.err, Catch::StartsWith("daicho-cli: The registry “a.daicho” was not found."));
    const Run told = cli.run({"info", "a.daicho", "--json"});
    CHECK(told.code == 3);
    CHECK(told.err.empty());
    CHECK(told.errorCode() == "file-not-found");
    CHECK(text(told.object()[u"error"][u"args"][u"file"]) == "a.daicho");
}

TEST_CASE("What is not a command, an option or an argument is wrong usage")
{
    CommandLine cli;
    cli.done({"new", "a.daicho", "--profile", "town"});
    const auto isUsage = [&cli](const CommandLine::Words &words) {
        const Run run = cli.run(words);
        INFO(run.out);
        CHECK(run.code == 2);
        CHECK(run.errorCode() == "usage");
    };
    isUsage({"--json"});
    isUsage({"--json", "frobnicate"});
    isUsage({"--json", "list"});
    isUsage({"--json", "list", "a.daicho", "b.daicho"});
    isUsage({"--json", "list", "a.daicho", "--colour", "red"});
    isUsage({"--json", "list", "a.daicho", "--filter"});
    isUsage({"list", "a.daicho", "--format", "xml", "--json"});
    isUsage({"--json", "list", "a.daicho", "--limit", "many"});
    isUsage({"--json", "list", "a.daicho", "--limit=-1"});
    isUsage({"--json", "--lang", "fr", "list", "a.daicho"});
    isUsage({"--json", "undo", "a.daicho", "--steps", "0"});
    isUsage({"--json", "unit", "a.daicho", "explode"});
    isUsage({"--json", "post", "a.daicho", "add"});
    isUsage({"--json", "person", "a.daicho", "remove", "x"});
    isUsage({"--json", "scheme", "a.daicho", "adopt"});
    isUsage({"--json", "stats", "a.daicho", "--by", "c,i,a"});
    isUsage({"--json", "export", "a.daicho", "a.doc"});
}

TEST_CASE("Without a command the overview comes after the error, and the exit code is 2")
{
    CommandLine cli;
    const Run run = cli.run({});
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Catch::StartsWith("daicho-cli: The command was not understood: no command was given."));
    CHECK_THAT(run.err, Catch::Contains("  import "));
}

TEST_CASE("The language is Japanese unless another is asked for")
{
    CommandLine cli;
    cli.setVariable("DAICHO_LANG", {});
    CHECK_THAT(cli.run({"info", "a.daicho"}).err, Catch::Contains("見つかりません"));
    CHECK_THAT(cli.run({"info", "a.daicho", "--lang", "en"}).err, Catch::Contains("was not found"));
    cli.setVariable("DAICHO_LANG", QStringLiteral("en"));
    CHECK_THAT(cli.run({"--lang", "ja", "info", "a.daicho"}).err, Catch::Contains("見つかりません"));
}

TEST_CASE("Every command that reads answers in JSON")
{
    CommandLine cli;
    cli.done({"sample", "a.daicho"});
    for (const CommandLine::Words &words : std::initializer_list<CommandLine::Words>{
             {"profiles", "--json"},
             {"schemes", "--json"},
             {"info", "a.daicho", "--json"},
             {"units", "a.daicho", "--json"},
             {"layouts", "a.daicho", "--json"},
             {"list", "a.daicho", "--json"},
             {"stats", "a.daicho", "--json"},
             {"history", "a.daicho", "--json"},
             {"verify", "a.daicho", "--json"},
             {"post", "a.daicho", "list", "--json"},
             {"person", "a.daicho", "list", "--json"},
             {"scheme", "a.daicho", "list", "--json"},
             {"role", "a.daicho", "list", "--json"},
         }) {
        const Run run = cli.done(words);
        CHECK_FALSE(run.json().isNull());
    }
}
