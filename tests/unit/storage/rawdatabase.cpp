// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

using daicho::Text;

RawDatabase::RawDatabase(const QString &path)
{
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &m_connection) == SQLITE_OK);
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_connection);
}

Text RawDatabase::run(const Text &script)
{
    if (sqlite3_exec(m_connection, script.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return sqlite3_errmsg(m_connection);
}

void RawDatabase::must(const Text &script)
{
    INFO(script);
    REQUIRE(run(script) == "");
}

std::vector<Text> RawDatabase::column(const Text &sql)
{
    std::vector<Text> values;
    const auto take = [](void *to, int, char **texts, char **) {
        static_cast<std::vector<Text> *>(to)->emplace_back(texts[0] == nullptr ? "NULL" : texts[0]);
        return 0;
    };
    INFO(sql);
    REQUIRE(sqlite3_exec(m_connection, sql.c_str(), take, &values, nullptr) == SQLITE_OK);
    return values;
}

Text RawDatabase::value(const Text &sql)
{
    const std::vector<Text> values = column(sql);
    REQUIRE(values.size() == 1);
    return values.front();
}
