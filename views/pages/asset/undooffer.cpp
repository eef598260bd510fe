// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/undooffer.h"

#include <QCoreApplication>

namespace daicho {

void tellDone(PageContext &context, const QString &text)
{
    const auto undo = [&context] {
        context.workspace.undo(context.jobs, &context.messages, [&context](const Result<UndoStep> &step) {
            if (!step)
                context.messages.showError(step.error());
            else
                context.messages.show(
                    MessageBar::Kind::Done,
                    QCoreApplication::translate("UndoOffer", "Taken back: %1").arg(operationText(step->name)));
        });
    };
    context.messages.show(MessageBar::Kind::Done, text, {QCoreApplication::translate("UndoOffer", "Undo"), undo});
}

} // namespace daicho
