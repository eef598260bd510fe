// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Floors of what bench_trust measures, as plain as possible.
///   bench_trustfloors scan FILE       every cell of every table of a registry touched and hashed: CPU seconds
///   bench_trustfloors edits FILE N    N transactions of one UPDATE each, as durable as ours, without history:
///                                     wall seconds a commit, CPU seconds a commit
///   bench_trustfloors bulk FILE       one UPDATE of two columns over all rows of a plain table: CPU seconds
///   bench_trustfloors copy FILE DEST  cp and fsync: wall seconds
#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <openssl/evp.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

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

double cpuSince(std::clock_t begun)
{
    return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

double wallSince(std::chrono::steady_clock::time_point begun)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

int scan(const char *file)
{
    sqlite3 *database = nullptr;
    check(database, sqlite3_open_v2(file, &database, SQLITE_OPEN_READONLY, nullptr));
    std::vector<std::string> tables;
    sqlite3_stmt *names = nullptr;
    check(database,
          sqlite3_prepare_v2(database, "SELECT name FROM sqlite_schema WHERE type = 'table'", -1, &names, nullptr));
    while (sqlite3_step(names) == SQLITE_ROW)
        tables.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(names, 0)));
    sqlite3_finalize(names);
    const std::clock_t begun = std::clock();
    EVP_MD_CTX *hash = EVP_MD_CTX_new();
    EVP_DigestInit_ex(hash, EVP_sha256(), nullptr);
    unsigned long long bytes = 0;
    for (const std::string &table : tables) {
        sqlite3_stmt *rows = nullptr;
        check(database, sqlite3_prepare_v2(database, ("SELECT * FROM \"" + table + '"').c_str(), -1, &rows, nullptr));
        const int columns = sqlite3_column_count(rows);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column) {
                const void *cell = sqlite3_column_blob(rows, column);
                const auto size = static_cast<std::size_t>(sqlite3_column_bytes(rows, column));
                if (cell != nullptr)
                    EVP_DigestUpdate(hash, cell, size);
                bytes += size;
            }
        }
        sqlite3_finalize(rows);
    }
    unsigned char digest[EVP_MAX_MD_SIZE];
    EVP_DigestFinal_ex(hash, digest, nullptr);
    EVP_MD_CTX_free(hash);
    std::printf("%.6f %llu %02x\n", cpuSince(begun), bytes, digest[0]);
    sqlite3_close(database);
    return 0;
}

int edits(const char *file, int count)
{
    sqlite3 *database = nullptr;
    check(database, sqlite3_open(file, &database));
    run(database, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -64000");
    const std::string started = std::to_string(std::chrono::system_clock::now().time_since_epoch().count());
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    for (int i = 0; i < count; ++i) {
        run(database, "BEGIN IMMEDIATE");
        // A text that is there already would not be written at all.
        run(database, "UPDATE asset SET remarks = '" + started + ' ' + std::to_string(i) +
                          "' WHERE id = " + std::to_string(i % 1000 + 1));
        run(database, "COMMIT");
    }
    std::printf("%.9f %.9f\n", wallSince(wall) / count, cpuSince(cpu) / count);
    sqlite3_close(database);
    return 0;
}

int bulk(const char *file)
{
    sqlite3 *database = nullptr;
    check(database, sqlite3_open(file, &database));
    run(database, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -64000");
    const std::clock_t begun = std::clock();
    run(database, "UPDATE asset SET remarks = '令和8年度 棚卸済', retention_id = 1");
    std::printf("%.6f %d\n", cpuSince(begun), sqlite3_changes(database));
    sqlite3_close(database);
    return 0;
}

int copy(const char *file, const char *target)
{
    const auto begun = std::chrono::steady_clock::now();
    const int from = open(file, O_RDONLY);
    const int to = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    std::vector<char> buffer(1 << 20);
    long long total = 0;
    for (ssize_t got = read(from, buffer.data(), buffer.size()); got > 0;
         got = read(from, buffer.data(), buffer.size())) {
        if (write(to, buffer.data(), static_cast<std::size_t>(got)) != got)
            return 1;
        total += got;
    }
    if (from < 0 || to < 0 || fsync(to) != 0)
        return 1;
    close(from);
    close(to);
    std::printf("%.6f %lld\n", wallSince(begun), total);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";
    if (std::strcmp(what, "scan") == 0 && argc == 3)
        return scan(argv[2]);
    if (std::strcmp(what, "edits") == 0 && argc == 4)
        return edits(argv[2], std::atoi(argv[3]));
    if (std::strcmp(what, "bulk") == 0 && argc == 3)
        return bulk(argv[2]);
    if (std::strcmp(what, "copy") == 0 && argc == 4)
        return copy(argv[2], argv[3]);
    std::fputs("usage: bench_trustfloors scan|bulk FILE | edits FILE N | copy FILE DEST\n", stderr);
    return 2;
}
