// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/domain/changeset.h"
#include "model/domain/fields.h"
#include "model/domain/filter.h"
#include "model/domain/ledgernames.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace daicho {

struct Scheme;

using Permutation = std::vector<std::uint32_t>; ///< rows of the index, in the order shown

/// What becomes of retired assets in a selection. A ledger is counted without them: «shown / all».
enum class Retired : std::uint8_t {
    LeftOut, ///< unless the filter asks about the status
    Included
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

    /// Puts an asset in a row; `values` one text per asset column. For loading from storage without change sets.
    /// An asset that is here already is replaced.
    void append(AssetId id, std::int64_t revision, std::span<const TextView> values);
    /// All rows of a block at once, mapping its codes.
    void append(const RecordBlock &block, std::int64_t revision);
    /// Does what the first question after a change would have to do: folds new texts, orders new codes, lets go of
    /// what only adding needs. Call it at the end of loading, on the worker.
    void settle();
    /// Follows a committed change. `revision` is its sequence number. Returns false if it met an asset it does not
    /// have, or one to insert that it has; the rest is followed all the same, and the index should be loaded anew.
    bool apply(const ChangeSet &changes, std::int64_t revision);
    /// Call it again when names change; what is shown and searched of references follows.
    void setNames(LedgerNames names);
    /// Levels of this edition count; ratings under others are shown as unrated. Until it is called all of them count.
    void setScheme(const Scheme &scheme, EditionId edition);
    /// The same where institutions use editions of their own: the body's comes first, `LedgerNames::editionFor` says
    /// which one counts for a row. On an axis that its edition has not a row is neither rated nor unrated.
    void setSchemes(std::vector<std::pair<EditionId, Scheme>> inForce);

    std::size_t rows() const;    ///< with gaps
    std::size_t assets() const;  ///< without gaps
    std::size_t retired() const; ///< assets that are retired
    AssetId id(std::uint32_t row) const;
    std::int64_t revision(std::uint32_t row) const;
    /// Row of an asset, or nothing.
    std::optional<std::uint32_t> row(AssetId id) const;
    std::optional<std::uint32_t> rowOfCode(TextView code) const;

    /// True for fields that `display` can answer, and `text` where they are stored. Long texts (remarks, description,
    /// reason) are kept for search only and must be read from storage, as must handling and relations.
    static bool holds(Field field);
    /// Stored text of a held field; references as decimal ids; level fields empty under other editions. Valid until
    /// the next change.
    TextView text(std::uint32_t row, Field field) const;
    /// False for a level field on whose axis the scheme of the row does not rate.
    bool concerns(std::uint32_t row, Field field) const;
    /// What people see: path of the unit, name of post and zone, level code, choice id, institution, overall grade,
    /// revision. Empty for what is not held, for handling and relations.
    Text display(std::uint32_t row, Field field) const;

    /// Rows that match, in ascending order of code unless `within` gives another order to keep. Words anywhere are
    /// looked for in all texts that people write and in the names of unit, institution, owners and zone; words «as
    /// typed» in the same ones, but in texts that are not held they are found folded.
    Permutation select(const AssetFilter &filter, const Permutation *within = nullptr,
                       Retired retired = Retired::LeftOut) const;
    /// All rows in order of code (of its bytes, as the registry sorts pages), retired ones too.
    Permutation all() const;
    /// Sorts stably. Codes by bytes; levels and choices by rank, not applicable before the lightest; dates and numbers
    /// by value; references by what is shown; names by reading where there is one; the rest by folded text, kana in
    /// 五十音順. Empty last in both directions. Handling and relations have no order here.
    void sort(Permutation &rows, Field field, bool descending) const;

    struct Tally
    {
        /// Displayed value, rows; the heaviest level first, other fields the most frequent value.
        std::vector<std::pair<Text, std::int64_t>> counts;
    };
    /// Nothing for fields that `holds` denies.
    Tally tally(const Permutation &rows, Field field) const;
    /// The same by stored value, in no order: references by id, which what they show may not tell apart.
    Tally tallyStored(const Permutation &rows, Field field) const;
    /// Counts per pair of displayed values, row field first.
    std::vector<std::tuple<Text, Text, std::int64_t>> tally(const Permutation &rows, Field rowField,
                                                            Field columnField) const;

    /// Rows of `rows` that have each finding, in the order of `Finding`.
    std::array<std::int64_t, findingCount> tallyFindings(const Permutation &rows) const;
    /// The same for several sets of rows, looking for the findings once.
    std::vector<std::array<std::int64_t, findingCount>> tallyFindings(std::span<const Permutation> sets) const;

    std::size_t bytes() const; ///< memory held

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace daicho
