// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/wizardjson.h"

#include "model/domain/fields.h"
#include "model/domain/jsonlines.h"
#include "model/domain/strictjson.h"
#include "model/domain/wizardrun.h"

#include <algorithm>

namespace daicho {

namespace {

bool isLevelOf(const Scheme &scheme, const WizardDemand &demand)
{
    const Axis *axis = scheme.axis(demand.axis);
    return axis != nullptr && (demand.level == notApplicable || axis->level(demand.level) != nullptr);
}

std::vector<WizardDemand> readDemands(const JsonReader &json, const Scheme &scheme)
{
    std::vector<WizardDemand> demands;
    for (const JsonReader &entry : json.objects("demands")) {
        entry.allow({"axis", "level"});
        WizardDemand demand{.axis = entry.required("axis"), .level = entry.required("level")};
        if (scheme.axis(demand.axis) == nullptr)
            entry.fail("axis", "no axis «" + demand.axis + "»");
        else if (!isLevelOf(scheme, demand))
            entry.fail("level", "no level «" + demand.level + "»");
        const bool isDouble = std::any_of(demands.begin(), demands.end(),
                                          [&](const WizardDemand &other) { return other.axis == demand.axis; });
        if (isDouble)
            entry.fail("axis", "double axis");
        demands.push_back(std::move(demand));
    }
    return demands;
}

/// Conditions look back only, so that they can neither make a circle nor depend on what was not asked yet.
std::vector<WizardCondition> readConditions(const JsonReader &json, const Wizard &before)
{
    std::vector<WizardCondition> conditions;
    for (const JsonReader &entry : json.objects("when")) {
        entry.allow({"question", "answers"});
        WizardCondition condition{.question = entry.required("question"), .answers = entry.texts("answers")};
        const WizardQuestion *question = findQuestion(before, condition.question);
        if (question == nullptr)
            entry.fail("question", "no question «" + condition.question + "» before this one");
        if (condition.answers.empty())
            entry.fail("answers", "missing");
        for (const Text &answer : condition.answers) {
            if (question != nullptr && findAnswer(*question, answer) == nullptr)
                entry.fail("answers", "no answer «" + answer + "»");
        }
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

std::vector<Text> readSuggestions(const JsonReader &json)
{
    std::vector<Text> suggestions = json.texts("suggested_by");
    for (const Text &suggestion : suggestions) {
        const std::size_t equals = suggestion.find('=');
        if (equals == Text::npos || equals + 1 == suggestion.size() || !fieldNamed(suggestion.substr(0, equals)))
            json.fail("suggested_by", "«" + suggestion + "» is no field and value");
    }
    return suggestions;
}

WizardAnswer readAnswer(const JsonReader &json, const Scheme &scheme)
{
    json.allow({"id", "label", "demands", "draft", "suggested_by"});
    WizardAnswer answer{.id = json.required("id"),
                        .label = json.required("label"),
                        .demands = readDemands(json, scheme),
                        .draft = json.optional("draft"),
                        .suggestedBy = readSuggestions(json)};
    if (answer.id == unknownAnswer)
        json.fail("id", "reserved");
    return answer;
}

WizardQuestion readQuestion(const JsonReader &json, const Scheme &scheme, const Wizard &before)
{
    json.allow({"id", "text", "why", "grade", "source", "examples", "when", "answers"});
    WizardQuestion question{.id = json.required("id"),
                            .text = json.required("text"),
                            .why = json.required("why"),
                            .grade = static_cast<EvidenceGrade>(json.oneOf("grade", {"A", "B", "C"})),
                            .source = json.optional("source"),
                            .examples = json.texts("examples"),
                            .when = readConditions(json, before),
                            .answers = {}};
    if (question.grade == EvidenceGrade::C && !question.source.empty())
        json.fail("source", "a question of grade C has no source");
    if (question.grade != EvidenceGrade::C && question.source.empty())
        json.fail("source", "missing");
    for (const JsonReader &entry : json.objects("answers")) {
        WizardAnswer answer = readAnswer(entry, scheme);
        if (findAnswer(question, answer.id) != nullptr)
            entry.fail("id", "double id");
        question.answers.push_back(std::move(answer));
    }
    if (question.answers.size() < 2)
        json.fail("answers", "fewer than two");
    return question;
}

void writeDemands(JsonLines &lines, const std::vector<WizardDemand> &demands)
{
    lines.list("demands", demands, [&lines](const WizardDemand &demand) {
        lines.object([&] {
            lines.text("axis", demand.axis);
            lines.text("level", demand.level);
        });
    });
}

void writeConditions(JsonLines &lines, const std::vector<WizardCondition> &conditions)
{
    lines.list("when", conditions, [&lines](const WizardCondition &condition) {
        lines.object([&] {
            lines.text("question", condition.question);
            lines.texts("answers", condition.answers);
        });
    });
}

void writeAnswer(JsonLines &lines, const WizardAnswer &answer)
{
    lines.object([&] {
        lines.text("id", answer.id);
        lines.text("label", answer.label);
        writeDemands(lines, answer.demands);
        lines.optional("draft", answer.draft);
        lines.texts("suggested_by", answer.suggestedBy);
    });
}

void writeQuestion(JsonLines &lines, const WizardQuestion &question)
{
    lines.object([&] {
        lines.text("id", question.id);
        lines.text("text", question.text);
        lines.text("why", question.why);
        lines.text("grade", gradeName(question.grade));
        lines.optional("source", question.source);
        lines.texts("examples", question.examples);
        writeConditions(lines, question.when);
        lines.list("answers", question.answers, [&lines](const WizardAnswer &answer) { writeAnswer(lines, answer); });
    });
}

} // namespace

Wizard readWizard(const JsonReader &json, const Scheme &scheme)
{
    json.allow({"questions", "combinations"});
    Wizard wizard;
    for (const JsonReader &entry : json.objects("questions")) {
        WizardQuestion question = readQuestion(entry, scheme, wizard);
        if (findQuestion(wizard, question.id) != nullptr)
            entry.fail("id", "double id");
        wizard.questions.push_back(std::move(question));
    }
    if (wizard.questions.empty())
        json.fail("questions", "missing");
    for (const JsonReader &entry : json.objects("combinations")) {
        entry.allow({"when", "demands", "draft"});
        WizardCombination combination{.when = readConditions(entry, wizard),
                                      .demands = readDemands(entry, scheme),
                                      .draft = entry.required("draft")};
        if (combination.when.empty())
            entry.fail("when", "missing");
        if (combination.demands.empty())
            entry.fail("demands", "missing");
        wizard.combinations.push_back(std::move(combination));
    }
    return wizard;
}

void writeWizard(JsonLines &lines, const Wizard &wizard)
{
    if (wizard.questions.empty())
        return;
    lines.name("wizard");
    lines.object([&] {
        lines.list("questions", wizard.questions,
                   [&lines](const WizardQuestion &question) { writeQuestion(lines, question); });
        lines.list("combinations", wizard.combinations, [&lines](const WizardCombination &combination) {
            lines.object([&] {
                writeConditions(lines, combination.when);
                writeDemands(lines, combination.demands);
                lines.text("draft", combination.draft);
            });
        });
    });
}

bool suits(const Wizard &wizard, const Scheme &scheme)
{
    const auto areLevels = [&scheme](const std::vector<WizardDemand> &demands) {
        return std::all_of(demands.begin(), demands.end(),
                           [&scheme](const WizardDemand &demand) { return isLevelOf(scheme, demand); });
    };
    for (const WizardQuestion &question : wizard.questions) {
        for (const WizardAnswer &answer : question.answers) {
            if (!areLevels(answer.demands))
                return false;
        }
    }
    return std::all_of(wizard.combinations.begin(), wizard.combinations.end(),
                       [&](const WizardCombination &combination) { return areLevels(combination.demands); });
}

bool differOnlyInQuestions(const Scheme &one, const Scheme &other)
{
    Scheme asked = one;
    asked.wizard = other.wizard;
    return asked == other;
}

} // namespace daicho
