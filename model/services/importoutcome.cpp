// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an import left in the registry, and what kept its rows out.

#include "model/services/importplanner.h"

#include <algorithm>
#include <set>

namespace daicho {

namespace {

bool canBeMapped(const ImportReject &reject)
{
    if (reject.value.empty() || reject.columnNumber == 0)
        return false;
    const TextView rule = reject.rule;
    return rule.starts_with("unknown-") || rule == importrule::badDate || rule == importrule::badNumber ||
           (rule == importrule::ambiguous && reject.field == fieldInfo(Field::Unit).id);
}

ImportOutcome count(const LedgerIndex &index, const ImportPlan &plan, const HistoryHead &head)
{
    const RecordBlock &inserted = plan.changes.of(EntityKind::Asset).inserted;
    const std::set<std::int64_t> fresh(inserted.ids.begin(), inserted.ids.end());
    ImportOutcome outcome;
    for (const std::uint32_t row : index.all()) {
        ++outcome.assets;
        if (index.revision(row) == head.seq)
            ++(fresh.contains(index.id(row).value()) ? outcome.added : outcome.updated);
    }
    return outcome;
}

} // namespace

/// The different values of rejected cells that a mapping of values can mend.
void ImportPlanner::listBadValues()
{
    std::vector<ImportBadValue> &values = m_plan.badValues;
    std::map<std::pair<Text, Text>, std::size_t> places;
    for (const ImportReject &reject : m_plan.rejects) {
        if (!canBeMapped(reject))
            continue;
        const auto [place, isNew] = places.try_emplace({reject.field, reject.value}, values.size());
        if (isNew)
            values.push_back({reject.field, reject.column, reject.value, reject.rule, 0});
        ++values[place->second].rows;
    }
    std::stable_sort(values.begin(), values.end(),
                     [](const ImportBadValue &a, const ImportBadValue &b) { return a.rows > b.rows; });
}

Result<ImportOutcome> ImportService::outcome(const QString &registryPath, const ImportPlan &plan,
                                             const HistoryHead &head)
{
    const Result<LedgerIndex> index = Registry::readIndex(registryPath, {});
    if (!index)
        return index.error();
    return count(*index, plan, head);
}

} // namespace daicho
