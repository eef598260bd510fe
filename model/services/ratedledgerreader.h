// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/ratedledger.h"
#include "model/services/registrycontents.h"

#include <map>
#include <memory>
#include <unordered_map>

namespace daicho {

/// From records to the facts that decide about required levels. What many assets share is worked out once.
class FactsReader
{
public:
    using EditionOf = std::function<EditionId(OrgUnitId)>;
    using TextOf = std::function<TextView(Field)>;

    explicit FactsReader(EditionOf editionOf) : m_editionOf(std::move(editionOf)) {}

    AssetFacts facts(AssetId id, const TextOf &text);
    AssetFacts facts(const Asset &asset);
    /// Stored fields that the facts are made of.
    static std::span<const Field> fields();

private:
    EditionOf m_editionOf;
    std::map<OrgUnitId, EditionId> m_editions;
    std::unordered_map<Text, bool> m_isPaper;
};

/// What the relations of this body carry: the settings `inheritance.<kind>`, else what the program suggests.
CarryRules carryRulesOf(const RegistryContents &contents);
RatedLedger::Rules ledgerRulesOf(const RegistryContents &contents, TextView day);

/// A relation from its record; nothing for a kind of a newer program.
std::optional<Relation> relationOf(std::int64_t id, std::span<const TextView> values);

/// The whole ledger from a store, computed; for any thread. `day` decides which editions institutions use.
Result<std::shared_ptr<RatedLedger>> readRatedLedger(RegistryStore &store, const RegistryContents &contents,
                                                     TextView day, const JobControl &job = {});

} // namespace daicho
