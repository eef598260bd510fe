// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/filelock.h"
#include "model/core/result.h"

#include <memory>
#include <optional>

namespace daicho {

/// Who holds a lease, in the holder's own words. Told to people; nothing is decided by it.
struct LeaseHolder
{
    Text user;
    Text host;
    Text since; ///< UTC instant, ISO; of whoever asks for the lease it is now
    friend bool operator==(const LeaseHolder &, const LeaseHolder &) = default;
};

/// The right to write to a file for a whole session: a lock of the operating system on the file `….lock` beside it.
/// That file only names the holder. Its being there blocks nobody, and a holder that dies holds nothing.
class FileLease final
{
public:
    /// What becomes of the side file afterwards; see `FileLock::release`.
    using Leave = FileLock::Leave;

    /// `InUse` with args file, holder, host, since and asked, the latter two instants, if another has it. Where there
    /// is nothing to lock with, a lease all the same, which keeps nobody out: `isLocked` says.
    static Result<std::unique_ptr<FileLease>> take(const QString &path, const LeaseHolder &self, Leave leave);
    ~FileLease();
    FileLease(const FileLease &) = delete;
    FileLease &operator=(const FileLease &) = delete;

    bool isLocked() const { return m_lock.isHeld(); }
    /// True if no side file could be made; then SQLite could not make its journal either.
    bool isFolderClosed() const { return m_isFolderClosed; }

    /// Who has it now, or nothing if it is free. A holder that wrote no name is empty.
    static std::optional<LeaseHolder> holderOf(const QString &path);
    static QString sidePath(const QString &path);

private:
    explicit FileLease(Leave leave) : m_leave(leave) {}
    void name(const QString &path, const LeaseHolder &self);

    FileLock m_lock;
    Leave m_leave;
    bool m_isNamed = false;
    bool m_isFolderClosed = false;
};

} // namespace daicho
