// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/repairer.h"

#include "model/storage/payload.h"
#include "model/storage/recordreader.h"
#include "model/storage/recordstore.h"
#include "model/storage/tablewriter.h"

#include <unordered_set>

namespace daicho {

Result<void> Repairer::run(Repair repair, const HistoryHead &expected, HistoryHead &head)
{
    if (HistoryStore(m_database).head() != expected)
        return Error{ErrorCode::Overtaken, {}, "the head has moved"};
    Verifier verifier(m_database, m_expectation, m_job);
    const Result<Examination> found = verifier.examine();
    if (!found)
        return found.error();
    if (!found->isRepairable())
        return Error{ErrorCode::HistoryBroken, {}, "nothing that could be repaired: " + found->verification.detail};
    DAICHO_TRY(repair == Repair::Restore ? restore(verifier.replay(), expected, head)
                                         : adopt(verifier.replay(), expected, head));
    return requireOrder();
}

Result<void> Repairer::restore(const Replay &replay, const HistoryHead &expected, HistoryHead &head)
{
    TableWriter(m_database, replay, m_job).writeAll();
    HistoryStore history(m_database);
    const HistoryEntry entry = history.entryFor(m_act);
    head = history.append(expected, entry, packChanges(ChangeSet()));
    return {};
}

Result<void> Repairer::adopt(const Replay &replay, const HistoryHead &expected, HistoryHead &head)
{
    const Result<ChangeSet> changes = adopted(replay);
    if (!changes)
        return changes.error();
    HistoryStore history(m_database);
    HistoryEntry entry = history.entryFor(m_act);
    entry.records = static_cast<std::int64_t>(changes->records());
    head = history.append(expected, std::move(entry), packChanges(*changes));
    Replay after = replay;
    if (const std::optional<Difference> difference = after.apply(*changes, head.seq))
        return Error{ErrorCode::HistoryBroken, {}, "what was adopted does not follow: " + difference->field};
    writeRevisions(after);
    TableWriter writer(m_database, after, m_job);
    writer.writeTerms();
    writer.writeSequences();
    return {};
}

/// What would have to be done to the records of the history to get those of the tables.
Result<ChangeSet> Repairer::adopted(const Replay &replay)
{
    ChangeSet changes;
    for (const EntitySchema &schema : entitySchemas())
        adoptTable(replay.of(schema.kind), changes);
    // What cannot be written into an entry and read again must not become one.
    const Result<ChangeSet> again = unpackChanges(packChanges(changes));
    if (!again)
        return Error{ErrorCode::HistoryBroken, {}, "the tables hold what no history could: " + again.error().debug};
    return changes;
}

void Repairer::adoptTable(const ReplayedTable &table, ChangeSet &changes)
{
    const std::size_t columns = entitySchema(table.kind()).columns.size();
    std::unordered_set<std::int64_t> met;
    const auto recorded = [&](std::uint32_t row) {
        std::vector<Text> texts;
        for (std::size_t column = 0; column < columns; ++column)
            texts.emplace_back(table.text(row, column));
        return texts;
    };
    RecordStore(m_database).scan(table.kind(), [&](std::int64_t id, std::int64_t, std::span<const TextView> values) {
        met.insert(id);
        const std::uint32_t row = table.rowOf(id);
        if (row == ReplayedTable::none)
            changes.insert(table.kind(), id, values);
        else
            changes.update(table.kind(), id, recorded(row), std::vector<Text>(values.begin(), values.end()));
    });
    for (std::uint32_t row = 0; row < table.rows(); ++row) {
        if (!table.isAlive(row) || met.contains(table.id(row)))
            continue;
        const std::vector<Text> texts = recorded(row);
        changes.of(table.kind()).removed.append(table.id(row), std::vector<TextView>(texts.begin(), texts.end()));
    }
}

/// Every row says which entry touched it last.
void Repairer::writeRevisions(const Replay &replay)
{
    for (const EntitySchema &schema : entitySchemas()) {
        if (!hasRevision(schema.kind))
            continue;
        const ReplayedTable &table = replay.of(schema.kind);
        Statement update = m_database.prepare("UPDATE " + quoted(schema.name) +
                                              " SET revision = ?1 WHERE id = ?2 AND revision IS NOT ?1");
        for (std::uint32_t row = 0; row < table.rows(); ++row) {
            if (!table.isAlive(row))
                continue;
            update.bind(1, table.revision(row)).bind(2, table.id(row));
            update.execute();
        }
    }
}

Result<void> Repairer::requireOrder()
{
    const Result<Verification> after = Verifier(m_database, m_expectation, m_job).run();
    if (!after)
        return after.error();
    // References that hang were perhaps so before; what the history takes in must not have any.
    Statement hanging = m_database.prepare("PRAGMA foreign_key_check");
    if (after->verdict != Verdict::Ok || hanging.next())
        return Error{ErrorCode::HistoryBroken,
                     {{"entity", after->firstEntity}, {"code", after->firstCode}, {"field", after->firstField}},
                     "not in order after the repair: " + after->detail};
    return {};
}

} // namespace daicho
