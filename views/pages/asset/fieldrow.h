// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/asset/fieldeditor.h"

class QLabel;
class QPushButton;

namespace daicho {

class ProblemLabel;

/// What was written and could not be stored, kept with the asset that it was written for.
struct FieldDraft
{
    QString entered;
    Text stored; ///< what the field held when the writing began
    QString problem;
};

/// The beginning of a text, for sentences about it: labels of tens of thousands of characters take seconds to lay out.
QString shortened(const QString &text);
/// The sentence of an error, its value shortened.
QString problemWords(const Error &error);

/// A field of the form: its editor, a tick when it was saved, and under it how it was understood, what is wrong with
/// it, and what is missing.
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    FieldRow(Field field, QWidget *parent);

    Field field() const { return m_editor->field(); }
    FieldEditor &editor() const { return *m_editor; }
    /// Shows what is stored; the form's other state goes.
    void show(const Registry &registry, const Asset &asset, const DisplayStyle &style);
    /// What stood in the field when it was shown last.
    const Text &stored() const { return m_stored; }
    bool isDirty() const;
    bool isRefused() const { return !m_problem.isEmpty(); }
    /// Whether people have yet to choose between theirs and their own.
    bool isInConflict() const { return m_isInConflict; }
    bool isEmpty() const { return m_editor->entered().isEmpty(); }
    FieldDraft draft() const;
    void putBack(const FieldDraft &draft);
    void tick();
    void setProblem(const QString &sentence);
    /// Another value was stored meanwhile; people choose between it and their own.
    void setConflict(const QString &sentence);
    void setFinding(const QString &sentence);
    bool hasFinding() const { return !m_findingText.isEmpty(); }
    void setLabel(const QString &label);
    void setReadOnly(bool readOnly);
    void focusInput();

Q_SIGNALS:
    void left();
    void finished();
    /// Esc: what is stored is to stand here again.
    void cancelled();
    void keepMine();

protected:
    void changeEvent(QEvent *event) override;

private:
    void onEdited();
    void showUnderstood();
    void colour();

    FieldEditor *m_editor;
    QLabel *m_tick;
    QLabel *m_understood;
    ProblemLabel *m_problemLabel;
    QWidget *m_conflict;
    QLabel *m_findingLabel;
    QWidget *m_finding;
    QPushButton *m_correct;
    Text m_stored;
    QString m_shown;
    QString m_label;
    QString m_problem;
    QString m_findingText;
    bool m_isInConflict = false;
};

} // namespace daicho
