// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QWidget>

/// Text comes as an input method gives it: confirmed at once.
inline void commitText(QWidget &field, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&field, &event);
}

/// Text that the input method shows and has not confirmed.
inline void composeText(QWidget &field, const QString &text)
{
    QInputMethodEvent event(text, {});
    QCoreApplication::sendEvent(&field, &event);
}
