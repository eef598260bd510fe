// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Required levels in `show`, accepted exceptions, and what relations carry.

#include "tests/cli/commandline.h"

namespace {

/// R-1 (3B 2 2) is stored in a system that is declared too low, in a room.
void makeContents(CommandLine &cli)
{
    cli.makeCity("a.daicho");
    cli.done({"add", "a.daicho", "code=S-1", "name=住民記録システム", "kind=システム"});
    cli.done({"add", "a.daicho", "code=P-1", "name=電算室", "kind=施設"});
    cli.done({"rate", "a.daicho", "S-1", "C=2", "I=2", "A=1", "--reason", "x"});
    cli.done({"relate", "a.daicho", "R-1", "stored-in", "S-1"});
    cli.done({"relate", "a.daicho", "S-1", "located-in", "P-1"});
}

QJsonObject required(CommandLine &cli, const char *code)
{
    return cli.json({"show", "a.daicho", code, "--json"})[u"required"].toObject();
}

Run accept(CommandLine &cli, const char *expires, const char *approver = "総務部長")
{
    return cli.run({"exception", "add", "a.daicho", "S-1", "required-level", "--axis", "C", "--ground", "分散",
                    "--reason", "一部だけを置くため", "--approver", approver, "--expires", expires, "--json"});
}

QString inDays(int days)
{
    return QDate::currentDate().addDays(days).toString(Qt::ISODate);
}

} // namespace

TEST_CASE("show says what the contents of an asset need, and by which chain")
{
    CommandLine cli;
    makeContents(cli);
    const QJsonObject system = required(cli, "S-1");
    CHECK(text(system[u"C"][u"level"]) == "3B");
    CHECK(joined(system[u"C"][u"path"]) == "R-1 S-1");
    CHECK(system[u"C"][u"lower"].toBool());
    CHECK_FALSE(system[u"I"][u"lower"].toBool());
    const QJsonObject room = required(cli, "P-1");
    CHECK(joined(room[u"C"][u"path"]) == "R-1 S-1 P-1");
    CHECK(text(room[u"C"][u"declared"]).empty());
    CHECK(required(cli, "R-1").isEmpty());
    const Run people = cli.done({"show", "a.daicho", "S-1", "--lang", "ja"});
    CHECK_THAT(people.out, Catch::Contains("必要な段階：機密性"));
    CHECK_THAT(people.out, Catch::Contains("3B 以上が必要です"));
    CHECK_THAT(people.out, Catch::Contains("R-1"));
}

TEST_CASE("An exception is accepted, listed and ended")
{
    CommandLine cli;
    makeContents(cli);
    CHECK_THAT(cli.done({"exception", "list", "a.daicho"}).out, Catch::Contains("No exception has been accepted"));
    const Run added = accept(cli, inDays(90).toUtf8().constData());
    REQUIRE(added.code == 0);
    CHECK(text(added.object()[u"ground"]) == "distribution");
    CHECK(text(added.object()[u"state"]) == "holding");
    CHECK(text(added.object()[u"asset"]) == "S-1");
    const QString number = QString::number(added.object()[u"id"].toInt());
    CHECK(cli.json({"exception", "list", "a.daicho", "--json"}).toArray().size() == 1);
    CHECK(cli.json({"exception", "a.daicho", "list", "R-1", "--json"}).toArray().isEmpty());
    CHECK_THAT(cli.done({"exception", "list", "a.daicho", "S-1", "--lang", "ja"}).out, Catch::Contains("分散"));

    CHECK(cli.run(QStringList{u"exception"_qs, u"end"_qs, u"a.daicho"_qs, number}).code == 2);
    cli.done(QStringList{u"exception"_qs, u"end"_qs, u"a.daicho"_qs, number, u"--reason"_qs, u"更新した"_qs});
    const QJsonArray listed = cli.json({"exception", "list", "a.daicho", "--json"}).toArray();
    CHECK(joined(listed, "state") == "ended");
    CHECK(joined(listed, "end_reason") == "更新した");
    const Run again = cli.run(
        QStringList{u"exception"_qs, u"end"_qs, u"a.daicho"_qs, number, u"--reason"_qs, u"再び"_qs, u"--json"_qs});
    CHECK(again.code == 2);
    CHECK(text(again.object()[u"error"][u"args"][u"rule"]) == "already-over");
    cli.done({"undo", "a.daicho"});
    CHECK(joined(cli.json({"exception", "list", "a.daicho", "--json"}), "state") == "holding");
    CHECK(cli.done({"verify", "a.daicho"}).code == 0);
}

TEST_CASE("What an exception lacks is refused in words, and no byte changes")
{
    CommandLine cli;
    makeContents(cli);
    const QByteArray before = cli.bytes("a.daicho");
    const auto rule = [&](const Run &run) {
        CHECK(run.code == 2);
        CHECK(cli.bytes("a.daicho") == before);
        return text(run.object()[u"error"][u"args"][u"rule"]);
    };
    CHECK(rule(accept(cli, inDays(800).toUtf8().constData())) == "lasts-too-long");
    CHECK(rule(accept(cli, inDays(-1).toUtf8().constData())) == "ends-before-start");
    CHECK(rule(accept(cli, "")) == "required");
    CHECK(rule(accept(cli, inDays(30).toUtf8().constData(), " ")) == "required");
    const Run japanese = cli.run({"exception", "add", "a.daicho", "S-1", "required-level", "--ground", "分散",
                                  "--reason", "x", "--approver", "部長", "--expires", "R30.1.1", "--lang", "ja"});
    CHECK_THAT(japanese.err, Catch::Contains("例外の期間が長すぎます"));
    CHECK(cli.run({"exception", "end", "a.daicho", "1x", "--reason", "x"}).code == 2);
    CHECK(cli.run({"exception", "shout", "a.daicho"}).code == 2);
    CHECK(cli.bytes("a.daicho") == before);
}

TEST_CASE("Only who may lower a level may accept an exception")
{
    CommandLine cli;
    makeContents(cli);
    cli.done({"role", "a.daicho", "set", "chief", "administrator"});
    cli.done({"role", "a.daicho", "set", "suzuki", "editor", "--unit", "市民部", "--as", "chief"});
    cli.done({"set", "a.daicho", "S-1", "unit=市民部/市民課", "--as", "chief"});
    const auto add = [&cli](const char *who) {
        const QByteArray day = inDays(90).toUtf8();
        return cli.run({"exception", "add", "a.daicho", "S-1", "required-level", "--axis", "C", "--ground", "分散",
                        "--reason", "x", "--approver", "部長", "--expires", day.constData(), "--as", who, "--json"});
    };
    const Run refused = add("suzuki");
    CHECK(refused.code == 4);
    CHECK(refused.errorCode() == "not-permitted");
    CHECK(cli.json({"exception", "list", "a.daicho", "--json"}).toArray().isEmpty());
    CHECK(add("chief").code == 0);
}

TEST_CASE("How long exceptions may last, and what relations carry, are set for the body")
{
    CommandLine cli;
    makeContents(cli);
    CHECK(cli.json({"exception", "longest", "a.daicho", "--json"})[u"longest_months"].toInt() == 12);
    cli.done({"exception", "longest", "a.daicho", "36"});
    CHECK(accept(cli, inDays(800).toUtf8().constData()).code == 0);
    CHECK(cli.run({"exception", "longest", "a.daicho", "0"}).code == 2);

    CHECK(text(cli.json({"inheritance", "a.daicho", "--json"})[u"stored-in"]) == ">CIAP");
    cli.done({"inheritance", "a.daicho", "set", "stored-in", ">A"});
    CHECK(text(cli.json({"inheritance", "a.daicho", "list", "--json"})[u"stored-in"]) == ">A");
    CHECK_FALSE(required(cli, "S-1").contains(u"C"));
    cli.done({"inheritance", "a.daicho", "reset", "stored-in"});
    CHECK(required(cli, "S-1").contains(u"C"));
    const Run wrong = cli.run({"inheritance", "a.daicho", "set", "stored-in", "CIA", "--json"});
    CHECK(wrong.code == 2);
    CHECK(text(wrong.object()[u"error"][u"args"][u"rule"]) == "bad-carry");
    CHECK(cli.run({"inheritance", "a.daicho", "set", "near", ">C"}).code == 2);
}
