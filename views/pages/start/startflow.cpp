// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/start/startflow.h"

#include "views/pages/start/newregistrydialog.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace daicho {

StartFlow::StartFlow(PageContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window) {}

FileRequest StartFlow::ledgerRequest(const Settings &settings)
{
    const QString last = settings.get(setting::folder);
    return {tr("Import a ledger"),
            last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last,
            {tr("Ledgers (*.xlsx *.xlsm *.csv *.tsv *.txt)"), tr("All files (*)")},
            {}};
}

void StartFlow::askForNew()
{
    startFrom({});
}

void StartFlow::askForLedger()
{
    m_context.dialogs.openFile(m_window, ledgerRequest(m_context.settings),
                               [this](const QString &ledger) { startFrom(ledger); });
}

void StartFlow::startFrom(const QString &ledger)
{
    auto *dialog = new NewRegistryDialog(
        m_context,
        [this](const QString &path, const NewRegistry &wanted) { return m_context.workspace.create(path, wanted); },
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setLedger(ledger);
    connect(dialog, &NewRegistryDialog::made, this, [this, ledger](const QString &path) {
        Q_EMIT made(path);
        if (!ledger.isEmpty())
            Q_EMIT ledgerReady(ledger);
    });
    dialog->open();
}

} // namespace daicho
