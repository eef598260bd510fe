// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgercolumn.h"

#include "model/core/textfold.h"

#include <functional>
#include <limits>

namespace daicho {

namespace {

/// Dictionaries up to this size keep their hash slots.
constexpr std::size_t smallDictionary = 1024;

std::size_t hashOf(TextView text)
{
    return std::hash<TextView>{}(text);
}

std::size_t hashOf(std::u16string_view text)
{
    return std::hash<std::u16string_view>{}(text);
}

} // namespace

std::size_t PackedCodes::bytes() const
{
    return m_codes.index() == 0 ? 0 : size() * (std::size_t{1} << (m_codes.index() - 1));
}

void PackedCodes::append(std::uint32_t code)
{
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
    const std::size_t needed = code == 0                                           ? 0
                               : code <= std::numeric_limits<std::uint8_t>::max()  ? 1
                               : code <= std::numeric_limits<std::uint16_t>::max() ? 2
                                                                                   : 3;
    if (needed <= m_codes.index())
        return;
    const auto copied = [this](auto wider) {
        wider.reserve(size() + 1);
        for (std::size_t row = 0; row < size(); ++row)
            wider.push_back(static_cast<typename decltype(wider)::value_type>((*this)[row]));
        m_codes = std::move(wider);
    };
    if (needed == 1)
        copied(Narrow());
    else if (needed == 2)
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

LedgerColumn::LedgerColumn(Keeps keeps) : m_keeps(keeps)
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
    m_last = m_keeps == Keeps::Folded ? internFolded(toUtf16(foldText(text))) : internStored(text);
    return m_last;
}

std::uint32_t LedgerColumn::internStored(TextView text)
{
    if (m_texts.text(m_last) == text)
        return m_last;
    const bool looksUp = !m_slots.isEmpty() || texts() <= smallDictionary;
    if (!looksUp) {
        ++m_loose;
    } else {
        if (m_slots.isEmpty())
            buildSlots();
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
    const bool looksUp = !m_slots.isEmpty() || texts() <= smallDictionary;
    if (!looksUp) {
        ++m_loose;
    } else {
        if (m_slots.isEmpty())
            buildSlots();
        const std::size_t hash = hashOf(folded);
        const std::uint32_t known = m_slots.find(hash, [&](std::uint32_t c) { return m_folded.equals(c, folded); });
        if (known != CodeSlots::notFound)
            return known;
        m_slots.insert(hash, static_cast<std::uint32_t>(texts()));
    }
    m_folded.append(folded);
    return static_cast<std::uint32_t>(texts() - 1);
}

void LedgerColumn::expect(std::size_t count)
{
    if (m_slots.isEmpty() && count > texts() / 8)
        buildSlots();
}

void LedgerColumn::settle()
{
    // More texts than rows: some are certainly no longer in use
    if (texts() > rows() + smallDictionary || m_loose > texts() / 4 + smallDictionary)
        putInOrder();
    if (m_keeps == Keeps::StoredAndFolded) {
        for (std::size_t i = m_folded.size(); i < m_texts.size(); ++i)
            m_folded.append(foldText(m_texts.text(i)));
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
    LedgerColumn fresh(m_keeps);
    fresh.buildSlots();
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
