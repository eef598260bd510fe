// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/breakingvfs.h"

#include "model/storage/passthroughvfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

namespace daicho::reliability {

namespace {

constexpr std::int64_t sectorSizeOfDisks = 512;

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

class BreakingVfs::State final : public PassThroughVfs
{
public:
    State() : PassThroughVfs({}, Registration::AsDefault) {}

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

    Breakage breakage = Breakage::Error;
    bool forEver = false;
    std::int64_t breakingCall = 0;
    std::int64_t calls = 0;
    std::mt19937_64 random;
    std::vector<Unsynced> unsynced;

protected:
    int open(const char *path, sqlite3_file *file, int flags, int *flagsOut) override
    {
        return breaks() ? SQLITE_CANTOPEN : PassThroughVfs::open(path, file, flags, flagsOut);
    }
    int remove(const char *path, int syncFolder) override
    {
        return breaks() ? SQLITE_IOERR_DELETE : PassThroughVfs::remove(path, syncFolder);
    }

    int close(sqlite3_file *file) override
    {
        synced(file); // nothing can be taken back through a file that is closed
        return PassThroughVfs::close(file);
    }
    int read(sqlite3_file *file, void *to, int size, std::int64_t at) override
    {
        return breaks() ? SQLITE_IOERR_READ : PassThroughVfs::read(file, to, size, at);
    }
    int write(sqlite3_file *file, const void *from, int size, std::int64_t at) override
    {
        if (breaks()) {
            PassThroughVfs::write(file, from, size / 2, at);
            return breakage == Breakage::DiskFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        }
        if (records())
            noteWrite(file, at, size);
        return PassThroughVfs::write(file, from, size, at);
    }
    int truncate(sqlite3_file *file, std::int64_t size) override
    {
        if (breaks())
            return SQLITE_IOERR_TRUNCATE;
        if (records())
            noteTruncation(file, size);
        return PassThroughVfs::truncate(file, size);
    }
    int sync(sqlite3_file *file, int) override
    {
        // Not passed on: what a sync promises is modelled here, and a test need not wait for the disk.
        if (breaks())
            return SQLITE_IOERR_FSYNC;
        synced(file);
        return SQLITE_OK;
    }
    int sizeOf(sqlite3_file *file, std::int64_t *size) override
    {
        return breaks() ? SQLITE_IOERR_FSTAT : PassThroughVfs::sizeOf(file, size);
    }
    int lock(sqlite3_file *file, int level) override
    {
        return breaks() ? SQLITE_IOERR_LOCK : PassThroughVfs::lock(file, level);
    }
};

BreakingVfs::BreakingVfs() : m_state(std::make_unique<State>())
{
    if (!m_state->isRegistered())
        std::abort();
}

BreakingVfs::~BreakingVfs() = default;

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
