// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/textscan.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <string>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace daicho {

namespace {

constexpr std::size_t npos = std::u16string_view::npos;

/// Looks for one word again and again. Candidates are positions where the first, a middle and the last
/// unit fit; only there the others are compared.
template <typename Unit> class Finder
{
public:
    using View = std::basic_string_view<Unit>;

    explicit Finder(View needle) : m_needle(needle), m_middle(needle.size() / 2), m_last(needle.size() - 1)
    {
#if defined(__SSE2__)
        m_firsts = broadcast(needle.front());
        m_middles = broadcast(needle[m_middle]);
        m_lasts = broadcast(needle.back());
#endif
    }

    /// First position at or after `from`, or `npos`.
    std::size_t next(View text, std::size_t from) const
    {
        if (text.size() < m_needle.size())
            return npos;
        const std::size_t end = text.size() - m_last;
#if defined(__SSE2__)
        // Four registers at once while nothing fits, for that is how it is nearly everywhere
        for (; from + 4 * lanes <= end; from += 4 * lanes) {
            if (!anyFits(text.data() + from))
                continue;
            const std::size_t found = foundAmong4(text.data() + from);
            if (found != npos)
                return from + found;
        }
        for (; from + lanes <= end; from += lanes) {
            if (const std::size_t found = foundAmong(text.data() + from); found != npos)
                return from + found;
        }
#endif
        for (; from < end; ++from) {
            if (text[from] == m_needle.front() && restFits(text.data() + from))
                return from;
        }
        return npos;
    }

private:
    /// Candidates mostly differ in one of the next units, so a loop beats a call that compares them all.
    bool restFits(const Unit *at) const
    {
        for (std::size_t i = 1; i < m_needle.size(); ++i) {
            if (at[i] != m_needle[i])
                return false;
        }
        return true;
    }

#if defined(__SSE2__)
    static constexpr std::size_t lanes = 16 / sizeof(Unit);

    static __m128i broadcast(Unit unit)
    {
        if constexpr (sizeof(Unit) == 1)
            return _mm_set1_epi8(unit);
        else
            return _mm_set1_epi16(static_cast<short>(unit));
    }

    static __m128i equal(const Unit *from, __m128i units)
    {
        const __m128i loaded = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        if constexpr (sizeof(Unit) == 1)
            return _mm_cmpeq_epi8(loaded, units);
        else
            return _mm_cmpeq_epi16(loaded, units);
    }

    __m128i fits(const Unit *at) const
    {
        const __m128i ends = _mm_and_si128(equal(at, m_firsts), equal(at + m_last, m_lasts));
        return _mm_and_si128(ends, equal(at + m_middle, m_middles));
    }

    bool anyFits(const Unit *at) const
    {
        const __m128i low = _mm_or_si128(fits(at), fits(at + lanes));
        const __m128i high = _mm_or_si128(fits(at + 2 * lanes), fits(at + 3 * lanes));
        return _mm_movemask_epi8(_mm_or_si128(low, high)) != 0;
    }

    std::size_t foundAmong4(const Unit *at) const
    {
        for (std::size_t part = 0; part < 4 * lanes; part += lanes) {
            if (const std::size_t found = foundAmong(at + part); found != npos)
                return part + found;
        }
        return npos;
    }

    /// Lane of the first match in one register, or `npos`.
    std::size_t foundAmong(const Unit *at) const
    {
        for (auto candidates = static_cast<unsigned>(_mm_movemask_epi8(fits(at))); candidates != 0;) {
            const auto lane = static_cast<std::size_t>(std::countr_zero(candidates)) / sizeof(Unit);
            if (restFits(at + lane))
                return lane;
            candidates &= ~(((1U << sizeof(Unit)) - 1) << lane * sizeof(Unit)); // one bit a byte
        }
        return npos;
    }

    __m128i m_firsts;
    __m128i m_middles;
    __m128i m_lasts;
#endif
    View m_needle;
    std::size_t m_middle;
    std::size_t m_last;
};

bool isLatin1(std::u16string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char16_t unit) { return unit <= 0xFF; });
}

std::string narrowed(std::u16string_view text)
{
    std::string out(text.size(), '\0');
    std::transform(text.begin(), text.end(), out.begin(), [](char16_t unit) { return static_cast<char>(unit); });
    return out;
}

std::u16string widened(std::string_view text)
{
    std::u16string out(text.size(), u'\0');
    std::transform(text.begin(), text.end(), out.begin(),
                   [](char unit) { return static_cast<char16_t>(static_cast<unsigned char>(unit)); });
    return out;
}

} // namespace

/// The text that holds the unit, which lies in text `from` or in a later one.
template <typename Unit> std::size_t TextArena<Unit>::Block::placeOf(std::size_t unit, std::size_t from) const
{
    // Hits come in ascending order and often close together, so steps that double beat halving it all.
    std::size_t step = 1;
    std::size_t low = from;
    while (low + step < ends.size() && ends[low + step - 1] <= unit) {
        low += step;
        step *= 2;
    }
    std::size_t high = std::min(low + step, ends.size() - 1);
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (ends[middle] > unit)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

template <typename Unit> std::size_t TextArena<Unit>::bytes() const
{
    std::size_t sum = m_blocks.capacity() * sizeof(Block);
    for (const Block &block : m_blocks)
        sum += block.units.capacity() * sizeof(Unit) + block.ends.capacity() * sizeof(std::uint32_t);
    return sum;
}

template <typename Unit> void TextArena<Unit>::append(View text)
{
    if (m_size % blockTexts == 0) {
        if (!m_blocks.empty())
            m_blocks.back().units.shrink_to_fit();
        m_blocks.emplace_back();
    }
    Block &block = m_blocks.back();
    block.units.insert(block.units.end(), text.begin(), text.end());
    // 4,096 texts of a megabyte each still fit; cells are far shorter.
    Q_ASSERT(block.units.size() <= std::numeric_limits<std::uint32_t>::max());
    block.ends.push_back(static_cast<std::uint32_t>(block.units.size()));
    ++m_size;
}

template <typename Unit> void TextArena<Unit>::find(View needle, BitSet &hits) const
{
    const Finder<Unit> finder(needle);
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block &block = m_blocks[i];
        const View all(block.units.data(), block.units.size());
        std::size_t place = 0;
        for (std::size_t at = finder.next(all, 0); at != npos; at = finder.next(all, at)) {
            place = block.placeOf(at, place);
            const std::size_t end = block.ends[place];
            const bool isInside = at + needle.size() <= end;
            if (isInside)
                hits.set(i * blockTexts + place);
            at = isInside ? end : at + 1; // one hit a text is enough
        }
    }
}

template <typename Unit> void TextArena<Unit>::findAmong(View needle, const BitSet &among, BitSet &hits) const
{
    const Finder<Unit> finder(needle);
    among.forEach([&](std::size_t index) {
        if (finder.next(text(index), 0) != npos)
            hits.set(index);
    });
}

template class TextArena<char>;
template class TextArena<char16_t>;

std::u16string FoldedTexts::text(std::size_t index) const
{
    return m_isWide ? std::u16string(m_wide.text(index)) : widened(m_narrow.text(index));
}

void FoldedTexts::append(TextView folded)
{
    const bool isAscii = std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 0; });
    if (isAscii && !m_isWide)
        m_narrow.append(folded);
    else
        append(toUtf16(folded));
}

void FoldedTexts::append(std::u16string_view folded)
{
    if (!m_isWide && !isLatin1(folded))
        widen();
    if (m_isWide)
        m_wide.append(folded);
    else
        m_narrow.append(narrowed(folded));
}

bool FoldedTexts::equals(std::size_t index, std::u16string_view folded) const
{
    if (m_isWide)
        return m_wide.text(index) == folded;
    const std::string_view text = m_narrow.text(index);
    return text.size() == folded.size() && widened(text) == folded;
}

BitSet FoldedTexts::find(std::u16string_view needle) const
{
    if (needle.empty())
        return BitSet(size(), BitSet::Start::Full);
    BitSet hits(size());
    if (m_isWide)
        m_wide.find(needle, hits);
    else if (isLatin1(needle))
        m_narrow.find(narrowed(needle), hits);
    return hits;
}

BitSet FoldedTexts::findAmong(std::u16string_view needle, const BitSet &among) const
{
    if (needle.empty())
        return among;
    BitSet hits(size());
    if (m_isWide)
        m_wide.findAmong(needle, among, hits);
    else if (isLatin1(needle))
        m_narrow.findAmong(narrowed(needle), among, hits);
    return hits;
}

void FoldedTexts::widen()
{
    for (std::size_t i = 0; i < m_narrow.size(); ++i)
        m_wide.append(widened(m_narrow.text(i)));
    m_narrow = {};
    m_isWide = true;
}

std::u16string toUtf16(TextView text)
{
    std::u16string out;
    out.reserve(text.size());
    const auto tail = [&text](std::size_t i) { return static_cast<unsigned>(text[i]) & 0x3FU; };
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            out += static_cast<char16_t>(lead);
            ++i;
        } else if ((lead & 0xF0) == 0xE0 && i + 2 < text.size()) {
            out += static_cast<char16_t>((lead & 0x0FU) << 12 | tail(i + 1) << 6 | tail(i + 2));
            i += 3;
        } else {
            // Rare beside kanji: the decoder of Qt knows the rest of the rules
            const QString rest = toQString(text.substr(i));
            out.append(reinterpret_cast<const char16_t *>(rest.utf16()), static_cast<std::size_t>(rest.size()));
            break;
        }
    }
    return out;
}

Text toUtf8(std::u16string_view text)
{
    return toText(QStringView(text.data(), static_cast<qsizetype>(text.size())));
}

template <typename Unit> std::size_t findUnits(std::basic_string_view<Unit> text, std::basic_string_view<Unit> needle)
{
    return Finder<Unit>(needle).next(text, 0);
}

template std::size_t findUnits(std::string_view, std::string_view);
template std::size_t findUnits(std::u16string_view, std::u16string_view);

} // namespace daicho
