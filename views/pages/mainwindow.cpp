// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/mainwindow.h"

#include "views/pages/draftflow.h"
#include "views/pages/ledger/ledgerpage.h"
#include "views/pages/safety/backupstatus.h"
#include "views/pages/safety/safetypage.h"
#include "views/pages/sharing/openingflow.h"
#include "views/pages/sharing/sharingbars.h"
#include "views/pages/start/welcomepage.h"
#include "views/support/backupwatch.h"
#include "views/support/checkwatch.h"
#include "views/support/draftbar.h"
#include "views/support/jobbar.h"
#include "views/support/statebanner.h"
#include "views/support/workerbar.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace daicho {

MainWindow::MainWindow(Parts parts)
    : m_workspace(std::move(parts.environment))
    , m_backups(new BackupWatch(m_workspace, this))
    , m_checks(new CheckWatch(m_workspace, this))
    , m_context{m_workspace, parts.settings, parts.dialogs, m_jobs, m_messages, m_actions, std::move(parts.pdf)}
    , m_stack(new QStackedWidget(this))
    , m_banner(new StateBanner(this))
    , m_appearance(parts.appearance)
    , m_saved(new QLabel(this))
    , m_chosen(new QLabel(this))
    , m_worker(new WorkerBar(m_workspace, this))
{
    setObjectName(u"mainWindow"_qs);
    setMinimumSize(880, 480);
    setAcceptDrops(true);
    colour();
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    // Bars come and go below, so that nothing that people point at moves. Those above stay as long as the registry.
    auto *sharing = new SharingBars(m_context, middle);
    m_opening = new OpeningFlow(m_context, this);
    connect(sharing, &SharingBars::lookRequested, m_opening, &OpeningFlow::look);
    connect(sharing, &SharingBars::writingRequested, m_opening, &OpeningFlow::openForWriting);
    layout->addWidget(sharing);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_worker);
    layout->addWidget(new JobBar(m_jobs, middle));
    m_drafts = new DraftFlow(
        m_context, [this](TextView form) -> Page & { return pageOfForm(form); }, middle);
    layout->addWidget(&m_drafts->bar());
    layout->addWidget(&m_messages);
    setCentralWidget(middle);
    m_stack->setObjectName(u"pages"_qs);
    makePages();
    makeMenus();
    makeNavigation();
    makeStatusBar();
    connectFileCommands();
    connectCommands();
    connectTrust();
    connectAppearance();
    if (!restoreGeometry(parts.settings.get(setting::geometry)))
        resize(QSize(1280, 760).boundedTo(screen()->availableSize() * 9 / 10).expandedTo(minimumSize()));
    onRegistryChanged();
}

MainWindow::~MainWindow()
{
    // Pages go before what they share; the bar is a member and no child of theirs.
    delete m_backups; // waits for its job
    delete m_checks;  // the same
    m_workspace.disconnect(this);
    m_messages.setParent(nullptr);
    delete takeCentralWidget();
}

void MainWindow::makeMenus()
{
    std::array<QMenu *, static_cast<std::size_t>(MenuId::MenuCount)> menus{};
    const auto menu = [&menus](MenuId id) -> QMenu *& { return menus[static_cast<std::size_t>(id)]; };
    for (const MenuId id : {MenuId::File, MenuId::Edit, MenuId::View, MenuId::Asset, MenuId::Output, MenuId::Help})
        menu(id) = menuBar()->addMenu(Actions::menuText(id));
    for (const MenuId id : {MenuId::Theme, MenuId::Dates, MenuId::TextSize}) {
        menu(id) = new QMenu(Actions::menuText(id), menu(MenuId::View));
        m_actions.makeExclusive(id, this);
    }
    for (const CommandInfo &info : commandInfos()) {
        menu(info.menu)->addAction(m_actions.action(info.command));
        if (info.command == Command::OpenRegistry)
            makeRecentMenu(*menu(MenuId::File)->addMenu(tr("&Recent registries")));
    }
    menu(MenuId::View)->addSeparator();
    for (const MenuId id : {MenuId::Theme, MenuId::Dates, MenuId::TextSize})
        menu(MenuId::View)->addMenu(menu(id));
}

void MainWindow::makeRecentMenu(QMenu &menu)
{
    menu.setObjectName(u"recentMenu"_qs);
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        menu.clear();
        for (const QString &path : m_context.settings.get(setting::recent)) {
            QAction *entry = menu.addAction(QDir::toNativeSeparators(path));
            connect(entry, &QAction::triggered, this, [this, path] { openFile(path); });
        }
        if (menu.isEmpty())
            menu.addAction(tr("None yet"))->setEnabled(false);
    });
}

void MainWindow::makeNavigation()
{
    m_navigation = new QToolBar(tr("Pages"), this);
    m_navigation->setObjectName(u"navigation"_qs);
    m_navigation->setMovable(false);
    m_navigation->setIconSize({22, 22});
    m_navigation->setContextMenuPolicy(Qt::PreventContextMenu);
    QAction *narrow = m_actions.action(Command::NarrowNavigation);
    const auto setNarrow = [this](bool isNarrow) {
        m_navigation->setToolButtonStyle(isNarrow ? Qt::ToolButtonTextUnderIcon : Qt::ToolButtonTextBesideIcon);
        m_context.settings.set(setting::narrowNavigation, isNarrow);
        alignNavigation();
    };
    narrow->setChecked(m_context.settings.get(setting::narrowNavigation));
    connect(narrow, &QAction::toggled, this, setNarrow);
    m_navigation->layout()->setContentsMargins(4, 4, 4, 4);
    auto *group = new QActionGroup(this);
    for (const Command command : navigationCommands) {
        QAction *action = m_actions.action(command);
        group->addAction(action);
        m_navigation->addAction(action);
        QWidget *button = m_navigation->widgetForAction(action);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(QString(action->objectName() % u"Page"_qs));
    }
    addToolBar(Qt::LeftToolBarArea, m_navigation);
    setNarrow(narrow->isChecked());
}

/// Entries as wide as the widest, so that their icons stand below each other.
void MainWindow::alignNavigation()
{
    const QList<QToolButton *> entries =
        m_navigation->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    int widest = 0;
    for (QToolButton *entry : entries) {
        entry->setMinimumWidth(0);
        if (!entry->objectName().startsWith(u"qt_"_qs))
            widest = std::max(widest, entry->sizeHint().width());
    }
    for (QToolButton *entry : entries) {
        if (!entry->objectName().startsWith(u"qt_"_qs))
            entry->setMinimumWidth(widest);
    }
}

void MainWindow::makeStatusBar()
{
    m_saved->setObjectName(u"statusSaved"_qs);
    m_saved->setAccessibleName(tr("What is saved"));
    m_chosen->setObjectName(u"statusChosen"_qs);
    m_chosen->setAccessibleName(tr("What is chosen"));
    statusBar()->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_saved, 1);
    auto *backup = new BackupStatus(*m_backups, m_context.settings, this);
    connect(backup, &QPushButton::clicked, this, [this] { go(safety()); });
    statusBar()->addPermanentWidget(backup);
    statusBar()->addPermanentWidget(m_chosen);
    statusBar()->addPermanentWidget(m_worker->makeButton(*m_actions.action(Command::ChooseWorker), statusBar()));
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::onRegistryChanged()
{
    Registry *registry = m_workspace.registry();
    m_savedAt.clear();
    for (const auto &[page, command] : m_pages)
        page->setRegistry(registry);
    go(registry != nullptr ? lastPage() : *m_welcome);
    updateBanner();
    update();
}

void MainWindow::update()
{
    const Registry *registry = m_workspace.registry();
    updateUndo();
    QString title = tr("Daicho");
    if (registry != nullptr)
        title = (registry->isReadOnly() ? tr("%1 — %2 (read only) — Daicho") : tr("%1 — %2 — Daicho"))
                    .arg(toQString(registry->header().body), QFileInfo(registry->path()).fileName());
    setWindowTitle(title);
    updateStatus();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        lookForOthers();
    if (event->type() == QEvent::PaletteChange)
        colour();
    if (event->type() == QEvent::FontChange && m_navigation != nullptr)
        alignNavigation();
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isDiscarding && pageWithUnsaved() != nullptr) {
        event->ignore();
        afterUnsaved([this] {
            m_isDiscarding = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // this one is being refused
        });
        return;
    }
    m_context.settings.set(setting::geometry, saveGeometry());
    m_ledger->saveArrangement();
    m_drafts->forget();
    QMainWindow::closeEvent(event);
}

Page *MainWindow::pageWithUnsaved() const
{
    for (const auto &[page, command] : m_pages) {
        if (page->hasUnsaved())
            return page;
    }
    return nullptr;
}

/// What was saved is safe; what is half written is asked about.
void MainWindow::afterUnsaved(const std::function<void()> &next)
{
    Page *page = pageWithUnsaved();
    if (page == nullptr) {
        next();
        return;
    }
    go(*page);
    const Question question{tr("Not saved yet"),
                            tr("What was written in a form here is not saved yet, or was refused.") % u'\n' %
                                tr("Go on all the same: what is written there is lost. What was saved stays."),
                            tr("Discard and go on")};
    m_context.dialogs.ask(this, question, next);
}

void MainWindow::colour()
{
    m_actions.setIconColour(palette().color(QPalette::WindowText));
}

} // namespace daicho
