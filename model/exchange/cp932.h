// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace daicho {

/// Windows code page 932 by a table of our own: converters of systems disagree about 髙, 〜, −, ¥
/// (ICU, glibc and Windows each differ), and a ledger must not depend on where it is opened.
namespace cp932 {

/// Appends the UTF-8 of `bytes` to `out`. Returns how many bytes were used: a lead byte at the
/// very end is left for the next call. Nothing on bytes that are no CP932.
std::optional<std::size_t> decode(std::string_view bytes, std::string &out);

/// How far `decodeInto` came.
struct Decoded
{
    std::size_t used = 0;    ///< bytes of the input; on failure the offset of the bad one
    std::size_t written = 0; ///< bytes of UTF-8
    bool valid = true;
};

/// The buffer for `decodeInto` must hold 3 bytes for each input byte and this many more.
inline constexpr std::size_t decodeSlack = 16;

/// `decode` into memory of the caller, for readers that count every millisecond.
Decoded decodeInto(std::string_view bytes, char *out);

/// A character that the code page cannot hold.
struct Lost
{
    char32_t character = 0;
    /// What may stand for it: 剥 for 剝, ～ for 〜, (C) for ©; 〓 where nothing is near. Empty only for
    /// characters that nobody sees (variation selectors, zero-width ones).
    Text substitute;
    friend bool operator==(const Lost &, const Lost &) = default;
};

/// Appends the CP932 bytes of UTF-8 `text` to `out`. Characters that do not fit are listed in
/// `lost`; with `substitute` what stands for them is written, else nothing is.
void encode(TextView text, std::string &out, bool substitute, std::vector<Lost> &lost);

/// What `encode` offers for a character that does not fit.
Text substituteFor(char32_t character);

} // namespace cp932
} // namespace daicho
