// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/draftkeeper.h"

#include "views/support/workspace.h"

namespace daicho {

DraftKeeper::DraftKeeper(Workspace &workspace, Collect collect, std::chrono::milliseconds delay, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_collect(std::move(collect)), m_jobs(std::make_unique<JobRunner>())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::save);
    connect(&workspace, &Workspace::registryChanged, this, &DraftKeeper::onRegistryChanged);
    connect(&workspace, &Workspace::headMoved, this, &DraftKeeper::touch);
    // Who only read may write from now on. The other way nothing is taken from those who are writing.
    connect(&workspace, &Workspace::accessChanged, this, [this] {
        if (!m_store)
            onRegistryChanged();
    });
}

DraftKeeper::~DraftKeeper() = default;

void DraftKeeper::onRegistryChanged()
{
    forget();
    m_store.reset();
    const Registry *registry = m_workspace.registry();
    const RegistryEnvironment &environment = m_workspace.environment();
    if (registry == nullptr || registry->isReadOnly() || environment.stateFolder.isEmpty())
        return;
    m_store.emplace(DraftStore::folderOf(environment.stateFolder, registry->header().uuid),
                    toQString(environment.makeUuid()));
    m_aside.emplace(m_store->folder(), toQString(environment.makeUuid()));
    look();
}

void DraftKeeper::look()
{
    m_jobs->run<DraftStore::Found>(
        tr("Looking for drafts"), [store = *m_store](const JobControl &) { return store.read(); }, this,
        [this](const Result<DraftStore::Found> &read) {
            if (read && (!read->drafts.empty() || !read->unread.isEmpty()))
                Q_EMIT found(*read);
            touch();
        });
}

void DraftKeeper::touch()
{
    // Not begun anew by each letter: who writes without a pause is not to lose a page.
    if (m_store && !m_timer.isActive())
        m_timer.start();
}

void DraftKeeper::save()
{
    if (!m_store)
        return;
    if (m_jobs->isRunning()) {
        touch();
        return;
    }
    Work work = workToDo(m_collect());
    if (!work.writes.empty() || !work.removals.empty() || !work.again.empty())
        run(std::move(work));
}

DraftKeeper::Work DraftKeeper::workToDo(std::vector<Draft> drafts)
{
    Work work;
    std::set<QString> live;
    for (Draft &draft : drafts) {
        const QString file = m_store->fileOf(draft);
        live.insert(file);
        const auto known = m_written.find(file);
        draft.time = known != m_written.end() ? known->second.time : Text();
        if (known != m_written.end() && known->second == draft)
            continue;
        draft.time = toText(m_workspace.environment().clock->now().toUTC().toString(Qt::ISODate));
        m_written[file] = draft;
        work.writes.push_back(std::move(draft));
    }
    for (auto known = m_written.begin(); known != m_written.end();) {
        if (live.contains(known->first)) {
            ++known;
            continue;
        }
        work.removals.push_back(known->first);
        known = m_written.erase(known);
    }
    for (const QString &file : std::exchange(m_adopted, {}))
        work.removals.push_back(file);
    work.again = std::exchange(m_brought, {});
    return work;
}

void DraftKeeper::run(Work work)
{
    m_jobs->run<void>(
        tr("Keeping drafts"),
        [store = *m_store, aside = *m_aside, work = std::move(work)](const JobControl &) -> Result<void> {
            for (const Draft &draft : work.writes)
                DAICHO_TRY(store.write(draft));
            for (const Draft &draft : work.again)
                DAICHO_TRY(aside.write(draft));
            // Last, and only after all that is to stand in their place is on the disk.
            for (const QString &file : work.removals)
                DAICHO_TRY(store.remove(file));
            return {};
        },
        this, [this](const Result<void> &saved) { onSaved(saved); });
}

void DraftKeeper::onSaved(const Result<void> &saved)
{
    if (saved) {
        m_isFailing = false;
        return;
    }
    for (auto &[file, draft] : m_written)
        draft.fields.clear(); // so that it is written again with the next typing
    if (!std::exchange(m_isFailing, true))
        Q_EMIT failed(saved.error());
}

void DraftKeeper::forget()
{
    m_timer.stop();
    m_jobs = std::make_unique<JobRunner>(); // the former one waits for its file
    if (m_store) {
        for (const auto &[file, draft] : m_written)
            static_cast<void>(m_store->remove(file)); // what stays is offered once more
        for (const QString &file : m_adopted)
            static_cast<void>(m_store->remove(file));
    }
    m_written.clear();
    m_adopted.clear();
    m_brought.clear();
}

void DraftKeeper::adopt(const std::vector<DraftStore::Stored> &drafts)
{
    for (const DraftStore::Stored &stored : drafts)
        m_adopted.insert(stored.file);
    touch();
}

void DraftKeeper::discard(const std::vector<DraftStore::Stored> &drafts)
{
    adopt(drafts); // for the files it is the same
}

void DraftKeeper::bringBack(const std::vector<DraftStore::Stored> &drafts)
{
    if (!m_store)
        return;
    DraftStore::Found again;
    for (const DraftStore::Stored &stored : drafts) {
        m_brought.push_back(stored.draft);
        again.drafts.push_back({m_aside->fileOf(stored.draft), stored.draft});
    }
    touch();
    Q_EMIT found(again);
}

} // namespace daicho
