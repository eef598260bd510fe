// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/dashboard/figuresaver.h"

#include "model/core/checkedfile.h"
#include "model/core/safefilename.h"
#include "model/services/figurereport.h"
#include "views/pages/dashboard/figurepicture.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImageWriter>

namespace daicho {

namespace {

bool endsWith(const QString &path, const char *suffix)
{
    return path.endsWith(QLatin1StringView(suffix), Qt::CaseInsensitive);
}

Error notWritten(const QString &path)
{
    return {ErrorCode::InputOutput, {{"file", toText(path)}, {"step", "write"}}, "chart not written"};
}

} // namespace

FigureSaver::FigureSaver(PageContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window)
{
}

void FigureSaver::ask(const QString &title, const QString &name, const QStringList &filters,
                      const Dialogs::PathTaker &chosen)
{
    FileRequest request;
    request.title = title;
    request.suggestion = QDir(m_context.settings.get(setting::folder)).filePath(name);
    request.filters = filters;
    request.suffix = QFileInfo(name).suffix();
    m_context.dialogs.saveFile(m_window, request, chosen);
}

void FigureSaver::saveFigure(const FigurePicture &picture, const FigureSheet &sheet)
{
    ask(tr("Save the chart"), safeFileName(picture.title, u".png"_qs),
        {tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Numbers (*.csv)")},
        [this, picture, sheet](const QString &path) { told(path, write(path, picture, sheet)); });
}

/// The box that chose the file has asked whether it may be replaced.
Result<void> FigureSaver::write(const QString &path, const FigurePicture &picture, const FigureSheet &sheet)
{
    if (endsWith(path, ".csv"))
        return writeFiguresCsv(path, /*replaceFile=*/true, {&sheet, 1});
    const auto put = [&](QIODevice &device) -> Result<void> {
        if (endsWith(path, ".svg")) {
            const QByteArray drawing = picture.svg();
            return device.write(drawing) == drawing.size() ? Result<void>() : Result<void>(notWritten(path));
        }
        return QImageWriter(&device, "png").write(picture.image()) ? Result<void>() : Result<void>(notWritten(path));
    };
    return writeChecked(path, CheckedFile::Existing::Replace, put);
}

void FigureSaver::saveReport(const FigureReport &report)
{
    const QString name = ExportService::suggestedName(*m_context.workspace.registry(), tr("Figures"),
                                                      m_context.settings.get(setting::folder), u"pdf"_qs);
    ask(tr("Save all figures"), name, {tr("Report (*.pdf)"), tr("Numbers (*.csv)")},
        [this, report](const QString &path) { writeReport(path, report); });
}

void FigureSaver::writeReport(const QString &path, const FigureReport &report)
{
    if (endsWith(path, ".csv")) {
        told(path, writeFiguresCsv(path, /*replaceFile=*/true, report.sheets));
        return;
    }
    const bool isBegun = m_context.jobs.run<WriteOutcome>(
        tr("Writing %1").arg(QFileInfo(path).fileName()),
        [path, report, writer = m_context.pdf](const JobControl &job) -> Result<WriteOutcome> {
            const Result<std::shared_ptr<PrintedPages>> pages = writer->figurePages(report);
            if (!pages)
                return pages.error();
            return writePdf(path, /*replaceFile=*/true, *writer, **pages, job);
        },
        this,
        [this, path, head = m_context.workspace.registry()->head()](const Result<WriteOutcome> &written) {
            if (Registry *registry = m_context.workspace.registry(); registry != nullptr && written)
                registry->noteHandedOut("print", head, path);
            told(path, written ? Result<void>() : Result<void>(written.error()));
        });
    if (!isBegun)
        m_context.messages.show(MessageBar::Kind::Warning,
                                tr("Something else is still being written. Try again when it is done."));
}

void FigureSaver::told(const QString &path, const Result<void> &written)
{
    if (!written) {
        m_context.messages.showError(written.error());
        return;
    }
    m_context.settings.set(setting::folder, QFileInfo(path).path());
    m_context.messages.show(MessageBar::Kind::Done, tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace daicho
