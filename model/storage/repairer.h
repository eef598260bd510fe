// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/evidence.h"
#include "model/storage/changewriter.h"
#include "model/storage/verifier.h"

namespace daicho {

/// The body of a transaction that makes tables and history agree again. It ends with a verification of all that was
/// written: unless that finds everything in order, nothing of it is kept.
class Repairer
{
public:
    Repairer(Database &database, VerifierExpectation expectation, const Act &act, const JobControl &job)
        : m_database(database), m_expectation(std::move(expectation)), m_act(act), m_job(job)
    {
    }

    /// `expected` is the head before; `head` becomes the one after. The entry holds the changes that were adopted, or
    /// none when the tables were restored. Errors: Overtaken, HistoryBroken when the chain itself is broken or what
    /// the tables hold cannot be put into words of a history, DatabaseDamaged.
    Result<void> run(Repair repair, const HistoryHead &expected, HistoryHead &head);

private:
    Result<void> restore(const Replay &replay, const HistoryHead &expected, HistoryHead &head);
    Result<void> adopt(const Replay &replay, const HistoryHead &expected, HistoryHead &head);
    Result<ChangeSet> adopted(const Replay &replay);
    void adoptTable(const ReplayedTable &table, ChangeSet &changes);
    void writeRevisions(const Replay &replay);
    Result<void> requireOrder();

    Database &m_database;
    VerifierExpectation m_expectation;
    Act m_act;
    JobControl m_job;
};

} // namespace daicho
