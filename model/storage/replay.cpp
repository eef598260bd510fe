// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/replay.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr std::uint32_t unmapped = 0xFFFFFFFF;

/// Codes of one dictionary in terms of another, looked up when first used. Only texts that a row uses are carried
/// over, so that the texts of a table are those that were once written to it.
class CodeMap
{
public:
    CodeMap(const Dictionary &from, Dictionary &to) : m_from(from), m_to(to), m_codes(from.size(), unmapped) {}

    std::uint32_t of(std::uint32_t code)
    {
        if (m_codes[code] == unmapped)
            m_codes[code] = m_to.code(m_from.text(code));
        return m_codes[code];
    }

private:
    const Dictionary &m_from;
    Dictionary &m_to;
    std::vector<std::uint32_t> m_codes;
};

} // namespace

ReplayedTable::ReplayedTable(EntityKind kind) : m_kind(kind), m_columns(entitySchema(kind).columns.size()) {}

std::optional<Difference> ReplayedTable::apply(RecordChanges &&changes, std::int64_t seq)
{
    // The order in which they were written.
    if (std::optional<Difference> difference = remove(changes.removed))
        return difference;
    if (std::optional<Difference> difference = update(changes.updated, seq))
        return difference;
    return insert(std::move(changes.inserted), seq);
}

std::uint32_t ReplayedTable::rowOf(std::int64_t id) const
{
    const auto row = m_rows.find(id);
    return row == m_rows.end() ? none : row->second;
}

Text ReplayedTable::code(std::uint32_t row) const
{
    return m_kind == EntityKind::Asset ? Text(text(row, static_cast<std::size_t>(AssetColumn::Code))) : Text();
}

std::optional<Difference> ReplayedTable::remove(const RecordBlock &block)
{
    for (std::size_t at = 0; at < block.rows(); ++at) {
        const std::int64_t id = block.ids[at];
        const std::uint32_t row = rowOf(id);
        if (row == none)
            return differenceAt(id, "id", std::to_string(id), "");
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            if (text(row, column) != block.text(at, column))
                return differenceAt(id, entitySchema(m_kind).columns[column].name, block.text(at, column),
                                    text(row, column));
        }
        m_alive[row] = false;
        m_rows.erase(id);
    }
    return std::nullopt;
}

std::optional<Difference> ReplayedTable::update(const CellChanges &changes, std::int64_t seq)
{
    for (std::size_t index = 0; index < changes.columns.size(); ++index) {
        const CellChanges::Column &cells = changes.columns[index];
        RecordBlock::Column &column = m_columns[index];
        CodeMap map(cells.texts, column.texts);
        for (std::size_t at = 0; at < cells.ids.size(); ++at) {
            const std::uint32_t row = rowOf(cells.ids[at]);
            const TextView before = cells.texts.text(cells.before[at]);
            const TextView field = entitySchema(m_kind).columns[index].name;
            if (row == none)
                return differenceAt(cells.ids[at], field, before, "");
            if (column.texts.text(column.codes[row]) != before)
                return differenceAt(cells.ids[at], field, before, text(row, index));
            column.codes[row] = map.of(cells.after[at]);
            m_revisions[row] = seq;
        }
    }
    return std::nullopt;
}

std::optional<Difference> ReplayedTable::insert(RecordBlock &&block, std::int64_t seq)
{
    for (const std::int64_t id : block.ids) {
        if (!m_rows.emplace(id, static_cast<std::uint32_t>(m_ids.size())).second)
            return differenceAt(id, "id", "", std::to_string(id));
        m_ids.push_back(id);
        m_largestId = std::max(m_largestId, id);
    }
    m_revisions.resize(m_ids.size(), seq);
    m_alive.resize(m_ids.size(), true);
    for (std::size_t index = 0; index < m_columns.size(); ++index)
        insertColumn(index, std::move(block.columns[index]));
    return std::nullopt;
}

void ReplayedTable::insertColumn(std::size_t index, RecordBlock::Column &&cells)
{
    RecordBlock::Column &column = m_columns[index];
    // The first rows of all, which are often most of them, bring their texts along as they are; but a term counts as
    // written only once a row uses it.
    if (column.codes.empty() && column.texts.size() == 0 &&
        entitySchema(m_kind).columns[index].type != ColumnType::Term) {
        column = std::move(cells);
        return;
    }
    CodeMap map(cells.texts, column.texts);
    column.codes.reserve(m_ids.size());
    for (const std::uint32_t code : cells.codes)
        column.codes.push_back(map.of(code));
}

Difference ReplayedTable::differenceAt(std::int64_t id, TextView field, TextView recorded, TextView found) const
{
    const std::uint32_t row = rowOf(id);
    return {.kind = m_kind,
            .id = id,
            .code = row == none || row >= m_revisions.size() ? Text() : code(row),
            .field = Text(field),
            .recorded = Text(recorded),
            .found = Text(found)};
}

Replay::Replay()
{
    for (const EntitySchema &schema : entitySchemas())
        m_tables.emplace_back(schema.kind);
}

std::optional<Difference> Replay::apply(ChangeSet changes, std::int64_t seq)
{
    for (ReplayedTable &table : m_tables) {
        if (std::optional<Difference> difference = table.apply(std::move(changes.of(table.kind())), seq))
            return difference;
    }
    return std::nullopt;
}

std::unordered_set<Text> Replay::terms() const
{
    std::unordered_set<Text> terms;
    for (const ReplayedTable &table : m_tables) {
        const std::span<const ColumnSchema> columns = entitySchema(table.kind()).columns;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (columns[column].type != ColumnType::Term)
                continue;
            const Dictionary &texts = table.texts(column);
            for (std::uint32_t code = 0; code < texts.size(); ++code)
                terms.emplace(texts.text(code));
        }
    }
    terms.erase(Text());
    return terms;
}

} // namespace daicho
