// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>

namespace daicho::reliability {

/// What happens at the n-th call of the file system, whatever call that is.
enum class Breakage : std::uint8_t {
    Error,    ///< it fails as calls of its kind do; a write writes half
    DiskFull, ///< writes fail for want of room, other calls as with `Error`
    Kill,     ///< the process ends; what was written stays
    PowerCut, ///< the process ends, and of what was not synced each sector, size or removal may be undone
};

/// The default file system of SQLite, on real files, that breaks at a call. It becomes the default one of the process
/// as long as it lives, so that all connections go through it.
class BreakingVfs final
{
public:
    BreakingVfs();
    ~BreakingVfs();
    BreakingVfs(const BreakingVfs &) = delete;
    BreakingVfs &operator=(const BreakingVfs &) = delete;

    /// The `call`-th call from now, from 1; 0 never. For errors also all calls after it, if `forEver`.
    void breakAt(std::int64_t call, Breakage breakage, bool forEver, std::uint64_t seed);
    /// Calls since `breakAt`.
    std::int64_t calls() const;

    class State;

private:
    std::unique_ptr<State> m_state;
};

/// The code with which a process ends that is killed here.
inline constexpr int killedCode = 9;

} // namespace daicho::reliability
