// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"

#include <set>

namespace daicho {

/// What becomes of one level of the edition that is left, under the new edition. It is a proposal: a person says so
/// line by line, or asset by asset.
struct MappingLine
{
    Text axis;            ///< of the new edition
    Text fromAxis;        ///< of the edition that is left; mostly the same
    Text from;            ///< level there, or not applicable
    std::vector<Text> to; ///< none: the editions say nothing about it

    /// Only what leads to exactly one level may be carried over without looking at every asset.
    bool mayBeAccepted() const { return to.size() == 1; }
    friend bool operator==(const MappingLine &, const MappingLine &) = default;
};

/// A line for every level of the edition that is left which the new edition has an axis for, heaviest first, and one
/// for «not applicable». `to.mapsFrom` decides where it names the level; otherwise a level of the same code and the
/// same criterion stays what it is. An axis of the new edition that the old one lacks has no line, but where the old
/// one has a single axis and the new one names it in `mapsFrom`.
std::vector<MappingLine> mappingBetween(const Scheme &from, const Scheme &to);

/// Lines that the officer has accepted, by axis of the new edition and level of the old one.
using AcceptedLines = std::set<std::pair<Text, Text>>;

/// A rating as it is carried over.
struct CarriedRating
{
    std::array<Text, 4> levels; ///< C, I, A, P; empty where a person has to decide
    int carried = 0;            ///< axes
    int waiting = 0;            ///< axes of the new edition that have no level yet
    friend bool operator==(const CarriedRating &, const CarriedRating &) = default;
};

/// Takes over what the accepted lines decide, and nothing else.
CarriedRating carriedRating(const std::array<Text, 4> &levels, const Scheme &to, const std::vector<MappingLine> &lines,
                            const AcceptedLines &accepted);

/// What may become of a rating on an axis of the new edition: the levels of its line, or nothing.
std::vector<Text> proposedLevels(const std::array<Text, 4> &levels, TextView axis,
                                 const std::vector<MappingLine> &lines);

/// Puts `to` in the place of what `scheme` proposes for a level of another scheme (or of its own former edition).
/// No targets: no proposal.
void setProposal(Scheme &scheme, const Text &fromScheme, const MappingLine &line);

/// A copy to be worked on as the next edition of the same scheme: every level comes from itself.
Scheme nextEdition(const Scheme &scheme, const Text &edition);

} // namespace daicho
