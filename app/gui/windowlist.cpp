// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/windowlist.h"

#include <QFileInfo>

namespace daicho {

WindowList::WindowList(Make make) : m_make(std::move(make)) {}

MainWindow &WindowList::add()
{
    forgetClosed();
    m_windows.push_back(m_make());
    m_windows.back()->show();
    return *m_windows.back();
}

MainWindow &WindowList::openFile(const QString &path)
{
    forgetClosed();
    MainWindow *having = path.isEmpty() && !m_windows.empty() ? m_windows.back().get() : with(path);
    MainWindow *chosen = having != nullptr ? having : empty();
    MainWindow &window = chosen != nullptr ? *chosen : add();
    if (having == nullptr && !path.isEmpty())
        window.openFile(path);
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.raise();
    window.activateWindow();
    return window;
}

/// A closed window still holds its registry, but nobody sees it any more.
void WindowList::forgetClosed()
{
    std::erase_if(m_windows, [](const auto &window) { return !window->isVisible(); });
}

MainWindow *WindowList::with(const QString &path) const
{
    const QString wanted = QFileInfo(path).canonicalFilePath();
    for (const auto &window : m_windows) {
        const Registry *open = window->workspace().registry();
        if (open != nullptr && !wanted.isEmpty() && QFileInfo(open->path()).canonicalFilePath() == wanted)
            return window.get();
    }
    return nullptr;
}

MainWindow *WindowList::empty() const
{
    for (const auto &window : m_windows) {
        if (window->workspace().registry() == nullptr)
            return window.get();
    }
    return nullptr;
}

} // namespace daicho
