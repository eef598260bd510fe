// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Restoring from the page: beside the registry, compared with it, and then in its place, opened, or discarded.

#include "views/pages/safety/backuptable.h"
#include "views/pages/safety/restorepanel.h"
#include "views/pages/safety/safetypage.h"
#include "views/support/backupwatch.h"

#include <QFile>
#include <QFileInfo>

namespace daicho {

void SafetyPage::askToRestore()
{
    const Backup *chosen = m_table->chosen();
    if (chosen == nullptr)
        return;
    const FileRequest request{tr("Restore the backup as a new file"),
                              restoredPath(m_path, *chosen),
                              {tr("Registries (*.daicho)")},
                              u"daicho"_qs};
    context().dialogs.saveFile(this, request, [this, backup = *chosen](const QString &path) { restore(backup, path); });
}

void SafetyPage::restore(const Backup &backup, const QString &to)
{
    context().jobs.run<RestoredState>(
        tr("Restoring"),
        [backup, to, present = m_path,
         environment = context().workspace.environment()](const JobControl &job) -> Result<RestoredState> {
            Result<Restored> restored = restoreBackup(backup.path, to, environment, job);
            if (!restored)
                return restored.error();
            // A registry that cannot be read is the reason for many a restore.
            Result<RegistryDifference> difference = compareRegistries(present, to, RestorePanel::mostFields, job);
            RestoredState state{std::move(*restored), {}};
            if (difference)
                state.difference = std::move(*difference);
            return state;
        },
        this,
        [this](const Result<RestoredState> &state) {
            if (state)
                onRestored(*state);
            else
                context().messages.showError(state.error());
        });
}

void SafetyPage::onRestored(const RestoredState &state)
{
    const Registry *registry = context().workspace.registry();
    m_panel->show(state, registry == nullptr || !registry->isReadOnly());
    context().messages.show(MessageBar::Kind::Done,
                            tr("Restored beside the registry, which was not changed: %n asset(s).", nullptr,
                               static_cast<int>(state.restored.assets)));
    update();
}

void SafetyPage::askToReplace()
{
    if (!m_panel->state())
        return;
    const Question question{
        tr("Replace the registry"),
        tr("The restored state takes the place of “%1”. The registry as it is now is backed up first and stays in the "
           "same folder under a name with the date.")
            .arg(QFileInfo(m_path).fileName()),
        tr("Replace")};
    context().dialogs.ask(this, question, [this] { replace(); });
}

/// The registry is closed while files change names; whatever happens, what lies there is opened again.
void SafetyPage::replace()
{
    if (context().jobs.isRunning() || !m_panel->state())
        return;
    const QString present = m_path;
    const QString restored = m_panel->state()->restored.path;
    context().workspace.close();
    context().jobs.run<Replaced>(
        tr("Replacing the registry"),
        [present, restored, environment = context().workspace.environment()](const JobControl &job) {
            return replaceRegistry(present, restored, environment, job);
        },
        this,
        [this, present](const Result<Replaced> &replaced) {
            const Result<void> opened = context().workspace.open(present);
            if (!replaced)
                return context().messages.showError(replaced.error());
            if (!opened)
                return context().messages.showError(opened.error());
            context().messages.show(MessageBar::Kind::Done,
                                    tr("The restored state is open now. The former registry was kept as “%1”.")
                                        .arg(QFileInfo(replaced->kept).fileName()));
        });
}

void SafetyPage::openRestored()
{
    if (!m_panel->state())
        return;
    const QString path = m_panel->state()->restored.path;
    if (const Result<void> opened = context().workspace.open(path); !opened)
        context().messages.showError(opened.error());
    else
        context().settings.addRecent(path);
}

void SafetyPage::discard()
{
    if (!m_panel->state())
        return;
    const QString path = m_panel->state()->restored.path;
    QFile::remove(path + u"-journal"_qs);
    if (!QFile::remove(path))
        return context().messages.showError({ErrorCode::InputOutput, {{"file", toText(path)}}, "cannot be removed"});
    m_panel->clear();
    context().messages.show(MessageBar::Kind::Done, tr("The restored file was removed. The backup is still there."));
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace daicho
