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
    bool isClosed = true; ///< false: the quote runs to the end
    Text typed;           ///< the whole word
};

/// True for everything that opens, closes and, doubled, stands for itself in a quoted word.
bool isFilterQuote(char16_t unit);

/// The words of a filter text, one after the other; those with nothing in them are left out.
std::vector<FilterWord> filterWordsOf(TextView text);

/// What the word asks for, by the type of its field. Errors as of `parseFilter`.
Result<AssetFilter::Term> filterTerm(const FilterWord &word, const Scheme *scheme);

} // namespace daicho
