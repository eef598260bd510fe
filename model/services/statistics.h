// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/domain/fields.h"

#include <optional>
#include <vector>

namespace daicho {

class Registry;

/// The question that a figure answers.
enum class FigureKind : std::uint8_t {
    Levels,       ///< assets per level of one axis
    Organisation, ///< levels of one axis per institution, or per unit of one institution
    Unrated,      ///< what is not rated yet, per axis, in the same rows
    Kinds,
    Zones,
    Media,
    PersonalInfo,
};

/// A row or a column of a figure. `term` and `scope` together find its assets in the ledger.
struct FigurePart
{
    Text value; ///< level code, choice id, name; empty: not given, unrated
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
    Field field = Field::C;  ///< whose values are counted
    bool isPartition = true; ///< every asset stands in one column of one row, so that sums mean something
    std::vector<FigurePart> rows;
    std::vector<FigurePart> columns;
    std::vector<std::int64_t> counts; ///< row by row
    FigurePart all;                   ///< what is counted at all

    std::int64_t count(std::size_t row, std::size_t column) const { return counts[row * columns.size() + column]; }
    std::int64_t rowTotal(std::size_t row) const;
    std::int64_t columnTotal(std::size_t column) const;
    std::int64_t total() const;
    /// Of a number; without row or column that of the sum over them.
    FigureSearch search(std::optional<std::size_t> row, std::optional<std::size_t> column) const;
    /// The same rows and columns, whatever the numbers.
    bool isShapedLike(const Figure &other) const;
};

struct StatisticsQuery
{
    OrgUnitId scope;       ///< an institution, or the whole body
    Field axis = Field::C; ///< of the figure of the organisation; another one if the scheme lacks it
    bool japanese = true;  ///< language of labels and search terms
};

/// The ledger counted, retired assets left out. Needs loaded columns.
struct Statistics
{
    std::int64_t assets = 0;
    std::int64_t retired = 0; ///< left out
    std::vector<Figure> figures;
};

Statistics countAssets(const Registry &registry, const StatisticsQuery &query);

} // namespace daicho
