// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultvfs.h"

#include "model/storage/passthroughvfs.h"

#include <sqlite3.h>

#include <array>
#include <cstdlib>
#include <cstring>

using daicho::PassThroughVfs;
using daicho::Text;

class FaultVfs::State final : public PassThroughVfs
{
public:
    explicit State(Registration registration) : PassThroughVfs({}, registration) {}

    /// Counts a call that `concerned` faults may hit; true if this one fails.
    bool fails(Fault concerned)
    {
        if (fault != concerned)
            return false;
        ++calls;
        if (calls != failingCall && (calls < failingCall || lasting == Lasting::Once))
            return false;
        hasFailed = true;
        return true;
    }

    Fault fault = Fault::None;
    Lasting lasting = Lasting::Once;
    int failingCall = 0;
    int calls = 0;
    bool hasFailed = false;

protected:
    int open(const char *path, sqlite3_file *file, int flags, int *flagsOut) override
    {
        return fails(Fault::OpenError) ? SQLITE_CANTOPEN : PassThroughVfs::open(path, file, flags, flagsOut);
    }
    int remove(const char *path, int syncFolder) override
    {
        return fails(Fault::DeleteError) ? SQLITE_IOERR_DELETE : PassThroughVfs::remove(path, syncFolder);
    }
    int access(const char *path, int flags, int *result) override
    {
        return fails(Fault::AccessError) ? SQLITE_IOERR_ACCESS : PassThroughVfs::access(path, flags, result);
    }
    int rest(int microseconds) override { return microseconds; }

    int read(sqlite3_file *file, void *to, int size, std::int64_t at) override
    {
        if (fails(Fault::ReadError))
            return SQLITE_IOERR_READ;
        if (fails(Fault::ShortRead)) {
            std::memset(to, 0, static_cast<std::size_t>(size)); // what SQLite asks of every file system
            return SQLITE_IOERR_SHORT_READ;
        }
        return PassThroughVfs::read(file, to, size, at);
    }

    int write(sqlite3_file *file, const void *from, int size, std::int64_t at) override
    {
        if (fails(Fault::DiskFull))
            return SQLITE_FULL;
        if (fails(Fault::WriteError))
            return SQLITE_IOERR_WRITE;
        if (fails(Fault::TornWrite)) {
            PassThroughVfs::write(file, from, size / 2, at);
            return SQLITE_FULL;
        }
        return PassThroughVfs::write(file, from, size, at);
    }

    int truncate(sqlite3_file *file, std::int64_t size) override
    {
        return fails(Fault::TruncateError) ? SQLITE_IOERR_TRUNCATE : PassThroughVfs::truncate(file, size);
    }
    int sync(sqlite3_file *, int) override { return fails(Fault::SyncError) ? SQLITE_IOERR_FSYNC : SQLITE_OK; }
    int sizeOf(sqlite3_file *file, std::int64_t *size) override
    {
        return fails(Fault::SizeError) ? SQLITE_IOERR_FSTAT : PassThroughVfs::sizeOf(file, size);
    }
    int lock(sqlite3_file *file, int level) override
    {
        return fails(Fault::LockBusy) ? SQLITE_BUSY : PassThroughVfs::lock(file, level);
    }
};

const char *faultName(Fault fault)
{
    static constexpr std::array names{"none",       "full disk",  "torn write", "write error", "sync error",
                                      "truncation", "read error", "short read", "lock busy",   "size of file",
                                      "open",       "access",     "delete"};
    static_assert(names.size() == static_cast<std::size_t>(Fault::FaultCount));
    return names[static_cast<std::size_t>(fault)];
}

FaultVfs::FaultVfs(Registration registration)
    : m_state(std::make_unique<State>(registration == Registration::AsDefault ? PassThroughVfs::Registration::AsDefault
                                                                              : PassThroughVfs::Registration::ByName))
{
    if (!m_state->isRegistered())
        std::abort();
}

FaultVfs::~FaultVfs() = default;

void FaultVfs::failAt(int call, Fault fault, Lasting lasting)
{
    m_state->fault = fault;
    m_state->lasting = lasting;
    m_state->failingCall = call;
    m_state->calls = 0;
    m_state->hasFailed = false;
}

void FaultVfs::heal()
{
    m_state->fault = Fault::None;
}

bool FaultVfs::hasFailed() const
{
    return m_state->hasFailed;
}

const Text &FaultVfs::name() const
{
    return m_state->name();
}
