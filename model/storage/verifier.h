// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/domain/evidence.h"
#include "model/storage/database.h"
#include "model/storage/replay.h"

#include <unordered_map>

namespace daicho {

/// What a registry of a version must be like.
struct VerifierExpectation
{
    Text schema;
    int schemaVersion = 0;
};

/// Takes a registry apart: pages, schema, chain, and whether the replayed history gives the tables as they are.
/// Used once. What cannot be read is a finding, not an error; errors are only Cancelled, InUse and the like.
class Verifier
{
public:
    Verifier(Database &database, VerifierExpectation expectation, const JobControl &job);

    Result<Verification> run();
    /// The same, and all that differs between tables and history, up to `mostEvidence`; a broken chain has none.
    Result<Examination> examine();
    /// What the history says; whole after a run that found the chain in order.
    const Replay &replay() const { return m_replay; }

private:
    using Stage = void (Verifier::*)();

    Result<void> runStage(Stage stage);
    void checkPages();
    void checkSchema();
    void checkChain();
    void checkTables();
    void checkTerms();
    void checkSequences();
    bool checkEntry(const struct StoredEntry &stored, TextView payload);
    void note(Verdict verdict, const Verification &first);
    /// True: more of them are wanted.
    bool noteDifference(const Difference &difference, std::int64_t seq);
    bool collect(const Verification &first);

    Database &m_database;
    VerifierExpectation m_expectation;
    JobControl m_job;
    Verification m_found;
    std::vector<Evidence> *m_evidence = nullptr; ///< where `examine` collects
    Replay m_replay;
    Text m_previousHash;
    std::unordered_map<std::int64_t, Text> m_terms;
    /// What is being read, for the case that it cannot be.
    Verification m_reading;
};

} // namespace daicho
