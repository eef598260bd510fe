// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/classification.h"

namespace daicho {

/// Why something is demanded: the level of one axis, or a threshold that it reaches, or the scheme as a whole (then
/// `axis` is empty).
struct HandlingCause
{
    Text axis;   ///< label: 機密性
    Text level;  ///< code: 3B
    Text phrase; ///< the threshold as the scheme words it: 自治体機密性２以上
    friend bool operator==(const HandlingCause &, const HandlingCause &) = default;
};

/// One demand at one stage, with everything that makes it.
struct HandlingDemand
{
    Text stage;    ///< of the life cycle: 保管
    Text asStated; ///< stage as the scheme words it: 送信・運搬・提供
    Text rule;
    Text strength; ///< must, should, may, or empty; the strongest of those that were merged
    EvidenceGrade grade = EvidenceGrade::C;
    Text source; ///< only for grades A and B; grade C is a suggestion of the program, not a rule of anybody
    std::vector<HandlingCause> because;
    friend bool operator==(const HandlingDemand &, const HandlingDemand &) = default;
};

/// An axis that is not rated, and the stages of which nothing is known for that reason.
struct UnknownHandling
{
    Text axis; ///< label
    std::vector<Text> stages;
    friend bool operator==(const UnknownHandling &, const UnknownHandling &) = default;
};

/// What the levels of one asset demand.
struct Handling
{
    /// By stage in the order of the life cycle, within it the strongest first.
    std::vector<HandlingDemand> demands;
    std::vector<UnknownHandling> unknown;
    bool isStated = false; ///< the scheme has handling rules at all
    friend bool operator==(const Handling &, const Handling &) = default;

    std::vector<Text> stages() const; ///< that have demands, in order
    bool hasSuggestions() const;      ///< some demand is of grade C
};

/// What a scheme demands of an asset with these levels of the axes C, I, A, P. The same demand of several axes is one
/// with all its causes; a stage such as «送信・運搬・提供» counts for each of its parts. Rules of the scheme as a whole
/// hold from the threshold that they name, else always. Of paper only the axes count that the scheme rates it on.
Handling handlingOf(const Scheme &scheme, const std::array<Text, 4> &levels, bool isPaper = false);

/// What the levels demand in one line, as a column of the ledger says it: «保管：施錠する；送信・運搬：暗号化する»,
/// each demand once. What holds for every asset alike is left out.
Text handlingInShort(const Handling &handling);

/// «機密性3B», «自治体機密性２以上(3B)»; empty for the scheme as a whole.
Text causeText(const HandlingCause &cause);

/// The stages of the life cycle for which a rule counts: those in the program's order that the words name, else the
/// words themselves.
std::vector<Text> handlingStages(TextView stated);

} // namespace daicho
