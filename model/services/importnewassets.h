// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importcolumnset.h"

namespace daicho {

/// Turns accepted rows into new records. The codes of the file's columns are mapped to codes of the record block, so
/// that a text is copied once however many rows hold it.
class ImportNewAssets
{
public:
    /// What the registry itself says of new assets.
    struct Facts
    {
        std::int64_t firstId = 1;
        Text today;
        Text actor;
    };

    ImportNewAssets(RecordBlock &block, const ImportColumnSet &columns, Facts facts);

    /// References of the row, as decimal ids or empty.
    struct References
    {
        TextView unit;
        TextView owner;
        TextView systemOwner;
        TextView edition; ///< that the institution uses
    };
    void add(const ImportRow &row, const References &references);
    /// Gives codes to the rows that brought none: the next ones after those of the file and of the registry, whose
    /// largest number is asked for only if it is needed.
    void issueCodes(const std::function<std::int64_t()> &largestIssued);

    std::int64_t kindsAssumed() const { return m_kindsAssumed; }

private:
    static constexpr std::uint32_t unknown = Dictionary::notFound;

    /// Where a column of the ledger comes from.
    struct Target
    {
        std::size_t from = ImportColumnSet::none; ///< column of the file
        Text fallback;                            ///< of blank cells
        std::uint32_t fallbackCode = unknown;
        std::vector<std::uint32_t> codes; ///< by number of the file's stored text
    };

    void set(Field field, TextView text);
    void take(std::size_t column, const ImportRow &row);

    RecordBlock &m_block;
    const ImportColumnSet &m_columns;
    Facts m_facts;
    std::vector<Target> m_targets;      ///< one a column of the ledger
    std::vector<std::size_t> m_taken;   ///< columns of the ledger that are copied from cells
    std::vector<Field> m_levels;        ///< that the file has
    Dictionary m_codes;                 ///< codes of assets as the file has them
    std::vector<std::uint32_t> m_given; ///< per new asset its code, or `unknown`
    std::int64_t m_kindsAssumed = 0;
};

} // namespace daicho
