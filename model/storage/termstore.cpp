// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/termstore.h"

#include "model/storage/sqliteerror.h"

namespace daicho {

namespace {

/// Above this many numbers a vector would waste memory on what can only be damage.
constexpr std::size_t largestLoaded = 50'000'000;

} // namespace

TermStore::TermStore(Database &database)
    : m_database(database)
    , m_find(database.prepare("SELECT id FROM term WHERE text = ?"))
    , m_add(database.prepare("INSERT INTO term (text) VALUES (?) RETURNING id"))
    , m_read(database.prepare("SELECT text FROM term WHERE id = ?"))
{
}

std::int64_t TermStore::numberFor(TextView text)
{
    const std::int64_t number = find(text);
    if (number != unknown)
        return number;
    m_add.bind(1, text);
    m_add.next();
    const std::int64_t added = m_add.integer(0);
    m_add.reset();
    return added;
}

std::int64_t TermStore::find(TextView text)
{
    if (text.empty())
        return 0;
    m_find.bind(1, text);
    const std::int64_t number = m_find.next() ? m_find.integer(0) : unknown;
    m_find.reset();
    return number;
}

TextView TermStore::text(std::int64_t number)
{
    if (number == 0)
        return {};
    if (number > 0 && static_cast<std::size_t>(number) < m_loaded.size() &&
        m_loaded[static_cast<std::size_t>(number)] != nullptr)
        return *m_loaded[static_cast<std::size_t>(number)];
    const auto known = m_texts.find(number);
    if (known != m_texts.end())
        return known->second;
    m_read.bind(1, number);
    if (!m_read.next())
        throw StorageError(Error{ErrorCode::DatabaseDamaged, {}, "no term " + std::to_string(number)});
    const auto [place, added] = m_texts.emplace(number, m_read.text(0));
    m_read.reset();
    return place->second;
}

void TermStore::loadAll()
{
    Statement all = m_database.prepare("SELECT id, text FROM term ORDER BY id");
    while (all.next()) {
        const auto [place, added] = m_texts.emplace(all.integer(0), all.text(1));
        const auto index = static_cast<std::size_t>(place->first);
        if (index >= largestLoaded)
            continue;
        if (index >= m_loaded.size())
            m_loaded.resize(std::max(index + 1, m_loaded.size() * 2));
        m_loaded[index] = &place->second;
    }
}

} // namespace daicho
