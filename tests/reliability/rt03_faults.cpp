// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RT-03: whatever call of the file system fails, the registry tells the truth and goes on.
//
// Each act of the services (making a registry, opening it, opening it with the journal of a killed program beside it,
// editing, importing, organisation, policy, exports, undo …) is done once without faults. Then it is done again for
// each call that SQLite makes to the file system, and that call fails: with an error, with half a write on a full disk,
// with a lock that is taken; once, or from then on until the act is over. After each: the file holds exactly the old
// state or the new one; success means the new one, an error the old one, and «unknown» that nothing more is written;
// memory shows what the file holds; the act, repeated on the healed disk, succeeds with the result of the run without
// faults. What only reads leaves the file alone and no half file behind. No file stays open.
//
// Harsher than the world: a disk rarely fails in one call and works in the next. Kinder: files that are not SQLite's
// do not fail here (`CheckedFile` has a program of its own), and a fault is an error code, not a lie.

#include "resources/resources.h"
#include "tests/reliability/acttrials.h"
#include "tests/reliability/simulateddisk.h"
#include "tests/support/faultvfs.h"

#include <QDir>

using namespace daicho;
using namespace daicho::reliability;

namespace {

using Lasting = FaultVfs::Lasting;

class FaultRuns
{
public:
    explicit FaultRuns(Programme &programme) : m_programme(programme), m_random(programme.seed()) {}

    void runAll();

private:
    void runFault(const Scenario &scenario, Fault fault, Lasting lasting);
    std::int64_t stride() const { return m_programme.choose(37, 1, 1); }

    Programme &m_programme;
    Random m_random;
    FaultVfs m_vfs{FaultVfs::Registration::AsDefault};
    ActTrials m_trials{m_programme};
};

void FaultRuns::runFault(const Scenario &scenario, Fault fault, Lasting lasting)
{
    int call = 1 + static_cast<int>(m_random.below(static_cast<std::uint64_t>(stride())));
    for (;; call += static_cast<int>(stride())) {
        scenario.prepare();
        m_vfs.failAt(call, fault, lasting);
        scenario.run();
        const bool hasFailed = m_vfs.hasFailed();
        m_vfs.heal();
        if (!hasFailed)
            return;
        m_programme.count("runs");
        if (const Text wrong = scenario.judge(); !wrong.empty())
            m_programme.fail("wrong", scenario.name + ", " + faultName(fault) +
                                          (lasting == Lasting::Once ? " once" : " for ever") + " at call " +
                                          std::to_string(call) + ": " + wrong);
    }
}

void FaultRuns::runAll()
{
    const auto openFiles = [] { return QDir(QStringLiteral("/proc/self/fd")).count(); };
    m_trials.close();
    const auto before = openFiles();
    for (const std::function<Scenario()> &make : m_trials.scenarios()) {
        const Scenario scenario = make();
        m_programme.count("acts");
        for (int fault = 1; fault < static_cast<int>(Fault::FaultCount); ++fault) {
            for (const Lasting lasting : {Lasting::Once, Lasting::ForEver})
                runFault(scenario, static_cast<Fault>(fault), lasting);
        }
        m_trials.close();
    }
    if (openFiles() > before)
        m_programme.fail("leaks", std::to_string(openFiles() - before) + " files are still open");
    m_programme.count("every-nth-call", stride());
    m_programme.count("wrong", 0);
}

} // namespace

int main(int argc, char **argv)
{
    Programme programme("RT-03", argc, argv);
    loadResources();
    FaultRuns(programme).runAll();
    return programme.finish();
}
