// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// History, undo and redo over many runs of the program: each run is a restart.

#include "tests/cli/commandline.h"

TEST_CASE("Edits, a bulk import and a retirement are undone step by step over restarts")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.copyData("ledger", "last-year-utf8.csv");
    const std::string first = cli.ledger("a.daicho");
    const std::string units = cli.done({"units", "a.daicho", "--json"}).out;
    cli.done({"set", "a.daicho", "R-1", "medium=紙", "remarks=改"});
    cli.done({"rate", "a.daicho", "R-2", "C=3A", "--reason", "国の指定"});
    cli.done({"import", "a.daicho", "last-year-utf8.csv", "--create-units"});
    cli.done({"retire", "a.daicho", "A01-001", "--reason", "廃止"});
    CHECK(cli.ledger("a.daicho") != first);

    const auto undone = [&cli]() { return joined(cli.json({"undo", "a.daicho", "--json"})[u"steps"], "name"); };
    CHECK(undone() == "asset.retire");
    CHECK(undone() == "import");
    CHECK(undone() == "asset.rate");
    CHECK(undone() == "asset.edit");
    CHECK(cli.ledger("a.daicho") == first);
    CHECK(cli.done({"units", "a.daicho", "--json"}).out == units);
    CHECK(text(cli.json({"verify", "a.daicho", "--json"})[u"verdict"]) == "ok");

    CHECK(joined(cli.json({"redo", "a.daicho", "--steps", "4", "--json"})[u"steps"], "name") ==
          "asset.edit asset.rate import asset.retire");
    CHECK(joined(cli.json({"undo", "a.daicho", "--steps", "4", "--json"})[u"steps"], "name") ==
          "asset.retire import asset.rate asset.edit");
    CHECK(cli.ledger("a.daicho") == first);
    CHECK(cli.done({"verify", "a.daicho"}).code == 0);
}

TEST_CASE("More steps than there are takes those there are and says so by exit code 1")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "medium=紙"});
    const Run run = cli.run({"undo", "a.daicho", "--steps", "9", "--json"});
    CHECK(run.code == 1);
    CHECK(joined(run.object()[u"steps"], "name") == "asset.edit import");
    CHECK(run.err == "There is no step left that could be undone. Nothing was changed.\n");
    const Run none = cli.run({"undo", "a.daicho", "--json"});
    CHECK(none.code == 1);
    CHECK(none.errorCode() == "nothing-to-undo");
    cli.done({"redo", "a.daicho", "--steps", "2"});
    CHECK(cli.run({"redo", "a.daicho", "--json"}).errorCode() == "nothing-to-redo");
}

TEST_CASE("The history tells each changed field with who, why and what")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "medium=紙", "--reason", "実地確認", "--as", "山田"});
    const QJsonArray lines = cli.json({"history", "a.daicho", "R-1", "--by", "山田", "--json"}).toArray();
    REQUIRE(lines.size() == 1);
    const QJsonValue line = lines[0];
    CHECK(line[u"seq"].toInt() == 3);
    CHECK(text(line[u"at"]).size() == 24);
    CHECK(text(line[u"actor"]) == "山田");
    CHECK(text(line[u"operation"]) == "asset.edit");
    CHECK(text(line[u"entity"]) == "asset");
    CHECK(line[u"id"].toInt() > 0);
    CHECK(text(line[u"code"]) == "R-1");
    CHECK(text(line[u"field"]) == "medium");
    CHECK(text(line[u"old"]).empty());
    CHECK(text(line[u"new"]) == "紙");
    CHECK(text(line[u"reason"]) == "実地確認");
    CHECK(text(line[u"hash"]) == text(cli.json({"info", "a.daicho", "--json"})[u"head"]));
    CHECK(cli.json({"history", "a.daicho", "--since", "2099-01-01", "--json"}).toArray().isEmpty());
    CHECK(cli.run({"history", "a.daicho", "--since", "2099-13-01", "--json"}).errorCode() == "bad-date");
    CHECK(cli.run({"history", "a.daicho", "R-9", "--json"}).errorCode() == "not-found");
    CHECK_THAT(cli.done({"history", "a.daicho", "R-1", "--by", "山田"}).out,
               Catch::Contains("山田  Edit asset  R-1  Medium    →  紙  実地確認"));
}

TEST_CASE("A checkpoint is three lines in every mode")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QJsonObject info = cli.json({"info", "a.daicho", "--json"}).toObject();
    const QByteArray head = QByteArray::fromHex(info[u"head"].toString().toLatin1()).toBase64();
    const std::string lines = text(info[u"registry_id"]) + "\n2\n" + head.toStdString() + "\n";
    CHECK(cli.done({"checkpoint", "a.daicho"}).out == lines);
    CHECK(cli.done({"checkpoint", "a.daicho", "--json"}).out == lines);
}
