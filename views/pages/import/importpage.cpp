// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/importpage.h"

#include "views/pages/import/importcolumnsstep.h"
#include "views/pages/import/importfilestep.h"
#include "views/pages/import/importplanstep.h"
#include "views/pages/import/importresult.h"
#include "views/pages/import/importwords.h"
#include "views/pages/import/stepsarea.h"
#include "views/support/pagehead.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace daicho {

ImportPage::ImportPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_session(context)
    , m_file(new ImportFileStep(context, m_session, this))
    , m_columns(new ImportColumnsStep(context, m_session, this))
    , m_plan(new ImportPlanStep(context, m_session, this))
    , m_result(new ImportResult(context, this))
    , m_stack(new QStackedWidget(this))
    , m_state(new QLabel(this))
    , m_apply(new QPushButton(tr("Import"), this))
    , m_planAgain(new QPushButton(tr("&Plan again"), this))
    , m_saveRejects(new QPushButton(tr("Save the re&jects…"), this))
    , m_giveUp(new QPushButton(tr("&Give up"), this))
{
    setObjectName(u"importPage"_qs);
    auto *area = new StepsArea;
    area->setObjectName(u"importSteps"_qs);
    area->addStep(tr("File"), m_file);
    area->addStep(tr("Columns and values"), m_columns);
    area->addStep(tr("Plan"), m_plan);
    m_steps = new QWidget(this);
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->addWidget(area, 1);
    steps->addWidget(makeButtons());
    m_stack->setObjectName(u"importStates"_qs);
    m_stack->addWidget(m_steps);
    m_stack->addWidget(m_result);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new PageHead(u"import"_qs, tr("Import"), this));
    layout->addWidget(m_stack, 1);
    connect(&m_session, &ImportSession::planning, this, &ImportPage::onPlanning);
    connect(&m_session, &ImportSession::planned, this, &ImportPage::onPlanned);
    connect(&m_session, &ImportSession::failed, this, &ImportPage::onFailed);
    connect(&m_session, &ImportSession::applied, this, &ImportPage::onApplied);
    connect(&m_session, &ImportSession::notApplied, this, &ImportPage::onNotApplied);
    connect(&context.workspace, &Workspace::headMoved, this, &ImportPage::onMoved);
    connect(m_result, &ImportResult::ledgerRequested, this, &ImportPage::finished);
    connect(m_result->saveButton(), &QPushButton::clicked, this, [this] { saveRejects(m_result->plan()); });
}

QWidget *ImportPage::makeButtons()
{
    m_state->setObjectName(u"importState"_qs);
    m_state->setWordWrap(true);
    m_apply->setObjectName(u"importApply"_qs);
    m_planAgain->setObjectName(u"importPlanAgain"_qs);
    m_saveRejects->setObjectName(u"importSaveRejects"_qs);
    m_giveUp->setObjectName(u"importGiveUp"_qs);
    auto *row = new QWidget(this);
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(12, 4, 12, 8);
    buttons->addWidget(m_saveRejects);
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_planAgain);
    buttons->addWidget(m_giveUp);
    buttons->addWidget(m_apply);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        m_apply->setEnabled(false);
        m_session.apply();
    });
    connect(m_planAgain, &QPushButton::clicked, &m_session, &ImportSession::planAgain);
    connect(m_saveRejects, &QPushButton::clicked, this, [this] { saveRejects(m_session.plan()); });
    connect(m_giveUp, &QPushButton::clicked, this, &ImportPage::giveUp);
    return row;
}

void ImportPage::setRegistry(Registry *)
{
    m_session.giveUp();
    m_isFresh = false;
    m_apply->setEnabled(false);
}

QWidget *ImportPage::firstWidget()
{
    if (m_stack->currentWidget() == m_result)
        return m_result->firstWidget();
    return m_apply->isEnabled() ? m_apply : m_giveUp;
}

QList<QWidget *> ImportPage::panes()
{
    if (m_stack->currentWidget() == m_result)
        return {m_result->firstWidget()};
    return {m_file->firstWidget(), m_columns->firstWidget(), m_plan->firstWidget(), firstWidget()};
}

void ImportPage::begin(const QString &path, bool isFresh)
{
    m_isFresh = isFresh;
    m_stack->setCurrentWidget(m_steps);
    context().messages.clear();
    ImportOptions options;
    options.createUnits = isFresh;
    m_session.begin(path, options);
}

bool ImportPage::isPending() const
{
    return !m_session.fileName().isEmpty();
}

void ImportPage::onPlanning()
{
    m_stack->setCurrentWidget(m_steps);
    m_apply->setEnabled(false);
    m_apply->setText(tr("Import"));
    m_saveRejects->setVisible(false);
    m_planAgain->setVisible(false);
    m_state->setText(tr("Reading and planning…"));
}

void ImportPage::onPlanned()
{
    const ImportPlan &plan = *m_session.plan();
    m_saveRejects->setVisible(plan.rejectedRows > 0);
    m_apply->setEnabled(!plan.changes.isEmpty());
    m_apply->setText(applyText(plan));
    m_state->setText(ImportWords::whyNothing(plan));
    if (std::exchange(m_isRefused, false))
        context().messages.clear();
}

QString ImportPage::applyText(const ImportPlan &plan)
{
    const QString added = ImportWords::number(plan.newAssets);
    const QString updated = ImportWords::number(plan.updatedAssets);
    if (plan.changes.isEmpty())
        return tr("Nothing to bring in");
    if (plan.updatedAssets == 0)
        return tr("Add %1 assets").arg(added);
    return plan.newAssets == 0 ? tr("Update %1 assets").arg(updated)
                               : tr("Add %1 and update %2 assets").arg(added, updated);
}

void ImportPage::onFailed(const Error &error)
{
    m_isRefused = true;
    m_planAgain->setVisible(true);
    m_state->setText(tr("Nothing was changed."));
    context().messages.showError(error);
}

void ImportPage::onApplied(const HistoryHead &head, const Result<ImportOutcome> &outcome)
{
    m_result->show(m_session, head, outcome);
    m_isFresh = false;
    const ImportPlan &plan = *m_session.plan();
    const QString done = tr("Brought in: %1 added, %2 updated, %3 rejects")
                             .arg(ImportWords::number(plan.newAssets), ImportWords::number(plan.updatedAssets),
                                  ImportWords::number(plan.rejectedRows));
    m_session.giveUp();
    m_stack->setCurrentWidget(m_result);
    m_result->firstWidget()->setFocus();
    context().messages.show(MessageBar::Kind::Done, done, {tr("Take this import back"), [this] {
                                                               context().actions.action(Command::Undo)->trigger();
                                                           }});
}

void ImportPage::onNotApplied(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        context().messages.show(MessageBar::Kind::Warning, tr("The import was cancelled. Nothing was changed."));
    else
        context().messages.showError(error);
    if (error.code == ErrorCode::Overtaken)
        m_session.planAgain();
    else
        onPlanned();
}

/// A plan is made against one state of the registry; another state asks for another plan.
void ImportPage::onMoved()
{
    const Registry *registry = context().workspace.registry();
    const ImportSession::Plan &plan = m_session.plan();
    const bool isOther = registry != nullptr && plan != nullptr && plan->madeAgainst != registry->head();
    // Out of sight it can wait: planning keeps other commands from being offered.
    if (isOther && isVisible() && !m_session.isApplying())
        m_session.planAgain();
}

void ImportPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    onMoved();
}

void ImportPage::giveUp()
{
    m_session.giveUp();
    if (std::exchange(m_isFresh, false))
        context().messages.show(MessageBar::Kind::Warning,
                                tr("The import was given up. The new registry stays, without assets."));
    Q_EMIT finished();
}

void ImportPage::saveRejects(const ImportSession::Plan &plan)
{
    if (plan == nullptr)
        return;
    const QFileInfo file(toQString(plan->file));
    const QDir folder(context().settings.get(setting::folder));
    const FileRequest request{tr("Save the rejected rows"),
                              folder.filePath(tr("%1-rejects.xlsx").arg(file.completeBaseName())),
                              {tr("Excel and CSV (*.xlsx *.csv)")},
                              u"xlsx"_qs};
    context().dialogs.saveFile(this, request, [this, plan](const QString &path) {
        const Result<void> written = ImportService::writeRejects(*plan, path, /*replace=*/true);
        if (written)
            context().messages.show(MessageBar::Kind::Done, tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
        else
            context().messages.showError(written.error());
    });
}

} // namespace daicho
