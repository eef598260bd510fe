// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the ledger is searched and filtered by, and which columns it shows.

#include "views/pages/asset/assetdetails.h"
#include "views/pages/ledger/columndialog.h"
#include "views/pages/ledger/filterbar.h"
#include "views/pages/ledger/filterchips.h"
#include "views/pages/ledger/ledgerempty.h"
#include "views/pages/ledger/ledgerpage.h"
#include "views/pages/ledger/ledgerview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace daicho {

/// The line under the head: what is filtered by, and how much is found.
QWidget *LedgerPage::makeFilters()
{
    auto *line = new QWidget(this);
    line->setObjectName(u"ledgerFilters"_qs);
    auto *toggle = new QToolButton(line);
    toggle->setDefaultAction(context().actions.action(Command::ShowFilters));
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setFocusPolicy(Qt::StrongFocus);
    toggle->setObjectName(u"showFiltersButton"_qs);
    m_chips = new FilterChips(line);
    m_counts = new QLabel(line);
    m_counts->setObjectName(u"ledgerCounts"_qs);
    m_counts->setAccessibleName(tr("Assets shown of all"));
    m_counts->setMinimumHeight(toggle->sizeHint().height());
    m_bar = new FilterBar(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(12, 0, 12, 8);
    row->setSpacing(12);
    row->addWidget(toggle, 0, Qt::AlignTop);
    row->addWidget(m_chips, 1);
    row->addWidget(m_counts, 0, Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    line->setSizePolicy(policy);
    return line;
}

void LedgerPage::connectFilters()
{
    const Actions &actions = context().actions;
    QAction *filters = actions.action(Command::ShowFilters);
    filters->setChecked(context().settings.get(setting::filters));
    m_bar->setVisible(filters->isChecked());
    connect(filters, &QAction::toggled, this, &LedgerPage::showFilters);
    connect(m_bar, &FilterBar::chosen, m_search, &QLineEdit::setText);
    connect(m_chips, &FilterChips::removed, this, &LedgerPage::removeWord);
    connect(m_chips, &FilterChips::cleared, this, [this] {
        m_search->clear();
        m_search->setFocus(Qt::OtherFocusReason);
    });
    connect(m_chips, &FilterChips::left, this, [this] { m_search->setFocus(Qt::OtherFocusReason); });
    connect(m_empty, &LedgerEmpty::everythingRequested, this, &LedgerPage::showEverything);
    const auto on = [this, &actions](Command command, auto work) {
        connect(actions.action(command), &QAction::triggered, this, work);
    };
    on(Command::ChooseColumns, [this] { chooseColumns(); });
    on(Command::NextRow, [this] { stepRow(1); });
    on(Command::PreviousRow, [this] { stepRow(-1); });
    on(Command::SortColumn, [this] { m_table->sortByCurrentColumn(); });
    connect(&context().settings.notifier(), &SettingsNotifier::changed, this, [this] {
        if (m_assets != nullptr)
            m_assets->setStyle(displayStyle(context().settings));
        m_details->setStyle(displayStyle(context().settings));
    });
    on(Command::Reload, [this] {
        if (m_assets != nullptr)
            m_assets->dropOutside();
    });
    // Qt forgets nothing when a program ends in another way than by its window
    connect(m_table, &LedgerView::columnsChanged, m_table, &LedgerView::saveArrangement);
}

void LedgerPage::setFilterChoices(Registry *registry)
{
    m_bar->setChoices(nullptr, {});
    m_choices.reset();
    m_chips->setWords({});
    if (registry == nullptr)
        return;
    m_choices = std::make_unique<FilterChoices>(*registry, displayStyle(context().settings));
    m_bar->setChoices(m_choices.get(), [this] { return question(); });
}

FilterQuestion LedgerPage::question() const
{
    return {toText(m_search->text()), m_assets->order().scope(),
            m_assets->order().isRetiredIncluded() ? Retired::Included : Retired::LeftOut};
}

void LedgerPage::onSearch(const QString &text)
{
    if (m_assets == nullptr)
        return;
    tellFilter();
    Result<AssetFilter> filter = parseFilter(toText(text), &context().workspace.registry()->ledgerScheme());
    // A search that is not finished («c:>») leaves the table as it is and says what is missing.
    m_problem->setVisible(!filter);
    if (!filter) {
        m_problem->setText(errorWords(filter.error()));
        return;
    }
    m_assets->setFilter(std::move(*filter));
    leaveHidden();
}

/// Chips and bar say what the text says.
void LedgerPage::tellFilter()
{
    const Registry *registry = context().workspace.registry();
    if (registry == nullptr || m_choices == nullptr)
        return;
    const Text written = toText(m_search->text());
    QStringList words;
    for (const FilterPiece &piece : filterPieces(written, &registry->ledgerScheme()))
        words.append(m_choices->describe(piece));
    m_chips->setWords(words);
    if (m_bar->isVisible())
        m_bar->setText(written);
}

void LedgerPage::removeWord(int word)
{
    const Registry *registry = context().workspace.registry();
    if (registry == nullptr)
        return;
    std::vector<FilterPiece> pieces = filterPieces(toText(m_search->text()), &registry->ledgerScheme());
    if (word < 0 || word >= std::ssize(pieces))
        return;
    pieces.erase(pieces.begin() + word);
    m_search->setText(toQString(filterText(pieces)));
}

void LedgerPage::showFilters(bool visible)
{
    context().settings.set(setting::filters, visible);
    m_bar->setVisible(visible);
    if (visible)
        m_bar->setText(toText(m_search->text()));
}

void LedgerPage::showEverything()
{
    m_search->clear();
    m_tree->setCurrentIndex(m_units->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void LedgerPage::onCounts()
{
    const QLocale locale;
    const std::int64_t all = m_assets->all();
    QString text = tr("reading…");
    if (all >= 0)
        text = tr("%1 / %2 assets").arg(locale.toString(qlonglong(m_assets->shown())), locale.toString(qlonglong(all)));
    if (const std::int64_t outside = m_assets->outside(); outside > 0)
        text += tr(" (and %1 just edited)").arg(locale.toString(qlonglong(outside)));
    m_counts->setText(text);
    const bool isEmpty = m_assets->rowCount() == 0 && m_assets->isComplete();
    m_empty->setLedgerEmpty(all == 0);
    m_middle->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    Q_EMIT selectionChanged();
}

void LedgerPage::chooseColumns()
{
    if (m_assets == nullptr)
        return;
    auto *dialog = new ColumnDialog(
        context().workspace.registry()->ledgerScheme(), m_table->columns(),
        [this](Field field) { return m_assets->headerOf(field); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_table->setColumns(dialog->fields());
        m_table->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

} // namespace daicho
