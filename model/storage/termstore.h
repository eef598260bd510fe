// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dictionary.h"
#include "model/storage/database.h"

#include <unordered_map>
#include <vector>

namespace daicho {

/// The texts that repeat from row to row, by number. The empty text is never stored: its number is 0, and the
/// row holds NULL. Lives as long as one operation, so a rolled-back text is never remembered.
class TermStore
{
public:
    explicit TermStore(Database &database);

    /// Number of a text, stored now if it is new.
    std::int64_t numberFor(TextView text);
    /// Number of a text, or `unknown`.
    std::int64_t find(TextView text);
    static constexpr std::int64_t unknown = -1;

    /// The text of a number from a row. Throws `DatabaseDamaged` if there is none.
    TextView text(std::int64_t number);
    /// Reads all texts at once, before a scan.
    void loadAll();

private:
    Database &m_database;
    Statement m_find;
    Statement m_add;
    Statement m_read;
    std::unordered_map<std::int64_t, Text> m_texts;
    std::vector<const Text *> m_loaded; ///< by number, after `loadAll`
};

} // namespace daicho
