// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/changeset.h"

#include <algorithm>

namespace daicho {

RecordBlock::RecordBlock(EntityKind ofKind) : kind(ofKind), columns(entitySchema(ofKind).columns.size()) {}

void RecordBlock::append(std::int64_t id, std::span<const TextView> values)
{
    Q_ASSERT(values.size() == columns.size());
    ids.push_back(id);
    for (std::size_t column = 0; column < columns.size(); ++column)
        columns[column].codes.push_back(columns[column].texts.code(values[column]));
}

CellChanges::CellChanges(EntityKind ofKind) : kind(ofKind), columns(entitySchema(ofKind).columns.size()) {}

void CellChanges::add(std::int64_t id, std::size_t column, TextView before, TextView after)
{
    Column &cells = columns[column];
    cells.ids.push_back(id);
    cells.before.push_back(cells.texts.code(before));
    cells.after.push_back(cells.texts.code(after));
}

bool CellChanges::isEmpty() const
{
    return cells() == 0;
}

std::size_t CellChanges::cells() const
{
    std::size_t count = 0;
    for (const Column &column : columns)
        count += column.ids.size();
    return count;
}

RecordChanges::RecordChanges(EntityKind kind) : inserted(kind), removed(kind), updated(kind) {}

ChangeSet::ChangeSet()
{
    m_kinds.reserve(entityKindCount);
    for (const EntitySchema &schema : entitySchemas())
        m_kinds.emplace_back(schema.kind);
}

bool ChangeSet::isEmpty() const
{
    return std::all_of(m_kinds.begin(), m_kinds.end(), [](const RecordChanges &changes) { return changes.isEmpty(); });
}

std::size_t ChangeSet::records() const
{
    std::size_t count = 0;
    for (const RecordChanges &changes : m_kinds) {
        count += changes.inserted.rows() + changes.removed.rows();
        std::vector<std::int64_t> updated;
        for (const CellChanges::Column &column : changes.updated.columns)
            updated.insert(updated.end(), column.ids.begin(), column.ids.end());
        std::sort(updated.begin(), updated.end());
        count += static_cast<std::size_t>(std::unique(updated.begin(), updated.end()) - updated.begin());
    }
    return count;
}

ChangeSet ChangeSet::inverse() const
{
    ChangeSet result = *this;
    for (RecordChanges &changes : result.m_kinds) {
        std::swap(changes.inserted, changes.removed);
        for (CellChanges::Column &column : changes.updated.columns)
            std::swap(column.before, column.after);
    }
    return result;
}

void ChangeSet::insert(EntityKind kind, std::int64_t id, std::span<const TextView> values)
{
    of(kind).inserted.append(id, values);
}

void ChangeSet::update(EntityKind kind, std::int64_t id, std::span<const Text> before, std::span<const Text> after)
{
    CellChanges &updated = of(kind).updated;
    Q_ASSERT(before.size() == updated.columns.size() && after.size() == updated.columns.size());
    for (std::size_t column = 0; column < before.size(); ++column) {
        if (before[column] != after[column])
            updated.add(id, column, before[column], after[column]);
    }
}

namespace {

void appendRecords(std::vector<FieldChange> &out, const RecordBlock &block, bool inserted)
{
    for (std::size_t row = 0; row < block.rows(); ++row) {
        for (std::size_t column = 0; column < block.columns.size(); ++column) {
            const TextView text = block.text(row, column);
            if (text.empty())
                continue;
            FieldChange change{block.kind, block.ids[row], column, std::nullopt, std::nullopt};
            (inserted ? change.after : change.before) = Text(text);
            out.push_back(std::move(change));
        }
    }
}

void appendCells(std::vector<FieldChange> &out, const CellChanges &updated)
{
    for (std::size_t column = 0; column < updated.columns.size(); ++column) {
        const CellChanges::Column &cells = updated.columns[column];
        for (std::size_t i = 0; i < cells.ids.size(); ++i) {
            out.push_back({updated.kind, cells.ids[i], column, Text(cells.texts.text(cells.before[i])),
                           Text(cells.texts.text(cells.after[i]))});
        }
    }
}

} // namespace

std::vector<FieldChange> fieldChanges(const ChangeSet &changes)
{
    std::vector<FieldChange> out;
    for (const EntitySchema &schema : entitySchemas()) {
        const RecordChanges &ofKind = changes.of(schema.kind);
        const auto first = static_cast<std::ptrdiff_t>(out.size());
        appendRecords(out, ofKind.inserted, true);
        appendRecords(out, ofKind.removed, false);
        appendCells(out, ofKind.updated);
        std::stable_sort(out.begin() + first, out.end(), [](const FieldChange &a, const FieldChange &b) {
            return a.id != b.id ? a.id < b.id : a.column < b.column;
        });
    }
    return out;
}

} // namespace daicho
