// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

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

void QtDialogs::tell(QWidget *context, const Notice &notice)
{
    auto *box = new QMessageBox(QMessageBox::Warning, notice.title, notice.text, QMessageBox::Ok, context);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setDetailedText(notice.detail);
    box->open();
}

} // namespace daicho
