// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importcolumnset.h"
#include "model/services/importorganisation.h"

namespace daicho {

class RegistryStore;

/// A row that is an asset of the registry, until that asset is read.
struct MatchedRow
{
    ImportRow row;
    AssetId asset;
    OrgUnitId unit; ///< none: the row does not say
};

/// Compares rows with the assets they are, and turns the differences into changes of the plan. Rows are compared
/// in batches, because long texts are read from the file.
class ImportChanges
{
public:
    struct Setup
    {
        const Registry *registry = nullptr;
        const ImportColumnSet *columns = nullptr;
        ImportOrganisation *organisation = nullptr;
        OnConflict onConflict = OnConflict::Keep;
        Text today;
    };

    ImportChanges(const Setup &setup, ImportPlan &plan) : m_setup(setup), m_plan(plan) {}

    Result<void> add(MatchedRow row);
    /// Compares what is waiting.
    Result<void> finish();

private:
    struct Difference
    {
        Field field;
        Text before; ///< stored form; a level under another edition counts as unrated
        Text after;
    };

    Result<void> compare(const MatchedRow &matched, const Asset &asset);
    std::optional<Difference> difference(const MatchedRow &matched, const Asset &asset, std::size_t column);
    /// Valid until the next call.
    TextView stored(const MatchedRow &matched, const Asset &asset, std::size_t column);
    PostId post(const MatchedRow &matched, const Asset &asset, std::size_t column);
    bool isConflict(const MatchedRow &matched, const Asset &asset) const;
    void report(const MatchedRow &matched, const Asset &asset, const Difference &cell, bool isConflict);
    Result<void> update(const MatchedRow &matched, const Asset &asset, const std::vector<Difference> &differences);
    bool isRatedAnew(const MatchedRow &matched, const std::vector<Difference> &differences) const;
    Result<void> rate(const Asset &before, Asset &after, EditionId edition);
    EditionId editionOf(const MatchedRow &matched, const Asset &asset) const;
    Result<void> prepareRatingIds();
    Text shown(Field field, TextView stored, OrgUnitId unit) const;

    Setup m_setup;
    ImportPlan &m_plan;
    std::vector<MatchedRow> m_waiting;
    std::int64_t m_nextRating = 0;
    Text m_reference; ///< of the cell that is compared
};

} // namespace daicho
