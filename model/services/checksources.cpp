// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/checksources.h"

#include "model/domain/classification.h"
#include "model/domain/personalprofile.h"
#include "model/services/ratedledgerreader.h"
#include "model/services/registrycontents.h"
#include "model/storage/registrystore.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <unordered_map>

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

bool anyIsOn(const BodyRules &rules, std::initializer_list<const char *> codes)
{
    return std::any_of(codes.begin(), codes.end(), [&rules](const char *code) { return rules.isOn(code); });
}

/// What contents need of what holds them, zones, services, paper.
Result<void> fromInheritance(const CheckSourceInput &from, CheckFindings &findings)
{
    if (!anyIsOn(from.input.rules, {rule::requiredLevel, rule::aboveRequired, rule::specificOutside, rule::cloudTerms,
                                    rule::heavyOnInternet, rule::paperAxis, rule::personalLowest}))
        return {};
    const Result<std::shared_ptr<RatedLedger>> ledger =
        readRatedLedger(from.store, from.contents, from.input.today, from.job);
    if (!ledger)
        return ledger.error();
    (*ledger)->visitFindings([&findings](CheckFinding &&finding) { findings.push_back(std::move(finding)); });
    return {};
}

void addProfileFinding(CheckFindings &findings, const Asset &asset, const PersonalProfile &profile, bool isNumber)
{
    Text items;
    for (const PersonalProfileColumn column : missingItems(profile, asset, isNumber))
        items += (items.empty() ? "" : ",") + Text(profileField(column).id);
    if (items.empty())
        return;
    CheckFinding finding;
    finding.rule = isNumber ? "number-profile-incomplete" : "profile-incomplete";
    finding.asset = asset.id;
    finding.field = Field::PersonalInfo;
    finding.args = {{"items", items}};
    findings.push_back(std::move(finding));
}

void addAssessment(CheckFindings &findings, const Asset &asset, const PersonalProfile &profile, QDate today)
{
    const AssessmentStanding standing = assessmentOf(profile, asset, today);
    if (!standing.asksForWork())
        return;
    CheckFinding finding;
    finding.rule = "assessment-due";
    finding.asset = asset.id;
    finding.field = Field::PersonalInfo;
    finding.args = {{"due", standing.due}};
    findings.push_back(std::move(finding));
}

/// What is still to be recorded of assets with personal information.
Result<void> fromProfiles(const CheckSourceInput &from, CheckFindings &findings)
{
    const BodyRules &rules = from.input.rules;
    if (!anyIsOn(rules, {"profile-incomplete", "number-profile-incomplete", "assessment-due"}))
        return {};
    std::unordered_map<AssetId, PersonalProfile> profiles;
    DAICHO_TRY(from.store.scan(
        EntityKind::PersonalProfile,
        [&profiles](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            PersonalProfile profile = personalProfileOf(id, values);
            const AssetId asset(storedNumber(profile.text(PersonalProfileColumn::Asset)));
            profiles[asset] = std::move(profile);
        },
        from.job));
    const CheckLedger &ledger = from.input.ledger;
    const QDate today = QDate::fromString(toQString(from.input.today), Qt::ISODate);
    const PersonalProfile none;
    Asset asset;
    for (const std::uint32_t row : ledger.active()) {
        asset.id = ledger.id(row);
        for (const Field field : {Field::PersonalInfo, Field::Subjects, Field::Unit})
            asset.text(field) = ledger.text(row, field);
        if (!hasPersonalInformation(asset))
            continue;
        const auto found = profiles.find(asset.id);
        const PersonalProfile &profile = found != profiles.end() ? found->second : none;
        addProfileFinding(findings, asset, profile, false);
        if (hasIndividualNumbers(asset)) {
            addProfileFinding(findings, asset, profile, true);
            addAssessment(findings, asset, profile, today);
        }
    }
    return {};
}

constexpr CheckSource sources[] = {fromRows, fromNames, fromDoubts, fromProposals, fromInheritance, fromProfiles};

} // namespace

std::span<const CheckSource> checkSources()
{
    return sources;
}

} // namespace daicho
