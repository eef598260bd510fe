// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/services/registry.h"

#include <QDate>

#include <optional>

namespace daicho {

/// Which state of a registry is meant: that at the end of a day, here, or that after an entry.
struct AsOf
{
    std::optional<QDate> day;
    std::int64_t seq = 0;
};

/// A registry as it was: a file of its own that is whole in every way, made from the history, to be read only.
class AsOfService
{
public:
    /// «2026-03-31», any other date as people write it, or «#120». Error: BadDate.
    static Result<AsOf> parse(TextView text);
    /// The last entry of the day, by the clock of this computer's zone. Errors: Invalid with rule no-such-day when the
    /// registry was made later; NotFound for an entry that is not there.
    static Result<std::int64_t> entryOf(const QString &path, const AsOf &asOf);
    /// Makes the file; for any thread. Gives the head that it ends with. Errors as `entryOf`, HistoryBroken, Cancelled,
    /// those of the disk.
    static Result<HistoryHead> write(const QString &path, const AsOf &asOf, const QString &target,
                                     const JobControl &job = {});
    /// Opens what `write` made: to be read only, and not compared with what this computer saw.
    static Result<std::unique_ptr<Registry>> open(const QString &target, const RegistryEnvironment &environment);
};

} // namespace daicho
