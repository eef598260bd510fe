// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/core/text.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace daicho {

/// A name as stored, and its reading if it has one.
struct NamedText
{
    TextView name;
    TextView reading;
};

/// True if two names may well be one, written twice: kana or width, long vowels, spaces and brackets, variants and
/// look-alikes of kanji, okurigana, a slip in a long katakana word, or kana for kanji with the same reading.
bool areNearNames(const NamedText &a, const NamedText &b);

/// Pairs of different texts among many that `areNearNames` holds for, smaller index first, in order. Each text is
/// looked at once; only those that share a key are compared. Of more than a hundred with one key each is compared with
/// the hundred before it. Empty if the job was stopped.
std::vector<std::pair<std::uint32_t, std::uint32_t>> nearNames(std::span<const NamedText> names,
                                                               const JobControl &job = {});

} // namespace daicho
