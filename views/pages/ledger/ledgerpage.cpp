// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/ledger/ledgerpage.h"

#include "views/pages/asset/assetdetails.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/pagehead.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

namespace daicho {

namespace {

/// Widths in characters of the font, so that they follow its size.
int charactersOf(Field field)
{
    switch (fieldInfo(field).type) {
    case FieldType::Level:
        return 5;
    case FieldType::Date:
        return 10;
    case FieldType::Number:
        return 8;
    case FieldType::Choice:
        return 9;
    case FieldType::Unit:
        return 13;
    case FieldType::Post:
    case FieldType::Zone:
    case FieldType::PlainText:
    case FieldType::Multiline:
    case FieldType::Computed:
        break;
    }
    switch (field) {
    case Field::Code:
        return 8;
    case Field::Name:
        return 22;
    case Field::Location:
        return 18;
    default:
        return 11;
    }
}

} // namespace

LedgerPage::LedgerPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_splitter(new QSplitter(this)), m_details(new AssetDetails(this))
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
    layout->addWidget(m_splitter, 1);
    connect(m_details, &AssetDetails::assetRequested, this, &LedgerPage::choose);
    connectCommands();
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
    m_search->setPlaceholderText(tr("Search: words, c:>=3B, unit:…, status:…"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(220);
    m_search->installEventFilter(this);
    m_problem = new QLabel(this);
    m_problem->setContentsMargins(12, 0, 12, 8);
    m_problem->setObjectName(u"ledgerProblem"_qs);
    m_problem->setAccessibleName(tr("What is wrong with the search"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_counts = new QLabel(head);
    m_counts->setObjectName(u"ledgerCounts"_qs);
    m_counts->setAccessibleName(tr("Assets shown of all"));
    head->addWidget(m_scope);
    head->addWidget(m_search, 1);
    head->addWidget(m_counts);
    for (const Command command : {Command::NewAsset, Command::Import, Command::Print, Command::Export})
        head->addCommand(context().actions, command);
    connect(m_search, &QLineEdit::textChanged, this, &LedgerPage::onSearch);
    return head;
}

QWidget *LedgerPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"ledgerTable"_qs);
    m_table->setAccessibleName(tr("Ledger"));
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStyle(ledgerHeaderStyle(m_table));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_empty = new QLabel(this);
    m_empty->setObjectName(u"ledgerEmpty"_qs);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
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
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    QAction *details = actions.action(Command::ShowDetails);
    details->setChecked(context().settings.get(setting::details));
    m_details->setVisible(details->isChecked());
    connect(details, &QAction::toggled, this, &LedgerPage::showDetails);
    connect(actions.action(Command::ShowRetired), &QAction::toggled, this, [this](bool included) {
        if (m_assets != nullptr)
            m_assets->setRetiredIncluded(included);
        choose(m_chosen);
    });
}

void LedgerPage::setRegistry(Registry *registry)
{
    m_chosen = {};
    m_details->setRegistry(registry);
    m_table->setModel(nullptr);
    m_tree->setModel(nullptr);
    m_assets.reset();
    m_units.reset();
    m_search->clear();
    if (registry == nullptr)
        return;
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
    m_table->setModel(m_assets.get());
    m_table->setSortingEnabled(true);
    m_table->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(m_table->fontMetrics()));
    setWidths();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LedgerPage::onChosen);
    connect(m_assets.get(), &AssetTableModel::countsChanged, this, &LedgerPage::onCounts);
    connect(m_assets.get(), &QAbstractItemModel::modelReset, this, [this] { choose(m_chosen); });
    connect(m_assets.get(), &QAbstractItemModel::rowsInserted, this, &LedgerPage::onCounts);
    onScope(m_tree->currentIndex());
    onCounts();
}

void LedgerPage::setWidths()
{
    QHeaderView *header = m_table->horizontalHeader();
    if (header->restoreState(context().settings.get(setting::ledgerHeader)) &&
        header->count() == m_assets->columnCount())
        return;
    const QFontMetrics metrics = m_table->fontMetrics();
    const int full = metrics.horizontalAdvance(u'あ');
    const int digit = metrics.horizontalAdvance(u'0');
    for (int column = 0; column < m_assets->columnCount(); ++column) {
        const Field field = m_assets->fields()[static_cast<std::size_t>(column)];
        const FieldType type = fieldInfo(field).type;
        const bool isDigits = type == FieldType::Date || type == FieldType::Number || field == Field::Code;
        const QString label = m_assets->headerData(column, Qt::Horizontal).toString();
        const int text = charactersOf(field) * (isDigits ? digit + 1 : full * 3 / 4);
        header->resizeSection(column,
                              std::max(text, metrics.horizontalAdvance(label) + 20) + 2 * LedgerDelegate::margin);
    }
}

QWidget *LedgerPage::firstWidget()
{
    return m_table;
}

QString LedgerPage::searchText() const
{
    return m_search->text();
}

void LedgerPage::saveArrangement()
{
    context().settings.set(setting::ledgerSplitter, m_splitter->saveState());
    if (m_assets != nullptr)
        context().settings.set(setting::ledgerHeader, m_table->horizontalHeader()->saveState());
}

void LedgerPage::onSearch(const QString &text)
{
    if (m_assets == nullptr)
        return;
    Result<AssetFilter> filter = parseFilter(toText(text), &context().workspace.registry()->scheme());
    // A search that is not finished («c:>») leaves the table as it is and says what is missing.
    m_problem->setVisible(!filter);
    if (!filter) {
        m_problem->setText(errorWords(filter.error()));
        return;
    }
    m_assets->setFilter(std::move(*filter));
}

void LedgerPage::onScope(const QModelIndex &index)
{
    if (m_assets == nullptr)
        return;
    m_assets->setScope(m_units->unitAt(index));
    m_scope->setText(index.data().toString());
}

void LedgerPage::onCounts()
{
    const QLocale locale;
    const std::int64_t all = m_assets->all();
    if (all < 0)
        m_counts->setText(tr("reading…"));
    else
        m_counts->setText(
            tr("%1 / %2 assets").arg(locale.toString(qlonglong(m_assets->shown())), locale.toString(qlonglong(all))));
    const bool isEmpty = m_assets->shown() == 0 && m_assets->isComplete();
    if (isEmpty)
        m_empty->setText(all == 0 ? tr("The ledger is empty.\nImport a ledger to begin.")
                                  : tr("Nothing matches.\nEsc in the search field shows everything again."));
    m_middle->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    Q_EMIT selectionChanged();
}

void LedgerPage::onChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (!rows.isEmpty()) {
        const QModelIndex current = m_table->currentIndex();
        m_chosen = m_assets->assetAt(current.isValid() ? current.row() : rows.front().row());
        m_details->setAsset(m_chosen);
    }
    Q_EMIT selectionChanged();
}

void LedgerPage::choose(AssetId asset)
{
    const int row = m_assets != nullptr && asset.isValid() ? m_assets->rowOf(asset) : -1;
    if (row >= 0) {
        m_table->selectRow(row);
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
