// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/support/dialogs.h"

#include <QList>
#include <QPrinter>

/// Answers at once what a test has laid ready; a question without an answer is declined.
class FakeDialogs final : public daicho::Dialogs
{
public:
    QStringList paths; ///< for the next questions for files
    bool accepts = true;
    int way = -1; ///< that is chosen; none by itself
    QList<daicho::WayChoice> choices;
    QList<daicho::FileRequest> asked;
    QList<daicho::Question> questions;
    QList<daicho::Notice> told;
    QString printerFile; ///< where the printer writes; without it printing is declined
    QList<daicho::PrintRequest> printed;
    QStringList opened; ///< folders

    void openFile(QWidget *, const daicho::FileRequest &request, const PathTaker &chosen) override
    {
        answer(request, chosen);
    }
    void saveFile(QWidget *, const daicho::FileRequest &request, const PathTaker &chosen) override
    {
        answer(request, chosen);
    }
    void ask(QWidget *, const daicho::Question &question, const std::function<void()> &accepted) override
    {
        questions.append(question);
        if (accepts)
            accepted();
    }
    void choose(QWidget *, const daicho::WayChoice &choice, const std::function<void(int way)> &chosen) override
    {
        choices.append(choice);
        if (way >= 0)
            chosen(way);
    }
    void tell(QWidget *, const daicho::Notice &notice) override { told.append(notice); }
    void print(QWidget *, const daicho::PrintRequest &request, const PrinterTaker &chosen) override
    {
        printed.append(request);
        if (printerFile.isEmpty())
            return;
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(printerFile);
        chosen(printer);
    }
    void openFolder(const QString &folder) override { opened.append(folder); }

private:
    void answer(const daicho::FileRequest &request, const PathTaker &chosen)
    {
        asked.append(request);
        if (!paths.isEmpty())
            chosen(paths.takeFirst());
    }
};
