// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/reliability/servicework.h"

namespace daicho::reliability {

// Work that a child process does on a town with five hundred more assets, until it is killed.

inline constexpr std::int64_t bulkSize = 500;
inline constexpr std::int64_t importSize = 5'000;
inline constexpr std::int64_t firstBulk = townAssets + 1;
inline constexpr std::int64_t firstImported = 10'000;

/// What a child does until it is killed.
struct Work
{
    const char *name;
    int weight;                       ///< of a hundred kills
    int killsAFile;                   ///< then the file is made anew, so that its history stays short
    std::int64_t longestMicroseconds; ///< from its start to the kill
    /// Nothing: the store of a file of the first version is opened, which migrates it.
    void (*run)(Registry &registry, const std::function<void()> &acknowledge);
};

extern const Work editsOneByOne;
extern const Work editsOfMany;
extern const Work imports;
extern const Work openings;

/// Ends the process with 3: an act that fails without a kill is a finding of its own.
void expect(bool isDone, const char *what, const Text &reason = {});
template <typename T> void expect(const Result<T> &result, const char *what)
{
    expect(result.has_value(), what, result ? Text() : told(result.error()));
}
/// New assets; the changes of many change those from `firstBulk` on.
ChangeSet rows(std::int64_t first, std::int64_t count);
/// Made once, so that each child need not.
const ChangeSet &importedRows();

} // namespace daicho::reliability
