// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/compositionguard.h"

#include <QInputMethodEvent>

namespace daicho {

bool CompositionGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::InputMethod: {
        const auto *composed = static_cast<const QInputMethodEvent *>(event);
        if (!composed->preeditString().isEmpty())
            m_composing = watched;
        else if (watched == m_composing)
            m_composing.clear();
        break;
    }
    case QEvent::FocusOut:
        if (watched == m_composing)
            m_composing.clear();
        break;
    case QEvent::ShortcutOverride:
        if (!isComposing())
            break;
        // Accepted means: a plain key press, no shortcut.
        event->accept();
        return true;
    case QEvent::Shortcut:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (isComposing())
            return true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace daicho
