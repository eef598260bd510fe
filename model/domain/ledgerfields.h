// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"
#include "model/domain/ledgercolumns.h"
#include "model/domain/ledgernames.h"
#include "model/domain/ledgersort.h"

#include <array>
#include <map>

namespace daicho {

/// A field of all rows as codes, however it comes about.
struct CodedField
{
    const PackedCodes *codes = nullptr;
    const BitSet *blank = nullptr; ///< rows that count as having code 0; none if null
    std::size_t count = 0;         ///< codes
};

/// What people see in the columns: references by the names of today, levels under the edition in force,
/// and the fields that are computed. Texts and orders are made once per distinct value, when first asked for.
/// Questions may be asked only of settled columns.
class LedgerFields
{
public:
    /// `columns` outlives this.
    explicit LedgerFields(const LedgerColumns &columns) : m_columns(columns) {}
    LedgerFields(const LedgerFields &) = delete;
    LedgerFields &operator=(const LedgerFields &) = delete;

    const LedgerNames &names() const { return m_names; }
    const Scheme *scheme() const { return m_scheme ? &*m_scheme : nullptr; }
    const std::vector<std::pair<EditionId, Scheme>> &schemes() const { return m_schemes; }
    /// Counted up when names or scheme change.
    std::uint64_t version() const { return m_version; }
    std::size_t bytes() const;

    void setNames(LedgerNames names);
    void setSchemes(std::vector<std::pair<EditionId, Scheme>> inForce);

    /// Nothing for fields that the columns do not know: handling and relations.
    std::optional<CodedField> coded(Field field) const;
    /// Code of one row.
    std::uint32_t code(std::uint32_t row, Field field) const;
    /// What people see for a code; empty for fields that are only folded.
    TextView shown(Field field, std::uint32_t code) const;
    /// Shown texts of all codes of a field whose texts are not those of its column; null for others.
    const TextArena<char> *shownTexts(Field field) const;
    /// Folded texts as searched and sorted; null for fields that are neither.
    const FoldedTexts *folded(Field field) const;
    /// Order of the codes. For a name without its reading; see `nameRanks`.
    const Ranks &ranks(Field field) const;
    /// Order of readings (first) and of names (second) among each other; null where nothing has a reading.
    const JoinedRanks *nameRanks() const;
    /// A level field's axis in the scheme, or null. With several schemes it holds the levels of all of them.
    const Axis *axis(Field field) const;
    /// Rows whose scheme has no such axis; null if there are none.
    const BitSet *rowsWithoutAxis(Field field) const;

private:
    /// Texts beside a column's own, one a code.
    struct Shown
    {
        TextArena<char> texts;
        FoldedTexts folded;
        std::uint32_t renumbered = 0;
    };
    /// Versions of columns and fields that something was made from.
    struct Stamp
    {
        std::uint64_t columns = 0;
        std::uint64_t fields = 0;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    /// A field that no column holds.
    struct Computed
    {
        PackedCodes codes;
        Shown shown;
        Stamp madeOf;
    };
    struct Order
    {
        Ranks ranks;
        Stamp madeOf;
    };
    using LevelCodes = std::array<std::uint32_t, 4>;

    Stamp now() const { return {m_columns.version(), m_version}; }
    const LedgerColumn &sourceOf(Field field) const;
    const Shown &shownOf(Field field) const;
    Text reference(Field field, TextView id) const;
    const Computed &computed(Field field) const;
    void computeOverall(Computed &result) const;
    void computeRevision(Computed &result) const;
    Text overallOf(const LevelCodes &codes, const Scheme &scheme) const;
    /// Place in `m_schemes` by code of the unit.
    std::vector<std::uint8_t> schemesOfUnits() const;
    void sortRows() const;
    void findForeign() const;
    void findForeignOfUnits() const;
    const BitSet *foreignRatings() const;
    Ranks numberRanks(Field field, std::size_t count) const;
    std::optional<std::int64_t> numberFor(Field field, TextView text) const;

    const LedgerColumns &m_columns;
    LedgerNames m_names;
    std::optional<Scheme> m_scheme; ///< of the whole ledger, see `ledgerScheme`
    std::vector<std::pair<EditionId, Scheme>> m_schemes;
    std::uint64_t m_version = 0;

    // Made when first asked for
    mutable std::map<Field, Shown> m_shown;
    mutable std::map<Field, Computed> m_computed;
    mutable std::map<Field, Order> m_orders;
    mutable JoinedRanks m_nameRanks;
    mutable std::array<std::uint64_t, 4> m_nameRanksOf{}; ///< dictionaries that they were made from
    mutable BitSet m_foreign;
    mutable Stamp m_foreignOf;
    mutable bool m_anyForeign = false;
    mutable std::map<Field, BitSet> m_withoutAxis; ///< of fields that some scheme lacks
};

} // namespace daicho
