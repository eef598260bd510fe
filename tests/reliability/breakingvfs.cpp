// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/breakingvfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

namespace daicho::reliability {

namespace {

constexpr std::int64_t sectorSizeOfDisks = 512;

/// SQLite allots `szOsFile` bytes: ours first, the real file behind it.
struct BrokenFile
{
    sqlite3_file base;
    BreakingVfs::State *state;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<BrokenFile *>(file)->real();
}

/// How to take back something that was not synced yet.
struct Unsynced
{
    sqlite3_file *file;
    std::int64_t at;
    std::string before; ///< bytes there before; for a truncation the tail that it cut off
    bool isTruncation;
    std::int64_t sizeBefore;
};

} // namespace

class BreakingVfs::State
{
public:
    /// True if this call fails; does not come back from kills.
    bool breaks()
    {
        ++calls;
        if (breakingCall == 0 || calls < breakingCall || (calls > breakingCall && !forEver))
            return false;
        if (breakage == Breakage::PowerCut)
            cutPower();
        if (breakage == Breakage::PowerCut || breakage == Breakage::Kill)
            _exit(killedCode);
        return true;
    }

    bool records() const { return breakage == Breakage::PowerCut && breakingCall != 0; }

    void synced(sqlite3_file *file)
    {
        std::erase_if(unsynced, [file](const Unsynced &change) { return change.file == file; });
    }

    void noteWrite(sqlite3_file *file, std::int64_t at, std::int64_t size)
    {
        sqlite3_int64 sizeBefore = 0;
        file->pMethods->xFileSize(file, &sizeBefore);
        for (std::int64_t from = at; from < at + size;) {
            const std::int64_t to = std::min(at + size, (from / sectorSizeOfDisks + 1) * sectorSizeOfDisks);
            std::string before(
                static_cast<std::size_t>(std::max<std::int64_t>(0, std::min<std::int64_t>(to, sizeBefore) - from)),
                '\0');
            if (!before.empty())
                file->pMethods->xRead(file, before.data(), static_cast<int>(before.size()), from);
            unsynced.push_back({file, from, std::move(before), false, sizeBefore});
            from = to;
        }
    }

    void noteTruncation(sqlite3_file *file, std::int64_t size)
    {
        sqlite3_int64 sizeBefore = 0;
        file->pMethods->xFileSize(file, &sizeBefore);
        if (sizeBefore <= size)
            return;
        std::string tail(static_cast<std::size_t>(sizeBefore - size), '\0');
        file->pMethods->xRead(file, tail.data(), static_cast<int>(tail.size()), size);
        unsynced.push_back({file, size, std::move(tail), true, sizeBefore});
    }

    /// Newest first, so that what lies under it comes up as it was.
    void cutPower()
    {
        const std::uint64_t lostPercent = random() % 101;
        for (auto change = unsynced.rbegin(); change != unsynced.rend(); ++change) {
            if (random() % 100 >= lostPercent)
                continue;
            sqlite3_file *file = change->file;
            if (!change->before.empty())
                file->pMethods->xWrite(file, change->before.data(), static_cast<int>(change->before.size()),
                                       change->at);
            else if (!change->isTruncation && change->at >= change->sizeBefore)
                writeGarbage(file, change->at);
        }
    }

    /// A sector behind the old end of the file that the disk never got.
    void writeGarbage(sqlite3_file *file, std::int64_t at)
    {
        std::string garbage(sectorSizeOfDisks, '\0');
        if (random() % 2 == 0)
            std::generate(garbage.begin(), garbage.end(), [this] { return static_cast<char>(random()); });
        sqlite3_int64 size = 0;
        file->pMethods->xFileSize(file, &size);
        const std::int64_t length = std::min<std::int64_t>(sectorSizeOfDisks, size - at);
        if (length > 0)
            file->pMethods->xWrite(file, garbage.data(), static_cast<int>(length), at);
    }

    sqlite3_vfs vfs{};
    sqlite3_vfs *below = nullptr;
    Breakage breakage = Breakage::Error;
    bool forEver = false;
    std::int64_t breakingCall = 0;
    std::int64_t calls = 0;
    std::mt19937_64 random;
    std::vector<Unsynced> unsynced;
};

namespace {

BreakingVfs::State &stateOf(sqlite3_file *file)
{
    return *reinterpret_cast<BrokenFile *>(file)->state;
}

BreakingVfs::State &stateOf(sqlite3_vfs *vfs)
{
    return *static_cast<BreakingVfs::State *>(vfs->pAppData);
}

int closeFile(sqlite3_file *file)
{
    stateOf(file).synced(real(file)); // nothing can be taken back through a file that is closed
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    return stateOf(file).breaks() ? SQLITE_IOERR_READ : real(file)->pMethods->xRead(real(file), to, size, at);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    BreakingVfs::State &state = stateOf(file);
    if (state.breaks()) {
        real(file)->pMethods->xWrite(real(file), from, size / 2, at);
        return state.breakage == Breakage::DiskFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    if (state.records())
        state.noteWrite(real(file), at, size);
    return real(file)->pMethods->xWrite(real(file), from, size, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    BreakingVfs::State &state = stateOf(file);
    if (state.breaks())
        return SQLITE_IOERR_TRUNCATE;
    if (state.records())
        state.noteTruncation(real(file), size);
    return real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file *file, int)
{
    // Not passed on: what a sync promises is modelled here, and a test need not wait for the disk.
    if (stateOf(file).breaks())
        return SQLITE_IOERR_FSYNC;
    stateOf(file).synced(real(file));
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return stateOf(file).breaks() ? SQLITE_IOERR_FSTAT : real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return stateOf(file).breaks() ? SQLITE_IOERR_LOCK : real(file)->pMethods->xLock(real(file), level);
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
    auto *opened = new (file) BrokenFile{{nullptr}, &stateOf(vfs)};
    if (stateOf(vfs).breaks())
        return SQLITE_CANTOPEN;
    sqlite3_vfs *below = stateOf(vfs).below;
    const int result = below->xOpen(below, name, opened->real(), flags, flagsOut);
    if (opened->real()->pMethods != nullptr)
        opened->base.pMethods = &methods;
    return result;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    if (stateOf(vfs).breaks())
        return SQLITE_IOERR_DELETE;
    sqlite3_vfs *below = stateOf(vfs).below;
    return below->xDelete(below, name, syncFolder);
}

} // namespace

BreakingVfs::BreakingVfs() : m_state(std::make_unique<State>())
{
    m_state->below = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->below; // everything that has to do with files is passed on as it is
    m_state->vfs.iVersion = 1;
    m_state->vfs.zName = "breaking";
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = static_cast<int>(sizeof(BrokenFile)) + m_state->below->szOsFile;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = deleteFile;
    if (sqlite3_vfs_register(&m_state->vfs, 1) != SQLITE_OK)
        std::abort();
}

BreakingVfs::~BreakingVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->below, 1);
}

void BreakingVfs::breakAt(std::int64_t call, Breakage breakage, bool forEver, std::uint64_t seed)
{
    m_state->breakingCall = call;
    m_state->breakage = breakage;
    m_state->forEver = forEver;
    m_state->calls = 0;
    m_state->random.seed(seed);
    m_state->unsynced.clear();
}

std::int64_t BreakingVfs::calls() const
{
    return m_state->calls;
}

} // namespace daicho::reliability
