// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ledgers come in: the plan, what is rejected and why, conflicts, and that trying changes nothing.

#include "tests/cli/commandline.h"

#include <QCryptographicHash>

namespace {

std::string counts(const QJsonObject &plan)
{
    std::string all;
    for (const char *key : {"new", "update", "same", "conflict", "rejected", "skipped"}) {
        if (const int count = plan[QLatin1StringView(key)].toInt(-1); count != 0)
            all += (all.empty() ? "" : " ") + std::string(key) + ' ' + std::to_string(count);
    }
    return all;
}

/// What the contract lists for one rejected cell.
std::string reject(const QJsonValue &reject)
{
    return text(reject[u"row"]) + '|' + text(reject[u"column"]) + '|' + text(reject[u"letter"]) + '|' +
           text(reject[u"field"]) + '|' + text(reject[u"value"]) + '|' + text(reject[u"rule"]);
}

QByteArray sha256(CommandLine &cli, const char *name)
{
    return QCryptographicHash::hash(cli.bytes(name), QCryptographicHash::Sha256);
}

} // namespace

TEST_CASE("Last year's ledger comes in alike from UTF-8 and CP932, and again is all the same")
{
    CommandLine cli;
    std::string ledgers[2];
    int at = 0;
    for (const char *encoding : {"utf-8", "cp932"}) {
        INFO(encoding);
        const char *file = at == 0 ? "last-year-utf8.csv" : "last-year-cp932.csv";
        const char *registry = at == 0 ? "u.daicho" : "c.daicho";
        cli.copyData("ledger", file);
        cli.done({"new", registry, "--profile", "city"});
        const QByteArray before = sha256(cli, registry);
        const QJsonObject plan =
            cli.json({"import", registry, file, "--create-units", "--dry-run", "--json"}).toObject();
        CHECK_FALSE(plan[u"applied"].toBool(true));
        CHECK(text(plan[u"encoding"]) == encoding);
        CHECK(plan[u"header_row"].toInt() == 1);
        CHECK(counts(plan) == "new 240");
        CHECK(sha256(cli, registry) == before);
        const QJsonObject done = cli.json({"import", registry, file, "--create-units", "--json"}).toObject();
        CHECK(done[u"applied"].toBool());
        CHECK(counts(done) == "new 240");
        CHECK(counts(cli.json({"import", registry, file, "--create-units", "--json"}).toObject()) == "same 240");
        CHECK(counts(cli.json({"import", registry, file, "--encoding", encoding, "--json"}).toObject()) == "same 240");
        ledgers[at++] = cli.ledger(registry);
    }
    CHECK(ledgers[0] == ledgers[1]);
    for (const char *character : {"髙", "﨑", "①", "㈱", "～"})
        CHECK_THAT(ledgers[1], Catch::Contains(character));
}

TEST_CASE("Rejected cells are told with row, column, value and rule, and the others come in")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("in.csv", "管理番号,名称,所属,機密性,満了日,対象人数,種別,ネットワーク区分,備考,色\n"
                        "N-1,よい,税務課,3C,2027/3/31,\"1,000\",情報,LGWAN接続系,,赤\n"
                        "N-2,わるい,宇宙課,9,2027/2/30,多数,何か,どこか,,赤\n"
                        "N-3,,税務課,,,,,,,\n"
                        "N-4,番号,税務課,,,,,,123456789018,\n"
                        "N-1,二度目,税務課,,,,,,,\n"
                        ",,,,,,,,,\n"
                        "合計,5,,,,,,,,\n");
    const Run run = cli.run({"import", "a.daicho", "in.csv", "--json"});
    CHECK(run.code == 1);
    const QJsonObject plan = run.object();
    CHECK(plan[u"applied"].toBool());
    CHECK(counts(plan) == "new 1 rejected 4 skipped 2");
    CHECK(joined(plan[u"unmapped"]) == "色");
    std::string rejects;
    const QJsonArray cells = plan[u"rejects"].toArray();
    for (const QJsonValue &cell : cells) {
        rejects += reject(cell) + '\n';
        CHECK_FALSE(text(cell[u"message"]).empty());
    }
    CHECK_THAT(rejects, Catch::Contains("3|所属|3|unit|宇宙課|unknown-unit\n") &&
                            Catch::Contains("3|機密性|4|c|9|unknown-level\n") &&
                            Catch::Contains("3|満了日|5|expires|2027/2/30|bad-date\n") &&
                            Catch::Contains("3|対象人数|6|subjects|多数|bad-number\n") &&
                            Catch::Contains("3|種別|7|kind|何か|unknown-kind\n") &&
                            Catch::Contains("3|ネットワーク区分|8|zone|どこか|unknown-zone\n") &&
                            Catch::Contains("4|名称|2|name||required\n") && Catch::Contains("|individual-number\n") &&
                            Catch::Contains("6|管理番号|1|code|N-1|duplicate-code\n"));
    CHECK_THAT(run.out, !Catch::Contains("123456789018"));
    CHECK(text(cli.json({"show", "a.daicho", "N-1", "--json"})[u"fields"][u"subjects"]) == "1000");
    CHECK(cli.run({"show", "a.daicho", "N-2"}).code == 2);
}

TEST_CASE("A trial exits as the real run would and changes no byte")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("in.csv", "code,name,c\nR-1,住民基本台帳,9\nR-2,課税台帳簿,\n");
    const QByteArray before = sha256(cli, "a.daicho");
    CHECK(cli.run({"import", "a.daicho", "in.csv", "--dry-run"}).code == 1);
    CHECK(sha256(cli, "a.daicho") == before);
    const Run run = cli.run({"import", "a.daicho", "in.csv", "--json"});
    CHECK(run.code == 1);
    CHECK(counts(run.object()) == "update 1 rejected 1");
    const QJsonValue update = run.object()[u"updates"][0];
    CHECK(text(update[u"code"]) == "R-2");
    CHECK(text(update[u"field"]) == "name");
    CHECK(text(update[u"old"]) == "課税台帳");
    CHECK(text(update[u"new"]) == "課税台帳簿");
}

TEST_CASE("The plan for people names counts, row, column and rule")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("in.csv", "code,name,c\nR-1,住民基本台帳,9\nR-2,課税台帳簿,\n");
    const Run run = cli.run({"import", "a.daicho", "in.csv", "--dry-run"});
    CHECK_THAT(run.out, Catch::StartsWith("Plan for in.csv; nothing is changed:\nnew       0\nupdate    1\nsame      "
                                          "0\nconflict  0\nrejected  1\nskipped   0\n"
                                          "R-2  name  課税台帳  →  課税台帳簿\n"
                                          "row 2, column 3 (c), unknown-level: "));
}

TEST_CASE("All or nothing brings nothing in beside a rejected row")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("in.csv", "code,name,c\nN-1,よい,2\nN-2,わるい,9\n");
    const QByteArray before = cli.bytes("a.daicho");
    const Run run = cli.run({"import", "a.daicho", "in.csv", "--all-or-nothing", "--json"});
    CHECK(run.code == 1);
    CHECK_FALSE(run.object()[u"applied"].toBool(true));
    CHECK(cli.bytes("a.daicho") == before);
}

TEST_CASE("Rejected rows go to a file, mended and brought in again")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("in.csv", "管理番号,名称,機密性\nN-1,よい,2\nN-2,わるい,9\n");
    for (const char *file : {"rejects.csv", "rejects.xlsx"}) {
        INFO(file);
        CHECK(cli.run({"import", "a.daicho", "in.csv", "--rejects", file}).code == 1);
        const QJsonObject plan = cli.run({"import", "a.daicho", file, "--dry-run", "--json"}).object();
        CHECK(counts(plan) == "rejected 1");
        CHECK_THAT(reject(plan[u"rejects"][0]), Catch::EndsWith("|c|9|unknown-level"));
    }
    CHECK(cli.files() == "a.daicho in.csv rejects.csv rejects.xlsx");
    const QByteArray before = cli.bytes("rejects.csv");
    CHECK(cli.run({"import", "a.daicho", "in.csv", "--rejects", "rejects.csv", "--json"}).errorCode() == "file-exists");
    CHECK(cli.bytes("rejects.csv") == before);
    CHECK(cli.run({"import", "a.daicho", "in.csv", "--rejects", "rejects.csv", "--force"}).code == 1);
    CHECK(cli.run({"import", "a.daicho", "in.csv", "--rejects", "rejects.txt", "--json"}).errorCode() == "usage");
}

TEST_CASE("A mapping names columns and values of others")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("in.csv", "番,もの,ひみつ度,余計\nN-1,帳簿,極秘,x\n");
    cli.write("map.json", R"({"columns": {"番": "code", "もの": "name", "ひみつ度": "c", "余計": null},
                              "values": {"c": {"極秘": "3A"}}})");
    const QJsonObject plan = cli.json({"import", "a.daicho", "in.csv", "--mapping", "map.json", "--json"}).toObject();
    CHECK(counts(plan) == "new 1");
    CHECK(plan[u"unmapped"].toArray().isEmpty());
    CHECK(text(cli.json({"show", "a.daicho", "N-1", "--json"})[u"fields"][u"c"]) == "3A");
    cli.write("map.json", R"({"columns": {"番": "cod"}})");
    CHECK(cli.run({"import", "a.daicho", "in.csv", "--mapping", "map.json", "--json"}).errorCode() == "unknown-field");
    cli.write("map.json", "{");
    CHECK(cli.run({"import", "a.daicho", "in.csv", "--mapping", "map.json", "--json"}).code == 2);
    CHECK(cli.run({"import", "a.daicho", "in.csv", "--mapping", "none.json", "--json"}).errorCode() == "missing-file");
}

TEST_CASE("A row exported before the asset changed is a conflict, kept or taken")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"export", "a.daicho", "out.csv"});
    QByteArray file = cli.bytes("out.csv");
    cli.write("out.csv", file.replace("住民基本台帳", "住民台帳"));
    cli.done({"set", "a.daicho", "R-1", "medium=紙"});
    const Run kept = cli.run({"import", "a.daicho", "out.csv", "--json"});
    CHECK(kept.code == 1);
    CHECK(counts(kept.object()) == "same 2 conflict 1");
    CHECK(text(cli.json({"show", "a.daicho", "R-1", "--json"})[u"fields"][u"name"]) == "住民基本台帳");
    const Run taken = cli.run({"import", "a.daicho", "out.csv", "--on-conflict", "take", "--json"});
    CHECK(taken.code == 0);
    CHECK(counts(taken.object()) == "update 1 same 2");
    CHECK(text(cli.json({"show", "a.daicho", "R-1", "--json"})[u"fields"][u"name"]) == "住民台帳");
    CHECK(cli.run({"import", "a.daicho", "out.csv", "--on-conflict", "ask", "--json"}).errorCode() == "usage");
}

TEST_CASE("Units are made only when that is asked for")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("in.csv", "名称,所属\n帳簿,危機管理部/防災課\n");
    CHECK(counts(cli.run({"import", "a.daicho", "in.csv", "--json"}).object()) == "rejected 1");
    CHECK(counts(cli.json({"import", "a.daicho", "in.csv", "--create-units", "--json"}).toObject()) == "new 1");
    CHECK_THAT(cli.done({"units", "a.daicho"}).out, Catch::Contains("  危機管理部\n    防災課\n"));
}

TEST_CASE("A file that cannot be read as a whole is exit code 7 by its reason, and nothing changes")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray before = cli.bytes("a.daicho");
    const auto refused = [&](const char *file) {
        const Run run = cli.run({"import", "a.daicho", file, "--json"});
        INFO(file);
        CHECK(run.code == 7);
        CHECK(cli.bytes("a.daicho") == before);
        return run.errorCode();
    };
    for (const char *file :
         {"bad_encrypted.xlsx", "bad_laughs.xlsx", "bad_dtd_prefixed.xlsx", "bad_not_zip.xlsx", "bad_old.xls"})
        cli.copyData("xlsx", file);
    cli.copyData("xlsx", "openpyxl.xlsx");
    cli.write("cut.xlsx", cli.bytes("openpyxl.xlsx").chopped(2000));
    cli.write("text.pdf", "%PDF-1.7 nothing");
    CHECK(refused("missing.csv") == "missing-file");
    CHECK(refused("cut.xlsx") == "unreadable-file");
    CHECK(refused("bad_encrypted.xlsx") == "encrypted-file");
    CHECK(refused("bad_laughs.xlsx") == "unsafe-file");
    CHECK(refused("bad_dtd_prefixed.xlsx") == "unsafe-file");
    CHECK(refused("bad_old.xls") == "unsupported-file");
    CHECK(refused("text.pdf") == "unsupported-file");
}
