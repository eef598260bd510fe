// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/storage/database.h"
#include "model/storage/replay.h"

namespace daicho {

/// Makes all tables but the history what a replayed history says: records, the entries that last touched them, terms
/// and counters of ids. Inside a transaction; whatever the tables held before is gone.
class TableWriter
{
public:
    TableWriter(Database &database, const Replay &replay, const JobControl &job)
        : m_database(database), m_replay(replay), m_job(job)
    {
    }

    void writeAll();
    /// Only what is no record: exactly the terms that were ever written, and the counters.
    void writeTerms();
    void writeSequences();

private:
    void empty();
    void writeTable(const ReplayedTable &table);
    void goOn();

    Database &m_database;
    const Replay &m_replay;
    const JobControl &m_job;
    std::int64_t m_rows = 0;
};

} // namespace daicho
