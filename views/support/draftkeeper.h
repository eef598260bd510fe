// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/draftstore.h"
#include "views/support/jobrunner.h"

#include <chrono>
#include <set>

namespace daicho {

class Workspace;

/// Keeps what stands in forms and is not saved in files of this computer while somebody writes, and finds what another
/// run of the program left there. Files are written and read beside the window.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    /// What stands in the forms now.
    using Collect = std::function<std::vector<Draft>()>;

    /// `delay` passes between the first typing and the writing.
    DraftKeeper(Workspace &workspace, Collect collect, std::chrono::milliseconds delay, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// Something was typed, saved or given up.
    void touch();
    /// The registry goes in good order: all that stood in forms was saved or may go.
    void forget();
    /// These stand in forms again: their files go as soon as those of this session are there.
    void adopt(const std::vector<DraftStore::Stored> &drafts);
    void discard(const std::vector<DraftStore::Stored> &drafts);
    /// Undoes `discard`; they are found again.
    void bringBack(const std::vector<DraftStore::Stored> &drafts);

Q_SIGNALS:
    void found(const daicho::DraftStore::Found &found);
    /// Drafts cannot be kept; told once until it works again.
    void failed(const daicho::Error &error);

private:
    struct Work
    {
        std::vector<Draft> writes;
        std::vector<Draft> again; ///< that were discarded and are back
        std::vector<QString> removals;
    };

    void onRegistryChanged();
    void look();
    void save();
    Work workToDo(std::vector<Draft> drafts);
    void run(Work work);
    void onSaved(const Result<void> &saved);

    Workspace &m_workspace;
    Collect m_collect;
    std::optional<DraftStore> m_store; ///< of the registry that is open; none if no drafts are kept
    std::optional<DraftStore> m_aside; ///< for what is brought back: it stands in no form of this session
    std::unique_ptr<JobRunner> m_jobs; ///< of its own: nobody waits for it and nothing is disabled by it
    QTimer m_timer;
    std::map<QString, Draft> m_written; ///< by file: what this session has put there
    std::set<QString> m_adopted;        ///< files of other sessions whose drafts stand in forms again
    std::vector<Draft> m_brought;
    bool m_isFailing = false;
};

} // namespace daicho
