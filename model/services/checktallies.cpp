// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Findings counted day by day.

#include "model/services/checkservice.h"
#include "model/services/recordtexts.h"
#include "model/services/registrycontents.h"
#include "model/services/retry.h"
#include "model/storage/registrystore.h"

namespace daicho {

namespace {

using Column = FindingTallyColumn;
using TallyKey = std::pair<Text, std::int64_t>; ///< rule, institution (0: assets without a unit, or nothing found)

struct StoredTally
{
    std::int64_t id = 0;
    std::int64_t count = 0;
};

RecordTexts<Column> recordOf(const Text &day, const TallyKey &key, std::int64_t count)
{
    RecordTexts<Column> record;
    record[Column::Day] = day;
    record[Column::Rule] = key.first;
    record[Column::Unit] = key.second != 0 ? std::to_string(key.second) : Text();
    record[Column::Count] = std::to_string(count);
    return record;
}

/// Open findings by rule and institution. A rule that found nothing is there with 0, so that it can be told from one
/// that was switched off.
std::map<TallyKey, std::int64_t> tallied(const CheckReport &report, const Organisation &organisation)
{
    std::map<TallyKey, std::int64_t> counts;
    for (const auto &[key, count] : report.counts()) {
        const OrgUnitId institution = key.second.isValid() ? organisation.institutionOf(key.second) : OrgUnitId();
        if (count.open > 0)
            counts[{key.first, institution.value()}] += count.open;
    }
    for (const BodyRule &rule : report.rules.all()) {
        const auto from = counts.lower_bound({rule.rule->code, 0});
        const bool isThere = from != counts.end() && from->first.first == rule.rule->code;
        if (rule.isOn && !isThere)
            counts[{rule.rule->code, 0}] = 0;
    }
    return counts;
}

Result<std::map<TallyKey, StoredTally>> storedOn(RegistryStore &store, const Text &day)
{
    std::map<TallyKey, StoredTally> stored;
    DAICHO_TRY(
        store.scan(EntityKind::FindingTally, [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            if (values[static_cast<std::size_t>(Column::Day)] != day)
                return;
            const TallyKey key{values[static_cast<std::size_t>(Column::Rule)],
                               storedNumber(values[static_cast<std::size_t>(Column::Unit)])};
            stored[key] = {id, storedNumber(values[static_cast<std::size_t>(Column::Count)])};
        }));
    return stored;
}

} // namespace

Result<void> CheckService::record(const CheckReport &report)
{
    if (report.head != m_registry.head())
        return Error{ErrorCode::Overtaken, {{"file", toText(m_registry.path())}}, "changed since it was checked"};
    const Result<std::map<TallyKey, StoredTally>> stored = storedOn(m_registry.store(), report.day);
    if (!stored)
        return stored.error();
    const std::map<TallyKey, std::int64_t> now = tallied(report, m_registry.organisation());
    ChangeSet changes;
    for (const auto &[key, count] : now) {
        const auto before = stored->find(key);
        if (before == stored->end())
            recordOf(report.day, key, count)
                .insertInto(changes, EntityKind::FindingTally, m_registry.newId(EntityKind::FindingTally));
        else
            changes.update(EntityKind::FindingTally, before->second.id,
                           recordOf(report.day, key, before->second.count).texts(),
                           recordOf(report.day, key, count).texts());
    }
    ChangeSet gone;
    for (const auto &[key, before] : *stored) {
        if (!now.contains(key))
            recordOf(report.day, key, before.count).insertInto(gone, EntityKind::FindingTally, before.id);
    }
    changes.of(EntityKind::FindingTally).removed = gone.of(EntityKind::FindingTally).inserted;
    if (changes.isEmpty())
        return {};
    const Result<HistoryHead> head = m_registry.commit(changes, {"check.record", report.day, {}, 0});
    return head ? Result<void>() : Result<void>(head.error());
}

Result<std::vector<TallyDay>> CheckService::trend(OrgUnitId institution) const
{
    std::map<Text, TallyDay> days;
    DAICHO_TRY(m_registry.store().scan(
        EntityKind::FindingTally, [&](std::int64_t, std::int64_t, std::span<const TextView> values) {
            const TextView day = values[static_cast<std::size_t>(Column::Day)];
            const std::int64_t unit = storedNumber(values[static_cast<std::size_t>(Column::Unit)]);
            TallyDay &tally = days[Text(day)];
            tally.day = day;
            std::int64_t &count = tally.counts[Text(values[static_cast<std::size_t>(Column::Rule)])];
            if (!institution.isValid() || unit == institution.value())
                count += storedNumber(values[static_cast<std::size_t>(Column::Count)]);
        }));
    std::vector<TallyDay> ordered;
    for (auto &[day, tally] : days)
        ordered.push_back(std::move(tally));
    return ordered;
}

} // namespace daicho
