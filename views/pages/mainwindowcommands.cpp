// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the commands of the window do, and what it tells of its state.

#include "views/pages/findings/findingspage.h"
#include "views/pages/history/historypage.h"
#include "views/pages/ledger/ledgerpage.h"
#include "views/pages/mainwindow.h"
#include "views/pages/manual/keysview.h"
#include "views/pages/manual/manualwindow.h"
#include "views/pages/organisation/organisationpage.h"
#include "views/pages/safety/safetypage.h"
#include "views/pages/sharing/openingflow.h"
#include "views/support/appearance.h"
#include "views/support/backupwatch.h"
#include "views/support/workerbar.h"

#include <QLabel>
#include <QPointer>
#include <QStackedWidget>

namespace daicho {

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto method) {
        connect(m_actions.action(command), &QAction::triggered, this, method);
    };
    on(Command::Undo, &MainWindow::stepBack);
    on(Command::Redo, &MainWindow::stepForward);
    on(Command::Reload, &MainWindow::lookForOthers);
    on(Command::ChooseWorker, [this] { m_worker->ask(); });
    connect(m_worker, &WorkerBar::changed, this, &MainWindow::onWorkerChanged);
    on(Command::Copy, [this] { m_ledger->copyRows(false); });
    on(Command::CopyWithHeader, [this] { m_ledger->copyRows(true); });
    on(Command::Find, [this] {
        // The pages of ledger and organisation have a search of their own.
        if (currentPage() == m_ledger || currentPage() == m_organisation)
            return;
        go(*m_ledger);
        m_ledger->find();
    });
    on(Command::NextFinding, [this] { findings().next(); });
    on(Command::NextPane, [this] { stepPane(1); });
    on(Command::PreviousPane, [this] { stepPane(-1); });
    on(Command::BackUp, [this] {
        go(safety());
        m_safety->backUp();
    });
    connect(m_backups, &BackupWatch::failed, &m_messages, &MessageBar::showError);
    on(Command::Manual, &MainWindow::showManual);
    on(Command::Keys, [this] {
        if (m_keys == nullptr)
            m_keys = new KeysView(m_actions, this);
        m_keys->open();
    });
    on(Command::About, [this] {
        m_messages.show(MessageBar::Kind::Done,
                        tr("Daicho %1 — register of information assets. Free software, GPL 3.0 or later.")
                            .arg(QStringLiteral(DAICHO_VERSION)));
    });
    connect(&m_jobs, &JobRunner::started, this, &MainWindow::update);
    connect(&m_jobs, &JobRunner::finished, this, &MainWindow::update);
    connect(&m_workspace, &Workspace::registryChanged, this, &MainWindow::onRegistryChanged);
    connect(&m_workspace, &Workspace::headMoved, this, [this] {
        const std::optional<HistoryEntry> last = m_workspace.lastEntry();
        const QDateTime stored = last ? QDateTime::fromString(toQString(last->at), Qt::ISODateWithMs) : QDateTime();
        m_savedAt = stored.toLocalTime().toString(u"HH:mm:ss"_qs);
        update();
    });
    connect(&m_workspace, &Workspace::accessChanged, this, &MainWindow::update);
    connect(&m_workspace, &Workspace::loadingFailed, &m_messages, &MessageBar::showError);
}

void MainWindow::updateUndo()
{
    const Registry *registry = m_workspace.registry();
    const std::optional<HistoryEntry> back = m_workspace.undoable();
    const std::optional<HistoryEntry> forward = m_workspace.redoable();
    const auto words = [](const HistoryEntry &entry) {
        const QString subject = toQString(entry.operation.subject);
        const QString name = operationText(entry.operation.name);
        return subject.isEmpty() ? name : tr("%1 “%2”").arg(name, subject);
    };
    m_actions.action(Command::Undo)->setText(back ? tr("&Undo: %1").arg(words(*back)) : m_actions.text(Command::Undo));
    m_actions.action(Command::Redo)
        ->setText(forward ? tr("&Redo: %1").arg(words(*forward)) : m_actions.text(Command::Redo));
    m_actions.update({.isOpen = registry != nullptr,
                      .isWritable = registry != nullptr && !registry->isReadOnly(),
                      .isBusy = m_jobs.isRunning(),
                      .canUndo = back.has_value(),
                      .canRedo = forward.has_value(),
                      .hasAsset = m_ledger->chosenAsset().isValid(),
                      .isAssetRetired = m_ledger->isChosenRetired(),
                      .permissions = registry != nullptr ? &registry->permissions() : nullptr,
                      .assetUnit = m_ledger->chosenUnit(),
                      .isUndoOwn = back && registry != nullptr && back->actor == registry->actor(),
                      .isRedoOwn = forward && registry != nullptr && forward->actor == registry->actor()});
}

void MainWindow::updateStatus()
{
    const Registry *registry = m_workspace.registry();
    m_worker->showWorker();
    if (registry == nullptr) {
        m_saved->clear();
        m_chosen->clear();
        return;
    }
    QStringList parts;
    if (registry->isReadOnly())
        parts.append(tr("Read only"));
    else
        parts.append(m_savedAt.isEmpty() ? tr("Everything is saved") : tr("Saved %1").arg(m_savedAt));
    parts.append(tr("Head %1").arg(toQString(printedHead(registry->head()))));
    m_saved->setText(parts.join(u"  ・  "_qs));
    m_chosen->setText(m_ledger->selectionText());
}

/// What may be done is decided anew everywhere; the page that is up stays.
void MainWindow::onWorkerChanged()
{
    Registry *registry = m_workspace.registry();
    for (const auto &[page, command] : m_pages) {
        if (page != m_ledger || !m_ledger->hasUnsaved()) // what is half written stays; saving it is decided then
            page->setRegistry(registry);
    }
    update();
}

void MainWindow::stepBack()
{
    m_workspace.undo(m_jobs, this, [this, registry = QPointer(m_workspace.registry())](const Result<UndoStep> &step) {
        if (!step)
            m_messages.showError(step.error());
        else
            tellStep(tr("Taken back: %1").arg(operationText(step->name)), registry,
                     {tr("Redo"), [this] { stepForward(); }});
    });
}

void MainWindow::stepForward()
{
    m_workspace.redo(m_jobs, this, [this, registry = QPointer(m_workspace.registry())](const Result<UndoStep> &step) {
        if (!step)
            m_messages.showError(step.error());
        else
            tellStep(tr("Done again: %1").arg(operationText(step->name)), registry,
                     {tr("Undo"), [this] { stepBack(); }});
    });
}

/// A step of a registry that was closed meanwhile is told, but not offered to be taken back in another one.
void MainWindow::tellStep(const QString &text, const Registry *registry, const MessageBar::Offer &offer)
{
    const bool isOpen = registry != nullptr && registry == m_workspace.registry();
    m_messages.show(MessageBar::Kind::Done, text, isOpen ? offer : MessageBar::Offer());
}

void MainWindow::lookForOthers()
{
    m_opening->look();
}

void MainWindow::connectAppearance()
{
    const auto offer = [this](Command command, const auto &kept, const auto &value) {
        QAction *action = m_actions.action(command);
        action->setChecked(m_context.settings.get(kept) == value);
        connect(action, &QAction::triggered, this, [this, &kept, value] {
            m_context.settings.set(kept, value);
            m_appearance.apply();
            Q_EMIT m_context.settings.notifier().changed();
        });
    };
    offer(Command::ThemeAuto, setting::theme, u"auto"_qs);
    offer(Command::ThemeLight, setting::theme, u"light"_qs);
    offer(Command::ThemeDark, setting::theme, u"dark"_qs);
    offer(Command::ThemeContrast, setting::theme, u"contrast"_qs);
    offer(Command::DatesIso, setting::dates, u"iso"_qs);
    offer(Command::DatesWareki, setting::dates, u"wareki"_qs);
    offer(Command::DatesBoth, setting::dates, u"both"_qs);
    offer(Command::TextNormal, setting::fontTenths, 105);
    offer(Command::TextLarge, setting::fontTenths, 125);
    offer(Command::TextHuge, setting::fontTenths, 150);
}

void MainWindow::showManual()
{
    if (m_manual == nullptr)
        m_manual = new ManualWindow(this);
    m_manual->open(currentPage()->manualPage());
}

void MainWindow::stepPane(int direction)
{
    const QList<QWidget *> panes = currentPage()->panes();
    QList<QWidget *> visible;
    for (QWidget *pane : panes) {
        if (pane->isVisible() && pane->isEnabled())
            visible.append(pane);
    }
    if (visible.isEmpty())
        return;
    qsizetype now = -1;
    for (qsizetype i = 0; i < visible.size(); ++i) {
        if (visible[i] == focusWidget() || visible[i]->isAncestorOf(focusWidget()))
            now = i;
    }
    const qsizetype next = now < 0 ? 0 : (now + direction + visible.size()) % visible.size();
    visible[next]->setFocus(Qt::TabFocusReason);
}

} // namespace daicho
