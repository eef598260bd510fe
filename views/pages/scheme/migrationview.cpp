// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/scheme/migrationview.h"

#include "model/services/roleservice.h"
#include "views/pages/scheme/migrationsheets.h"
#include "views/pages/scheme/schemesheet.h"
#include "views/pages/scheme/sheettable.h"
#include "views/support/ledgerdelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace daicho {

namespace {

QString counted(std::int64_t number)
{
    return QLocale().toString(qlonglong(number));
}

} // namespace

MigrationView::MigrationView(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_hint(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_lines(new SheetTable(this))
    , m_work(new SheetTable(this))
{
    setObjectName(u"migrationView"_qs);
    auto *title = new QLabel(tr("Migration"), this);
    title->setObjectName(u"migrationTitle"_qs);
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    m_hint->setObjectName(u"migrationHint"_qs);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setObjectName(u"migrationSummary"_qs);
    for (QLabel *words : {m_hint, m_summary})
        words->setWordWrap(true);
    m_progress->setObjectName(u"migrationProgress"_qs);
    m_progress->setAccessibleName(tr("Assets rated under the new edition"));
    m_lines->setObjectName(u"migrationLines"_qs);
    m_work->setObjectName(u"migrationWork"_qs);
    // There may be 100,000 rows, which are not measured one by one.
    m_work->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_work->verticalHeader()->setDefaultSectionSize(LedgerDelegate::rowHeight(fontMetrics()));
    m_work->setTextElideMode(Qt::ElideRight);
    m_work->setWordWrap(false);
    auto *buttons = new QHBoxLayout;
    m_toggle = makeButton(u"migrationToggle"_qs, tr("&Automatic"));
    m_acceptAll = makeButton(u"migrationAcceptAll"_qs, tr("All that ma&y be automatic"));
    m_mapping = makeButton(u"migrationMapping"_qs, tr("Change the &mapping…"));
    m_run = makeButton(u"migrationRun"_qs, tr("&Carry over"));
    m_open = makeButton(u"migrationOpen"_qs, tr("&Open the asset"));
    for (QPushButton *button : {m_toggle, m_acceptAll, m_mapping})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *state = new QHBoxLayout;
    state->addWidget(m_progress, 1);
    state->addWidget(m_run);
    auto *work = new QWidget(this);
    work->setObjectName(u"migrationWorkPart"_qs);
    auto *workTitle = new QLabel(tr("Assets that wait for a person"), work);
    workTitle->setObjectName(u"migrationWorkTitle"_qs);
    auto *workRow = new QHBoxLayout;
    workRow->addWidget(workTitle);
    workRow->addStretch(1);
    workRow->addWidget(m_open);
    auto *workColumn = new QVBoxLayout(work);
    workColumn->setContentsMargins(0, 4, 0, 0);
    workColumn->addLayout(workRow);
    workColumn->addWidget(m_work, 1);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(u"migrationParts"_qs);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_lines);
    parts->addWidget(work);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(title);
    layout->addWidget(m_hint);
    layout->addLayout(state);
    layout->addWidget(m_summary);
    layout->addLayout(buttons);
    layout->addWidget(parts, 1);
    connect(m_toggle, &QPushButton::clicked, this, &MigrationView::toggle);
    connect(m_acceptAll, &QPushButton::clicked, this, &MigrationView::acceptAll);
    connect(m_mapping, &QPushButton::clicked, this, &MigrationView::mappingRequested);
    connect(m_run, &QPushButton::clicked, this, &MigrationView::run);
    connect(m_open, &QPushButton::clicked, this, &MigrationView::openWork);
    connect(m_lines, &SheetTable::editRequested, this, &MigrationView::toggle);
    connect(m_lines, &SheetTable::rowChosen, this, &MigrationView::showButtons);
    connect(m_work, &SheetTable::editRequested, this, &MigrationView::openWork);
    connect(m_work, &SheetTable::rowChosen, this, &MigrationView::showButtons);
    // Another job had the runner when the plan was asked for.
    connect(&context.jobs, &JobRunner::finished, this, &MigrationView::startPlanning, Qt::QueuedConnection);
    showButtons();
}

MigrationView::~MigrationView()
{
    m_lines->setSheet(nullptr);
    m_work->setSheet(nullptr);
}

QPushButton *MigrationView::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    return button;
}

QWidget *MigrationView::table() const
{
    return m_lines;
}

QWidget *MigrationView::workTable() const
{
    return m_work;
}

void MigrationView::setRegistry(Registry *registry, EditionId to)
{
    if (registry != m_registry || to != m_to)
        m_accepted.clear();
    m_registry = registry;
    m_to = to;
    // What is shown belongs to a registry that may be about to go.
    m_plan.reset();
    showPlan();
    want();
}

void MigrationView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    startPlanning();
}

void MigrationView::want()
{
    m_isWanted = m_registry != nullptr;
    if (isVisible())
        startPlanning();
}

void MigrationView::startPlanning()
{
    if (!m_isWanted || m_registry == nullptr || !isVisible() || m_context.jobs.isRunning() || m_isApplying)
        return;
    m_isWanted = false;
    m_context.jobs.run<Plan>(
        tr("Looking at the ratings"),
        [path = m_registry->path(), request = MigrationRequest{m_to, m_accepted},
         environment = m_context.workspace.environment()](const JobControl &job) -> Result<Plan> {
            Result<MigrationPlan> made = MigrationService::plan(path, request, environment, job);
            if (!made)
                return made.error();
            return std::make_shared<const MigrationPlan>(std::move(*made));
        },
        this, [this](const Result<Plan> &made) { take(made); });
}

void MigrationView::take(const Result<Plan> &made)
{
    if (m_isWanted || m_registry == nullptr)
        return; // something else is asked for by now
    if (!made) {
        if (made.error().code != ErrorCode::Cancelled)
            m_context.messages.showError(made.error());
        return;
    }
    m_plan = *made;
    showPlan();
}

void MigrationView::showPlan()
{
    const int row = m_lines->currentRow();
    m_lines->setSheet(nullptr);
    m_work->setSheet(nullptr);
    m_lineSheet.reset();
    m_workSheet.reset();
    const Scheme *target = m_registry != nullptr ? m_registry->schemeOf(m_to) : nullptr;
    m_hint->setText(
        target == nullptr
            ? QString()
            : tr("Ratings under other editions go to %1. Nothing is decided by itself: you say line by line "
                 "what is carried over, and everything else is rated by a person. The former rating of every "
                 "asset is kept.")
                  .arg(editionWords(*target)));
    m_progress->setVisible(m_plan != nullptr && m_plan->all > 0);
    if (m_plan == nullptr) {
        m_summary->clear();
        showButtons();
        return;
    }
    m_progress->setRange(0, static_cast<int>(std::max<std::int64_t>(m_plan->all, 1)));
    m_progress->setValue(static_cast<int>(m_plan->done));
    m_progress->setFormat(tr("Done %1 of %2").arg(counted(m_plan->done), counted(m_plan->all)));
    QStringList words;
    if (m_plan->all == 0) {
        words.append(tr("No asset is rated under another edition; there is nothing to carry over."));
    } else {
        words.append(tr("Carried over now: %1 on every axis, %2 in part.")
                         .arg(counted(m_plan->carried), counted(m_plan->partly)));
        words.append(tr("Waiting for a person: %1.").arg(counted(std::ssize(m_plan->work))));
    }
    if (m_plan->retired > 0)
        words.append(tr("%1 retired assets stay as they are.").arg(counted(m_plan->retired)));
    if (m_plan->comesIntoForce)
        words.append(tr("“Carry over” also takes this edition into force."));
    m_summary->setText(words.join(tr(" ", "between sentences")));
    m_lineSheet = std::make_unique<MigrationLineSheet>(*m_registry, m_plan);
    m_workSheet = std::make_unique<MigrationWorkSheet>(*m_registry, m_plan);
    m_lines->setSheet(m_lineSheet.get());
    m_work->setSheet(m_workSheet.get());
    m_lines->chooseRow(row < 0 ? 0 : row);
    m_work->chooseRow(0);
    showButtons();
}

void MigrationView::showButtons()
{
    const bool mayWrite = m_registry != nullptr && !m_registry->isReadOnly() &&
                          whyNotPermitted(m_registry->permissions(), Permission::EditMasters).isEmpty();
    const int row = m_lineSheet != nullptr ? m_lines->currentRow() : -1;
    const bool canBe = row >= 0 && row < m_lineSheet->rows() && m_lineSheet->line(row).line.mayBeAccepted();
    m_toggle->setEnabled(canBe);
    m_toggle->setText(canBe && m_lineSheet->line(row).isAccepted ? tr("Not &automatic") : tr("&Automatic"));
    m_acceptAll->setEnabled(m_lineSheet != nullptr && m_lineSheet->rows() > 0);
    m_mapping->setEnabled(m_registry != nullptr);
    m_open->setEnabled(m_workSheet != nullptr && m_workSheet->rows() > 0);
    m_run->setEnabled(mayWrite && m_plan != nullptr && !m_plan->changes.isEmpty());
}

void MigrationView::toggle()
{
    if (!m_toggle->isEnabled())
        return;
    const MigrationLine line = m_lineSheet->line(m_lines->currentRow());
    const std::pair<Text, Text> key{line.line.axis, line.line.from};
    if (line.isAccepted)
        m_accepted.erase(key);
    else
        m_accepted.insert(key);
    want();
}

void MigrationView::acceptAll()
{
    for (int row = 0; m_lineSheet != nullptr && row < m_lineSheet->rows(); ++row) {
        const MappingLine &line = m_lineSheet->line(row).line;
        if (line.mayBeAccepted())
            m_accepted.insert({line.axis, line.from});
    }
    want();
}

void MigrationView::run()
{
    if (m_plan == nullptr || m_registry == nullptr || m_context.jobs.isRunning())
        return;
    m_isApplying = m_context.jobs.run<HistoryHead>(
        tr("Carrying ratings over"),
        [path = m_registry->path(), plan = m_plan,
         environment = m_context.workspace.environment()](const JobControl &job) -> Result<HistoryHead> {
            return MigrationService::applyInJob(path, *plan, environment, job);
        },
        this, [this](const Result<HistoryHead> &done) { onApplied(done); });
    m_run->setEnabled(false);
}

void MigrationView::onApplied(const Result<HistoryHead> &done)
{
    m_isApplying = false;
    Registry *open = m_context.workspace.registry();
    const Plan plan = m_plan;
    if (open == nullptr || plan == nullptr)
        return;
    const Result<void> followed = done ? open->follow(plan->changes, *done) : Result<void>(done.error());
    if (!followed) {
        m_context.messages.showError(followed.error());
        want();
        return;
    }
    QAction *undo = m_context.actions.action(Command::Undo);
    m_context.messages.show(MessageBar::Kind::Done,
                            tr("%1 ratings carried over, %2 wait for a person.")
                                .arg(counted(plan->carried + plan->partly), counted(std::ssize(plan->work))),
                            {tr("Undo"), [undo] { undo->trigger(); }});
    m_accepted.clear();
    want();
}

void MigrationView::openWork()
{
    const int row = m_workSheet != nullptr ? m_work->currentRow() : -1;
    if (row >= 0 && row < m_workSheet->rows())
        Q_EMIT assetRequested(m_workSheet->work(row).asset);
}

} // namespace daicho
