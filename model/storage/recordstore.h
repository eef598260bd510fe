// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/asset.h"
#include "model/storage/termstore.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace daicho {

/// Reads records of every kind, by the one schema table. Inside a door of `Database`.
class RecordStore
{
public:
    using Visitor = std::function<void(std::int64_t id, std::int64_t revision, std::span<const TextView> values)>;

    explicit RecordStore(Database &database) : m_database(database), m_terms(database) {}

    std::optional<std::vector<Text>> find(EntityKind kind, std::int64_t id);
    void scan(EntityKind kind, const Visitor &visit);
    /// Only the columns of those indices, in that order.
    void scan(EntityKind kind, std::span<const std::size_t> columns, const Visitor &visit);
    std::int64_t nextId(EntityKind kind);

    std::vector<Asset> assets(std::span<const AssetId> ids);
    std::vector<Asset> assetsByCode(TextView afterCode, int limit);
    std::vector<std::pair<std::int64_t, std::vector<Text>>> recordsOf(EntityKind kind, AssetId asset);

private:
    Text select(EntityKind kind, TextView rest) const;

    Database &m_database;
    TermStore m_terms;
};

} // namespace daicho
