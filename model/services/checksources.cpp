// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/checksources.h"

#include "model/domain/classification.h"
#include "model/services/registrycontents.h"
#include "model/storage/registrystore.h"

#include <array>

namespace daicho {

namespace {

Result<void> fromRows(const CheckSourceInput &from, CheckFindings &findings)
{
    checkRatings(from.input, findings);
    checkResponsibility(from.input, findings);
    checkDates(from.input, findings);
    checkContent(from.input, findings);
    return {};
}

Result<void> fromNames(const CheckSourceInput &from, CheckFindings &findings)
{
    checkNames(from.input, findings, from.job);
    return {};
}

template <typename Column, typename... Columns> auto columnsOf(Column first, Columns... others)
{
    return std::array{static_cast<std::size_t>(first), static_cast<std::size_t>(others)...};
}

Field firstAxisOf(const RegistryContents &contents, EditionId edition)
{
    const Scheme *scheme = contents.schemeOf(edition);
    return scheme != nullptr && !scheme->axes.empty() ? fieldOfAxis(scheme->axes.front().id).value_or(Field::C)
                                                      : Field::C;
}

/// Ratings in which something was answered with «do not know» and nobody has looked again. One under an edition that
/// is no longer the asset's does not matter any more.
Result<void> fromDoubts(const CheckSourceInput &from, CheckFindings &findings)
{
    if (!from.input.rules.isOn("doubt"))
        return {};
    using Column = RatingBasisColumn;
    const auto columns = columnsOf(Column::Asset, Column::Edition, Column::Doubt, Column::CheckedAt);
    const auto visit = [&](std::int64_t, std::int64_t, std::span<const TextView> values) {
        const std::optional<std::uint32_t> row = from.input.ledger.row(AssetId(storedNumber(values[0])));
        const bool isOpen = !values[2].empty() && values[3].empty();
        if (!row || !isOpen || from.input.ledger.text(*row, Field::Edition) != values[1])
            return;
        CheckFinding finding;
        finding.rule = "doubt";
        finding.asset = from.input.ledger.id(*row);
        finding.field = firstAxisOf(from.contents, EditionId(storedNumber(values[1])));
        finding.args = {{"doubt", Text(values[2])}};
        findings.push_back(std::move(finding));
    };
    return from.store.scanColumns(EntityKind::RatingBasis, columns, visit, from.job);
}

/// Levels that wait for somebody who may lower them.
Result<void> fromProposals(const CheckSourceInput &from, CheckFindings &findings)
{
    if (!from.input.rules.isOn("open-proposal"))
        return {};
    using Column = RatingProposalColumn;
    const auto columns = columnsOf(Column::Asset, Column::Edition, Column::State, Column::ProposedBy, Column::LevelC,
                                   Column::LevelI, Column::LevelA, Column::LevelP);
    static constexpr std::array<const char *, 4> axes{"C", "I", "A", "P"};
    const auto visit = [&](std::int64_t, std::int64_t, std::span<const TextView> values) {
        if (values[2] != "open")
            return;
        CheckFinding finding;
        finding.rule = "open-proposal";
        finding.asset = AssetId(storedNumber(values[0]));
        finding.field = firstAxisOf(from.contents, EditionId(storedNumber(values[1])));
        Text levels;
        for (std::size_t i = 0; i < axes.size(); ++i) {
            if (!values[4 + i].empty())
                levels += (levels.empty() ? Text() : Text(",")) + axes[i] + '=' + Text(values[4 + i]);
        }
        finding.args = {{"by", Text(values[3])}, {"levels", levels}};
        findings.push_back(std::move(finding));
    };
    return from.store.scanColumns(EntityKind::RatingProposal, columns, visit, from.job);
}

constexpr CheckSource sources[] = {fromRows, fromNames, fromDoubts, fromProposals};

} // namespace

std::span<const CheckSource> checkSources()
{
    return sources;
}

} // namespace daicho
