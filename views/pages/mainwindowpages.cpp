// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which pages there are, and the way from one to another. Only what people see first is made at the start.

#include "views/pages/dashboard/dashboardpage.h"
#include "views/pages/draftflow.h"
#include "views/pages/findings/findingspage.h"
#include "views/pages/history/historypage.h"
#include "views/pages/import/importpage.h"
#include "views/pages/ledger/ledgerpage.h"
#include "views/pages/mainwindow.h"
#include "views/pages/organisation/organisationpage.h"
#include "views/pages/output/exportflow.h"
#include "views/pages/output/outputpage.h"
#include "views/pages/safety/safetypage.h"
#include "views/pages/scheme/schemepage.h"
#include "views/pages/start/startflow.h"
#include "views/pages/start/welcomepage.h"
#include "views/support/checkwatch.h"

#include <QStackedWidget>

namespace daicho {

void MainWindow::makePages()
{
    m_export = new ExportFlow(m_context, this);
    m_start = new StartFlow(m_context, this);
    connect(&made(m_welcome, Command::GoHome), &WelcomePage::recentChosen, this, &MainWindow::openFile);
    connect(&made(m_ledger, Command::GoLedger), &LedgerPage::selectionChanged, this, &MainWindow::update);
    connect(m_checks, &CheckWatch::changed, this, [this] { m_ledger->setReport(m_checks->report()); });
    for (const Command command : navigationCommands)
        connect(m_actions.action(command), &QAction::triggered, this, [this, command] { go(pageOf(command)); });
}

template <typename T> T &MainWindow::made(T *&page, std::optional<Command> command)
{
    if (page == nullptr) {
        page = new T(m_context, m_stack);
        addPage(*page, command);
        page->setRegistry(m_workspace.registry());
    }
    return *page;
}

Page &MainWindow::pageOf(Command command)
{
    switch (command) {
    case Command::GoHome:
        return *m_welcome;
    case Command::GoOrganisation:
        return made(m_organisation, command);
    case Command::GoScheme:
        return made(m_scheme, command);
    case Command::GoFindings:
        return findings();
    case Command::GoDashboard:
        return made(m_dashboard, command);
    case Command::GoHistory:
        return history();
    case Command::GoSafety:
        return safety();
    default:
        return *m_ledger;
    }
}

/// Where the form of a draft stands.
Page &MainWindow::pageOfForm(TextView form)
{
    return pageOf(form == "organisation" ? Command::GoOrganisation
                  : form == "scheme"     ? Command::GoScheme
                                         : Command::GoLedger);
}

HistoryPage &MainWindow::history()
{
    return made(m_history, Command::GoHistory);
}

ImportPage &MainWindow::import()
{
    const bool isNew = m_import == nullptr;
    ImportPage &page = made(m_import, std::nullopt);
    if (isNew)
        connect(&page, &ImportPage::finished, this, [this] { go(*m_ledger); });
    return page;
}

OutputPage &MainWindow::output()
{
    const bool isNew = m_output == nullptr;
    OutputPage &page = made(m_output, std::nullopt);
    if (isNew) {
        connect(&page, &OutputPage::saveRequested, m_export, &ExportFlow::save);
        connect(&page, &OutputPage::pagesSaveRequested, m_export, &ExportFlow::savePages);
        connect(&page, &OutputPage::registerSaveRequested, m_export, &ExportFlow::saveRegister);
        connect(&page, &OutputPage::closeRequested, this, [this] { go(*m_ledger); });
    }
    return page;
}

SafetyPage &MainWindow::safety()
{
    const bool isNew = m_safety == nullptr;
    SafetyPage &page = made(m_safety, Command::GoSafety);
    if (isNew)
        page.setWatch(*m_backups);
    return page;
}

FindingsPage &MainWindow::findings()
{
    const bool isNew = m_findings == nullptr;
    FindingsPage &page = made(m_findings, Command::GoFindings);
    if (isNew) {
        connect(&page, &FindingsPage::fieldRequested, this, [this](AssetId asset, Field field) {
            go(*m_ledger);
            m_ledger->showField(asset, field);
        });
        page.setWatch(*m_checks);
    }
    return page;
}

void MainWindow::addPage(Page &page, std::optional<Command> command)
{
    m_stack->addWidget(&page);
    m_pages.emplace_back(&page, command);
    m_drafts->add(page);
    connect(&page, &Page::comeUpRequested, this, [this, &page] { go(page); });
    connect(&page, &Page::ledgerRequested, this, [this](const QString &filter, OrgUnitId scope) {
        go(*m_ledger);
        m_ledger->showRows(filter, scope);
    });
    connect(&page, &Page::historyRequested, this, [this](const QString &code) {
        go(history());
        m_history->showAsset(code);
    });
    connect(&page, &Page::assetRequested, this, [this](AssetId asset) {
        go(*m_ledger);
        m_ledger->showAsset(asset);
    });
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

/// The page that was before people when they went, as far as it is one of a registry.
Page &MainWindow::lastPage()
{
    const QString name = m_context.settings.get(setting::page);
    for (const Command command : navigationCommands) {
        if (command != Command::GoHome && m_actions.action(command)->objectName() == name)
            return pageOf(command);
    }
    return *m_ledger;
}

void MainWindow::go(Page &page)
{
    const bool leavesPlan =
        m_import != nullptr && currentPage() == m_import && &page != m_import && m_import->isPending();
    m_stack->setCurrentWidget(&page);
    if (leavesPlan)
        m_messages.show(MessageBar::Kind::Warning, tr("The import is not done yet; its plan is kept."),
                        {tr("Back to the import"), [this] { go(*m_import); }});
    for (const auto &[known, command] : m_pages) {
        if (known != &page)
            continue;
        m_actions.action(command.value_or(Command::GoLedger))->setChecked(true);
        if (command && m_workspace.registry() != nullptr && &page != m_welcome)
            m_context.settings.set(setting::page, m_actions.action(*command)->objectName());
    }
    page.firstWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace daicho
