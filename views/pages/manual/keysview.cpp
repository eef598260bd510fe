// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/manual/keysview.h"

#include "model/core/textfold.h"
#include "views/support/actions.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace daicho {

namespace {

constexpr int commandRole = Qt::UserRole;

/// Keys that belong to no command, because they act inside lists and fields.
struct FixedKey
{
    const char *words;
    const char *keys;
};
constexpr FixedKey fixedKeys[] = {
    {QT_TRANSLATE_NOOP("daicho::KeysView", "Leave a field, or take back what was typed"), "Esc"},
    {QT_TRANSLATE_NOOP("daicho::KeysView", "Next field"), "Tab"},
    {QT_TRANSLATE_NOOP("daicho::KeysView", "Previous field"), "Shift+Tab"},
    {QT_TRANSLATE_NOOP("daicho::KeysView", "Open the choices of a field"), "Alt+Down"},
    {QT_TRANSLATE_NOOP("daicho::KeysView", "Save a long text or a form"), "Ctrl+Return"},
};

} // namespace

KeysView::KeysView(const Actions &actions, QWidget *parent)
    : QWidget(parent, Qt::Window), m_actions(actions), m_search(new QLineEdit(this)), m_list(new QTreeWidget(this))
{
    setObjectName(u"keysWindow"_qs);
    setWindowTitle(tr("Commands and keys"));
    auto *label = new QLabel(tr("&Find a command"), this);
    label->setObjectName(u"keysLabel"_qs);
    label->setBuddy(m_search);
    m_search->setObjectName(u"keysSearch"_qs);
    m_search->setAccessibleName(tr("Find a command"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"keysList"_qs);
    m_list->setAccessibleName(tr("Commands and keys"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    resize(560, 600);
    connect(m_search, &QLineEdit::textChanged, this, &KeysView::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &KeysView::run);
    connect(m_list, &QTreeWidget::itemActivated, this, &KeysView::run);
}

void KeysView::open()
{
    fill();
    m_search->clear();
    show();
    raise();
    activateWindow();
    m_search->setFocus(Qt::OtherFocusReason);
}

void KeysView::fill()
{
    m_list->clear();
    std::map<MenuId, QTreeWidgetItem *> menus;
    for (const CommandInfo &info : commandInfos()) {
        QTreeWidgetItem *&menu = menus[info.menu];
        if (menu == nullptr) {
            menu = new QTreeWidgetItem(m_list, {Actions::plain(Actions::menuText(info.menu))});
            menu->setFlags(Qt::ItemIsEnabled);
        }
        const QAction *action = m_actions.action(info.command);
        QStringList keys;
        for (const QKeySequence &one : action->shortcuts())
            keys.append(one.toString(QKeySequence::NativeText));
        auto *item = new QTreeWidgetItem(menu, {Actions::plain(m_actions.text(info.command)), keys.join(u" / "_qs)});
        item->setData(0, commandRole, static_cast<int>(info.command));
        item->setDisabled(!action->isEnabled());
    }
    auto *fields = new QTreeWidgetItem(m_list, {tr("In fields and lists")});
    for (const FixedKey &fixed : fixedKeys)
        new QTreeWidgetItem(fields, {tr(fixed.words), QKeySequence(QLatin1String(fixed.keys)).toString()});
    m_list->expandAll();
    m_list->resizeColumnToContents(0);
}

void KeysView::filter(const QString &text)
{
    const QString wanted = fold(text);
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *menu = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < menu->childCount(); ++j) {
            QTreeWidgetItem *item = menu->child(j);
            const bool matches = fold(QString(item->text(0) % u' ' % item->text(1))).contains(wanted);
            item->setHidden(!matches);
            any = any || matches;
            if (matches && first == nullptr && !item->isDisabled())
                first = item;
        }
        menu->setHidden(!any);
    }
    if (first != nullptr)
        m_list->setCurrentItem(first);
}

void KeysView::run()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr || item->isDisabled() || !item->data(0, commandRole).isValid())
        return;
    close();
    m_actions.action(static_cast<Command>(item->data(0, commandRole).toInt()))->trigger();
}

void KeysView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Down && m_search->hasFocus())
        m_list->setFocus(Qt::OtherFocusReason);
    else
        QWidget::keyPressEvent(event);
}

} // namespace daicho
