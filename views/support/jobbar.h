// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace daicho {

class JobRunner;

/// A bar in the page that tells how far a job is and lets people cancel it; shown only for jobs that take a moment.
class JobBar final : public QFrame
{
    Q_OBJECT

public:
    explicit JobBar(JobRunner &runner, QWidget *parent = nullptr);

    /// «1,204 / 5,000, about 12 s left», as far as it is known.
    static QString progressText(std::int64_t done, std::int64_t total, std::int64_t elapsedMilliseconds);

private:
    void onStarted();
    void onProgressed();
    void onFinished();

    JobRunner &m_runner;
    QElapsedTimer m_elapsed;
    QLabel *m_title;
    QProgressBar *m_bar;
    QLabel *m_numbers;
    QPushButton *m_cancel;
};

} // namespace daicho
