// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/history/undorun.h"

namespace daicho {

UndoRun::UndoRun(Workspace &workspace, JobRunner &jobs, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_jobs(jobs)
{
}

void UndoRun::start(std::vector<HistoryEntry> steps, bool isRedo)
{
    if (m_isRunning || steps.empty())
        return;
    m_steps = std::move(steps);
    m_done = 0;
    m_isRedo = isRedo;
    m_isRunning = true;
    m_isStopped = false;
    next();
}

void UndoRun::next()
{
    if (!m_isRunning)
        return;
    if (m_isStopped || m_done == m_steps.size())
        return end({});
    const std::optional<HistoryEntry> due = m_isRedo ? m_workspace.redoable() : m_workspace.undoable();
    // Somebody else has done something meanwhile: nobody asked to take that back.
    if (!due || due->seq != m_steps[m_done].seq)
        return end(Error{ErrorCode::Overtaken, {}, "another step is due"});
    Q_EMIT progressed(static_cast<int>(m_done), static_cast<int>(m_steps.size()));
    const auto done = [this](const Result<UndoStep> &step) {
        if (!step)
            return end(step.error());
        ++m_done;
        QMetaObject::invokeMethod(this, &UndoRun::next, Qt::QueuedConnection);
    };
    if (m_isRedo)
        m_workspace.redo(m_jobs, this, done);
    else
        m_workspace.undo(m_jobs, this, done);
}

void UndoRun::end(const std::optional<Error> &error)
{
    m_isRunning = false;
    Q_EMIT finished(static_cast<int>(m_done), static_cast<int>(m_steps.size()), m_isRedo, error);
}

} // namespace daicho
