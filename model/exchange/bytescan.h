// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Looking at many bytes at once: what makes reading and writing csv cost little more than copying.
namespace daicho::bytescan {

static_assert(std::endian::native == std::endian::little, "the tables of this layer store bytes in words");

inline constexpr std::size_t blockSize = 64;

/// One bit for each of the 64 bytes at `block` that equals one of the four.
inline std::uint64_t matches(const char *block, const char (&wanted)[4])
{
    std::uint64_t bits = 0;
#ifdef __SSE2__
    const __m128i a = _mm_set1_epi8(wanted[0]);
    const __m128i b = _mm_set1_epi8(wanted[1]);
    const __m128i c = _mm_set1_epi8(wanted[2]);
    const __m128i d = _mm_set1_epi8(wanted[3]);
    for (std::size_t i = 0; i < blockSize; i += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block + i));
        const __m128i ab = _mm_or_si128(_mm_cmpeq_epi8(bytes, a), _mm_cmpeq_epi8(bytes, b));
        const __m128i cd = _mm_or_si128(_mm_cmpeq_epi8(bytes, c), _mm_cmpeq_epi8(bytes, d));
        const auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(ab, cd)));
        bits |= static_cast<std::uint64_t>(mask) << i;
    }
#else
    for (std::size_t i = 0; i < blockSize; ++i) {
        const char byte = block[i];
        const bool hit = byte == wanted[0] || byte == wanted[1] || byte == wanted[2] || byte == wanted[3];
        bits |= static_cast<std::uint64_t>(hit) << i;
    }
#endif
    return bits;
}

/// What the 64 bytes of a block are in UTF-8, one bit each.
struct Utf8Shape
{
    std::uint64_t continuations = 0; ///< 80-BF
    std::uint64_t leads = 0;         ///< C0-FF
    std::uint64_t leadsOfThree = 0;  ///< E0-FF
    std::uint64_t special = 0;       ///< C0, C1, E0, ED, F0-FF
};

inline Utf8Shape utf8Shape(const char *block)
{
    Utf8Shape shape;
#ifdef __SSE2__
    const auto mask = [](__m128i bytes) { return static_cast<std::uint64_t>(_mm_movemask_epi8(bytes)); };
    const auto is = [](__m128i bytes, int value) {
        return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(value)));
    };
    for (std::size_t i = 0; i < blockSize; i += 16) {
        // Signed bytes: 80 is -128, C0 is -64, E0 is -32, F0 is -16, ASCII is not negative.
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block + i));
        const __m128i continuation = _mm_cmplt_epi8(bytes, _mm_set1_epi8(-64));
        const __m128i negative = _mm_cmplt_epi8(bytes, _mm_setzero_si128());
        const __m128i three = _mm_and_si128(negative, _mm_cmpgt_epi8(bytes, _mm_set1_epi8(-33)));
        const __m128i four = _mm_and_si128(negative, _mm_cmpgt_epi8(bytes, _mm_set1_epi8(-17)));
        const __m128i overlong = _mm_or_si128(is(bytes, 0xC0), is(bytes, 0xC1));
        const __m128i special =
            _mm_or_si128(_mm_or_si128(overlong, four), _mm_or_si128(is(bytes, 0xE0), is(bytes, 0xED)));
        shape.continuations |= mask(continuation) << i;
        shape.leads |= mask(_mm_andnot_si128(continuation, negative)) << i;
        shape.leadsOfThree |= mask(three) << i;
        shape.special |= mask(special) << i;
    }
#else
    for (std::size_t i = 0; i < blockSize; ++i) {
        const unsigned byte = static_cast<unsigned char>(block[i]);
        const bool special = byte == 0xC0 || byte == 0xC1 || byte == 0xE0 || byte == 0xED || byte >= 0xF0;
        shape.continuations |= static_cast<std::uint64_t>(byte >= 0x80 && byte < 0xC0) << i;
        shape.leads |= static_cast<std::uint64_t>(byte >= 0xC0) << i;
        shape.leadsOfThree |= static_cast<std::uint64_t>(byte >= 0xE0) << i;
        shape.special |= static_cast<std::uint64_t>(special) << i;
    }
#endif
    return shape;
}

/// Whether one of the four is among the `size` bytes at `p`; reads up to 15 bytes more.
inline bool containsAny(const char *p, std::size_t size, const char (&wanted)[4])
{
#ifdef __SSE2__
    const __m128i a = _mm_set1_epi8(wanted[0]);
    const __m128i b = _mm_set1_epi8(wanted[1]);
    const __m128i c = _mm_set1_epi8(wanted[2]);
    const __m128i d = _mm_set1_epi8(wanted[3]);
    for (std::size_t i = 0; i < size; i += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p + i));
        const __m128i ab = _mm_or_si128(_mm_cmpeq_epi8(bytes, a), _mm_cmpeq_epi8(bytes, b));
        const __m128i cd = _mm_or_si128(_mm_cmpeq_epi8(bytes, c), _mm_cmpeq_epi8(bytes, d));
        const auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(ab, cd)));
        if (mask != 0)
            return i + static_cast<std::size_t>(std::countr_zero(mask)) < size;
    }
    return false;
#else
    return std::string_view(p, size).find_first_of(std::string_view(wanted, 4)) != std::string_view::npos;
#endif
}

/// The first byte from `p` on that is not ASCII, or `end`.
inline const char *skipAscii(const char *p, const char *end)
{
#ifdef __SSE2__
    while (end - p >= 16) {
        const auto high =
            static_cast<unsigned>(_mm_movemask_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(p))));
        if (high != 0)
            return p + std::countr_zero(high);
        p += 16;
    }
#else
    while (end - p >= 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, p, sizeof eight);
        const std::uint64_t high = eight & 0x8080808080808080ULL;
        if (high != 0)
            return p + std::countr_zero(high) / 8;
        p += 8;
    }
#endif
    while (p < end && static_cast<signed char>(*p) >= 0)
        ++p;
    return p;
}

/// Copies ASCII from `p` to `out` and moves both; may write up to 15 bytes more than it moves.
inline void copyAscii(const char *&p, const char *end, char *&out)
{
#ifdef __SSE2__
    while (end - p >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(out), bytes);
        const auto high = static_cast<unsigned>(_mm_movemask_epi8(bytes));
        const int run = high != 0 ? std::countr_zero(high) : 16;
        p += run;
        out += run;
        if (run < 16)
            return;
    }
#endif
    while (p < end && static_cast<signed char>(*p) >= 0)
        *out++ = *p++;
}

} // namespace daicho::bytescan
