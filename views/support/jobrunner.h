// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/core/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace daicho {

template <typename T> using Job = std::function<Result<T>(const JobControl &)>;

/// Runs one job at a time beside the window: values in, a value out. The result comes on the window's thread to
/// `context`, and to nobody if that is gone. Destroying the runner cancels and waits.
class JobRunner final : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override;

    bool isRunning() const { return m_state != nullptr; }
    const QString &title() const { return m_title; }
    JobProgress progress() const;

    /// False, and nothing is run, while another job runs.
    template <typename T, typename Done> bool run(const QString &title, Job<T> job, QObject *context, Done done)
    {
        auto result = std::make_shared<std::optional<Result<T>>>();
        return start(
            title, [result, job = std::move(job)](const JobControl &control) { result->emplace(job(control)); },
            context, [result, done = std::move(done)]() mutable { done(std::move(**result)); });
    }
    void cancel();

Q_SIGNALS:
    void started();
    void progressed();
    void finished();

private:
    struct State
    {
        std::atomic<std::int64_t> done{0};
        std::atomic<std::int64_t> total{0};
        std::stop_source stop;
    };

    bool start(const QString &title, const std::function<void(const JobControl &)> &work, QObject *context,
               std::function<void()> deliver);
    void onFinished();

    QString m_title;
    std::shared_ptr<State> m_state;
    QPointer<QObject> m_context;
    std::function<void()> m_deliver;
    QThreadPool m_pool;
    QFutureWatcher<void> m_watcher;
    QTimer m_poll; ///< asks how far the job is; jobs report far more often than people can read
};

} // namespace daicho
