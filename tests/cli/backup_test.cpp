// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandline.h"

#include <QDir>
#include <QFile>

namespace {

/// Names of the backups that the computer keeps of the only registry, oldest first.
QStringList kept(const CommandLine &cli)
{
    QStringList paths;
    const QDir all(cli.statePath() + u"/backups");
    const QStringList registries = all.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &registry : registries) {
        const QDir folder(all.filePath(registry));
        const QStringList names = folder.entryList({QStringLiteral("*.daicho")}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            paths.append(folder.filePath(name));
    }
    return paths;
}

} // namespace

TEST_CASE("Changes by commands are preceded by backups of their kind, and info names the last")
{
    CommandLine cli;
    cli.done({"new", "a.daicho", "--profile", "city"});
    CHECK(cli.json({"info", "a.daicho", "--json"})[u"last_backup"].toObject().isEmpty());
    CHECK(cli.json({"info", "a.daicho", "--json"})[u"backup_behind"].toBool());
    CHECK(QFile::remove(cli.path("a.daicho")));
    cli.makeCity("a.daicho");
    REQUIRE(kept(cli).size() == 1);
    CHECK(kept(cli).front().endsWith(u"-import-1.daicho"));
    cli.done({"set", "a.daicho", "R-1", "medium=紙"});
    CHECK(kept(cli).size() == 1);
    const QJsonValue info = cli.json({"info", "a.daicho", "--json"});
    CHECK(text(info[u"last_backup"][u"reason"]) == "import");
    CHECK(info[u"last_backup"][u"events"].toInt() == 1);
    CHECK_FALSE(info[u"backup_behind"].toBool());
    CHECK_THAT(cli.done({"info", "a.daicho"}).out, Catch::Contains("Last verified backup"));
}

TEST_CASE("A registry is backed up by hand, and restored beside, with the same content")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const std::string before = cli.ledger("a.daicho");
    const QJsonValue info = cli.json({"info", "a.daicho", "--json"});
    const QJsonValue made = cli.json({"backup", "a.daicho", "写し.daicho", "--json"});
    CHECK(text(made[u"file"]) == "写し.daicho");
    CHECK(made[u"events"].toInt() == 2);
    CHECK(text(made[u"head"]) == text(info[u"head"]));
    CHECK(text(made[u"sha256"]).size() == 64);
    CHECK(cli.files() == "a.daicho 写し.daicho 写し.daicho.json");
    const QJsonValue inFolder = cli.json({"backup", "a.daicho", "--json"});
    CHECK(text(inFolder[u"reason"]) == "manual");
    CHECK(QFile::exists(inFolder[u"file"].toString()));
    CHECK_THAT(cli.done({"backup", "a.daicho"}).out, Catch::StartsWith("Backed up and verified: "));

    cli.done({"set", "a.daicho", "R-1", "name=改名"});
    const QByteArray present = cli.bytes("a.daicho");
    const QJsonValue restored = cli.json({"restore", "写し.daicho", "--to", "b.daicho", "--json"});
    CHECK(text(restored[u"file"]) == "b.daicho");
    CHECK(restored[u"assets"].toInt() == 3);
    CHECK(restored[u"events"].toInt() == 3);
    CHECK(text(restored[u"taken_at"][u"head"]) == text(info[u"head"]));
    CHECK(cli.ledger("b.daicho") == before);
    CHECK(cli.bytes("a.daicho") == present);
    CHECK(cli.done({"verify", "b.daicho"}).code == 0);
    cli.done({"set", "b.daicho", "R-1", "name=続き"});
    CHECK_THAT(cli.done({"history", "b.daicho"}).out, Catch::Contains("続き"));
    CHECK(joined(cli.json({"undo", "b.daicho", "--steps", "2", "--json"})[u"steps"], "name") == "asset.edit import");
    const Run backed = cli.done({"restore", "写し.daicho", "--to", "c.daicho"});
    CHECK_THAT(backed.out, Catch::StartsWith("Restored and verified: c.daicho (assets: 3)"));
}

TEST_CASE("What a backup or a restore cannot do is said by its exit code, and nothing is left")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"backup", "a.daicho", "b.daicho"});
    const QByteArray registry = cli.bytes("a.daicho");
    const QByteArray backup = cli.bytes("b.daicho");
    const auto refused = [&cli](const CommandLine::Words &words, int code) {
        const Run run = cli.run(words);
        CHECK(run.code == code);
        return run.errorCode();
    };
    CHECK(refused({"backup", "a.daicho", "b.daicho", "--json"}, 2) == "file-exists");
    CHECK(refused({"restore", "b.daicho", "--to", "a.daicho", "--json"}, 2) == "file-exists");
    CHECK(refused({"restore", "b.daicho", "--json"}, 2) == "usage");
    CHECK(refused({"restore", "none.daicho", "--to", "c.daicho", "--json"}, 3) == "file-not-found");
    CHECK(refused({"backup", "none.daicho", "--json"}, 3) == "file-not-found");
    cli.limitFileSize(static_cast<std::uint64_t>(backup.size()) / 2);
    CHECK(cli.run({"restore", "b.daicho", "--to", "c.daicho", "--json"}).code == 7);
    CHECK(cli.run({"backup", "a.daicho", "c.daicho", "--json"}).code == 7);
    cli.limitFileSize(0);
    CHECK(cli.files() == "a.daicho b.daicho b.daicho.json");
    CHECK(cli.bytes("a.daicho") == registry);

    for (const qsizetype at : {qsizetype{100}, backup.size() / 2, backup.size() - 1}) {
        QByteArray flipped = backup;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        cli.write("b.daicho", flipped);
        CHECK(refused({"restore", "b.daicho", "--to", "c.daicho", "--json"}, 8) == "database-damaged");
    }
    cli.write("b.daicho", backup);
    CHECK_FALSE(cli.has("c.daicho"));
    cli.done({"restore", "b.daicho", "--to", "c.daicho"});
}

TEST_CASE("A backup goes into a folder under its usual name")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    REQUIRE(QDir().mkdir(cli.path("外付け")));
    const QString made = cli.json({"backup", "a.daicho", "外付け", "--json"})[u"file"].toString();
    CHECK(made.startsWith(u"外付け/"));
    CHECK(made.endsWith(u"-manual-2.daicho"));
}
