// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening, making and closing registries from the window.

#include "model/services/sampleservice.h"
#include "views/pages/import/importpage.h"
#include "views/pages/ledger/ledgerpage.h"
#include "views/pages/mainwindow.h"
#include "views/pages/output/exportflow.h"
#include "views/pages/start/newregistrydialog.h"

#include <QDir>
#include <QFileInfo>
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
    on(Command::NewRegistry, &MainWindow::askForNew);
    on(Command::CloseRegistry, [this] { m_workspace.close(); });
    on(Command::Import, &MainWindow::askForImport);
    on(Command::Export, &MainWindow::startExport);
    on(Command::Quit, &MainWindow::close);
}

void MainWindow::openFile(const QString &path)
{
    tellOpened(m_workspace.open(path), path);
}

void MainWindow::tellOpened(const Result<void> &opened, const QString &path)
{
    if (!opened) {
        m_messages.showError(opened.error());
        return;
    }
    m_messages.clear();
    const QFileInfo file(path);
    m_context.settings.set(setting::folder, file.absolutePath());
    m_context.settings.addRecent(file.absoluteFilePath());
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
    if (QFileInfo::exists(path)) {
        openFile(path);
        return;
    }
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
                openFile(*made);
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

void MainWindow::askForNew()
{
    auto *dialog = new NewRegistryDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, wanted = dialog] {
        const NewRegistry chosen = wanted->wanted();
        const FileRequest request{
            tr("Where to keep the new registry"),
            QDir(startFolder(m_context.settings)).filePath(toQString(chosen.body) % u".daicho"_qs),
            {tr("Registries (*.daicho)")},
            u"daicho"_qs};
        m_context.dialogs.saveFile(
            this, request, [this, chosen](const QString &path) { tellOpened(m_workspace.create(path, chosen), path); });
    });
    dialog->open();
}

void MainWindow::askForImport()
{
    const FileRequest request{tr("Import a ledger"),
                              startFolder(m_context.settings),
                              {tr("Ledgers (*.xlsx *.csv *.tsv *.txt)"), tr("All files (*)")},
                              {}};
    m_context.dialogs.openFile(this, request, [this](const QString &path) {
        m_stack->setCurrentWidget(m_import);
        m_import->begin(path);
    });
}

void MainWindow::startExport()
{
    if (m_ledger->model() == nullptr)
        return;
    const AssetTableModel &model = *m_ledger->model();
    m_export->start({.filter = toQString(model.order().filter().text),
                     .scope = model.order().scope(),
                     .rows = model.shown(),
                     .all = model.all()});
}

} // namespace daicho
