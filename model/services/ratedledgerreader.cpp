// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/ratedledgerreader.h"

#include <algorithm>
#include <array>
#include <set>

namespace daicho {

namespace {

constexpr std::array fieldsOfFacts{
    Field::Code,    Field::Kind, Field::Unit, Field::Medium, Field::Location, Field::Zone,       Field::PersonalInfo,
    Field::Edition, Field::C,    Field::I,    Field::A,      Field::P,        Field::Contractor, Field::Status};
constexpr std::size_t placeOfNone = fieldsOfFacts.size();

/// Place of each stored field in `fieldsOfFacts`.
constexpr std::array<std::size_t, columnCount<AssetColumn>> places = [] {
    std::array<std::size_t, columnCount<AssetColumn>> all{};
    for (std::size_t &place : all)
        place = placeOfNone;
    for (std::size_t i = 0; i < fieldsOfFacts.size(); ++i)
        all[static_cast<std::size_t>(fieldsOfFacts[i])] = i;
    return all;
}();

bool holdsOthers(TextView kind)
{
    return kind == "network" || kind == "system" || kind == "facility" || kind == "medium";
}

} // namespace

std::span<const Field> FactsReader::fields()
{
    return fieldsOfFacts;
}

AssetFacts FactsReader::facts(AssetId id, const TextOf &text)
{
    AssetFacts facts;
    facts.id = id;
    facts.code = Text(text(Field::Code));
    const OrgUnitId unit(storedNumber(text(Field::Unit)));
    auto edition = m_editions.find(unit);
    if (edition == m_editions.end())
        edition = m_editions.emplace(unit, m_editionOf(unit)).first;
    facts.inForce = edition->second;
    facts.edition = EditionId(storedNumber(text(Field::Edition)));
    facts.levels = {Text(text(Field::C)), Text(text(Field::I)), Text(text(Field::A)), Text(text(Field::P))};
    facts.zone = ProfileItemId(storedNumber(text(Field::Zone)));
    facts.isRetired = text(Field::Status) == statusRetired;
    facts.isHolder = holdsOthers(text(Field::Kind));
    const TextView personal = text(Field::PersonalInfo);
    facts.hasPersonal = !personal.empty() && personal != "none";
    facts.hasSpecific = personal == "specific";
    const Text medium(text(Field::Medium));
    auto paper = m_isPaper.find(medium);
    if (paper == m_isPaper.end())
        paper = m_isPaper.emplace(medium, isPaperOnly(medium)).first;
    facts.isPaper = paper->second;
    for (const Field field : {Field::Contractor, Field::Location, Field::Medium}) {
        if (facts.termsService.empty() && saysUniformTerms(text(field)))
            facts.termsService = Text(text(field));
    }
    return facts;
}

AssetFacts FactsReader::facts(const Asset &asset)
{
    return facts(asset.id, [&asset](Field field) { return TextView(asset.text(field)); });
}

CarryRules carryRulesOf(const RegistryContents &contents)
{
    CarryRules rules = CarryRules::standard();
    for (const RelationKind kind : allRelationKinds()) {
        const Text key = Text("inheritance.") + Text(relationKindId(kind));
        if (const std::optional<Carry> carry = carryFromText(contents.setting(key)))
            rules.set(kind, *carry);
    }
    return rules;
}

RatedLedger::Rules ledgerRulesOf(const RegistryContents &contents, TextView day)
{
    RatedLedger::Rules rules;
    rules.schemes = contents.editions;
    std::set<EditionId> inForce{contents.header.edition};
    for (const OrgUnitId institution : contents.organisation.institutions())
        inForce.insert(contents.editionFor(institution, day));
    rules.inForce.assign(inForce.begin(), inForce.end());
    for (const ProfileItem &item : contents.profileItems) {
        if (item.section == section::zone)
            rules.zones.push_back(item);
    }
    rules.carries = carryRulesOf(contents);
    return rules;
}

std::optional<Relation> relationOf(std::int64_t id, std::span<const TextView> values)
{
    const auto text = [&values](RelationColumn column) { return values[static_cast<std::size_t>(column)]; };
    const std::optional<RelationKind> kind = relationKindNamed(text(RelationColumn::Kind));
    if (!kind)
        return std::nullopt;
    return Relation{RelationId(id), AssetId(storedNumber(text(RelationColumn::From))), *kind,
                    AssetId(storedNumber(text(RelationColumn::To)))};
}

Result<std::shared_ptr<RatedLedger>> readRatedLedger(RegistryStore &store, const RegistryContents &contents,
                                                     TextView day, const JobControl &job)
{
    auto ledger = std::make_shared<RatedLedger>(ledgerRulesOf(contents, day));
    FactsReader reader([&](OrgUnitId unit) { return contents.editionFor(unit, day); });
    std::vector<std::size_t> columns;
    for (const Field field : FactsReader::fields())
        columns.push_back(static_cast<std::size_t>(field));
    DAICHO_TRY(store.scanColumns(
        EntityKind::Asset, columns,
        [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            ledger->add(reader.facts(
                AssetId(id), [&values](Field field) { return values[places[static_cast<std::size_t>(field)]]; }));
        },
        job));
    DAICHO_TRY(store.scan(
        EntityKind::Relation,
        [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            if (const std::optional<Relation> relation = relationOf(id, values))
                ledger->addRelation(*relation);
        },
        job));
    ledger->compute();
    return ledger;
}

} // namespace daicho
