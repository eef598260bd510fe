// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/backupservice.h"
#include "views/support/jobrunner.h"

#include <QObject>
#include <QTimer>

namespace daicho {

class Workspace;

/// Knows how well the open registry is backed up, and makes the day's backup beside the window: right after opening
/// and when a new day begins, so that a big registry is not copied while somebody waits for a first edit.
class BackupWatch final : public QObject
{
    Q_OBJECT

public:
    explicit BackupWatch(Workspace &workspace, QObject *parent = nullptr);
    ~BackupWatch() override;

    const BackupState &state() const { return m_state; }
    /// On the clock of the registry.
    QDate today() const;
    bool isRunning() const { return m_runner != nullptr && m_runner->isRunning(); }
    /// Looks at the folder again; others write to it too.
    void look();
    /// What a minute brings: a new day asks for a new backup.
    void onMinute();

Q_SIGNALS:
    void changed();
    /// The backup of the day could not be made.
    void failed(const daicho::Error &error);

private:
    void onRegistryChanged();
    void onMoved();
    void begin();
    void onDone(const Result<MadeBackup> &made);

    Workspace &m_workspace;
    BackupState m_state;
    QDateTime m_folderSeen; ///< when the folder had last changed, as far as `m_state` knows
    QDate m_day;            ///< for which a backup was looked after
    QTimer m_minutes;
    std::unique_ptr<JobRunner> m_runner;
};

} // namespace daicho
