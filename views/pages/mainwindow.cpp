// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/mainwindow.h"

#include "views/pages/dashboard/dashboardpage.h"
#include "views/pages/history/historypage.h"
#include "views/pages/import/importpage.h"
#include "views/pages/ledger/ledgerpage.h"
#include "views/pages/organisation/organisationpage.h"
#include "views/pages/output/exportflow.h"
#include "views/pages/output/outputpage.h"
#include "views/pages/scheme/schemepage.h"
#include "views/pages/start/startflow.h"
#include "views/pages/start/welcomepage.h"
#include "views/support/jobbar.h"

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
    , m_context{m_workspace, parts.settings, parts.dialogs, m_jobs, m_messages, m_actions, std::move(parts.pdf)}
    , m_stack(new QStackedWidget(this))
    , m_appearance(parts.appearance)
    , m_saved(new QLabel(this))
    , m_chosen(new QLabel(this))
{
    setObjectName(u"mainWindow"_qs);
    setMinimumSize(880, 480);
    setAcceptDrops(true);
    colour();
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // Bars come and go below, so that nothing that people point at moves.
    layout->addWidget(m_stack, 1);
    layout->addWidget(new JobBar(m_jobs, middle));
    layout->addWidget(&m_messages);
    setCentralWidget(middle);
    m_stack->setObjectName(u"pages"_qs);
    makePages();
    makeMenus();
    makeNavigation();
    makeStatusBar();
    connectFileCommands();
    connectCommands();
    connectAppearance();
    if (!restoreGeometry(parts.settings.get(setting::geometry)))
        resize(QSize(1280, 760).boundedTo(screen()->availableSize() * 9 / 10).expandedTo(minimumSize()));
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
    m_organisation = new OrganisationPage(m_context, m_stack);
    m_scheme = new SchemePage(m_context, m_stack);
    m_dashboard = new DashboardPage(m_context, m_stack);
    m_history = new HistoryPage(m_context, m_stack);
    m_import = new ImportPage(m_context, m_stack);
    m_export = new ExportFlow(m_context, this);
    m_start = new StartFlow(m_context, this);
    m_output = new OutputPage(m_context, m_stack);
    addPage(*m_welcome, Command::GoHome);
    addPage(*m_ledger, Command::GoLedger);
    addPage(*m_organisation, Command::GoOrganisation);
    addPage(*m_scheme, Command::GoScheme);
    addPage(*m_dashboard, Command::GoDashboard);
    addPage(*m_history, Command::GoHistory);
    addPage(*m_import, std::nullopt);
    addPage(*m_output, std::nullopt);
    connect(m_output, &OutputPage::saveRequested, m_export, &ExportFlow::save);
    connect(m_output, &OutputPage::cardSaveRequested, m_export, &ExportFlow::saveCard);
    connect(m_output, &OutputPage::closeRequested, this, [this] { go(*m_ledger); });
    connect(m_welcome, &WelcomePage::recentChosen, this, &MainWindow::openFile);
    connect(m_ledger, &LedgerPage::selectionChanged, this, &MainWindow::update);
    connect(m_import, &ImportPage::finished, this, [this] { go(*m_ledger); });
}

void MainWindow::addPage(Page &page, std::optional<Command> command)
{
    m_stack->addWidget(&page);
    m_pages.emplace_back(&page, command);
    if (command)
        connect(m_actions.action(*command), &QAction::triggered, this, [this, &page] { go(page); });
    connect(&page, &Page::comeUpRequested, this, [this, &page] { go(page); });
    connect(&page, &Page::ledgerRequested, this, [this](const QString &filter, OrgUnitId scope) {
        go(*m_ledger);
        m_ledger->showRows(filter, scope);
    });
    connect(&page, &Page::historyRequested, this, [this](const QString &code) {
        go(*m_history);
        m_history->showAsset(code);
    });
    connect(&page, &Page::assetRequested, this, [this](AssetId asset) {
        go(*m_ledger);
        m_ledger->showAsset(asset);
    });
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
    for (const auto &[page, command] : m_pages) {
        if (!command)
            continue;
        group->addAction(m_actions.action(*command));
        m_navigation->addAction(m_actions.action(*command));
        QWidget *button = m_navigation->widgetForAction(m_actions.action(*command));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(QString(m_actions.action(*command)->objectName() % u"Page"_qs));
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

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

/// The page that was before people when they went, as far as it is one of a registry.
Page &MainWindow::lastPage() const
{
    const QString name = m_context.settings.get(setting::page);
    for (const auto &[page, command] : m_pages) {
        if (command && page != m_welcome && m_actions.action(*command)->objectName() == name)
            return *page;
    }
    return *m_ledger;
}

void MainWindow::go(Page &page)
{
    const bool leavesPlan = m_stack->currentWidget() == m_import && &page != m_import && m_import->isPending();
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

void MainWindow::onRegistryChanged()
{
    Registry *registry = m_workspace.registry();
    m_savedAt.clear();
    for (const auto &[page, command] : m_pages)
        page->setRegistry(registry);
    go(registry != nullptr ? lastPage() : *m_welcome);
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
    m_context.settings.set(setting::geometry, saveGeometry());
    m_ledger->saveArrangement();
    QMainWindow::closeEvent(event);
}

void MainWindow::colour()
{
    m_actions.setIconColour(palette().color(QPalette::WindowText));
}

} // namespace daicho
