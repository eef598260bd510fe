// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each kind of wrong input: its exit code, a Japanese sentence that helps, and no change.

#include "tests/cli/commandline.h"

#include <QFile>

#include <sqlite3.h>

namespace {

/// A Japanese sentence that begins as expected; Japanese has no spaces between words, so the words are compared whole.
void saysInJapanese(CommandLine &cli, QStringList words, const std::string &part)
{
    words.prepend(QStringLiteral("ja"));
    words.prepend(QStringLiteral("--lang"));
    const Run run = cli.run(words);
    INFO(words.join(u' ').toStdString());
    CHECK_THAT(run.err + run.out, Catch::Contains(part));
}

QStringList list(const CommandLine::Words &words)
{
    QStringList list;
    for (const char *word : words)
        list.append(QString::fromUtf8(word));
    return list;
}

/// The command fails with this code and this sentence, in each way of asking, and the registry stays as it is.
void refused(CommandLine &cli, const CommandLine::Words &words, int code, const std::string &sentence)
{
    const QByteArray before = cli.bytes("a.daicho");
    const std::string files = cli.files();
    const Run run = cli.run(words);
    INFO(run.out);
    INFO(run.err);
    CHECK(run.code == code);
    CHECK(run.out.empty());
    saysInJapanese(cli, list(words), sentence);
    CHECK(cli.bytes("a.daicho") == before);
    CHECK(cli.files() == files);
}

/// Keeps the file as another process would that is writing.
class Writer
{
public:
    Writer(const QString &path, const char *begin)
    {
        REQUIRE(sqlite3_open(path.toUtf8().constData(), &m_file) == SQLITE_OK);
        REQUIRE(sqlite3_exec(m_file, begin, nullptr, nullptr, nullptr) == SQLITE_OK);
    }
    ~Writer() { sqlite3_close(m_file); }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

private:
    sqlite3 *m_file = nullptr;
};

void setPragma(const QString &path, const char *pragma)
{
    Writer(path, pragma);
}

} // namespace

TEST_CASE("What is no registry is not opened")
{
    CommandLine cli;
    for (const QByteArray &bytes : {QByteArray(), QByteArray("管理番号,名称\n"), QByteArray(8192, '\0')}) {
        cli.write("a.daicho", bytes);
        refused(cli, {"list", "a.daicho"}, 3, "このファイルは Daicho の台帳ファイルではない");
        refused(cli, {"verify", "a.daicho"}, 3, "このファイルは Daicho の台帳ファイルではない");
        refused(cli, {"add", "a.daicho", "name=x"}, 3, "このファイルは Daicho の台帳ファイルではない");
    }
    QFile::remove(cli.path("a.daicho"));
    setPragma(cli.path("a.daicho"), "CREATE TABLE other (a)");
    refused(cli, {"list", "a.daicho"}, 3, "このファイルは Daicho の台帳ファイルではない");
    CHECK(cli.run({"list", "missing.daicho"}).code == 3);
    CHECK(cli.run({"list", "."}).code == 3);
}

TEST_CASE("A registry of a newer version is left alone")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    setPragma(cli.path("a.daicho"), "PRAGMA user_version = 99");
    for (const CommandLine::Words &words : std::initializer_list<CommandLine::Words>{
             {"list", "a.daicho"}, {"set", "a.daicho", "R-1", "name=x"}, {"verify", "a.daicho"}})
        refused(cli, words, 6, "より新しい版の Daicho");
}

TEST_CASE("A file that is protected against writing is read but not written")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.write("in.csv", "name\n帳簿\n");
    REQUIRE(QFile::setPermissions(cli.path("a.daicho"), QFile::ReadOwner | QFile::ReadGroup));
    refused(cli, {"set", "a.daicho", "R-1", "name=x"}, 4, "読み取り専用");
    refused(cli, {"import", "a.daicho", "in.csv"}, 4, "読み取り専用");
    refused(cli, {"undo", "a.daicho"}, 4, "読み取り専用");
    cli.done({"list", "a.daicho"});
    cli.done({"verify", "a.daicho"});
    cli.done({"import", "a.daicho", "in.csv", "--dry-run"});
    cli.done({"export", "a.daicho", "out.csv"});
}

TEST_CASE("A registry that another process writes to is in use")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    {
        const Writer writer(cli.path("a.daicho"), "BEGIN IMMEDIATE");
        const Run run = cli.run({"set", "a.daicho", "R-1", "name=x", "--json"});
        CHECK(run.code == 5);
        CHECK(run.errorCode() == "in-use");
        cli.done({"list", "a.daicho"});
    }
    {
        const Writer writer(cli.path("a.daicho"), "BEGIN EXCLUSIVE");
        CHECK(cli.run({"list", "a.daicho"}).code == 5);
    }
    cli.done({"set", "a.daicho", "R-1", "name=x"});
}

TEST_CASE("A truncated workbook changes nothing")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.copyData("xlsx", "openpyxl.xlsx");
    const QByteArray whole = cli.bytes("openpyxl.xlsx");
    for (const qsizetype size : {whole.size() - 1, whole.size() / 2, qsizetype{100}}) {
        cli.write("cut.xlsx", whole.first(size));
        refused(cli, {"import", "a.daicho", "cut.xlsx"}, 7, "cut.xlsx");
    }
}

TEST_CASE("Unknown levels and units reject the rows and change nothing")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray before = cli.bytes("a.daicho");
    cli.write("in.csv", "code,name,unit,c\nN-1,甲,宇宙課,2\nN-2,乙,税務課,9\n");
    const Run run = cli.run({"import", "a.daicho", "in.csv", "--json"});
    CHECK(run.code == 1);
    CHECK(joined(run.object()[u"rejects"], "rule") == "unknown-unit unknown-level");
    CHECK(cli.bytes("a.daicho") == before);
}

TEST_CASE("A full disk stores nothing, and the registry is as it was")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    cli.copyData("ledger", "last-year-utf8.csv");
    const QByteArray before = cli.bytes("a.daicho");
    const std::string ledger = cli.ledger("a.daicho");
    cli.limitFileSize(static_cast<std::uint64_t>(before.size()));
    const Run run = cli.run({"import", "a.daicho", "last-year-utf8.csv", "--create-units", "--json"});
    CHECK(run.code == 7);
    CHECK_FALSE(run.errorCode().empty());
    saysInJapanese(cli, list({"import", "a.daicho", "last-year-utf8.csv", "--create-units"}),
                   "これまでの内容は変わっていません");
    cli.limitFileSize(300);
    CHECK(cli.run({"export", "a.daicho", "out.csv", "--json"}).code == 7);
    CHECK_FALSE(cli.has("out.csv"));
    CHECK(cli.run({"new", "b.daicho", "--profile", "town"}).code == 7);
    CHECK_FALSE(cli.has("b.daicho"));
    cli.limitFileSize(0);
    CHECK(cli.ledger("a.daicho") == ledger);
    CHECK(cli.bytes("a.daicho") == before);
    cli.done({"verify", "a.daicho"});
    cli.done({"import", "a.daicho", "last-year-utf8.csv", "--create-units"});
}

TEST_CASE("A registry that was cut off or overwritten in part is damaged")
{
    CommandLine cli;
    cli.makeCity("a.daicho");
    const QByteArray whole = cli.bytes("a.daicho");
    QByteArray zeroed = whole;
    zeroed.replace(8192, 8192, QByteArray(8192, '\0'));
    for (const QByteArray &bytes : {whole.first(whole.size() / 2), zeroed}) {
        cli.write("a.daicho", bytes);
        const Run run = cli.run({"verify", "a.daicho", "--json"});
        CHECK(run.code == 8);
        CHECK(text(run.object()[u"verdict"]) == "damaged");
    }
}
