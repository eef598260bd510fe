// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program itself carries: help, profiles, schemes, layouts.

#include "tests/cli/commandline.h"

namespace {

QStringList commandNames(CommandLine &cli)
{
    QStringList names;
    const QStringList lines = QString::fromStdString(cli.done({"--help"}).out).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"  ") && !line.startsWith(u"   "))
            names.append(line.trimmed().section(u' ', 0, 0));
    }
    return names;
}

} // namespace

TEST_CASE("Every command helps in both languages, with an example")
{
    CommandLine cli;
    const QStringList names = commandNames(cli);
    CHECK(names.size() >= 24);
    for (const QString &name : names) {
        INFO(name.toStdString());
        const Run english =
            cli.done(QStringList{name, QStringLiteral("--help"), QStringLiteral("--lang"), QStringLiteral("en")});
        CHECK_THAT(english.out, Catch::StartsWith("Usage: daicho-cli " + name.toStdString()));
        CHECK_THAT(english.out, Catch::Contains("Example:\n  daicho-cli " + name.toStdString()));
        CHECK(english.err.empty());
        const Run japanese =
            cli.done(QStringList{QStringLiteral("--lang"), QStringLiteral("ja"), name, QStringLiteral("--help")});
        CHECK_THAT(japanese.out, Catch::StartsWith("使い方: daicho-cli " + name.toStdString()));
        CHECK_THAT(japanese.out, Catch::Contains("例:\n  daicho-cli " + name.toStdString()));
        CHECK_THAT(japanese.out, !Catch::Contains("Shows this help"));
    }
}

TEST_CASE("Help and version are JSON where JSON is asked for")
{
    CommandLine cli;
    CHECK_THAT(text(cli.json({"--json", "list", "--help"})[u"help"]), Catch::StartsWith("Usage: daicho-cli list FILE"));
    CHECK_THAT(text(cli.json({"--json", "--version"})[u"version"]), Catch::StartsWith("daicho-cli "));
}

TEST_CASE("The profiles are the five bodies, the neutral ones and the empty one")
{
    CommandLine cli;
    const QJsonValue profiles = cli.json({"profiles", "--json"});
    CHECK(joined(profiles, "id") ==
          "kanie-town ryusenen-union tsugaru-union unnan-city yokote-city city partial-union town "
          "wide-union empty");
    CHECK(text(profiles[0][u"name"]) == "蟹江町");
    CHECK(text(profiles[1][u"kind"]) == "一部事務組合");
}

TEST_CASE("The seven schemes are listed with their axes")
{
    CommandLine cli;
    const QJsonArray schemes = cli.json({"schemes", "--json"}).toArray();
    CHECK(schemes.size() == 7);
    CHECK(joined(schemes[3][u"axes"]) == "C I A");
    CHECK(joined(schemes[4][u"axes"]) == "P");
}

TEST_CASE("The layouts are listed with paper and columns, for a registry only")
{
    CommandLine cli;
    cli.done({"new", "a.daicho", "--profile", "empty"});
    const QJsonArray layouts = cli.json({"layouts", "a.daicho", "--json"}).toArray();
    CHECK(text(layouts[0][u"id"]) == "full");
    CHECK(text(layouts[0][u"name"]) == "情報資産管理台帳");
    CHECK(text(layouts[0][u"paper"]) == "A3");
    CHECK_THAT(joined(layouts[0][u"columns"]), Catch::StartsWith("code name"));
    cli.write("b.daicho", "no registry");
    CHECK(cli.run({"layouts", "b.daicho"}).code == 3);
}
