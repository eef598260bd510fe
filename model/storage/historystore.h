// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/clock.h"
#include "model/domain/history.h"
#include "model/storage/database.h"

#include <optional>
#include <vector>

namespace daicho {

struct HistoryQuery;

/// Who does what, by which clock, and where.
struct Act
{
    const Operation &operation;
    const Text &actor;
    const Clock &clock;
    Workplace workplace = {};
};

/// A row of the history as the file holds it, without its payload.
struct StoredEntry
{
    HistoryEntry entry;
    std::int64_t version = 0;
    Text appVersion;
    Text previousHash; ///< 32 bytes
    Text hash;         ///< 32 bytes
    /// A 0 where an entry that reverts nothing stores nothing: hashed alike, and nothing that this program wrote.
    bool hasOddReverts = false;
};

/// Lower-case hex digits.
Text hexOf(TextView bytes);
/// SHA-256(0x00 ‖ hash of the entry before ‖ all other columns as canonical JSON, the payload by its SHA-256), 32
/// bytes. Entries of version 1 are hashed without the columns that came after them.
Text chainHash(const StoredEntry &stored, TextView payload);
/// What entry 1 names as the hash before it.
Text genesisHash();

/// The chain of what happened, appended to and read. Inside a door of `Database`.
class HistoryStore
{
public:
    explicit HistoryStore(Database &database) : m_database(database) {}

    HistoryHead head();
    /// Appends an entry after `head`, which must be the last.
    HistoryHead append(const HistoryHead &head, HistoryEntry entry, TextView payload);
    /// The entry that an operation makes: time by the clock, marked if that runs behind the last entry.
    HistoryEntry entryFor(const Act &act);

    std::vector<HistoryEntry> list(const HistoryQuery &query);
    std::optional<HistoryEntry> entry(std::int64_t seq);
    std::optional<Text> payload(std::int64_t seq);

    /// Visits all rows in order; `payload` lives until the visit returns. `visit` returns false to stop.
    void scan(const std::function<bool(const StoredEntry &stored, TextView payload)> &visit);

private:
    Database &m_database;
};

} // namespace daicho
