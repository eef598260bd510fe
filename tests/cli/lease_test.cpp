// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/filelease.h"
#include "tests/cli/commandline.h"

using namespace daicho;

namespace {

std::unique_ptr<FileLease> leaseOf(const CommandLine &cli)
{
    return requireValue(FileLease::take(cli.path("a.daicho"), {"情報太郎", "PC-0123", "2026-05-20T01:42:03Z"},
                                        FileLease::Leave::Nothing));
}

} // namespace

TEST_CASE("While somebody edits a registry, commands that write end with 5 and say who it is")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("in.csv", "code,name\nR-1,別名\n");
    const QByteArray before = cli.bytes("a.daicho");
    const auto lease = leaseOf(cli);
    const std::vector<QStringList> writers{
        {QStringLiteral("set"), QStringLiteral("a.daicho"), QStringLiteral("R-1"), QStringLiteral("name=x")},
        {QStringLiteral("add"), QStringLiteral("a.daicho"), QStringLiteral("name=x")},
        {QStringLiteral("import"), QStringLiteral("a.daicho"), QStringLiteral("in.csv")},
        {QStringLiteral("undo"), QStringLiteral("a.daicho")}};
    for (QStringList words : writers) {
        INFO(words.join(u' ').toStdString());
        words.append(QStringLiteral("--json"));
        const Run run = cli.run(words);
        CHECK(run.code == 5);
        CHECK(run.errorCode() == "in-use");
        const QJsonObject args = run.object()[u"error"][u"args"].toObject();
        CHECK(text(args[u"holder"]) == "情報太郎");
        CHECK(text(args[u"host"]) == "PC-0123");
        CHECK(text(args[u"since"]) == "2026-05-20T01:42:03Z");
        CHECK(text(args[u"file"]) == "a.daicho");
    }
    CHECK(cli.bytes("a.daicho") == before);
}

TEST_CASE("The sentence names the one who edits, in both languages")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const auto lease = leaseOf(cli);
    CHECK_THAT(cli.run({"set", "a.daicho", "R-1", "name=x"}).err,
               Catch::Contains("being edited by 情報太郎 (PC-0123)"));
    CHECK_THAT(cli.run({"set", "a.daicho", "R-1", "name=x", "--lang", "ja"}).err,
               Catch::Contains("情報太郎（PC-0123）が") && Catch::Contains("から編集中です"));
}

TEST_CASE("Commands that read work while somebody edits")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("in.csv", "code,name\nR-1,別名\n");
    const auto lease = leaseOf(cli);
    cli.done({"list", "a.daicho"});
    cli.done({"show", "a.daicho", "R-1"});
    cli.done({"verify", "a.daicho"});
    cli.done({"export", "a.daicho", "out.csv"});
    cli.done({"import", "a.daicho", "in.csv", "--dry-run"});
}

TEST_CASE("When the editor has finished, commands write again and leave nothing beside the registry")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    auto lease = leaseOf(cli);
    CHECK(cli.run({"set", "a.daicho", "R-1", "name=x"}).code == 5);
    lease.reset();
    cli.done({"set", "a.daicho", "R-1", "name=x"});
    CHECK(cli.files() == "a.daicho");
}

TEST_CASE("A command that writes into a folder of a synchronising program says what that means")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    CHECK(cli.done({"set", "a.daicho", "R-1", "name=x"}).err.find("Note:") == std::string::npos);
    cli.setVariable("OneDrive", cli.path("."));
    CHECK_THAT(cli.done({"set", "a.daicho", "R-1", "name=y"}).err, Catch::Contains("OneDrive synchronises"));
    CHECK(cli.done({"list", "a.daicho"}).err.find("Note:") == std::string::npos);
    CHECK(cli.done({"set", "a.daicho", "R-1", "name=z", "--quiet"}).err.empty());
}
