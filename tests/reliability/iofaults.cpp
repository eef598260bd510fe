// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/iofaults.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace daicho::reliability::iofaults {

namespace {

bool watching = false;
std::string watched;
Plan present;
std::vector<Call> calls;
bool hasStruck = false;
int brokenKinds = 0; ///< bits of calls that fail from now on
std::int64_t written = 0;

bool isWatched(const char *path)
{
    return watching && path != nullptr && std::strncmp(path, watched.c_str(), watched.size()) == 0;
}

bool isWatched(int descriptor)
{
    if (!watching || descriptor <= 2)
        return false;
    char link[64];
    char path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const long size = ::syscall(SYS_readlink, link, path, sizeof path - 1);
    if (size <= 0)
        return false;
    path[size] = '\0';
    return isWatched(path);
}

/// What is to become of the call that comes now; nothing special if nothing was planned for it.
struct Fate
{
    bool isPlanned = false;
    Fault fault = Fault::Refuse;
    bool refuses() const { return isPlanned && (fault == Fault::Refuse || fault == Fault::Persist); }
    bool is(Fault what) const { return isPlanned && fault == what; }
};

Fate fateOf(Call call)
{
    const auto number = static_cast<std::int64_t>(calls.size());
    calls.push_back(call);
    const int bit = 1 << static_cast<int>(call);
    if ((brokenKinds & bit) != 0)
        return {true, Fault::Refuse};
    if (number != present.at)
        return {};
    hasStruck = true;
    if (present.fault == Fault::Persist || present.fault == Fault::Torn)
        brokenKinds |= bit;
    return {true, present.fault};
}

int refused()
{
    errno = present.error;
    return -1;
}

ssize_t store(int descriptor, const void *data, std::size_t size)
{
    return ::syscall(SYS_write, descriptor, data, size);
}

ssize_t storeFlipped(int descriptor, const void *data, std::size_t size)
{
    std::vector<char> copy(static_cast<const char *>(data), static_cast<const char *>(data) + size);
    if (!copy.empty())
        copy[copy.size() / 2] = static_cast<char>(copy[copy.size() / 2] ^ 0x10);
    return store(descriptor, copy.data(), copy.size());
}

/// A disk with little room left: takes what fits, then says so or does not.
ssize_t storeWithin(int descriptor, const void *data, std::size_t size)
{
    const auto left = static_cast<std::size_t>(std::max<std::int64_t>(0, present.room - written));
    if (size > left && !present.lies && left == 0) {
        errno = ENOSPC;
        return -1;
    }
    const ssize_t stored = left == 0 ? 0 : store(descriptor, data, std::min(size, left));
    written += std::max<ssize_t>(stored, 0);
    return present.lies && stored >= 0 ? static_cast<ssize_t>(size) : stored;
}

ssize_t writeWatched(int descriptor, const void *data, std::size_t size)
{
    const Fate fate = fateOf(Call::Write);
    if (fate.refuses())
        return refused();
    if (fate.is(Fault::Flip))
        return storeFlipped(descriptor, data, size);
    if (fate.isPlanned) {
        const ssize_t part = store(descriptor, data, size / 2);
        return fate.is(Fault::Lie) && part >= 0 ? static_cast<ssize_t>(size) : part;
    }
    return present.room >= 0 ? storeWithin(descriptor, data, size) : store(descriptor, data, size);
}

ssize_t readWatched(int descriptor, void *data, std::size_t size)
{
    const Fate fate = fateOf(Call::Read);
    char next = 0;
    if (fate.isPlanned && ::syscall(SYS_pread64, descriptor, &next, 1, ::lseek(descriptor, 0, SEEK_CUR)) == 0) {
        hasStruck = false;
        return 0;
    }
    if (fate.refuses())
        return refused();
    if (fate.is(Fault::Lie)) // the end of the file, too early
        return 0;
    const std::size_t wanted =
        fate.is(Fault::Short) || fate.is(Fault::Torn) ? std::max<std::size_t>(1, size / 3) : size;
    const ssize_t got = ::syscall(SYS_read, descriptor, data, wanted);
    if (fate.is(Fault::Flip) && got > 0)
        *static_cast<char *>(data) = static_cast<char>(*static_cast<char *>(data) ^ 1);
    return got;
}

int openWatched(const char *path, int flags, unsigned mode)
{
    if (isWatched(path) && fateOf((flags & O_CREAT) != 0 ? Call::Create : Call::Open).isPlanned)
        return refused();
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

unsigned modeOf(int flags, va_list more)
{
    return (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(more, unsigned) : 0U;
}

int renameWatched(const char *from, const char *to, unsigned flags)
{
    if (isWatched(from) && fateOf(Call::Rename).isPlanned)
        return refused();
    return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags));
}

} // namespace

void watch(const std::string &folder, const Plan &plan)
{
    watched = folder;
    present = plan;
    calls.clear();
    brokenKinds = 0;
    hasStruck = false;
    written = 0;
    watching = true;
}

Watched unwatch()
{
    watching = false;
    return {std::move(calls), hasStruck};
}

} // namespace daicho::reliability::iofaults

namespace faults = daicho::reliability::iofaults;

extern "C" {

ssize_t write(int descriptor, const void *data, std::size_t size)
{
    return faults::isWatched(descriptor) ? faults::writeWatched(descriptor, data, size)
                                         : faults::store(descriptor, data, size);
}

ssize_t read(int descriptor, void *data, std::size_t size)
{
    return faults::isWatched(descriptor) ? faults::readWatched(descriptor, data, size)
                                         : ::syscall(SYS_read, descriptor, data, size);
}

int fsync(int descriptor)
{
    if (faults::isWatched(descriptor) && faults::fateOf(faults::Call::Sync).isPlanned)
        return faults::refused();
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const unsigned mode = faults::modeOf(flags, more);
    va_end(more);
    return faults::openWatched(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const unsigned mode = faults::modeOf(flags, more);
    va_end(more);
    return faults::openWatched(path, flags, mode);
}

int rename(const char *from, const char *to) noexcept
{
    return faults::renameWatched(from, to, 0);
}

int renameat2(int, const char *from, int, const char *to, unsigned flags) noexcept
{
    return faults::renameWatched(from, to, flags);
}

} // extern "C"
