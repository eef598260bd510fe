// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <memory>

/// What goes wrong at a call of the file system.
enum class Fault : std::uint8_t {
    None,
    DiskFull,
    TornWrite, ///< half of it is written, then the disk is full
    WriteError,
    SyncError,
    TruncateError,
    ReadError,
    ShortRead, ///< nothing is read, as behind the end of the file
    LockBusy,
    SizeError,
    OpenError,
    AccessError,
    DeleteError,
    FaultCount
};

/// For what is told on failure.
const char *faultName(Fault fault);

/// A file system for SQLite that fails at the n-th call, once or from then on. Registered under `name` as long as
/// it lives. Nobody who waits for a lock waits in truth, and nothing is synced: what is tested is the order of things.
class FaultVfs
{
public:
    /// `AsDefault`: for every connection of the process that asks for no file system by name.
    enum class Registration : std::uint8_t { ByName, AsDefault };
    explicit FaultVfs(Registration registration = Registration::ByName);
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    enum class Lasting : std::uint8_t { Once, ForEver };
    /// The `call`-th call from now, from 1, of the kind that the fault concerns.
    void failAt(int call, Fault fault, Lasting lasting);
    void heal();
    /// True if a call has failed since `failAt`.
    bool hasFailed() const;

    const daicho::Text &name() const;

    class State;

private:
    std::unique_ptr<State> m_state;
};
