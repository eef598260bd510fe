// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/asset.h"
#include "model/domain/wizardrun.h"

namespace daicho {

using RatingBasisId = Id<struct RatingBasisTag>;

/// A question and its answer in the words that were on the screen, so that they can be read when the questions have
/// changed since.
struct AnsweredQuestion
{
    Text question; ///< id
    Text asked;
    Text answer; ///< id
    Text said;
    friend bool operator==(const AnsweredQuestion &, const AnsweredQuestion &) = default;
};

/// The answers that led to a rating and the levels that they asked for.
struct AnswerRecord
{
    std::vector<AnsweredQuestion> answers;
    std::map<Text, Text> result; ///< level by axis id
    friend bool operator==(const AnswerRecord &, const AnswerRecord &) = default;
};

/// How the rating of an asset under an edition came about.
struct RatingBasis
{
    RatingBasisId id;
    AssetId asset;
    EditionId edition;
    AnswerRecord answers;
    Text drafted;
    Text doubt;     ///< what was not known; stays readable when it was looked at again
    Text checkedBy; ///< who looked again
    Text checkedAt; ///< ISO date

    /// Waits for somebody to look again.
    bool isDoubtful() const { return !doubt.empty() && checkedAt.empty(); }
};

enum class ProposalState : std::uint8_t { Open, Accepted, Refused, Withdrawn };

/// Levels that wait for somebody who may lower them, and what was decided.
struct RatingProposal
{
    RatingProposalId id;
    AssetId asset;
    EditionId edition;
    std::array<Text, 4> levels; ///< of C, I, A, P
    Text reason;
    AnswerRecord answers; ///< empty if the levels were chosen by hand
    Text drafted;
    Text doubt;
    ProposalState state = ProposalState::Open;
    Text proposedBy;
    Text proposedAt; ///< ISO date
    Text decidedBy;
    Text decidedAt;
    Text comment;

    bool isOpen() const { return state == ProposalState::Open; }
};

/// Stable ids: open, accepted, refused, withdrawn.
TextView proposalStateId(ProposalState state);
std::optional<ProposalState> proposalStateNamed(TextView id);

AnswerRecord recordOf(const WizardOutcome &outcome);
/// One form for equal answers; empty text for no answers.
Text toJson(const AnswerRecord &record);
/// `InvalidResource` for what `toJson` does not write; nothing in it for empty text.
Result<AnswerRecord> answersFromJson(TextView json);
/// The ids alone, to go through the questions again.
WizardAnswers givenAnswers(const AnswerRecord &record);

/// Columns of the record, in the order of the schema, and back. Errors: those of `answersFromJson`, an unknown state.
std::vector<Text> recordTexts(const RatingBasis &basis);
std::vector<Text> recordTexts(const RatingProposal &proposal);
Result<RatingBasis> basisFromRecord(std::int64_t id, std::span<const Text> texts);
Result<RatingProposal> proposalFromRecord(std::int64_t id, std::span<const Text> texts);

} // namespace daicho
