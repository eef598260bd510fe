// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/asset.h"
#include "model/domain/classification.h"

#include <map>

namespace daicho {

/// «わからない»: every question can be answered with it. It weighs as much as the heaviest answer on every axis, meets
/// every condition, and leaves a doubt behind.
inline constexpr const char *unknownAnswer = "unknown";

/// Answer ids by question id.
using WizardAnswers = std::map<Text, Text>;

struct WizardStep
{
    const WizardQuestion *question = nullptr;
    Text answer; ///< empty: not answered yet
};

/// What made an axis as heavy as it is: an answer, or several together.
struct WizardGround
{
    Text axis;
    Text level;
    const WizardQuestion *question = nullptr; ///< none for a combination
    Text said;                                ///< label of the answer
    Text draft;                               ///< half a sentence
    bool isDoubtful = false;                  ///< because of «わからない»
};

/// Where the questions have led to. Points into the wizard that it was made from.
struct WizardOutcome
{
    std::vector<WizardStep> steps; ///< questions to ask in order, by what is answered so far
    WizardAnswers answers;         ///< those to questions that are asked; all others are dropped
    std::map<Text, Text> levels;   ///< of every axis of the scheme; while incomplete the least that it will be
    std::vector<WizardGround> grounds;
    std::vector<const WizardQuestion *> doubts;

    bool isComplete() const { return firstOpen() == steps.size(); }
    /// Index of the first question without an answer.
    std::size_t firstOpen() const;
    /// Why the axis has its level: the grounds that demand exactly this.
    std::vector<const WizardGround *> decisive(TextView axis) const;
};

const WizardQuestion *findQuestion(const Wizard &wizard, TextView id);
/// Nothing for `unknownAnswer`, which no question lists.
const WizardAnswer *findAnswer(const WizardQuestion &question, TextView id);

/// Follows the questions as far as they are answered. Answers to questions that are not asked, or that the question
/// does not offer, count as not given.
WizardOutcome runWizard(const Scheme &scheme, const Wizard &wizard, const WizardAnswers &answers);

/// The reason to propose for the rating, in Japanese like the schemes: a sentence an axis, then what answers tell
/// without weighing, then what is doubtful. Empty while incomplete.
Text draftReason(const Scheme &scheme, const WizardOutcome &outcome);

/// What stays in doubt, as it is stored: the questions that were answered with «わからない». Empty without any.
Text doubtOf(const WizardOutcome &outcome);

/// The answer that the fields of the asset speak for; empty if none does.
Text suggestedAnswer(const WizardQuestion &question, const Asset &asset);

/// Label of an answer, of «わからない» too.
Text answerLabel(const WizardQuestion &question, TextView answer);

} // namespace daicho
