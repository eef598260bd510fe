// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/actions.h"

#include "model/services/roleservice.h"
#include "views/support/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QRegularExpression>

namespace daicho {

namespace {

using Needs = CommandInfo::Needs;

constexpr CommandInfo table[] = {
    {Command::OpenSample, MenuId::File, "openSample", QT_TRANSLATE_NOOP("Actions", "Open the &sample registry…"),
     "story-editor", "", Needs::Idle},
    {Command::NewRegistry, MenuId::File, "newRegistry", QT_TRANSLATE_NOOP("Actions", "&New registry…"), "document-new",
     "Ctrl+Shift+N", Needs::Idle},
    {Command::NewFromLedger, MenuId::File, "newFromLedger",
     QT_TRANSLATE_NOOP("Actions", "New registry from an old &ledger…"), "document-new-from-template", "", Needs::Idle},
    {Command::OpenRegistry, MenuId::File, "openRegistry", QT_TRANSLATE_NOOP("Actions", "&Open registry…"),
     "document-open", "Ctrl+O", Needs::Idle},
    {Command::CloseRegistry, MenuId::File, "closeRegistry", QT_TRANSLATE_NOOP("Actions", "&Close registry"),
     "document-close", "Ctrl+W", Needs::OpenAndIdle},
    {Command::Import, MenuId::File, "import", QT_TRANSLATE_NOOP("Actions", "&Import a ledger…"), "document-import",
     "Ctrl+Shift+I", Needs::WritableOrClosed, false, Permission::Import},
    {Command::ChooseWorker, MenuId::File, "chooseWorker", QT_TRANSLATE_NOOP("Actions", "Choose who &works…"), "im-user",
     "", Needs::Open},
    {Command::BackUp, MenuId::File, "backUp", QT_TRANSLATE_NOOP("Actions", "&Back up now"), "backup", "",
     Needs::OpenAndIdle, false, Permission::BackUp},
    {Command::Quit, MenuId::File, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "application-exit", "Ctrl+Q",
     Needs::Nothing},
    {Command::Undo, MenuId::Edit, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit-undo", "Ctrl+Z", Needs::Undoable,
     false, Permission::UndoOwn},
    {Command::Redo, MenuId::Edit, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit-redo", "Ctrl+Y|Ctrl+Shift+Z",
     Needs::Redoable, false, Permission::UndoOwn},
    {Command::Copy, MenuId::Edit, "copy", QT_TRANSLATE_NOOP("Actions", "&Copy rows"), "edit-copy", "Ctrl+C",
     Needs::Open},
    {Command::CopyWithHeader, MenuId::Edit, "copyWithHeader", QT_TRANSLATE_NOOP("Actions", "Copy rows with &header"),
     "edit-copy", "Ctrl+Shift+C", Needs::Open},
    {Command::Find, MenuId::Edit, "find", QT_TRANSLATE_NOOP("Actions", "&Search"), "edit-find", "Ctrl+F", Needs::Open},
    {Command::GoHome, MenuId::View, "goHome", QT_TRANSLATE_NOOP("Actions", "&Home"), "go-home", "Ctrl+Alt+1",
     Needs::Nothing, true},
    {Command::GoLedger, MenuId::View, "goLedger", QT_TRANSLATE_NOOP("Actions", "&Ledger"), "table", "Ctrl+Alt+2",
     Needs::Open, true},
    {Command::GoOrganisation, MenuId::View, "goOrganisation", QT_TRANSLATE_NOOP("Actions", "&Organisation"),
     "view-list-tree", "Ctrl+Alt+4", Needs::Open, true},
    {Command::GoScheme, MenuId::View, "goScheme", QT_TRANSLATE_NOOP("Actions", "&Classification and policy"),
     "category", "Ctrl+Alt+5", Needs::Open, true},
    {Command::GoFindings, MenuId::View, "goFindings", QT_TRANSLATE_NOOP("Actions", "Chec&k"), "messagebox_warning",
     "Ctrl+Alt+6", Needs::Open, true},
    {Command::GoDashboard, MenuId::View, "goDashboard", QT_TRANSLATE_NOOP("Actions", "Fi&gures"), "office-chart-bar",
     "Ctrl+Alt+7", Needs::Open, true},
    {Command::GoHistory, MenuId::View, "goHistory", QT_TRANSLATE_NOOP("Actions", "H&istory"), "view-history",
     "Ctrl+Alt+8", Needs::Open, true},
    {Command::GoSafety, MenuId::View, "goSafety", QT_TRANSLATE_NOOP("Actions", "Safe&ty"), "backup", "Ctrl+Alt+9",
     Needs::Open, true},
    {Command::ShowDetails, MenuId::View, "showDetails", QT_TRANSLATE_NOOP("Actions", "&Details"), "documentinfo",
     "Ctrl+I", Needs::Open, true},
    {Command::ShowFilters, MenuId::View, "showFilters", QT_TRANSLATE_NOOP("Actions", "&Filters"), "view-filter",
     "Ctrl+Shift+L", Needs::Open, true},
    {Command::NarrowNavigation, MenuId::View, "narrowNavigation", QT_TRANSLATE_NOOP("Actions", "&Narrow list of pages"),
     "sidebar-collapse", "", Needs::Nothing, true},
    {Command::ShowRetired, MenuId::View, "showRetired", QT_TRANSLATE_NOOP("Actions", "Show &retired assets"),
     "view-visible", "", Needs::Open, true},
    {Command::ChooseColumns, MenuId::View, "chooseColumns", QT_TRANSLATE_NOOP("Actions", "Choose col&umns…"), "table",
     "Ctrl+Shift+K", Needs::Open},
    {Command::NextFinding, MenuId::View, "nextFinding", QT_TRANSLATE_NOOP("Actions", "Sho&w next finding"), "flag",
     "F8", Needs::Open},
    {Command::NextRow, MenuId::View, "nextRow", QT_TRANSLATE_NOOP("Actions", "N&ext asset found"), "go-next", "F3",
     Needs::Open},
    {Command::PreviousRow, MenuId::View, "previousRow", QT_TRANSLATE_NOOP("Actions", "Pre&vious asset found"),
     "go-previous", "Shift+F3", Needs::Open},
    {Command::SortColumn, MenuId::View, "sortColumn", QT_TRANSLATE_NOOP("Actions", "&Sort by this column"),
     "view-list-tree", "Ctrl+Shift+S", Needs::Open},
    {Command::NextPane, MenuId::View, "nextPane", QT_TRANSLATE_NOOP("Actions", "Ne&xt pane"), "go-next", "F6",
     Needs::Open},
    {Command::PreviousPane, MenuId::View, "previousPane", QT_TRANSLATE_NOOP("Actions", "&Previous pane"), "go-previous",
     "Shift+F6", Needs::Open},
    {Command::Reload, MenuId::View, "reload", QT_TRANSLATE_NOOP("Actions", "Read &again"), "view-refresh", "F5",
     Needs::OpenAndIdle},
    {Command::ThemeAuto, MenuId::Theme, "themeAuto", QT_TRANSLATE_NOOP("Actions", "As the &system"), "contrast", "",
     Needs::Nothing, true},
    {Command::ThemeLight, MenuId::Theme, "themeLight", QT_TRANSLATE_NOOP("Actions", "&Light"), "contrast", "",
     Needs::Nothing, true},
    {Command::ThemeDark, MenuId::Theme, "themeDark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "contrast", "",
     Needs::Nothing, true},
    {Command::ThemeContrast, MenuId::Theme, "themeContrast", QT_TRANSLATE_NOOP("Actions", "High &contrast"), "contrast",
     "", Needs::Nothing, true},
    {Command::DatesIso, MenuId::Dates, "datesIso", QT_TRANSLATE_NOOP("Actions", "&Western (2027-04-01)"),
     "view-calendar", "", Needs::Nothing, true},
    {Command::DatesWareki, MenuId::Dates, "datesWareki", QT_TRANSLATE_NOOP("Actions", "&Japanese era"), "view-calendar",
     "", Needs::Nothing, true},
    {Command::DatesBoth, MenuId::Dates, "datesBoth", QT_TRANSLATE_NOOP("Actions", "&Both"), "view-calendar", "",
     Needs::Nothing, true},
    {Command::TextNormal, MenuId::TextSize, "textNormal", QT_TRANSLATE_NOOP("Actions", "&Normal"),
     "format-font-size-more", "", Needs::Nothing, true},
    {Command::TextLarge, MenuId::TextSize, "textLarge", QT_TRANSLATE_NOOP("Actions", "&Large"), "format-font-size-more",
     "", Needs::Nothing, true},
    {Command::TextHuge, MenuId::TextSize, "textHuge", QT_TRANSLATE_NOOP("Actions", "&Very large"),
     "format-font-size-more", "", Needs::Nothing, true},
    {Command::NewAsset, MenuId::Asset, "newAsset", QT_TRANSLATE_NOOP("Actions", "&New asset"), "list-add", "Ctrl+N",
     Needs::Writable, false, Permission::CreateAsset},
    {Command::EditAsset, MenuId::Asset, "editAsset", QT_TRANSLATE_NOOP("Actions", "&Edit the asset"), "document-edit",
     "F2", Needs::WritableAsset, false, Permission::EditFields},
    {Command::RateAsset, MenuId::Asset, "rateAsset", QT_TRANSLATE_NOOP("Actions", "&Classify by questions"), "flag",
     "F7", Needs::ActiveAsset, false, Permission::ProposeLevel},
    {Command::DuplicateAsset, MenuId::Asset, "duplicateAsset", QT_TRANSLATE_NOOP("Actions", "&Duplicate as new"),
     "edit-clone", "Ctrl+Shift+D", Needs::WritableAsset, false, Permission::CreateAsset},
    {Command::RetireAsset, MenuId::Asset, "retireAsset", QT_TRANSLATE_NOOP("Actions", "Re&tire…"), "archive-remove",
     "Ctrl+-", Needs::ActiveAsset, false, Permission::RetireAsset},
    {Command::RestoreAsset, MenuId::Asset, "restoreAsset", QT_TRANSLATE_NOOP("Actions", "Take into &use again…"),
     "edit-undo", "", Needs::RetiredAsset, false, Permission::RestoreAsset},
    {Command::AssetHistory, MenuId::Asset, "assetHistory", QT_TRANSLATE_NOOP("Actions", "&History of the asset"),
     "view-history", "Ctrl+H", Needs::Asset, false, Permission::SeeHistory},
    {Command::PrintAsset, MenuId::Asset, "printAsset", QT_TRANSLATE_NOOP("Actions", "&Print the asset…"),
     "document-print", "", Needs::Asset, false, Permission::Print},
    {Command::PrintHandling, MenuId::Asset, "printHandling", QT_TRANSLATE_NOOP("Actions", "Handling &sheet…"),
     "document-print", "", Needs::Asset, false, Permission::Print},
    {Command::PrintLabel, MenuId::Asset, "printLabel", QT_TRANSLATE_NOOP("Actions", "Print a &label…"),
     "document-print", "", Needs::Asset, false, Permission::Print},
    {Command::Print, MenuId::Output, "print", QT_TRANSLATE_NOOP("Actions", "&Print…"), "document-print", "Ctrl+P",
     Needs::OpenAndIdle, false, Permission::Print},
    {Command::PrintLabels, MenuId::Output, "printLabels", QT_TRANSLATE_NOOP("Actions", "&Labels…"), "document-print",
     "", Needs::OpenAndIdle, false, Permission::Print},
    {Command::FileRegister, MenuId::Output, "fileRegister",
     QT_TRANSLATE_NOOP("Actions", "Register of &files of personal information…"), "document-print", "",
     Needs::OpenAndIdle, false, Permission::Print},
    {Command::Export, MenuId::Output, "export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "document-export", "Ctrl+E",
     Needs::OpenAndIdle, false, Permission::ExportFull},
    {Command::Verify, MenuId::Output, "verify", QT_TRANSLATE_NOOP("Actions", "&Verify the registry"), "checkmark", "",
     Needs::OpenAndIdle, false, Permission::Verify},
    {Command::SaveCheckpoint, MenuId::Output, "saveCheckpoint", QT_TRANSLATE_NOOP("Actions", "&Save a checkpoint…"),
     "document-save", "", Needs::OpenAndIdle, false, Permission::Verify},
    {Command::CompareCheckpoint, MenuId::Output, "compareCheckpoint",
     QT_TRANSLATE_NOOP("Actions", "&Compare with a checkpoint…"), "document-open", "", Needs::OpenAndIdle, false,
     Permission::Verify},
    {Command::OpenPast, MenuId::Output, "openPast", QT_TRANSLATE_NOOP("Actions", "Registry of a past &day…"),
     "view-calendar", "", Needs::OpenAndIdle, false, Permission::SeeHistory},
    {Command::SaveHistory, MenuId::Output, "saveHistory", QT_TRANSLATE_NOOP("Actions", "History for an &audit…"),
     "document-export", "", Needs::OpenAndIdle, false, Permission::SeeHistory},
    {Command::Manual, MenuId::Help, "manual", QT_TRANSLATE_NOOP("Actions", "&Manual"), "help-contents", "F1",
     Needs::Nothing},
    {Command::Keys, MenuId::Help, "keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), "configure-shortcuts", "Ctrl+/",
     Needs::Nothing},
    {Command::About, MenuId::Help, "about", QT_TRANSLATE_NOOP("Actions", "&About Daicho"), "help-about", "",
     Needs::Nothing},
};
static_assert(std::size(table) == commandCount);

bool isMet(Needs needs, const WindowState &state)
{
    const bool canWrite = state.isOpen && state.isWritable && !state.isBusy;
    switch (needs) {
    case Needs::Nothing:
        return true;
    case Needs::Idle:
        return !state.isBusy;
    case Needs::Open:
        return state.isOpen;
    case Needs::OpenAndIdle:
        return state.isOpen && !state.isBusy;
    case Needs::Writable:
        return canWrite;
    case Needs::WritableOrClosed:
        return state.isOpen ? canWrite : !state.isBusy;
    case Needs::Undoable:
        return canWrite && state.canUndo;
    case Needs::Redoable:
        return canWrite && state.canRedo;
    case Needs::Asset:
        return state.isOpen && state.hasAsset;
    case Needs::WritableAsset:
        return canWrite && state.hasAsset;
    case Needs::ActiveAsset:
        return canWrite && state.hasAsset && !state.isAssetRetired;
    case Needs::RetiredAsset:
        return canWrite && state.hasAsset && state.isAssetRetired;
    }
    return false;
}

/// Undo and redo depend on whose change it is; commands for one asset on where it is.
Result<void> permitted(const CommandInfo &info, const WindowState &state)
{
    if (state.permissions == nullptr)
        return {};
    if (info.command == Command::Undo || info.command == Command::Redo) {
        const bool isOwn = info.command == Command::Undo ? state.isUndoOwn : state.isRedoOwn;
        return state.permissions->require(isOwn ? Permission::UndoOwn : Permission::UndoOthers);
    }
    const bool concernsAsset = info.menu == MenuId::Asset && info.needs >= Needs::WritableAsset && state.hasAsset;
    if (!concernsAsset || info.command == Command::DuplicateAsset)
        return state.permissions->require(info.permission);
    return state.permissions->require(info.permission, state.assetUnit);
}

} // namespace

std::span<const CommandInfo> commandInfos()
{
    return table;
}

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const CommandInfo &info : table) {
        auto *made = new QAction(text(info.command), this);
        made->setObjectName(QString::fromLatin1(info.name));
        made->setIconText(plain(text(info.command)));
        made->setCheckable(info.isCheckable);
        QList<QKeySequence> keys;
        for (const QString &one : QString::fromLatin1(info.keys).split(u'|', Qt::SkipEmptyParts))
            keys.append(QKeySequence(one, QKeySequence::PortableText));
        made->setShortcuts(keys);
        m_actions[static_cast<std::size_t>(info.command)] = made;
    }
}

/// The key of the menu stands behind Japanese words in brackets.
QString Actions::plain(QString text)
{
    static const QRegularExpression key(u"\\(&.\\)"_qs);
    return text.remove(key).remove(u'&').remove(u'…');
}

QString Actions::text(Command command) const
{
    for (const CommandInfo &info : table) {
        if (info.command == command)
            return QCoreApplication::translate("Actions", info.text);
    }
    return {};
}

QString Actions::menuText(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return tr("&File");
    case MenuId::Edit:
        return tr("&Edit");
    case MenuId::View:
        return tr("&View");
    case MenuId::Asset:
        return tr("&Asset");
    case MenuId::Output:
        return tr("&Output");
    case MenuId::Help:
        return tr("&Help");
    case MenuId::Theme:
        return tr("&Appearance");
    case MenuId::Dates:
        return tr("Da&tes");
    case MenuId::TextSize:
        return tr("Text si&ze");
    case MenuId::MenuCount:
        break;
    }
    return {};
}

void Actions::update(const WindowState &state)
{
    for (const CommandInfo &info : table) {
        const Result<void> allowed = permitted(info, state);
        const QString reason = allowed ? QString() : roleRefusal(allowed.error());
        QAction *one = action(info.command);
        one->setEnabled(allowed && isMet(info.needs, state));
        one->setToolTip(reason); // empty: its text
        one->setStatusTip(reason);
    }
}

void Actions::makeExclusive(MenuId menu, QObject *owner)
{
    auto *group = new QActionGroup(owner);
    for (const CommandInfo &info : table) {
        if (info.menu == menu)
            group->addAction(action(info.command));
    }
}

void Actions::setIconColour(const QColor &colour)
{
    for (const CommandInfo &info : table)
        action(info.command)->setIcon(icon(QString::fromLatin1(info.icon), colour));
}

} // namespace daicho
