// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/pagereader.h"

#include <algorithm>

namespace daicho {

namespace {

/// From so many assets on, reading all repeated texts at once is cheaper than asking for each.
constexpr std::size_t manyAssets = 64;
/// A range is read in one go if at least one in so many of its records is wanted.
constexpr std::int64_t sparsest = 3;
/// Parameters of one statement; SQLite takes no more than 32,766.
constexpr std::size_t longestList = 4096;

Text selectAssets(TextView rest)
{
    return "SELECT " + selectedColumns(EntityKind::Asset) + " FROM " + quoted(entitySchema(EntityKind::Asset).name) +
           ' ' + Text(rest);
}

} // namespace

PageReader::PageReader(Database &database)
    : m_database(database)
    , m_terms(database)
    , m_range(database.prepare(selectAssets("WHERE id BETWEEN ? AND ? ORDER BY id")))
{
}

void PageReader::visit(std::span<const AssetId> ids, const RecordStore::Visitor &visitor)
{
    if (ids.empty())
        return;
    if (!m_hasTerms && ids.size() >= manyAssets) {
        m_terms.loadAll();
        m_hasTerms = true;
    }
    const std::int64_t width = ids.back().value() - ids.front().value() + 1;
    if (width <= sparsest * static_cast<std::int64_t>(ids.size()))
        visitRange(ids, visitor);
    else
        visitList(ids, visitor);
}

void PageReader::visitRange(std::span<const AssetId> ids, const RecordStore::Visitor &visitor)
{
    m_range.reset();
    m_range.bind(1, ids.front().value()).bind(2, ids.back().value());
    RecordReader row(EntityKind::Asset, m_range, m_terms);
    auto wanted = ids.begin();
    while (m_range.next()) {
        const std::int64_t id = row.id();
        while (wanted != ids.end() && wanted->value() < id)
            ++wanted;
        if (wanted != ids.end() && wanted->value() == id)
            visitor(id, row.revision(), row.values());
    }
}

/// One run of one statement for all of a page: to run one for each asset would let go of its memory each time.
void PageReader::visitList(std::span<const AssetId> ids, const RecordStore::Visitor &visitor)
{
    for (std::size_t from = 0; from < ids.size(); from += longestList) {
        const std::span<const AssetId> part = ids.subspan(from, std::min(longestList, ids.size() - from));
        if (!m_list || m_listSize != part.size()) {
            Text list = "?";
            for (std::size_t i = 1; i < part.size(); ++i)
                list += ",?";
            m_list.emplace(m_database.prepare(selectAssets("WHERE id IN (" + list + ") ORDER BY id")));
            m_listSize = part.size();
        }
        m_list->reset();
        for (std::size_t i = 0; i < part.size(); ++i)
            m_list->bind(static_cast<int>(i + 1), part[i].value());
        RecordReader row(EntityKind::Asset, *m_list, m_terms);
        while (m_list->next())
            visitor(row.id(), row.revision(), row.values());
    }
}

} // namespace daicho
