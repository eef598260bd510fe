// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultvfs.h"

#include <sqlite3.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <new>

using daicho::Text;

class FaultVfs::State
{
public:
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

    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    Text name = "fault";
    Fault fault = Fault::None;
    Lasting lasting = Lasting::Once;
    int failingCall = 0;
    int calls = 0;
    bool hasFailed = false;
};

namespace {

/// SQLite allots `szOsFile` bytes: ours first, the real file behind it.
struct FaultFile
{
    sqlite3_file base;
    FaultVfs::State *state;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

FaultFile *faultFile(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return faultFile(file)->real();
}

FaultVfs::State &stateOf(sqlite3_file *file)
{
    return *faultFile(file)->state;
}

FaultVfs::State &stateOf(sqlite3_vfs *vfs)
{
    return *static_cast<FaultVfs::State *>(vfs->pAppData);
}

int closeFile(sqlite3_file *file)
{
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    if (stateOf(file).fails(Fault::ReadError))
        return SQLITE_IOERR_READ;
    if (stateOf(file).fails(Fault::ShortRead)) {
        std::memset(to, 0, static_cast<std::size_t>(size)); // what SQLite asks of every file system
        return SQLITE_IOERR_SHORT_READ;
    }
    return real(file)->pMethods->xRead(real(file), to, size, at);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    if (stateOf(file).fails(Fault::DiskFull))
        return SQLITE_FULL;
    if (stateOf(file).fails(Fault::WriteError))
        return SQLITE_IOERR_WRITE;
    if (stateOf(file).fails(Fault::TornWrite)) {
        real(file)->pMethods->xWrite(real(file), from, size / 2, at);
        return SQLITE_FULL;
    }
    return real(file)->pMethods->xWrite(real(file), from, size, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (stateOf(file).fails(Fault::TruncateError))
        return SQLITE_IOERR_TRUNCATE;
    return real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file *file, int)
{
    return stateOf(file).fails(Fault::SyncError) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    if (stateOf(file).fails(Fault::SizeError))
        return SQLITE_IOERR_FSTAT;
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    if (stateOf(file).fails(Fault::LockBusy))
        return SQLITE_BUSY;
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkLock(sqlite3_file *file, int *result)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

const sqlite3_io_methods methods{1,           closeFile,  readFile,        writeFile,  truncateFile,
                                 syncFile,    sizeOfFile, lockFile,        unlockFile, checkLock,
                                 controlFile, sectorSize, characteristics, nullptr,    nullptr,
                                 nullptr,     nullptr,    nullptr,         nullptr};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    auto *opened = new (file) FaultFile{{nullptr}, &stateOf(vfs)};
    if (stateOf(vfs).fails(Fault::OpenError))
        return SQLITE_CANTOPEN;
    sqlite3_vfs *below = stateOf(vfs).real;
    const int result = below->xOpen(below, name, opened->real(), flags, flagsOut);
    if (opened->real()->pMethods != nullptr)
        opened->base.pMethods = &methods;
    return result;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    if (stateOf(vfs).fails(Fault::DeleteError))
        return SQLITE_IOERR_DELETE;
    sqlite3_vfs *below = stateOf(vfs).real;
    return below->xDelete(below, name, syncFolder);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    if (stateOf(vfs).fails(Fault::AccessError))
        return SQLITE_IOERR_ACCESS;
    sqlite3_vfs *below = stateOf(vfs).real;
    return below->xAccess(below, name, flags, result);
}

int sleep(sqlite3_vfs *, int microseconds)
{
    return microseconds;
}

} // namespace

const char *faultName(Fault fault)
{
    static constexpr std::array names{"none",       "full disk",  "torn write", "write error", "sync error",
                                      "truncation", "read error", "short read", "lock busy",   "size of file",
                                      "open",       "access",     "delete"};
    static_assert(names.size() == static_cast<std::size_t>(Fault::FaultCount));
    return names[static_cast<std::size_t>(fault)];
}

FaultVfs::FaultVfs(Registration registration) : m_state(std::make_unique<State>())
{
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->real; // everything that has to do with files is passed on as it is
    m_state->vfs.iVersion = 1;
    m_state->vfs.zName = m_state->name.c_str();
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + m_state->real->szOsFile;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = deleteFile;
    m_state->vfs.xAccess = accessFile;
    m_state->vfs.xSleep = sleep;
    const int isDefault = registration == Registration::AsDefault ? 1 : 0;
    if (sqlite3_vfs_register(&m_state->vfs, isDefault) != SQLITE_OK)
        std::abort();
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
}

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
    return m_state->name;
}
