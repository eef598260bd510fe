// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/support/jobrunner.h"
#include "views/support/workspace.h"

namespace daicho {

/// Takes several steps back, or does them again, one after the other: each is an act of its own in the history, and
/// between two of them the window lives and the person can stop.
class UndoRun final : public QObject
{
    Q_OBJECT

public:
    UndoRun(Workspace &workspace, JobRunner &jobs, QObject *parent = nullptr);

    bool isRunning() const { return m_isRunning; }
    /// `newest` first: what `undoableTo` or `redoableTo` gave. A step that is no longer the next one ends the run.
    void start(std::vector<HistoryEntry> steps, bool isRedo);
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    void progressed(int done, int total);
    /// With the error that ended it early, if any; what was done stays done.
    void finished(int done, int total, bool isRedo, const std::optional<daicho::Error> &error);

private:
    void next();
    void end(const std::optional<Error> &error);

    Workspace &m_workspace;
    JobRunner &m_jobs;
    std::vector<HistoryEntry> m_steps;
    std::size_t m_done = 0;
    bool m_isRedo = false;
    bool m_isRunning = false;
    bool m_isStopped = false;
};

} // namespace daicho
