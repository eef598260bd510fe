// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/historyservice.h"
#include "model/services/registry.h"
#include "views/support/jobrunner.h"

#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace daicho {

/// The registry that the window works on: opened, made, closed, undone and redone here, so that pages only follow.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(RegistryEnvironment environment, QObject *parent = nullptr);
    ~Workspace() override;

    Registry *registry() const { return m_registry.get(); }
    const RegistryEnvironment &environment() const { return m_environment; }
    /// What `undo` or `redo` would take back, or nothing.
    std::optional<HistoryEntry> undoable() const;
    std::optional<HistoryEntry> redoable() const;

    /// All steps back, or forward, that end with this entry; empty if none do.
    std::vector<HistoryEntry> undoableTo(std::int64_t seq) const;
    std::vector<HistoryEntry> redoableTo(std::int64_t seq) const;

    Result<void> open(const QString &path, RegistryAccess access = RegistryAccess::ReadWrite);
    /// The open registry once more. A reader stays open as it is if that cannot be; a writer has to be closed first,
    /// because it holds the lease itself.
    Result<void> reopen(RegistryAccess access);
    /// The last entry of the history: what is known to be stored.
    std::optional<HistoryEntry> lastEntry() const;
    Result<void> create(const QString &path, const NewRegistry &wanted);
    void close();
    /// Another person works on, here and in registries opened later.
    void setActor(const Text &actor);
    /// One step back or forward: at once where it is short, as a job of `jobs` where it touches many records.
    /// `done` comes to `context` with what was done.
    using UndoDone = std::function<void(const Result<UndoStep> &step)>;
    void undo(JobRunner &jobs, QObject *context, const UndoDone &done);
    void redo(JobRunner &jobs, QObject *context, const UndoDone &done);
    /// Looks whether another program has written to the file.
    Result<void> refresh();

    /// Shows a registry as it was, to be read only; the present one waits behind it. `folder` holds the file and goes
    /// away with it; `words` say which state is shown.
    void showPast(std::unique_ptr<Registry> past, std::shared_ptr<QTemporaryDir> folder, const QString &words);
    /// Back to the present registry.
    void leavePast();
    /// The look at the whole file waits while a job works, which may want to write.
    void pauseLooking();
    void resumeLooking();
    bool isPast() const { return m_present != nullptr; }
    const QString &pastWords() const { return m_pastWords; }

Q_SIGNALS:
    /// Another registry, or none: `registry()` says. The former one lives until everybody was told.
    void registryChanged();
    /// Anything was written, by whomever.
    void headMoved();
    /// What may be done with the registry has changed; it is the same one.
    void accessChanged();
    /// The columns could not be loaded.
    void loadingFailed(const daicho::Error &error);
    /// Something speaks against the registry, or no longer does; it is read only while it does.
    void suspicionChanged();

private:
    void take(std::unique_ptr<Registry> registry);
    void loadColumns();
    void onReloaded();
    void follow(Registry &registry);
    void onWritten();
    void lookClosely();
    void onLooked(const Registry *looked, const Verification &found);
    void revert(JobRunner &jobs, QObject *context, const UndoDone &done, bool isRedo);

    RegistryEnvironment m_environment;
    std::unique_ptr<Registry> m_registry;
    std::unique_ptr<HistoryService> m_history;
    std::unique_ptr<JobRunner> m_loader;
    std::unique_ptr<JobRunner> m_verifier; ///< looks at the whole file once it is shown
    QTimer m_rest;                         ///< until nobody has written for a moment
    bool m_isVerified = false;
    std::unique_ptr<Registry> m_present; ///< while a past state is shown
    std::shared_ptr<QTemporaryDir> m_pastFolder;
    QString m_pastWords;
};

} // namespace daicho
