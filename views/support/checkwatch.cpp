// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/checkwatch.h"

#include "views/support/workspace.h"

namespace daicho {

namespace {

constexpr int rest = 700; ///< milliseconds without a change, so that a row of edits is one check

} // namespace

CheckWatch::CheckWatch(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &CheckWatch::refresh);
    connect(&workspace, &Workspace::registryChanged, this, &CheckWatch::onRegistryChanged);
    onRegistryChanged();
}

CheckWatch::~CheckWatch() = default;

bool CheckWatch::isCurrent() const
{
    const Registry *registry = m_workspace.registry();
    return registry != nullptr && m_report != nullptr && m_report->head == registry->head() &&
           m_report->day == formatDate(registry->clock().today(), DateStyle::Iso);
}

void CheckWatch::onRegistryChanged()
{
    m_rest.stop();
    m_runner.reset(); // cancels and waits
    m_report.reset();
    m_isWanted = false;
    if (Registry *registry = m_workspace.registry()) {
        connect(registry, &Registry::changed, this, &CheckWatch::onChanged, Qt::UniqueConnection);
        connect(registry, &Registry::reloaded, this, &CheckWatch::onChanged, Qt::UniqueConnection);
        connect(registry, &Registry::aboutToWrite, this, &CheckWatch::giveWay, Qt::UniqueConnection);
    }
    Q_EMIT changed();
}

void CheckWatch::onChanged()
{
    if (m_isWanted)
        m_rest.start();
}

/// A reader of the whole file would hold the writer up.
void CheckWatch::giveWay()
{
    if (!isRunning())
        return;
    m_runner.reset();
    m_rest.start(); // a write that is refused brings no change to begin again with
    Q_EMIT progressed();
}

void CheckWatch::want()
{
    m_isWanted = true;
    if (!isCurrent() && !isRunning() && !m_rest.isActive())
        refresh();
}

void CheckWatch::refresh()
{
    const Registry *registry = m_workspace.registry();
    if (registry == nullptr)
        return;
    m_isWanted = true;
    m_rest.stop();
    m_runner = std::make_unique<JobRunner>();
    connect(m_runner.get(), &JobRunner::progressed, this, &CheckWatch::progressed);
    m_runner->run<CheckReport>(tr("Checking"), CheckService::prepare(*registry), this,
                               [this](Result<CheckReport> checked) { onChecked(std::move(checked)); });
    Q_EMIT progressed();
}

void CheckWatch::cancel()
{
    m_rest.stop();
    if (m_runner != nullptr)
        m_runner->cancel();
}

void CheckWatch::onChecked(Result<CheckReport> checked)
{
    if (checked) {
        m_report = std::make_shared<const CheckReport>(std::move(*checked));
        Q_EMIT changed();
    } else if (checked.error().code == ErrorCode::Overtaken) {
        m_rest.start();
    } else if (checked.error().code != ErrorCode::Cancelled) {
        Q_EMIT failed(checked.error());
    }
    Q_EMIT progressed();
}

} // namespace daicho
