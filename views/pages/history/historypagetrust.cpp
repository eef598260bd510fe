// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page of the history hands out and compares with: checkpoints, past states, the history for an audit.

#include "model/core/checkedfile.h"
#include "model/services/historyexport.h"
#include "views/pages/history/historyfilter.h"
#include "views/pages/history/historypage.h"
#include "views/pages/history/integrityview.h"
#include "views/pages/history/pastbar.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>

namespace daicho {

namespace {

/// «見本市_検証点_20261121.txt» beside the registry's own folder of last use.
QString suggestion(const Registry &registry, const QString &what, const Settings &settings, const QString &suffix)
{
    return ExportService::suggestedName(registry, what, settings.get(setting::folder), suffix);
}

} // namespace

QWidget *HistoryPage::makeMore(QWidget *parent)
{
    auto *more = new QToolButton(parent);
    more->setObjectName(u"historyMore"_qs);
    more->setText(tr("E&vidence"));
    more->setToolTip(tr("Checkpoints, past days, the history for an audit"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *menu = new QMenu(more);
    for (const Command command :
         {Command::SaveCheckpoint, Command::CompareCheckpoint, Command::OpenPast, Command::SaveHistory})
        menu->addAction(context().actions.action(command));
    more->setMenu(menu);
    return more;
}

void HistoryPage::verify()
{
    m_integrity->verify();
}

void HistoryPage::saveCheckpoint()
{
    Registry *registry = context().workspace.registry();
    if (registry == nullptr)
        return;
    const FileRequest request{tr("Where to keep the checkpoint"),
                              suggestion(*registry, tr("checkpoint"), context().settings, u"txt"_qs),
                              {tr("Checkpoints (*.txt)")},
                              u"txt"_qs};
    context().dialogs.saveFile(this, request, [this](const QString &path) {
        Registry *now = context().workspace.registry();
        if (now == nullptr)
            return;
        const Text lines = HistoryService(*now).checkpoint();
        const Result<void> written =
            writeChecked(path, CheckedFile::Existing::Replace, [&lines](QIODevice &device) -> Result<void> {
                device.write(lines.data(), static_cast<qint64>(lines.size())); // the file counts what is written
                return {};
            });
        if (!written)
            return context().messages.showError(written.error());
        now->noteHandedOut("checkpoint", now->head(), path);
        context().messages.show(MessageBar::Kind::Done,
                                tr("Checkpoint of head %1 saved as %2. Keep it where others look after it.")
                                    .arg(toQString(printedHead(now->head())), QDir::toNativeSeparators(path)));
    });
}

void HistoryPage::compareCheckpoint()
{
    const FileRequest request{tr("Compare with a checkpoint"),
                              context().settings.get(setting::folder),
                              {tr("Checkpoints (*.txt)"), tr("All files (*)")},
                              {}};
    context().dialogs.openFile(this, request, [this](const QString &path) {
        const Result<Anchor> anchor = readAnchorFile(path);
        if (!anchor)
            return context().messages.showError(anchor.error());
        m_integrity->verify(*anchor);
    });
}

void HistoryPage::askForPast()
{
    m_past->ask(chosen());
}

void HistoryPage::saveHistory()
{
    Registry *registry = context().workspace.registry();
    if (registry == nullptr)
        return;
    QStringList filters{tr("Excel (*.xlsx)"), tr("CSV (*.csv)")};
    if (context().pdf != nullptr)
        filters.prepend(tr("PDF (*.pdf)"));
    const QString suffix = context().pdf != nullptr ? u"pdf"_qs : u"xlsx"_qs;
    const FileRequest request{tr("History for an audit"),
                              suggestion(*registry, tr("history"), context().settings, suffix), filters, suffix};
    context().dialogs.saveFile(this, request, [this](const QString &path) {
        const Registry *now = context().workspace.registry();
        if (now == nullptr)
            return;
        HistoryExportOptions options;
        options.query = m_filter->query();
        options.code = toText(m_filter->code());
        options.replaceFile = true; // the box has asked
        options.dates = displayStyle(context().settings).dates;
        Result<ExportJob> job = HistoryExport(*now, context().pdf).prepare(path, options);
        if (!job)
            return context().messages.showError(job.error());
        context().jobs.run<ExportOutcome>(
            tr("Writing the history"), std::move(*job), this, [this](const Result<ExportOutcome> &outcome) {
                if (!outcome)
                    return context().messages.showError(outcome.error());
                if (Registry *open = context().workspace.registry())
                    open->noteHandedOut("export", outcome->head, outcome->file);
                context().messages.show(MessageBar::Kind::Done,
                                        tr("%n changed field(s) written to %1", nullptr, int(outcome->rows))
                                            .arg(QDir::toNativeSeparators(outcome->file)));
            });
    });
}

} // namespace daicho
