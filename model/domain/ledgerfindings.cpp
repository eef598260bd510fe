// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Findings as the columns answer them: which rows, and how many.

#include "model/domain/ledgerindex_p.h"

#include <algorithm>
#include <charconv>

namespace daicho {

namespace {

std::int64_t idIn(TextView text)
{
    std::int64_t id = 0;
    std::from_chars(text.data(), text.data() + text.size(), id);
    return id;
}

/// The rows where nothing is given.
BitSet emptyRows(const CodedField &field)
{
    BitSet nothing(field.count);
    nothing.set(0);
    return rowsWith(field, nothing);
}

} // namespace

BitSet LedgerSelection::rowsWithFinding(Finding finding) const
{
    switch (finding) {
    case Finding::Unrated:
        return rowsWithoutLevel();
    case Finding::NoOwner:
        return emptyRows(*m_fields.coded(Field::Owner));
    case Finding::VacantOwner:
        return rowsOfVacantPosts();
    case Finding::EndedUnit:
        return rowsOfEndedUnits();
    case Finding::Expired:
        return rowsKeptTooLong();
    case Finding::FindingCount:
        break;
    }
    return BitSet(m_columns.rows());
}

BitSet LedgerSelection::rowsWithoutLevel() const
{
    BitSet rows(m_columns.rows());
    for (const Field field : {Field::C, Field::I, Field::A, Field::P}) {
        if (m_fields.axis(field) == nullptr)
            continue;
        BitSet empty = emptyRows(*m_fields.coded(field));
        if (const BitSet *without = m_fields.rowsWithoutAxis(field))
            empty -= *without;
        rows |= empty;
    }
    return rows;
}

BitSet LedgerSelection::rowsOfVacantPosts() const
{
    const LedgerNames &names = m_fields.names();
    if (!names.today || !names.heldPosts)
        return BitSet(m_columns.rows());
    std::vector<PostId> held = names.heldPosts(names.today());
    std::sort(held.begin(), held.end());
    const LedgerColumn &owners = m_columns.column(Field::Owner);
    BitSet hits(owners.texts());
    for (std::uint32_t code = 1; code < owners.texts(); ++code) {
        if (!std::binary_search(held.begin(), held.end(), PostId(idIn(owners.text(code)))))
            hits.set(code);
    }
    return rowsWith(*m_fields.coded(Field::Owner), hits);
}

BitSet LedgerSelection::rowsOfEndedUnits() const
{
    const LedgerNames &names = m_fields.names();
    if (!names.today || !names.hasEnded)
        return BitSet(m_columns.rows());
    const Text today = names.today();
    const LedgerColumn &units = m_columns.column(Field::Unit);
    BitSet hits(units.texts());
    for (std::uint32_t code = 1; code < units.texts(); ++code) {
        if (names.hasEnded(OrgUnitId(idIn(units.text(code))), today))
            hits.set(code);
    }
    return rowsWith(*m_fields.coded(Field::Unit), hits);
}

BitSet LedgerSelection::rowsKeptTooLong() const
{
    const LedgerNames &names = m_fields.names();
    if (!names.today)
        return BitSet(m_columns.rows());
    const Text today = names.today();
    const LedgerColumn &expiries = m_columns.column(Field::Expires);
    BitSet hits(expiries.texts());
    for (std::uint32_t code = 1; code < expiries.texts(); ++code) {
        if (expiries.text(code) < today)
            hits.set(code);
    }
    BitSet rows = rowsWith(*m_fields.coded(Field::Expires), hits);
    rows &= emptyRows(*m_fields.coded(Field::Disposed));
    return rows;
}

std::array<std::int64_t, findingCount> LedgerIndex::tallyFindings(const Permutation &rows) const
{
    return tallyFindings(std::span(&rows, 1)).front();
}

std::vector<std::array<std::int64_t, findingCount>> LedgerIndex::tallyFindings(std::span<const Permutation> sets) const
{
    d->settled();
    std::vector<std::array<std::int64_t, findingCount>> counts(sets.size());
    for (std::size_t i = 0; i < findingCount; ++i) {
        const BitSet found = d->selection.rowsWithFinding(static_cast<Finding>(i));
        for (std::size_t set = 0; set < sets.size(); ++set) {
            for (const std::uint32_t row : sets[set])
                counts[set][i] += found.test(row) ? 1 : 0;
        }
    }
    return counts;
}

} // namespace daicho
