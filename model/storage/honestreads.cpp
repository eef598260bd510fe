// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/honestreads.h"

#include "model/core/log.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace daicho {

int HonestReads::read(sqlite3_file *file, void *to, int size, std::int64_t at)
{
    const int result = PassThroughVfs::read(file, to, size, at);
    if (result != SQLITE_IOERR_SHORT_READ)
        return result;
    int there = 0;
    if (const int failed = bytesThere(file, size, at, &there); failed != SQLITE_OK)
        return failed;
    if (there == 0)
        return SQLITE_IOERR_SHORT_READ;
    const int again = PassThroughVfs::read(file, to, there, at);
    if (again == SQLITE_OK) {
        // SQLite wants zeros for what is behind the end.
        std::memset(static_cast<char *>(to) + there, 0, static_cast<std::size_t>(size - there));
        return there == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }
    if (again != SQLITE_IOERR_SHORT_READ)
        return again;
    int left = 0;
    if (const int failed = bytesThere(file, size, at, &left); failed != SQLITE_OK)
        return failed;
    if (left < there) // another program has just cut it off
        return SQLITE_IOERR_SHORT_READ;
    qCWarning(logStorage, "A read of %d bytes at %lld stopped before the end of the file", size,
              static_cast<long long>(at));
    return SQLITE_IOERR_READ;
}

int HonestReads::bytesThere(sqlite3_file *file, int size, std::int64_t at, int *there)
{
    std::int64_t end = 0;
    const int result = sizeOf(file, &end);
    *there = static_cast<int>(std::clamp<std::int64_t>(end - at, 0, size));
    return result;
}

} // namespace daicho
