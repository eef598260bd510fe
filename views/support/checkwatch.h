// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/checkservice.h"
#include "views/support/jobrunner.h"

#include <QObject>
#include <QTimer>

namespace daicho {

class Workspace;

/// The last check of the open registry. Once somebody has asked for it, it is made anew beside the window whenever
/// the registry rests after a change; a check that is in the way of a write gives way.
class CheckWatch final : public QObject
{
    Q_OBJECT

public:
    explicit CheckWatch(Workspace &workspace, QObject *parent = nullptr);
    ~CheckWatch() override;

    /// Of the present state or of the one before the last changes; null before the first one.
    const std::shared_ptr<const CheckReport> &report() const { return m_report; }
    /// Whether the report is of what the registry holds now.
    bool isCurrent() const;
    bool isRunning() const { return m_runner != nullptr && m_runner->isRunning(); }
    JobProgress progress() const { return m_runner != nullptr ? m_runner->progress() : JobProgress(); }

    /// Somebody looks: checks now unless the report is current.
    void want();
    /// Checks in any case; a new day may bring other findings.
    void refresh();
    void cancel();

Q_SIGNALS:
    /// Another report, or none.
    void changed();
    /// It has begun, come on or ended.
    void progressed();
    void failed(const daicho::Error &error);

private:
    void onRegistryChanged();
    void onChanged();
    void giveWay();
    void onChecked(Result<CheckReport> checked);

    Workspace &m_workspace;
    std::shared_ptr<const CheckReport> m_report;
    std::unique_ptr<JobRunner> m_runner;
    QTimer m_rest;
    bool m_isWanted = false;
};

} // namespace daicho
