// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// The calls of the system by which a file gets written, in place of those of the C library for this whole program:
/// Qt's calls come here too. Outside of a watched folder, and while nothing is asked for, they do what they always do.
namespace daicho::reliability::iofaults {

enum class Call : std::uint8_t { Create, Open, Write, Sync, Read, Rename };

enum class Fault : std::uint8_t {
    Refuse,  ///< fails with the given error, this time
    Persist, ///< this one and all later ones of its kind fail
    Short,   ///< does a part, as it may
    Torn,    ///< does a part, and all later ones of its kind fail
    Lie,     ///< does a part and claims the whole
    Flip,    ///< one bit is different
};

struct Plan
{
    std::int64_t at = -1; ///< which call, counted from 0; -1: none
    Fault fault = Fault::Refuse;
    int error = 0;
    /// Bytes that the disk still takes; then it is full, or claims not to be. -1: any number.
    std::int64_t room = -1;
    bool lies = false;
};

/// Calls on this folder and the files in it are counted from now on and follow the plan.
void watch(const std::string &folder, const Plan &plan);
struct Watched
{
    std::vector<Call> calls;
    /// The planned fault did something: a read at the end of a file has nothing that could be wrong.
    bool hasStruck = false;
};
/// No more; what was counted.
Watched unwatch();

} // namespace daicho::reliability::iofaults
