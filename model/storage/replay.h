// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/changeset.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace daicho {

/// A place where two accounts of the registry differ.
struct Difference
{
    EntityKind kind = EntityKind::Asset;
    std::int64_t id = 0;
    Text code = {}; ///< of the asset, where it is one
    Text field = {};
    Text recorded = {};
    Text found = {};
};

/// The records of one kind as the history makes them, column by column as codes of distinct texts.
class ReplayedTable
{
public:
    explicit ReplayedTable(EntityKind kind);

    /// Follows the changes of entry `seq`; the first that does not fit what came before is given back.
    std::optional<Difference> apply(RecordChanges &&changes, std::int64_t seq);

    EntityKind kind() const { return m_kind; }
    /// Row of a record that exists, or `none`.
    std::uint32_t rowOf(std::int64_t id) const;
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    std::uint32_t rows() const { return static_cast<std::uint32_t>(m_ids.size()); }
    bool isAlive(std::uint32_t row) const { return m_alive[row]; }
    std::int64_t id(std::uint32_t row) const { return m_ids[row]; }
    std::int64_t revision(std::uint32_t row) const { return m_revisions[row]; }
    std::uint32_t textCode(std::uint32_t row, std::size_t column) const { return m_columns[column].codes[row]; }
    const Dictionary &texts(std::size_t column) const { return m_columns[column].texts; }
    TextView text(std::uint32_t row, std::size_t column) const { return texts(column).text(textCode(row, column)); }
    std::int64_t largestId() const { return m_largestId; }
    /// Code of an asset, as the history has it.
    Text code(std::uint32_t row) const;

private:
    std::optional<Difference> remove(const RecordBlock &block);
    std::optional<Difference> update(const CellChanges &changes, std::int64_t seq);
    std::optional<Difference> insert(RecordBlock &&block, std::int64_t seq);
    void insertColumn(std::size_t index, RecordBlock::Column &&cells);
    Difference differenceAt(std::int64_t id, TextView field, TextView recorded, TextView found) const;

    EntityKind m_kind;
    std::vector<std::int64_t> m_ids;
    std::vector<std::int64_t> m_revisions;
    std::vector<bool> m_alive;
    std::vector<RecordBlock::Column> m_columns;
    std::unordered_map<std::int64_t, std::uint32_t> m_rows;
    std::int64_t m_largestId = 0;
};

/// What the registry must hold according to its history: all entries, applied one after another.
class Replay
{
public:
    Replay();

    std::optional<Difference> apply(ChangeSet changes, std::int64_t seq);
    const ReplayedTable &of(EntityKind kind) const { return m_tables[static_cast<std::size_t>(kind)]; }
    /// Every text that was ever written to a term column.
    std::unordered_set<Text> terms() const;

private:
    std::vector<ReplayedTable> m_tables;
};

} // namespace daicho
