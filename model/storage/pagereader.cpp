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

Text selectAssets(TextView rest)
{
    return "SELECT " + selectedColumns(EntityKind::Asset) + " FROM " + quoted(entitySchema(EntityKind::Asset).name) +
           ' ' + Text(rest);
}

} // namespace

PageReader::PageReader(Database &database)
    : m_terms(database)
    , m_range(database.prepare(selectAssets("WHERE id BETWEEN ? AND ? ORDER BY id")))
    , m_single(database.prepare(selectAssets("WHERE id = ?")))
    , m_rangeRow(EntityKind::Asset, m_range, m_terms)
    , m_singleRow(EntityKind::Asset, m_single, m_terms)
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
    const bool isAscending =
        std::adjacent_find(ids.begin(), ids.end(), [](AssetId a, AssetId b) { return a >= b; }) == ids.end();
    const std::int64_t width = ids.back().value() - ids.front().value() + 1;
    if (isAscending && width <= sparsest * static_cast<std::int64_t>(ids.size()))
        visitRange(ids, visitor);
    else
        visitEach(ids, visitor);
}

void PageReader::visitRange(std::span<const AssetId> ids, const RecordStore::Visitor &visitor)
{
    m_range.reset();
    m_range.bind(1, ids.front().value()).bind(2, ids.back().value());
    auto wanted = ids.begin();
    while (m_range.next()) {
        const std::int64_t id = m_rangeRow.id();
        while (wanted != ids.end() && wanted->value() < id)
            ++wanted;
        if (wanted != ids.end() && wanted->value() == id)
            visitor(id, m_rangeRow.revision(), m_rangeRow.values());
    }
}

void PageReader::visitEach(std::span<const AssetId> ids, const RecordStore::Visitor &visitor)
{
    for (const AssetId id : ids) {
        m_single.reset();
        m_single.bind(1, id.value());
        if (m_single.next())
            visitor(id.value(), m_singleRow.revision(), m_singleRow.values());
    }
    m_single.reset();
}

} // namespace daicho
