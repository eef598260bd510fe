// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/mainwindow.h"

#include <functional>
#include <memory>
#include <vector>

namespace daicho {

/// The windows of the program, one a registry. Closed ones go when the next file comes or the next window is made.
class WindowList final
{
public:
    using Make = std::function<std::unique_ptr<MainWindow>()>;

    explicit WindowList(Make make);

    /// A new one, shown.
    MainWindow &add();
    /// In the window that has the file, else in one without a registry, else in one of its own; it comes up. Without a
    /// path any window comes up.
    MainWindow &openFile(const QString &path);
    std::size_t size() const { return m_windows.size(); }

private:
    void forgetClosed();
    MainWindow *with(const QString &path) const;
    MainWindow *empty() const;

    Make m_make;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
};

} // namespace daicho
