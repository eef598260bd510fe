// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/domain/changeset.h"
#include "model/domain/fields.h"
#include "model/domain/ledgercolumn.h"
#include "model/domain/ledgerrows.h"

#include <optional>
#include <span>
#include <vector>

namespace daicho {

/// The stored fields of all assets as columns, and the rows in order of code.
class LedgerColumns
{
public:
    LedgerColumns();

    /// How the texts of a field are kept.
    static LedgerColumn::Keeps keeps(Field field);
    std::size_t rows() const { return m_ids.size(); }
    std::size_t assets() const { return m_assets; }
    AssetId id(std::uint32_t row) const { return AssetId(m_ids.id(row)); }
    std::optional<std::uint32_t> row(AssetId id) const;
    std::int64_t revision(std::uint32_t row) const { return m_revisions[row]; }
    const PackedCodes &revisions() const { return m_revisions; }
    const BitSet &present() const { return m_present; } ///< rows that are no gaps
    const LedgerColumn &column(Field field) const { return m_columns[static_cast<std::size_t>(field)]; }
    /// Counted up by every change.
    std::uint64_t version() const { return m_version; }
    std::size_t bytes() const;

    /// Rows in ascending order of the bytes of their code. Settle first.
    const std::vector<std::uint32_t> &inCodeOrder() const { return m_order; }
    /// True if every asset has a code of its own, so that the order of codes is the only one.
    bool hasUniqueCodes() const;
    std::optional<std::uint32_t> rowOfCode(TextView code) const;

    void append(AssetId id, std::int64_t revision, std::span<const TextView> values);
    void append(const RecordBlock &block, std::int64_t revision);
    /// False if an asset to change or remove is not here, or one to insert is.
    bool apply(const RecordChanges &changes, std::int64_t revision);
    /// After changes, before questions.
    void settle();

private:
    LedgerColumn &column(std::size_t index) { return m_columns[index]; }
    std::uint32_t addRow(std::int64_t id);
    void enter(std::uint32_t row, std::int64_t revision);
    void remove(std::uint32_t row);
    bool update(std::size_t column, const CellChanges::Column &cells, std::int64_t revision);
    void setRevision(std::uint32_t row, std::int64_t revision);
    void settleOrder();

    std::vector<LedgerColumn> m_columns;
    LedgerRows m_ids;
    PackedCodes m_revisions;
    BitSet m_present;
    std::size_t m_assets = 0;
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_moved; ///< rows whose code changed since the order was settled
    mutable std::optional<bool> m_uniqueCodes;
    std::uint64_t m_version = 0;
    bool m_settled = true;
};

} // namespace daicho
