// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/exportflow.h"

#include "views/pages/output/lostdialog.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

namespace daicho {

namespace {

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return u"csv"_qs;
    case ExportFormat::Xlsx:
        return u"xlsx"_qs;
    case ExportFormat::Pdf:
        return u"pdf"_qs;
    case ExportFormat::Zip:
        return u"zip"_qs;
    }
    return {};
}

} // namespace

ExportFlow::ExportFlow(PageContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window) {}

void ExportFlow::start(const ShownAssets &shown)
{
    const Registry *registry = m_context.workspace.registry();
    if (registry == nullptr)
        return;
    auto *dialog = new ExportDialog(*registry, shown, m_context, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_context.workspace, &Workspace::registryChanged, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, rows = shown.rows] {
        askPlace(dialog->options(), dialog->isWhatIsShown() ? std::optional(rows) : std::nullopt);
    });
    dialog->open();
}

void ExportFlow::save(const ExportOptions &options)
{
    askPlace(options, std::nullopt);
}

void ExportFlow::savePages(const QString &what, const PagesMaker &maker)
{
    askPath(what, u"pdf"_qs, [this, maker](const QString &path) { runPages(path, maker); });
}

void ExportFlow::saveRegister(const FileRegisterOptions &options)
{
    askPath(tr("Register of files"), u"csv"_qs, [this, options](const QString &path) {
        FileRegisterOptions accepted = options;
        accepted.replaceFile = true; // the box that chose the file has asked
        runRegister(path, accepted);
    });
}

void ExportFlow::runRegister(const QString &path, const FileRegisterOptions &options)
{
    Registry *registry = m_context.workspace.registry();
    if (registry == nullptr)
        return;
    if (const Result<void> permitted = requireRegisterPermitted(*registry, options, /*isFile=*/true); !permitted) {
        m_context.messages.showError(permitted.error());
        return;
    }
    m_context.jobs.run<ExportOutcome>(
        tr("Exporting %1").arg(QFileInfo(path).fileName()),
        [path, options, read = FileRegisterService::prepare(*registry, options),
         head = FileRegisterService::head(*registry, options)](const JobControl &job) -> Result<ExportOutcome> {
            const Result<FileRegister> files = read(job);
            if (!files)
                return files.error();
            const auto table =
                FileRegisterService::table(head, std::make_shared<FileRegister>(*files), options.paper.japanese);
            return writeCsv(path, *table, options, job);
        },
        this,
        [this, path, options, head = registry->head()](const Result<ExportOutcome> &outcome) {
            if (!outcome)
                return m_context.messages.showError(outcome.error());
            if (outcome->file.isEmpty())
                return askAboutLost(outcome->lost, options.paper.japanese, [this, path, options] {
                    FileRegisterOptions accepted = options;
                    accepted.substitute = true;
                    runRegister(path, accepted);
                });
            if (Registry *now = m_context.workspace.registry())
                now->noteHandedOut("export", head, path);
            tell(MessageBar::Kind::Done,
                 tr("%n file(s) of personal information written to %1", nullptr, static_cast<int>(outcome->rows))
                     .arg(QDir::toNativeSeparators(path)),
                 path);
        });
}

void ExportFlow::askPath(const QString &what, const QString &suffix, const Dialogs::PathTaker &chosen)
{
    const Registry *registry = m_context.workspace.registry();
    if (registry == nullptr)
        return;
    QString folder = m_context.settings.get(setting::folder);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = ExportService::suggestedName(*registry, what, folder, suffix);
    FileRequest request{tr("Where to save"), QDir(folder).filePath(name), {}, suffix};
    request.filters = {tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix)};
    m_context.dialogs.saveFile(m_window, request, [this, chosen](const QString &path) {
        m_context.settings.set(setting::folder, QFileInfo(path).path());
        chosen(path);
    });
}

/// «Ledger», and of whom where it is not everybody's.
QString ExportFlow::ledgerWords(const ExportOptions &options) const
{
    const Registry *registry = m_context.workspace.registry();
    QString whose = toQString(options.institution);
    if (const OrgUnit *unit = registry != nullptr ? registry->organisation().unit(options.unit) : nullptr)
        whose = toQString(unit->name);
    return whose.isEmpty() ? tr("Ledger") : QString(tr("Ledger") % u'_' % whose);
}

void ExportFlow::askPlace(const ExportOptions &options, std::optional<std::int64_t> expected)
{
    askPath(ledgerWords(options), suffixOf(options.format), [this, options, expected](const QString &path) {
        ExportOptions accepted = options;
        accepted.replaceFile = true; // the box that chose the file has asked
        run(path, accepted, expected);
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

void ExportFlow::runPages(const QString &path, const PagesMaker &maker)
{
    m_context.jobs.run<WriteOutcome>(
        tr("Exporting %1").arg(QFileInfo(path).fileName()),
        [path, maker, writer = m_context.pdf](const JobControl &job) -> Result<WriteOutcome> {
            const Result<std::shared_ptr<PrintedPages>> pages = maker(job);
            if (!pages)
                return pages.error();
            return writePdf(path, /*replaceFile=*/true, *writer, **pages, job);
        },
        this,
        [this, path, head = m_context.workspace.registry()->head()](const Result<WriteOutcome> &written) {
            if (!written) {
                m_context.messages.showError(written.error());
                return;
            }
            if (Registry *registry = m_context.workspace.registry())
                registry->noteHandedOut("print", head, path);
            const QString text = tr("%n page(s) written to %1", nullptr, written->pages);
            tell(MessageBar::Kind::Done, text.arg(QDir::toNativeSeparators(path)), path);
        });
}

void ExportFlow::finish(const QString &path, const ExportOptions &options, const ExportOutcome &outcome,
                        std::optional<std::int64_t> expected)
{
    if (outcome.file.isEmpty()) {
        showLost(path, options, outcome.lost);
        return;
    }
    if (Registry *registry = m_context.workspace.registry())
        registry->noteHandedOut("export", outcome.head, outcome.file);
    const QLocale locale;
    QString text = tr("%1 / %2 assets written to %3")
                       .arg(locale.toString(qlonglong(outcome.rows)), locale.toString(qlonglong(outcome.selected)),
                            QDir::toNativeSeparators(outcome.file));
    const bool isOdd = expected && *expected != outcome.rows;
    if (isOdd)
        text = tr("%1. The table shows %2, because the ledger was changed meanwhile.")
                   .arg(text, locale.toString(qlonglong(*expected)));
    tell(isOdd ? MessageBar::Kind::Warning : MessageBar::Kind::Done, text, outcome.file);
}

void ExportFlow::tell(MessageBar::Kind kind, const QString &text, const QString &path)
{
    m_context.messages.show(kind, text, {tr("Open the folder"), [this, path] {
                                             m_context.dialogs.openFolder(QFileInfo(path).absolutePath());
                                         }});
}

void ExportFlow::showLost(const QString &path, const ExportOptions &options, const std::vector<LostCharacter> &lost)
{
    askAboutLost(lost, options.japanese, [this, path, options] {
        ExportOptions accepted = options;
        accepted.substitute = true;
        run(path, accepted, std::nullopt);
    });
}

void ExportFlow::askAboutLost(const std::vector<LostCharacter> &lost, bool japanese,
                              const std::function<void()> &accepted)
{
    auto *dialog = new LostDialog(lost, japanese, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, accepted);
    connect(dialog, &QDialog::rejected, this, [this] {
        m_context.messages.show(MessageBar::Kind::Warning,
                                tr("Not exported: nothing was written. UTF-8 and xlsx keep every character."));
    });
    dialog->open();
}

} // namespace daicho
