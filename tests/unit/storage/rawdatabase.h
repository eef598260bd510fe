// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <vector>

struct sqlite3;

/// A registry as any other program opens it: no pragmas, no rules.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    /// Empty on success, else SQLite's message.
    daicho::Text run(const daicho::Text &script);
    /// Runs a script that must work.
    void must(const daicho::Text &script);
    /// First column of the rows.
    std::vector<daicho::Text> column(const daicho::Text &sql);
    daicho::Text value(const daicho::Text &sql);

private:
    sqlite3 *m_connection = nullptr;
};
