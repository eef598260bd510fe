// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/filter.h"

namespace daicho {

/// One word of a filter as it stands in the text, with what it asks for.
struct FilterPiece
{
    Text text;                             ///< as typed; a quote that was left open is closed
    Text value;                            ///< what stands in it behind the colon, as typed
    std::optional<AssetFilter::Term> term; ///< nothing: not understood
};

/// The words of a filter text, so that one of them can be taken out or changed without touching the others.
std::vector<FilterPiece> filterPieces(TextView text, const Scheme *scheme);
/// The pieces as one text again; its terms are those of the pieces.
Text filterText(const std::vector<FilterPiece> &pieces);

/// A word that is read as `term`, quoted where that is needed, in Japanese labels or stable ids.
/// For terms of known values: whole texts, levels, choices, dates, numbers, findings, nothing given.
Text filterWord(const AssetFilter::Term &term, bool japanese);

/// True if two terms say something of the same field (or of findings) and neither says what is not.
bool isSameQuestion(const AssetFilter::Term &a, const AssetFilter::Term &b);

} // namespace daicho
