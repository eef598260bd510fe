// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/workspace.h"

#include "model/core/log.h"
#include "model/domain/permission.h"

#include <QPointer>

namespace daicho {

namespace {

/// Records that are taken back without being felt on the window's thread. More of them are backed up first.
constexpr std::int64_t revertedAtOnce = manyAssets;
/// Nobody who is typing shall wait for a disk.
constexpr int restMilliseconds = 1500;

} // namespace

Workspace::Workspace(RegistryEnvironment environment, QObject *parent)
    : QObject(parent), m_environment(std::move(environment))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &Workspace::lookClosely);
}

Workspace::~Workspace() = default;

Result<void> Workspace::open(const QString &path, RegistryAccess access)
{
    Result<std::unique_ptr<Registry>> opened = Registry::open(path, access, m_environment);
    if (!opened)
        return opened.error();
    m_present.reset();
    m_pastWords.clear();
    take(std::move(*opened));
    return {};
}

Result<void> Workspace::reopen(RegistryAccess access)
{
    if (m_registry == nullptr)
        return {};
    const QString path = m_registry->path();
    if (m_registry->isGuarded())
        close();
    return open(path, access);
}

std::optional<HistoryEntry> Workspace::lastEntry() const
{
    if (m_history == nullptr)
        return {};
    const Result<std::vector<HistoryEntry>> entries = m_history->entries({.limit = 1});
    return entries && !entries->empty() ? std::optional(entries->front()) : std::nullopt;
}

Result<void> Workspace::create(const QString &path, const NewRegistry &wanted)
{
    Result<std::unique_ptr<Registry>> created = Registry::create(path, wanted, m_environment);
    if (!created)
        return created.error();
    m_present.reset();
    m_pastWords.clear();
    take(std::move(*created));
    return {};
}

void Workspace::close()
{
    m_present.reset();
    m_pastWords.clear();
    take(nullptr);
}

void Workspace::setActor(const Text &actor)
{
    m_environment.actor = actor;
    if (m_registry != nullptr)
        m_registry->setActor(actor);
}

void Workspace::take(std::unique_ptr<Registry> registry)
{
    m_rest.stop();
    m_verifier.reset(); // cancels and waits
    m_loader.reset();
    m_history.reset();
    m_isVerified = false;
    const std::unique_ptr<Registry> former = std::exchange(m_registry, std::move(registry));
    if (m_registry != nullptr) {
        m_history = std::make_unique<HistoryService>(*m_registry);
        m_registry->leaveIndexToOwner();
        follow(*m_registry);
    }
    Q_EMIT registryChanged();
    if (m_registry != nullptr)
        loadColumns();
}

void Workspace::onReloaded()
{
    Q_EMIT headMoved();
    // Later in the loop: whoever hears of it reads the registry as it is now, without columns.
    if (!m_registry->isIndexLoaded())
        QMetaObject::invokeMethod(this, &Workspace::loadColumns, Qt::QueuedConnection);
}

void Workspace::loadColumns()
{
    if (m_registry == nullptr || m_registry->isIndexLoaded())
        return;
    m_loader = std::make_unique<JobRunner>();
    const HistoryHead readAt = m_registry->head();
    const QString path = m_registry->path();
    m_loader->run<LedgerIndex>(
        tr("Reading the ledger"), [path](const JobControl &job) { return Registry::readIndex(path, job); }, this,
        [this, readAt](Result<LedgerIndex> read) {
            const Result<void> taken = read ? m_registry->takeIndex(std::move(*read), readAt) : read.error();
            if (!taken && taken.error().code == ErrorCode::Overtaken)
                QMetaObject::invokeMethod(this, &Workspace::loadColumns, Qt::QueuedConnection);
            else if (!taken)
                Q_EMIT loadingFailed(taken.error());
        });
}

std::optional<HistoryEntry> Workspace::undoable() const
{
    if (m_history == nullptr)
        return {};
    const Result<std::optional<HistoryEntry>> entry = m_history->undoable();
    return entry ? *entry : std::nullopt;
}

std::optional<HistoryEntry> Workspace::redoable() const
{
    if (m_history == nullptr)
        return {};
    const Result<std::optional<HistoryEntry>> entry = m_history->redoable();
    return entry ? *entry : std::nullopt;
}

std::vector<HistoryEntry> Workspace::undoableTo(std::int64_t seq) const
{
    if (m_history == nullptr)
        return {};
    Result<std::vector<HistoryEntry>> steps = m_history->undoableTo(seq);
    return steps ? std::move(*steps) : std::vector<HistoryEntry>();
}

std::vector<HistoryEntry> Workspace::redoableTo(std::int64_t seq) const
{
    if (m_history == nullptr)
        return {};
    Result<std::vector<HistoryEntry>> steps = m_history->redoableTo(seq);
    return steps ? std::move(*steps) : std::vector<HistoryEntry>();
}

void Workspace::undo(JobRunner &jobs, QObject *context, const UndoDone &done)
{
    revert(jobs, context, done, false);
}

void Workspace::redo(JobRunner &jobs, QObject *context, const UndoDone &done)
{
    revert(jobs, context, done, true);
}

void Workspace::revert(JobRunner &jobs, QObject *context, const UndoDone &done, bool isRedo)
{
    if (m_history == nullptr)
        return done(Error{isRedo ? ErrorCode::NothingToRedo : ErrorCode::NothingToUndo, {}, "no registry"});
    if (const Result<void> refreshed = refresh(); !refreshed)
        return done(refreshed.error());
    const std::optional<HistoryEntry> entry = isRedo ? redoable() : undoable();
    if (!entry || entry->records <= revertedAtOnce)
        return done(isRedo ? m_history->redo() : m_history->undo());
    Result<HistoryService::RevertJob> job = isRedo ? m_history->redoJob() : m_history->undoJob();
    if (!job)
        return done(job.error());
    const bool isBegun = jobs.run<HistoryService::Reverted>(
        isRedo ? tr("Doing again") : tr("Taking back"), std::move(*job), context,
        [this, done, registry = QPointer(m_registry.get())](const Result<HistoryService::Reverted> &reverted) {
            if (!reverted)
                return done(reverted.error());
            // It is done in its file; whoever closed the registry meanwhile has nothing left to follow.
            const bool isStillOpen = registry != nullptr && registry == m_registry.get();
            const Result<void> followed =
                isStillOpen ? registry->follow(reverted->changes, reverted->head) : Result<void>();
            if (!followed)
                return done(followed.error());
            done(reverted->step);
        });
    if (!isBegun)
        done(Error{ErrorCode::Busy, {}, "another job runs"});
}

Result<void> Workspace::refresh()
{
    return m_registry != nullptr ? m_registry->refresh() : Result<void>();
}

} // namespace daicho
