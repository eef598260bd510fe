// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandline.h"

#include <QFile>

namespace {

std::int64_t sumOf(const QJsonValue &counts)
{
    std::int64_t sum = 0;
    for (const QJsonValue &row : counts.toArray()) {
        for (const QJsonValue &count : row.toArray())
            sum += count.toInt();
    }
    return sum;
}

} // namespace

TEST_CASE("Every figure of the window is counted, and its filters find what it counts")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"add", "a.daicho", "name=無格付け", "code=R-4", "expires=2001-03-31", "personal_info=個人情報"});
    cli.done({"add", "a.daicho", "name=旧台帳", "code=R-5"});
    cli.done({"retire", "a.daicho", "R-5", "--reason", "廃止"});
    for (const char *name : {"levels", "units", "heat", "kinds", "zones", "media", "personal-info", "personal"}) {
        INFO(name);
        const QJsonArray figures = cli.json({"stats", "a.daicho", "--figure", name, "--json"}).toArray();
        REQUIRE(figures.size() == 1);
        CHECK(text(figures[0][u"figure"]) == name);
        CHECK(sumOf(figures[0][u"counts"]) == 4);
    }
    for (const char *name : {"heat", "findings", "due", "unrated", "rated"}) {
        const QJsonValue figure = cli.json({"stats", "a.daicho", "--figure", name, "--json"}).toArray()[0];
        const QJsonArray counts = figure[u"counts"].toArray();
        for (qsizetype row = 0; row < counts.size(); ++row) {
            for (qsizetype column = 0; column < counts[row].toArray().size(); ++column) {
                const std::string filter = text(figure[u"filters"][row][column]);
                const auto count = counts[row][column].toInt();
                if (filter.empty() || count == 0)
                    continue;
                INFO(name << ' ' << filter);
                CHECK(cli.json({"list", "a.daicho", "--json", "--filter", filter.c_str()}).toArray().size() == count);
            }
        }
    }
    const QJsonValue due = cli.json({"stats", "a.daicho", "--figure", "due", "--json"}).toArray()[0];
    CHECK(due[u"counts"][0][0].toInt() == 1);
    CHECK(due[u"rows"].toArray().size() == 13);
    const QJsonValue rated = cli.json({"stats", "a.daicho", "--figure", "rated", "--json"}).toArray()[0];
    CHECK(rated[u"counts"].toArray().last().toArray()[0].toInt() == 3);
    CHECK(rated[u"counts"].toArray().last().toArray()[1].toInt() == 1);
}

TEST_CASE("A figure of one unit counts that unit, on the axis asked for")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QJsonValue units =
        cli.json({"stats", "a.daicho", "--figure", "units", "--unit", "市民部", "--axis", "A", "--json"}).toArray()[0];
    CHECK(joined(units[u"rows"], "value") == "市民課 税務課");
    CHECK(sumOf(units[u"counts"]) == 2);
    CHECK(text(units[u"scope"]) == "市長/市民部");
    const std::string table = cli.done({"stats", "a.daicho", "--figure", "levels"}).out;
    CHECK_THAT(table, Catch::Contains("3B"));
    CHECK_THAT(table, Catch::Contains("Sum"));
}

TEST_CASE("The report is written once, as pdf or csv, with the same numbers")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const std::string pdf = cli.path("集計.pdf").toStdString();
    const std::string csv = cli.path("集計.csv").toStdString();
    cli.done({"stats", "a.daicho", "--report", pdf.c_str()});
    CHECK(cli.bytes("集計.pdf").startsWith("%PDF"));
    const QByteArray before = cli.bytes("集計.pdf");
    const Run again = cli.run({"stats", "a.daicho", "--report", pdf.c_str(), "--json"});
    CHECK(again.code != 0);
    CHECK(again.errorCode() == "file-exists");
    CHECK(cli.bytes("集計.pdf") == before);
    cli.done({"stats", "a.daicho", "--report", pdf.c_str(), "--force"});
    cli.done({"stats", "a.daicho", "--report", csv.c_str(), "--figure", "heat"});
    const QByteArray numbers = cli.bytes("集計.csv");
    CHECK(numbers.startsWith("\xEF\xBB\xBF"));
    CHECK(numbers.contains("\"Sum\",\"")); // with sums below
    CHECK(cli.run({"stats", "a.daicho", "--report", csv.c_str(), "--json"}).errorCode() == "file-exists");
}

TEST_CASE("What is no figure is refused with its reason, and nothing is written")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    CHECK(cli.run({"stats", "a.daicho", "--figure", "pie", "--json"}).code == 2);
    CHECK(cli.run({"stats", "a.daicho", "--figure", "levels", "--axis", "name", "--json"}).code == 2);
    CHECK(cli.run({"stats", "a.daicho", "--figure", "levels", "--by", "c", "--json"}).code == 2);
    CHECK(cli.run({"stats", "a.daicho", "--figure", "levels", "--unit", "無い課", "--json"}).errorCode() == "invalid");
    CHECK(cli.run({"stats", "a.daicho", "--figure", "levels", "--institution", "無い", "--json"}).errorCode() ==
          "invalid");
    const std::string odd = cli.path("集計.docx").toStdString();
    CHECK(cli.run({"stats", "a.daicho", "--report", odd.c_str(), "--json"}).errorCode() == "unsupported-file");
    CHECK_FALSE(QFile::exists(cli.path("集計.docx")));
    const std::string nowhere = cli.path("無い/集計.csv").toStdString();
    CHECK(cli.run({"stats", "a.daicho", "--report", nowhere.c_str(), "--json"}).code != 0);
}
