// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>

namespace daicho::utf8 {

/// How far a text is strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
struct Prefix
{
    std::size_t valid = 0; ///< bytes of whole characters from the start
    bool broken = false;   ///< what follows can never become a character; else it is cut off or the end
};
Prefix validPrefix(std::string_view bytes);

/// `take` for every character and for bytes that are none.
char32_t takeAny(TextView text, std::size_t &at);

/// The character at `at`, which moves behind it. A stray byte gives U+FFFD and counts alone.
inline char32_t take(TextView text, std::size_t &at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const bool ordinary = text.size() - at >= 3 && byte(0) > 0xE0 && byte(0) < 0xF0 && byte(0) != 0xED &&
                          (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80;
    if (!ordinary)
        return takeAny(text, at);
    const auto character = static_cast<char32_t>((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
    at += 3;
    return character;
}

/// Writes the UTF-8 of `character`, at most 4 bytes; returns where it ends.
char *put(char32_t character, char *out);
Text toText(char32_t character);

/// Length as Excel counts it.
std::int64_t utf16Units(TextView text);

} // namespace daicho::utf8
