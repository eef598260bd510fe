// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dictionary.h"
#include "model/core/id.h"
#include "model/domain/changeset.h"
#include "model/domain/fields.h"
#include "model/domain/filter.h"

#include <array>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace daicho {

struct Scheme;

using Permutation = std::vector<std::uint32_t>; ///< rows of the index, in the order shown

/// What the index needs to know of other records: how a reference is shown, what is within what.
struct LedgerNames
{
    std::function<Text(OrgUnitId)> unitPath;
    std::function<Text(OrgUnitId)> institutionName;
    std::function<bool(OrgUnitId unit, OrgUnitId ancestor)> isWithin;
    std::function<std::vector<OrgUnitId>(TextView)> unitsNamed; ///< units whose path or name contains the folded text
    std::function<Text(PostId)> postName;
    std::function<Text(ProfileItemId)> zoneName;
};

/// The ledger in memory as columns: per field dictionary codes, per dictionary the folded texts in
/// one UTF-16 arena, ranks for sorting. Search, sort, filter and counts run here; SQLite is the truth
/// it is loaded from and follows through change sets. 1,000,000 rows cost about 200 bytes each.
///
/// A row is the position at which an asset was first met; removed rows stay as gaps that no
/// permutation contains. Not thread-safe; built on a worker, then handed over whole.
class LedgerIndex
{
public:
    LedgerIndex();
    ~LedgerIndex();
    LedgerIndex(LedgerIndex &&) noexcept;
    LedgerIndex &operator=(LedgerIndex &&) noexcept;

    /// Starts a row; `values` one text per asset column. For loading from storage without change sets.
    void append(AssetId id, std::int64_t revision, std::span<const TextView> values);
    /// All rows of a block at once, mapping its codes.
    void append(const RecordBlock &block, std::int64_t revision);
    /// Follows a committed change. `revision` is its sequence number. Returns false if it met an asset it does not
    /// have.
    bool apply(const ChangeSet &changes, std::int64_t revision);
    void setNames(LedgerNames names);
    /// Levels of this edition count; ratings under others are shown as unrated.
    void setScheme(const Scheme &scheme, EditionId edition);

    std::size_t rows() const;   ///< with gaps
    std::size_t assets() const; ///< without gaps
    AssetId id(std::uint32_t row) const;
    std::int64_t revision(std::uint32_t row) const;
    /// Row of an asset, or nothing.
    std::optional<std::uint32_t> row(AssetId id) const;
    std::optional<std::uint32_t> rowOfCode(TextView code) const;

    /// True for fields that `text` can answer; long texts (remarks, description, reason) are folded for search only
    /// and must be read from storage.
    static bool holds(Field field);
    /// Stored text of a held field; references as decimal ids; level fields empty under other editions.
    TextView text(std::uint32_t row, Field field) const;
    /// What people see: path of the unit, name of post and zone, level code, choice id.
    Text display(std::uint32_t row, Field field) const;

    /// Rows that match, in ascending order of code unless `within` gives another order to keep.
    Permutation select(const AssetFilter &filter, const Permutation *within = nullptr) const;
    /// All rows in order of code.
    Permutation all() const;
    /// Sorts stably. Levels by rank, dates and numbers by value, references by what is shown, the rest by
    /// reading where there is one, else by folded text; empty last in both directions.
    void sort(Permutation &rows, Field field, bool descending) const;

    struct Tally
    {
        std::vector<std::pair<Text, std::int64_t>> counts; ///< displayed value, rows; heaviest or most frequent first
    };
    Tally tally(const Permutation &rows, Field field) const;
    /// Counts per pair of displayed values, row field first.
    std::vector<std::tuple<Text, Text, std::int64_t>> tally(const Permutation &rows, Field rowField,
                                                            Field columnField) const;

    std::size_t bytes() const; ///< memory held

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace daicho
