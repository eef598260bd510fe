// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/japanesedate.h"
#include "model/services/registry.h"

namespace daicho {

/// That institutions use an edition of their own for a time.
struct AdoptionRequest
{
    EditionId edition;
    Text shipped; ///< id of a scheme of the program, where the registry does not have the edition yet
    std::vector<OrgUnitId> institutions; ///< several: they adopt it together
    Text from;                           ///< ISO day; empty: today
    Text to;                             ///< the last day; empty: goes on
    Text note;
};

/// Which edition an institution is rated under, where it is not that of the whole body. Every method is one step of
/// the history.
class AdoptionService
{
public:
    explicit AdoptionService(Registry &registry) : m_registry(registry) {}

    /// A record for each institution, in one step. Refused (`Invalid`): unknown-edition, unknown-institution,
    /// ends-before-start, and adoption-overlaps with the institution and the period that is in the way.
    Result<std::vector<SchemeAdoptionId>> adopt(const AdoptionRequest &request);
    /// The last day on which it holds.
    Result<void> end(SchemeAdoptionId id, const Text &lastDay);

private:
    Result<std::vector<SchemeAdoptionId>> adoptOnce(AdoptionRequest request);
    Result<void> check(const AdoptionRequest &request) const;

    Registry &m_registry;
};

/// The edition of the registry that a person means: «mic-classic-322 2018», «mic-classic-322@2018», the edition or the
/// id alone where only one fits, else the newest of that id. `Invalid` with rule unknown-edition or ambiguous.
Result<EditionId> editionNamed(const Registry &registry, TextView written);

/// «2026-04-01～», as people read a period; dates in the style that is wanted.
Text periodText(const Text &from, const Text &to, DateStyle style = DateStyle::Iso);

} // namespace daicho
