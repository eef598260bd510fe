// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of proposed ratings: accepted, refused, withdrawn.

#include "model/services/assetdraft.h"
#include "model/services/ratingrecords.h"
#include "model/services/ratingservice.h"
#include "model/services/retry.h"

namespace daicho {

namespace {

Result<RatingProposal> openProposal(const Registry &registry, RatingProposalId id)
{
    Result<RatingProposal> found = proposal(registry, id);
    if (found && !found->isOpen())
        return Error{ErrorCode::Invalid,
                     {{"field", "level"}, {"value", Text(proposalStateId(found->state))}, {"rule", "not-open"}},
                     "decided already"};
    return found;
}

Text subjectOf(const Asset &asset)
{
    return asset.text(Field::Code) + ' ' + asset.text(Field::Name);
}

/// Both people and both texts, as the history tells them.
Text acceptedReason(const RatingProposal &proposal, const Text &comment)
{
    const Text proposed = proposal.reason + "（提案 " + proposal.proposedBy + "）";
    return comment.empty() ? proposed : proposed + '\n' + comment;
}

} // namespace

Result<Asset> RatingService::accept(RatingProposalId id, const Text &comment)
{
    return retried([&] { return acceptOnce(id, comment); });
}

Result<Asset> RatingService::acceptOnce(RatingProposalId id, const Text &comment)
{
    const Result<RatingProposal> open = openProposal(m_registry, id);
    if (!open)
        return open.error();
    const Result<Asset> asset = m_registry.asset(open->asset);
    if (!asset)
        return asset.error();
    DAICHO_TRY(m_registry.permissions().require(Permission::LowerLevel, asset->unit()));
    DAICHO_TRY(checkStoredText(Field::Reason, comment));
    if (m_registry.editionFor(asset->unit()) != open->edition)
        return Error{ErrorCode::Invalid,
                     {{"field", "level"}, {"value", open->proposedAt}, {"rule", "other-edition"}},
                     "proposed under another edition"};
    std::map<Field, Text> levels;
    for (std::size_t i = 0; i < open->levels.size(); ++i) {
        if (!open->levels[i].empty())
            levels[static_cast<Field>(static_cast<std::size_t>(Field::C) + i)] = open->levels[i];
    }
    AssetDraft draft(m_registry, *asset);
    draft.keepBasis();
    DAICHO_TRY(draft.rate(levels, open->reason));
    ChangeSet changes = draft.isChanged() ? draft.changes() : ChangeSet();
    if (open->answers.answers.empty()) {
        if (draft.isChanged())
            DAICHO_TRY(dropBasis(changes, m_registry, asset->id, open->edition));
    } else {
        RatingBasis basis;
        basis.asset = asset->id;
        basis.edition = open->edition;
        basis.answers = open->answers;
        basis.drafted = open->drafted;
        basis.doubt = open->doubt;
        DAICHO_TRY(storeBasis(changes, m_registry, basis));
    }
    RatingProposal decided = *open;
    decided.state = ProposalState::Accepted;
    decided.decidedBy = m_registry.actor();
    decided.decidedAt = today();
    decided.comment = comment;
    updateProposal(changes, *open, decided);
    const Result<HistoryHead> head =
        m_registry.commit(changes, {"rating.accept", subjectOf(*asset), acceptedReason(*open, comment), 0});
    if (!head)
        return head.error();
    Asset stored = draft.after();
    if (draft.isChanged())
        stored.revision = head->seq;
    return stored;
}

Result<void> RatingService::decide(RatingProposalId id, ProposalState state, const Text &comment, const char *operation)
{
    return retried([&]() -> Result<void> {
        const Result<RatingProposal> open = openProposal(m_registry, id);
        if (!open)
            return open.error();
        const Result<Asset> asset = m_registry.asset(open->asset);
        if (!asset)
            return asset.error();
        const bool isOwn = state == ProposalState::Withdrawn && open->proposedBy == m_registry.actor();
        if (!isOwn)
            DAICHO_TRY(m_registry.permissions().require(Permission::LowerLevel, asset->unit()));
        RatingProposal decided = *open;
        decided.state = state;
        decided.decidedBy = m_registry.actor();
        decided.decidedAt = today();
        decided.comment = comment;
        ChangeSet changes;
        updateProposal(changes, *open, decided);
        const Result<HistoryHead> head = m_registry.commit(changes, {operation, subjectOf(*asset), comment, 0});
        return head ? Result<void>() : Result<void>(head.error());
    });
}

Result<void> RatingService::refuse(RatingProposalId id, const Text &comment)
{
    if (toQString(comment).trimmed().isEmpty())
        return Error{ErrorCode::Invalid,
                     {{"field", "comment"}, {"value", comment}, {"rule", "required"}},
                     "refused without why"};
    DAICHO_TRY(checkStoredText(Field::Reason, comment));
    return decide(id, ProposalState::Refused, comment, "rating.refuse");
}

Result<void> RatingService::withdraw(RatingProposalId id)
{
    return decide(id, ProposalState::Withdrawn, {}, "rating.withdraw");
}

} // namespace daicho
