// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/ledger/ledgerpage.h"

#include "views/pages/asset/assetdetails.h"
#include "views/pages/ledger/filterbar.h"
#include "views/pages/ledger/ledgerempty.h"
#include "views/pages/ledger/ledgerview.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/pagehead.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace daicho {

namespace {

/// An example that the scheme in force understands.
QString searchHint(const Registry &registry)
{
    const std::vector<Axis> &axes = registry.ledgerScheme().axes;
    if (axes.empty() || axes.front().levels.size() < 2)
        return LedgerPage::tr("Search: words, unit:…, status:…");
    const Axis &axis = axes.front();
    return LedgerPage::tr("Search, such as: resident %1:>=%2 unit:tax")
        .arg(toQString(axis.label), toQString(axis.levels[1].code));
}

} // namespace

LedgerPage::LedgerPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_splitter(new QSplitter(this)), m_details(new AssetDetails(context, this))
{
    setObjectName(u"ledgerPage"_qs);
    m_splitter->setObjectName(u"ledgerSplitter"_qs);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeTree());
    m_splitter->addWidget(makeTable());
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({200, 760, 330});
    m_splitter->restoreState(context.settings.get(setting::ledgerSplitter));
    m_details->setMinimumWidth(220);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_problem);
    layout->addWidget(makeFilters());
    layout->addWidget(m_bar);
    layout->addWidget(m_splitter, 1);
    connect(m_details, &AssetDetails::assetRequested, this, &LedgerPage::choose);
    connect(m_details, &AssetDetails::historyRequested, this, &Page::historyRequested);
    connect(m_details, &AssetDetails::formsChanged, this, &Page::formsChanged);
    connect(m_details, &AssetDetails::comeUpRequested, this, &Page::comeUpRequested);
    connectCommands();
    connectFilters();
}

LedgerPage::~LedgerPage() = default;

QWidget *LedgerPage::makeHead()
{
    auto *head = new PageHead(u"ledger"_qs, tr("Ledger"), this);
    m_scope = new QLabel(head);
    m_scope->setObjectName(u"ledgerScope"_qs);
    m_search = new QLineEdit(head);
    m_search->setObjectName(u"ledgerSearch"_qs);
    m_search->setAccessibleName(tr("Search in the ledger"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(220);
    m_search->installEventFilter(this);
    m_problem = new QLabel(this);
    m_problem->setContentsMargins(12, 0, 12, 8);
    m_problem->setObjectName(u"ledgerProblem"_qs);
    m_problem->setAccessibleName(tr("What is wrong with the search"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    head->addWidget(m_scope);
    head->addWidget(m_search, 1);
    for (const Command command : {Command::NewAsset, Command::Import, Command::Print, Command::Export})
        head->addCommand(context().actions, command);
    connect(m_search, &QLineEdit::textChanged, this, &LedgerPage::onSearch);
    return head;
}

QWidget *LedgerPage::makeTable()
{
    m_table = new LedgerView(context().settings, this);
    m_table->setObjectName(u"ledgerTable"_qs);
    m_table->setAccessibleName(tr("Ledger"));
    m_empty = new LedgerEmpty(context().actions, this);
    m_middle = new QStackedWidget(this);
    m_middle->setObjectName(u"ledgerMiddle"_qs);
    m_middle->addWidget(m_table);
    m_middle->addWidget(m_empty);
    m_middle->setMinimumWidth(300);
    return m_middle;
}

QWidget *LedgerPage::makeTree()
{
    m_tree = new QTreeView(this);
    m_tree->setObjectName(u"ledgerTree"_qs);
    m_tree->setAccessibleName(tr("Organisation"));
    m_tree->setHeaderHidden(true);
    m_tree->setItemDelegate(new LedgerDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setMinimumWidth(120);
    return m_tree;
}

void LedgerPage::connectCommands()
{
    const Actions &actions = context().actions;
    connect(actions.action(Command::Find), &QAction::triggered, this, [this] {
        if (isVisible())
            find();
    });
    QAction *details = actions.action(Command::ShowDetails);
    details->setChecked(context().settings.get(setting::details));
    m_details->setVisible(details->isChecked());
    connect(details, &QAction::toggled, this, &LedgerPage::showDetails);
    connect(actions.action(Command::ShowRetired), &QAction::toggled, this, [this](bool included) {
        if (m_assets != nullptr)
            m_assets->setRetiredIncluded(included);
        chooseAgain();
        leaveHidden();
    });
}

void LedgerPage::setRegistry(Registry *registry)
{
    m_chosen = {};
    m_hidden = {};
    m_details->setRegistry(registry);
    m_table->saveArrangement();
    m_table->setLedger(nullptr, nullptr);
    m_tree->setModel(nullptr);
    m_assets.reset();
    m_units.reset();
    m_search->clear();
    setFilterChoices(registry);
    if (registry == nullptr)
        return;
    m_search->setPlaceholderText(searchHint(*registry));
    m_units = std::make_unique<OrgTreeModel>(*registry);
    m_tree->setModel(m_units.get());
    m_tree->expandToDepth(0);
    m_tree->setCurrentIndex(m_units->index(0, 0));
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &LedgerPage::onScope);

    m_assets = std::make_unique<AssetTableModel>(*registry);
    const DisplayStyle style = displayStyle(context().settings);
    m_assets->setStyle(style);
    m_details->setStyle(style);
    m_assets->setRetiredIncluded(context().actions.action(Command::ShowRetired)->isChecked());
    m_table->setLedger(m_assets.get(), registry);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LedgerPage::onChosen);
    connect(m_assets.get(), &AssetTableModel::countsChanged, this, &LedgerPage::onCounts);
    connect(m_assets.get(), &QAbstractItemModel::modelReset, this, &LedgerPage::chooseAgain);
    connect(m_assets.get(), &QAbstractItemModel::rowsRemoved, this, &LedgerPage::onRowsRemoved);
    connect(m_assets.get(), &QAbstractItemModel::rowsInserted, this, &LedgerPage::onCounts);
    // Another scheme has other levels to choose from, another way of dates other words
    connect(m_assets.get(), &QAbstractItemModel::headerDataChanged, this, [this] {
        setFilterChoices(context().workspace.registry());
        tellFilter();
    });
    onScope(m_tree->currentIndex());
    onCounts();
}

void LedgerPage::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QWidget *LedgerPage::firstWidget()
{
    return m_table;
}

QList<QWidget *> LedgerPage::panes()
{
    return {m_tree, m_search, m_table, m_details};
}

QString LedgerPage::searchText() const
{
    return m_search->text();
}

void LedgerPage::saveArrangement()
{
    context().settings.set(setting::ledgerSplitter, m_splitter->saveState());
    m_table->saveArrangement();
}

void LedgerPage::onScope(const QModelIndex &index)
{
    if (m_assets == nullptr)
        return;
    m_assets->setScope(m_units->unitAt(index));
    m_details->setScope(m_units->unitAt(index));
    m_scope->setText(index.data().toString());
    leaveHidden();
}

void LedgerPage::onChosen()
{
    const QItemSelection chosen = m_table->selectionModel()->selection();
    if (!chosen.isEmpty()) {
        const QModelIndex current = m_table->currentIndex();
        const AssetId asset = m_assets->assetAt(current.isValid() ? current.row() : chosen.front().top());
        if (asset != m_chosen)
            m_details->setAsset(asset);
        m_chosen = asset;
        m_hidden = {};
    }
    Q_EMIT selectionChanged();
}

void LedgerPage::choose(AssetId asset)
{
    const int row = m_assets != nullptr && asset.isValid() ? m_assets->rowOf(asset) : -1;
    if (row >= 0) {
        // Not selectRow: with Ctrl held, as in a command by keys, it would add to what is chosen.
        m_table->selectionModel()->setCurrentIndex(m_assets->index(row, 0),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table->scrollTo(m_assets->index(row, 0));
    } else if (asset.isValid()) {
        m_details->setAsset(asset);
    }
}

void LedgerPage::showDetails(bool visible)
{
    m_details->setVisible(visible);
    context().settings.set(setting::details, visible);
}

bool LedgerPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        // Esc empties the field; once more, or Enter or Down, leads to what was found.
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            m_table->setFocus(Qt::OtherFocusReason);
            if (!m_table->currentIndex().isValid() && m_table->model() != nullptr)
                m_table->selectRow(0);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace daicho
