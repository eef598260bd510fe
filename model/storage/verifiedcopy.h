// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/storage/registrystore.h"

namespace daicho {

/// A copy of a registry that was verified after it had been written.
struct VerifiedCopy
{
    HistoryHead head;    ///< of the copy as it lies there
    HistoryHead takenAt; ///< of the file that was copied
    Text uuid;           ///< of the registry
    Text sha256;         ///< of all bytes, 64 lower-case hex digits
    std::int64_t bytes = 0;
    int schemaVersion = 0;
};

/// Writes into the copy before it is verified and gets its name.
using AmendCopy = std::function<Result<void>(RegistryStore &copy)>;

/// Copies the registry `from` to `to`, which must not exist. The pages are copied within one view of the file, so
/// that a writer meanwhile waits for some moments; the copy is flushed, opened for reading, and verified whole:
/// pages, schema, chain, replay, and that its head is the one that was copied. Only then it gets its name, with the
/// permissions of `from`. A registry that fails gives DatabaseDamaged, SchemaChanged or HistoryBroken; on any error
/// nothing is left. A registry of an older version can only be copied with `amend`, which makes it one of this version.
/// For any thread: it opens connections of its own.
Result<VerifiedCopy> copyVerified(const QString &from, const QString &to, const AmendCopy &amend = {},
                                  const JobControl &job = {}, const StoreOptions &options = {});

/// Copies the pages of `from` as they are, whatever they say, to `to`, which must not exist: what a registry was before
/// it is put in order. Flushed and hashed, but not verified; of the result only head, bytes and sha256 are set.
Result<VerifiedCopy> copyAsItIs(const QString &from, const QString &to, const JobControl &job = {},
                                const StoreOptions &options = {});

/// Looks at a file that is to be a sound registry as `copyVerified` looks at its copies.
Result<VerifiedCopy> verifyCopy(const QString &path, const JobControl &job = {}, const StoreOptions &options = {});

/// The head of a registry of any version, without a look at anything else of it.
Result<HistoryHead> headOfFile(const QString &path, const StoreOptions &options = {});

/// SHA-256 of a file as it lies on the disk. Never for a registry that is open: closing the file would drop the locks
/// that SQLite holds on it.
Result<Text> sha256OfFile(const QString &path, const JobControl &job = {});

} // namespace daicho
