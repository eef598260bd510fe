// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/domain/fields.h"
#include "model/domain/finding.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace daicho {

struct Scheme;

/// What the search box and `--filter` take: terms joined by AND.
///   word          anywhere, folded        "two words"  exact, as typed
///   -word         not                     field:value  field by id or label, folded part of it
///   field:=value  the whole of it         field:=      not given
///   c:>=3C        level by rank           c:none       unrated
///   c:3           level or group          c:2以上       as c:>=2
///   expires:<2027-04-01, expires:<令和9年4月1日, expires:2027, expires:令和9年4月     dates, years, months
///   owner:税務課/課長   the one post of that path
///   unit:税務課    unit or a unit above it  status:retired  choice by id or label
///   subjects:>=1000, subjects:1,000以上     numbers
///   finding:unrated, 点検:期限超過          what is wrong with it, see `Finding`
/// Width of operators, quotes and spaces does not matter; a quote that is never closed runs to the end.
struct AssetFilter
{
    enum class Comparison : std::uint8_t { Contains, Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

    struct Term
    {
        std::optional<Field> field; ///< nothing: anywhere
        Comparison comparison = Comparison::Contains;
        /// Folded text; stable id, code of a level or group, ISO date or the beginning of one (Contains), number
        /// without separators; as typed where exact. Equal to nothing: not given.
        Text value;
        bool exact = false; ///< compare as typed, not folded
        bool negated = false;
        std::optional<Finding> finding; ///< then there is neither field nor value
        friend bool operator==(const Term &, const Term &) = default;
    };

    std::vector<Term> terms;
    Text text; ///< as typed

    bool isEmpty() const { return terms.empty(); }
    friend bool operator==(const AssetFilter &, const AssetFilter &) = default;
};

/// Error `BadFilter` with args word, reason (one of empty, value, level, date, number, comparison,
/// not-searchable); `UnknownField` with args field, nearest. `scheme` gives the levels and may be null, then
/// any level code is taken.
Result<AssetFilter> parseFilter(TextView text, const Scheme *scheme);

} // namespace daicho
