// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/changewriter.h"

#include "model/storage/payload.h"
#include "model/storage/recordreader.h"
#include "model/storage/recordwriter.h"

namespace daicho {

Result<void> ChangeWriter::write(const ChangeSet &changes, const HistoryHead &expected, HistoryHead &head) const
{
    DAICHO_TRY(requireHead(expected));
    HistoryStore history(m_database);
    HistoryEntry entry = history.entryFor(m_act);
    entry.records = static_cast<std::int64_t>(changes.records());
    writeRecords(changes, expected.seq + 1, entry.records);
    DAICHO_TRY(requireReferences());
    head = history.append(expected, std::move(entry), packChanges(changes));
    if (m_job.stopRequested())
        return Error{ErrorCode::Cancelled, {}, "stopped before the commit"};
    return {};
}

Result<void> ChangeWriter::requireHead(const HistoryHead &expected) const
{
    const bool isNew = m_database.integer("SELECT count(*) FROM (SELECT 1 FROM history LIMIT 1)") == 0;
    const HistoryHead found = isNew ? HistoryHead{} : HistoryStore(m_database).head();
    if (found == expected)
        return {};
    return Error{ErrorCode::Overtaken,
                 {{"expected", std::to_string(expected.seq)}, {"found", std::to_string(found.seq)}},
                 "the head has moved"};
}

void ChangeWriter::writeRecords(const ChangeSet &changes, std::int64_t revision, std::int64_t records) const
{
    TermStore terms(m_database);
    RowSteps steps(m_job, records);
    const auto writerFor = [&](EntityKind kind) { return RecordWriter(kind, {m_database, terms, steps, revision}); };
    // What leaves makes room for what comes: a code or key may pass from one record to another.
    const std::span<const EntitySchema> schemas = entitySchemas();
    for (auto schema = schemas.rbegin(); schema != schemas.rend(); ++schema)
        writerFor(schema->kind).remove(changes.of(schema->kind).removed);
    for (const EntitySchema &schema : schemas)
        writerFor(schema.kind).update(changes.of(schema.kind).updated);
    for (const EntitySchema &schema : schemas)
        writerFor(schema.kind).insert(changes.of(schema.kind).inserted);
}

Result<void> ChangeWriter::requireReferences() const
{
    if (!m_database.hasOpenReferences())
        return {};
    Error error{ErrorCode::Conflict, {}, "a reference names a record that does not exist"};
    Statement open = m_database.prepare("PRAGMA foreign_key_check");
    if (!open.next())
        return error;
    const Text entity(open.text(0));
    error.args = {{"entity", entity}, {"id", Text(open.text(1))}};
    Statement field = m_database.prepare("SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE id = ?");
    field.bind(1, entity).bind(2, open.integer(3));
    if (!field.next())
        return error;
    error.args.emplace_back("field", field.text(0));
    error.args.emplace_back("expected", m_database.text("SELECT " + quoted(field.text(0)) + " FROM " + quoted(entity) +
                                                        " WHERE id = " + Text(open.text(1))));
    error.args.emplace_back("found", "");
    return error;
}

} // namespace daicho
