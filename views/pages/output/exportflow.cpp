// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/exportflow.h"

#include "views/itemmodels/textlistmodel.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

namespace daicho {

ExportFlow::ExportFlow(PageContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window) {}

void ExportFlow::start(const ExportDialog::Shown &shown)
{
    const Registry *registry = m_context.workspace.registry();
    if (registry == nullptr)
        return;
    auto *dialog = new ExportDialog(*registry, shown, m_context.pdf != nullptr, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_context.workspace, &Workspace::registryChanged, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, rows = shown.rows] {
        askPlace(*dialog, dialog->isWhatIsShown() ? std::optional(rows) : std::nullopt);
    });
    dialog->open();
}

void ExportFlow::askPlace(const ExportDialog &dialog, std::optional<std::int64_t> expected)
{
    const Registry *registry = m_context.workspace.registry();
    QString folder = m_context.settings.get(setting::folder);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString date = registry->clock().today().toString(u"yyyyMMdd"_qs);
    const QString name(QFileInfo(registry->path()).completeBaseName() % u'-' % date % u'.' % dialog.suffix());
    FileRequest request{tr("Save the export"), QDir(folder).filePath(name), {}, dialog.suffix()};
    request.filters = {tr("%1 files (*.%2)").arg(dialog.suffix().toUpper(), dialog.suffix())};
    m_context.dialogs.saveFile(m_window, request, [this, options = dialog.options(), expected](const QString &path) {
        m_context.settings.set(setting::folder, QFileInfo(path).path());
        run(path, options, expected);
    });
}

void ExportFlow::run(const QString &path, const ExportOptions &options, std::optional<std::int64_t> expected)
{
    const Registry *registry = m_context.workspace.registry();
    if (registry == nullptr)
        return;
    const ExportService service(*registry, m_context.pdf.get());
    Result<ExportJob> job = service.prepare(path, options);
    if (!job) {
        m_context.messages.showError(job.error());
        return;
    }
    // The job holds on to the writer, whatever becomes of the window.
    m_context.jobs.run<ExportOutcome>(
        tr("Exporting %1").arg(QFileInfo(path).fileName()),
        [job = std::move(*job), writer = m_context.pdf](const JobControl &control) { return job(control); }, this,
        [this, path, options, expected](const Result<ExportOutcome> &outcome) {
            if (outcome)
                finish(path, options, *outcome, expected);
            else
                m_context.messages.showError(outcome.error());
        });
}

void ExportFlow::finish(const QString &path, const ExportOptions &options, const ExportOutcome &outcome,
                        std::optional<std::int64_t> expected)
{
    if (outcome.file.isEmpty()) {
        showLost(path, options, outcome.lost);
        return;
    }
    const QLocale locale;
    const QString text = tr("%1 / %2 assets written to %3")
                             .arg(locale.toString(qlonglong(outcome.rows)),
                                  locale.toString(qlonglong(outcome.selected)), QDir::toNativeSeparators(outcome.file));
    if (expected && *expected != outcome.rows)
        m_context.messages.show(MessageBar::Kind::Warning,
                                tr("%1. The table shows %2: retired assets and units of like names are counted apart.")
                                    .arg(text, locale.toString(qlonglong(*expected))));
    else
        m_context.messages.show(MessageBar::Kind::Done, text);
}

void ExportFlow::showLost(const QString &path, const ExportOptions &options, const std::vector<LostCharacter> &lost)
{
    auto *dialog = new QDialog(m_window);
    dialog->setObjectName(u"lostDialog"_qs);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Characters that Shift_JIS cannot hold"));
    auto *words = new QLabel(tr("%n character(s) cannot be written as they are. Nothing has been written yet.", nullptr,
                                static_cast<int>(lost.size())),
                             dialog);
    words->setWordWrap(true);
    auto *model = new TextListModel(dialog);
    const bool japanese = options.japanese;
    model->setRows(
        {tr("Asset"), tr("Field"), tr("Character"), tr("Written instead")}, static_cast<int>(lost.size()),
        [lost, japanese](int row, int column) {
            const LostCharacter &one = lost[static_cast<std::size_t>(row)];
            const std::optional<Field> field = fieldNamed(one.field);
            const QString name =
                field ? QString::fromUtf8(japanese ? fieldInfo(*field).label : fieldInfo(*field).englishLabel)
                      : toQString(one.field);
            const QString cells[] = {toQString(one.code), name, toQString(one.character), toQString(one.substitute)};
            return cells[column];
        });
    auto *table = new QTableView(dialog);
    table->setObjectName(u"lostTable"_qs);
    table->setAccessibleName(dialog->windowTitle());
    table->setModel(model);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *accept = buttons->addButton(tr("Write the substitutes"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"lostAccept"_qs);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(words);
    layout->addWidget(table);
    layout->addWidget(buttons);
    dialog->resize(560, 360);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, path, options] {
        ExportOptions accepted = options;
        accepted.substitute = true;
        run(path, accepted, std::nullopt);
    });
    dialog->open();
}

} // namespace daicho
