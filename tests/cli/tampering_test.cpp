// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes changed by hand: verification says so and names the record.

#include "tests/cli/commandline.h"

#include <sqlite3.h>

namespace {

/// Changes the file as somebody with a tool for SQLite would: no trigger stands in the way.
class Hand
{
public:
    explicit Hand(const QString &path)
    {
        REQUIRE(sqlite3_open(path.toUtf8().constData(), &m_file) == SQLITE_OK);
        sqlite3_db_config(m_file, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    }
    ~Hand() { sqlite3_close(m_file); }
    Hand(const Hand &) = delete;
    Hand &operator=(const Hand &) = delete;

    void run(const char *sql)
    {
        REQUIRE(sqlite3_exec(m_file, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
        REQUIRE(sqlite3_changes(m_file) > 0);
    }
    std::int64_t number(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        REQUIRE(sqlite3_prepare_v2(m_file, sql, -1, &statement, nullptr) == SQLITE_OK);
        REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
        const std::int64_t value = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        return value;
    }
    /// Flips one bit of the byte at `at` in a blob.
    void flip(const char *table, const char *column, std::int64_t row, int at)
    {
        sqlite3_blob *blob = nullptr;
        REQUIRE(sqlite3_blob_open(m_file, "main", table, column, row, 1, &blob) == SQLITE_OK);
        char byte = 0;
        REQUIRE(sqlite3_blob_read(blob, &byte, 1, at) == SQLITE_OK);
        byte = static_cast<char>(byte ^ 1);
        REQUIRE(sqlite3_blob_write(blob, &byte, 1, at) == SQLITE_OK);
        REQUIRE(sqlite3_blob_close(blob) == SQLITE_OK);
    }

private:
    sqlite3 *m_file = nullptr;
};

QJsonObject found(CommandLine &cli)
{
    const Run run = cli.run({"verify", "a.daicho", "--json"});
    INFO(run.out);
    CHECK(run.code == 8);
    CHECK(text(run.object()[u"verdict"]) != "ok");
    return run.object()[u"first"].toObject();
}

} // namespace

TEST_CASE("A registry as it was written is verified")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QJsonObject verified = cli.json({"verify", "a.daicho", "--json"}).toObject();
    CHECK(text(verified[u"verdict"]) == "ok");
    CHECK(verified[u"events"].toInt() == 2);
    CHECK(text(verified[u"head"]).size() == 64);
    CHECK(verified[u"first"].isObject());
    CHECK_THAT(cli.done({"verify", "a.daicho"}).out, Catch::StartsWith("Verified"));
}

TEST_CASE("A changed asset is named with its field, what was recorded and what was found")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    Hand(cli.path("a.daicho")).run("UPDATE asset SET name = '課税大帳' WHERE code = 'R-2'");
    const QJsonObject first = found(cli);
    CHECK(text(first[u"entity"]) == "asset");
    CHECK(text(first[u"code"]) == "R-2");
    CHECK(text(first[u"field"]) == "name");
    CHECK(text(first[u"recorded"]) == "課税台帳");
    CHECK(text(first[u"found"]) == "課税大帳");
    const Run spoken = cli.run({"verify", "a.daicho"});
    CHECK(spoken.code == 8);
    CHECK_THAT(spoken.out, Catch::Contains("R-2") && Catch::Contains("課税大帳"));
}

TEST_CASE("Any byte of the assets that is flipped is found, and the asset is named")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray whole = cli.bytes("a.daicho");
    // The row of R-2 in the file: its name, and its remark.
    for (const char *text : {"課税台帳", "髙橋"}) {
        const qsizetype at = whole.lastIndexOf(text);
        REQUIRE(at > 0);
        for (qsizetype i = 0; i < qsizetype(strlen(text)); i += 2) {
            INFO(text << ' ' << i);
            QByteArray flipped = whole;
            // Every other time to what is no text at all.
            flipped[at + i] = static_cast<char>(flipped[at + i] ^ (i % 4 == 0 ? 1 : 0x80));
            cli.write("a.daicho", flipped);
            const QJsonObject first = found(cli);
            CHECK_FALSE(::text(first[u"entity"]).empty());
        }
    }
}

TEST_CASE("Any byte of the history that is flipped is found, and the entry is named")
{
    for (const char *column : {"payload", "hash", "previous_hash"}) {
        for (const int seq : {1, 2}) {
            CommandLine cli;
            cli.makeCity("a.daicho");
            Hand hand(cli.path("a.daicho"));
            const std::int64_t length = hand.number(
                ("SELECT length(" + std::string(column) + ") FROM history WHERE seq = " + std::to_string(seq)).c_str());
            for (const int at : {0, static_cast<int>(length / 2), static_cast<int>(length - 1)}) {
                INFO(column << ' ' << seq << ' ' << at);
                hand.flip("history", column, seq, at);
                CHECK(found(cli)[u"seq"].toInt() == seq);
                hand.flip("history", column, seq, at);
            }
            CHECK(cli.run({"verify", "a.daicho"}).code == 0);
        }
    }
}

TEST_CASE("Changed words of the history are found, and the entry is named")
{
    for (const char *sql :
         {"UPDATE history SET actor = 'another' WHERE seq = 2", "UPDATE history SET reason = 'x' WHERE seq = 2",
          "UPDATE history SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2",
          "UPDATE history SET operation = 'asset.edit' WHERE seq = 2", "DELETE FROM history WHERE seq = 2"}) {
        INFO(sql);
        CommandLine cli;
        cli.makeCity("a.daicho");
        cli.done({"set", "a.daicho", "R-1", "medium=紙"});
        Hand(cli.path("a.daicho")).run(sql);
        const int seq = found(cli)[u"seq"].toInt();
        CHECK(seq >= 2);
        CHECK(seq <= 3);
    }
}

TEST_CASE("Records that were added or taken away by hand are found")
{
    for (const char *sql :
         {"DELETE FROM asset WHERE code = 'R-2'",
          "INSERT INTO asset (revision, code, name, kind, unit, status) SELECT 2, 'R-9', 'x', kind, unit, "
          "status FROM asset WHERE code = 'R-1'",
          "UPDATE org_unit SET name = '宇宙課' WHERE name = '税務課'", "UPDATE registry SET body = '別の市'"}) {
        INFO(sql);
        CommandLine cli;
        cli.makeCity("a.daicho");
        Hand(cli.path("a.daicho")).run(sql);
        CHECK_FALSE(text(found(cli)[u"entity"]).empty());
    }
}
