// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgercolumn.h"

#include "model/core/textfold.h"

#include <cstring>
#include <limits>

namespace daicho {

namespace {

/// Dictionaries up to this size keep their hash slots.
constexpr std::size_t smallDictionary = 1024;

/// Eight bytes at a step. Loading a ledger hashes millions of short texts, and std::hash calls a function for each.
std::size_t hashOf(const void *bytes, std::size_t size)
{
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15; // 2^64 / golden ratio
    const char *from = static_cast<const char *>(bytes);
    std::uint64_t hash = size * factor;
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * factor;
        hash ^= hash >> 32;
    };
    const auto load = [](const char *at, auto word) {
        std::memcpy(&word, at, sizeof word);
        return word;
    };
    if (size >= 8) {
        const char *const last = from + size - 8; // overlaps the word before it, which does no harm
        for (; from < last; from += 8)
            mix(load(from, std::uint64_t{}));
        mix(load(last, std::uint64_t{}));
    } else if (size >= 4) {
        const std::uint64_t first = load(from, std::uint32_t{});
        mix(first << 32 | load(from + size - 4, std::uint32_t{}));
    } else if (size > 0) {
        const auto byte = [from](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(from[i])}; };
        mix(byte(0) << 16 | byte(size / 2) << 8 | byte(size - 1));
    }
    return hash;
}

std::size_t hashOf(TextView text)
{
    return hashOf(text.data(), text.size());
}

std::size_t hashOf(std::u16string_view text)
{
    return hashOf(text.data(), text.size() * sizeof(char16_t));
}

} // namespace

std::size_t PackedCodes::bytes() const
{
    return m_codes.index() == 0 ? 0 : size() * (std::size_t{1} << (m_codes.index() - 1));
}

void PackedCodes::append(std::uint32_t code)
{
    if (code > m_most)
        makeRoomFor(code);
    std::visit(
        [code](auto &codes) {
            using Codes = std::decay_t<decltype(codes)>;
            if constexpr (std::is_same_v<Codes, Zeros>)
                ++codes.count;
            else
                codes.push_back(static_cast<typename Codes::value_type>(code));
        },
        m_codes);
}

void PackedCodes::set(std::size_t row, std::uint32_t code)
{
    if (code > m_most)
        makeRoomFor(code);
    std::visit(
        [row, code](auto &codes) {
            using Codes = std::decay_t<decltype(codes)>;
            if constexpr (!std::is_same_v<Codes, Zeros>)
                codes[row] = static_cast<typename Codes::value_type>(code);
        },
        m_codes);
}

void PackedCodes::makeRoomFor(std::uint32_t code)
{
    const auto copied = [this](auto wider) {
        using Unit = typename decltype(wider)::value_type;
        wider.reserve(size() + 1);
        for (std::size_t row = 0; row < size(); ++row)
            wider.push_back(static_cast<Unit>((*this)[row]));
        m_codes = std::move(wider);
        m_most = std::numeric_limits<Unit>::max();
    };
    if (code <= std::numeric_limits<std::uint8_t>::max())
        copied(Narrow());
    else if (code <= std::numeric_limits<std::uint16_t>::max())
        copied(Middle());
    else
        copied(Wide());
}

void CodeSlots::insert(std::size_t hash, std::uint32_t code)
{
    if (m_used * 3 >= m_slots.size() * 2)
        grow();
    put({shortened(hash), code + 1});
    ++m_used;
}

void CodeSlots::put(Slot slot)
{
    std::size_t i = slot.hash & (m_slots.size() - 1);
    while (m_slots[i].codePlusOne != 0)
        i = (i + 1) & (m_slots.size() - 1);
    m_slots[i] = slot;
}

void CodeSlots::grow()
{
    std::vector<Slot> before(m_slots.empty() ? 16 : m_slots.size() * 2);
    before.swap(m_slots);
    for (const Slot &slot : before) {
        if (slot.codePlusOne != 0)
            put(slot);
    }
}

LedgerColumn::LedgerColumn(Keeps keeps, Repeats repeats) : m_keeps(keeps), m_repeats(repeats)
{
    if (m_keeps == Keeps::Folded)
        m_folded.append(TextView());
    else
        m_texts.append(TextView());
}

std::size_t LedgerColumn::bytes() const
{
    return m_codes.bytes() + m_texts.bytes() + m_folded.bytes() + m_slots.bytes();
}

std::uint32_t LedgerColumn::intern(TextView text)
{
    if (text.empty())
        return 0;
    m_last = m_keeps == Keeps::Folded ? internFolded(foldUtf16(text)) : internStored(text);
    return m_last;
}

std::uint32_t LedgerColumn::internStored(TextView text)
{
    if (m_texts.text(m_last) == text)
        return m_last;
    if (looksUp()) {
        const std::size_t hash = hashOf(text);
        const std::uint32_t known = m_slots.find(hash, [&](std::uint32_t c) { return m_texts.text(c) == text; });
        if (known != CodeSlots::notFound)
            return known;
        m_slots.insert(hash, static_cast<std::uint32_t>(texts()));
    }
    m_texts.append(text);
    return static_cast<std::uint32_t>(texts() - 1);
}

std::uint32_t LedgerColumn::internFolded(std::u16string_view folded)
{
    if (folded.empty())
        return 0;
    if (looksUp()) {
        const std::size_t hash = hashOf(folded);
        const std::uint32_t known = m_slots.find(hash, [&](std::uint32_t c) { return m_folded.equals(c, folded); });
        if (known != CodeSlots::notFound)
            return known;
        m_slots.insert(hash, static_cast<std::uint32_t>(texts()));
    }
    m_folded.append(folded);
    return static_cast<std::uint32_t>(texts() - 1);
}

/// True if the text to come is to be looked for among those that are there.
bool LedgerColumn::looksUp()
{
    if (m_repeats == Repeats::Never)
        return false;
    if (m_slots.isEmpty() && texts() > smallDictionary) {
        ++m_loose;
        return false;
    }
    if (m_slots.isEmpty())
        buildSlots();
    return true;
}

void LedgerColumn::expect(std::size_t count)
{
    if (m_repeats == Repeats::Often && m_slots.isEmpty() && count > texts() / 8)
        buildSlots();
}

void LedgerColumn::settle()
{
    // More texts than rows: some are certainly no longer in use
    if (texts() > rows() + smallDictionary || m_loose > texts() / 4 + smallDictionary)
        putInOrder();
    if (m_keeps == Keeps::StoredAndFolded) {
        for (std::size_t i = m_folded.size(); i < m_texts.size(); ++i)
            m_folded.append(foldUtf16(m_texts.text(i)));
    }
    if (texts() > smallDictionary)
        m_slots.clear();
}

void LedgerColumn::buildSlots()
{
    for (std::uint32_t code = 0; code < texts(); ++code) {
        const std::size_t hash = m_keeps == Keeps::Folded ? hashOf(m_folded.text(code)) : hashOf(m_texts.text(code));
        m_slots.insert(hash, code);
    }
}

void LedgerColumn::putInOrder()
{
    LedgerColumn fresh(m_keeps, m_repeats);
    fresh.expect(texts());
    std::vector<std::uint32_t> renumbered(texts(), CodeSlots::notFound);
    for (std::size_t row = 0; row < rows(); ++row) {
        std::uint32_t &code = renumbered[m_codes[row]];
        if (code == CodeSlots::notFound)
            code = m_keeps == Keeps::Folded ? fresh.internFolded(m_folded.text(m_codes[row]))
                                            : fresh.intern(m_texts.text(m_codes[row]));
        fresh.m_codes.append(code);
    }
    fresh.m_renumbered = m_renumbered + 1;
    *this = std::move(fresh);
}

CodeTranslation::CodeTranslation(LedgerColumn &column, const Dictionary &texts)
    : m_column(column), m_texts(texts), m_codes(texts.size(), CodeSlots::notFound)
{
    m_column.expect(texts.size());
}

std::uint32_t CodeTranslation::operator()(std::uint32_t code)
{
    std::uint32_t &translated = m_codes[code];
    if (translated == CodeSlots::notFound)
        translated = m_column.intern(m_texts.text(code));
    return translated;
}

} // namespace daicho
