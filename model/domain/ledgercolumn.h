// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dictionary.h"
#include "model/domain/textscan.h"

#include <variant>
#include <vector>

namespace daicho {

/// As many codes as one likes, all of them 0.
struct ZeroCodes
{
    std::size_t count = 0;
    std::size_t size() const { return count; }
    std::uint32_t operator[](std::size_t) const { return 0; }
};

/// A code a row, in as few bytes as the largest of them needs; none at all while all are 0.
class PackedCodes
{
public:
    std::size_t size() const
    {
        return std::visit([](const auto &codes) { return codes.size(); }, m_codes);
    }
    std::uint32_t operator[](std::size_t row) const
    {
        return std::visit([row](const auto &codes) { return static_cast<std::uint32_t>(codes[row]); }, m_codes);
    }
    std::size_t bytes() const;

    void append(std::uint32_t code);
    void set(std::size_t row, std::uint32_t code);
    /// Calls `use` with the codes as they lie in memory, so that a loop over them is made for their width.
    template <typename Use> decltype(auto) with(Use use) const { return std::visit(use, m_codes); }

private:
    using Zeros = ZeroCodes;
    using Narrow = std::vector<std::uint8_t>;
    using Middle = std::vector<std::uint16_t>;
    using Wide = std::vector<std::uint32_t>;

    void makeRoomFor(std::uint32_t code);

    std::variant<Zeros, Narrow, Middle, Wide> m_codes;
    std::uint32_t m_most = 0; ///< largest code of this width
};

/// From the hash of a text to its code; the texts lie elsewhere.
class CodeSlots
{
public:
    static constexpr std::uint32_t notFound = 0xFFFFFFFF;

    bool isEmpty() const { return m_slots.empty(); }
    std::size_t bytes() const { return m_slots.size() * sizeof(Slot); }
    template <typename IsText> std::uint32_t find(std::size_t hash, IsText isText) const
    {
        if (m_slots.empty())
            return notFound;
        for (std::size_t i = hash & (m_slots.size() - 1);; i = (i + 1) & (m_slots.size() - 1)) {
            const Slot &slot = m_slots[i];
            if (slot.codePlusOne == 0)
                return notFound;
            if (slot.hash == shortened(hash) && isText(slot.codePlusOne - 1))
                return slot.codePlusOne - 1;
        }
    }
    void insert(std::size_t hash, std::uint32_t code);
    void clear() { *this = {}; }

private:
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t codePlusOne = 0; ///< 0 is free
    };

    static std::uint32_t shortened(std::size_t hash) { return static_cast<std::uint32_t>(hash); }
    void put(Slot slot);
    void grow();

    std::vector<Slot> m_slots; ///< open addressing; a power of two, at most two thirds full
    std::size_t m_used = 0;
};

/// One field of all rows: distinct texts and a code a row. Code 0 is the empty text.
///
/// Large dictionaries keep no hash slots once they are settled; what is added to them afterwards may
/// repeat a text under a second code, until `settle` finds it worth putting in order. So equal codes
/// mean equal texts, but not the other way round.
class LedgerColumn
{
public:
    enum class Keeps : std::uint8_t {
        Stored,
        StoredAndFolded,
        Folded ///< only as it is searched
    };

    /// Whether looking for a text among those that are there pays.
    enum class Repeats : std::uint8_t { Often, Never };

    explicit LedgerColumn(Keeps keeps, Repeats repeats = Repeats::Often);

    Keeps keeps() const { return m_keeps; }
    bool isSearchable() const { return m_keeps != Keeps::Stored; }
    std::size_t rows() const { return m_codes.size(); }
    std::uint32_t code(std::size_t row) const { return m_codes[row]; }
    const PackedCodes &codes() const { return m_codes; }
    /// Codes in use or not.
    std::size_t texts() const { return m_keeps == Keeps::Folded ? m_folded.size() : m_texts.size(); }
    /// Stored text; only where it is kept.
    TextView text(std::uint32_t code) const { return m_texts.text(code); }
    const TextArena<char> &stored() const { return m_texts; }
    /// Of all codes when settled.
    const FoldedTexts &folded() const { return m_folded; }
    /// Counted up when codes got other meanings, not when some were added.
    std::uint32_t renumbered() const { return m_renumbered; }
    std::size_t bytes() const;

    void appendCode(std::uint32_t code) { m_codes.append(code); }
    void setCode(std::size_t row, std::uint32_t code) { m_codes.set(row, code); }
    /// The code of a text, which is added if need be.
    std::uint32_t intern(TextView text);
    /// Says how many texts are about to come, so that their repetitions are found where that pays.
    void expect(std::size_t texts);
    /// After rows were added or changed: folds what is new and lets go of what only adding needs.
    void settle();

private:
    std::uint32_t internStored(TextView text);
    std::uint32_t internFolded(std::u16string_view folded);
    bool looksUp();
    void buildSlots();
    void putInOrder();

    Keeps m_keeps;
    Repeats m_repeats;
    PackedCodes m_codes;
    TextArena<char> m_texts;
    FoldedTexts m_folded;
    CodeSlots m_slots;
    std::uint32_t m_last = 0; ///< neighbours in a ledger often agree
    std::size_t m_loose = 0;  ///< texts added without looking for them
    std::uint32_t m_renumbered = 0;
};

/// Codes of a dictionary elsewhere as codes of a column, each text looked up once.
class CodeTranslation
{
public:
    CodeTranslation(LedgerColumn &column, const Dictionary &texts);
    std::uint32_t operator()(std::uint32_t code);

private:
    LedgerColumn &m_column;
    const Dictionary &m_texts;
    std::vector<std::uint32_t> m_codes;
};

} // namespace daicho
