// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgercolumns.h"

#include "model/domain/ledgersort.h"

#include <algorithm>
#include <limits>

namespace daicho {

namespace {

constexpr auto codeColumn = static_cast<std::size_t>(Field::Code);

} // namespace

LedgerColumns::LedgerColumns()
{
    m_columns.reserve(columnCount<AssetColumn>);
    for (std::size_t column = 0; column < columnCount<AssetColumn>; ++column) {
        const auto field = static_cast<Field>(column);
        m_columns.emplace_back(keeps(field),
                               field == Field::Code ? LedgerColumn::Repeats::Never : LedgerColumn::Repeats::Often);
    }
}

LedgerColumn::Keeps LedgerColumns::keeps(Field field)
{
    using Keeps = LedgerColumn::Keeps;
    switch (fieldInfo(field).type) {
    case FieldType::PlainText:
        return Keeps::StoredAndFolded;
    case FieldType::Multiline:
        // The long texts would be half of the memory; a location is short and repeats
        return field == Field::Location ? Keeps::StoredAndFolded : Keeps::Folded;
    case FieldType::Choice:
    case FieldType::Date:
    case FieldType::Number:
    case FieldType::Unit:
    case FieldType::Post:
    case FieldType::Zone:
    case FieldType::Level:
    case FieldType::Computed:
        break;
    }
    return Keeps::Stored;
}

std::optional<std::uint32_t> LedgerColumns::row(AssetId id) const
{
    const std::optional<std::uint32_t> found = m_ids.row(id.value());
    return found && m_present.test(*found) ? found : std::nullopt;
}

std::size_t LedgerColumns::bytes() const
{
    std::size_t sum = m_ids.bytes() + m_revisions.bytes() + m_present.bytes();
    sum += (m_order.size() + m_moved.size()) * sizeof(std::uint32_t);
    for (const LedgerColumn &column : m_columns)
        sum += column.bytes();
    return sum;
}

bool LedgerColumns::hasUniqueCodes() const
{
    if (!m_uniqueCodes) {
        const LedgerColumn &codes = m_columns[codeColumn];
        const auto text = [&](std::size_t place) { return codes.text(codes.code(m_order[place])); };
        m_uniqueCodes = m_order.empty() || !text(0).empty();
        for (std::size_t i = 1; i < m_order.size() && *m_uniqueCodes; ++i)
            m_uniqueCodes = text(i - 1) != text(i);
    }
    return *m_uniqueCodes;
}

std::optional<std::uint32_t> LedgerColumns::rowOfCode(TextView code) const
{
    const LedgerColumn &codes = m_columns[codeColumn];
    const auto found =
        std::lower_bound(m_order.begin(), m_order.end(), code,
                         [&codes](std::uint32_t row, TextView wanted) { return codes.text(codes.code(row)) < wanted; });
    if (found == m_order.end() || codes.text(codes.code(*found)) != code)
        return std::nullopt;
    return *found;
}

void LedgerColumns::append(AssetId id, std::int64_t revision, std::span<const TextView> values)
{
    Q_ASSERT(values.size() == m_columns.size());
    const std::optional<std::uint32_t> known = m_ids.row(id.value());
    const std::uint32_t row = known ? *known : addRow(id.value());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const std::uint32_t code = m_columns[i].intern(values[i]);
        if (known)
            m_columns[i].setCode(row, code);
        else
            m_columns[i].appendCode(code);
    }
    enter(row, revision);
}

void LedgerColumns::append(const RecordBlock &block, std::int64_t revision)
{
    Q_ASSERT(block.columns.size() == m_columns.size());
    std::vector<std::uint32_t> rows;
    rows.reserve(block.rows());
    for (const std::int64_t id : block.ids) {
        const std::optional<std::uint32_t> known = m_ids.row(id);
        rows.push_back(known ? *known : addRow(id));
        enter(rows.back(), revision);
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        CodeTranslation translate(m_columns[i], block.columns[i].texts);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::uint32_t code = translate(block.columns[i].codes[row]);
            if (rows[row] < m_columns[i].rows())
                m_columns[i].setCode(rows[row], code);
            else
                m_columns[i].appendCode(code);
        }
    }
}

bool LedgerColumns::apply(const RecordChanges &changes, std::int64_t revision)
{
    bool complete = true;
    for (const std::int64_t id : changes.removed.ids) {
        const std::optional<std::uint32_t> found = row(AssetId(id));
        complete = complete && found;
        if (found)
            remove(*found);
    }
    for (const std::int64_t id : changes.inserted.ids)
        complete = complete && !row(AssetId(id));
    append(changes.inserted, revision);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        complete = update(i, changes.updated.columns[i], revision) && complete;
    return complete;
}

void LedgerColumns::settle()
{
    if (m_settled)
        return;
    for (LedgerColumn &column : m_columns)
        column.settle();
    settleOrder();
    m_settled = true;
}

/// A row at the end for an asset that was never here; its codes are still to be appended.
std::uint32_t LedgerColumns::addRow(std::int64_t id)
{
    m_ids.append(id);
    m_present.append(false);
    m_revisions.append(0);
    return static_cast<std::uint32_t>(m_ids.size() - 1);
}

void LedgerColumns::enter(std::uint32_t row, std::int64_t revision)
{
    if (!m_present.test(row)) {
        m_present.set(row);
        ++m_assets;
    }
    m_moved.push_back(row);
    setRevision(row, revision);
}

void LedgerColumns::remove(std::uint32_t row)
{
    m_present.reset(row);
    --m_assets;
    for (LedgerColumn &column : m_columns)
        column.setCode(row, 0);
    setRevision(row, 0);
    m_moved.push_back(row);
}

bool LedgerColumns::update(std::size_t index, const CellChanges::Column &cells, std::int64_t revision)
{
    if (cells.ids.empty())
        return true;
    bool complete = true;
    CodeTranslation translate(m_columns[index], cells.texts);
    for (std::size_t i = 0; i < cells.ids.size(); ++i) {
        const std::optional<std::uint32_t> found = row(AssetId(cells.ids[i]));
        complete = complete && found;
        if (!found)
            continue;
        m_columns[index].setCode(*found, translate(cells.after[i]));
        setRevision(*found, revision);
        if (index == codeColumn)
            m_moved.push_back(*found);
    }
    return complete;
}

void LedgerColumns::setRevision(std::uint32_t row, std::int64_t revision)
{
    // A commit takes milliseconds, so four thousand million of them never come together
    Q_ASSERT(revision >= 0 && revision <= std::numeric_limits<std::uint32_t>::max());
    m_revisions.set(row, static_cast<std::uint32_t>(revision));
    m_settled = false;
    ++m_version;
}

void LedgerColumns::settleOrder()
{
    if (m_moved.empty())
        return;
    m_uniqueCodes.reset();
    BitSet moved(rows());
    for (const std::uint32_t row : m_moved)
        moved.set(row);
    m_moved = {};
    std::erase_if(m_order, [&moved](std::uint32_t row) { return moved.test(row); });
    std::vector<std::uint32_t> added;
    moved.forEach([&](std::size_t row) {
        if (m_present.test(row))
            added.push_back(static_cast<std::uint32_t>(row));
    });
    const LedgerColumn &codes = m_columns[codeColumn];
    const auto text = [&codes](std::uint32_t row) { return codes.text(codes.code(row)); };
    sortByBytes(added, text);
    const auto isLess = [&text](std::uint32_t a, std::uint32_t b) {
        const int order = text(a).compare(text(b));
        return order != 0 ? order < 0 : a < b;
    };
    std::vector<std::uint32_t> merged;
    merged.reserve(m_order.size() + added.size());
    auto from = m_order.begin();
    for (const std::uint32_t row : added) {
        const auto to = from == m_order.end() ? from : std::upper_bound(from, m_order.end(), row, isLess);
        merged.insert(merged.end(), from, to);
        merged.push_back(row);
        from = to;
    }
    merged.insert(merged.end(), from, m_order.end());
    m_order.swap(merged);
}

} // namespace daicho
