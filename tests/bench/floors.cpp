// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Floors: what the hardware and SQLite cost anyway, each as plain as possible and a process of its own.
///   bench_floors insert ROWS FILE   rows into normalised tables with six indices, one transaction
///   bench_floors groupby FILE       GROUP BY institution unit × level over such a file, ten times
///   bench_floors like FILE          names that contain a word, twelve words one after the other; of one
///   bench_floors scan FILE          every cell of the asset table of a registry, touched once
///   bench_floors empty-window       an empty QMainWindow up to its first paint
#include "tests/bench/ledgerrows.h"

#include <QApplication>
#include <QMainWindow>
#include <QTimer>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <vector>

namespace {

using daicho::bench::headers;
using daicho::bench::LedgerRows;

void check(sqlite3 *database, int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(database));
        std::exit(1);
    }
}

void run(sqlite3 *database, const std::string &sql)
{
    check(database, sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr));
}

/// Columns that a normalised schema keeps in a table of their own.
bool isLookup(std::string_view name)
{
    for (const char *lookup :
         {"institution", "unit", "owner", "users", "kind", "business", "personal_info", "medium", "location", "zone",
          "quantity", "retention", "disposal", "backup", "contractor", "takeout", "status"}) {
        if (name == lookup)
            return true;
    }
    return false;
}

std::string schema()
{
    std::string sql;
    std::string columns = "id INTEGER PRIMARY KEY";
    for (const std::string_view header : headers) {
        const std::string name(header);
        if (isLookup(header)) {
            sql += "CREATE TABLE l_" + name + "(id INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE);";
            columns += ", " + name + "_id INTEGER NOT NULL REFERENCES l_" + name + "(id)";
        } else if (name == "code") {
            columns += ", code TEXT NOT NULL UNIQUE";
        } else {
            columns += ", " + name + (name == "subjects" ? " INTEGER" : " TEXT NOT NULL DEFAULT ''");
        }
    }
    return sql + "CREATE TABLE asset(" + columns + ", version INTEGER NOT NULL DEFAULT 1);" +
           "CREATE INDEX ix_name ON asset(name, id); CREATE INDEX ix_unit ON asset(unit_id, id);"
           "CREATE INDEX ix_levels ON asset(c, i, a, id); CREATE INDEX ix_expires ON asset(expires, id);"
           "CREATE INDEX ix_reviewed ON asset(reviewed, id); CREATE INDEX ix_status ON asset(status_id, id);";
}

int insert(long long rows, const char *file)
{
    // The rows exist before the clock of the insertion matters; they cost the same in every run and are reported apart.
    std::vector<LedgerRows::Row> ledger;
    LedgerRows source;
    for (long long row = 0; row < rows; ++row)
        ledger.push_back(source.next(row));
    std::remove(file);
    const std::clock_t begun = std::clock();
    sqlite3 *database = nullptr;
    check(database, sqlite3_open(file, &database));
    run(database, "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA; PRAGMA cache_size=-64000;");
    run(database, schema());
    run(database, "BEGIN");
    std::vector<std::map<std::string, int>> lookups(headers.size());
    std::string sql = "INSERT INTO asset VALUES(?";
    for (std::size_t i = 0; i < headers.size(); ++i)
        sql += ",?";
    sqlite3_stmt *statement = nullptr;
    check(database, sqlite3_prepare_v2(database, (sql + ",1)").c_str(), -1, &statement, nullptr));
    for (std::size_t row = 0; row < ledger.size(); ++row) {
        sqlite3_bind_int64(statement, 1, static_cast<sqlite3_int64>(row + 1));
        for (std::size_t i = 0; i < headers.size(); ++i) {
            const std::string &text = ledger[row][i];
            const int parameter = static_cast<int>(i) + 2;
            if (isLookup(headers[i])) {
                const int next = static_cast<int>(lookups[i].size()) + 1;
                sqlite3_bind_int(statement, parameter, lookups[i].emplace(text, next).first->second);
            } else {
                sqlite3_bind_text(statement, parameter, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
            }
        }
        check(database, sqlite3_step(statement));
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    for (std::size_t i = 0; i < headers.size(); ++i) {
        for (const auto &[label, id] : lookups[i]) {
            char *line =
                sqlite3_mprintf("INSERT INTO l_%s VALUES(%d, %Q)", std::string(headers[i]).c_str(), id, label.c_str());
            run(database, line);
            sqlite3_free(line);
        }
    }
    run(database, "COMMIT");
    sqlite3_close(database);
    std::printf("%.6f\n", static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
    return 0;
}

int groupBy(const char *file)
{
    sqlite3 *database = nullptr;
    check(database, sqlite3_open(file, &database));
    long long sum = 0;
    const auto once = [&] {
        sqlite3_stmt *statement = nullptr;
        check(database, sqlite3_prepare_v2(database, "SELECT unit_id, c, count(*) FROM asset GROUP BY unit_id, c", -1,
                                           &statement, nullptr));
        while (sqlite3_step(statement) == SQLITE_ROW)
            sum += sqlite3_column_int64(statement, 2);
        sqlite3_finalize(statement);
    };
    once();
    const std::clock_t begun = std::clock();
    for (int i = 0; i < 10; ++i)
        once();
    std::printf("%.6f %lld\n", static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC / 10, sum / 11);
    sqlite3_close(database);
    return 0;
}

int scan(const char *file)
{
    sqlite3 *database = nullptr;
    check(database, sqlite3_open_v2(file, &database, SQLITE_OPEN_READONLY, nullptr));
    const std::clock_t begun = std::clock();
    sqlite3_stmt *statement = nullptr;
    check(database, sqlite3_prepare_v2(database, "SELECT * FROM asset", -1, &statement, nullptr));
    unsigned long long sum = 0;
    const int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column) {
            const auto *text = sqlite3_column_text(statement, column);
            sum += text ? *text + static_cast<unsigned>(sqlite3_column_bytes(statement, column)) : 0U;
        }
    }
    sqlite3_finalize(statement);
    std::printf("%.6f %llu\n", static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC, sum);
    sqlite3_close(database);
    return 0;
}

/// In the names alone, although ours looks through every text.
int like(const char *file)
{
    sqlite3 *database = nullptr;
    check(database, sqlite3_open_v2(file, &database, SQLITE_OPEN_READONLY, nullptr));
    const char *words[] = {"税",   "住民", "台帳", "学校", "防災", "道路",
                           "水道", "福祉", "選挙", "消防", "議会", "会計"};
    long long hits = 0;
    const auto all = [&] {
        for (const char *word : words) {
            sqlite3_stmt *statement = nullptr;
            check(database, sqlite3_prepare_v2(database, "SELECT id FROM asset WHERE name LIKE '%'||?||'%'", -1,
                                               &statement, nullptr));
            sqlite3_bind_text(statement, 1, word, -1, SQLITE_STATIC);
            while (sqlite3_step(statement) == SQLITE_ROW)
                ++hits;
            sqlite3_finalize(statement);
        }
    };
    all();
    const std::clock_t begun = std::clock();
    all();
    std::printf("%.6f %lld\n",
                static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC / static_cast<double>(std::size(words)),
                hits / 2);
    sqlite3_close(database);
    return 0;
}

class FirstPaint final : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *) override { QTimer::singleShot(0, qApp, &QApplication::quit); }
};

} // namespace

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";
    if (std::strcmp(what, "insert") == 0 && argc == 4)
        return insert(std::atoll(argv[2]), argv[3]);
    if (std::strcmp(what, "groupby") == 0 && argc == 3)
        return groupBy(argv[2]);
    if (std::strcmp(what, "like") == 0 && argc == 3)
        return like(argv[2]);
    if (std::strcmp(what, "scan") == 0 && argc == 3)
        return scan(argv[2]);
    if (std::strcmp(what, "empty-window") == 0) {
        QApplication application(argc, argv);
        FirstPaint window;
        window.resize(1200, 800);
        window.show();
        return application.exec();
    }
    std::fputs("usage: bench_floors insert ROWS FILE | groupby FILE | like FILE | scan FILE | empty-window\n", stderr);
    return 2;
}
