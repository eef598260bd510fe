// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/bitset.h"

#include <string_view>
#include <vector>

namespace daicho {

/// Where the texts of an arena begin and end: 4 bytes a text, however long the arena grows.
class TextOffsets
{
public:
    std::size_t size() const { return m_ends.size(); }
    std::size_t end(std::size_t text) const { return m_bases[text / blockTexts] + m_ends[text]; }
    std::size_t begin(std::size_t text) const { return text == 0 ? 0 : end(text - 1); }
    void append(std::size_t length);
    /// The text that holds `position`, which lies in text `from` or in a later one.
    std::size_t textAt(std::size_t position, std::size_t from) const;
    std::size_t bytes() const;

private:
    static constexpr std::size_t blockTexts = 4096;

    std::vector<std::uint32_t> m_ends; ///< counted from the base of the block
    std::vector<std::size_t> m_bases;
};

/// Many texts end to end in one buffer, so that looking for a word in all of them is one pass over
/// memory. A match never reaches from one text into the next.
template <typename Unit> class TextArena
{
public:
    using View = std::basic_string_view<Unit>;

    std::size_t size() const { return m_offsets.size(); }
    View text(std::size_t index) const
    {
        const std::size_t from = m_offsets.begin(index);
        return View(m_units.data() + from, m_offsets.end(index) - from);
    }
    std::size_t units() const { return m_units.size(); }
    std::size_t bytes() const { return m_units.size() * sizeof(Unit) + m_offsets.bytes(); }

    void append(View text);
    /// Adds to `hits` every text that contains `needle`, which is not empty. `hits` has one bit a text.
    void find(View needle, BitSet &hits) const;
    /// As `find`, but looks only into the texts of `among`.
    void findAmong(View needle, const BitSet &among, BitSet &hits) const;

private:
    std::vector<Unit> m_units;
    TextOffsets m_offsets;
};

extern template class TextArena<char>;
extern template class TextArena<char16_t>;

/// Folded texts for searching and sorting, in UTF-16; one byte a unit as long as all of them are
/// Latin-1, as codes and dates are.
class FoldedTexts
{
public:
    std::size_t size() const { return m_isWide ? m_wide.size() : m_narrow.size(); }
    std::u16string text(std::size_t index) const;
    /// Calls `use` with the text as `std::string_view` of Latin-1 or as `std::u16string_view`.
    template <typename Use> decltype(auto) with(std::size_t index, Use use) const
    {
        return m_isWide ? use(m_wide.text(index)) : use(m_narrow.text(index));
    }
    std::size_t bytes() const { return m_narrow.bytes() + m_wide.bytes(); }

    /// Appends a text that is folded already.
    void append(TextView folded);
    void append(std::u16string_view folded);
    bool equals(std::size_t index, std::u16string_view folded) const;
    /// All texts that contain `needle`; every text contains the empty one.
    BitSet find(std::u16string_view needle) const;
    BitSet findAmong(std::u16string_view needle, const BitSet &among) const;

private:
    void widen();

    TextArena<char> m_narrow;
    TextArena<char16_t> m_wide;
    bool m_isWide = false;
};

/// UTF-8 to UTF-16. What is not valid UTF-8 becomes U+FFFD.
std::u16string toUtf16(TextView text);
Text toUtf8(std::u16string_view text);

/// Position of `needle`, which is not empty, in `text`, or `npos`. The fast way over 16 bytes at a
/// time where the processor has it.
template <typename Unit> std::size_t findUnits(std::basic_string_view<Unit> text, std::basic_string_view<Unit> needle);

} // namespace daicho
