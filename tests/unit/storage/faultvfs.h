// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <memory>

/// What goes wrong at a call of the file system.
enum class Fault : std::uint8_t {
    None,
    DiskFull,
    TornWrite,
    WriteError,
    SyncError,
    ReadError,
    DeleteError,
    FaultCount
};

/// A file system for SQLite that fails at the n-th call, once or from then on. Registered under `name` as long as
/// it lives.
class FaultVfs
{
public:
    FaultVfs();
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
