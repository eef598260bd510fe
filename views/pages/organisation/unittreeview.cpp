// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/organisation/unittreeview.h"

#include "views/support/ledgerdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

namespace daicho {

namespace {

bool isOwnKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_F2:
    case Qt::Key_Insert:
        return event.modifiers() == Qt::NoModifier;
    case Qt::Key_F3:
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        return event.modifiers().testFlag(Qt::AltModifier);
    default:
        return false;
    }
}

} // namespace

UnitTreeView::UnitTreeView(QWidget *parent) : QTreeView(parent)
{
    setObjectName(u"organisationTree"_qs);
    setAccessibleName(tr("Organisation"));
    setItemDelegate(new LedgerDelegate(this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setTabKeyNavigation(false);
    header()->setStyle(ledgerHeaderStyle(this));
    header()->setHighlightSections(false);
}

void UnitTreeView::editName()
{
    const QModelIndex name = currentIndex().siblingAtColumn(0);
    if (!name.isValid() || !name.flags().testFlag(Qt::ItemIsEditable))
        return;
    setCurrentIndex(name);
    edit(name);
    if (auto *editor = viewport()->findChild<QLineEdit *>()) {
        editor->setObjectName(u"organisationNameEditor"_qs);
        editor->setAccessibleName(tr("Name of the unit"));
    }
}

bool UnitTreeView::event(QEvent *event)
{
    // Otherwise the window would take them for commands of the ledger.
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void UnitTreeView::keyPressEvent(QKeyEvent *event)
{
    if (!isOwnKey(*event)) {
        QTreeView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_F2:
        editName();
        break;
    case Qt::Key_Insert:
        Q_EMIT addRequested();
        break;
    case Qt::Key_F3:
        Q_EMIT nextHitRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        break;
    default:
        Q_EMIT orderRequested(event->key() == Qt::Key_Up ? -1 : 1);
        break;
    }
}

} // namespace daicho
