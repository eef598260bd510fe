// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/verifier.h"

#include "model/storage/historystore.h"
#include "model/storage/migrator.h"
#include "model/storage/payload.h"
#include "model/storage/sqliteerror.h"
#include "model/storage/tablecomparison.h"

#include <map>

namespace daicho {

Verifier::Verifier(Database &database, VerifierExpectation expectation, const JobControl &job)
    : m_database(database), m_expectation(std::move(expectation)), m_job(job), m_previousHash(genesisHash())
{
}

Result<Verification> Verifier::run()
{
    // Damage of pages is looked at first but told last: a record that differs says more than a page.
    constexpr std::array stages{&Verifier::checkSchema, &Verifier::checkChain,     &Verifier::checkTables,
                                &Verifier::checkTerms,  &Verifier::checkSequences, &Verifier::checkPages};
    return m_database.read(
        [&]() -> Result<Verification> {
            std::int64_t done = 0;
            for (const Stage stage : stages) {
                DAICHO_TRY(runStage(stage));
                m_job.progress(++done, static_cast<std::int64_t>(stages.size()));
            }
            return m_found;
        },
        m_job);
}

Result<Examination> Verifier::examine()
{
    Examination examination;
    m_evidence = &examination.evidence;
    const Result<Verification> found = run();
    m_evidence = nullptr;
    if (!found)
        return found.error();
    examination.verification = *found;
    return examination;
}

Result<void> Verifier::runStage(Stage stage)
{
    m_reading = {};
    const Result<void> done = Database::guard([&]() -> Result<void> {
        if (m_job.stopRequested())
            return Error{ErrorCode::Cancelled, {}, "stopped while verifying"};
        (this->*stage)();
        return {};
    });
    if (done)
        return {};
    const ErrorCode code = done.error().code;
    if (code == ErrorCode::Cancelled || code == ErrorCode::InUse || code == ErrorCode::LimitExceeded)
        return done;
    m_reading.detail = done.error().debug;
    note(Verdict::Damaged, m_reading);
    return {};
}

void Verifier::note(Verdict verdict, const Verification &first)
{
    if (m_found.verdict == Verdict::Ok) {
        const HistoryHead head = m_found.head;
        m_found = first;
        m_found.head = head;
        m_found.verdict = verdict;
    } else if (verdict == Verdict::Damaged) {
        m_found.verdict = Verdict::Damaged;
        m_found.detail += "; " + first.detail;
    }
}

bool Verifier::collect(const Verification &first)
{
    if (m_evidence == nullptr || m_evidence->size() >= mostEvidence)
        return false;
    m_evidence->push_back(
        {first.firstEntity, first.firstId, first.firstCode, first.firstField, first.recorded, first.found});
    return true;
}

bool Verifier::noteDifference(const Difference &difference, std::int64_t seq)
{
    const Text entity = entitySchema(difference.kind).name;
    Verification first;
    first.firstSeq = seq;
    first.firstEntity = entity;
    first.firstId = difference.id;
    first.firstCode = difference.code;
    first.firstField = difference.field;
    first.recorded = difference.recorded;
    first.found = difference.found;
    first.detail = "differs in " + entity + '.' + difference.field;
    note(Verdict::Tampered, first);
    return seq == 0 && collect(first);
}

void Verifier::checkPages()
{
    m_reading.firstEntity = "file";
    Text found = m_database.text("PRAGMA integrity_check(1)");
    if (found == "ok" && m_database.isCutShort())
        found = "the last page is cut short";
    if (found == "ok")
        return;
    m_reading.detail = found;
    note(Verdict::Damaged, m_reading);
}

void Verifier::checkSchema()
{
    m_reading.firstEntity = "schema";
    m_reading.detail = "schema, version or application id differ from those of a registry";
    if (schemaText(m_database) != m_expectation.schema ||
        m_database.integer("PRAGMA application_id") != applicationId ||
        m_database.integer("PRAGMA user_version") != m_expectation.schemaVersion)
        note(Verdict::Tampered, m_reading);
}

void Verifier::checkChain()
{
    m_reading.firstEntity = "history";
    m_reading.firstSeq = 1;
    HistoryStore(m_database).scan([this](const StoredEntry &stored, TextView payload) {
        if (m_job.stopRequested())
            throw StorageError(Error{ErrorCode::Cancelled, {}, "stopped while verifying"});
        if (!checkEntry(stored, payload))
            return false;
        m_found.head = {stored.entry.seq, stored.entry.hash};
        m_previousHash = stored.hash;
        m_reading.firstSeq = stored.entry.seq + 1;
        return true;
    });
    if (m_found.head.seq > 0 || m_found.verdict != Verdict::Ok)
        return;
    m_reading.detail = "no history";
    note(Verdict::Damaged, m_reading);
}

bool Verifier::checkEntry(const StoredEntry &stored, TextView payload)
{
    const auto differs = [&](const char *field, const Text &recorded, const Text &found) {
        m_reading.firstField = field;
        m_reading.recorded = recorded;
        m_reading.found = found;
        m_reading.detail = Text("chain broken: ") + field;
    };
    const Text expected = hexOf(chainHash(stored, payload));
    Result<ChangeSet> changes = unpackChanges(payload);
    if (stored.entry.seq != m_reading.firstSeq)
        differs("seq", std::to_string(m_reading.firstSeq), std::to_string(stored.entry.seq));
    else if (stored.previousHash != m_previousHash)
        differs("previous_hash", hexOf(m_previousHash), hexOf(stored.previousHash));
    else if (expected != stored.entry.hash)
        differs("hash", stored.entry.hash, expected);
    else if (stored.hasOddReverts)
        differs("reverts", {}, "0");
    else if (!changes)
        differs("payload", "", "");
    if (!m_reading.firstField.empty()) {
        note(changes ? Verdict::Tampered : Verdict::Damaged, m_reading);
        return false;
    }
    if (const std::optional<Difference> difference = m_replay.apply(std::move(changes).value(), stored.entry.seq)) {
        noteDifference(*difference, stored.entry.seq);
        return false;
    }
    return true;
}

void Verifier::checkTables()
{
    // With a chain that is broken there is nothing to compare with; the entry has been named.
    if (m_found.firstEntity == "history" || m_found.firstSeq != 0)
        return;
    m_reading.firstEntity = "term";
    Statement terms = m_database.prepare("SELECT id, text FROM term");
    while (terms.next())
        m_terms.emplace(terms.integer(0), terms.text(1));
    for (const EntitySchema &schema : entitySchemas()) {
        TableComparison comparison(m_database, m_replay.of(schema.kind), m_terms);
        const Result<void> read = Database::guard([&]() -> Result<void> {
            comparison.run([this](const Difference &difference) { return noteDifference(difference, 0); });
            return {};
        });
        if (read)
            continue;
        const Difference unread = comparison.unread();
        m_reading.firstEntity = schema.name;
        m_reading.firstId = unread.id;
        m_reading.firstCode = unread.code;
        throw StorageError(read.error());
    }
}

void Verifier::checkTerms()
{
    if (m_found.verdict != Verdict::Ok)
        return;
    std::unordered_set<Text> recorded = m_replay.terms();
    m_reading.firstEntity = "term";
    m_reading.firstField = "text";
    m_reading.detail = "terms differ from those of the history";
    for (const auto &[number, text] : m_terms) {
        if (recorded.erase(text) == 1)
            continue;
        m_reading.firstId = number;
        m_reading.found = text;
        note(Verdict::Tampered, m_reading);
        collect(m_reading);
        return;
    }
    if (recorded.empty())
        return;
    m_reading.recorded = *recorded.begin();
    note(Verdict::Tampered, m_reading);
    collect(m_reading);
}

void Verifier::checkSequences()
{
    // A counter set back would give the number of a removed record to a new one.
    if (m_found.verdict != Verdict::Ok)
        return;
    std::map<Text, std::int64_t> expected;
    for (const EntitySchema &schema : entitySchemas()) {
        if (const std::int64_t largest = m_replay.of(schema.kind).largestId(); largest > 0)
            expected[schema.name] = largest;
    }
    for (const auto &[number, text] : m_terms)
        expected["term"] = std::max(expected["term"], number);
    std::map<Text, std::int64_t> found;
    // SQLite's own table is not strict: a name that is no text is one that no counter is found by.
    Statement rows =
        m_database.prepare("SELECT name, seq, typeof(name) = 'text' AND typeof(seq) = 'integer' FROM sqlite_sequence");
    while (rows.next())
        found[rows.integer(2) == 1 ? Text(rows.text(0)) : "sqlite_sequence"] += rows.integer(1);
    for (const auto &[table, counter] : found)
        expected.try_emplace(table, 0);
    for (const auto &[table, counter] : expected) {
        if (found[table] == counter)
            continue;
        m_reading.firstEntity = table;
        m_reading.firstField = "sqlite_sequence";
        m_reading.recorded = std::to_string(counter);
        m_reading.found = std::to_string(found[table]);
        m_reading.detail = "the counter of ids has moved";
        note(Verdict::Tampered, m_reading);
        collect(m_reading);
        return;
    }
}

} // namespace daicho
