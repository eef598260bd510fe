// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandline.h"
#include "tests/support/qtcatch.h"

namespace {

std::string textOf(const QString &pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
    REQUIRE(process.waitForFinished(60'000));
    return QString::fromUtf8(process.readAllStandardOutput()).remove(u'\n').remove(u' ').remove(u'　').toStdString();
}

std::string folded(const QJsonValue &value)
{
    return value.toString().remove(u' ').remove(u'　').toStdString();
}

QJsonObject demandAt(const QJsonArray &handling, const char *stage)
{
    for (const QJsonValue &one : handling) {
        if (text(one[u"stage"]) == stage)
            return one.toObject();
    }
    return {};
}

} // namespace

TEST_CASE("What an asset's levels demand is shown by stage, with the cause and the source")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QJsonObject shown = cli.json({"handling", "a.daicho", "R-1", "--json"}).toObject();
    const QJsonArray handling = shown[u"handling"].toArray();
    CHECK(handling == cli.json({"show", "a.daicho", "R-1", "--json"}).toObject()[u"handling"].toArray());
    const QJsonObject cloud = demandAt(handling, "クラウド");
    CHECK(text(cloud[u"because"]) == "機密性3B");
    CHECK(text(cloud[u"source"]) == "総務省ガイドライン概要（令和8年度） 17・21頁");
    CHECK_FALSE(cloud[u"suggestion"].toBool());
    const QJsonObject use = demandAt(handling, "利用");
    CHECK(text(use[u"source"]).empty());
    CHECK(use[u"suggestion"].toBool());
    CHECK(shown[u"handling_unknown"].toArray().isEmpty());
    CHECK_THAT(cli.done({"handling", "a.daicho", "R-1", "--lang", "ja"}).out,
               Catch::Contains("【必須】") && Catch::Contains("本ソフトの目安"));
    // The lightest level of confidentiality still demands something of clouds, and no more.
    CHECK(demandAt(cli.json({"handling", "a.daicho", "R-3", "--json"}).toObject()[u"handling"].toArray(), "利用")
              .isEmpty());
}

TEST_CASE("The handling sheet is printed with everything that is demanded")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"add", "a.daicho", "code=R-9", "name=まだ分類していない台帳"});
    const QJsonObject said =
        cli.json({"handling", "a.daicho", "R-1", "sheet.pdf", "--json", "--lang", "ja"}).toObject();
    const std::string paper = textOf(cli.path("sheet.pdf"));
    CHECK_THAT(paper, Catch::Contains("取扱制限シート") && Catch::Contains("R-1") && Catch::Contains("3B"));
    for (const QJsonValue &demand : said[u"handling"].toArray()) {
        INFO(text(demand[u"rule"]));
        CHECK_THAT(paper, Catch::Contains(folded(demand[u"stage"])) && Catch::Contains(folded(demand[u"rule"])) &&
                              Catch::Contains(folded(demand[u"because"])) &&
                              Catch::Contains(folded(demand[u"source"])));
    }
    cli.done({"handling", "a.daicho", "R-9", "open.pdf", "--lang", "ja"});
    CHECK_THAT(textOf(cli.path("open.pdf")), Catch::Contains("機密性が未分類のため"));
    CHECK(cli.run({"handling", "a.daicho", "R-1", "sheet.pdf", "--json"}).errorCode() == "file-exists");
    CHECK(cli.run({"handling", "a.daicho", "R-1", "sheet.xlsx", "--json"}).code == 2);
    CHECK(cli.run({"handling", "a.daicho", "X-1", "--json"}).errorCode() == "not-found");
}

TEST_CASE("Labels are printed for the assets that a filter selects, from the face that is free")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    QJsonObject said =
        cli.json({"labels", "a.daicho", "l.pdf", "--sheet", "24", "--start", "24", "--json", "--lang", "ja"})
            .toObject();
    CHECK(said[u"labels"].toInt() == 3);
    CHECK(said[u"pages"].toInt() == 2);
    CHECK(said[u"too_long"].toArray().isEmpty());
    const std::string paper = textOf(cli.path("l.pdf"));
    for (const char *words : {"R-1", "R-2", "R-3", "住民基本台帳", "機密性3B", "取扱注意", "市民部/税務課"})
        CHECK_THAT(paper, Catch::Contains(words));
    said = cli.json({"labels", "a.daicho", "l.pdf", "--filter", "c:3B", "--mark", "複写禁止", "--force", "--json"})
               .toObject();
    CHECK(said[u"labels"].toInt() == 1);
    CHECK_THAT(textOf(cli.path("l.pdf")), Catch::Contains("複写禁止") && !Catch::Contains("R-2"));
}

TEST_CASE("Labels that cannot be printed leave the folder as it was; a name that is too long is told")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const std::string before = cli.files();
    const auto refused = [&cli](const CommandLine::Words &words) {
        const Run run = cli.run(words);
        return std::to_string(run.code) + " " + run.errorCode();
    };
    CHECK(refused({"labels", "a.daicho", "l.png", "--json"}) == "2 usage");
    CHECK(refused({"labels", "a.daicho", "l.pdf", "--sheet", "7", "--json"}) == "2 invalid");
    CHECK(refused({"labels", "a.daicho", "l.pdf", "--start", "25", "--json"}) == "2 invalid");
    CHECK(refused({"labels", "a.daicho", "l.pdf", "--start", "third", "--json"}) == "2 usage");
    CHECK(refused({"labels", "a.daicho", "l.pdf", "--filter", "c:3A", "--json"}) == "2 invalid");
    CHECK(cli.files() == before);
    CHECK_THAT(cli.run({"labels", "a.daicho", "l.pdf", "--sheet", "7", "--lang", "ja"}).err,
               Catch::Contains("12, 24, 65"));

    const QString name = QStringLiteral("とても長い名称の台帳").repeated(40);
    cli.done(QStringList{QStringLiteral("set"), QStringLiteral("a.daicho"), QStringLiteral("R-1"),
                         QStringLiteral("name=") + name});
    const Run run = cli.run({"labels", "a.daicho", "l.pdf", "--sheet", "65", "--json"});
    CHECK(run.code == 1);
    CHECK(joined(run.object()[u"too_long"]) == "R-1");
}
