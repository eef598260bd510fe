// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>

namespace daicho {

// What the table says besides a folded form. Noncharacters, so they can never be one.
inline constexpr char16_t dropped = 0xFDD0;
inline constexpr char16_t dash = 0xFDD1;    ///< its neighbours decide
inline constexpr char16_t unknown = 0xFDD2; ///< to be normalised by Unicode's rules first

/// Folded form of each character of the basic plane that needs no look at its surroundings. What
/// ledgers are made of is known here; everything else takes the slower way over Unicode.
class FoldTable
{
public:
    FoldTable()
    {
        m_forms.fill(unknown);
        addAscii();
        addKana();
        addKanji();
        addDropped();
        addDashes();
        for (char16_t c = 0xFF01; c <= 0xFF5E; ++c) // full-width forms of ASCII
            set(c, m_forms[static_cast<char16_t>(c - 0xFEE0)]);
    }

    char16_t form(char32_t c) const { return c < 0x10000 ? m_forms[c] : unknown; }

private:
    void set(char32_t c, char32_t form) { m_forms[c] = static_cast<char16_t>(form); }

    void keep(char32_t first, char32_t last)
    {
        for (char32_t c = first; c <= last; ++c)
            set(c, c);
    }

    void drop(char32_t first, char32_t last)
    {
        for (char32_t c = first; c <= last; ++c)
            set(c, dropped);
    }

    void addAscii();
    void addKana();
    void addKanji();
    void addDropped();
    void addDashes();

    std::array<char16_t, 0x10000> m_forms;
};

/// The one table; made when first asked for.
const FoldTable &foldTable();

} // namespace daicho
