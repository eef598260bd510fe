// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/importsession.h"

#include <QFileInfo>

namespace daicho {

ImportSession::ImportSession(PageContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    // Queued: whoever takes the result of the job that has ended goes first.
    connect(
        &context.jobs, &JobRunner::finished, this,
        [this] {
            if (m_isWanted)
                startPlanning();
        },
        Qt::QueuedConnection);
}

void ImportSession::begin(const QString &path, const ImportOptions &options)
{
    m_path = path;
    m_options = options;
    m_plan.reset();
    Q_EMIT begun();
    planAgain();
}

void ImportSession::giveUp()
{
    if (m_isRunning)
        m_context.jobs.cancel();
    m_isWanted = false;
    m_path.clear();
    m_plan.reset();
}

QString ImportSession::fileName() const
{
    return QFileInfo(m_path).fileName();
}

void ImportSession::change(const std::function<void(ImportOptions &)> &edit)
{
    edit(m_options);
    planAgain();
}

void ImportSession::planAgain()
{
    if (m_path.isEmpty() || m_context.workspace.registry() == nullptr)
        return;
    m_plan.reset();
    const bool wasWanted = std::exchange(m_isWanted, true);
    Q_EMIT planning();
    if (m_isRunning)
        m_context.jobs.cancel();
    // Several changes of one moment are one plan.
    if (!wasWanted)
        QMetaObject::invokeMethod(this, &ImportSession::startPlanning, Qt::QueuedConnection);
}

ImportSession::Answer ImportSession::answer(const QString &registry, const ImportSource &source,
                                            const RegistryEnvironment &environment, const JobControl &job)
{
    Result<ImportPlan> made = ImportService::plan(registry, source, environment, job);
    if (made)
        return {std::make_shared<const ImportPlan>(std::move(*made)), {}, {}};
    Answer refused{nullptr, made.error(), {}};
    if (Result<std::vector<ImportPreviewRow>> rows = ImportService::firstRows(source))
        refused.firstRows = std::move(*rows);
    return refused;
}

void ImportSession::startPlanning()
{
    const Registry *registry = m_context.workspace.registry();
    if (!m_isWanted || registry == nullptr || m_context.jobs.isRunning())
        return;
    m_isWanted = false;
    m_isRunning = m_context.jobs.run<Answer>(
        tr("Reading %1").arg(fileName()),
        [path = registry->path(), source = ImportSource{m_path, m_options},
         environment = m_context.workspace.environment()](const JobControl &job) -> Result<Answer> {
            return answer(path, source, environment, job);
        },
        this, [this](const Result<Answer> &made) { take(*made); });
}

void ImportSession::take(const Answer &answer)
{
    m_isRunning = false;
    if (m_path.isEmpty() || m_isWanted)
        return; // given up, or something else is asked for by now
    m_plan = answer.plan;
    if (m_plan != nullptr)
        Q_EMIT planned();
    else
        Q_EMIT failed(*answer.error, answer.firstRows);
}

void ImportSession::apply()
{
    const Registry *registry = m_context.workspace.registry();
    if (m_plan == nullptr || registry == nullptr)
        return;
    m_isApplying = m_context.jobs.run<Applied>(
        tr("Importing %1").arg(fileName()),
        [path = registry->path(), plan = m_plan,
         environment = m_context.workspace.environment()](const JobControl &job) -> Result<Applied> {
            const Result<HistoryHead> head = ImportService::applyInJob(path, *plan, environment, job);
            if (!head)
                return head.error();
            return Applied{*head, ImportService::outcome(path, *plan, *head)};
        },
        this, [this](const Result<Applied> &applied) { onApplied(applied); });
}

void ImportSession::onApplied(const Result<Applied> &done)
{
    Registry *open = m_context.workspace.registry();
    Result<void> followed;
    if (done && open != nullptr && m_plan != nullptr)
        followed = open->follow(m_plan->changes, done->head);
    m_isApplying = false;
    if (open == nullptr || m_plan == nullptr)
        return;
    if (!done)
        Q_EMIT notApplied(done.error());
    else if (!followed)
        Q_EMIT notApplied(followed.error());
    else
        Q_EMIT applied(done->head, done->outcome);
}

} // namespace daicho
