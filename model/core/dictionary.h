// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>
#include <vector>

namespace daicho {

/// Distinct texts, each with a dense code in order of first appearance. The bytes lie in one
/// arena, so a ledger of 100,000 rows costs a few allocations, not millions.
///
/// Views returned by `text` are valid until the next `code` call that adds a text.
class Dictionary
{
public:
    static constexpr std::uint32_t notFound = 0xFFFFFFFF;

    /// The code of `text`, adding it if it is new. `text` may lie in this dictionary.
    std::uint32_t code(TextView text);
    /// The code of `text`, or `notFound`.
    std::uint32_t find(TextView text) const;
    TextView text(std::uint32_t code) const
    {
        const std::size_t from = m_offsets[code];
        return TextView(m_arena.data() + from, m_offsets[code + 1] - from);
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_offsets.size() - 1); }
    /// Memory held, in bytes.
    std::size_t bytes() const;
    void reserve(std::size_t texts, std::size_t bytes);

    /// Same texts with the same codes.
    friend bool operator==(const Dictionary &a, const Dictionary &b)
    {
        return a.m_offsets == b.m_offsets && a.m_arena == b.m_arena;
    }

private:
    /// The hash lies beside the code, so that a miss costs one cache line and growing hashes nothing again.
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t codePlusOne = 0; ///< 0 is free
    };

    std::size_t slotOf(TextView text, std::uint32_t hash) const;
    void resize(std::size_t slots);

    std::string m_arena;
    std::vector<std::size_t> m_offsets{0};
    std::vector<Slot> m_slots; ///< open addressing; a power of two, at most two thirds full
};

} // namespace daicho
