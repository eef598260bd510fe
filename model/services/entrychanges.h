// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/core/result.h"
#include "model/domain/changeset.h"

#include <memory>

class QString;

namespace daicho {

/// The changes of one entry of the history as lines, one a field. An import of 100,000 assets has millions of them, so
/// texts stay where they are in the change and a line only points there.
class EntryChanges
{
public:
    struct Line
    {
        EntityKind kind = EntityKind::Asset;
        std::int64_t id = 0;
        std::size_t column = 0;
        TextView before;
        TextView after;
        bool isWhole = false; ///< the record came or went with it
    };

    explicit EntryChanges(ChangeSet changes, const JobControl &job = {});
    /// On a worker, through a store of its own.
    static Result<std::shared_ptr<const EntryChanges>> read(const QString &path, std::int64_t seq,
                                                            const JobControl &job);

    std::size_t size() const { return m_places.size(); }
    Line line(std::size_t place) const;
    /// Another text of the record of a line, where the change holds the whole record; else nothing.
    std::optional<TextView> recordText(std::size_t place, std::size_t column) const;

private:
    enum class Part : std::uint8_t { Removed, Inserted, Updated };
    struct Place
    {
        EntityKind kind;
        Part part;
        std::uint16_t column;
        std::uint32_t row; ///< of the block, or among the changed cells of the column
    };

    void addBlock(EntityKind kind, const RecordBlock &block, Part part);
    void addCells(EntityKind kind, const CellChanges &cells);
    const RecordBlock *blockOf(const Place &place) const;

    ChangeSet m_changes;
    std::vector<Place> m_places;
};

} // namespace daicho
