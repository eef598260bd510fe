// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random operations through the services against `ReferenceModel`: after every step the records, the answers of the
// index, the head, and what undo and redo would take are equal; now and then the history replays to the tables.
// A registry lives for some hundred steps, then another begins. `--break` changes a record behind the reference's
// back: then the run must fail.

#include "resources/resources.h"
#include "tests/reliability/modelwalk.h"
#include "tests/reliability/programme.h"

#include <QCoreApplication>

#include <algorithm>

using namespace daicho::reliability;

namespace {

constexpr std::int64_t stepsOfLife = 700;

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    daicho::loadResources();
    Programme programme("RT-16", argc, argv);
    const auto &words = programme.arguments();
    const bool breaks = std::find(words.begin(), words.end(), "--break") != words.end();
    const std::int64_t wanted = programme.choose(10'000, 1'000'000, 10'000'000);
    for (const char *name : {"steps", "effective", "refused", "undone", "questions", "replays", "differences"})
        programme.count(name, 0);
    for (std::int64_t life = 0; programme.counted("steps") < wanted && programme.counted("differences") == 0; ++life) {
        ModelWalk walk(programme, programme.seed() * 1'000'003 + static_cast<std::uint64_t>(life));
        const std::int64_t steps = std::min(stepsOfLife, wanted - programme.counted("steps"));
        for (std::int64_t i = 0; i < steps && programme.counted("differences") == 0; ++i) {
            if (breaks && i == stepsOfLife / 2)
                walk.breakRecord();
            walk.step();
        }
        walk.finish();
    }
    return programme.finish();
}
