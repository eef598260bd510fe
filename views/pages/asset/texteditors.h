// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/asset/fieldeditor.h"

#include <QPlainTextEdit>

class QLineEdit;

namespace daicho {

/// A text or number in one line.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(Field field, QWidget *parent);

    QWidget *input() const override;
    void display(const Registry &registry, const Asset &asset, const DisplayStyle &style) override;
    QString entered() const override;
    void enter(const QString &text) override;
    void setReadOnly(bool readOnly) override;

private:
    QLineEdit *m_line;
};

/// A date in any notation; told beside it in the other one.
class DateEditor final : public LineEditor
{
    Q_OBJECT

public:
    using LineEditor::LineEditor;

    void display(const Registry &registry, const Asset &asset, const DisplayStyle &style) override;
    QString understood() const override;
};

/// Several lines, as high as their text within bounds. Tab leaves, Ctrl+Tab writes a tab, Ctrl+Enter saves.
class MultilineEditor final : public FieldEditor
{
    Q_OBJECT

public:
    MultilineEditor(Field field, QWidget *parent);

    QWidget *input() const override;
    void display(const Registry &registry, const Asset &asset, const DisplayStyle &style) override;
    QString entered() const override;
    void enter(const QString &text) override;
    void setReadOnly(bool readOnly) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool isEnterLeaving() const override { return false; }

private:
    void fitHeight();

    QPlainTextEdit *m_text;
};

} // namespace daicho
