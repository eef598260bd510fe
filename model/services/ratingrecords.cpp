// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/ratingrecords.h"

#include "model/storage/registrystore.h"

#include <algorithm>

namespace daicho {

namespace {

std::vector<TextView> viewsOf(const std::vector<Text> &texts)
{
    return {texts.begin(), texts.end()};
}

} // namespace

Result<std::optional<RatingBasis>> basisOf(const Registry &registry, AssetId asset, EditionId edition)
{
    const auto records = registry.store().recordsOf(EntityKind::RatingBasis, asset);
    if (!records)
        return records.error();
    for (const auto &[id, texts] : *records) {
        Result<RatingBasis> basis = basisFromRecord(id, texts);
        if (!basis)
            return basis.error();
        if (basis->edition == edition)
            return std::optional(std::move(*basis));
    }
    return std::optional<RatingBasis>();
}

Result<void> storeBasis(ChangeSet &changes, Registry &registry, RatingBasis basis)
{
    const Result<std::optional<RatingBasis>> known = basisOf(registry, basis.asset, basis.edition);
    if (!known)
        return known.error();
    if (*known) {
        changes.update(EntityKind::RatingBasis, (*known)->id.value(), recordTexts(**known), recordTexts(basis));
        return {};
    }
    const std::vector<Text> texts = recordTexts(basis);
    changes.insert(EntityKind::RatingBasis, registry.newId(EntityKind::RatingBasis), viewsOf(texts));
    return {};
}

Result<void> dropBasis(ChangeSet &changes, const Registry &registry, AssetId asset, EditionId edition)
{
    const Result<std::optional<RatingBasis>> known = basisOf(registry, asset, edition);
    if (!known)
        return known.error();
    if (*known) {
        const std::vector<Text> texts = recordTexts(**known);
        changes.of(EntityKind::RatingBasis).removed.append((*known)->id.value(), viewsOf(texts));
    }
    return {};
}

Result<RatingProposal> proposal(const Registry &registry, RatingProposalId id)
{
    const auto record = registry.store().record(EntityKind::RatingProposal, id.value());
    if (!record)
        return record.error();
    if (!*record)
        return Error{
            ErrorCode::NotFound, {{"entity", "rating_proposal"}, {"code", std::to_string(id.value())}}, "no proposal"};
    return proposalFromRecord(id.value(), **record);
}

Result<std::vector<RatingProposal>> proposalsOf(const Registry &registry, AssetId asset)
{
    const auto records = registry.store().recordsOf(EntityKind::RatingProposal, asset);
    if (!records)
        return records.error();
    std::vector<RatingProposal> proposals;
    for (const auto &[id, texts] : *records) {
        Result<RatingProposal> read = proposalFromRecord(id, texts);
        if (!read)
            return read.error();
        proposals.push_back(std::move(*read));
    }
    std::sort(proposals.begin(), proposals.end(),
              [](const RatingProposal &one, const RatingProposal &other) { return one.id > other.id; });
    return proposals;
}

Result<std::vector<RatingProposal>> openProposals(const Registry &registry)
{
    std::vector<RatingProposal> open;
    std::optional<Error> problem;
    const TextView isOpen = proposalStateId(ProposalState::Open);
    DAICHO_TRY(registry.store().scan(
        EntityKind::RatingProposal, [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            if (values[static_cast<std::size_t>(RatingProposalColumn::State)] != isOpen || problem)
                return;
            Result<RatingProposal> read = proposalFromRecord(id, std::vector<Text>(values.begin(), values.end()));
            if (read)
                open.push_back(std::move(*read));
            else
                problem = read.error();
        }));
    if (problem)
        return *problem;
    return open;
}

void insertProposal(ChangeSet &changes, const RatingProposal &proposal)
{
    const std::vector<Text> texts = recordTexts(proposal);
    changes.insert(EntityKind::RatingProposal, proposal.id.value(), viewsOf(texts));
}

void updateProposal(ChangeSet &changes, const RatingProposal &before, const RatingProposal &after)
{
    changes.update(EntityKind::RatingProposal, before.id.value(), recordTexts(before), recordTexts(after));
}

} // namespace daicho
