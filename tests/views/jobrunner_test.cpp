// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/qtcatch.h"
#include "views/support/jobbar.h"
#include "views/support/jobrunner.h"

#include <QSignalSpy>

#include <latch>

using namespace daicho;

namespace {

/// Works until it is told to stop, as a long job does.
Result<int> untilStopped(const JobControl &job, std::latch &running)
{
    running.count_down();
    while (!job.stopRequested())
        std::this_thread::yield();
    return Error{ErrorCode::Cancelled, {}, "test"};
}

} // namespace

TEST_CASE("A job gives its value on the thread of the window", "[jobs]")
{
    JobRunner runner;
    QSignalSpy finished(&runner, &JobRunner::finished);
    QThread *deliveredOn = nullptr;
    int value = 0;
    REQUIRE(runner.run<int>(
        u"counting"_qs, [](const JobControl &) -> Result<int> { return 42; }, &runner,
        [&](const Result<int> &result) {
            deliveredOn = QThread::currentThread();
            value = result ? *result : -1;
        }));
    CHECK(runner.isRunning());
    CHECK(runner.title() == u"counting"_qs);
    REQUIRE(finished.wait());
    CHECK(value == 42);
    CHECK(deliveredOn == QThread::currentThread());
    CHECK_FALSE(runner.isRunning());
}

TEST_CASE("A value that cannot be copied arrives whole", "[jobs]")
{
    JobRunner runner;
    QSignalSpy finished(&runner, &JobRunner::finished);
    std::unique_ptr<int> kept;
    runner.run<std::unique_ptr<int>>(
        {}, [](const JobControl &) -> Result<std::unique_ptr<int>> { return std::make_unique<int>(7); }, &runner,
        [&kept](Result<std::unique_ptr<int>> result) { kept = std::move(*result); });
    REQUIRE(finished.wait());
    REQUIRE(kept != nullptr);
    CHECK(*kept == 7);
}

TEST_CASE("Only one job runs at a time; cancelled it says so", "[jobs]")
{
    JobRunner runner;
    QSignalSpy finished(&runner, &JobRunner::finished);
    std::latch running(1);
    std::optional<ErrorCode> code;
    runner.run<int>(
        {}, [&running](const JobControl &job) { return untilStopped(job, running); }, &runner,
        [&code](const Result<int> &result) { code = result.error().code; });
    running.wait();
    CHECK_FALSE(runner.run<int>(
        {}, [](const JobControl &) -> Result<int> { return 1; }, &runner, [](const Result<int> &) {}));
    runner.cancel();
    REQUIRE(finished.wait());
    CHECK(code == ErrorCode::Cancelled);
}

TEST_CASE("Nobody is told when the owner is gone, and destroying the runner ends the job", "[jobs]")
{
    bool isTold = false;
    std::latch running(1);
    {
        JobRunner runner;
        runner.run<int>(
            {}, [&running](const JobControl &job) { return untilStopped(job, running); }, &runner,
            [&isTold](const Result<int> &) { isTold = true; });
        running.wait();
    }
    QCoreApplication::sendPostedEvents();
    CHECK_FALSE(isTold);

    JobRunner runner;
    QSignalSpy finished(&runner, &JobRunner::finished);
    auto owner = std::make_unique<QObject>();
    runner.run<int>(
        {}, [](const JobControl &) -> Result<int> { return 1; }, owner.get(),
        [&isTold](const Result<int> &) { isTold = true; });
    owner.reset();
    REQUIRE(finished.wait());
    CHECK_FALSE(isTold);
}

TEST_CASE("Progress is told in numbers", "[jobs]")
{
    QLocale::setDefault(QLocale(QLocale::English));
    CHECK(JobBar::progressText(0, 100, 50).isEmpty());
    CHECK(JobBar::progressText(1234, 0, 50) == u"1,234"_qs);
    CHECK(JobBar::progressText(1204, 5000, 500).contains(u"1,204 / 5,000"_qs));
    CHECK(JobBar::progressText(1000, 5000, 3000).contains(u"13"_qs));
}
