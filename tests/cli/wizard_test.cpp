// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ratings by questions, and lowerings that wait for approval, on the command line.

#include "tests/cli/commandline.h"

namespace {

/// A city with one asset that is rated 3B, 2, 1, and a «chief», an «editor» and a «manager».
void makeOffice(CommandLine &cli)
{
    cli.makeCity("a.daicho");
    cli.done({"rate", "a.daicho", "R-1", "C=3B", "I=2", "A=1", "--reason", "住民の記録"});
    cli.done({"role", "a.daicho", "set", "chief", "administrator"});
    cli.done({"role", "a.daicho", "set", "editor", "editor", "--as", "chief"});
    cli.done({"role", "a.daicho", "set", "manager", "manager", "--as", "chief"});
}

const QStringList lightAnswers{QStringLiteral("personal=none"),     QStringLiteral("secret=no"),
                               QStringLiteral("publication=later"), QStringLiteral("harm=slight"),
                               QStringLiteral("integrity=slight"),  QStringLiteral("stoppage=longer"),
                               QStringLiteral("outside=inside"),    QStringLiteral("retention=short")};

/// A city with an asset that is not rated.
void makeUnrated(CommandLine &cli)
{
    cli.makeCity("a.daicho");
    cli.done({"add", "a.daicho", "code=N-1", "name=計画案", "unit=市民課"});
}

QStringList words(const QStringList &first, const QStringList &rest, const char *code = "N-1")
{
    return QStringList{QStringLiteral("wizard"), QStringLiteral("a.daicho"), QString::fromLatin1(code)} + first + rest;
}

} // namespace

TEST_CASE("The questions are listed with their answers, for people and as JSON")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QJsonObject listed = cli.json({"wizard", "a.daicho", "R-1", "--json"}).toObject();
    CHECK(text(listed[u"scheme"]) == "mic-jichitai-2024r10");
    const QJsonArray questions = listed[u"questions"].toArray();
    CHECK(questions.size() == 9);
    CHECK(text(questions[0][u"id"]) == "personal");
    CHECK(text(questions[0][u"grade"]) == "C");
    CHECK(text(questions[0][u"source"]).empty());
    CHECK(joined(questions[2][u"answers"], "id") == "yes no unknown");
    CHECK(text(questions[1][u"when"][0][u"question"]) == "personal");
    const Run shown = cli.done({"wizard", "a.daicho", "R-1"});
    CHECK_THAT(shown.out, Catch::Contains("個人に関する情報が入っていますか。"));
    CHECK_THAT(shown.out, Catch::Contains("harm=unknown"));
}

TEST_CASE("Answers rate the asset, and how it came about is shown")
{
    CommandLine cli;
    makeUnrated(cli);
    const QByteArray before = cli.bytes("a.daicho");
    const QJsonObject dry = cli.done(words({u"--dry-run"_qs, u"--json"_qs}, lightAnswers.mid(0, 3))).object();
    CHECK(cli.bytes("a.daicho") == before);
    CHECK_FALSE(dry[u"complete"].toBool());
    CHECK(text(dry[u"next"]) == "harm");
    CHECK(text(dry[u"levels"][u"C"]) == "2");
    CHECK(text(dry[u"because"][0][u"question"]) == "publication");

    QStringList answers = lightAnswers;
    answers.replace(5, u"stoppage=わからない"_qs);
    const QJsonObject rated = cli.done(words({u"--json"_qs}, answers)).object();
    CHECK(rated[u"applied"].toBool());
    CHECK(text(rated[u"levels"][u"A"]) == "2");
    const QJsonObject shown = cli.json({"show", "a.daicho", "N-1", "--json"}).toObject();
    CHECK(text(shown[u"fields"][u"c"]) == "2");
    CHECK(shown[u"basis"][u"answers"].toArray().size() == 8);
    CHECK(text(shown[u"basis"][u"answers"][0][u"said"]) == "入っていない");
    CHECK(text(shown[u"basis"][u"edition"]) == "2024-10-02");
    CHECK(shown[u"basis"][u"doubtful"].toBool());
    CHECK_THAT(text(shown[u"fields"][u"reason"]), Catch::Contains("要確認"));
    cli.done({"wizard", "a.daicho", "N-1", "--checked", "--as", "課長"});
    const QJsonObject checked = cli.json({"show", "a.daicho", "N-1", "--json"}).toObject();
    CHECK_FALSE(checked[u"basis"][u"doubtful"].toBool());
    CHECK(text(checked[u"basis"][u"checked_by"]) == "課長");
    cli.done({"rate", "a.daicho", "N-1", "C=3C", "--reason", "手で決めた"});
    CHECK(cli.json({"show", "a.daicho", "N-1", "--json"})[u"basis"].toObject().isEmpty());
    CHECK(cli.done({"verify", "a.daicho"}).code == 0);
}

TEST_CASE("Answers that are missing or wrong are refused, and so is a lower level without a reason")
{
    CommandLine cli;
    makeUnrated(cli);
    const QByteArray before = cli.bytes("a.daicho");
    const auto refused = [&cli](const QStringList &first, const QStringList &answers) {
        const Run run = cli.run(words(QStringList{u"--json"_qs} + first, answers));
        CHECK(run.code == 2);
        return text(run.object()[u"error"][u"args"][u"rule"]);
    };
    CHECK(refused({}, lightAnswers.mid(0, 7)) == "unanswered");
    CHECK(refused({}, {u"personal=perhaps"_qs}) == "unknown-answer");
    CHECK(refused({}, lightAnswers + QStringList{u"count=few"_qs}) == "unknown-answer");
    CHECK(refused({u"--level"_qs, u"C=1"_qs}, lightAnswers) == "below-answers");
    CHECK(refused({u"--level"_qs, u"C=9"_qs}, lightAnswers) == "unknown-level");
    CHECK(cli.run({"wizard", "a.daicho", "N-1", "personal"}).code == 2);
    CHECK(cli.run({"wizard", "a.daicho", "N-1", "--checked"}).code != 0);
    CHECK(cli.bytes("a.daicho") == before);
}

TEST_CASE("An editor proposes what a manager accepts, refuses or the editor withdraws")
{
    CommandLine cli;
    makeOffice(cli);
    CHECK(cli.run({"rate", "a.daicho", "R-1", "C=2", "--reason", "写し", "--as", "editor"}).code == 4);
    const QJsonObject proposed =
        cli.done(words({u"--json"_qs, u"--as"_qs, u"editor"_qs, u"--reason"_qs, u"案だけになった"_qs}, lightAnswers,
                       "R-1"))
            .object();
    CHECK_FALSE(proposed[u"applied"].toBool());
    const std::string id = text(proposed[u"proposal"]);
    const QJsonArray open = cli.json({"proposal", "a.daicho", "list", "--json"}).toArray();
    REQUIRE(open.size() == 1);
    CHECK(text(open[0][u"code"]) == "R-1");
    CHECK(text(open[0][u"levels"][u"C"]) == "2");
    CHECK(text(open[0][u"proposed_by"]) == "editor");
    CHECK(cli.run({"proposal", "a.daicho", "accept", id.c_str(), "--as", "editor"}).code == 4);
    CHECK(cli.run({"proposal", "a.daicho", "refuse", id.c_str(), "--as", "manager"}).code == 2);
    cli.done({"proposal", "a.daicho", "refuse", id.c_str(), "--comment", "原本も含む", "--as", "manager"});
    CHECK(cli.json({"proposal", "a.daicho", "list", "--json"}).toArray().isEmpty());

    cli.done({"rate", "a.daicho", "R-1", "C=3C", "--reason", "写しだけ", "--propose", "--as", "editor"});
    cli.done({"proposal", "a.daicho", "withdraw", "2", "--as", "editor"});
    cli.done({"rate", "a.daicho", "R-1", "C=3C", "--reason", "写しだけ", "--propose", "--as", "editor"});
    cli.done({"proposal", "a.daicho", "accept", "3", "--as", "manager"});
    const QJsonObject shown = cli.json({"show", "a.daicho", "R-1", "--json"}).toObject();
    CHECK(text(shown[u"fields"][u"c"]) == "3C");
    CHECK(joined(shown[u"proposals"], "state") == "accepted withdrawn refused");
    CHECK(text(shown[u"proposals"][0][u"decided_by"]) == "manager");
    CHECK(cli.run({"proposal", "a.daicho", "accept", "3", "--as", "manager"}).code == 2);
    CHECK(cli.run({"proposal", "a.daicho", "accept", "99", "--as", "manager"}).code != 0);
    CHECK(cli.run({"proposal", "a.daicho", "perhaps"}).code == 2);
    CHECK(cli.done({"verify", "a.daicho"}).code == 0);
}
