// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace daicho {

/// A set of rows or of codes, one bit each. Sets that are combined have the same size.
class BitSet
{
public:
    enum class Start : std::uint8_t { Empty, Full };

    BitSet() = default;
    explicit BitSet(std::size_t size, Start start = Start::Empty)
        : m_words((size + 63) / 64, start == Start::Full ? ~std::uint64_t{0} : 0), m_size(size)
    {
        clearTail();
    }

    std::size_t size() const { return m_size; }
    bool test(std::size_t i) const { return (m_words[i >> 6] >> (i & 63) & 1) != 0; }
    bool any() const
    {
        for (const std::uint64_t word : m_words) {
            if (word != 0)
                return true;
        }
        return false;
    }
    std::size_t count() const
    {
        std::size_t bits = 0;
        for (const std::uint64_t word : m_words)
            bits += static_cast<std::size_t>(std::popcount(word));
        return bits;
    }
    const std::vector<std::uint64_t> &words() const { return m_words; }
    std::size_t bytes() const { return m_words.size() * sizeof(std::uint64_t); }

    void set(std::size_t i) { m_words[i >> 6] |= std::uint64_t{1} << (i & 63); }
    void reset(std::size_t i) { m_words[i >> 6] &= ~(std::uint64_t{1} << (i & 63)); }
    /// The bits of 64 neighbours at once; the caller sets none beyond the size.
    void setWord(std::size_t index, std::uint64_t bits) { m_words[index] = bits; }
    void append(bool bit)
    {
        m_words.resize((m_size + 64) / 64);
        ++m_size;
        if (bit)
            set(m_size - 1);
    }
    void flip()
    {
        for (std::uint64_t &word : m_words)
            word = ~word;
        clearTail();
    }
    BitSet &operator&=(const BitSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    BitSet &operator|=(const BitSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    BitSet &operator-=(const BitSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
        return *this;
    }

    /// Calls `visit(i)` for every member, ascending.
    template <typename Visit> void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1)
                visit(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
        }
    }

    friend bool operator==(const BitSet &, const BitSet &) = default;

private:
    void clearTail()
    {
        if (m_size % 64 != 0)
            m_words.back() &= ~std::uint64_t{0} >> (64 - m_size % 64);
    }

    std::vector<std::uint64_t> m_words;
    std::size_t m_size = 0;
};

} // namespace daicho
