// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/filter.h"
#include "model/domain/ledgerfields.h"

#include <deque>
#include <utility>
#include <vector>

namespace daicho {

/// One pass over the codes: the rows whose code is among `hits`.
BitSet rowsWith(const CodedField &field, const BitSet &hits);

/// Answers which rows a filter asks for: each term is looked for in the distinct texts of a field, and
/// one pass over the codes turns the hits into rows.
class LedgerSelection
{
public:
    /// Both outlive this.
    LedgerSelection(const LedgerColumns &columns, const LedgerFields &fields) : m_columns(columns), m_fields(fields) {}

    /// Rows that satisfy all terms; gaps may be among them.
    BitSet matching(const AssetFilter &filter);
    BitSet rowsWithFinding(Finding finding) const;
    std::size_t bytes() const;

private:
    /// What was found for a word, because the next word is often the same with a letter more.
    struct Word
    {
        std::u16string needle;
        std::uint64_t columnsVersion = 0;
        std::uint64_t fieldsVersion = 0;
        std::vector<std::pair<Field, BitSet>> hits; ///< codes, of fields that have any
        BitSet rows;
    };

    BitSet rowsOf(const AssetFilter::Term &term);
    const BitSet &rowsWithWord(const std::u16string &needle);
    const Word *cachedFor(const std::u16string &needle) const;
    BitSet rowsWithExactly(const AssetFilter::Term &term) const;
    BitSet codesOf(Field field, const AssetFilter::Term &term) const;
    BitSet codesOfText(Field field, const AssetFilter::Term &term) const;
    BitSet codesOfUnit(TextView named) const;
    BitSet codesOfPost(Field field, TextView named) const;
    BitSet codesOfLevel(Field field, const AssetFilter::Term &term) const;
    BitSet rowsWithoutLevel() const;
    BitSet rowsOfVacantPosts() const;
    BitSet rowsOfEndedUnits() const;
    BitSet rowsKeptTooLong() const;
    template <typename Matches> BitSet codesWhere(Field field, Matches matches) const;

    const LedgerColumns &m_columns;
    const LedgerFields &m_fields;
    std::deque<Word> m_words; ///< the latest first
};

} // namespace daicho
