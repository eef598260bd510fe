// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/changeset.h"

#include <cstdint>
#include <vector>

namespace daicho {

/// Where the chain of history entries ends: how many there are and the hash of the last.
struct HistoryHead
{
    std::int64_t seq = 0; ///< sequence number of the last entry, 1 for a new registry
    Text hash;            ///< 64 lower-case hex digits
    friend bool operator==(const HistoryHead &, const HistoryHead &) = default;
};

/// «#1,234 7F3A-91C2-0B5E-44D1»: sequence number and first 64 bits, for paper.
Text printedHead(const HistoryHead &head);

/// What a person did, as it stands in the history. Every operation has one.
struct Operation
{
    Text name;    ///< stable id, such as asset.edit, import, unit.abolish, undo
    Text subject; ///< what it was done to, for the list: a name or a file name
    Text reason;
    std::int64_t reverts = 0; ///< for undo and redo: the entry that is taken back
    friend bool operator==(const Operation &, const Operation &) = default;
};

/// Where and when an act is written. What the operating system says, unlike the declared actor.
struct Workplace
{
    Text osUser = {};
    Text host = {};
};

/// Name of the operation by which a file of an older version becomes one of the present: it changes no record, and
/// cannot be taken back.
inline constexpr const char *schemaMigration = "schema.migrate";

/// One entry of the history, without its changes.
struct HistoryEntry
{
    std::int64_t seq = 0;
    Text at;                   ///< UTC, ISO with milliseconds
    Text actor;                ///< self-declared name
    bool clockSuspect = false; ///< earlier than the entry before it by more than two minutes
    Operation operation;
    std::int64_t records = 0; ///< records touched
    Text hash;
    // Of entries since version 2, else empty:
    Text timeZone = {}; ///< `+09:00`, of the computer that wrote
    Text osUser = {};   ///< account of the operating system
    Text host = {};     ///< name of the computer
    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

enum class Verdict : std::uint8_t { Ok, Damaged, Tampered, RolledBack };
/// Stable id: ok, damaged, tampered, rolled-back.
TextView verdictId(Verdict verdict);

/// What `verify` found; `first*` describe the first thing that differs.
struct Verification
{
    Verdict verdict = Verdict::Ok;
    HistoryHead head;
    std::int64_t firstSeq = 0; ///< entry, 0 if none
    Text firstEntity;          ///< kind of record, or schema, file
    std::int64_t firstId = 0;
    Text firstCode; ///< code of the asset, where it is one
    Text firstField;
    Text recorded; ///< by the history
    Text found;    ///< in the table
    Text detail;   ///< English, for the log
};

} // namespace daicho
