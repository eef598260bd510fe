// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/ratingbasis.h"
#include "model/services/registry.h"

namespace daicho {

/// The scheme by which assets are rated, with its questions. An edition that was stored without any gets those of the
/// program's scheme of the same id, as far as it has the same levels: questions decide nothing by themselves.
struct Questionnaire
{
    EditionId edition;
    Scheme scheme;

    bool isEmpty() const { return scheme.wizard.questions.empty(); }
};

/// A rating on its way: what was answered, and what a person made of it.
struct RatingRequest
{
    WizardAnswers answers;       ///< empty: chosen by hand
    std::map<Text, Text> levels; ///< by axis id, as written; with answers only where other than they lead to
    Text reason;                 ///< with answers empty for the drafted one
};

/// What became of it: rated, or proposed because it lowers and who asked may not.
struct RatingDone
{
    Asset asset;
    std::optional<RatingProposal> proposal;
};

/// Ratings that are explained: by the answers to the scheme's questions, and by two people where a level is lowered.
/// Each method is one transaction, one history entry, one undo step.
class RatingService
{
public:
    explicit RatingService(Registry &registry) : m_registry(registry) {}

    /// The questions for assets in this unit.
    Questionnaire questionnaire(OrgUnitId unit) const;
    /// Rates, and keeps how it came about. Below what stands or what the answers lead to only with a reason of its own
    /// (`lowered`, `below-answers`), and where the role does not permit lowering as an open proposal. Errors: Invalid
    /// with rule no-questions, unanswered, unknown-answer, unknown-axis, unknown-level; those of `AssetService::rate`.
    Result<RatingDone> rate(AssetId asset, const RatingRequest &request);
    /// Whether `rate` would make a proposal of it.
    bool wouldPropose(const Asset &asset, const RatingRequest &request) const;
    /// Somebody has looked again at what was answered with «わからない».
    Result<void> markChecked(AssetId asset);

    /// Rates as proposed; `comment` may be empty. Errors: those of `rate`, NotFound, NotPermitted, Invalid with rule
    /// not-open or other-edition.
    Result<Asset> accept(RatingProposalId id, const Text &comment = {});
    Result<void> refuse(RatingProposalId id, const Text &comment); ///< a comment is required
    /// By who proposed it, or who may decide.
    Result<void> withdraw(RatingProposalId id);

private:
    struct Plan;
    Result<Plan> planned(const Asset &asset, const RatingRequest &request) const;
    Result<std::map<Text, Text>> levelsOf(const Scheme &scheme, const RatingRequest &request,
                                          const WizardOutcome &outcome) const;
    Result<RatingDone> rateOnce(AssetId asset, const RatingRequest &request);
    Result<RatingDone> store(const Asset &asset, const Plan &plan);
    Result<RatingDone> propose(const Asset &asset, const Plan &plan);
    Result<Asset> acceptOnce(RatingProposalId id, const Text &comment);
    Result<void> decide(RatingProposalId id, ProposalState state, const Text &comment, const char *operation);
    Text today() const;

    Registry &m_registry;
};

} // namespace daicho
