// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/history/historypage.h"

#include "model/services/roleservice.h"
#include "views/pages/history/changesview.h"
#include "views/pages/history/historyfilter.h"
#include "views/pages/history/integrityview.h"
#include "views/pages/history/pastbar.h"
#include "views/support/ledgerdelegate.h"
#include "views/support/pagehead.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr std::size_t namesShown = 6;

QString actWords(const HistoryEntry &entry)
{
    const QString name = operationText(entry.operation.name);
    return entry.operation.subject.empty()
               ? name
               : QCoreApplication::translate("HistoryPage", "%1 “%2”").arg(name, toQString(entry.operation.subject));
}

} // namespace

HistoryPage::HistoryPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_run(context.workspace, context.jobs)
    , m_table(new QTableView(this))
    , m_filter(new HistoryFilter(this))
    , m_integrity(new IntegrityView(context, this))
    , m_past(new PastBar(context, this))
    , m_changes(new ChangesView(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"historyPage"_qs);
    m_splitter->setObjectName(u"historySplitter"_qs);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeActs());
    m_splitter->addWidget(m_changes);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_filter);
    layout->addWidget(m_past);
    layout->addWidget(m_integrity);
    layout->addWidget(m_splitter, 1);
    connect(&context.workspace, &Workspace::headMoved, this, &HistoryPage::onMoved);
    connect(&context.settings.notifier(), &SettingsNotifier::changed, this, &HistoryPage::showStyle);
    connect(m_filter, &HistoryFilter::changed, this, &HistoryPage::onFilter);
    connect(m_changes, &ChangesView::assetRead, this, &HistoryPage::onAssetRead);
    connect(m_changes, &ChangesView::failed, &context.messages, &MessageBar::showError);
    connect(&m_run, &UndoRun::finished, this, &HistoryPage::onRunFinished);
    connect(&m_run, &UndoRun::progressed, this, [this](int done, int total) {
        m_steps->setText(tr("%1 of %2 done").arg(QLocale().toString(done), QLocale().toString(total)));
    });
    for (const auto signal : {&JobRunner::started, &JobRunner::finished})
        connect(&context.jobs, signal, this, &HistoryPage::updateSteps);
}

HistoryPage::~HistoryPage() = default;

QWidget *HistoryPage::makeHead()
{
    auto *head = new PageHead(u"history"_qs, tr("History"), this);
    m_head = new QLabel(head);
    m_head->setObjectName(u"historyHeadCode"_qs);
    m_head->setAccessibleName(tr("Head of the history"));
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    head->addStretch();
    head->addWidget(m_head);
    head->addCommand(context().actions, Command::Verify);
    head->addButton(makeMore(head));
    return head;
}

QWidget *HistoryPage::makeActs()
{
    m_table->setObjectName(u"historyTable"_qs);
    m_table->setAccessibleName(tr("History"));
    m_table->setItemDelegate(new LedgerDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStyle(ledgerHeaderStyle(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *part = new QWidget(m_splitter);
    m_none = new QLabel(tr("No act fits these conditions."), part);
    m_none->setObjectName(u"historyNone"_qs);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->hide();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none);
    layout->addWidget(makeSteps());
    return part;
}

QWidget *HistoryPage::makeSteps()
{
    auto *part = new QWidget(this);
    m_back = new QPushButton(part);
    m_back->setObjectName(u"historyBack"_qs);
    m_stop = new QPushButton(tr("Stop"), part);
    m_stop->setObjectName(u"historyBackStop"_qs);
    m_stop->setAccessibleName(tr("Stop taking back"));
    m_steps = new QLabel(part);
    m_steps->setObjectName(u"historySteps"_qs);
    m_steps->setAccessibleName(tr("What would be taken back"));
    m_steps->setWordWrap(true);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_back);
    row->addWidget(m_stop);
    row->addWidget(m_steps, 1);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_run.start(m_due, m_isRedo);
        updateSteps();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_run.stop();
        context().jobs.cancel();
    });
    return part;
}

void HistoryPage::setRegistry(Registry *registry)
{
    m_table->setModel(nullptr);
    m_model.reset();
    m_integrity->clear();
    m_past->hide();
    m_head->clear();
    m_filter->clear();
    m_changes->setRegistry(registry);
    setEnabled(registry != nullptr);
    if (registry != nullptr) {
        m_model = std::make_unique<HistoryModel>(*registry);
        m_table->setModel(m_model.get());
        if (m_model->canFetchMore({}))
            m_model->fetchMore({});
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::onChosen);
        const auto onRows = [this] {
            for (int row = m_model->rowCount() - 1; row >= 0 && row >= m_model->rowCount() - 200; --row)
                m_filter->addPerson(toQString(m_model->entryAt(row).actor));
            m_none->setVisible(m_model->rowCount() == 0 && !m_model->canFetchMore({}));
        };
        connect(m_model.get(), &QAbstractItemModel::rowsInserted, this, onRows);
        connect(m_model.get(), &QAbstractItemModel::modelReset, this, onRows);
        showStyle();
        setWidths();
        onMoved();
    }
    updateSteps();
}

void HistoryPage::setWidths()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const int full = metrics.horizontalAdvance(u'あ');
    m_table->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(metrics));
    const int characters[] = {4, 13, 7, 10, 18, 5, 12};
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, characters[column] * full + 2 * LedgerDelegate::margin);
}

void HistoryPage::showStyle()
{
    const DisplayStyle style = displayStyle(context().settings);
    m_changes->setStyle(style);
    if (m_model != nullptr)
        m_model->setStyle(style);
}

QWidget *HistoryPage::firstWidget()
{
    return m_table;
}

QList<QWidget *> HistoryPage::panes()
{
    return {m_filter->firstWidget(), m_table, m_changes->table()};
}

QString HistoryPage::verdictText() const
{
    return m_integrity->text();
}

std::int64_t HistoryPage::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return m_model != nullptr && index.isValid() ? m_model->entryAt(index.row()).seq : 0;
}

void HistoryPage::onMoved()
{
    const Registry *registry = context().workspace.registry();
    if (registry == nullptr || m_model == nullptr)
        return;
    m_head->setText(tr("Head %1").arg(toQString(printedHead(registry->head()))));
    m_integrity->age(registry->head());
    if (!m_filter->code().isEmpty() && !m_run.isRunning())
        onFilter();
    updateSteps();
}

void HistoryPage::onFilter()
{
    if (m_model == nullptr)
        return;
    const QString code = m_filter->code();
    m_changes->clear();
    if (!code.isEmpty()) {
        m_changes->showAsset(code, m_filter->query());
        return;
    }
    m_model->setOnly({});
    m_model->setFilter(m_filter->query());
    m_none->setVisible(m_model->rowCount() == 0 && !m_model->canFetchMore({}));
    updateSteps();
}

void HistoryPage::onAssetRead(const std::vector<std::int64_t> &acts)
{
    if (m_model != nullptr)
        m_model->setOnly(acts);
    updateSteps();
}

void HistoryPage::onChosen()
{
    if (chosen() > 0 && !m_filter->code().isEmpty())
        m_changes->goTo(chosen());
    else if (chosen() > 0)
        m_changes->showAct(m_model->entryAt(m_table->currentIndex().row()));
    m_past->setAct(chosen());
    updateSteps();
}

void HistoryPage::showAsset(const QString &code)
{
    m_filter->setCode(code);
}

/// What the button would do with the chosen act, and why it can do nothing.
void HistoryPage::updateSteps()
{
    const Registry *registry = context().workspace.registry();
    m_stop->setVisible(m_run.isRunning());
    if (m_run.isRunning()) {
        m_back->setEnabled(false);
        return;
    }
    m_due = context().workspace.undoableTo(chosen());
    m_isRedo = m_due.empty();
    if (m_isRedo)
        m_due = context().workspace.redoableTo(chosen());
    const auto count = static_cast<int>(m_due.size());
    m_isRedo = m_isRedo && count > 0;
    m_back->setText(m_isRedo    ? tr("Do again &up to here (%n)", nullptr, count)
                    : count > 0 ? tr("Take back &up to here (%n)", nullptr, count)
                                : tr("Take back &up to here"));
    // Of the steps one may do only those of others count: whose they are is known of each.
    const bool isOthers = registry != nullptr && std::any_of(m_due.begin(), m_due.end(), [&](const HistoryEntry &step) {
                              return step.actor != registry->actor();
                          });
    const Permission needed = isOthers ? Permission::UndoOthers : Permission::UndoOwn;
    const bool isWritable = registry != nullptr && mayWrite(*registry, needed);
    m_back->setEnabled(count > 0 && isWritable && !context().jobs.isRunning());
    QStringList names;
    for (std::size_t i = 0; i < m_due.size() && i < namesShown; ++i)
        names.append(actWords(m_due[i]));
    QString text = names.join(tr(", "));
    if (m_due.size() > namesShown)
        text += tr(" and %n more", nullptr, static_cast<int>(m_due.size() - namesShown));
    if (registry != nullptr && registry->isReadOnly())
        text = tr("The registry is open for reading only; nothing can be taken back.");
    else if (count > 0 && registry != nullptr && !isWritable)
        text = whyNotPermitted(registry->permissions(), needed);
    else if (count == 0)
        text = chosen() > 0 ? tr("This act was taken back already, or is the beginning of the registry.")
                            : tr("Choose an act to take it back together with everything after it.");
    m_steps->setText(text);
}

void HistoryPage::onRunFinished(int done, int total, bool isRedo, const std::optional<Error> &error)
{
    QString text = isRedo ? tr("%n act(s) done again.", nullptr, done) : tr("%n act(s) taken back.", nullptr, done);
    if (done < total)
        text += u' ' + tr("%n left as they were.", nullptr, total - done);
    if (error && error->code != ErrorCode::Cancelled)
        context().messages.show(MessageBar::Kind::Error, QString(text % u'\n' % errorWords(*error)));
    else
        context().messages.show(MessageBar::Kind::Done, text);
    if (!m_filter->code().isEmpty())
        onFilter();
    updateSteps();
}

} // namespace daicho
