// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/recordstore.h"

#include "model/storage/recordreader.h"

#include <algorithm>

namespace daicho {

namespace {

Asset assetFromRow(RecordReader &row)
{
    Asset asset;
    asset.id = AssetId(row.id());
    asset.revision = row.revision();
    const std::span<const TextView> values = row.values();
    std::copy(values.begin(), values.end(), asset.values.begin());
    return asset;
}

} // namespace

Text RecordStore::select(EntityKind kind, TextView rest) const
{
    return "SELECT " + selectedColumns(kind) + " FROM " + quoted(entitySchema(kind).name) + ' ' + Text(rest);
}

std::optional<std::vector<Text>> RecordStore::find(EntityKind kind, std::int64_t id)
{
    Statement statement = m_database.prepare(select(kind, "WHERE id = ?"));
    statement.bind(1, id);
    if (!statement.next())
        return std::nullopt;
    RecordReader row(kind, statement, m_terms);
    const std::span<const TextView> values = row.values();
    return std::vector<Text>(values.begin(), values.end());
}

void RecordStore::scan(EntityKind kind, const Visitor &visit)
{
    m_terms.loadAll();
    Statement statement = m_database.prepare(select(kind, "ORDER BY id"));
    RecordReader row(kind, statement, m_terms);
    while (statement.next())
        visit(row.id(), row.revision(), row.values());
}

void RecordStore::scan(EntityKind kind, std::span<const std::size_t> columns, const Visitor &visit)
{
    std::vector<ColumnSchema> schemas;
    for (const std::size_t column : columns)
        schemas.push_back(entitySchema(kind).columns[column]);
    Statement statement = m_database.prepare("SELECT " + selectedColumns(kind, schemas) + " FROM " +
                                             quoted(entitySchema(kind).name) + " ORDER BY id");
    RecordReader row(schemas, statement, m_terms);
    while (statement.next())
        visit(row.id(), row.revision(), row.values());
}

std::int64_t RecordStore::nextId(EntityKind kind)
{
    const Text table = entitySchema(kind).name;
    const std::int64_t used = m_database.integer("SELECT seq FROM sqlite_sequence WHERE name = '" + table + "'");
    return std::max(used, m_database.integer("SELECT max(id) FROM " + quoted(table))) + 1;
}

std::vector<Asset> RecordStore::assets(std::span<const AssetId> ids)
{
    Statement statement = m_database.prepare(select(EntityKind::Asset, "WHERE id = ?"));
    RecordReader row(EntityKind::Asset, statement, m_terms);
    std::vector<Asset> found;
    found.reserve(ids.size());
    for (const AssetId id : ids) {
        statement.bind(1, id.value());
        if (statement.next())
            found.push_back(assetFromRow(row));
        statement.reset();
    }
    return found;
}

std::vector<Asset> RecordStore::assetsByCode(TextView afterCode, int limit)
{
    Statement statement = m_database.prepare(select(EntityKind::Asset, "WHERE code > ? ORDER BY code LIMIT ?"));
    statement.bind(1, afterCode).bind(2, limit);
    RecordReader row(EntityKind::Asset, statement, m_terms);
    std::vector<Asset> found;
    while (statement.next())
        found.push_back(assetFromRow(row));
    return found;
}

std::vector<std::pair<std::int64_t, std::vector<Text>>> RecordStore::recordsOf(EntityKind kind, AssetId asset)
{
    Text condition;
    for (const std::size_t column : assetColumnsOf(kind))
        condition +=
            (condition.empty() ? "WHERE " : " OR ") + quoted(entitySchema(kind).columns[column].name) + " = ?1";
    if (condition.empty())
        return {};
    Statement statement = m_database.prepare(select(kind, condition + " ORDER BY id"));
    statement.bind(1, asset.value());
    RecordReader row(kind, statement, m_terms);
    std::vector<std::pair<std::int64_t, std::vector<Text>>> found;
    while (statement.next()) {
        const std::span<const TextView> values = row.values();
        found.emplace_back(row.id(), std::vector<Text>(values.begin(), values.end()));
    }
    return found;
}

} // namespace daicho
