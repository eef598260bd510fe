// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ratings by the questions of the scheme.

#include "app/cli/commands/commands.h"
#include "model/services/precedents.h"
#include "model/services/ratingservice.h"

namespace daicho {

namespace {

constexpr std::size_t precedentsShown = 5;

void addTexts(JsonWriter &document, const char *key, const std::vector<Text> &texts)
{
    document.key(key).beginArray();
    for (const Text &text : texts)
        document.value(text);
    document.endArray();
}

// ---- wizard

Text gradeName(EvidenceGrade grade)
{
    return Text(1, static_cast<char>('A' + static_cast<int>(grade)));
}

void addQuestion(JsonWriter &document, const WizardQuestion &question, const Asset &asset)
{
    document.beginObject().member("id", question.id).member("text", question.text).member("why", question.why);
    document.member("grade", gradeName(question.grade)).member("source", question.source);
    addTexts(document, "examples", question.examples);
    document.key("when").beginArray();
    for (const WizardCondition &condition : question.when) {
        document.beginObject().member("question", condition.question);
        addTexts(document, "answers", condition.answers);
        document.endObject();
    }
    document.endArray().key("answers").beginArray();
    for (const WizardAnswer &answer : question.answers)
        document.beginObject().member("id", answer.id).member("label", answer.label).endObject();
    document.beginObject()
        .member("id", unknownAnswer)
        .member("label", answerLabel(question, unknownAnswer))
        .endObject()
        .endArray();
    document.member("suggested", suggestedAnswer(question, asset)).endObject();
}

void listQuestions(const Invocation &call, const Questionnaire &asked, const Asset &asset)
{
    if (call.console.json) {
        JsonWriter document;
        document.beginObject().member("code", asset.text(Field::Code)).member("scheme", asked.scheme.id);
        document.member("edition", asked.scheme.edition).key("questions").beginArray();
        for (const WizardQuestion &question : asked.scheme.wizard.questions)
            addQuestion(document, question, asset);
        document.endArray().endObject();
        call.console.print(document);
        return;
    }
    for (const WizardQuestion &question : asked.scheme.wizard.questions) {
        call.console.data(question.id + "  " + question.text + "\n    " + question.why + '\n');
        std::vector<std::vector<Text>> rows;
        for (const WizardAnswer &answer : question.answers)
            rows.push_back({"   ", question.id + '=' + answer.id, answer.label});
        rows.push_back({"   ", question.id + '=' + unknownAnswer, answerLabel(question, unknownAnswer)});
        call.console.data(textTable(rows));
    }
}

/// QUESTION=ANSWER words; an answer also by its label.
Result<WizardAnswers> answersWritten(const Invocation &call, const Wizard &wizard)
{
    WizardAnswers answers;
    for (const QString &word : call.arguments.mid(2)) {
        const qsizetype sign = word.indexOf(u'=');
        if (sign <= 0)
            return Error{ErrorCode::UsageError, {{"reason", "QUESTION=ANSWER: " + toText(word)}}, "no assignment"};
        const Text id = toText(word.left(sign));
        Text answer = toText(word.mid(sign + 1));
        if (const WizardQuestion *question = findQuestion(wizard, id)) {
            for (const WizardAnswer &known : question->answers)
                answer = answer == known.label ? known.id : answer;
            if (answer == answerLabel(*question, unknownAnswer))
                answer = unknownAnswer;
        }
        answers[id] = answer;
    }
    return answers;
}

Result<std::map<Text, Text>> levelsWritten(const Invocation &call)
{
    std::map<Text, Text> levels;
    for (const QString &word : call.option(u"level"_qs).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype sign = word.indexOf(u'=');
        if (sign <= 0)
            return Error{ErrorCode::UsageError, {{"reason", "--level AXIS=LEVEL,…: " + toText(word)}}, "no level"};
        const std::optional<Field> field = fieldNamed(toText(word.left(sign)));
        const std::optional<Text> axis = field ? axisOf(*field) : std::nullopt;
        levels[axis ? *axis : toText(word.left(sign))] = toText(word.mid(sign + 1));
    }
    return levels;
}

struct WizardSaying
{
    const Registry &registry;
    const Scheme &scheme;
    const WizardOutcome &outcome;
    const Asset &asset;
    std::optional<RatingProposal> proposal;
    bool isApplied = false;
};

void addPrecedents(JsonWriter &document, const WizardSaying &saying)
{
    document.key("precedents").beginArray();
    for (const Precedent &precedent : precedents(saying.registry, saying.asset, precedentsShown)) {
        const Result<Asset> other = saying.registry.asset(precedent.asset);
        if (!other)
            continue;
        document.beginObject().member("code", other->text(Field::Code)).member("name", other->text(Field::Name));
        document.member("unit", saying.registry.organisation().path(other->unit()))
            .member("same_name", precedent.isSameName);
        // Levels of another edition mean something else.
        const bool isSameEdition = other->edition() == saying.registry.editionFor(saying.asset.unit());
        document.key("levels").beginObject();
        for (const Axis &axis : saying.scheme.axes)
            document.member(axis.id, isSameEdition ? other->text(*fieldOfAxis(axis.id)) : Text(unrated));
        document.endObject().member("reason", other->text(Field::Reason)).endObject();
    }
    document.endArray();
}

JsonWriter outcomeDocument(const WizardSaying &saying)
{
    const WizardOutcome &outcome = saying.outcome;
    JsonWriter document;
    document.beginObject().member("code", saying.asset.text(Field::Code)).member("complete", outcome.isComplete());
    document.member("next", outcome.isComplete() ? Text() : outcome.steps[outcome.firstOpen()].question->id);
    document.key("levels");
    addLevels(document, outcome.levels);
    document.key("because").beginArray();
    for (const Axis &axis : saying.scheme.axes) {
        for (const WizardGround *ground : outcome.decisive(axis.id)) {
            document.beginObject().member("axis", ground->axis).member("level", ground->level);
            document.member("question", ground->question != nullptr ? ground->question->id : Text())
                .member("said", ground->question != nullptr ? ground->said : ground->draft)
                .endObject();
        }
    }
    document.endArray().member("reason", draftReason(saying.scheme, outcome)).member("doubt", doubtOf(outcome));
    document.member("applied", saying.isApplied)
        .member("proposal", saying.proposal ? std::to_string(saying.proposal->id.value()) : Text());
    addPrecedents(document, saying);
    document.endObject();
    return document;
}

void sayOutcome(const Invocation &call, const WizardSaying &saying)
{
    if (call.console.json) {
        call.console.print(outcomeDocument(saying));
        return;
    }
    std::vector<std::vector<Text>> rows;
    for (const Axis &axis : saying.scheme.axes)
        rows.push_back({axis.label, saying.outcome.levels.at(axis.id)});
    call.console.data(textTable(rows));
    if (saying.outcome.isComplete())
        call.console.data(draftReason(saying.scheme, saying.outcome) + '\n');
    else
        call.console.message(commandText(QT_TRANSLATE_NOOP("Command", "Next question: %1"))
                                 .arg(toQString(saying.outcome.steps[saying.outcome.firstOpen()].question->id)));
    if (saying.proposal)
        call.console.message(
            commandText(
                QT_TRANSLATE_NOOP("Command", "Lowering needs approval: proposed as number %1, nothing is rated yet."))
                .arg(saying.proposal->id.value()));
}

Result<ExitCode> markChecked(const Invocation &call)
{
    const Result<std::unique_ptr<Registry>> registry =
        call.openRegistry(RegistryAccess::ReadWrite, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    const Result<Asset> asset = (*registry)->assetByCode(call.text(1));
    if (!asset)
        return asset.error();
    DAICHO_TRY(RatingService(**registry).markChecked(asset->id));
    return ExitCode::Done;
}

} // namespace

void addLevels(JsonWriter &document, const std::map<Text, Text> &levels)
{
    document.beginObject();
    for (const auto &[axis, level] : levels)
        document.member(axis, level);
    document.endObject();
}

void declareWizard(QCommandLineParser &words)
{
    declareReason(words);
    words.addOption({u"level"_qs,
                     commandText(QT_TRANSLATE_NOOP("Command", "Other levels than the answers lead to: C=3C,I=1.")),
                     u"LEVELS"_qs});
    words.addOption({u"dry-run"_qs, commandText(QT_TRANSLATE_NOOP("Command", "Only say what the answers lead to."))});
    words.addOption({u"checked"_qs, commandText(QT_TRANSLATE_NOOP(
                                        "Command", "What was answered with “unknown” has been looked at again."))});
}

Result<ExitCode> runWizard(Invocation &call)
{
    if (call.has(u"checked"_qs))
        return markChecked(call);
    const bool writes = call.arguments.size() > 2 && !call.has(u"dry-run"_qs);
    const Result<std::unique_ptr<Registry>> registry =
        call.openRegistry(writes ? RegistryAccess::ReadWrite : RegistryAccess::ReadOnly);
    if (!registry)
        return registry.error();
    const Result<Asset> asset = (*registry)->assetByCode(call.text(1));
    if (!asset)
        return asset.error();
    RatingService service(**registry);
    const Questionnaire asked = service.questionnaire(asset->unit());
    if (asked.isEmpty())
        return Error{ErrorCode::Invalid,
                     {{"field", "answers"}, {"value", asked.scheme.name}, {"rule", "no-questions"}},
                     "no questions"};
    if (call.arguments.size() == 2) {
        listQuestions(call, asked, *asset);
        return ExitCode::Done;
    }
    const Result<WizardAnswers> answers = answersWritten(call, asked.scheme.wizard);
    if (!answers)
        return answers.error();
    const Result<std::map<Text, Text>> levels = levelsWritten(call);
    if (!levels)
        return levels.error();
    const WizardOutcome outcome = runWizard(asked.scheme, asked.scheme.wizard, *answers);
    for (const auto &[question, answer] : *answers) {
        if (!outcome.answers.contains(question))
            return Error{ErrorCode::Invalid,
                         {{"field", "answers"}, {"value", question + '=' + answer}, {"rule", "unknown-answer"}},
                         "answer"};
    }
    WizardSaying saying{**registry, asked.scheme, outcome, *asset, std::nullopt, false};
    if (writes) {
        const Result<RatingDone> done = service.rate(asset->id, {*answers, *levels, call.optionText(u"reason"_qs)});
        if (!done)
            return done.error();
        saying.proposal = done->proposal;
        saying.isApplied = !done->proposal;
    }
    sayOutcome(call, saying);
    return ExitCode::Done;
}

} // namespace daicho
