// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/fieldeditor.h"

#include "views/pages/asset/choiceeditor.h"
#include "views/pages/asset/locationfield.h"
#include "views/pages/asset/texteditors.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace daicho {

FieldEditor::FieldEditor(Field field, QWidget *parent) : QWidget(parent), m_field(field) {}

void FieldEditor::watch(QWidget *input)
{
    input->setObjectName(QString(u"field-"_qs % QString::fromLatin1(fieldInfo(m_field).id)));
    input->installEventFilter(this);
    setFocusProxy(input);
}

void FieldEditor::settle()
{
    commitComposition();
    takeIn();
}

void FieldEditor::commitComposition()
{
    if (m_composed.isEmpty())
        return;
    // Not every input method confirms its text by itself when the keyboard goes elsewhere.
    QInputMethodEvent confirmed;
    confirmed.setCommitString(std::exchange(m_composed, {}));
    QCoreApplication::sendEvent(input(), &confirmed);
}

bool FieldEditor::onKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Escape) {
        if (hasOwnEscape() || entered() == m_base)
            return false;
        Q_EMIT cancelled();
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        settle();
        Q_EMIT left();
        Q_EMIT finished();
        return true;
    }
    if (!isEnterLeaving() || tellsLeaving())
        return false;
    Q_EMIT left();
    return true;
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        m_composed = static_cast<const QInputMethodEvent *>(event)->preeditString();
        break;
    case QEvent::KeyPress: {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (m_composed.isEmpty() && onKey(key->key(), key->modifiers()))
            return true;
        break;
    }
    case QEvent::ShortcutOverride: {
        // A field that nobody has written in leaves undo to the registry.
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (entered() == m_base && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
        break;
    }
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<const QFocusEvent *>(event)->reason();
        if (reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason)
            break;
        commitComposition();
        if (!tellsLeaving())
            Q_EMIT left();
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

FieldEditor *makeFieldEditor(Field field, QWidget *parent)
{
    if (field == Field::Location)
        return new LocationField(parent);
    if (field == Field::Scope)
        return new ChoiceEditor(field, parent);
    switch (fieldInfo(field).type) {
    case FieldType::Multiline:
        return new MultilineEditor(field, parent);
    case FieldType::Date:
        return new DateEditor(field, parent);
    case FieldType::Choice:
    case FieldType::Unit:
    case FieldType::Post:
    case FieldType::Zone:
    case FieldType::Level:
        return new ChoiceEditor(field, parent);
    case FieldType::PlainText:
    case FieldType::Number:
    case FieldType::Computed:
        break;
    }
    return new LineEditor(field, parent);
}

} // namespace daicho
