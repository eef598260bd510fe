// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/importchanges.h"
#include "model/services/importidentity.h"
#include "model/services/importnewassets.h"
#include "model/services/importsource.h"

#include <memory>

namespace daicho {

/// What a plan is made against.
struct ImportTarget
{
    const Registry &registry;
    const LedgerIndex &index;
};

/// Makes the plan of an import in one pass over the file.
class ImportPlanner
{
public:
    static Result<ImportPlan> plan(const ImportTarget &target, const ImportSource &source, const JobControl &job);

private:
    /// A cell, or a missing column, that keeps a row out.
    struct Fault
    {
        Field field;
        std::size_t column = ImportColumnSet::none; ///< of the column set
        const char *rule = nullptr;
    };

    ImportPlanner(const ImportTarget &target, const ImportSource &source, OpenedSource &file);

    Result<void> prepare(HeaderReader &reader);
    Result<void> readRows(const JobControl &job);
    Result<void> readRow(const SourceRow &source);
    void preview(const SourceRow &source, RowKind kind);
    void sample(std::span<const TextView> cells);
    void findFaults();
    OrgUnitId institutionOf(OrgUnitId unit) const;
    bool isNameMissing() const;
    OrgUnitId unitOfRow();
    ImportOrganisation::UnitAnswer askedUnit(TextView institution, TextView lastPart);
    ImportOrganisation::UnitAnswer unitNearAsset();
    AssetId identified(OrgUnitId unit);
    void addNew(OrgUnitId unit);
    TextView owner(Field field, OrgUnitId unit);
    void reject(const SourceRow &source);
    void fault(Field field, const char *rule) { m_faults.push_back({field, m_columns->of(field), rule}); }
    Result<void> finish();
    void listUnmapped();
    void listBadValues();

    const Registry &m_registry;
    const LedgerIndex &m_index;
    const ImportSource &m_source;
    OpenedSource &m_file;
    ImportPlan m_plan;
    std::unique_ptr<ImportColumnSet> m_columns;
    std::unique_ptr<ImportOrganisation> m_organisation;
    std::unique_ptr<ImportIdentity> m_identity;
    std::unique_ptr<ImportNewAssets> m_new;
    std::unique_ptr<ImportChanges> m_changes;
    std::vector<std::size_t> m_unitParts; ///< columns that make up the unit's path
    bool m_ownEditions = false;           ///< institutions use editions of their own
    bool m_ownExport = false;             ///< the file has the column `revision`

    ImportRow m_row; ///< the one that is read
    std::vector<Fault> m_faults;
    std::set<Text> m_createdUnits; ///< folded
    Text m_unitPath;               ///< as written
    Text m_unitKey;
    Dictionary m_unitKeys; ///< institution and path as written
    std::vector<ImportOrganisation::UnitAnswer> m_unitAnswers;
    struct OwnerAnswer
    {
        PostId post;
        Text id;
    };
    std::unordered_map<std::uint64_t, OwnerAnswer> m_owners; ///< by column, unit and text
    Text m_unitId;
};

} // namespace daicho
