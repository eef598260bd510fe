// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/exchange/utf8.h"

#include "model/exchange/bytescan.h"

namespace daicho::utf8 {

namespace {

constexpr unsigned byteAt(const char *p)
{
    return static_cast<unsigned char>(*p);
}

/// Length of the character that begins with `lead`; 0 if none does.
constexpr std::size_t lengthOf(unsigned lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2)
        return 0;
    if (lead < 0xE0)
        return 2;
    if (lead < 0xF0)
        return 3;
    return lead < 0xF5 ? 4 : 0;
}

/// The second byte decides about overlong forms, surrogates and the end of Unicode.
constexpr bool secondFits(unsigned lead, unsigned second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    }
    return second >= 0x80 && second <= 0xBF;
}

/// How many of the bytes at `p` are right for one character, and how many it needs.
struct Fit
{
    std::size_t right = 0;
    std::size_t needed = 0;
};

Fit fitAt(const char *p, const char *end)
{
    const unsigned lead = byteAt(p);
    Fit fit{0, lengthOf(lead)};
    if (fit.needed == 0)
        return fit;
    fit.right = 1;
    const std::size_t here = static_cast<std::size_t>(end - p);
    while (fit.right < fit.needed && fit.right < here) {
        const unsigned next = byteAt(p + fit.right);
        if (fit.right == 1 ? !secondFits(lead, next) : (next & 0xC0) != 0x80)
            return {0, fit.needed};
        ++fit.right;
    }
    return fit;
}

/// Skips blocks of 64 bytes that are right for certain. Bytes whose second needs a closer look (C0, C1, E0, ED, F0
/// and up) end the run; `p` and the result begin a character.
const char *skipBlocks(const char *p, const char *end)
{
    std::uint64_t expected = 0; // continuation bytes that the block before still asks for
    while (end - p >= static_cast<std::ptrdiff_t>(bytescan::blockSize)) {
        const bytescan::Utf8Shape shape = bytescan::utf8Shape(p);
        const std::uint64_t wanted = shape.leads << 1 | shape.leadsOfThree << 2 | expected;
        if (shape.special != 0 || shape.continuations != wanted)
            break;
        expected = shape.leads >> 63 | shape.leadsOfThree >> 62;
        p += bytescan::blockSize;
    }
    if (expected != 0) {
        do
            --p;
        while ((byteAt(p) & 0xC0) == 0x80);
    }
    return p;
}

} // namespace

Prefix validPrefix(std::string_view bytes)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *p = begin;
    while (p < end) {
        p = skipBlocks(p, end);
        const char *const closer = end - p > 64 ? p + 64 : end;
        while (p < closer) {
            const Fit fit = fitAt(p, end);
            if (fit.right == 0 || fit.right < fit.needed)
                return {static_cast<std::size_t>(p - begin), fit.right == 0};
            p += fit.needed;
        }
    }
    return {bytes.size(), false};
}

char32_t takeAny(TextView text, std::size_t &at)
{
    const char *const p = text.data() + at;
    const Fit fit = fitAt(p, text.data() + text.size());
    if (fit.right == 0 || fit.right < fit.needed) {
        ++at;
        return 0xFFFD;
    }
    at += fit.needed;
    if (fit.needed == 1)
        return byteAt(p);
    char32_t character = byteAt(p) & (0xFFU >> (fit.needed + 1));
    for (std::size_t i = 1; i < fit.needed; ++i)
        character = (character << 6) | (byteAt(p + i) & 0x3F);
    return character;
}

char *put(char32_t character, char *out)
{
    const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((character >> shift) & 0x3F)); };
    if (character < 0x80) {
        *out++ = static_cast<char>(character);
    } else if (character < 0x800) {
        *out++ = static_cast<char>(0xC0 | (character >> 6));
        *out++ = tail(0);
    } else if (character < 0x10000) {
        *out++ = static_cast<char>(0xE0 | (character >> 12));
        *out++ = tail(6);
        *out++ = tail(0);
    } else {
        *out++ = static_cast<char>(0xF0 | (character >> 18));
        *out++ = tail(12);
        *out++ = tail(6);
        *out++ = tail(0);
    }
    return out;
}

Text toText(char32_t character)
{
    char bytes[4];
    return Text(bytes, put(character, bytes));
}

std::int64_t utf16Units(TextView text)
{
    std::int64_t units = 0;
    for (const char byte : text) {
        const unsigned value = static_cast<unsigned char>(byte);
        units += ((value & 0xC0) != 0x80) + (value >= 0xF0);
    }
    return units;
}

} // namespace daicho::utf8
