// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "tests/reliability/storagework.h"

namespace daicho::reliability {

/// Small work for services: a town with some units, a post, a person and sixty assets, and all that can be done to it.

inline constexpr int townAssets = 60;

/// The clock stands still, so that the same work gives the same bytes of content. No folder for state.
RegistryEnvironment townEnvironment(const Clock &clock);
/// Makes the registry file. Something can be undone, and something done again.
Result<void> makeTown(const QString &path, const RegistryEnvironment &environment);
/// A ledger of `rows` new assets as csv.
QByteArray townCsv(int rows, const Text &mark = "取込");
Text townCode(int number);
ProfileItem zoneNamed(const Text &name);

/// What the registry has in memory, the columns of the ledger too, as one text. No numbers of records: an act that
/// fails uses some up.
Text memoryOf(const Registry &registry);

/// One thing that a person can do. What it returns is what it says, for comparison: the bytes of an exported file, the
/// counts of a plan, nothing for most of those that write.
struct Act
{
    const char *name;
    bool writes;
    std::function<Result<Text>(Registry &registry, const QString &folder)> run;
};

/// `folder` of the acts holds `import.csv` and is where they write `out.*`.
std::vector<Act> townActs();

/// Another, harmless change, to see whether the registry still works.
Result<void> smallEdit(Registry &registry);

} // namespace daicho::reliability
