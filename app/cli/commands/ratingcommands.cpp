// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ratings that are explained: the questions of the scheme, and lowerings that wait for approval.

#include "app/cli/commands/commands.h"
#include "model/services/assetservice.h"
#include "model/services/precedents.h"
#include "model/services/ratingrecords.h"
#include "model/services/ratingservice.h"

namespace daicho {

namespace {

constexpr std::size_t precedentsShown = 5;

void addLevels(JsonWriter &document, const std::map<Text, Text> &levels)
{
    document.beginObject();
    for (const auto &[axis, level] : levels)
        document.member(axis, level);
    document.endObject();
}

std::map<Text, Text> levelsOf(const RatingProposal &proposal)
{
    static constexpr const char *axes[] = {"C", "I", "A", "P"};
    std::map<Text, Text> levels;
    for (std::size_t i = 0; i < proposal.levels.size(); ++i) {
        if (!proposal.levels[i].empty())
            levels[axes[i]] = proposal.levels[i];
    }
    return levels;
}

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

// ---- proposals

struct ShownProposal
{
    RatingProposal proposal;
    Text code;
    Text name;
    Text unit;
};

void addProposal(JsonWriter &document, const ShownProposal &shown)
{
    const RatingProposal &proposal = shown.proposal;
    document.beginObject().member("id", std::to_string(proposal.id.value())).member("code", shown.code);
    document.member("name", shown.name).member("unit", shown.unit).key("levels");
    addLevels(document, levelsOf(proposal));
    document.member("reason", proposal.reason).member("state", Text(proposalStateId(proposal.state)));
    document.member("proposed_by", proposal.proposedBy).member("proposed_at", proposal.proposedAt);
    document.member("decided_by", proposal.decidedBy).member("decided_at", proposal.decidedAt);
    document.member("comment", proposal.comment).endObject();
}

Result<ExitCode> listProposals(const Invocation &call, const Registry &registry)
{
    const Result<std::vector<RatingProposal>> open = openProposals(registry);
    if (!open)
        return open.error();
    JsonWriter document;
    document.beginArray();
    std::vector<std::vector<Text>> rows;
    for (const RatingProposal &proposal : *open) {
        const Result<Asset> asset = registry.asset(proposal.asset);
        if (!asset)
            return asset.error();
        const ShownProposal shown{proposal, asset->text(Field::Code), asset->text(Field::Name),
                                  registry.organisation().path(asset->unit())};
        addProposal(document, shown);
        Text levels;
        for (const auto &[axis, level] : levelsOf(proposal))
            levels += (levels.empty() ? "" : " ") + axis + '=' + level;
        rows.push_back({std::to_string(proposal.id.value()), shown.code, shown.name, levels, proposal.proposedBy,
                        proposal.reason});
    }
    document.endArray();
    if (call.console.json)
        call.console.print(document);
    else
        call.console.data(textTable(rows));
    return ExitCode::Done;
}

} // namespace

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

void declareProposal(QCommandLineParser &words)
{
    words.addOption(
        {u"comment"_qs, commandText(QT_TRANSLATE_NOOP("Command", "What the proposer is told.")), u"TEXT"_qs});
}

Result<ExitCode> runProposal(Invocation &call)
{
    const QString verb = call.argument(1);
    const bool isList = verb == u"list" && call.arguments.size() == 2;
    const bool isDecision =
        (verb == u"accept" || verb == u"refuse" || verb == u"withdraw") && call.arguments.size() == 3;
    if (!isList && !isDecision)
        return Error{ErrorCode::UsageError,
                     {{"reason", "proposal FILE list | accept ID | refuse ID --comment TEXT | withdraw ID"}},
                     "sub-command"};
    const Result<std::unique_ptr<Registry>> registry =
        call.openRegistry(isList ? RegistryAccess::ReadOnly : RegistryAccess::ReadWrite, /*withIndex=*/false);
    if (!registry)
        return registry.error();
    if (isList)
        return listProposals(call, **registry);
    bool isNumber = false;
    const RatingProposalId id(call.argument(2).toLongLong(&isNumber));
    if (!isNumber)
        return Error{ErrorCode::UsageError, {{"reason", "ID: " + call.text(2)}}, "no number"};
    RatingService service(**registry);
    const Text comment = call.optionText(u"comment"_qs);
    if (verb == u"accept") {
        const Result<Asset> rated = service.accept(id, comment);
        return rated ? Result<ExitCode>(ExitCode::Done) : Result<ExitCode>(rated.error());
    }
    DAICHO_TRY(verb == u"refuse" ? service.refuse(id, comment) : service.withdraw(id));
    return ExitCode::Done;
}

Result<void> addBasis(JsonWriter &document, const Registry &registry, const Asset &asset)
{
    const Result<std::optional<RatingBasis>> basis = basisOf(registry, asset.id, asset.edition());
    if (!basis)
        return basis.error();
    document.key("basis").beginObject();
    if (*basis) {
        const RatingBasis &known = **basis;
        const Scheme *scheme = registry.schemeOf(known.edition);
        document.member("scheme", scheme != nullptr ? scheme->id : Text())
            .member("edition", scheme != nullptr ? scheme->edition : Text());
        document.key("answers").beginArray();
        for (const AnsweredQuestion &answered : known.answers.answers) {
            document.beginObject().member("question", answered.question).member("asked", answered.asked);
            document.member("answer", answered.answer).member("said", answered.said).endObject();
        }
        document.endArray().key("result");
        addLevels(document, known.answers.result);
        document.member("drafted", known.drafted).member("doubt", known.doubt).member("doubtful", known.isDoubtful());
        document.member("checked_by", known.checkedBy).member("checked_at", known.checkedAt);
    }
    document.endObject();
    const Result<std::vector<RatingProposal>> proposals = proposalsOf(registry, asset.id);
    if (!proposals)
        return proposals.error();
    document.key("proposals").beginArray();
    for (const RatingProposal &proposal : *proposals)
        addProposal(document, {proposal, asset.text(Field::Code), asset.text(Field::Name),
                               registry.organisation().path(asset.unit())});
    document.endArray();
    return {};
}

} // namespace daicho
