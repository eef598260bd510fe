// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/storage/registrystore.h"

#include <QByteArray>

namespace daicho::reliability {

/// Small work for a store: a registry of two units and ten assets, and changes to it.

inline constexpr std::int64_t firstAssets = 10;

/// Makes the registry file and returns it open.
Result<std::unique_ptr<RegistryStore>> makeSmallRegistry(const QString &path, const Clock &clock);
/// `count` new assets from id `first` on; every text says `mark`.
ChangeSet newAssets(std::int64_t first, std::int64_t count, const Text &mark);
/// Another name and remark for `count` assets from id `first` on, as they stand in the store.
Result<ChangeSet> changedAssets(RegistryStore &store, std::int64_t first, std::int64_t count, const Text &mark);
/// On top of the present head.
Result<HistoryHead> commitTo(RegistryStore &store, const ChangeSet &changes, const Text &operation, const Clock &clock,
                             std::int64_t reverts = 0);

/// The hash of all that a registry says.
Result<Text> contentHash(RegistryStore &store);
/// The hash of its records, without the history.
Result<Text> recordsHash(RegistryStore &store);

QByteArray bytesOf(const QString &path);
bool writeBytes(const QString &path, const QByteArray &bytes);
/// «disk-full (debug text)», for what is told on failure.
Text told(const Error &error);

/// A value that the program cannot go on without; ends it with 2 otherwise.
[[noreturn]] void giveUp(const Text &why);
template <typename T> T must(Result<T> result)
{
    if (!result)
        giveUp(told(result.error()));
    return std::move(result).value();
}
inline void must(const Result<void> &result)
{
    if (!result)
        giveUp(told(result.error()));
}

} // namespace daicho::reliability
