// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/dashboard/dashboardpage.h"

#include "model/services/figurereport.h"
#include "views/pages/dashboard/figurecard.h"
#include "views/pages/dashboard/figurepicture.h"
#include "views/pages/dashboard/figuresaver.h"
#include "views/pages/dashboard/scopetrail.h"
#include "views/support/pagehead.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace daicho {

DashboardPage::DashboardPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_stack(new QStackedWidget(this)), m_scroll(new QScrollArea(this))
{
    setObjectName(u"dashboardPage"_qs);
    m_saver = new FigureSaver(context, this);
    m_stack->setObjectName(u"dashboardStack"_qs);
    m_scroll->setObjectName(u"dashboardScroll"_qs);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(m_scroll);
    m_column = new QVBoxLayout(inside);
    m_column->setSpacing(12);
    m_column->addStretch(1);
    m_scroll->setWidget(inside);
    m_emptyPage = makeEmpty();
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_emptyPage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_trail);
    layout->addWidget(m_counted);
    layout->addWidget(m_stack, 1);
}

DashboardPage::~DashboardPage()
{
    // Cards hold on to the words.
    for (FigureCard *card : m_cards)
        delete card;
}

QWidget *DashboardPage::makeHead()
{
    auto *head = new PageHead(u"dashboard"_qs, tr("Figures"), this);
    const auto choice = [this, head](const QString &name, const QString &words) {
        auto *label = new QLabel(words, head);
        auto *box = new QComboBox(head);
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        label->setBuddy(box);
        head->addWidget(label);
        head->addWidget(box);
        connect(box, &QComboBox::activated, this, &DashboardPage::recount);
        return box;
    };
    m_scope = choice(u"dashboardScope"_qs, tr("&Of"));
    m_axis = choice(u"dashboardAxis"_qs, tr("A&xis"));
    head->addStretch();
    m_report = new QToolButton(head);
    m_report->setObjectName(u"dashboardReport"_qs);
    m_report->setText(tr("Save all fi&gures…"));
    m_report->setFocusPolicy(Qt::StrongFocus);
    connect(m_report, &QToolButton::clicked, this, &DashboardPage::saveReport);
    head->addButton(m_report);
    m_trail = new ScopeTrail(this);
    m_trail->hide();
    connect(m_trail, &ScopeTrail::scopeRequested, this, &DashboardPage::goTo);
    m_counted = new QLabel(this);
    m_counted->setObjectName(u"dashboardCounted"_qs);
    m_counted->setAccessibleName(tr("What is counted"));
    m_counted->setWordWrap(true);
    m_counted->setContentsMargins(12, 0, 12, 8);
    return head;
}

QWidget *DashboardPage::makeEmpty()
{
    auto *page = new QWidget(m_stack);
    m_empty = new QLabel(page);
    m_empty->setObjectName(u"dashboardEmpty"_qs);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *layout = new QVBoxLayout(page);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (const Command command : {Command::Import, Command::NewAsset}) {
        auto *button = new QToolButton(page);
        button->setDefaultAction(context().actions.action(command));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setObjectName(QString(u"dashboard-"_qs % context().actions.action(command)->objectName()));
        row->addWidget(button);
    }
    row->addStretch(1);
    layout->addStretch(1);
    layout->addWidget(m_empty);
    layout->addLayout(row);
    layout->addStretch(1);
    return page;
}

void DashboardPage::setRegistry(Registry *registry)
{
    for (FigureCard *card : m_cards)
        delete card;
    m_cards.clear();
    m_words.reset();
    m_reader = std::make_unique<JobRunner>(); // the former one waits for its file
    m_history.reset();
    m_followed = {};
    m_registry = registry;
    m_isStale = true;
    setEnabled(registry != nullptr);
    if (registry == nullptr)
        return;
    for (const auto signal : {&Registry::reloaded, &Registry::indexLoaded})
        connect(registry, signal, this, &DashboardPage::onChanged);
    connect(registry, &Registry::changed, this, &DashboardPage::onChanged);
    connect(registry, &Registry::aboutToWrite, this, [this] { m_reader->cancel(); });
    // Queued: the result is delivered first.
    connect(m_reader.get(), &JobRunner::finished, this, &DashboardPage::followHistory, Qt::QueuedConnection);
    m_scope->clear();
    onChanged();
}

void DashboardPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        recount();
}

void DashboardPage::onChanged()
{
    m_isStale = true;
    if (isVisible())
        recount();
}

OrgUnitId DashboardPage::scope() const
{
    return OrgUnitId(m_scope->currentData().toLongLong());
}

/// The institutions, and below the one that is looked at the units down to where the figures stand.
void DashboardPage::fillScopes()
{
    const OrgUnitId chosen = scope();
    const Organisation &organisation = m_registry->organisation();
    std::vector<OrgUnitId> lineage;
    for (const OrgUnit *unit = organisation.unit(chosen);
         unit != nullptr && lineage.size() <= organisation.units.size(); unit = organisation.unit(unit->parent))
        lineage.insert(lineage.begin(), unit->id);
    m_scope->clear();
    m_scope->addItem(tr("The whole body"), qlonglong(0));
    for (const OrgUnitId id : organisation.institutions()) {
        m_scope->addItem(toQString(organisation.unit(id)->name), qlonglong(id.value()));
        if (lineage.empty() || lineage.front() != id)
            continue;
        for (std::size_t depth = 1; depth < lineage.size(); ++depth)
            m_scope->addItem(QString(qsizetype(depth), u'　') + toQString(organisation.unit(lineage[depth])->name),
                             qlonglong(lineage[depth].value()));
    }
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(qlonglong(chosen.value()))));
    m_trail->setScope(*m_registry, scope());
}

void DashboardPage::goTo(OrgUnitId unit)
{
    if (m_registry == nullptr)
        return;
    m_scope->addItem({}, qlonglong(unit.value())); // `fillScopes` makes the list of it
    m_scope->setCurrentIndex(m_scope->count() - 1);
    recount();
    firstWidget()->setFocus();
}

void DashboardPage::goUp()
{
    if (const OrgUnit *unit = m_registry->organisation().unit(scope()))
        goTo(unit->parent);
}

void DashboardPage::enter(OrgUnitId unit, const FigureSearch &search)
{
    if (m_registry->organisation().children(unit).empty())
        Q_EMIT ledgerRequested(toQString(search.filter), search.scope);
    else
        goTo(unit);
}

void DashboardPage::fillAxes()
{
    const int chosen = m_axis->currentData().toInt();
    m_axis->clear();
    for (const Axis &axis : m_registry->ledgerScheme().axes) {
        if (const std::optional<Field> field = fieldOfAxis(axis.id))
            m_axis->addItem(m_words->axis(*field), static_cast<int>(*field));
    }
    m_axis->setCurrentIndex(std::max(0, m_axis->findData(chosen)));
    m_axis->setEnabled(m_axis->count() > 1);
}

void DashboardPage::recount()
{
    if (m_registry == nullptr)
        return;
    if (!m_registry->isIndexLoaded()) {
        m_empty->setText(tr("The ledger is being read…"));
        m_stack->setCurrentWidget(m_emptyPage);
        return;
    }
    if (m_words == nullptr) {
        const DisplayStyle style = displayStyle(context().settings);
        m_words = std::make_unique<FigureWords>(*m_registry, style.japanese, style.dates);
    }
    fillScopes();
    fillAxes();
    m_shown = counted();
    m_isStale = false;
    m_counted->setText(countedWords(m_shown));
    for (std::size_t i = 0; i < m_shown.figures.size(); ++i)
        cardAt(i)->setFigure(m_shown.figures[i]);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setVisible(i < m_shown.figures.size() && !m_shown.figures[i].rows.empty());
    const bool isEmpty = m_shown.assets == 0;
    if (isEmpty)
        m_empty->setText(
            m_scope->currentIndex() > 0
                ? tr("No assets are in use here. Choose another institution above.")
                : tr("There is nothing to count yet.\nImport a ledger or add an asset; the figures follow."));
    m_report->setEnabled(!isEmpty);
    m_stack->setCurrentWidget(isEmpty ? m_emptyPage : m_scroll);
    followHistory();
}

Statistics DashboardPage::counted() const
{
    const StatisticsQuery query{scope(), static_cast<Field>(m_axis->currentData().toInt()),
                                displayStyle(context().settings).japanese};
    Statistics all = countAssets(*m_registry, query);
    // While the history is being read the months stand as they were read last, or are not there yet.
    insertRatedFigure(all, ratedFigure(*m_registry, m_history != nullptr ? *m_history : RatingProgress(), query));
    return all;
}

void DashboardPage::followHistory()
{
    if (m_registry == nullptr || m_followed == m_registry->head() || !isVisible() || m_reader->isRunning())
        return;
    m_reader->run<RatingHistory>(
        tr("Reading the history"), ratingHistoryJob(*m_registry, m_history), this,
        [this, head = m_registry->head()](const Result<RatingHistory> &read) { takeHistory(read, head); });
}

void DashboardPage::takeHistory(const Result<RatingHistory> &read, const HistoryHead &head)
{
    if (!read && read.error().code == ErrorCode::Cancelled)
        return; // somebody writes; it is asked for again
    m_followed = head;
    if (read)
        m_history = *read;
    else
        context().messages.showError(read.error());
    recount();
}

FigureCard *DashboardPage::cardAt(std::size_t place)
{
    while (m_cards.size() <= place) {
        auto *card =
            new FigureCard(QString(u"figure"_qs % QString::number(m_cards.size())), *m_words, m_scroll->widget());
        m_column->insertWidget(int(m_cards.size()), card);
        m_cards.push_back(card);
        connect(card, &FigureCard::searchRequested, this,
                [this](const FigureSearch &search) { Q_EMIT ledgerRequested(toQString(search.filter), search.scope); });
        connect(card, &FigureCard::unitRequested, this, &DashboardPage::enter);
        connect(card, &FigureCard::upRequested, this, &DashboardPage::goUp);
        connect(card, &FigureCard::copyRequested, this, &DashboardPage::copy);
        connect(card, &FigureCard::pictureRequested, this, [this, card] { savePicture(*card); });
    }
    return m_cards[place];
}

void DashboardPage::copy(const QString &tabbed)
{
    QApplication::clipboard()->setText(tabbed);
    context().messages.show(MessageBar::Kind::Done, tr("The numbers are copied."));
}

void DashboardPage::savePicture(FigureCard &card)
{
    const QString note =
        QString(toQString(m_registry->header().body) % u"  " % m_words->scope(scope()) % u"  " %
                toQString(formatDate(m_registry->clock().today(), displayStyle(context().settings).dates)) % u"  " %
                countedWords(m_shown));
    m_saver->saveFigure(card.picture(note), figureSheet(*m_words, card.model().figure()));
}

void DashboardPage::saveReport()
{
    if (m_registry != nullptr && m_words != nullptr)
        m_saver->saveReport(figureReport(*m_registry, *m_words, m_shown, scope(), DateStyle::Both));
}

QWidget *DashboardPage::firstWidget()
{
    return m_cards.empty() ? static_cast<QWidget *>(m_scope) : m_cards.front()->table();
}

QList<QWidget *> DashboardPage::panes()
{
    QList<QWidget *> all{m_scope};
    for (FigureCard *card : m_cards)
        all.append(card->table());
    return all;
}

} // namespace daicho
