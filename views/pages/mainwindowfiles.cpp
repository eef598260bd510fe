// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening, making and closing registries from the window.

#include "model/services/sampleservice.h"
#include "views/pages/import/importpage.h"
#include "views/pages/ledger/ledgerpage.h"
#include "views/pages/mainwindow.h"
#include "views/pages/output/exportflow.h"
#include "views/pages/output/outputpage.h"
#include "views/pages/safety/safetypage.h"
#include "views/pages/sharing/openingflow.h"
#include "views/pages/start/startflow.h"

#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>

namespace daicho {

namespace {

QString startFolder(const Settings &settings)
{
    const QString last = settings.get(setting::folder);
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last;
}

} // namespace

void MainWindow::connectFileCommands()
{
    const auto on = [this](Command command, auto method) {
        connect(m_actions.action(command), &QAction::triggered, this, method);
    };
    on(Command::OpenSample, &MainWindow::askForSample);
    on(Command::OpenRegistry, &MainWindow::askForFile);
    on(Command::NewRegistry, [this] { afterUnsaved([this] { m_start->askForNew(); }); });
    on(Command::NewFromLedger, [this] { afterUnsaved([this] { m_start->askForLedger(); }); });
    connect(m_start, &StartFlow::made, this, &MainWindow::remember);
    connect(m_opening, &OpeningFlow::opened, this, &MainWindow::remember);
    connect(m_opening, &OpeningFlow::refused, this, &MainWindow::tellLost);
    connect(m_start, &StartFlow::ledgerReady, this, [this](const QString &ledger) {
        go(import());
        m_import->begin(ledger, /*isFresh=*/true);
    });
    on(Command::CloseRegistry, [this] { afterUnsaved([this] { m_workspace.close(); }); });
    on(Command::Import, &MainWindow::askForImport);
    on(Command::Export, [this] { m_export->start(shownAssets()); });
    on(Command::Print, [this] { output().show(PaperKind::Ledger, shownAssets()); });
    on(Command::PrintLabels, [this] { output().show(PaperKind::Labels, shownAssets()); });
    on(Command::FileRegister, [this] { output().show(PaperKind::FileRegister, shownAssets()); });
    on(Command::PrintAsset, [this] { output().show(PaperKind::Card, m_ledger->chosenAsset()); });
    on(Command::PrintHandling, [this] { output().show(PaperKind::HandlingSheet, m_ledger->chosenAsset()); });
    on(Command::PrintLabel, [this] { output().show(PaperKind::Labels, m_ledger->chosenAsset()); });
    on(Command::Quit, &MainWindow::close);
}

void MainWindow::openFile(const QString &path)
{
    if (m_jobs.isRunning())
        m_messages.showError({ErrorCode::Busy, {}, "opening"});
    else
        afterUnsaved([this, path] { openNow(path); });
}

void MainWindow::openNow(const QString &path)
{
    m_opening->open(path);
}

void MainWindow::remember(const QString &path)
{
    m_messages.clear();
    const QFileInfo file(path);
    m_context.settings.set(setting::folder, file.absolutePath());
    m_context.settings.addRecent(file.absoluteFilePath());
}

/// A registry that cannot be read any more is offered back from its backups.
void MainWindow::tellLost(const QString &path, const Error &error)
{
    const QString &state = m_workspace.environment().stateFolder;
    const bool isOther = error.code == ErrorCode::InUse || error.code == ErrorCode::NewerVersion;
    if (isOther || BackupService::listOf(state, path).empty())
        return m_messages.showError(error);
    m_messages.show(MessageBar::Kind::Error, errorWords(error),
                    {tr("Show its backups"), [this, path] { safety().showLost(path); }});
}

void MainWindow::askForSample()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const FileRequest request{tr("Where to keep the sample registry"),
                              folder.filePath(tr("Sample registry.daicho")),
                              {tr("Registries (*.daicho)")},
                              u"daicho"_qs};
    m_context.dialogs.saveFile(this, request, [this](const QString &path) { openSample(path); });
}

void MainWindow::openSample(const QString &path)
{
    afterUnsaved([this, path] { QFileInfo::exists(path) ? openNow(path) : makeSample(path); });
}

void MainWindow::makeSample(const QString &path)
{
    // Made on a worker and opened here: a registry lives on the thread that opened it.
    m_jobs.run<QString>(
        tr("Making the sample registry"),
        [path, environment = m_workspace.environment()](const JobControl &job) -> Result<QString> {
            QDir().mkpath(QFileInfo(path).absolutePath());
            const Result<std::unique_ptr<Registry>> made = createSample(path, environment, job);
            if (!made)
                return made.error();
            return path;
        },
        this,
        [this](const Result<QString> &made) {
            if (made)
                openNow(*made);
            else
                m_messages.showError(made.error());
        });
}

void MainWindow::askForFile()
{
    const FileRequest request{
        tr("Open a registry"), startFolder(m_context.settings), {tr("Registries (*.daicho)"), tr("All files (*)")}, {}};
    m_context.dialogs.openFile(this, request, [this](const QString &path) { openFile(path); });
}

void MainWindow::askForImport()
{
    if (m_workspace.registry() == nullptr)
        m_start->askForLedger();
    else
        m_context.dialogs.openFile(this, StartFlow::ledgerRequest(m_context.settings),
                                   [this](const QString &path) { takeFile(path); });
}

void MainWindow::takeFile(const QString &path)
{
    const Registry *registry = m_workspace.registry();
    if (m_jobs.isRunning())
        m_messages.show(MessageBar::Kind::Warning, tr("Another job is running; try again when it is done."));
    else if (path.endsWith(u".daicho"_qs, Qt::CaseInsensitive))
        openFile(path);
    else if (registry == nullptr)
        m_start->startFrom(path);
    else if (registry->isReadOnly())
        m_messages.showError({ErrorCode::ReadOnly, {{"file", toText(registry->path())}}, "import"});
    else {
        m_context.settings.set(setting::folder, QFileInfo(path).absolutePath());
        go(import());
        m_import->begin(path);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->urls().value(0).isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    takeFile(event->mimeData()->urls().value(0).toLocalFile());
}

ShownAssets MainWindow::shownAssets() const
{
    const AssetTableModel *model = m_ledger->model();
    if (model == nullptr)
        return {};
    return {.filter = toQString(model->order().filter().text),
            .scope = model->order().scope(),
            .rows = model->shown(),
            .all = model->all(),
            .withRetired = model->order().isRetiredIncluded()};
}

} // namespace daicho
