// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dictionary.h"
#include "model/services/importservice.h"

#include <unordered_map>

namespace daicho {

/// Names of the rules that keep a row out, as scripts meet them.
namespace importrule {
inline constexpr const char *unknownLevel = "unknown-level";
inline constexpr const char *unknownAxis = "unknown-axis"; ///< the institution of the row does not rate on it
inline constexpr const char *unknownUnit = "unknown-unit";
inline constexpr const char *unknownInstitution = "unknown-institution";
inline constexpr const char *unknownKind = "unknown-kind";
inline constexpr const char *unknownZone = "unknown-zone";
inline constexpr const char *unknownValue = "unknown-value"; ///< of the other fields with fixed values
inline constexpr const char *badDate = "bad-date";
inline constexpr const char *badNumber = "bad-number";
inline constexpr const char *required = "required";
inline constexpr const char *ambiguous = "ambiguous";
inline constexpr const char *duplicateCode = "duplicate-code";
inline constexpr const char *individualNumber = "individual-number";
inline constexpr const char *tooLong = "too-long";
inline constexpr const char *controlCharacter = "control-character";
} // namespace importrule

/// All rule names, for tests and for the table of sentences.
std::span<const char *const> importRules();

/// Without spaces of any width around it.
TextView withoutOuterSpaces(TextView text);

/// What a cell says, once for every different text of its column.
struct CellValue
{
    enum class State : std::uint8_t {
        Blank,   ///< leaves the value alone
        Cleared, ///< `<空白>`
        Given,
        Faulty
    };

    State state = State::Blank;
    std::uint32_t text = 0;     ///< number of the stored text, for `ColumnValues::stored`; equal texts may have two
    const char *rule = nullptr; ///< of a faulty cell
};

/// The cells of one column. Each different text is unguarded, translated by the mapping, turned into its stored form
/// and checked once; a row then costs one look-up.
class ColumnValues
{
public:
    struct Setup
    {
        const Registry *registry = nullptr;
        const ImportOptions *options = nullptr;
        Field field = Field::Name;
        bool guarded = false; ///< cells carry the apostrophe of our own csv
    };

    explicit ColumnValues(const Setup &setup);

    Field field() const { return m_setup.field; }
    /// Code of the cell, for `value`.
    std::uint32_t read(TextView raw);
    /// The same for a level of an asset of that institution, which may use a scheme of its own.
    std::uint32_t read(TextView raw, OrgUnitId institution);
    const CellValue &value(std::uint32_t code) const { return m_values[code]; }
    /// Stored text of a given cell; for units, institutions and posts the text as written, without outer spaces.
    TextView stored(const CellValue &value) const { return stored(value.text); }
    TextView stored(std::uint32_t text) const
    {
        return (text & 1U) == 0 ? m_raw.text(text >> 1) : m_made.text(text >> 1);
    }

private:
    CellValue converted(TextView raw);
    CellValue unguardedValue(TextView raw);
    CellValue given(TextView text);
    CellValue ofType(FieldType type, TextView text);
    CellValue checked(TextView text);

    Setup m_setup;
    std::unordered_map<Text, Text> m_translations; ///< folded theirs → ours
    Dictionary m_raw;
    Dictionary m_made; ///< stored texts that differ from their cells, which most do not
    TextView m_cell;   ///< the one that is converted; nothing where its code stands for more than it
    Text m_key;
    OrgUnitId m_institution;
    std::vector<CellValue> m_values; ///< by code of `m_raw`
};

} // namespace daicho
