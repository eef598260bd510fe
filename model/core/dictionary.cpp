// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/dictionary.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace daicho {

namespace {

constexpr std::size_t firstSlots = 16;
constexpr std::uint64_t oddA = 0x9E3779B97F4A7C15;
constexpr std::uint64_t oddB = 0xC2B2AE3D27D4EB4F;

std::uint64_t eightBytes(const char *at)
{
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// Up to eight bytes as one number, without a loop: overlapping reads cover every byte.
std::uint64_t fewBytes(const char *at, std::size_t size)
{
    if (size >= 4) {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::memcpy(&low, at, sizeof low);
        std::memcpy(&high, at + size - sizeof high, sizeof high);
        return low | std::uint64_t{high} << 32;
    }
    if (size == 0)
        return 0;
    const auto byte = [at](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
    return byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word)
{
    hash = (hash ^ word) * oddA;
    return hash ^ hash >> 32;
}

/// Eight bytes a step; the last step overlaps the one before instead of counting single bytes.
std::uint32_t hashOf(TextView text)
{
    const char *at = text.data();
    const std::size_t size = text.size();
    std::uint64_t hash = size * oddB;
    if (size <= 8) {
        hash = mixed(hash, fewBytes(at, size));
    } else {
        for (std::size_t i = 0; i + 8 < size; i += 8)
            hash = mixed(hash, eightBytes(at + i));
        hash = mixed(hash, eightBytes(at + size - 8));
    }
    hash *= oddB;
    return static_cast<std::uint32_t>(hash >> 32);
}

} // namespace

/// The slot that holds `text`, or the free one where it belongs. Slots must not be empty.
std::size_t Dictionary::slotOf(TextView text, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (true) {
        const Slot slot = m_slots[at];
        if (slot.codePlusOne == 0 || (slot.hash == hash && this->text(slot.codePlusOne - 1) == text))
            return at;
        at = (at + 1) & mask;
    }
}

std::uint32_t Dictionary::find(TextView text) const
{
    if (m_slots.empty())
        return notFound;
    return m_slots[slotOf(text, hashOf(text))].codePlusOne - 1; // a free slot wraps to notFound
}

std::uint32_t Dictionary::code(TextView text)
{
    if (m_slots.empty())
        resize(firstSlots);
    const std::uint32_t hash = hashOf(text);
    std::size_t at = slotOf(text, hash);
    if (m_slots[at].codePlusOne != 0)
        return m_slots[at].codePlusOne - 1;
    if ((std::size_t{size()} + 1) * 3 > m_slots.size() * 2) {
        resize(m_slots.size() * 2);
        at = slotOf(text, hash);
    }
    m_arena.append(text);
    m_offsets.push_back(m_arena.size());
    m_slots[at] = {hash, size()};
    return size() - 1;
}

void Dictionary::resize(std::size_t slots)
{
    std::vector<Slot> wider(slots);
    const std::size_t mask = slots - 1;
    for (const Slot slot : m_slots) {
        if (slot.codePlusOne == 0)
            continue;
        std::size_t at = slot.hash & mask;
        while (wider[at].codePlusOne != 0)
            at = (at + 1) & mask;
        wider[at] = slot;
    }
    m_slots = std::move(wider);
}

std::size_t Dictionary::bytes() const
{
    return m_arena.capacity() + m_offsets.capacity() * sizeof(std::size_t) + m_slots.capacity() * sizeof(Slot);
}

void Dictionary::reserve(std::size_t texts, std::size_t bytes)
{
    m_arena.reserve(bytes);
    m_offsets.reserve(texts + 1);
    const std::size_t slots = std::bit_ceil(std::max(firstSlots, texts + texts / 2 + 1));
    if (slots > m_slots.size())
        resize(slots);
}

} // namespace daicho
