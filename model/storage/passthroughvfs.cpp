// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/passthroughvfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <new>

namespace daicho {

/// SQLite allots `szOsFile` bytes: ours first, the file of the system below behind it.
struct PassThroughVfs::File
{
    sqlite3_file base;
    PassThroughVfs *vfs;

    sqlite3_file *below() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

/// What SQLite calls: finds the object and, for what nobody overrides, the system below.
struct PassThroughVfs::Calls
{
    static PassThroughVfs &of(sqlite3_vfs *vfs) { return *static_cast<PassThroughVfs *>(vfs->pAppData); }
    static sqlite3_vfs *below(sqlite3_vfs *vfs) { return of(vfs).m_below; }
    static PassThroughVfs &of(sqlite3_file *file) { return *reinterpret_cast<File *>(file)->vfs; }
    static sqlite3_file *below(sqlite3_file *file) { return reinterpret_cast<File *>(file)->below(); }

    // --- the file system

    static int open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *flagsOut)
    {
        auto *opened = new (file) File{{nullptr}, &of(vfs)};
        opened->below()->pMethods = nullptr;
        const int result = of(vfs).open(path, opened->below(), flags, flagsOut);
        // Also a file that failed to open is closed by SQLite if it has methods.
        if (const sqlite3_io_methods *methods = opened->below()->pMethods)
            opened->base.pMethods = methods->iVersion >= 2 ? &withSharedMemory : &plain;
        return result;
    }
    static int remove(sqlite3_vfs *vfs, const char *path, int sync) { return of(vfs).remove(path, sync); }
    static int access(sqlite3_vfs *vfs, const char *path, int flags, int *result)
    {
        return of(vfs).access(path, flags, result);
    }
    static int rest(sqlite3_vfs *vfs, int microseconds) { return of(vfs).rest(microseconds); }
    static int fullPath(sqlite3_vfs *vfs, const char *path, int size, char *result)
    {
        return below(vfs)->xFullPathname(below(vfs), path, size, result);
    }
    static void *openLibrary(sqlite3_vfs *vfs, const char *path) { return below(vfs)->xDlOpen(below(vfs), path); }
    static void libraryError(sqlite3_vfs *vfs, int size, char *message)
    {
        below(vfs)->xDlError(below(vfs), size, message);
    }
    static auto librarySymbol(sqlite3_vfs *vfs, void *library, const char *symbol) -> void (*)()
    {
        return below(vfs)->xDlSym(below(vfs), library, symbol);
    }
    static void closeLibrary(sqlite3_vfs *vfs, void *library) { below(vfs)->xDlClose(below(vfs), library); }
    static int randomness(sqlite3_vfs *vfs, int size, char *to)
    {
        return below(vfs)->xRandomness(below(vfs), size, to);
    }
    static int currentTime(sqlite3_vfs *vfs, double *days) { return below(vfs)->xCurrentTime(below(vfs), days); }
    static int currentTime64(sqlite3_vfs *vfs, sqlite3_int64 *milliseconds)
    {
        return below(vfs)->xCurrentTimeInt64(below(vfs), milliseconds);
    }
    static int lastError(sqlite3_vfs *vfs, int size, char *message)
    {
        return below(vfs)->xGetLastError(below(vfs), size, message);
    }

    // --- a file

    static int close(sqlite3_file *file) { return of(file).close(below(file)); }
    static int read(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
    {
        return of(file).read(below(file), to, size, at);
    }
    static int write(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
    {
        return of(file).write(below(file), from, size, at);
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size) { return of(file).truncate(below(file), size); }
    static int sync(sqlite3_file *file, int flags) { return of(file).sync(below(file), flags); }
    static int sizeOf(sqlite3_file *file, sqlite3_int64 *size)
    {
        std::int64_t bytes = 0;
        const int result = of(file).sizeOf(below(file), &bytes);
        *size = bytes;
        return result;
    }
    static int lock(sqlite3_file *file, int level) { return of(file).lock(below(file), level); }
    static int unlock(sqlite3_file *file, int level) { return of(file).unlock(below(file), level); }
    static int checkReserved(sqlite3_file *file, int *result)
    {
        return below(file)->pMethods->xCheckReservedLock(below(file), result);
    }
    static int control(sqlite3_file *file, int operation, void *argument)
    {
        return below(file)->pMethods->xFileControl(below(file), operation, argument);
    }
    static int sectorSize(sqlite3_file *file) { return below(file)->pMethods->xSectorSize(below(file)); }
    static int characteristics(sqlite3_file *file)
    {
        return below(file)->pMethods->xDeviceCharacteristics(below(file));
    }
    static int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
    {
        return below(file)->pMethods->xShmMap(below(file), region, size, extend, memory);
    }
    static int lockShared(sqlite3_file *file, int offset, int count, int flags)
    {
        return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
    }
    static void barrier(sqlite3_file *file) { below(file)->pMethods->xShmBarrier(below(file)); }
    static int unmapShared(sqlite3_file *file, int remove)
    {
        return below(file)->pMethods->xShmUnmap(below(file), remove);
    }

    // Not version 3: a file that is mapped into memory would be read past `read`.
    static constexpr sqlite3_io_methods methods(int version)
    {
        return {version,     close,         read,    write,      truncate,        sync,      sizeOf,     lock,
                unlock,      checkReserved, control, sectorSize, characteristics, mapShared, lockShared, barrier,
                unmapShared, nullptr,       nullptr};
    }
    static const sqlite3_io_methods plain;
    static const sqlite3_io_methods withSharedMemory;
};

const sqlite3_io_methods PassThroughVfs::Calls::plain = methods(1);
const sqlite3_io_methods PassThroughVfs::Calls::withSharedMemory = methods(2);

PassThroughVfs::PassThroughVfs(const Text &below, Registration registration)
    : m_name("daicho-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))
    , m_below(sqlite3_vfs_find(below.empty() ? nullptr : below.c_str()))
    , m_vfs(std::make_unique<sqlite3_vfs>())
    , m_registration(registration)
{
    if (m_below == nullptr)
        return;
    m_vfs->iVersion = std::min(m_below->iVersion, 2);
    m_vfs->szOsFile = static_cast<int>(sizeof(File)) + m_below->szOsFile;
    m_vfs->mxPathname = m_below->mxPathname;
    m_vfs->zName = m_name.c_str();
    m_vfs->pAppData = this;
    m_vfs->xOpen = Calls::open;
    m_vfs->xDelete = Calls::remove;
    m_vfs->xAccess = Calls::access;
    m_vfs->xFullPathname = Calls::fullPath;
    m_vfs->xDlOpen = Calls::openLibrary;
    m_vfs->xDlError = Calls::libraryError;
    m_vfs->xDlSym = Calls::librarySymbol;
    m_vfs->xDlClose = Calls::closeLibrary;
    m_vfs->xRandomness = Calls::randomness;
    m_vfs->xSleep = Calls::rest;
    m_vfs->xCurrentTime = Calls::currentTime;
    m_vfs->xGetLastError = Calls::lastError;
    m_vfs->xCurrentTimeInt64 = Calls::currentTime64;
    m_isRegistered = sqlite3_vfs_register(m_vfs.get(), m_registration == Registration::AsDefault ? 1 : 0) == SQLITE_OK;
}

PassThroughVfs::~PassThroughVfs()
{
    if (!m_isRegistered)
        return;
    sqlite3_vfs_unregister(m_vfs.get());
    // SQLite would take for default whoever was registered last.
    if (m_registration == Registration::AsDefault)
        sqlite3_vfs_register(m_below, 1);
}

int PassThroughVfs::open(const char *path, sqlite3_file *file, int flags, int *flagsOut)
{
    return m_below->xOpen(m_below, path, file, flags, flagsOut);
}

int PassThroughVfs::remove(const char *path, int syncFolder)
{
    return m_below->xDelete(m_below, path, syncFolder);
}

int PassThroughVfs::access(const char *path, int flags, int *result)
{
    return m_below->xAccess(m_below, path, flags, result);
}

int PassThroughVfs::rest(int microseconds)
{
    return m_below->xSleep(m_below, microseconds);
}

int PassThroughVfs::close(sqlite3_file *file)
{
    return file->pMethods->xClose(file);
}

int PassThroughVfs::read(sqlite3_file *file, void *to, int size, std::int64_t at)
{
    return file->pMethods->xRead(file, to, size, at);
}

int PassThroughVfs::write(sqlite3_file *file, const void *from, int size, std::int64_t at)
{
    return file->pMethods->xWrite(file, from, size, at);
}

int PassThroughVfs::truncate(sqlite3_file *file, std::int64_t size)
{
    return file->pMethods->xTruncate(file, size);
}

int PassThroughVfs::sync(sqlite3_file *file, int flags)
{
    return file->pMethods->xSync(file, flags);
}

int PassThroughVfs::sizeOf(sqlite3_file *file, std::int64_t *size)
{
    sqlite3_int64 bytes = 0;
    const int result = file->pMethods->xFileSize(file, &bytes);
    *size = bytes;
    return result;
}

int PassThroughVfs::lock(sqlite3_file *file, int level)
{
    return file->pMethods->xLock(file, level);
}

int PassThroughVfs::unlock(sqlite3_file *file, int level)
{
    return file->pMethods->xUnlock(file, level);
}

} // namespace daicho
