// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the registry can be trusted, told on every page, and the way to its past states.

#include "model/services/integrityservice.h"
#include "views/pages/history/historypage.h"
#include "views/pages/mainwindow.h"
#include "views/support/statebanner.h"

namespace daicho {

void MainWindow::connectTrust()
{
    const auto on = [this](Command command, void (HistoryPage::*act)()) {
        connect(m_actions.action(command), &QAction::triggered, this, [this, act] {
            go(history());
            (m_history->*act)();
        });
    };
    on(Command::Verify, &HistoryPage::verify);
    on(Command::SaveCheckpoint, &HistoryPage::saveCheckpoint);
    on(Command::CompareCheckpoint, &HistoryPage::compareCheckpoint);
    on(Command::OpenPast, &HistoryPage::askForPast);
    on(Command::SaveHistory, &HistoryPage::saveHistory);
    connect(&m_jobs, &JobRunner::started, &m_workspace, &Workspace::pauseLooking);
    connect(&m_jobs, &JobRunner::finished, &m_workspace, &Workspace::resumeLooking);
    connect(&m_workspace, &Workspace::suspicionChanged, this, &MainWindow::onSuspicion);
}

/// Pages take over that they may only show, or that they may write again.
void MainWindow::onSuspicion()
{
    Registry *registry = m_workspace.registry();
    for (const auto &[page, command] : m_pages)
        page->setRegistry(registry);
    updateBanner();
    update();
}

void MainWindow::updateBanner()
{
    const Registry *registry = m_workspace.registry();
    if (registry != nullptr && m_workspace.isPast()) {
        m_banner->show(StateMark::Soon, tr("Registry as of %1 (to be read only)").arg(m_workspace.pastWords()),
                       tr("Back to the &present"), [this] { m_workspace.leavePast(); });
    } else if (registry != nullptr && registry->suspicion()) {
        const Error refusal = refusalOf(*registry->suspicion(), {});
        m_banner->show(StateMark::Overdue, tr("This registry can only be read. %1").arg(errorWords(refusal)),
                       tr("Show the evi&dence"), [this] {
                           go(history());
                           m_history->verify();
                       });
    } else {
        m_banner->clear();
    }
}

} // namespace daicho
