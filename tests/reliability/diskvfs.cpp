// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/diskvfs.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace daicho::reliability {

const Text DiskVfs::name = "simulated-disk";

class DiskVfs::State
{
public:
    explicit State(std::uint64_t seed) : random(seed) {}

    void change(DiskCall call)
    {
        if (observer)
            observer(call);
        disk.apply(call);
    }

    sqlite3_vfs vfs{};
    SimulatedDisk disk;
    Random random;
    Lie lie = Lie::None;
    std::function<void(const DiskCall &)> observer;
};

namespace {

struct OpenFile
{
    sqlite3_file base;
    DiskVfs::State *state;
    std::size_t file;
};

OpenFile &opened(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

DiskVfs::State &stateOf(sqlite3_vfs *vfs)
{
    return *static_cast<DiskVfs::State *>(vfs->pAppData);
}

int closeFile(sqlite3_file *)
{
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int wanted, sqlite3_int64 at)
{
    const std::string &bytes = opened(file).state->disk.bytes(opened(file).file);
    const auto end = static_cast<sqlite3_int64>(bytes.size());
    const auto there = static_cast<std::size_t>(std::clamp<sqlite3_int64>(end - at, 0, wanted));
    const auto size = static_cast<std::size_t>(wanted);
    if (there > 0)
        std::memcpy(to, bytes.data() + at, there);
    std::memset(static_cast<char *>(to) + there, 0, size - there);
    return there == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    opened(file).state->change({.kind = DiskCall::Kind::Write,
                                .file = opened(file).file,
                                .at = at,
                                .bytes = {static_cast<const char *>(from), static_cast<std::size_t>(size)}});
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    opened(file).state->change({.kind = DiskCall::Kind::Truncate, .file = opened(file).file, .at = size});
    return SQLITE_OK;
}

int syncFile(sqlite3_file *file, int)
{
    DiskVfs::State &state = *opened(file).state;
    const std::size_t number = opened(file).file;
    const bool isTruncated = state.disk.endsWithTruncation(number);
    if (state.lie == Lie::None || (state.lie == Lie::NoSyncAfterTruncation && !isTruncated))
        state.change({.kind = DiskCall::Kind::Sync, .file = number});
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = static_cast<sqlite3_int64>(opened(file).state->disk.bytes(opened(file).file).size());
    return SQLITE_OK;
}

// One connection at a time, so nobody stands in anybody's way.

int lockFile(sqlite3_file *, int)
{
    return SQLITE_OK;
}

int checkLock(sqlite3_file *, int *isReserved)
{
    *isReserved = 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

// What SQLite assumes of every disk below Linux.

int sectorSize(sqlite3_file *)
{
    constexpr int assumed = 4096;
    return assumed;
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

const sqlite3_io_methods methods{1,        closeFile, readFile,  writeFile,   truncateFile, syncFile,        sizeOfFile,
                                 lockFile, lockFile,  checkLock, controlFile, sectorSize,   characteristics, nullptr,
                                 nullptr,  nullptr,   nullptr,   nullptr,     nullptr};

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *flagsOut)
{
    DiskVfs::State &state = stateOf(vfs);
    const std::string wanted = path == nullptr ? "temporary " + std::to_string(state.disk.files()) : path;
    if (!state.disk.holds(wanted)) {
        // Some files are made by others before SQLite fills them.
        const bool mayBeMade = (flags & SQLITE_OPEN_CREATE) != 0 || QFileInfo::exists(QString::fromStdString(wanted));
        if (!mayBeMade) {
            file->pMethods = nullptr;
            return SQLITE_CANTOPEN;
        }
        state.change({.kind = DiskCall::Kind::Create, .name = wanted});
    }
    new (file) OpenFile{{&methods}, &state, state.disk.fileOf(wanted)};
    if (flagsOut != nullptr)
        *flagsOut = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncsFolder)
{
    if (!stateOf(vfs).disk.holds(path))
        return SQLITE_IOERR_DELETE_NOENT;
    const bool isSynced = syncsFolder != 0 && stateOf(vfs).lie == Lie::None;
    stateOf(vfs).change({.kind = isSynced ? DiskCall::Kind::RemoveAndSync : DiskCall::Kind::Remove, .name = path});
    return SQLITE_OK;
}

int accessFile(sqlite3_vfs *vfs, const char *path, int, int *result)
{
    *result = stateOf(vfs).disk.holds(path) ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *path, int size, char *to)
{
    sqlite3_snprintf(size, to, "%s", path);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs *vfs, int size, char *to)
{
    std::generate(to, to + size, [vfs] { return static_cast<char>(stateOf(vfs).random()); });
    return size;
}

int sleep(sqlite3_vfs *, int microseconds)
{
    return microseconds;
}

} // namespace

DiskVfs::DiskVfs(std::uint64_t seed) : m_state(std::make_unique<State>(seed))
{
    sqlite3_vfs &vfs = m_state->vfs;
    vfs = *sqlite3_vfs_find(nullptr); // for the time of day and such
    vfs.iVersion = 1;
    vfs.zName = name.c_str();
    vfs.pAppData = m_state.get();
    vfs.szOsFile = sizeof(OpenFile);
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleep;
    if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK)
        std::abort();
}

DiskVfs::~DiskVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
}

void DiskVfs::setDisk(SimulatedDisk disk)
{
    m_state->disk = std::move(disk);
}

const SimulatedDisk &DiskVfs::disk() const
{
    return m_state->disk;
}

void DiskVfs::setLie(Lie lie)
{
    m_state->lie = lie;
}

void DiskVfs::setObserver(std::function<void(const DiskCall &)> observer)
{
    m_state->observer = std::move(observer);
}

} // namespace daicho::reliability
