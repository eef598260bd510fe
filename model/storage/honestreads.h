// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/storage/passthroughvfs.h"

namespace daicho {

/// Tells the end of a file from a read that stopped before it. SQLite takes each short read for the end: of a journal
/// that a dead program left it would take back less than was half written, and call the rest the registry.
class HonestReads final : public PassThroughVfs
{
public:
    /// Over the file system of the name `below`; if empty, over the default.
    explicit HonestReads(const Text &below) : PassThroughVfs(below) {}

protected:
    /// A short read within the file is tried once more, and then is an error.
    int read(sqlite3_file *file, void *to, int size, std::int64_t at) override;

private:
    /// Bytes of the range that the file has.
    int bytesThere(sqlite3_file *file, int size, std::int64_t at, int *there);
};

} // namespace daicho
