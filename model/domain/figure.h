// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/domain/fields.h"

#include <optional>
#include <vector>

namespace daicho {

/// The question that a figure answers.
enum class FigureKind : std::uint8_t {
    Levels,       ///< assets per level of one axis
    Organisation, ///< levels of one axis per institution, or per unit of one
    Unrated,      ///< what is not rated yet, per axis, in the same rows
    HeatMap,      ///< levels of one axis against those of another
    Rated,        ///< rated and unrated at the end of each month
    Findings,     ///< what is wrong, in the rows of the organisation
    Kinds,
    Zones,
    Media,
    PersonalInfo,
    PersonalByZone, ///< personal information against zones
    Due,            ///< days that come up, month by month
    FigureKindCount
};

inline constexpr std::size_t figureKindCount = static_cast<std::size_t>(FigureKind::FigureKindCount);

/// Stable name of the command line: «levels», «heat».
const char *figureKindId(FigureKind kind);
std::optional<FigureKind> figureKindNamed(TextView id);

/// A row or a column of a figure. `term` and `scope` together find its assets in the ledger.
struct FigurePart
{
    Text value; ///< level code, choice id, name, month; empty: not given, unrated
    Text label; ///< for people; empty like `value`
    Text term;
    OrgUnitId scope;
    friend bool operator==(const FigurePart &, const FigurePart &) = default;
};

/// What finds the assets behind a number: on the page of the ledger, and with `list --filter`.
struct FigureSearch
{
    Text filter;
    OrgUnitId scope;
    friend bool operator==(const FigureSearch &, const FigureSearch &) = default;
};

/// Counts as a table. Figures that count only rows have one column without a term.
struct Figure
{
    FigureKind kind = FigureKind::Levels;
    Field field = Field::C;  ///< whose values the rows are, or the columns of the organisation
    Field across = Field::C; ///< of figures of two fields: whose values the columns are
    bool isPartition = true; ///< every asset stands in one column of one row, so that sums mean something
    bool isSeries = false;   ///< rows are moments: an asset stands in many of them, and columns have no sum
    std::vector<FigurePart> rows;
    std::vector<FigurePart> columns;
    std::vector<std::int64_t> counts; ///< row by row
    /// Row by row, where rows and columns do not say it with a term each. Empty text: no search finds these assets.
    std::vector<Text> terms;
    FigurePart all; ///< what is counted at all

    std::int64_t count(std::size_t row, std::size_t column) const { return counts[row * columns.size() + column]; }
    std::int64_t rowTotal(std::size_t row) const;
    std::int64_t columnTotal(std::size_t column) const;
    std::int64_t total() const;
    /// Of a number; without row or column that of the sum over them. Nothing where no search finds the assets.
    std::optional<FigureSearch> search(std::optional<std::size_t> row, std::optional<std::size_t> column) const;
    /// The same rows and columns, whatever the numbers.
    bool isShapedLike(const Figure &other) const;
};

/// Both terms, or the one that there is.
Text joinedTerms(const Text &a, const Text &b);

} // namespace daicho
