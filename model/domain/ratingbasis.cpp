// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ratingbasis.h"

#include "model/domain/canonicaljson.h"
#include "model/domain/strictjson.h"

#include <algorithm>
#include <charconv>

namespace daicho {

namespace {

constexpr std::array states{"open", "accepted", "refused", "withdrawn"};

std::int64_t numberIn(const Text &text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

void appendMember(Text &json, const char *key, const Text &value, bool isFirst = false)
{
    if (!isFirst)
        json += ',';
    appendJsonString(json, key);
    json += ':';
    appendJsonString(json, value);
}

template <typename Column> const Text &at(std::span<const Text> texts, Column column)
{
    return texts[static_cast<std::size_t>(column)];
}

} // namespace

TextView proposalStateId(ProposalState state)
{
    return states[static_cast<std::size_t>(state)];
}

std::optional<ProposalState> proposalStateNamed(TextView id)
{
    const auto found = std::find(states.begin(), states.end(), id);
    if (found == states.end())
        return std::nullopt;
    return static_cast<ProposalState>(found - states.begin());
}

AnswerRecord recordOf(const WizardOutcome &outcome)
{
    AnswerRecord record;
    for (const WizardStep &step : outcome.steps) {
        if (!step.answer.empty())
            record.answers.push_back(
                {step.question->id, step.question->text, step.answer, answerLabel(*step.question, step.answer)});
    }
    record.result = outcome.levels;
    return record;
}

Text toJson(const AnswerRecord &record)
{
    if (record.answers.empty())
        return {};
    Text json = "{\"answers\":[";
    bool isFirst = true;
    for (const AnsweredQuestion &answered : record.answers) {
        json += isFirst ? "{" : ",{";
        isFirst = false;
        appendMember(json, "question", answered.question, true);
        appendMember(json, "asked", answered.asked);
        appendMember(json, "answer", answered.answer);
        appendMember(json, "said", answered.said);
        json += '}';
    }
    json += "],\"result\":[";
    isFirst = true;
    for (const auto &[axis, level] : record.result) {
        json += isFirst ? "{" : ",{";
        isFirst = false;
        appendMember(json, "axis", axis, true);
        appendMember(json, "level", level);
        json += '}';
    }
    return json + "]}";
}

Result<AnswerRecord> answersFromJson(TextView json)
{
    AnswerRecord record;
    if (json.empty())
        return record;
    const JsonReader reader(json, "answers");
    if (auto problem = reader.problem())
        return *problem;
    reader.allow({"answers", "result"});
    for (const JsonReader &entry : reader.objects("answers")) {
        entry.allow({"question", "asked", "answer", "said"});
        record.answers.push_back(
            {entry.required("question"), entry.required("asked"), entry.required("answer"), entry.required("said")});
    }
    for (const JsonReader &entry : reader.objects("result")) {
        entry.allow({"axis", "level"});
        record.result[entry.required("axis")] = entry.required("level");
    }
    if (auto problem = reader.problem())
        return *problem;
    return record;
}

WizardAnswers givenAnswers(const AnswerRecord &record)
{
    WizardAnswers given;
    for (const AnsweredQuestion &answered : record.answers)
        given[answered.question] = answered.answer;
    return given;
}

std::vector<Text> recordTexts(const RatingBasis &basis)
{
    return {std::to_string(basis.asset.value()),
            std::to_string(basis.edition.value()),
            toJson(basis.answers),
            basis.drafted,
            basis.doubt,
            basis.checkedBy,
            basis.checkedAt};
}

std::vector<Text> recordTexts(const RatingProposal &proposal)
{
    return {std::to_string(proposal.asset.value()),
            std::to_string(proposal.edition.value()),
            proposal.levels[0],
            proposal.levels[1],
            proposal.levels[2],
            proposal.levels[3],
            proposal.reason,
            toJson(proposal.answers),
            proposal.drafted,
            proposal.doubt,
            Text(proposalStateId(proposal.state)),
            proposal.proposedBy,
            proposal.proposedAt,
            proposal.decidedBy,
            proposal.decidedAt,
            proposal.comment};
}

Result<RatingBasis> basisFromRecord(std::int64_t id, std::span<const Text> texts)
{
    using Column = RatingBasisColumn;
    Result<AnswerRecord> answers = answersFromJson(at(texts, Column::Answers));
    if (!answers)
        return answers.error();
    RatingBasis basis;
    basis.id = RatingBasisId(id);
    basis.asset = AssetId(numberIn(at(texts, Column::Asset)));
    basis.edition = EditionId(numberIn(at(texts, Column::Edition)));
    basis.answers = std::move(*answers);
    basis.drafted = at(texts, Column::Drafted);
    basis.doubt = at(texts, Column::Doubt);
    basis.checkedBy = at(texts, Column::CheckedBy);
    basis.checkedAt = at(texts, Column::CheckedAt);
    return basis;
}

Result<RatingProposal> proposalFromRecord(std::int64_t id, std::span<const Text> texts)
{
    using Column = RatingProposalColumn;
    Result<AnswerRecord> answers = answersFromJson(at(texts, Column::Answers));
    if (!answers)
        return answers.error();
    const std::optional<ProposalState> state = proposalStateNamed(at(texts, Column::State));
    if (!state)
        return Error{ErrorCode::InvalidResource, {{"file", "proposal"}, {"path", "state"}, {"reason", "unknown"}}, {}};
    RatingProposal proposal;
    proposal.id = RatingProposalId(id);
    proposal.asset = AssetId(numberIn(at(texts, Column::Asset)));
    proposal.edition = EditionId(numberIn(at(texts, Column::Edition)));
    proposal.levels = {at(texts, Column::LevelC), at(texts, Column::LevelI), at(texts, Column::LevelA),
                       at(texts, Column::LevelP)};
    proposal.reason = at(texts, Column::Reason);
    proposal.answers = std::move(*answers);
    proposal.drafted = at(texts, Column::Drafted);
    proposal.doubt = at(texts, Column::Doubt);
    proposal.state = *state;
    proposal.proposedBy = at(texts, Column::ProposedBy);
    proposal.proposedAt = at(texts, Column::ProposedAt);
    proposal.decidedBy = at(texts, Column::DecidedBy);
    proposal.decidedAt = at(texts, Column::DecidedAt);
    proposal.comment = at(texts, Column::Comment);
    return proposal;
}

} // namespace daicho
