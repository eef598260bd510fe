// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dictionary.h"
#include "model/domain/recordschema.h"

#include <array>
#include <optional>
#include <vector>

namespace daicho {

/// Whole records of one kind as columns: per column distinct texts and a code a row. What an
/// import, a history entry and the columns of the ledger share, so that 100,000 new rows are
/// neither copied nor hashed three times.
struct RecordBlock
{
    struct Column
    {
        Dictionary texts;
        std::vector<std::uint32_t> codes; ///< one a row
    };

    explicit RecordBlock(EntityKind kind = EntityKind::Asset);

    /// Appends a record; `values` has one text per column of the schema.
    void append(std::int64_t id, std::span<const TextView> values);
    std::size_t rows() const { return ids.size(); }
    TextView text(std::size_t row, std::size_t column) const
    {
        return columns[column].texts.text(columns[column].codes[row]);
    }

    EntityKind kind;
    std::vector<std::int64_t> ids;
    std::vector<Column> columns;
};

/// Changed cells of existing records of one kind, column by column.
struct CellChanges
{
    struct Column
    {
        Dictionary texts; ///< of before and after alike
        std::vector<std::int64_t> ids;
        std::vector<std::uint32_t> before;
        std::vector<std::uint32_t> after;
    };

    explicit CellChanges(EntityKind kind = EntityKind::Asset);

    /// Notes that `column` of record `id` goes from `before` to `after`. At most once a cell.
    void add(std::int64_t id, std::size_t column, TextView before, TextView after);
    bool isEmpty() const;
    std::size_t cells() const;

    EntityKind kind;
    std::vector<Column> columns;
};

/// What an operation does to the records of one kind.
struct RecordChanges
{
    explicit RecordChanges(EntityKind kind = EntityKind::Asset);
    bool isEmpty() const { return inserted.rows() == 0 && removed.rows() == 0 && updated.isEmpty(); }

    RecordBlock inserted;
    /// By the undo of an insertion; also relations and policy items, whose content stays in the history.
    RecordBlock removed;
    CellChanges updated;
};

/// Everything that one operation changes: written in one transaction, told to the views, kept
/// as one history entry, and inverted it is the undo.
class ChangeSet
{
public:
    ChangeSet();

    const RecordChanges &of(EntityKind kind) const { return m_kinds[static_cast<std::size_t>(kind)]; }
    RecordChanges &of(EntityKind kind) { return m_kinds[static_cast<std::size_t>(kind)]; }
    bool isEmpty() const;
    /// Records touched, of all kinds.
    std::size_t records() const;
    /// The change that takes this one back.
    ChangeSet inverse() const;

    /// Appends one whole record. `values` has one text per column of the schema.
    void insert(EntityKind kind, std::int64_t id, std::span<const TextView> values);
    /// Notes the cells in which `after` differs from `before`; both have one text per column.
    void update(EntityKind kind, std::int64_t id, std::span<const Text> before, std::span<const Text> after);

private:
    std::vector<RecordChanges> m_kinds;
};

/// One changed field of one record, as history shows it.
struct FieldChange
{
    EntityKind kind;
    std::int64_t id;
    std::size_t column;
    std::optional<Text> before; ///< nothing: the record did not exist
    std::optional<Text> after;  ///< nothing: the record was taken away
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// The change as a flat list, in order of kind, record and column; empty fields of new
/// and removed records are left out.
std::vector<FieldChange> fieldChanges(const ChangeSet &changes);

} // namespace daicho
