// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/filter.h"

namespace daicho {

/// A word of a filter as it was cut out, not yet understood.
struct FilterWord
{
    bool negated = false;
    std::optional<Text> field; ///< as written before the colon
    std::optional<AssetFilter::Comparison> comparison;
    Text value;
    bool quoted = false;
    Text typed; ///< the whole word
};

/// What the word asks for, by the type of its field. Errors as of `parseFilter`.
Result<AssetFilter::Term> filterTerm(const FilterWord &word, const Scheme *scheme);

} // namespace daicho
