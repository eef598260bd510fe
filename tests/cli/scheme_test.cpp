// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The scheme of a registry as a file: out, changed, in again.

#include "tests/cli/commandline.h"

namespace {

QByteArray changed(QByteArray json, const char *before, const char *after)
{
    REQUIRE(json.contains(before));
    return json.replace(before, after);
}

} // namespace

TEST_CASE("A scheme goes out as a file and comes in changed, as one step that can be taken back")
{
    CommandLine cli;
    cli.done({"new", "町.daicho", "--profile", "kanie-town"});
    cli.done({"scheme", "町.daicho", "export", "基準.json"});
    const QByteArray original = cli.bytes("基準.json");
    CHECK(cli.done({"scheme", "町.daicho", "export"}).out == original.toStdString());
    CHECK(cli.run({"scheme", "町.daicho", "export", "基準.json"}).code == 2);
    CHECK(cli.bytes("基準.json") == original);
    cli.done({"scheme", "町.daicho", "export", "基準.json", "--force"});

    cli.write("改.json", changed(original, "影響をほとんど与えないもの", "公表を前提とするもの"));
    const QJsonValue editions = cli.json({"scheme", "町.daicho", "import", "改.json", "--json"});
    CHECK(editions.toArray().size() == 1);
    CHECK_THAT(cli.done({"scheme", "町.daicho", "export"}).out, Catch::Contains("公表を前提とするもの"));
    cli.done({"undo", "町.daicho"});
    CHECK(cli.done({"scheme", "町.daicho", "export"}).out == original.toStdString());
    CHECK(cli.done({"verify", "町.daicho"}).code == 0);
}

TEST_CASE("A scheme with another edition comes into force beside the former one")
{
    CommandLine cli;
    cli.done({"new", "町.daicho", "--profile", "kanie-town"});
    cli.done({"scheme", "町.daicho", "export", "基準.json"});
    cli.write("新.json", changed(cli.bytes("基準.json"), "\"ひな型\"", "\"令和8年度\""));
    const QJsonValue editions = cli.json({"scheme", "町.daicho", "import", "新.json", "--json"});
    REQUIRE(editions.toArray().size() == 2);
    CHECK(text(editions[1][u"edition"]) == "令和8年度");
    CHECK(editions[1][u"in_force"].toBool());
    cli.done({"scheme", "町.daicho", "import", "基準.json"});
    CHECK(cli.json({"scheme", "町.daicho", "list", "--json"})[0][u"in_force"].toBool());
    // The former edition is there with another content.
    cli.write("別.json", changed(cli.bytes("新.json"), "影響をほとんど与えないもの", "別の文言"));
    const Run refused = cli.run({"scheme", "町.daicho", "import", "別.json"});
    CHECK(refused.code == 2);
    CHECK_THAT(refused.err, Catch::Contains("another scheme of this edition is in the registry"));
}

TEST_CASE("Once an asset is rated its scheme cannot be taken in with other words")
{
    CommandLine cli;
    cli.makeCity("市.daicho");
    cli.done({"scheme", "市.daicho", "export", "基準.json"});
    cli.done({"rate", "市.daicho", "R-1", "C=2", "--reason", "内部"});
    cli.write("改.json", changed(cli.bytes("基準.json"), "\"自治体機密性２\"", "\"部内限り\""));
    const Run refused = cli.run({"--json", "scheme", "市.daicho", "import", "改.json"});
    CHECK(refused.errorCode() == "scheme-in-use");
    CHECK(cli.done({"scheme", "市.daicho", "export"}).out == cli.bytes("基準.json").toStdString());
}

TEST_CASE("Files that are no scheme are refused, and the registry stays as it is")
{
    CommandLine cli;
    cli.done({"new", "町.daicho", "--profile", "kanie-town"});
    const std::string before = cli.done({"scheme", "町.daicho", "export"}).out;
    cli.write("空.json", "");
    cli.write("鍵.json", changed(QByteArray::fromStdString(before), "\"issuer\"", "\"issuer2\""));
    CHECK(cli.run({"--json", "scheme", "町.daicho", "import", "空.json"}).errorCode() == "invalid-resource");
    CHECK(cli.run({"--json", "scheme", "町.daicho", "import", "鍵.json"}).errorCode() == "invalid-resource");
    CHECK(cli.run({"--json", "scheme", "町.daicho", "import", "無い.json"}).errorCode() == "missing-file");
    CHECK(cli.run({"--json", "scheme", "町.daicho", "import"}).errorCode() == "usage");
    CHECK(cli.done({"scheme", "町.daicho", "export"}).out == before);
}
