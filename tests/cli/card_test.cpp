// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandline.h"
#include "tests/support/qtcatch.h"

namespace {

std::string textOf(const QString &pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
    REQUIRE(process.waitForFinished(60'000));
    return process.readAllStandardOutput().toStdString();
}

} // namespace

TEST_CASE("The card of an asset tells who answers for it, its levels and its head code")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "remarks=鍵は課長が管理する"});
    CHECK(cli.done({"card", "a.daicho", "R-1", "card.pdf", "--approval", "課長,係長"}).out ==
          "card.pdf: card of R-1, pages: 1\n");
    const std::string text = textOf(cli.path("card.pdf"));
    for (const char *words : {"Information asset card", "R-1", "鍵は課長が管理する", "係長", "1/1"}) {
        INFO(words);
        CHECK_THAT(text, Catch::Contains(words));
    }
    const QJsonObject document = cli.json({"card", "a.daicho", "R-1", "card.pdf", "--force", "--json"}).toObject();
    CHECK(document[u"pages"].toInt() == 1);
    CHECK(document[u"code"].toString() == u"R-1");
    CHECK(cli.run({"card", "--help", "--lang", "ja"}).out.find("カード") != std::string::npos);
}

TEST_CASE("A card that cannot be written leaves the folder as it was")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("card.pdf", "precious");
    const std::string before = cli.files();
    const auto refused = [&cli](const CommandLine::Words &words) {
        const Run run = cli.run(words);
        return std::to_string(run.code) + " " + run.errorCode();
    };
    CHECK(refused({"card", "a.daicho", "R-1", "card.pdf", "--json"}) == "2 file-exists");
    CHECK(refused({"card", "a.daicho", "R-9", "new.pdf", "--json"}) == "2 not-found");
    CHECK(refused({"card", "a.daicho", "R-1", "card.xlsx", "--json"}) == "2 usage");
    CHECK(refused({"card", "a.daicho", "R-1", "missing/card.pdf", "--json"}) == "7 input-output");
    CHECK(refused({"card", "a.daicho", "R-1", "new.pdf", "--approval", "1,2,3,4,5,6,7,8,9", "--json"}) == "2 usage");
    CHECK(refused({"card", "a.daicho", "R-1", "new.pdf", "--date-style", "moon", "--json"}) == "2 usage");
    CHECK(cli.bytes("card.pdf") == "precious");
    CHECK(cli.files() == before);
}
