// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandline.h"
#include "tests/support/qtcatch.h"

namespace {

void makeTown(CommandLine &cli)
{
    cli.done({"new", "a.daicho", "--profile", "kanie-town"});
    cli.write("town.csv", "code,name,unit,institution,personal_info,subjects\n"
                          "P-1,住民基本台帳,住民課,町長,特定個人情報,37000\n"
                          "P-2,髙橋家文書の目録,税務課,町長,個人情報,12000\n"
                          "P-3,陳情の受付簿,,議会事務局,個人情報,100\n"
                          "N-1,例規集,住民課,町長,なし,\n");
    cli.done({"import", "a.daicho", "town.csv", "--create-units"});
}

std::string refused(CommandLine &cli, const CommandLine::Words &words)
{
    const Run run = cli.run(words);
    return std::to_string(run.code) + " " + run.errorCode();
}

} // namespace

TEST_CASE("What is recorded of personal information is shown and changed, and stands in show")
{
    CommandLine cli;
    makeTown(cli);
    QJsonObject shown = cli.json({"profile", "a.daicho", "P-1", "--json"}).toObject();
    CHECK(text(shown[u"profile"][u"purpose"]).empty());
    CHECK(joined(shown[u"number_profile_missing"]) == "file_name purpose items persons source handling_area");
    CHECK_THAT(joined(shown[u"hints"], "code"), Catch::Contains("assessment-required"));
    shown = cli.json({"profile", "a.daicho", "P-1", "purpose=住民の居住関係の公証", "取扱区域=本庁1階 住民課",
                      "要配慮個人情報の有無=無", "assessment_date=R3.4.1", "assessment=基礎項目評価", "--json"})
                .toObject();
    CHECK(text(shown[u"profile"][u"handling_area"]) == "本庁1階 住民課");
    CHECK(text(shown[u"profile"][u"sensitive"]) == "no");
    CHECK(text(shown[u"profile"][u"assessment_date"]) == "2021-04-01");
    CHECK(joined(shown[u"number_profile_missing"]) == "file_name items persons source");
    const QJsonObject asset = cli.json({"show", "a.daicho", "P-1", "--json"}).toObject();
    CHECK(asset[u"profile"] == shown[u"profile"]);
    CHECK(asset[u"profile_missing"] == shown[u"profile_missing"]);
    CHECK(cli.json({"show", "a.daicho", "N-1", "--json"}).toObject()[u"profile"].toObject().isEmpty());
    const Run ja = cli.done({"profile", "a.daicho", "P-1", "--lang", "ja"});
    CHECK_THAT(ja.out, Catch::Contains("利用目的") && Catch::Contains("住民の居住関係の公証"));
    CHECK_THAT(ja.err, Catch::Contains("個人番号そのもの"));
    cli.done({"undo", "a.daicho"});
    CHECK(text(cli.json({"profile", "a.daicho", "P-1", "--json"}).toObject()[u"profile"][u"purpose"]).empty());
}

TEST_CASE("A record that cannot be is refused with its sentence and changes nothing")
{
    CommandLine cli;
    makeTown(cli);
    const std::string before = cli.done({"checkpoint", "a.daicho"}).out;
    CHECK(refused(cli, {"profile", "a.daicho", "P-1", "purpose=番号は1234 5678 9018", "--json"}) ==
          "2 individual-number");
    CHECK(refused(cli, {"profile", "a.daicho", "N-1", "purpose=x", "--json"}) == "2 invalid");
    CHECK(refused(cli, {"profile", "a.daicho", "P-1", "colour=x", "--json"}) == "2 usage");
    CHECK(refused(cli, {"profile", "a.daicho", "P-1", "purpose", "--json"}) == "2 usage");
    CHECK(refused(cli, {"profile", "a.daicho", "P-1", "sensitive=多分", "--json"}) == "2 invalid");
    const Run run = cli.run({"profile", "a.daicho", "P-1", "利用目的=１２３４５６７８９０１８", "--lang", "ja"});
    CHECK(run.code == 2);
    CHECK_THAT(run.err, Catch::Contains("利用目的") && !Catch::Contains("９０１８"));
    CHECK(cli.done({"checkpoint", "a.daicho"}).out == before);
}

TEST_CASE("The draft of the register of files goes out as csv and as paper, without the assembly")
{
    CommandLine cli;
    makeTown(cli);
    cli.done(
        {"profile", "a.daicho", "P-2", "purpose=目録の作成", "listing=掲載しない", "listing_reason=1年以内に消去"});
    QJsonObject said = cli.json({"file-register", "a.daicho", "f.csv", "--json", "--lang", "ja"}).toObject();
    CHECK(said[u"listed"].toInt() == 1);
    CHECK(said[u"unlisted"].toInt() == 1);
    CHECK(said[u"of_assembly"].toInt() == 1);
    CHECK(joined(said[u"not_confirmed"]) == "議会事務局");
    CHECK(cli.bytes("f.csv").toStdString() ==
          "\xEF\xBB\xBF"
          "掲載,資産,① 個人情報ファイルの名称,② 機関・所属の名称,③ 利用目的,④ 記録項目,④ 本人の範囲,⑤ 収集方法,"
          "⑥ 要配慮個人情報の有無,⑦ 経常的提供先,⑧ 請求を受理する組織の名称・所在地,⑨ 他の法令による訂正等の手続,"
          "⑩ 条例要配慮個人情報の有無,処理の方法,適用の特例,掲載しない理由,未記入の項目\r\n"
          "掲載,P-1,,町長　住民課,,,,,,,,,,,,,"
          "① 個人情報ファイルの名称、③ 利用目的、④ 記録項目、④ 本人の範囲、⑤ 収集方法、⑥ 要配慮個人情報の有無、"
          "⑩ 条例要配慮個人情報の有無、⑦ 経常的提供先、⑧ 請求を受理する組織の名称・所在地\r\n"
          "掲載しない,P-2,,町長　税務課,目録の作成,,,,,,,,,,,1年以内に消去,\r\n");
    said = cli.json({"file-register", "a.daicho", "f.pdf", "--json", "--lang", "ja"}).toObject();
    CHECK(said[u"pages"].toInt() == 2);
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {cli.path("f.pdf"), QStringLiteral("-")});
    REQUIRE(process.waitForFinished(60'000));
    const std::string paper = process.readAllStandardOutput().toStdString();
    CHECK_THAT(paper, Catch::Contains("個人情報ファイル簿") && Catch::Contains("利用目的") &&
                          Catch::Contains("1年以内に消去") && !Catch::Contains("陳情の受付簿"));
}

TEST_CASE("CP932 keeps what it can and says what it cannot; roles are confirmed")
{
    CommandLine cli;
    makeTown(cli);
    cli.done({"profile", "a.daicho", "P-2", "purpose=𠮷田家の目録"});
    const Run run = cli.run({"file-register", "a.daicho", "f.csv", "--encoding", "cp932", "--json"});
    CHECK(run.code == 1);
    CHECK(joined(run.object()[u"lost_characters"], "character") == "𠮷");
    CHECK_FALSE(cli.has("f.csv"));
    cli.done({"file-register", "a.daicho", "f.csv", "--encoding", "cp932", "--substitute"});
    CHECK(cli.bytes("f.csv").startsWith("\x83") == false);
    CHECK(cli.has("f.csv"));

    QJsonObject roles = cli.json({"file-register", "a.daicho", "roles", "--json"}).toObject();
    CHECK_FALSE(roles[u"leaves_out_small"].toBool());
    CHECK_THAT(joined(roles[u"roles"], "role"), Catch::Contains("assembly"));
    cli.done({"file-register", "a.daicho", "role", "議会事務局", "議会"});
    cli.done({"file-register", "a.daicho", "small", "leave-out"});
    roles = cli.json({"file-register", "a.daicho", "roles", "--json"}).toObject();
    CHECK(roles[u"leaves_out_small"].toBool());
    const QJsonObject said = cli.json({"file-register", "a.daicho", "f.csv", "--force", "--json"}).toObject();
    CHECK(said[u"not_confirmed"].toArray().isEmpty());
    CHECK(refused(cli, {"file-register", "a.daicho", "f.csv", "--json"}) == "2 file-exists");
    CHECK(refused(cli, {"file-register", "a.daicho", "f.txt", "--json"}) == "2 usage");
    CHECK(refused(cli, {"file-register", "a.daicho", "role", "ない課", "議会", "--json"}) == "2 invalid");
    CHECK(refused(cli, {"file-register", "a.daicho", "role", "住民課", "王様", "--json"}) == "2 usage");
    CHECK(refused(cli, {"file-register", "a.daicho", "f2.csv", "--unit", "ない課", "--json"}) == "2 invalid");
}
