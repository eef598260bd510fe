// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/actions.h"

#include "views/support/icons.h"

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
    {Command::OpenRegistry, MenuId::File, "openRegistry", QT_TRANSLATE_NOOP("Actions", "&Open registry…"),
     "document-open", "Ctrl+O", Needs::Idle},
    {Command::CloseRegistry, MenuId::File, "closeRegistry", QT_TRANSLATE_NOOP("Actions", "&Close registry"),
     "document-close", "Ctrl+W", Needs::OpenAndIdle},
    {Command::Import, MenuId::File, "import", QT_TRANSLATE_NOOP("Actions", "&Import a ledger…"), "document-import",
     "Ctrl+Shift+I", Needs::Writable},
    {Command::Quit, MenuId::File, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "application-exit", "Ctrl+Q",
     Needs::Nothing},
    {Command::Undo, MenuId::Edit, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit-undo", "Ctrl+Z",
     Needs::Undoable},
    {Command::Redo, MenuId::Edit, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit-redo", "Ctrl+Y|Ctrl+Shift+Z",
     Needs::Redoable},
    {Command::Copy, MenuId::Edit, "copy", QT_TRANSLATE_NOOP("Actions", "&Copy rows"), "edit-copy", "Ctrl+C",
     Needs::Open},
    {Command::Find, MenuId::Edit, "find", QT_TRANSLATE_NOOP("Actions", "&Search"), "edit-find", "Ctrl+F", Needs::Open},
    {Command::GoHome, MenuId::View, "goHome", QT_TRANSLATE_NOOP("Actions", "&Home"), "go-home", "Ctrl+Alt+1",
     Needs::Nothing, true},
    {Command::GoLedger, MenuId::View, "goLedger", QT_TRANSLATE_NOOP("Actions", "&Ledger"), "table", "Ctrl+Alt+2",
     Needs::Open, true},
    {Command::GoHistory, MenuId::View, "goHistory", QT_TRANSLATE_NOOP("Actions", "H&istory"), "view-history",
     "Ctrl+Alt+8", Needs::Open, true},
    {Command::ShowDetails, MenuId::View, "showDetails", QT_TRANSLATE_NOOP("Actions", "&Details"), "documentinfo",
     "Ctrl+I", Needs::Open, true},
    {Command::ShowRetired, MenuId::View, "showRetired", QT_TRANSLATE_NOOP("Actions", "Show &retired assets"),
     "view-visible", "", Needs::Open, true},
    {Command::Reload, MenuId::View, "reload", QT_TRANSLATE_NOOP("Actions", "Read &again"), "view-refresh", "F5",
     Needs::OpenAndIdle},
    {Command::Export, MenuId::Output, "export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "document-export", "Ctrl+E",
     Needs::OpenAndIdle},
    {Command::Verify, MenuId::Output, "verify", QT_TRANSLATE_NOOP("Actions", "&Verify the registry"), "checkmark", "",
     Needs::OpenAndIdle},
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
    case Needs::Undoable:
        return canWrite && state.canUndo;
    case Needs::Redoable:
        return canWrite && state.canRedo;
    }
    return false;
}

/// For buttons: without the key of the menu, which stands behind Japanese words in brackets.
QString plain(QString text)
{
    static const QRegularExpression key(u"\\(&.\\)"_qs);
    return text.remove(key).remove(u'&');
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
    case MenuId::Output:
        return tr("&Output");
    case MenuId::Help:
        return tr("&Help");
    case MenuId::MenuCount:
        break;
    }
    return {};
}

void Actions::update(const WindowState &state)
{
    for (const CommandInfo &info : table)
        action(info.command)->setEnabled(isMet(info.needs, state));
}

void Actions::setIconColour(const QColor &colour)
{
    for (const CommandInfo &info : table)
        action(info.command)->setIcon(icon(QString::fromLatin1(info.icon), colour));
}

} // namespace daicho
