// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A registry for each of the five bodies shows its own terms and prints its ledger.

#include "tests/cli/commandline.h"

namespace {

struct Body
{
    const char *profile;
    const char *name;
    int institutions;
    int zones;
    const char *scopeLabels;
    int measures;
    const char *term;
    const char *scheme;
    const char *firstInstitution;
};

constexpr Body bodies[] = {
    {"kanie-town", "蟹江町", 9, 3, "① ② ③", 8, "実施機関", "municipal-importance-1-4", "町長"},
    {"tsugaru-union", "津軽広域連合", 4, 3, "① ② ③", 9, "対象機関", "mic-jichitai-2024r10", "津軽広域連合"},
    {"yokote-city", "横手市", 10, 3, "① ② ③ (3)", 8, "実施機関", "mic-classic-322", "市長"},
    {"unnan-city", "雲南市", 9, 3, "① ② ③", 9, "対象機関", "mic-jichitai-2024r10", "市長"},
    {"ryusenen-union", "柳泉園組合", 3, 1, "ア イ ウ", 9, "組織の範囲", "mic-jichitai-2024r10", "管理者部局"},
};

/// Text of a printed file, without spaces, which depend on the layout of the page.
std::string printedText(const QString &file)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    REQUIRE(process.waitForFinished(-1));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput()).remove(u' ').toStdString();
}

} // namespace

TEST_CASE("A registry of each body has its institutions, zones, scope items, measures and terms")
{
    for (const Body &body : bodies) {
        INFO(body.profile);
        CommandLine cli;
        const QJsonObject made = cli.json({"new", "a.daicho", "--profile", body.profile, "--json"}).toObject();
        CHECK(text(made[u"registry"]) == "a.daicho");
        CHECK(text(made[u"body"]) == body.name);
        CHECK(text(made[u"profile"]) == body.profile);
        CHECK(text(made[u"scheme"].toObject()[u"id"]) == body.scheme);
        const QJsonObject info = cli.json({"info", "a.daicho", "--json"}).toObject();
        CHECK(text(info[u"registry_id"]) == text(made[u"registry_id"]));
        CHECK(info[u"institutions"].toArray().size() == body.institutions);
        CHECK(info[u"zones"].toArray().size() == body.zones);
        CHECK(joined(info[u"scope_labels"]) == body.scopeLabels);
        CHECK(info[u"measures"].toArray().size() == body.measures);
        CHECK(info[u"threats"].toArray().size() == 5);
        CHECK(text(info[u"terms"][u"institution"]) == body.term);
        CHECK(info[u"counts"][u"institutions"].toInt() == body.institutions);
        const QJsonArray units = cli.json({"units", "a.daicho", "--json"}).toArray();
        CHECK(joined(units, "name") == joined(info[u"institutions"]));
        CHECK(units[0][u"institution"].toBool());
        CHECK(units[0][u"children"].isArray());
        CHECK(text(units[0][u"name"]) == body.firstInstitution);
    }
}

TEST_CASE("The ledger of each body prints with its name")
{
    for (const Body &body : bodies) {
        INFO(body.profile);
        CommandLine cli;
        cli.done({"new", "a.daicho", "--profile", body.profile});
        cli.done({"add", "a.daicho", "name=住民基本台帳"});
        const Run run = cli.done({"export", "a.daicho", "台帳.pdf"});
        CHECK(run.out == "台帳.pdf: 1 of 1 rows\n");
        CHECK(run.err.empty());
        const std::string printed = printedText(cli.path("台帳.pdf"));
        CHECK_THAT(printed, Catch::Contains(body.name));
        CHECK_THAT(printed, Catch::Contains("住民基本台帳"));
    }
}

TEST_CASE("The chapters of a policy are measures of their own")
{
    CommandLine cli;
    cli.done({"new", "a.daicho", "--profile", "yokote-city"});
    const QJsonObject info = cli.json({"info", "a.daicho", "--json"}).toObject();
    CHECK(info[u"measure_chapters"].toArray().size() == 3);
}

TEST_CASE("Body and scheme may be chosen")
{
    CommandLine cli;
    const QJsonObject made =
        cli.json({"new", "a.daicho", "--profile", "town", "--body", "試験町", "--scheme", "ipa-sme-321", "--json"})
            .toObject();
    CHECK(text(made[u"body"]) == "試験町");
    CHECK(text(made[u"scheme"][u"id"]) == "ipa-sme-321");
    CHECK(text(made[u"scheme"][u"edition"]) == "第3版");
    const QJsonObject info = cli.json({"info", "a.daicho", "--json"}).toObject();
    CHECK(joined(info[u"scheme"][u"axes"]) == "C I A");
    CHECK(info[u"schema_version"].toInt() >= 1);
    CHECK(info[u"events"].toInt() == 1);
    CHECK(text(info[u"head"]).size() == 64);
    CHECK(info[u"counts"][u"assets"][u"active"].toInt(-1) == 0);
    CHECK(info[u"fiscal_year"].toInt() >= 2025);
}

TEST_CASE("A registry is not made of what is not known, nor over a file")
{
    CommandLine cli;
    CHECK(cli.run({"new", "a.daicho", "--profile", "nowhere", "--json"}).errorCode() == "unknown-profile");
    CHECK(cli.run({"new", "a.daicho", "--profile", "town", "--scheme", "none", "--json"}).errorCode() ==
          "unknown-scheme");
    CHECK(cli.run({"new", "a.daicho"}).code == 2);
    CHECK(cli.files().empty());
    cli.write("a.daicho", "precious");
    const Run run = cli.run({"new", "a.daicho", "--profile", "town", "--json"});
    CHECK(run.code == 2);
    CHECK(run.errorCode() == "file-exists");
    CHECK(cli.bytes("a.daicho") == "precious");
    CHECK(cli.run({"new", "missing/a.daicho", "--profile", "town"}).code == 7);
}
