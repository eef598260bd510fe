// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/textscan.h"

#include <functional>
#include <optional>
#include <vector>

namespace daicho {

/// Order of folded texts: 五十音順 for kana (清音, 濁音 and 半濁音 together, small letters with large ones,
/// ー as the vowel before it), everything else by code unit. Differences that this order overlooks decide
/// last, so that only equal texts are equal. Negative, zero or positive.
int compareFolded(std::u16string_view a, std::u16string_view b);

/// Places of codes in an order. Equal texts share a rank; empty ones have rank `end`, after all others.
struct Ranks
{
    std::vector<std::uint32_t> of; ///< one a code
    std::uint32_t end = 0;
};

Ranks rankFolded(const FoldedTexts &texts);
/// Brings ranks up to date after texts were appended: as `rankFolded`, but cheap when they are few.
void extendRanks(Ranks &ranks, const FoldedTexts &texts);
/// By stored bytes, as SQLite's BINARY.
Ranks rankBytes(std::size_t count, const std::function<TextView(std::uint32_t)> &text);
/// By value; nothing counts as empty.
Ranks rankNumbers(const std::vector<std::optional<std::int64_t>> &numbers);
/// Ranks over two lists of texts together.
struct JoinedRanks
{
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> second;
    std::uint32_t end = 0;
};
JoinedRanks joinRanks(const Ranks &ranksA, const FoldedTexts &a, const Ranks &ranksB, const FoldedTexts &b);

/// Sorts items by bytes of their text.
void sortByBytes(std::vector<std::uint32_t> &items, const std::function<TextView(std::uint32_t)> &text);

/// What rows are sorted by: one key a row of the permutation; `end` stands for «empty».
struct SortKeys
{
    std::vector<std::uint32_t> keys;
    std::uint32_t end = 0;
    bool descending = false;
};

/// Sorts rows stably by radix; empty ones last in both directions.
void sortByKeys(std::vector<std::uint32_t> &rows, SortKeys keys);

} // namespace daicho
