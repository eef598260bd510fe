// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/permissions.h"

#include <QAction>
#include <QObject>

#include <array>
#include <span>

namespace daicho {

/// Everything that can be asked of the window.
enum class Command : std::uint8_t {
    OpenSample,
    NewRegistry,
    NewFromLedger,
    OpenRegistry,
    CloseRegistry,
    Import,
    ChooseWorker,
    BackUp,
    Quit,
    Undo,
    Redo,
    Copy,
    CopyWithHeader,
    Find,
    GoHome,
    GoLedger,
    GoOrganisation,
    GoScheme,
    GoFindings,
    GoDashboard,
    GoHistory,
    GoSafety,
    ShowDetails,
    ShowFilters,
    NarrowNavigation,
    ShowRetired,
    ChooseColumns,
    NextFinding,
    NextRow,
    PreviousRow,
    SortColumn,
    NextPane,
    PreviousPane,
    Reload,
    ThemeAuto,
    ThemeLight,
    ThemeDark,
    ThemeContrast,
    DatesIso,
    DatesWareki,
    DatesBoth,
    TextNormal,
    TextLarge,
    TextHuge,
    NewAsset,
    EditAsset,
    RateAsset,
    DuplicateAsset,
    RetireAsset,
    RestoreAsset,
    AssetHistory,
    PrintAsset,
    PrintHandling,
    PrintLabel,
    Print,
    PrintLabels,
    FileRegister,
    Export,
    Verify,
    SaveCheckpoint,
    CompareCheckpoint,
    OpenPast,
    SaveHistory,
    Manual,
    Keys,
    About,
    CommandCount
};

inline constexpr std::size_t commandCount = static_cast<std::size_t>(Command::CommandCount);

/// Menus of the bar; those after `Help` are submenus of `View`, and only one of their commands holds at a time.
enum class MenuId : std::uint8_t { File, Edit, View, Asset, Output, Help, Theme, Dates, TextSize, MenuCount };

/// What the window is able to do now.
struct WindowState
{
    bool isOpen = false;
    bool isWritable = false;
    bool isBusy = false; ///< a job runs
    bool canUndo = false;
    bool canRedo = false;
    bool hasAsset = false; ///< one is chosen
    bool isAssetRetired = false;
    const Permissions *permissions = nullptr; ///< of the one who works; none: roles are off
    OrgUnitId assetUnit = {};                 ///< of the one that is chosen
    bool isUndoOwn = true;                    ///< what undo would take back was done by the one who works
    bool isRedoOwn = true;
};

/// One row of the table of commands.
struct CommandInfo
{
    enum class Needs : std::uint8_t {
        Nothing,
        Idle,
        Open,
        OpenAndIdle,
        Writable,
        WritableOrClosed, ///< without a registry one is made first
        Undoable,
        Redoable,
        Asset,
        WritableAsset,
        ActiveAsset, ///< writable and not retired
        RetiredAsset ///< writable and retired
    };

    Command command;
    MenuId menu;
    const char *name; ///< objectName
    const char *text; ///< in the context «Actions»
    const char *icon; ///< of the Breeze set
    const char *keys; ///< portable, several divided by «|»
    Needs needs;
    bool isCheckable = false;
    Permission permission = Permission::Open; ///< what the work role must permit
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
    /// Words without the key of the menu.
    static QString plain(QString text);

    void update(const WindowState &state);
    /// Of the commands of a menu only one holds at a time.
    void makeExclusive(MenuId menu, QObject *owner);
    /// Draws the icons anew in the colour of the theme.
    void setIconColour(const QColor &colour);

private:
    std::array<QAction *, commandCount> m_actions{};
};

} // namespace daicho
