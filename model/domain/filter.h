// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/domain/fields.h"

#include <vector>

namespace daicho {

struct Scheme;

/// What the search box and `--filter` take: terms joined by AND.
///   word          anywhere, folded        "two words"  exact, as typed
///   -word         not                     field:value  field by id or label, folded part of it
///   c:>=3C        level by rank           c:none       unrated
///   expires:<2027-04-01, expires:<令和9年4月1日        dates
///   unit:税務課    unit or a unit above it  status:retired  choice by id or label
struct AssetFilter
{
    enum class Comparison : std::uint8_t { Contains, Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

    struct Term
    {
        std::optional<Field> field; ///< nothing: anywhere
        Comparison comparison = Comparison::Contains;
        Text value;         ///< folded for Contains; stable id, level code, ISO date or number otherwise
        bool exact = false; ///< compare as typed, not folded
        bool negated = false;
        friend bool operator==(const Term &, const Term &) = default;
    };

    std::vector<Term> terms;
    Text text; ///< as typed

    bool isEmpty() const { return terms.empty(); }
    friend bool operator==(const AssetFilter &, const AssetFilter &) = default;
};

/// Error `BadFilter` with args word, reason; `UnknownField` with args field, nearest. `scheme` gives
/// the levels and may be null, then any level code is taken.
Result<AssetFilter> parseFilter(TextView text, const Scheme *scheme);

} // namespace daicho
