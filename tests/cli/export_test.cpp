// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ledger goes out, and what went out comes in again as the same.

#include "tests/cli/commandline.h"

#include <QRegularExpression>

namespace {

void importLastYear(CommandLine &cli)
{
    cli.copyData("ledger", "last-year-utf8.csv");
    cli.done({"new", "a.daicho", "--profile", "city"});
    cli.done({"import", "a.daicho", "last-year-utf8.csv", "--create-units"});
}

/// Without spaces and line breaks: texts break over lines within their cells.
std::string printedText(const QString &file)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file, QStringLiteral("-")});
    REQUIRE(process.waitForFinished(-1));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput())
        .remove(QRegularExpression(QStringLiteral("\\s")))
        .toStdString();
}

} // namespace

TEST_CASE("Csv in both encodings and the workbook come in again as all the same")
{
    CommandLine cli;
    importLastYear(cli);
    for (const CommandLine::Words &words :
         std::initializer_list<CommandLine::Words>{{"export", "a.daicho", "u.csv", "--json"},
                                                   {"export", "a.daicho", "c.csv", "--encoding", "cp932", "--json"},
                                                   {"export", "a.daicho", "w.csv", "--date-style", "wareki", "--json"},
                                                   {"export", "a.daicho", "b.csv", "--date-style", "both", "--json"},
                                                   {"export", "a.daicho", "x.xlsx", "--json"},
                                                   {"--lang", "ja", "export", "a.daicho", "j.csv", "--json"},
                                                   {"export", "a.daicho", "f.csv", "--layout", "full", "--json"}}) {
        const QJsonObject outcome = cli.json(words).toObject();
        const std::string file = text(outcome[u"file"]);
        INFO(file);
        CHECK(outcome[u"rows"].toInt() == 240);
        CHECK(outcome[u"selected"].toInt() == 240);
        CHECK(outcome[u"lost_characters"].toArray().isEmpty());
        CHECK(text(outcome[u"head"]).size() == 64);
        const QJsonObject plan = cli.json({"import", "a.daicho", file.c_str(), "--json"}).toObject();
        CHECK(plan[u"same"].toInt() == 240);
        CHECK(plan[u"rejected"].toInt(-1) == 0);
    }
    CHECK(cli.bytes("u.csv").startsWith("\xEF\xBB\xBF"));
}

TEST_CASE("The printed ledger has every name")
{
    CommandLine cli;
    importLastYear(cli);
    const QJsonObject outcome = cli.json({"export", "a.daicho", "台帳.pdf", "--json"}).toObject();
    CHECK(outcome[u"rows"].toInt() == 240);
    const std::string printed = printedText(cli.path("台帳.pdf"));
    const QJsonArray list = cli.json({"list", "a.daicho", "--json", "--columns", "code,name"}).toArray();
    CHECK(list.size() == 240);
    for (const QJsonValue &asset : list) {
        CHECK_THAT(printed, Catch::Contains(text(asset[u"code"])));
        CHECK_THAT(printed, Catch::Contains(asset[u"name"].toString().remove(u' ').remove(u'　').toStdString()));
    }
}

TEST_CASE("Characters that CP932 cannot hold stop the export until substitutes are accepted")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"set", "a.daicho", "R-2", "remarks=𠮷野と髙橋"});
    const Run refused = cli.run({"export", "a.daicho", "c.csv", "--encoding", "cp932", "--json"});
    CHECK(refused.code == 1);
    CHECK_FALSE(cli.has("c.csv"));
    const QJsonArray lost = refused.object()[u"lost_characters"].toArray();
    REQUIRE(lost.size() == 1);
    CHECK(text(lost[0][u"code"]) == "R-2");
    CHECK(text(lost[0][u"field"]) == "remarks");
    CHECK(text(lost[0][u"character"]) == "𠮷");
    CHECK(text(lost[0][u"substitute"]) == "吉");
    CHECK(refused.object()[u"rows"].toInt(-1) == 0);
    CHECK(refused.object()[u"selected"].toInt() == 3);
    const QJsonObject accepted =
        cli.json({"export", "a.daicho", "c.csv", "--encoding", "cp932", "--substitute", "--json"}).toObject();
    CHECK(accepted[u"rows"].toInt() == 3);
    CHECK(accepted[u"lost_characters"].toArray().size() == 1);
    CHECK(cli.bytes("c.csv").contains("\x8B\x67")); // 吉
}

TEST_CASE("The selection, the layout and the institution decide what goes out")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"add", "a.daicho", "name=議事録", "institution=議会", "code=G-1"});
    CHECK(cli.done({"export", "a.daicho", "a.csv", "--institution", "議会"}).out == "a.csv: 1 of 1 rows\n");
    CHECK(cli.done({"export", "a.daicho", "b.csv", "--filter", "unit:税務課"}).out == "b.csv: 1 of 1 rows\n");
    CHECK(cli.done({"export", "a.daicho", "c.pdf", "--layout", "brief", "--paper", "a3"}).out ==
          "c.pdf: 4 of 4 rows\n");
    CHECK(cli.done({"export", "a.daicho", "d.zip"}).out == "d.zip: 4 of 4 rows\n");
    const std::string before = cli.files();
    const auto refused = [&cli](const CommandLine::Words &words) {
        const Run run = cli.run(words);
        CHECK(run.code == 2);
        return run.errorCode();
    };
    CHECK(refused({"export", "a.daicho", "e.csv", "--institution", "宇宙庁", "--json"}) == "invalid");
    CHECK(refused({"export", "a.daicho", "e.csv", "--filter", "colour:red", "--json"}) == "unknown-field");
    CHECK(refused({"export", "a.daicho", "e.csv", "--layout", "none", "--json"}) == "unknown-layout");
    CHECK(refused({"export", "a.daicho", "e.csv", "--encoding", "latin1", "--json"}) == "usage");
    CHECK(refused({"export", "a.daicho", "e.csv", "--date-style", "moon", "--json"}) == "usage");
    CHECK(refused({"export", "a.daicho", "e.pdf", "--paper", "b5", "--json"}) == "usage");
    CHECK(cli.files() == before);
}

TEST_CASE("Retired assets are part of the ledger until the filter leaves them out")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"retire", "a.daicho", "R-3", "--reason", "改正"});
    for (const char *file : {"a.csv", "a.xlsx", "a.pdf", "a.zip"})
        CHECK_THAT(cli.done({"export", "a.daicho", file}).out, Catch::EndsWith(": 3 of 3 rows\n"));
    CHECK(cli.done({"export", "a.daicho", "b.csv", "--filter", "-status:retired"}).out == "b.csv: 2 of 2 rows\n");
    CHECK(cli.json({"import", "a.daicho", "a.csv", "--json"})[u"same"].toInt() == 3);
}

TEST_CASE("A file is replaced only when that is asked for")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("out.csv", "precious");
    const Run run = cli.run({"export", "a.daicho", "out.csv", "--json"});
    CHECK(run.code == 2);
    CHECK(run.errorCode() == "file-exists");
    CHECK(cli.bytes("out.csv") == "precious");
    cli.done({"export", "a.daicho", "out.csv", "--force"});
    CHECK(cli.bytes("out.csv").contains("R-3"));
}

TEST_CASE("A folder that does not exist is an error of input and output")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    for (const char *file : {"missing/out.csv", "missing/out.xlsx", "missing/out.pdf", "missing/out.zip"}) {
        const Run run = cli.run({"export", "a.daicho", file, "--json"});
        CHECK(run.code == 7);
        CHECK(run.errorCode() == "input-output");
    }
    CHECK(cli.files() == "a.daicho");
}
