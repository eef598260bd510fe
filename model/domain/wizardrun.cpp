// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/wizardrun.h"

#include <algorithm>
#include <set>

namespace daicho {

namespace {

constexpr const char *unknownLabel = "わからない";

bool holds(const std::vector<WizardCondition> &conditions, const WizardAnswers &answers)
{
    return std::all_of(conditions.begin(), conditions.end(), [&answers](const WizardCondition &condition) {
        const auto given = answers.find(condition.question);
        return given != answers.end() &&
               (given->second == unknownAnswer || std::find(condition.answers.begin(), condition.answers.end(),
                                                            given->second) != condition.answers.end());
    });
}

bool isHeavier(const Scheme &scheme, const WizardDemand &demand, TextView than)
{
    const Axis *axis = scheme.axis(demand.axis);
    return axis != nullptr && axis->rank(demand.level) > axis->rank(than);
}

/// On every axis the heaviest that any answer demands: it might be that one. Leaving an axis out demands nothing.
std::vector<WizardDemand> heaviestDemands(const Scheme &scheme, const WizardQuestion &question)
{
    std::vector<WizardDemand> heaviest;
    for (const WizardAnswer &answer : question.answers) {
        for (const WizardDemand &demand : answer.demands) {
            if (demand.level == notApplicable)
                continue;
            const auto known = std::find_if(heaviest.begin(), heaviest.end(),
                                            [&](const WizardDemand &other) { return other.axis == demand.axis; });
            if (known == heaviest.end())
                heaviest.push_back(demand);
            else if (isHeavier(scheme, demand, known->level))
                *known = demand;
        }
    }
    return heaviest;
}

void addGrounds(WizardOutcome &outcome, const Scheme &scheme, const WizardStep &step)
{
    const WizardQuestion &question = *step.question;
    if (step.answer == unknownAnswer) {
        for (WizardDemand &demand : heaviestDemands(scheme, question))
            outcome.grounds.push_back({demand.axis, demand.level, &question, unknownLabel, {}, true});
        outcome.doubts.push_back(&question);
        return;
    }
    const WizardAnswer &answer = *findAnswer(question, step.answer);
    for (const WizardDemand &demand : answer.demands)
        outcome.grounds.push_back({demand.axis, demand.level, &question, answer.label, answer.draft, false});
}

void addCombinations(WizardOutcome &outcome, const Wizard &wizard)
{
    for (const WizardCombination &combination : wizard.combinations) {
        if (!holds(combination.when, outcome.answers))
            continue;
        const bool isDoubtful =
            std::any_of(combination.when.begin(), combination.when.end(), [&](const WizardCondition &condition) {
                return outcome.answers.at(condition.question) == unknownAnswer;
            });
        for (const WizardDemand &demand : combination.demands)
            outcome.grounds.push_back({demand.axis, demand.level, nullptr, {}, combination.draft, isDoubtful});
    }
}

/// The heaviest that was demanded; without any the lightest level, or none where the axis was left out.
Text levelOf(const Axis &axis, const WizardOutcome &outcome)
{
    Text level = axis.levels.back().code;
    bool isDemanded = false;
    bool isLeftOut = false;
    for (const WizardGround &ground : outcome.grounds) {
        if (ground.axis != axis.id)
            continue;
        if (ground.level == notApplicable) {
            isLeftOut = true;
        } else if (!isDemanded || axis.rank(ground.level) > axis.rank(level)) {
            level = ground.level;
            isDemanded = true;
        }
    }
    return isLeftOut && !isDemanded ? Text(notApplicable) : level;
}

Text axisSentence(const Axis &axis, const WizardOutcome &outcome)
{
    const Text &code = outcome.levels.at(axis.id);
    const Level *level = axis.level(code);
    const Text result =
        level == nullptr ? axis.label + "は対象外とした。" : axis.label + "は「" + level->label + "」とした。";
    Text because;
    std::set<Text> said;
    bool isDoubtful = false;
    for (const WizardGround *ground : outcome.decisive(axis.id)) {
        isDoubtful = isDoubtful || ground->isDoubtful;
        if (ground->draft.empty() || ground->isDoubtful || !said.insert(ground->draft).second)
            continue;
        because += (because.empty() ? "" : "、また、") + ground->draft;
    }
    if (!because.empty())
        return because + "ため、" + result;
    if (isDoubtful)
        return "わからない点を重い側に見て、" + result;
    return axis.levels.size() > 1 && axis.levels.back().code == code ? "重くする事情がないため、" + result : result;
}

} // namespace

std::size_t WizardOutcome::firstOpen() const
{
    const auto open =
        std::find_if(steps.begin(), steps.end(), [](const WizardStep &step) { return step.answer.empty(); });
    return static_cast<std::size_t>(open - steps.begin());
}

std::vector<const WizardGround *> WizardOutcome::decisive(TextView axis) const
{
    std::vector<const WizardGround *> found;
    const auto level = levels.find(Text(axis));
    for (const WizardGround &ground : grounds) {
        if (ground.axis == axis && level != levels.end() && ground.level == level->second)
            found.push_back(&ground);
    }
    return found;
}

const WizardQuestion *findQuestion(const Wizard &wizard, TextView id)
{
    const auto found = std::find_if(wizard.questions.begin(), wizard.questions.end(),
                                    [id](const WizardQuestion &question) { return question.id == id; });
    return found == wizard.questions.end() ? nullptr : &*found;
}

const WizardAnswer *findAnswer(const WizardQuestion &question, TextView id)
{
    const auto found = std::find_if(question.answers.begin(), question.answers.end(),
                                    [id](const WizardAnswer &answer) { return answer.id == id; });
    return found == question.answers.end() ? nullptr : &*found;
}

WizardOutcome runWizard(const Scheme &scheme, const Wizard &wizard, const WizardAnswers &answers)
{
    WizardOutcome outcome;
    for (const WizardQuestion &question : wizard.questions) {
        if (!holds(question.when, outcome.answers))
            continue;
        WizardStep step{&question, {}};
        const auto given = answers.find(question.id);
        if (given != answers.end() &&
            (given->second == unknownAnswer || findAnswer(question, given->second) != nullptr)) {
            step.answer = given->second;
            outcome.answers.insert(*given);
            addGrounds(outcome, scheme, step);
        }
        outcome.steps.push_back(std::move(step));
    }
    addCombinations(outcome, wizard);
    for (const Axis &axis : scheme.axes)
        outcome.levels[axis.id] = levelOf(axis, outcome);
    return outcome;
}

Text draftReason(const Scheme &scheme, const WizardOutcome &outcome)
{
    if (!outcome.isComplete() || outcome.steps.empty())
        return {};
    Text reason;
    for (const Axis &axis : scheme.axes)
        reason += (reason.empty() ? "" : "\n") + axisSentence(axis, outcome);
    Text circumstances;
    for (const WizardStep &step : outcome.steps) {
        const WizardAnswer *answer = findAnswer(*step.question, step.answer);
        if (answer != nullptr && answer->demands.empty() && !answer->draft.empty())
            circumstances += (circumstances.empty() ? "" : "、") + answer->draft;
    }
    if (!circumstances.empty())
        reason += "\n取扱いの事情：" + circumstances + "。";
    if (const Text doubt = doubtOf(outcome); !doubt.empty())
        reason += "\n要確認：" + doubt;
    return reason;
}

Text doubtOf(const WizardOutcome &outcome)
{
    Text doubt;
    for (const WizardQuestion *question : outcome.doubts)
        doubt += "「" + question->text + "」がわからない。";
    return doubt;
}

Text suggestedAnswer(const WizardQuestion &question, const Asset &asset)
{
    for (const WizardAnswer &answer : question.answers) {
        for (const Text &suggestion : answer.suggestedBy) {
            const std::size_t equals = suggestion.find('=');
            const std::optional<Field> field = fieldNamed(suggestion.substr(0, equals));
            if (!field || equals == Text::npos)
                continue;
            const Text &stored = asset.text(*field);
            const Text wanted = suggestion.substr(equals + 1);
            if (wanted == "*" ? !stored.empty() : stored == wanted)
                return answer.id;
        }
    }
    return {};
}

Text answerLabel(const WizardQuestion &question, TextView answer)
{
    const WizardAnswer *found = findAnswer(question, answer);
    if (found != nullptr)
        return found->label;
    return answer == unknownAnswer ? Text(unknownLabel) : Text(answer);
}

} // namespace daicho
