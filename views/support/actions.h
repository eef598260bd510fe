// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QObject>

#include <array>
#include <span>

namespace daicho {

/// Everything that can be asked of the window.
enum class Command : std::uint8_t {
    OpenSample,
    NewRegistry,
    OpenRegistry,
    CloseRegistry,
    Import,
    Export,
    Quit,
    Undo,
    Redo,
    Find,
    Copy,
    GoHome,
    GoLedger,
    GoHistory,
    ShowDetails,
    ShowRetired,
    Reload,
    Verify,
    About,
    CommandCount
};

inline constexpr std::size_t commandCount = static_cast<std::size_t>(Command::CommandCount);

enum class MenuId : std::uint8_t { File, Edit, View, Output, Help, MenuCount };

/// What the window is able to do now.
struct WindowState
{
    bool isOpen = false;
    bool isWritable = false;
    bool isBusy = false; ///< a job runs
    bool canUndo = false;
    bool canRedo = false;
};

/// One row of the table of commands.
struct CommandInfo
{
    enum class Needs : std::uint8_t { Nothing, Idle, Open, OpenAndIdle, Writable, Undoable, Redoable };

    Command command;
    MenuId menu;
    const char *name; ///< objectName
    const char *text; ///< in the context «Actions»
    const char *icon; ///< of the Breeze set
    const char *keys; ///< portable, several divided by «|»
    Needs needs;
    bool isCheckable = false;
};

std::span<const CommandInfo> commandInfos();

/// The commands as actions of one window.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    QAction *action(Command command) const { return m_actions[static_cast<std::size_t>(command)]; }
    QString text(Command command) const;
    static QString menuText(MenuId menu);

    void update(const WindowState &state);
    /// Draws the icons anew in the colour of the theme.
    void setIconColour(const QColor &colour);

private:
    std::array<QAction *, commandCount> m_actions{};
};

} // namespace daicho
