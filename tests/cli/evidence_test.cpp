// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies outside of the file testifies: the head that this computer saw last, checkpoints, paper. And what is done
// about a registry that cannot be trusted.

#include "model/core/filelease.h"
#include "model/core/sha256.h"
#include "tests/cli/commandline.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sqlite3.h>

namespace {

void tamper(CommandLine &cli, const char *sql)
{
    sqlite3 *file = nullptr;
    REQUIRE(sqlite3_open(cli.path("a.daicho").toUtf8().constData(), &file) == SQLITE_OK);
    REQUIRE(sqlite3_exec(file, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_total_changes(file) > 0);
    sqlite3_close(file);
}

/// Of the newest entry of the history.
std::string lastReason(CommandLine &cli)
{
    sqlite3 *file = nullptr;
    sqlite3_stmt *row = nullptr;
    REQUIRE(sqlite3_open(cli.path("a.daicho").toUtf8().constData(), &file) == SQLITE_OK);
    sqlite3_prepare_v2(file, "SELECT reason FROM history ORDER BY seq DESC LIMIT 1", -1, &row, nullptr);
    REQUIRE(sqlite3_step(row) == SQLITE_ROW);
    const std::string reason = reinterpret_cast<const char *>(sqlite3_column_text(row, 0));
    sqlite3_finalize(row);
    sqlite3_close(file);
    return reason;
}

std::string verdict(CommandLine &cli, const QList<QByteArray> &more = {})
{
    QStringList words{u"verify"_qs, u"a.daicho"_qs, u"--json"_qs};
    for (const QByteArray &word : more)
        words.append(QString::fromUtf8(word));
    const Run run = cli.run(words);
    INFO(run.out);
    const std::string found = text(run.object()[u"verdict"]);
    CHECK(run.code == (found == "ok" ? 0 : 8));
    return found;
}

} // namespace

TEST_CASE("A sample made where another registry was is nobody's forgery")
{
    CommandLine cli;
    cli.done({"sample", "a.daicho"});
    REQUIRE(QFile::remove(cli.path("a.daicho")));
    cli.done({"sample", "a.daicho"});
    CHECK_THAT(cli.done({"list", "a.daicho", "--limit", "1"}).err, !Catch::Contains("registry_uuid"));
}

TEST_CASE("An older copy in the place of the registry is found, read with a warning, and not written to")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray lastWeek = cli.bytes("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "medium=紙"});
    CHECK(verdict(cli) == "ok");
    cli.write("a.daicho", lastWeek);
    CHECK(verdict(cli) == "rolled-back");
    const QJsonObject first = cli.run({"verify", "a.daicho", "--json"}).object()[u"first"].toObject();
    CHECK(first[u"seq"].toInt() == 3);
    CHECK_THAT(text(first[u"recorded"]), Catch::StartsWith("#3 "));
    CHECK_THAT(text(first[u"found"]), Catch::StartsWith("#2 "));

    const Run list = cli.done({"list", "a.daicho"});
    CHECK_THAT(list.err, Catch::StartsWith("Warning:") && Catch::Contains("#3 "));
    const Run write = cli.run({"set", "a.daicho", "R-1", "medium=電子", "--json"});
    CHECK(write.code == 8);
    CHECK(write.errorCode() == "rolled-back");
    CHECK(cli.bytes("a.daicho") == lastWeek);
}

TEST_CASE("Another state is accepted with a reason only, and that stays in the history")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray before = cli.bytes("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "medium=紙"});
    CHECK(cli.run({"verify", "a.daicho", "--accept", "--reason", "x"}).code == 2); // nothing speaks against it
    cli.write("a.daicho", before);
    CHECK(cli.run({"verify", "a.daicho", "--accept"}).code == 2);
    CHECK(verdict(cli) == "rolled-back");
    CHECK(verdict(cli, {"--accept", "--reason", "バックアップから復元"}) == "ok");
    CHECK(cli.run({"set", "a.daicho", "R-1", "medium=電子"}).code == 0);
    const QByteArray history = QByteArray::fromStdString(cli.done({"history", "a.daicho", "--json"}).out);
    CHECK_FALSE(history.isEmpty());
    const QJsonObject now = cli.json({"verify", "a.daicho", "--json"}).toObject();
    CHECK(now[u"events"].toInt() == 4); // two, the acceptance, the edit
    CHECK(text(now[u"seen"][u"state"]) == "continued");
}

TEST_CASE("The same history gone another way is found")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray before = cli.bytes("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "medium=紙"});
    const QByteArray checkpoint = QByteArray::fromStdString(cli.done({"checkpoint", "a.daicho"}).out);
    const QString paper = QString::fromStdString(cli.done({"verify", "a.daicho"}).out).split(u'\n').value(1);
    // The same file written to on another computer.
    CommandLine elsewhere;
    elsewhere.write("a.daicho", before);
    elsewhere.done({"set", "a.daicho", "R-1", "medium=電子"});
    elsewhere.done({"set", "a.daicho", "R-1", "medium=紙"});
    CHECK(verdict(elsewhere) == "ok"); // nothing there contradicts it
    elsewhere.write("checkpoint.txt", checkpoint);
    CHECK(verdict(elsewhere, {"--anchor", "checkpoint.txt"}) == "tampered");
    CHECK(verdict(elsewhere, {"--anchor", paper.toUtf8()}) == "tampered");
    cli.write("a.daicho", elsewhere.bytes("a.daicho"));
    CHECK(verdict(cli) == "tampered");
    const QJsonObject first = cli.run({"verify", "a.daicho", "--json"}).object()[u"first"].toObject();
    CHECK(first[u"seq"].toInt() == 3);
    CHECK(text(first[u"field"]) == "hash");
}

TEST_CASE("A checkpoint and a head on paper hold for the registry and all that follows")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray before = cli.bytes("a.daicho");
    cli.write("早い.txt", QByteArray::fromStdString(cli.done({"checkpoint", "a.daicho"}).out));
    cli.done({"set", "a.daicho", "R-1", "medium=紙"});
    const QByteArray late = QByteArray::fromStdString(cli.done({"checkpoint", "a.daicho"}).out);
    cli.write("遅い.txt", late);
    CHECK(late.count('\n') == 3);
    CHECK(verdict(cli, {"--anchor", "早い.txt"}) == "ok");
    CHECK(verdict(cli, {"--anchor", "遅い.txt"}) == "ok");
    const QString printed = QString::fromStdString(cli.done({"verify", "a.daicho"}).out).split(u'\n').value(1);
    REQUIRE(printed.startsWith(u"#3 "));
    CHECK(verdict(cli, {"--anchor", printed.toUtf8()}) == "ok");
    CHECK(verdict(cli, {"--anchor", printed.toLower().remove(u'-').toUtf8()}) == "ok");
    CHECK(verdict(cli, {"--anchor", QString(printed).replace(u"#3 "_qs, u"#2 "_qs).toUtf8()}) == "tampered");
    CHECK(verdict(cli, {"--anchor", QString(printed).replace(u"#3 "_qs, u"#1,003 "_qs).toUtf8()}) == "rolled-back");
    QDir(cli.statePath()).removeRecursively();
    cli.write("a.daicho", before);
    CHECK(verdict(cli, {"--anchor", "遅い.txt"}) == "rolled-back");
    CHECK(verdict(cli) == "ok"); // without a witness an older copy is as good as the registry
    cli.write("other.txt", "00000000-0000-0000-0000-000000000000\n1\n" + late.split('\n').at(2) + '\n');
    CHECK(verdict(cli, {"--anchor", "other.txt"}) == "tampered");
    cli.write("bad.txt", "3\n");
    const Run bad = cli.run({"verify", "a.daicho", "--anchor", "bad.txt", "--json"});
    CHECK(bad.code == 7);
    CHECK(bad.errorCode() == "unreadable-file");
    CHECK(cli.run({"verify", "a.daicho", "--anchor", "none.txt"}).code == 7);
}

TEST_CASE("Changed records are restored or adopted with a reason, and the registry is in order again")
{
    for (const char *how : {"--restore", "--adopt"}) {
        CommandLine cli;
        cli.makeCity("a.daicho");
        tamper(cli,
               "UPDATE asset SET name = '課税大帳', remarks = 'x' WHERE code = 'R-2'; UPDATE org_unit SET note = 'x'");
        CHECK(verdict(cli) == "tampered");
        CHECK(cli.run({"set", "a.daicho", "R-1", "medium=紙"}).code == 8);
        CHECK(cli.run({"verify", "a.daicho", how}).code == 2);
        CHECK(verdict(cli, {how, "--reason", "点検の結果"}) == "ok");
        CHECK(cli.run({"set", "a.daicho", "R-1", "medium=紙"}).code == 0);
        const std::string ledger = cli.ledger("a.daicho");
        CHECK((ledger.find("課税大帳") != std::string::npos) == (std::string(how) == "--adopt"));
        CHECK((ledger.find("課税台帳") != std::string::npos) == (std::string(how) == "--restore"));
    }
}

TEST_CASE("Nothing is put in order while somebody else may write")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray sound = cli.bytes("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "medium=紙"});
    const auto refuses = [&cli](const char *how) {
        const QByteArray bytes = cli.bytes("a.daicho");
        const auto lease = requireValue(daicho::FileLease::take(
            cli.path("a.daicho"), {"情報太郎", "PC-0123", "2026-05-20T01:42:03Z"}, daicho::FileLease::Leave::Nothing));
        const Run run = cli.run({"verify", "a.daicho", how, "--reason", "点検の結果", "--json"});
        CHECK(run.code == 5);
        CHECK(run.errorCode() == "in-use");
        CHECK(cli.bytes("a.daicho") == bytes);
    };
    tamper(cli, "UPDATE asset SET remarks = 'x'");
    refuses("--restore");
    refuses("--adopt");
    cli.write("a.daicho", sound);
    refuses("--accept");
    CHECK(verdict(cli, {"--accept", "--reason", "バックアップから復元"}) == "ok");
}

TEST_CASE("What is put in order is kept first as it was, and the history names that copy")
{
    for (const char *how : {"--restore", "--adopt"}) {
        INFO(how);
        CommandLine cli;
        cli.makeCity("a.daicho");
        tamper(cli, "UPDATE asset SET remarks = '書き換え'");
        CHECK(verdict(cli, {how, "--reason", "点検の結果"}) == "ok");
        QStringList kept;
        for (QDirIterator files(cli.statePath(), {u"*-repair-*.daicho"_qs}, QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();)
            kept.append(files.next());
        REQUIRE(kept.size() == 1);
        CHECK(cli.run({u"verify"_qs, kept.front()}).code == 8);
        QFile file(kept.front());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const std::string hash = daicho::hex(daicho::sha256(daicho::Text(file.readAll().toStdString())));
        CHECK_THAT(lastReason(cli), Catch::StartsWith("点検の結果\n") && Catch::Contains(hash) &&
                                        Catch::Contains(QFileInfo(kept.front()).fileName().toStdString()));
        // Evidence is no backup: nobody shall restore it by mistake.
        CHECK(kept.front().contains(u"/evidence/"_qs));
    }
}

TEST_CASE("Where the file cannot be kept as it was, nothing is put in order")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    tamper(cli, "UPDATE asset SET remarks = '書き換え'");
    const QByteArray bytes = cli.bytes("a.daicho");
    QDir(cli.statePath() + u"/backups"_qs).removeRecursively();
    QFile inTheWay(cli.statePath() + u"/backups"_qs);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    const Run run = cli.run({"verify", "a.daicho", "--restore", "--reason", "点検の結果", "--json"});
    CHECK(run.code == 7);
    CHECK(run.errorCode() == "input-output");
    CHECK(cli.bytes("a.daicho") == bytes);
}

TEST_CASE("A broken chain cannot be repaired, and the advice is a backup")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    tamper(cli, "DROP TRIGGER history_is_not_updated; UPDATE history SET actor = 'x' WHERE seq = 2");
    const QByteArray bytes = cli.bytes("a.daicho");
    const Run run = cli.run({"verify", "a.daicho", "--restore", "--reason", "x"});
    CHECK(run.code == 8);
    CHECK_THAT(cli.run({"verify", "a.daicho"}).err, Catch::Contains("backup"));
    CHECK(cli.bytes("a.daicho") == bytes);
}

TEST_CASE("All that differs is listed")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    tamper(cli, "UPDATE asset SET remarks = 'x'");
    const QJsonObject found = cli.run({"verify", "a.daicho", "--json"}).object();
    CHECK(found[u"differences"].toArray().size() == 3);
    CHECK(joined(found[u"differences"], "code") == "R-1 R-2 R-3");
    CHECK(joined(found[u"differences"], "found") == "x x x");
}

TEST_CASE("What left the computer is remembered, and a backup read beside the registry accuses nobody")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray backup = cli.bytes("a.daicho");
    CHECK(cli.json({"verify", "a.daicho", "--json"}).toObject()[u"anchored"].toInt() == 0);
    cli.done({"export", "a.daicho", "out.csv"});
    cli.done({"set", "a.daicho", "R-1", "medium=紙"});
    const QJsonObject found = cli.json({"verify", "a.daicho", "--json"}).toObject();
    CHECK(found[u"anchored"].toInt() == 2);
    CHECK(joined(found[u"witnesses"], "what") == "export");
    cli.done({"checkpoint", "a.daicho"});
    CHECK(cli.json({"verify", "a.daicho", "--json"}).toObject()[u"anchored"].toInt() == 3);
    cli.write("backup.daicho", backup);
    const QJsonObject old = cli.json({"verify", "backup.daicho", "--json"}).toObject();
    CHECK(text(old[u"verdict"]) == "ok");
    CHECK(text(old[u"seen"][u"state"]) == "not-compared");
    CHECK(old[u"seen"][u"seq"].toInt() == 3);
    CHECK(cli.done({"list", "backup.daicho"}).err.find("Warning") == std::string::npos);
    // A copy goes a way of its own, and the registry goes on being compared with itself.
    CHECK(cli.run({"set", "backup.daicho", "R-1", "medium=電子"}).code == 0);
    CHECK(cli.run({"set", "a.daicho", "R-1", "medium=電子"}).code == 0);
    CHECK(verdict(cli) == "ok");
    // Moved, it is compared.
    QFile::remove(cli.path("a.daicho"));
    CHECK(text(cli.run({"verify", "backup.daicho", "--json"}).object()[u"verdict"]) == "rolled-back");
}

TEST_CASE("Another registry in the place of one that was seen is found")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.makeCity("b.daicho");
    cli.write("a.daicho", cli.bytes("b.daicho"));
    CHECK(cli.run({"set", "a.daicho", "R-1", "medium=紙"}).code == 0); // seen before, under another name
    CommandLine other;
    other.makeCity("c.daicho");
    CommandLine third;
    third.makeCity("a.daicho");
    third.write("a.daicho", other.bytes("c.daicho"));
    CHECK(verdict(third) == "tampered");
    CHECK(third.run({"set", "a.daicho", "R-1", "medium=紙"}).code == 8);
}

TEST_CASE("A registry is shown as it was at an entry or on a day")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.done({"set", "a.daicho", "R-1", "name=新しい名"});
    const QByteArray bytes = cli.bytes("a.daicho");
    CHECK(cli.ledger("a.daicho").find("新しい名") != std::string::npos);
    const Run past = cli.done({"list", "a.daicho", "--as-of", "#2"});
    CHECK(past.out.find("新しい名") == std::string::npos);
    CHECK_THAT(past.err, Catch::Contains("#2 "));
    CHECK(cli.done({"list", "a.daicho", "--as-of", "2100-01-01"}).out.find("新しい名") != std::string::npos);
    const Run early = cli.run({"list", "a.daicho", "--as-of", "2001-01-01", "--json"});
    CHECK(early.code == 2);
    CHECK(early.errorCode() == "invalid");
    CHECK(cli.run({"list", "a.daicho", "--as-of", "#9"}).code == 2);
    CHECK(cli.run({"list", "a.daicho", "--as-of", "昨日"}).code == 2);
    cli.done({"show", "a.daicho", "R-1", "--as-of", "#2"});
    cli.done({"stats", "a.daicho", "--as-of", "#2"});
    cli.done({"info", "a.daicho", "--as-of", "#2"});
    cli.done({"export", "a.daicho", "then.csv", "--as-of", "#2"});
    CHECK_FALSE(cli.bytes("then.csv").contains("新しい名"));
    CHECK(cli.bytes("a.daicho") == bytes);
}
