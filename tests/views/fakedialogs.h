// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/support/dialogs.h"

#include <QList>

/// Answers at once what a test has laid ready; a question without an answer is declined.
class FakeDialogs final : public daicho::Dialogs
{
public:
    QStringList paths; ///< for the next questions for files
    bool accepts = true;
    QList<daicho::FileRequest> asked;
    QList<daicho::Notice> told;

    void openFile(QWidget *, const daicho::FileRequest &request, const PathTaker &chosen) override
    {
        answer(request, chosen);
    }
    void saveFile(QWidget *, const daicho::FileRequest &request, const PathTaker &chosen) override
    {
        answer(request, chosen);
    }
    void ask(QWidget *, const daicho::Question &, const std::function<void()> &accepted) override
    {
        if (accepts)
            accepted();
    }
    void tell(QWidget *, const daicho::Notice &notice) override { told.append(notice); }

private:
    void answer(const daicho::FileRequest &request, const PathTaker &chosen)
    {
        asked.append(request);
        if (!paths.isEmpty())
            chosen(paths.takeFirst());
    }
};
