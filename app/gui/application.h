// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/handover.h"
#include "app/gui/windowlist.h"
#include "app/shared/bootstrap.h"
#include "views/support/appearance.h"
#include "views/support/compositionguard.h"

#include <QApplication>

namespace daicho {

/// The program with a window: owns what outlives the window, and the window.
class Application final
{
public:
    Application(QApplication &application, const QStringList &words);

    /// Opens what the words name and runs; the exit code.
    int run();

private:
    /// What was written after the name of the program.
    struct Words
    {
        QString file;
        bool exitAfterStartup = false;
        bool sample = false;
        QString wrong; ///< the word that nobody knows
    };

    static Words read(const QStringList &words);

    QApplication &m_application;
    Words m_words;
    SystemClock m_clock;
    Settings m_settings;
    Appearance m_appearance;
    QtDialogs m_dialogs;
    CompositionGuard m_guard;
    Handover m_handover;
    WindowList m_windows;
};

} // namespace daicho
