// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/tampering.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace daicho::reliability {

namespace {

using Fields = std::map<Text, Text>;

const FixedClock &fixedClock()
{
    static const FixedClock clock(QDateTime(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC));
    return clock;
}

[[noreturn]] void stop(const std::string &why)
{
    std::fprintf(stderr, "cannot prepare: %s\n", why.c_str());
    std::exit(1);
}

void insertInto(ChangeSet &changes, EntityKind kind, std::int64_t id, const Fields &fields)
{
    std::vector<Text> values(entitySchema(kind).columns.size());
    for (const auto &[name, value] : fields)
        values[*columnNamed(kind, name)] = value;
    changes.insert(kind, id, std::vector<TextView>(values.begin(), values.end()));
}

void insertAsset(ChangeSet &changes, std::int64_t id, Fields fields)
{
    const Text code = "A-" + std::to_string(id);
    fields.try_emplace("code", code);
    fields.try_emplace("name", "資産 " + code);
    fields.try_emplace("kind", "information");
    fields.try_emplace("status", "active");
    fields.try_emplace("unit", "2");
    insertInto(changes, EntityKind::Asset, id, fields);
}

ChangeSet beginning()
{
    ChangeSet changes;
    insertInto(changes, EntityKind::Registry, 1,
               {{"registry_uuid", "11111111-2222-3333-4444-555555555555"}, {"body", "見本市"}, {"edition", "1"}});
    insertInto(changes, EntityKind::Setting, 1, {{"key", "paper"}, {"value", "A3"}});
    insertInto(changes, EntityKind::ProfileItem, 1, {{"section", "zone"}, {"position", "0"}, {"name", "LGWAN"}});
    insertInto(changes, EntityKind::Edition, 1, {{"scheme", "mic"}, {"edition", "2024"}, {"content", "{}"}});
    insertInto(changes, EntityKind::OrgUnit, 1, {{"position", "1"}, {"name", "市長部局"}});
    insertInto(changes, EntityKind::OrgUnit, 2, {{"parent", "1"}, {"position", "1"}, {"name", "税務課"}});
    insertInto(changes, EntityKind::Post, 1, {{"unit", "2"}, {"name", "課長"}});
    insertInto(changes, EntityKind::Person, 1, {{"name", "税務花子"}, {"reading", "ぜいむはなこ"}});
    insertInto(changes, EntityKind::Holding, 1, {{"post", "1"}, {"person", "1"}, {"manner", "regular"}});
    insertAsset(changes, 1, {{"owner", "1"}, {"medium", "紙"}, {"subjects", "1200"}});
    insertAsset(changes, 2, {{"zone", "1"}, {"edition", "1"}, {"level_c", "3B"}, {"medium", "電子"}});
    insertInto(changes, EntityKind::FormerRating, 1, {{"asset", "2"}, {"edition", "1"}, {"level_c", "3"}});
    insertInto(changes, EntityKind::Relation, 1, {{"from_asset", "2"}, {"kind", "stored-in"}, {"to_asset", "1"}});
    return changes;
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        stop(result.error().debug);
    return std::move(result).value();
}

HistoryHead commit(RegistryStore &store, const ChangeSet &changes, const Operation &operation)
{
    return must(store.commit(changes, operation, "情報太郎", fixedClock(), must(store.head())));
}

/// Pages of 1 KiB: every table needs a page of its own, and most of a larger one would be empty.
void shrink(const QString &path)
{
    Outsider hand(path);
    if (!hand.run("PRAGMA page_size = 1024; VACUUM"))
        stop("smaller pages");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        stop("read the registry");
    return file.readAll();
}

} // namespace

VictimRegistry::VictimRegistry(const QString &folder, int variant)
    : m_path(folder + QStringLiteral("/victim%1.daicho").arg(variant))
{
    {
        const auto store = must(
            RegistryStore::create(m_path, beginning(), {"registry.create", "見本市", {}, 0}, "情報太郎", fixedClock()));
        if (variant == 2) {
            ChangeSet import;
            for (std::int64_t id = 10; id < 40; ++id)
                insertAsset(import, id, {{"medium", id % 2 == 0 ? "磁気" : "紙"}});
            commit(*store, import, {"import", "台帳.csv", {}, 0});
            const ChangeSet again = import.inverse();
            commit(*store, again, {"undo", "台帳.csv", {}, 2});
            commit(*store, again.inverse(), {"redo", "台帳.csv", {}, 3});
        }
    }
    for (int i = 0; i < (variant == 1 ? 12 : 1); ++i)
        edit(m_path, "課税台帳" + std::to_string(i));
    shrink(m_path);
    m_before = bytesOf(m_path);
    m_head = edit(m_path, "固定資産課税台帳");
    m_bytes = bytesOf(m_path);
}

HistoryHead VictimRegistry::edit(const QString &path, const Text &name)
{
    const auto store = must(RegistryStore::open(path));
    const std::vector<Text> before = *must(store->record(EntityKind::Asset, 1));
    std::vector<Text> after = before;
    after[static_cast<std::size_t>(AssetColumn::Name)] = name;
    ChangeSet changes;
    changes.update(EntityKind::Asset, 1, before, after);
    return commit(*store, changes, {"asset.edit", "A-1", {}, 0});
}

void VictimRegistry::put(const QByteArray &bytes) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        stop("write the registry");
}

QByteArray VictimRegistry::get() const
{
    return bytesOf(m_path);
}

Outsider::Outsider(const QString &path)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_file) != SQLITE_OK)
        stop("open by hand");
    sqlite3_db_config(m_file, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_file, SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
    run("PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
}

Outsider::~Outsider()
{
    sqlite3_close(m_file);
}

bool Outsider::run(const std::string &sql)
{
    return sqlite3_exec(m_file, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::string Outsider::text(const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    std::string found;
    if (sqlite3_prepare_v2(m_file, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        found.assign(static_cast<const char *>(sqlite3_column_blob(statement, 0)),
                     static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
    sqlite3_finalize(statement);
    return found;
}

std::string Outsider::invent(std::mt19937_64 &random)
{
    // Chosen here and not by SQLite's own chance, so that a seed gives the same statements again.
    const auto oneOf = [&](const std::string &values, const std::string &from) {
        const std::uint64_t count = std::strtoull(text("SELECT count(*) FROM " + from).c_str(), nullptr, 10);
        const std::uint64_t at = random() % std::max<std::uint64_t>(count, 1);
        return text("SELECT " + values + " FROM " + from + " LIMIT 1 OFFSET " + std::to_string(at));
    };
    const std::string table = oneOf("name", "sqlite_schema WHERE type = 'table'");
    const std::string where = '"' + table + '"';
    const std::string cell = '"' + oneOf("name", "pragma_table_info('" + table + "')") + '"';
    const std::string row = " WHERE rowid = " + ("0" + oneOf("rowid", where));
    const std::string other = oneOf("rowid", where);
    switch (random() % 8) {
    case 0:
        return "DELETE FROM " + where + row;
    case 1:
        return "UPDATE " + where + " SET rowid = rowid + 1000" + row;
    case 2:
        return "UPDATE " + where + " SET " + cell + " = (SELECT " + cell + " FROM " + where + " WHERE rowid = 0" +
               other + ")" + row;
    case 3:
        return "UPDATE " + where + " SET " + cell + " = NULL" + row;
    case 4:
        return "UPDATE " + where + " SET " + cell + " = " + cell + " + 1" + row;
    case 5:
        return "UPDATE " + where + " SET " + cell + " = substr(" + cell + ", 2)" + row;
    case 6:
        return "UPDATE " + where + " SET " + cell + " = " + cell + " || '改'" + row;
    default:
        return "INSERT INTO term (text) VALUES ('" + std::to_string(random()) + "')";
    }
}

std::string contentBySqlite(const QString &path)
{
    sqlite3 *file = nullptr;
    std::string content;
    if (sqlite3_open_v2(path.toUtf8().constData(), &file, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) {
        sqlite3_close(file);
        return {};
    }
    sqlite3_stmt *tables = nullptr;
    sqlite3_prepare_v2(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", -1, &tables, nullptr);
    int result = SQLITE_ROW;
    while (result != SQLITE_ERROR && tables != nullptr && sqlite3_step(tables) == SQLITE_ROW) {
        const std::string name = reinterpret_cast<const char *>(sqlite3_column_text(tables, 0));
        content += "\n== " + name;
        sqlite3_stmt *rows = nullptr;
        // Counters have no order of their own.
        const std::string order = name == "sqlite_sequence" ? "name, seq" : "rowid";
        const std::string select = "SELECT * FROM \"" + name + "\" ORDER BY " + order;
        result = sqlite3_prepare_v2(file, select.c_str(), -1, &rows, nullptr);
        while (result == SQLITE_OK && sqlite3_step(rows) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(rows); ++column) {
                const int type = sqlite3_column_type(rows, column);
                const void *bytes = sqlite3_column_blob(rows, column);
                content += '|' + std::to_string(type) + ':';
                content.append(static_cast<const char *>(bytes == nullptr ? "" : bytes),
                               static_cast<std::size_t>(sqlite3_column_bytes(rows, column)));
            }
            content += '\n';
        }
        sqlite3_finalize(rows);
    }
    sqlite3_finalize(tables);
    sqlite3_close(file);
    return content;
}

bool isNoticed(const QString &path)
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, options);
    if (!store)
        return true;
    const Result<Verification> found = (*store)->verify();
    return !found || found->verdict != Verdict::Ok;
}

} // namespace daicho::reliability
