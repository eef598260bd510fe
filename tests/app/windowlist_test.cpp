// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/windowlist.h"
#include "app/shared/bootstrap.h"
#include "tests/support/qtcatch.h"
#include "tests/views/fakedialogs.h"
#include "views/support/appearance.h"

#include <QTemporaryDir>

using namespace daicho;

namespace {

/// Windows as the program makes them, and two registries.
class Desk
{
public:
    Desk() : m_settings(m_folder.path()), m_appearance(m_settings)
    {
        for (const QString &path : {one(), other()})
            requireValue(Registry::create(path, {.profileId = "town", .body = "試験町", .schemeId = {}},
                                          systemEnvironment(m_clock)));
    }
    QString one() const { return m_folder.filePath(u"一.daicho"_qs); }
    QString other() const { return m_folder.filePath(u"二.daicho"_qs); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    Settings m_settings;
    Appearance m_appearance;
    FakeDialogs m_dialogs;

public:
    WindowList windows{[this] {
        return std::make_unique<MainWindow>(
            MainWindow::Parts{systemEnvironment(m_clock), m_settings, m_appearance, m_dialogs, nullptr});
    }};
};

QString openIn(MainWindow &window)
{
    const Registry *registry = window.workspace().registry();
    return registry != nullptr ? registry->path() : QString();
}

} // namespace

TEST_CASE("A file comes up in the window that has it, else in an empty one, else in one of its own", "[windows]")
{
    Desk desk;
    MainWindow &first = desk.windows.add();
    CHECK(&desk.windows.openFile(desk.one()) == &first);
    CHECK(openIn(first) == desk.one());
    MainWindow &second = desk.windows.openFile(desk.other());
    CHECK(&second != &first);
    CHECK(openIn(second) == desk.other());
    CHECK(&desk.windows.openFile(desk.one()) == &first);
    CHECK(&desk.windows.openFile(desk.other()) == &second);
    CHECK(desk.windows.size() == 2);
    CHECK(&desk.windows.openFile({}) == &second);
}

TEST_CASE("A file of a window that was closed is opened again", "[windows]")
{
    Desk desk;
    desk.windows.add();
    MainWindow &first = desk.windows.openFile(desk.one());
    MainWindow &second = desk.windows.openFile(desk.other());
    REQUIRE(first.close());

    MainWindow &again = desk.windows.openFile(desk.one());
    CHECK(again.isVisible());
    CHECK(openIn(again) == desk.one());
    CHECK(&again != &second);
    CHECK(openIn(second) == desk.other());
    CHECK(desk.windows.size() == 2);
}

TEST_CASE("When every window is closed, a file gets a new one", "[windows]")
{
    Desk desk;
    REQUIRE(desk.windows.add().close());
    MainWindow &opened = desk.windows.openFile(desk.one());
    CHECK(opened.isVisible());
    CHECK(openIn(opened) == desk.one());
    CHECK(desk.windows.size() == 1);
}
