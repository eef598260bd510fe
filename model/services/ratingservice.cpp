// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/ratingservice.h"

#include "model/core/japanesedate.h"
#include "model/domain/wizardjson.h"
#include "model/services/assetdraft.h"
#include "model/services/programdata.h"
#include "model/services/ratingrecords.h"
#include "model/services/retry.h"
#include "model/services/writtenvalue.h"

#include <algorithm>

namespace daicho {

/// What would be stored, and whether somebody else has to agree.
struct RatingService::Plan
{
    EditionId edition;
    std::map<Field, Text> levels;
    Text reason;
    std::optional<RatingBasis> basis; ///< none if chosen by hand
    bool isLowering = false;
    std::optional<Error> reasonError; ///< why the reason will not do for what is lowered
};

namespace {

Text subjectOf(const Asset &asset)
{
    return asset.text(Field::Code) + ' ' + asset.text(Field::Name);
}

bool isBlank(const Text &text)
{
    return toQString(text).trimmed().isEmpty();
}

Error wrongAnswer(const char *rule, const Text &value)
{
    return Error{ErrorCode::Invalid, {{"field", "answers"}, {"value", value}, {"rule", rule}}, rule};
}

/// The first answer that leads nowhere: to a question that is not asked, or that does not offer it.
std::optional<Error> wrongAnswerIn(const WizardOutcome &outcome, const WizardAnswers &given)
{
    for (const auto &[question, answer] : given) {
        if (!outcome.answers.contains(question))
            return wrongAnswer("unknown-answer", question + '=' + answer);
    }
    if (!outcome.isComplete())
        return wrongAnswer("unanswered", outcome.steps[outcome.firstOpen()].question->text);
    return std::nullopt;
}

bool isBelow(const Scheme &scheme, const std::map<Text, Text> &levels, const std::map<Text, Text> &others)
{
    return std::any_of(levels.begin(), levels.end(), [&](const auto &level) {
        const Axis *axis = scheme.axis(level.first);
        const auto other = others.find(level.first);
        return axis != nullptr && other != others.end() && axis->rank(level.second) < axis->rank(other->second);
    });
}

} // namespace

Text RatingService::today() const
{
    return formatDate(m_registry.clock().today(), DateStyle::Iso);
}

Questionnaire RatingService::questionnaire(OrgUnitId unit) const
{
    Questionnaire found{m_registry.editionFor(unit), m_registry.schemeFor(unit)};
    if (!found.isEmpty())
        return found;
    const Result<Scheme> ofProgram = programdata::scheme(found.scheme.id);
    if (ofProgram && suits(ofProgram->wizard, found.scheme))
        found.scheme.wizard = ofProgram->wizard;
    return found;
}

Result<std::map<Text, Text>> RatingService::levelsOf(const Scheme &scheme, const RatingRequest &request,
                                                     const WizardOutcome &outcome) const
{
    std::map<Text, Text> levels = request.answers.empty() ? std::map<Text, Text>() : outcome.levels;
    for (const auto &[written, level] : request.levels) {
        const Text id = toText(toQString(written).toUpper());
        const Axis *axis = scheme.axis(id);
        if (axis == nullptr)
            return Error{ErrorCode::Invalid, {{"field", written}, {"value", level}, {"rule", "unknown-axis"}}, {}};
        const std::optional<Text> code = level.empty() ? Text(unrated) : axis->levelWritten(level);
        if (!code)
            return wrongValue(*fieldOfAxis(id), level, "unknown-level");
        levels[id] = *code;
    }
    if (levels.empty())
        return Error{ErrorCode::Invalid, {{"field", "c"}, {"value", ""}, {"rule", "required"}}, "no level given"};
    return levels;
}

Result<RatingService::Plan> RatingService::planned(const Asset &asset, const RatingRequest &request) const
{
    const Questionnaire asked = questionnaire(asset.unit());
    const Scheme &scheme = asked.scheme;
    if (!request.answers.empty() && asked.isEmpty())
        return wrongAnswer("no-questions", scheme.name);
    const WizardOutcome outcome = runWizard(scheme, scheme.wizard, request.answers);
    if (!request.answers.empty()) {
        if (const std::optional<Error> wrong = wrongAnswerIn(outcome, request.answers))
            return *wrong;
    }
    const Result<std::map<Text, Text>> levels = levelsOf(scheme, request, outcome);
    if (!levels)
        return levels.error();
    const Text drafted = request.answers.empty() ? Text() : draftReason(scheme, outcome);
    Plan plan{asked.edition, {}, isBlank(request.reason) ? drafted : request.reason, std::nullopt, false, {}};
    DAICHO_TRY(checkStoredText(Field::Reason, plan.reason));
    for (const auto &[axis, level] : *levels)
        plan.levels[*fieldOfAxis(axis)] = level;
    const bool hasOwnReason = !isBlank(plan.reason) && plan.reason != drafted;
    const bool isBelowAnswers = !request.answers.empty() && isBelow(scheme, *levels, outcome.levels);
    const bool isLowered = lowersLevel(m_registry, asset, *levels);
    if (isLowered && (!hasOwnReason || plan.reason == asset.text(Field::Reason)))
        plan.reasonError = wrongValue(Field::Reason, plan.reason, "lowered");
    if (isBelowAnswers && !hasOwnReason)
        plan.reasonError = wrongValue(Field::Reason, plan.reason, "below-answers");
    plan.isLowering = isBelowAnswers || isLowered;
    if (!request.answers.empty()) {
        RatingBasis basis;
        basis.asset = asset.id;
        basis.edition = asked.edition;
        basis.answers = recordOf(outcome);
        basis.drafted = drafted;
        basis.doubt = doubtOf(outcome);
        plan.basis = std::move(basis);
    }
    return plan;
}

Result<RatingDone> RatingService::rate(AssetId asset, const RatingRequest &request)
{
    return retried([&] { return rateOnce(asset, request); });
}

bool RatingService::wouldPropose(const Asset &asset, const RatingRequest &request) const
{
    const Result<Plan> plan = planned(asset, request); // whether its reason will do is asked later
    return plan && plan->isLowering && !m_registry.permissions().allows(Permission::LowerLevel, asset.unit());
}

Result<RatingDone> RatingService::rateOnce(AssetId id, const RatingRequest &request)
{
    const Result<Asset> asset = m_registry.asset(id);
    if (!asset)
        return asset.error();
    const Result<Plan> plan = planned(*asset, request);
    if (!plan)
        return plan.error();
    if (plan->reasonError)
        return *plan->reasonError;
    if (plan->isLowering && !m_registry.permissions().allows(Permission::LowerLevel, asset->unit()))
        return propose(*asset, *plan);
    return store(*asset, *plan);
}

Result<RatingDone> RatingService::store(const Asset &asset, const Plan &plan)
{
    AssetDraft draft(m_registry, asset);
    draft.keepBasis();
    DAICHO_TRY(draft.rate(plan.levels, plan.reason));
    ChangeSet changes = draft.isChanged() ? draft.changes() : ChangeSet();
    if (plan.basis)
        DAICHO_TRY(storeBasis(changes, m_registry, *plan.basis));
    else if (draft.isChanged())
        DAICHO_TRY(dropBasis(changes, m_registry, asset.id, plan.edition));
    if (changes.isEmpty())
        return RatingDone{asset, std::nullopt};
    const Result<HistoryHead> head = m_registry.commit(changes, {"asset.rate", subjectOf(asset), plan.reason, 0});
    if (!head)
        return head.error();
    Asset stored = draft.after();
    if (draft.isChanged())
        stored.revision = head->seq;
    return RatingDone{std::move(stored), std::nullopt};
}

Result<RatingDone> RatingService::propose(const Asset &asset, const Plan &plan)
{
    const Result<std::vector<RatingProposal>> known = proposalsOf(m_registry, asset.id);
    if (!known)
        return known.error();
    RatingProposal proposed;
    proposed.asset = asset.id;
    proposed.edition = plan.edition;
    for (std::size_t i = 0; i < proposed.levels.size(); ++i) {
        const auto field = static_cast<Field>(static_cast<std::size_t>(Field::C) + i);
        const auto level = plan.levels.find(field);
        const bool isOfEdition = asset.edition() == plan.edition;
        proposed.levels[i] = level != plan.levels.end() ? level->second : isOfEdition ? asset.text(field) : Text();
    }
    proposed.reason = plan.reason;
    if (plan.basis) {
        proposed.answers = plan.basis->answers;
        proposed.drafted = plan.basis->drafted;
        proposed.doubt = plan.basis->doubt;
    }
    proposed.proposedBy = m_registry.actor();
    proposed.proposedAt = today();
    ChangeSet changes;
    for (const RatingProposal &open : *known) {
        if (!open.isOpen())
            continue;
        // Who proposes again replaces what waits; that of somebody else is to be decided first.
        if (open.proposedBy != proposed.proposedBy)
            return Error{ErrorCode::Invalid,
                         {{"field", "level"}, {"value", open.proposedBy}, {"rule", "proposal-open"}},
                         "somebody else's proposal is open"};
        proposed.id = open.id;
        updateProposal(changes, open, proposed);
    }
    if (!proposed.id.isValid()) {
        proposed.id = RatingProposalId(m_registry.newId(EntityKind::RatingProposal));
        insertProposal(changes, proposed);
    }
    if (changes.isEmpty())
        return RatingDone{asset, std::move(proposed)};
    const Result<HistoryHead> head = m_registry.commit(changes, {"rating.propose", subjectOf(asset), plan.reason, 0});
    if (!head)
        return head.error();
    return RatingDone{asset, std::move(proposed)};
}

Result<void> RatingService::markChecked(AssetId id)
{
    return retried([&]() -> Result<void> {
        const Result<Asset> asset = m_registry.asset(id);
        if (!asset)
            return asset.error();
        const Result<std::optional<RatingBasis>> basis = basisOf(m_registry, id, asset->edition());
        if (!basis)
            return basis.error();
        if (!*basis || !(*basis)->isDoubtful())
            return wrongAnswer("no-doubt", asset->text(Field::Code));
        RatingBasis checked = **basis;
        checked.checkedBy = m_registry.actor();
        checked.checkedAt = today();
        ChangeSet changes;
        DAICHO_TRY(storeBasis(changes, m_registry, checked));
        const Result<HistoryHead> head = m_registry.commit(changes, {"rating.checked", subjectOf(*asset), {}, 0});
        return head ? Result<void>() : Result<void>(head.error());
    });
}

} // namespace daicho
