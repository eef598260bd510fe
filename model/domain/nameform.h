// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace daicho {

/// What a character of a name was before it was folded.
enum class NameScript : std::uint8_t { Kanji, Hiragana, Katakana, Digit, Latin, Other };

/// The name of an asset taken apart, so that two ways to write one name can be told from two names. Folded, without
/// long vowels, brackets and marks; characters that are mistaken for one another as one of them.
struct NameForm
{
    struct Character
    {
        char16_t exact; ///< folded, small kana kept
        char16_t plain; ///< small kana as large ones, ヴ as ブ, look-alikes as one
        NameScript script;
    };
    /// Kana behind a kanji that are written or left out (申込み, 申し込み), before the character at `at`.
    struct Okurigana
    {
        std::uint32_t at; ///< in `characters`
        std::u16string kana;
    };

    std::vector<Character> characters; ///< without okurigana
    std::vector<Okurigana> okurigana;

    /// What names that are written in several ways have in common.
    std::u16string key() const;
    /// The same for names with a slip in a long katakana word: its letters in order of code, small ones left out.
    /// Empty if it has no such word.
    std::u16string slipKey() const;
};

NameForm nameForm(TextView name);

/// True for two ways to write one name. Never for names that differ in a kanji, a number or a letter.
bool isSpelledAlike(const NameForm &a, const NameForm &b);
/// True if one long katakana word has two neighbouring kana exchanged, or a small one lost (シュミレーション).
bool isSlip(const NameForm &a, const NameForm &b);
/// True if they differ in one place only, and there one of them is written in kana. For names with one reading.
bool isKanaForKanji(const NameForm &a, const NameForm &b);

} // namespace daicho
