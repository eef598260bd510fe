// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/jobrunner.h"

#include <QtConcurrentRun>

namespace daicho {

namespace {

constexpr int pollMilliseconds = 100;

}

JobRunner::JobRunner(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_poll.setInterval(pollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &JobRunner::progressed);
    connect(&m_watcher, &QFutureWatcher<void>::finished, this, &JobRunner::onFinished);
}

JobRunner::~JobRunner()
{
    m_deliver = nullptr;
    cancel();
    m_watcher.waitForFinished();
}

JobProgress JobRunner::progress() const
{
    return m_state != nullptr ? JobProgress{m_state->done, m_state->total} : JobProgress{};
}

bool JobRunner::start(const QString &title, const std::function<void(const JobControl &)> &work, QObject *context,
                      std::function<void()> deliver)
{
    if (isRunning())
        return false;
    m_title = title;
    m_state = std::make_shared<State>();
    m_context = context;
    m_deliver = std::move(deliver);
    m_watcher.setFuture(QtConcurrent::run(&m_pool, [state = m_state, work] {
        work({state->stop.get_token(), [state](JobProgress progress) {
                  state->done = progress.done;
                  state->total = progress.total;
              }});
    }));
    m_poll.start();
    Q_EMIT started();
    return true;
}

void JobRunner::cancel()
{
    if (m_state != nullptr)
        m_state->stop.request_stop();
}

void JobRunner::onFinished()
{
    m_poll.stop();
    m_state.reset();
    const std::function<void()> deliver = std::exchange(m_deliver, nullptr);
    // Told first, so that whoever takes the result may start the next job.
    Q_EMIT finished();
    if (deliver && m_context)
        deliver();
}

} // namespace daicho
