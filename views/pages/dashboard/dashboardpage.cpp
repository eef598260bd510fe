// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/dashboard/dashboardpage.h"

#include "model/core/checkedfile.h"
#include "model/core/safefilename.h"
#include "views/pages/dashboard/figurecard.h"
#include "views/pages/dashboard/figurechart.h"
#include "views/support/pagehead.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QImageWriter>
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
        label->setBuddy(box);
        head->addWidget(label);
        head->addWidget(box);
        connect(box, &QComboBox::activated, this, &DashboardPage::recount);
        return box;
    };
    m_scope = choice(u"dashboardScope"_qs, tr("&Of"));
    m_axis = choice(u"dashboardAxis"_qs, tr("A&xis"));
    head->addStretch();
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
    m_registry = registry;
    m_isStale = true;
    setEnabled(registry != nullptr);
    if (registry == nullptr)
        return;
    for (const auto signal : {&Registry::reloaded, &Registry::indexLoaded})
        connect(registry, signal, this, &DashboardPage::onChanged);
    connect(registry, &Registry::changed, this, &DashboardPage::onChanged);
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

void DashboardPage::fillScopes()
{
    const qlonglong chosen = m_scope->currentData().toLongLong();
    m_scope->clear();
    m_scope->addItem(tr("The whole body"), qlonglong(0));
    const Organisation &organisation = m_registry->organisation();
    for (const OrgUnitId id : organisation.institutions())
        m_scope->addItem(toQString(organisation.unit(id)->name), qlonglong(id.value()));
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(chosen)));
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
    const DisplayStyle style = displayStyle(context().settings);
    if (m_words == nullptr)
        m_words = std::make_unique<FigureWords>(*m_registry, style.japanese);
    fillScopes();
    fillAxes();
    const auto axis = static_cast<Field>(m_axis->currentData().toInt());
    const Statistics counted =
        countAssets(*m_registry, {OrgUnitId(m_scope->currentData().toLongLong()), axis, style.japanese});
    m_isStale = false;
    m_assets = counted.assets;
    m_retired = counted.retired;
    m_counted->setText(countedWords());
    for (std::size_t i = 0; i < counted.figures.size(); ++i)
        cardAt(i)->setFigure(counted.figures[i]);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setVisible(i < counted.figures.size());
    const bool isEmpty = counted.assets == 0;
    if (isEmpty)
        m_empty->setText(
            m_scope->currentIndex() > 0
                ? tr("No assets are in use here. Choose another institution above.")
                : tr("There is nothing to count yet.\nImport a ledger or add an asset; the figures follow."));
    m_stack->setCurrentWidget(isEmpty ? m_emptyPage : m_scroll);
}

QString DashboardPage::countedWords() const
{
    const QLocale locale;
    QString text = tr("%1 asset(s)").arg(locale.toString(qlonglong(m_assets)));
    text += u"  " + (m_retired > 0 ? tr("%1 retired left out").arg(locale.toString(qlonglong(m_retired)))
                                   : tr("without retired assets"));
    return text;
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
    const QString folder = context().settings.get(setting::folder);
    FileRequest request;
    request.title = tr("Save the chart");
    request.suggestion = QDir(folder).filePath(safeFileName(card.title(), u".png"_qs));
    request.filters = {tr("Picture (*.png)")};
    request.suffix = u"png"_qs;
    context().dialogs.saveFile(this, request, [this, &card](const QString &path) { writePicture(card, path); });
}

void DashboardPage::writePicture(FigureCard &card, const QString &path)
{
    const QString note =
        QString(toQString(m_registry->header().body) % u"  " % m_scope->currentText() % u"  " % countedWords());
    const QImage image = card.chart()->picture(card.title(), note);
    const auto write = [&image, &path](QIODevice &device) -> Result<void> {
        if (QImageWriter(&device, "png").write(image))
            return {};
        return Error{ErrorCode::InputOutput, {{"file", toText(path)}, {"step", "write"}}, "chart not written"};
    };
    if (const Result<void> written = writeChecked(path, CheckedFile::Existing::Replace, write); !written) {
        context().messages.showError(written.error());
        return;
    }
    context().settings.set(setting::folder, QFileInfo(path).path());
    context().messages.show(MessageBar::Kind::Done, tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
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
