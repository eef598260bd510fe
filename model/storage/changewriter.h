// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/clock.h"
#include "model/core/jobcontrol.h"
#include "model/domain/changeset.h"
#include "model/storage/database.h"
#include "model/storage/historystore.h"

namespace daicho {

/// The body of every transaction: compares the head, writes the records, appends the entry.
class ChangeWriter
{
public:
    ChangeWriter(Database &database, const Act &act, const JobControl &job = {})
        : m_database(database), m_act(act), m_job(job)
    {
    }

    /// `expected` is the head before, with `seq` 0 for the first entry of all; `head` becomes the one after.
    Result<void> write(const ChangeSet &changes, const HistoryHead &expected, HistoryHead &head) const;

private:
    Result<void> requireHead(const HistoryHead &expected) const;
    void writeRecords(const ChangeSet &changes, std::int64_t revision, std::int64_t records) const;
    Result<void> requireReferences() const;

    Database &m_database;
    Act m_act;
    JobControl m_job;
};

} // namespace daicho
