// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RT-05: SQLite runs out of memory, and nothing is half done.
//
// Each act is done once as it should be, then again for each allocation that SQLite makes: that one fails, or all from
// it on until the act is over. What must be true afterwards is the same as in RT-03: the old state or the new one, a
// true message, memory that shows what the file holds, and the same result when the act is repeated.
//
// Only SQLite's allocations fail; those of the program itself end it, as everywhere in the world of C++, and what
// becomes of the file then is RT-01. Harsher than the world: memory that comes back in the next moment.

#include "resources/resources.h"
#include "tests/reliability/acttrials.h"
#include "tests/reliability/simulateddisk.h"

#include <sqlite3.h>

using namespace daicho;
using namespace daicho::reliability;

namespace {

enum class Lasting : std::uint8_t { Once, ForEver };

/// SQLite's own allocator, but for the allocations that shall fail.
struct Memory
{
    sqlite3_mem_methods real{};
    std::int64_t calls = 0;
    std::int64_t failingCall = 0; ///< 0: none
    Lasting lasting = Lasting::Once;
    bool hasFailed = false;

    bool fails()
    {
        if (failingCall == 0)
            return false;
        ++calls;
        if (calls != failingCall && (calls < failingCall || lasting == Lasting::Once))
            return false;
        hasFailed = true;
        return true;
    }
};

Memory &memory() // functions without an argument for state are what SQLite calls
{
    static Memory only;
    return only;
}

void *allocate(int size)
{
    return memory().fails() ? nullptr : memory().real.xMalloc(size);
}

void *reallocate(void *old, int size)
{
    return memory().fails() ? nullptr : memory().real.xRealloc(old, size);
}

/// Before SQLite is used for the first time.
void install()
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory().real);
    sqlite3_mem_methods ours = memory().real;
    ours.xMalloc = allocate;
    ours.xRealloc = reallocate;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) != SQLITE_OK)
        giveUp("SQLite does not take another allocator");
}

/// True if an allocation failed.
bool runWithout(const Scenario &scenario, std::int64_t call, Lasting lasting)
{
    scenario.prepare();
    memory().calls = 0;
    memory().lasting = lasting;
    memory().hasFailed = false;
    memory().failingCall = call;
    scenario.run();
    memory().failingCall = 0;
    return memory().hasFailed;
}

void runAll(Programme &programme, const Scenario &scenario, std::int64_t stride, Random &random)
{
    for (const Lasting lasting : {Lasting::Once, Lasting::ForEver}) {
        auto call = 1 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(stride)));
        for (; runWithout(scenario, call, lasting); call += stride) {
            programme.count("runs");
            if (const Text wrong = scenario.judge(); !wrong.empty())
                programme.fail("wrong", scenario.name + ", allocation " + std::to_string(call) +
                                            (lasting == Lasting::Once ? " alone: " : " and all later ones: ") + wrong);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    install();
    Programme programme("RT-05", argc, argv);
    loadResources();
    Random random(programme.seed());
    const std::int64_t stride = programme.choose(127, 1, 1);
    ActTrials trials(programme);
    const std::vector<Text> acts{"open", "edit", "edit 50", "undo", "import", "verify", "export csv", "create"};
    for (const std::function<Scenario()> &make : trials.scenarios(acts)) {
        programme.count("acts");
        runAll(programme, make(), stride, random);
        trials.close();
    }
    programme.count("every-nth-allocation", stride);
    programme.count("wrong", 0);
    return programme.finish();
}
