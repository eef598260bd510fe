// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/registry.h"
#include "views/itemmodels/roles.h"

#include <QWidget>

namespace daicho {

/// What one field of an asset is written in. It knows how a stored value is shown and what a person wrote, and tells
/// when the field is left; whether that can be stored is not its business.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(Field field, QWidget *parent);

    Field field() const { return m_field; }
    /// What has the keyboard.
    virtual QWidget *input() const = 0;
    /// What can be chosen follows the registry.
    virtual void prepare(const Registry &registry) { Q_UNUSED(registry) }
    virtual void display(const Registry &registry, const Asset &asset, const DisplayStyle &style) = 0;
    /// As it stands in the editor, to be kept and put back.
    virtual QString entered() const = 0;
    virtual void enter(const QString &text) = 0;
    /// As the services take it.
    virtual Text written() const { return toText(entered()); }
    /// How it was understood, told beside it: a date in the other notation, who holds a post today.
    virtual QString understood() const { return {}; }
    virtual void setReadOnly(bool readOnly) = 0;
    /// Takes in what is being composed or looked for, as leaving the field does.
    void settle();
    /// What stands here without anybody having written in it.
    void setBase(const QString &text) { m_base = text; }

Q_SIGNALS:
    void edited();
    /// The value is to be saved.
    void left();
    /// Ctrl+Enter: the value is to be saved, and a form is finished.
    void finished();
    void cancelled();

protected:
    /// Every input goes through it, in the constructor.
    void watch(QWidget *input);
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// False where Enter belongs to the text.
    virtual bool isEnterLeaving() const { return true; }
    virtual void takeIn() {}
    /// True if Esc has something of the input's own to close or give up.
    virtual bool hasOwnEscape() const { return false; }
    /// True if the input tells by itself when it was left.
    virtual bool tellsLeaving() const { return false; }

private:
    bool onKey(int key, Qt::KeyboardModifiers modifiers);
    void commitComposition();

    Field m_field;
    QString m_composed; ///< what the input method shows and has not confirmed
    QString m_base;     ///< as it was put in, to know whether there is text to undo
    friend class FieldRow;
};

/// The editor for the type of the field.
FieldEditor *makeFieldEditor(Field field, QWidget *parent);

} // namespace daicho
