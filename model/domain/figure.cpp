// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/figure.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace daicho {

namespace {

constexpr std::array<const char *, figureKindCount> ids{"levels", "units",         "unrated",  "heat",
                                                        "rated",  "findings",      "kinds",    "zones",
                                                        "media",  "personal-info", "personal", "due"};

} // namespace

const char *figureKindId(FigureKind kind)
{
    return ids[static_cast<std::size_t>(kind)];
}

std::optional<FigureKind> figureKindNamed(TextView id)
{
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found != ids.end() ? std::optional(static_cast<FigureKind>(found - ids.begin())) : std::nullopt;
}

Text joinedTerms(const Text &a, const Text &b)
{
    return a.empty() || b.empty() ? a + b : a + ' ' + b;
}

std::int64_t Figure::rowTotal(std::size_t row) const
{
    const auto from = counts.begin() + static_cast<std::ptrdiff_t>(row * columns.size());
    return std::accumulate(from, from + static_cast<std::ptrdiff_t>(columns.size()), std::int64_t{0});
}

std::int64_t Figure::columnTotal(std::size_t column) const
{
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        sum += count(row, column);
    return sum;
}

std::int64_t Figure::total() const
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

std::optional<FigureSearch> Figure::search(std::optional<std::size_t> row, std::optional<std::size_t> column) const
{
    FigureSearch result{all.term, all.scope};
    if (row && rows[*row].scope.isValid())
        result.scope = rows[*row].scope;
    if (!terms.empty()) {
        const Text term = row && column ? terms[*row * columns.size() + *column]
                          : row         ? rows[*row].term
                          : column      ? columns[*column].term
                                        : Text();
        if (term.empty())
            return {};
        result.filter = joinedTerms(term, result.filter);
        return result;
    }
    if (column)
        result.filter = joinedTerms(columns[*column].term, result.filter);
    if (row)
        result.filter = joinedTerms(rows[*row].term, result.filter);
    return result;
}

bool Figure::isShapedLike(const Figure &other) const
{
    return kind == other.kind && field == other.field && across == other.across && rows == other.rows &&
           columns == other.columns && all == other.all;
}

} // namespace daicho
