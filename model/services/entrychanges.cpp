// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/entrychanges.h"

#include "model/storage/registrystore.h"

#include <algorithm>

namespace daicho {

EntryChanges::EntryChanges(ChangeSet changes, const JobControl &job) : m_changes(std::move(changes))
{
    for (const EntitySchema &schema : entitySchemas()) {
        if (job.stopRequested())
            return;
        const RecordChanges &of = m_changes.of(schema.kind);
        addBlock(schema.kind, of.removed, Part::Removed);
        addBlock(schema.kind, of.inserted, Part::Inserted);
        addCells(schema.kind, of.updated);
    }
}

Result<std::shared_ptr<const EntryChanges>> EntryChanges::read(const QString &path, std::int64_t seq,
                                                               const JobControl &job)
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, options);
    if (!store)
        return store.error();
    Result<ChangeSet> changes = (*store)->changesOf(seq);
    if (!changes)
        return changes.error();
    auto lines = std::make_shared<const EntryChanges>(std::move(*changes), job);
    if (job.stopRequested())
        return Error{ErrorCode::Cancelled, {}, "reading of changes stopped"};
    return lines;
}

/// Empty fields of records that came or went say nothing.
void EntryChanges::addBlock(EntityKind kind, const RecordBlock &block, Part part)
{
    for (std::size_t row = 0; row < block.rows(); ++row) {
        for (std::size_t column = 0; column < block.columns.size(); ++column) {
            if (!block.text(row, column).empty())
                m_places.push_back({kind, part, static_cast<std::uint16_t>(column), static_cast<std::uint32_t>(row)});
        }
    }
}

/// Stored column by column, told record by record.
void EntryChanges::addCells(EntityKind kind, const CellChanges &cells)
{
    const std::size_t from = m_places.size();
    for (std::size_t column = 0; column < cells.columns.size(); ++column) {
        for (std::size_t i = 0; i < cells.columns[column].ids.size(); ++i)
            m_places.push_back(
                {kind, Part::Updated, static_cast<std::uint16_t>(column), static_cast<std::uint32_t>(i)});
    }
    std::sort(m_places.begin() + static_cast<std::ptrdiff_t>(from), m_places.end(),
              [&cells](const Place &a, const Place &b) {
                  const std::int64_t idA = cells.columns[a.column].ids[a.row];
                  const std::int64_t idB = cells.columns[b.column].ids[b.row];
                  return idA != idB ? idA < idB : a.column < b.column;
              });
}

const RecordBlock *EntryChanges::blockOf(const Place &place) const
{
    const RecordChanges &of = m_changes.of(place.kind);
    switch (place.part) {
    case Part::Removed:
        return &of.removed;
    case Part::Inserted:
        return &of.inserted;
    case Part::Updated:
        break;
    }
    return nullptr;
}

EntryChanges::Line EntryChanges::line(std::size_t number) const
{
    const Place &place = m_places[number];
    Line line;
    line.kind = place.kind;
    line.column = place.column;
    if (const RecordBlock *block = blockOf(place)) {
        line.id = block->ids[place.row];
        line.isWhole = true;
        (place.part == Part::Removed ? line.before : line.after) = block->text(place.row, place.column);
        return line;
    }
    const CellChanges::Column &cells = m_changes.of(place.kind).updated.columns[place.column];
    line.id = cells.ids[place.row];
    line.before = cells.texts.text(cells.before[place.row]);
    line.after = cells.texts.text(cells.after[place.row]);
    return line;
}

std::optional<TextView> EntryChanges::recordText(std::size_t number, std::size_t column) const
{
    const Place &place = m_places[number];
    const RecordBlock *block = blockOf(place);
    return block != nullptr ? std::optional(block->text(place.row, column)) : std::nullopt;
}

} // namespace daicho
