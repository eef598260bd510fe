// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/bitset.h"

#include <string_view>
#include <vector>

namespace daicho {

/// Many texts end to end in a few buffers, so that looking for a word in all of them is one pass over
/// memory. A match never reaches from one text into the next. A buffer holds a fixed number of texts, so
/// that growing copies little and leaves no holes behind.
template <typename Unit> class TextArena
{
public:
    using View = std::basic_string_view<Unit>;

    std::size_t size() const { return m_size; }
    View text(std::size_t index) const { return m_blocks[index / blockTexts].text(index % blockTexts); }
    std::size_t bytes() const;

    void append(View text);
    /// Adds to `hits` every text that contains `needle`, which is not empty. `hits` has one bit a text.
    void find(View needle, BitSet &hits) const;
    /// As `find`, but looks only into the texts of `among`.
    void findAmong(View needle, const BitSet &among, BitSet &hits) const;

private:
    static constexpr std::size_t blockTexts = 4096;

    struct Block
    {
        View text(std::size_t place) const
        {
            const std::size_t from = place == 0 ? 0 : ends[place - 1];
            return View(units.data() + from, ends[place] - from);
        }
        std::size_t placeOf(std::size_t unit, std::size_t from) const;

        std::vector<Unit> units;
        std::vector<std::uint32_t> ends;
    };

    std::vector<Block> m_blocks;
    std::size_t m_size = 0;
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
