// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Editions of the scheme: the next one, those of single institutions, what differs, and what becomes of ratings.

#include "tests/cli/commandline.h"

namespace {

void makeOldTown(CommandLine &cli)
{
    cli.done({"new", "町.daicho", "--profile", "town", "--scheme", "mic-classic-322"});
    for (const char *name : {"name=住民台帳", "name=税務台帳", "name=広報素材", "name=議事録"})
        cli.done({"add", "町.daicho", name});
    cli.done({"rate", "町.daicho", "A-00001", "C=3", "I=2", "A=2", "--reason", "住民の個人情報"});
    cli.done({"rate", "町.daicho", "A-00002", "C=2", "I=2", "A=1", "--reason", "課税の情報"});
    cli.done({"rate", "町.daicho", "A-00003", "C=1", "I=1", "A=1", "--reason", "公表する"});
}

} // namespace

TEST_CASE("Ratings go over to the next edition as far as the officer says, and the rest is listed")
{
    CommandLine cli;
    makeOldTown(cli);
    const std::string before = cli.ledger("町.daicho");
    cli.done({"scheme", "adopt", "町.daicho", "mic-jichitai-2024r10"});
    const QJsonValue looked = cli.json({"scheme", "migrate", "町.daicho", "--to", "mic-jichitai-2024r10", "--accept",
                                        "C:2=2", "--accept", "C:1=1", "--accept", "I:2=2", "--accept", "I:1=1",
                                        "--accept", "A:2=2", "--accept", "A:1=1", "--dry-run", "--json"});
    CHECK(looked[u"all"].toInt() == 3);
    CHECK(looked[u"carried"].toInt() == 2);
    CHECK(looked[u"partly"].toInt() == 1);
    CHECK(looked[u"waiting"].toInt() == 1);
    CHECK_FALSE(looked[u"applied"].toBool());
    CHECK(text(looked[u"work"][0][u"code"]) == "A-00001");
    CHECK(joined(looked[u"work"][0][u"proposals"][u"C"]) == "3A 3B 3C");
    CHECK(text(cli.json({"show", "町.daicho", "A-00002", "--json"})[u"fields"][u"c"]) == "2");

    cli.done({"scheme", "町.daicho", "migrate", "--to", "mic-jichitai-2024r10", "--accept", "C:2=2", "--accept",
              "C:1=1", "--accept", "I:2=2", "--accept", "I:1=1", "--accept", "A:2=2", "--accept", "A:1=1"});
    CHECK(joined(cli.json({"list", "町.daicho", "--filter", "c:none", "--json"}), "code") == "A-00001 A-00004");
    const QJsonValue shown = cli.json({"show", "町.daicho", "A-00001", "--json"});
    CHECK(text(shown[u"fields"][u"i"]) == "2");
    bool isKept = false;
    for (const QJsonValue &rating : shown[u"ratings"].toArray())
        isKept = isKept || (text(rating[u"scheme"]) == "mic-classic-322" && text(rating[u"level"]) == "3");
    CHECK(isKept);
    cli.done({"rate", "町.daicho", "A-00001", "C=3B", "--reason", "大量の住民情報"});
    const QJsonValue left =
        cli.json({"scheme", "町.daicho", "migrate", "--to", "mic-jichitai-2024r10", "--dry-run", "--json"});
    CHECK(left[u"done"].toInt() == 3);
    CHECK(left[u"work"].toArray().isEmpty());
    cli.done({"undo", "町.daicho"});
    cli.done({"undo", "町.daicho"});
    cli.done({"undo", "町.daicho"});
    CHECK(cli.ledger("町.daicho") == before);
    CHECK(cli.done({"verify", "町.daicho"}).code == 0);
}

TEST_CASE("A level that may become several is never carried over by a word on the command line")
{
    CommandLine cli;
    makeOldTown(cli);
    cli.done({"scheme", "町.daicho", "adopt", "mic-jichitai-2024r10"});
    const QByteArray before = cli.bytes("町.daicho");
    const Run refused =
        cli.run({"scheme", "町.daicho", "migrate", "--to", "mic-jichitai-2024r10", "--accept", "C:3=3B"});
    CHECK(refused.code == 2);
    CHECK_THAT(refused.err, Catch::Contains("C:3=3B"));
    CHECK_THAT(refused.err, Catch::Contains("a person decides for every asset"));
    CHECK(cli.run({"scheme", "町.daicho", "migrate", "--to", "none"}).code == 2);
    CHECK(cli.run({"scheme", "町.daicho", "migrate", "--to", "mic-jichitai-2024r10", "--accept", "C:9=1"}).code == 2);
    CHECK(cli.bytes("町.daicho") == before);
}

TEST_CASE("The next edition is made, compared, taken into force, and the former one can still be read")
{
    CommandLine cli;
    makeOldTown(cli);
    cli.done({"scheme", "町.daicho", "new-edition", "令和9年度版"});
    const QJsonValue editions = cli.json({"scheme", "町.daicho", "list", "--json"});
    REQUIRE(editions.toArray().size() == 2);
    CHECK_FALSE(editions[1][u"in_force"].toBool());
    CHECK(cli.run({"scheme", "町.daicho", "new-edition", "令和9年度版"}).code == 2);
    const QJsonValue compared =
        cli.json({"scheme", "町.daicho", "compare", text(editions[0][u"edition"]).c_str(), "令和9年度版", "--json"});
    REQUIRE_FALSE(compared[u"differences"].toArray().isEmpty());
    CHECK(text(compared[u"differences"][0][u"part"]) == "words");
    CHECK(text(compared[u"differences"][0][u"after"]) == "令和9年度版");
    const Run other = cli.done({"scheme", "町.daicho", "compare", "mic-classic-322", "mic-jichitai-2024r10"});
    CHECK_THAT(other.out, Catch::Contains("3A"));
    CHECK_THAT(other.out, Catch::Contains("−"));
    cli.done({"scheme", "町.daicho", "adopt", "令和9年度版"});
    CHECK(cli.json({"scheme", "町.daicho", "list", "--json"})[1][u"in_force"].toBool());
    CHECK_THAT(cli.done({"scheme", "町.daicho", "export", "--edition", text(editions[0][u"edition"]).c_str()}).out,
               Catch::Contains("秘密文書"));
    CHECK(cli.run({"scheme", "町.daicho", "compare", "none", "令和9年度版"}).code == 2);
}

TEST_CASE(
    "Institutions adopt an edition of their own together, overlaps are refused, and an end brings back the body's")
{
    CommandLine cli;
    makeOldTown(cli);
    const QJsonValue adopted =
        cli.json({"scheme", "町.daicho", "adopt", "mext-importance-1-4", "--institution", "教育委員会", "--institution",
                  "農業委員会", "--from", "R8.4.1", "--note", "学校の対策基準", "--json"});
    REQUIRE(adopted.toArray().size() == 2);
    CHECK(text(adopted[0][u"institution"]) == "教育委員会");
    CHECK(text(adopted[0][u"from"]) == "2026-04-01");
    const Run refused = cli.run({"scheme", "町.daicho", "adopt", "mext-importance-1-4", "--institution", "教育委員会"});
    CHECK(refused.code == 2);
    CHECK_THAT(refused.err, Catch::Contains("教育委員会（2026-04-01～）"));
    cli.done({"add", "町.daicho", "name=指導要録", "institution=教育委員会"});
    cli.done({"rate", "町.daicho", "A-00005", "P=1", "--reason", "児童の記録"});
    CHECK(cli.run({"rate", "町.daicho", "A-00005", "C=3", "--reason", "x"}).code == 2);
    CHECK(joined(cli.json({"list", "町.daicho", "--filter", "finding:unrated", "--json"}), "code") == "A-00004");
    const QJsonValue ended = cli.json(
        {"scheme", "町.daicho", "end-adoption", "--institution", "農業委員会", "--to", "2027-03-31", "--json"});
    CHECK(text(ended[1][u"to"]) == "2027-03-31");
    CHECK(cli.run({"scheme", "町.daicho", "end-adoption", "--institution", "監査委員", "--to", "2027-03-31"}).code ==
          2);
    CHECK(cli.run({"scheme", "町.daicho", "end-adoption", "--institution", "教育委員会", "--to", "2020-01-01"}).code ==
          2);
    CHECK(cli.json({"scheme", "町.daicho", "adoptions", "--json"}).toArray().size() == 2);
}
