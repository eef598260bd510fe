// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "tests/reliability/simulateddisk.h"

#include <functional>
#include <memory>

namespace daicho::reliability {

/// A disk that does not do what it says, so that a test can be seen to find it.
enum class Lie : std::uint8_t {
    None,
    NoSync,                ///< no sync does anything, as with `synchronous=OFF`
    NoSyncAfterTruncation, ///< the last sync of a commit does nothing, as with `synchronous=NORMAL`
};

/// A file system for SQLite on a simulated disk. It is the default one of the process as long as it lives, its
/// randomness comes from the seed, and nobody who waits for a lock waits in truth.
class DiskVfs final
{
public:
    explicit DiskVfs(std::uint64_t seed);
    ~DiskVfs();
    DiskVfs(const DiskVfs &) = delete;
    DiskVfs &operator=(const DiskVfs &) = delete;

    static const Text name;

    /// No file may be open.
    void setDisk(SimulatedDisk disk);
    const SimulatedDisk &disk() const;
    void setLie(Lie lie);
    /// Asked before each call that changes the disk.
    void setObserver(std::function<void(const DiskCall &call)> observer);

    class State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace daicho::reliability
