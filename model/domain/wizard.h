// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/evidencegrade.h"

#include <vector>

namespace daicho {

/// «At least this level on that axis.»
struct WizardDemand
{
    Text axis;
    Text level;
    friend bool operator==(const WizardDemand &, const WizardDemand &) = default;
};

/// True when `question` was answered with one of `answers`.
struct WizardCondition
{
    Text question;
    std::vector<Text> answers;
    friend bool operator==(const WizardCondition &, const WizardCondition &) = default;
};

struct WizardAnswer
{
    Text id;
    Text label;
    std::vector<WizardDemand> demands;
    Text draft;                    ///< half a sentence for the reason
    std::vector<Text> suggestedBy; ///< `personal_info=specific`: fields of the asset for which it is offered first
    friend bool operator==(const WizardAnswer &, const WizardAnswer &) = default;
};

struct WizardQuestion
{
    Text id;
    Text text;
    Text why; ///< why it is asked
    EvidenceGrade grade = EvidenceGrade::C;
    Text source; ///< always empty for grade C
    std::vector<Text> examples;
    std::vector<WizardCondition> when; ///< asked only if all hold
    std::vector<WizardAnswer> answers;
    friend bool operator==(const WizardQuestion &, const WizardQuestion &) = default;
};

/// Demands of several answers together.
struct WizardCombination
{
    std::vector<WizardCondition> when; ///< all hold
    std::vector<WizardDemand> demands;
    Text draft;
    friend bool operator==(const WizardCombination &, const WizardCombination &) = default;
};

/// Plain questions that lead to a rating: data of a scheme. The result of an axis is the heaviest level demanded by any
/// answer or combination, its lightest level without any. «Do not know» counts as the heaviest answer of its question.
struct Wizard
{
    std::vector<WizardQuestion> questions;
    std::vector<WizardCombination> combinations;
    friend bool operator==(const Wizard &, const Wizard &) = default;
};

} // namespace daicho
