// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/dialogs.h"

#include "views/support/choicedialog.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPageLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QUrl>

namespace daicho {

namespace {

QFileDialog *fileDialog(QWidget *context, const FileRequest &request)
{
    auto *dialog = new QFileDialog(context, request.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(request.filters);
    dialog->setDefaultSuffix(request.suffix);
    const QFileInfo suggestion(request.suggestion);
    if (suggestion.isDir()) {
        dialog->setDirectory(suggestion.filePath());
    } else if (!request.suggestion.isEmpty()) {
        dialog->setDirectory(suggestion.path());
        dialog->selectFile(suggestion.fileName());
    }
    return dialog;
}

} // namespace

void QtDialogs::openFile(QWidget *context, const FileRequest &request, const PathTaker &chosen)
{
    QFileDialog *dialog = fileDialog(context, request);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, chosen);
    dialog->open();
}

void QtDialogs::saveFile(QWidget *context, const FileRequest &request, const PathTaker &chosen)
{
    QFileDialog *dialog = fileDialog(context, request);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, chosen);
    dialog->open();
}

void QtDialogs::ask(QWidget *context, const Question &question, const std::function<void()> &accepted)
{
    auto *box = new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::Cancel, context);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::buttonClicked, context, [accept, accepted](const QAbstractButton *clicked) {
        if (clicked == accept)
            accepted();
    });
    box->open();
}

void QtDialogs::choose(QWidget *context, const WayChoice &choice, const std::function<void(int way)> &chosen)
{
    auto *dialog = new ChoiceDialog(choice, context);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ChoiceDialog::chosen, context, chosen);
    dialog->open();
}

void QtDialogs::tell(QWidget *context, const Notice &notice)
{
    auto *box = new QMessageBox(QMessageBox::Warning, notice.title, notice.text, QMessageBox::Ok, context);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setDetailedText(notice.detail);
    box->open();
}

void QtDialogs::print(QWidget *context, const PrintRequest &request, const PrinterTaker &chosen)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(request.title);
    const bool isLandscape = request.width > request.height;
    const QSizeF upright = QSizeF(std::min(request.width, request.height), std::max(request.width, request.height));
    printer->setPageLayout(QPageLayout(QPageSize(upright, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch),
                                       isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
    auto *dialog = new QPrintDialog(printer.get(), context);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, request.pages);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), context,
                     [printer, chosen] { chosen(printer); });
    // Also if nobody answers, the box must not outlive what it writes to.
    QObject::connect(dialog, &QObject::destroyed, context, [printer] {});
    dialog->open();
}

void QtDialogs::openFolder(const QString &folder)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

} // namespace daicho
