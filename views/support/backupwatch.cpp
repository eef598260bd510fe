// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/backupwatch.h"

#include "views/support/workspace.h"

#include <QFileInfo>

namespace daicho {

namespace {

constexpr int minute = 60'000;

/// What the day asks for: a backup where there is none of what stands, else a look at the one there is.
Result<MadeBackup> madeOrVerified(const BackupService &service, const QString &path, const BackupState &state,
                                  const JobControl &job)
{
    if (!state.isBehind && state.newest) {
        const Result<Backup> verified = service.verify(*state.newest, job);
        if (verified)
            return MadeBackup{*verified, {}};
        if (verified.error().code == ErrorCode::Cancelled)
            return verified.error();
    }
    return service.make(path, BackupReason::Daily, job);
}

} // namespace

BackupWatch::BackupWatch(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_minutes.setInterval(minute);
    connect(&m_minutes, &QTimer::timeout, this, &BackupWatch::onMinute);
    connect(&workspace, &Workspace::registryChanged, this, &BackupWatch::onRegistryChanged);
    connect(&workspace, &Workspace::headMoved, this, &BackupWatch::onMoved);
}

BackupWatch::~BackupWatch() = default;

QDate BackupWatch::today() const
{
    return m_workspace.environment().clock->now().toLocalTime().date();
}

void BackupWatch::look()
{
    if (m_workspace.isPast()) // what is known is known of the present state behind it
        return;
    const Registry *registry = m_workspace.registry();
    m_state = registry != nullptr ? BackupService::state(*registry) : BackupState();
    m_folderSeen = m_state.isKept ? QFileInfo(BackupService::of(*registry).folder()).lastModified() : QDateTime();
    Q_EMIT changed();
}

void BackupWatch::onRegistryChanged()
{
    if (m_workspace.isPast())
        return;
    m_runner.reset(); // cancels and waits
    m_day = {};
    m_minutes.stop();
    look();
    if (!m_state.isKept)
        return;
    m_minutes.start();
    begin();
}

/// Within a day only the folder can change what is known: entries of today put no backup behind.
void BackupWatch::onMoved()
{
    const Registry *registry = m_workspace.registry();
    if (registry == nullptr || !m_state.isKept || m_workspace.isPast())
        return;
    const bool isFolderSeen = QFileInfo(BackupService::of(*registry).folder()).lastModified() == m_folderSeen;
    if (!isFolderSeen || m_day != registry->clock().today())
        look();
}

void BackupWatch::onMinute()
{
    const Registry *registry = m_workspace.registry();
    if (registry == nullptr || m_workspace.isPast() || m_day == registry->clock().today() || isRunning())
        return;
    look();
    begin();
}

void BackupWatch::begin()
{
    const Registry &registry = *m_workspace.registry();
    m_day = registry.clock().today();
    if (registry.isReadOnly() || registry.suspicion())
        return; // what is in doubt shall not push out what is not
    const bool isFresh = !m_state.isBehind && m_state.newest->verifiedAt.toLocalTime().date() == today();
    if (isFresh)
        return;
    m_runner = std::make_unique<JobRunner>();
    m_runner->run<MadeBackup>(
        tr("Backing up"),
        [service = BackupService::of(registry), path = registry.path(), state = m_state](const JobControl &job) {
            return madeOrVerified(service, path, state, job);
        },
        this, [this](const Result<MadeBackup> &made) { onDone(made); });
    Q_EMIT changed();
}

void BackupWatch::onDone(const Result<MadeBackup> &made)
{
    look();
    if (!made && made.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(made.error());
    else if (made && made->second)
        Q_EMIT failed(*made->second);
}

} // namespace daicho
