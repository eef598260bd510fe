// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/textscan.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <string>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace daicho {

namespace {

constexpr std::size_t npos = std::u16string_view::npos;

/// Looks for one word again and again. Candidates are positions where the first and the last unit
/// fit; only there the units between are compared.
template <typename Unit> class Finder
{
public:
    using View = std::basic_string_view<Unit>;

    explicit Finder(View needle) : m_needle(needle)
    {
#if defined(__SSE2__)
        m_first = broadcast(needle.front());
        m_last = broadcast(needle.back());
#endif
    }

    /// First position at or after `from`, or `npos`.
    std::size_t next(View text, std::size_t from) const
    {
        if (text.size() < m_needle.size())
            return npos;
        const std::size_t end = text.size() - m_needle.size() + 1;
#if defined(__SSE2__)
        constexpr std::size_t lanes = 16 / sizeof(Unit);
        const Unit *lasts = text.data() + m_needle.size() - 1;
        for (; from + lanes <= end; from += lanes) {
            for (unsigned candidates = fits(text.data() + from, lasts + from); candidates != 0;) {
                const auto lane = static_cast<std::size_t>(std::countr_zero(candidates)) / sizeof(Unit);
                if (middleFits(text.data() + from + lane))
                    return from + lane;
                candidates &= ~(((1U << sizeof(Unit)) - 1) << lane * sizeof(Unit));
            }
        }
#endif
        for (; from < end; ++from) {
            if (text[from] == m_needle.front() && text[from + m_needle.size() - 1] == m_needle.back() &&
                middleFits(text.data() + from))
                return from;
        }
        return npos;
    }

private:
    bool middleFits(const Unit *at) const
    {
        return m_needle.size() < 3 ||
               std::memcmp(at + 1, m_needle.data() + 1, (m_needle.size() - 2) * sizeof(Unit)) == 0;
    }

#if defined(__SSE2__)
    static __m128i broadcast(Unit unit)
    {
        if constexpr (sizeof(Unit) == 1)
            return _mm_set1_epi8(unit);
        else
            return _mm_set1_epi16(static_cast<short>(unit));
    }

    static __m128i load(const Unit *from)
    {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
    }

    /// One bit a byte.
    unsigned fits(const Unit *firsts, const Unit *lasts) const
    {
        __m128i first;
        __m128i last;
        if constexpr (sizeof(Unit) == 1) {
            first = _mm_cmpeq_epi8(load(firsts), m_first);
            last = _mm_cmpeq_epi8(load(lasts), m_last);
        } else {
            first = _mm_cmpeq_epi16(load(firsts), m_first);
            last = _mm_cmpeq_epi16(load(lasts), m_last);
        }
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(first, last)));
    }

    __m128i m_first;
    __m128i m_last;
#endif
    View m_needle;
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
