// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/badinputs.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace daicho::reliability {

namespace {

void need(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "RT-08 cannot make an input: %s\n", what);
    std::exit(1);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    need(file.open(QIODevice::ReadOnly), "read");
    return file.readAll();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    need(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size(), "write");
}

/// As any other program would do it, without our rules.
void sql(const QString &path, const char *script)
{
    sqlite3 *connection = nullptr;
    need(sqlite3_open(QFile::encodeName(path).constData(), &connection) == SQLITE_OK, "open by SQLite");
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    char *message = nullptr;
    if (sqlite3_exec(connection, script, nullptr, nullptr, &message) != SQLITE_OK)
        need(false, message);
    sqlite3_close(connection);
}

DamagedRegistry bySql(const char *name, const char *script)
{
    return {name, [script](const QString &path) { sql(path, script); }};
}

DamagedRegistry byHeader(const char *name, int at, QByteArray bytes)
{
    return {name, [at, bytes](const QString &path) {
                QByteArray file = bytesOf(path);
                file.replace(at, bytes.size(), bytes);
                put(path, file);
            }};
}

DamagedRegistry bySize(const char *name, const std::function<qsizetype(qsizetype)> &sizeOf)
{
    return {name, [sizeOf](const QString &path) {
                QByteArray file = bytesOf(path);
                const qsizetype size = sizeOf(file.size());
                put(path, size <= file.size() ? file.first(size) : file.append(size - file.size(), '\0'));
            }};
}

DamagedRegistry byContent(const char *name, QByteArray bytes)
{
    return {name, [bytes](const QString &path) { put(path, bytes); }};
}

DamagedRegistry beside(const char *name, const char *ending, QByteArray bytes)
{
    return {name, [ending, bytes](const QString &path) { put(path + QLatin1StringView(ending), bytes); }};
}

/// The first free page names itself as the next of the list.
void closeFreeListToLoop(const QString &path)
{
    // Room that is freed again leaves free pages, and their list is in the header.
    sql(path, "CREATE TABLE room (a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) "
              "INSERT INTO room SELECT randomblob(4000) FROM n; DROP TABLE room;");
    QByteArray file = bytesOf(path);
    const auto first = qFromBigEndian<quint32>(file.constData() + 32);
    need(first > 1, "a registry with free pages");
    qToBigEndian<quint32>(first, file.data() + (qsizetype{first} - 1) * 4096);
    put(path, file);
}

/// A write-ahead log that another program left: frames of a registry whose asset has another name.
void leaveLogOfAnother(const QString &path)
{
    const QByteArray sound = bytesOf(path);
    sqlite3 *connection = nullptr;
    need(sqlite3_open(QFile::encodeName(path).constData(), &connection) == SQLITE_OK, "open by SQLite");
    need(sqlite3_exec(connection,
                      "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA recursive_triggers = OFF;"
                      "UPDATE registry SET body = '偽市'",
                      nullptr, nullptr, nullptr) == SQLITE_OK,
         "a write-ahead log");
    const QByteArray log = bytesOf(path + QLatin1StringView("-wal"));
    sqlite3_close(connection);
    put(path, sound);
    put(path + QLatin1StringView("-wal"), log);
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

constexpr const char *ledgerHead = "管理番号,名称,備考\n";

QByteArray ledgerOf(qsizetype rows)
{
    QByteArray csv = ledgerHead;
    csv.reserve(rows * 20);
    for (qsizetype i = 1; i <= rows; ++i)
        csv += "A-" + QByteArray::number(i) + ",台帳,\n";
    return csv;
}

void append(QByteArray &to, std::initializer_list<std::pair<quint64, int>> fields)
{
    for (const auto &[value, width] : fields) {
        for (int i = 0; i < width; ++i)
            to += static_cast<char>(value >> (8 * i) & 0xFF);
    }
}

/// An archive of empty files, without any library: one of 100,000 entries takes no time then.
QByteArray archiveOf(int entries)
{
    QByteArray body;
    QByteArray directory;
    for (int i = 0; i < entries; ++i) {
        const QByteArray name = "x/" + QByteArray::number(i);
        const auto size = static_cast<quint64>(name.size());
        const auto at = static_cast<quint64>(body.size());
        append(body, {{0x04034B50, 4}, {20, 2}, {0, 8}, {0, 12}, {size, 2}, {0, 2}});
        body += name;
        append(directory, {{0x02014B50, 4}, {20, 2}, {20, 2}, {0, 8}, {0, 12}, {size, 2}, {0, 12}, {at, 4}});
        directory += name;
    }
    const auto size = static_cast<quint64>(directory.size());
    const auto at = static_cast<quint64>(body.size());
    const auto count = static_cast<quint64>(std::min(entries, 0xFFFF));
    const auto end = static_cast<quint64>(body.size() + directory.size());
    QByteArray tail;
    if (entries >= 0xFFFF) {
        const auto all = static_cast<quint64>(entries);
        append(tail, {{0x06064B50, 4}, {44, 8}, {45, 2}, {45, 2}, {0, 8}, {all, 8}, {all, 8}, {size, 8}, {at, 8}});
        append(tail, {{0x07064B50, 4}, {0, 4}, {end, 8}, {1, 4}});
    }
    append(tail, {{0x06054B50, 4}, {0, 4}, {count, 2}, {count, 2}, {size, 4}, {at, 4}, {0, 2}});
    return body + directory + tail;
}

} // namespace

std::vector<MadeInput> largeInputs()
{
    const auto cellOf = [](qsizetype size) -> QByteArray {
        return QByteArray(ledgerHead) + "A-1,台帳," + QByteArray(size, 'x') + '\n';
    };
    return {
        {"large/cell-10-mib.csv", [=] { return cellOf(10 << 20); }},
        {"large/quoted-cell-10-mib.csv",
         []() -> QByteArray { return QByteArray(ledgerHead) + "A-1,台帳,\"" + QByteArray(10 << 20, '\n'); }},
        {"large/one-line-70-mib.csv", [] { return QByteArray("x,").repeated(35 << 20); }, true},
        {"large/zeros-20-mib.csv", [] { return QByteArray(20 << 20, '\0'); }},
        {"large/blank-lines-1000000.csv",
         []() -> QByteArray { return ledgerOf(1) + QByteArray(1'000'000, '\n') + "A-2,台帳,\n"; }},
        {"large/rows-200000.csv", [] { return ledgerOf(200'000); }, true},
        {"large/rows-200001.csv", [] { return ledgerOf(200'001); }, true},
        {"large/entries-65535.xlsx", [] { return archiveOf(65'535); }},
        {"large/entries-100000.xlsx", [] { return archiveOf(100'000); }},
    };
}

std::vector<DamagedRegistry> damagedRegistries()
{
    const QByteArray noise = QByteArray::fromHex("d9d505f920a163d7").repeated(600);
    return {
        bySize("registry/01-zero-length", [](qsizetype) { return 0; }),
        bySize("registry/02-one-byte-short", [](qsizetype size) { return size - 1; }),
        bySize("registry/03-one-page-short", [](qsizetype size) { return size - 4096; }),
        bySize("registry/04-half", [](qsizetype size) { return size / 2 / 4096 * 4096; }),
        bySize("registry/05-header-only", [](qsizetype) { return 100; }),
        bySize("registry/06-99-bytes", [](qsizetype) { return 99; }),
        bySize("registry/07-zeros-behind", [](qsizetype size) { return size + 4096; }),
        byContent("registry/08-text", "管理番号,名称\nA-1,台帳\n"),
        byContent("registry/09-zeros", QByteArray(8192, '\0')),
        bySql("registry/10-other-application", "PRAGMA application_id = 1"),
        bySql("registry/11-version-largest", "PRAGMA user_version = 2147483647"),
        bySql("registry/12-version-zero", "PRAGMA user_version = 0"),
        bySql("registry/13-version-negative", "PRAGMA user_version = -1"),
        bySql("registry/14-trigger", "CREATE TRIGGER t AFTER INSERT ON asset BEGIN SELECT 1; END"),
        bySql("registry/15-view", "CREATE VIEW v AS SELECT 1"),
        bySql("registry/16-index", "CREATE INDEX i ON asset(name, remarks)"),
        bySql("registry/17-table", "CREATE TABLE t (a)"),
        bySql("registry/18-generated-column", "ALTER TABLE asset ADD COLUMN g TEXT GENERATED ALWAYS AS (name) VIRTUAL"),
        bySql("registry/19-virtual-table",
              "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('table', 'v', 'v', 0, 'CREATE VIRTUAL "
              "TABLE v USING fts5(a)')"),
        bySql("registry/20-trigger-gone",
              "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger'"),
        bySql("registry/21-schema-broken", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE' WHERE "
                                           "name = 'asset'"),
        bySql("registry/22-page-size-512", "PRAGMA page_size = 512; VACUUM"),
        bySql("registry/23-page-size-65536", "PRAGMA page_size = 65536; VACUUM"),
        bySql("registry/24-auto-vacuum", "PRAGMA auto_vacuum = FULL; VACUUM"),
        bySql("registry/25-wal-format", "PRAGMA journal_mode = WAL"),
        byHeader("registry/26-format-to-come", 18, "\3\3"),
        byHeader("registry/27-page-size-lies", 16, QByteArray("\2\0", 2)),
        byHeader("registry/28-page-size-none", 16, QByteArray("\0\0", 2)),
        byHeader("registry/29-page-count-lies", 28, bigEndian(1'000'000)),
        byHeader("registry/30-reserved-255", 20, "\xFF"),
        byHeader("registry/31-encoding-utf16", 56, bigEndian(2)),
        byHeader("registry/32-encoding-none", 56, bigEndian(9)),
        byHeader("registry/33-schema-format-9", 44, bigEndian(9)),
        byHeader("registry/34-free-list-lies", 32, bigEndian(3) + bigEndian(500)),
        {"registry/35-free-list-loop", closeFreeListToLoop},
        byHeader("registry/36-first-page-noise", 100, noise.first(200)),
        byHeader("registry/37-second-page-noise", 4096, noise.first(4096)),
        beside("registry/38-log-of-noise", "-wal", noise),
        {"registry/39-log-of-another", leaveLogOfAnother},
        beside("registry/40-journal-of-noise", "-journal", noise),
        beside("registry/41-index-of-noise", "-shm", noise),
        {"registry/42-folder",
         [](const QString &path) { need(QFile::remove(path) && QDir().mkdir(path), "a folder"); }},
        {"registry/43-two-in-one", [](const QString &path) { put(path, bytesOf(path) + bytesOf(path)); }},
    };
}

} // namespace daicho::reliability
