// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/mainwindow.h"

#include "views/pages/exportflow.h"
#include "views/pages/historypage.h"
#include "views/pages/importpage.h"
#include "views/pages/ledgerpage.h"
#include "views/pages/welcomepage.h"
#include "views/support/jobbar.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace daicho {

MainWindow::MainWindow(Parts parts)
    : m_workspace(std::move(parts.environment))
    , m_context{m_workspace, parts.settings, parts.dialogs, m_jobs, m_messages, m_actions, std::move(parts.pdf)}
    , m_stack(new QStackedWidget(this))
    , m_saved(new QLabel(this))
    , m_chosen(new QLabel(this))
{
    setObjectName(u"mainWindow"_qs);
    setMinimumSize(880, 480);
    colour();
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&m_messages);
    layout->addWidget(new JobBar(m_jobs, middle));
    layout->addWidget(m_stack, 1);
    setCentralWidget(middle);
    m_stack->setObjectName(u"pages"_qs);
    makePages();
    makeMenus();
    makeNavigation();
    makeStatusBar();
    connectFileCommands();
    connectCommands();
    if (!restoreGeometry(parts.settings.get(setting::geometry)))
        resize(1280, 760);
    onRegistryChanged();
}

MainWindow::~MainWindow()
{
    // Pages go before what they share; the bar is a member and no child of theirs.
    m_workspace.disconnect(this);
    m_messages.setParent(nullptr);
    delete takeCentralWidget();
}

void MainWindow::makePages()
{
    m_welcome = new WelcomePage(m_context, m_stack);
    m_ledger = new LedgerPage(m_context, m_stack);
    m_history = new HistoryPage(m_context, m_stack);
    m_import = new ImportPage(m_context, m_stack);
    m_export = new ExportFlow(m_context, this);
    for (Page *page : {static_cast<Page *>(m_welcome), static_cast<Page *>(m_ledger), static_cast<Page *>(m_history),
                       static_cast<Page *>(m_import)})
        m_stack->addWidget(page);
    connect(m_welcome, &WelcomePage::recentChosen, this, &MainWindow::openFile);
    connect(m_ledger, &LedgerPage::selectionChanged, this, &MainWindow::updateStatus);
    connect(m_import, &ImportPage::finished, this, [this] { go(*m_ledger); });
    connect(m_import, &ImportPage::applied, this, [this](const QString &text) {
        m_messages.show(MessageBar::Kind::Done, text, {tr("Undo"), [this] { stepBack(); }});
    });
}

void MainWindow::makeMenus()
{
    for (int id = 0; id < static_cast<int>(MenuId::MenuCount); ++id) {
        QMenu *menu = menuBar()->addMenu(Actions::menuText(static_cast<MenuId>(id)));
        for (const CommandInfo &info : commandInfos()) {
            if (info.menu == static_cast<MenuId>(id))
                menu->addAction(m_actions.action(info.command));
        }
    }
}

void MainWindow::makeNavigation()
{
    m_navigation = new QToolBar(tr("Pages"), this);
    m_navigation->setObjectName(u"navigation"_qs);
    m_navigation->setMovable(false);
    m_navigation->setIconSize({22, 22});
    m_navigation->setContextMenuPolicy(Qt::PreventContextMenu);
    auto *pages = new QActionGroup(this);
    for (const Command command : {Command::GoHome, Command::GoLedger, Command::GoHistory}) {
        pages->addAction(m_actions.action(command));
        m_navigation->addAction(m_actions.action(command));
    }
    const bool isNarrow = m_context.settings.get(setting::narrowNavigation);
    m_navigation->setToolButtonStyle(isNarrow ? Qt::ToolButtonTextUnderIcon : Qt::ToolButtonTextBesideIcon);
    m_navigation->setStyleSheet(u"QToolBar { border: none; border-right: 1px solid palette(mid); padding: 4px; }"_qs);
    for (QAction *page : pages->actions())
        m_navigation->widgetForAction(page)->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addToolBar(Qt::LeftToolBarArea, m_navigation);
}

void MainWindow::makeStatusBar()
{
    m_saved->setObjectName(u"statusSaved"_qs);
    m_saved->setAccessibleName(tr("What is saved"));
    m_chosen->setObjectName(u"statusChosen"_qs);
    m_chosen->setAccessibleName(tr("What is chosen"));
    statusBar()->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_saved, 1);
    statusBar()->addPermanentWidget(m_chosen);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto method) {
        connect(m_actions.action(command), &QAction::triggered, this, method);
    };
    on(Command::Undo, &MainWindow::stepBack);
    on(Command::Redo, &MainWindow::stepForward);
    on(Command::Reload, &MainWindow::lookForOthers);
    on(Command::Copy, [this] { m_ledger->copyRows(); });
    on(Command::GoHome, [this] { go(*m_welcome); });
    on(Command::GoLedger, [this] { go(*m_ledger); });
    on(Command::GoHistory, [this] { go(*m_history); });
    on(Command::Find, [this] {
        if (m_stack->currentWidget() != m_ledger)
            go(*m_ledger);
        m_actions.action(Command::GoLedger)->setChecked(true);
    });
    on(Command::Verify, [this] {
        go(*m_history);
        m_history->verify();
    });
    on(Command::About, [this] {
        m_messages.show(MessageBar::Kind::Done,
                        tr("Daicho %1 — register of information assets. Free software, GPL 3.0 or later.")
                            .arg(QStringLiteral(DAICHO_VERSION)));
    });
    connect(&m_jobs, &JobRunner::started, this, &MainWindow::update);
    connect(&m_jobs, &JobRunner::finished, this, &MainWindow::update);
    connect(&m_workspace, &Workspace::registryChanged, this, &MainWindow::onRegistryChanged);
    connect(&m_workspace, &Workspace::headMoved, this, [this] {
        m_savedAt = m_workspace.environment().clock->now().toLocalTime().toString(u"HH:mm:ss"_qs);
        update();
    });
    connect(&m_workspace, &Workspace::loadingFailed, &m_messages, &MessageBar::showError);
}

void MainWindow::go(Page &page)
{
    m_stack->setCurrentWidget(&page);
    const Command command = &page == m_welcome   ? Command::GoHome
                            : &page == m_history ? Command::GoHistory
                                                 : Command::GoLedger;
    m_actions.action(command)->setChecked(true);
    page.firstWidget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::onRegistryChanged()
{
    Registry *registry = m_workspace.registry();
    m_savedAt.clear();
    for (int i = 0; i < m_stack->count(); ++i)
        static_cast<Page *>(m_stack->widget(i))->setRegistry(registry);
    go(registry != nullptr ? static_cast<Page &>(*m_ledger) : *m_welcome);
    update();
}

void MainWindow::update()
{
    const Registry *registry = m_workspace.registry();
    updateUndo();
    QString title = tr("Daicho");
    if (registry != nullptr)
        title = tr("%1 — %2 — Daicho").arg(toQString(registry->header().body), QFileInfo(registry->path()).fileName());
    setWindowTitle(title);
    updateStatus();
}

void MainWindow::updateUndo()
{
    const Registry *registry = m_workspace.registry();
    const std::optional<HistoryEntry> back = m_workspace.undoable();
    const std::optional<HistoryEntry> forward = m_workspace.redoable();
    const auto words = [](const HistoryEntry &entry) {
        const QString subject = toQString(entry.operation.subject);
        const QString name = operationText(entry.operation.name);
        return subject.isEmpty() ? name : QString(name % u" «"_qs % subject % u"»"_qs);
    };
    m_actions.action(Command::Undo)->setText(back ? tr("&Undo: %1").arg(words(*back)) : m_actions.text(Command::Undo));
    m_actions.action(Command::Redo)
        ->setText(forward ? tr("&Redo: %1").arg(words(*forward)) : m_actions.text(Command::Redo));
    m_actions.update({.isOpen = registry != nullptr,
                      .isWritable = registry != nullptr && !registry->isReadOnly(),
                      .isBusy = m_jobs.isRunning(),
                      .canUndo = back.has_value(),
                      .canRedo = forward.has_value()});
}

void MainWindow::updateStatus()
{
    const Registry *registry = m_workspace.registry();
    if (registry == nullptr) {
        m_saved->clear();
        m_chosen->clear();
        return;
    }
    QStringList parts;
    if (registry->isReadOnly())
        parts.append(tr("Read only"));
    else
        parts.append(m_savedAt.isEmpty() ? tr("Everything is saved") : tr("Saved %1").arg(m_savedAt));
    parts.append(tr("Head %1").arg(toQString(printedHead(registry->head()))));
    parts.append(toQString(registry->actor()));
    m_saved->setText(parts.join(u"  ・  "_qs));
    m_chosen->setText(m_ledger->selectionText());
}

void MainWindow::stepBack()
{
    const Result<UndoStep> step = m_workspace.undo();
    if (!step) {
        m_messages.showError(step.error());
        return;
    }
    m_messages.show(MessageBar::Kind::Done, tr("Taken back: %1").arg(operationText(step->name)),
                    {tr("Redo"), [this] { stepForward(); }});
}

void MainWindow::stepForward()
{
    const Result<UndoStep> step = m_workspace.redo();
    if (!step) {
        m_messages.showError(step.error());
        return;
    }
    m_messages.show(MessageBar::Kind::Done, tr("Done again: %1").arg(operationText(step->name)),
                    {tr("Undo"), [this] { stepBack(); }});
}

void MainWindow::lookForOthers()
{
    if (m_jobs.isRunning())
        return;
    if (const Result<void> refreshed = m_workspace.refresh(); !refreshed)
        m_messages.showError(refreshed.error());
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        lookForOthers();
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_context.settings.set(setting::geometry, saveGeometry());
    m_ledger->saveArrangement();
    QMainWindow::closeEvent(event);
}

void MainWindow::colour()
{
    m_actions.setIconColour(palette().color(QPalette::WindowText));
}

} // namespace daicho
