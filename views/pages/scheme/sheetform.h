// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/scheme/sheet.h"

#include <QScrollArea>

class QFormLayout;
class QPushButton;

namespace daicho {

class ProblemLabel;

/// The fields of one row, in the page. Enter saves (in paragraphs with Ctrl), Esc discards.
class SheetForm final : public QScrollArea
{
    Q_OBJECT

public:
    explicit SheetForm(QWidget *parent = nullptr);

    void begin(const QString &title, const QList<SheetField> &fields, const SheetValues &values);
    SheetValues values() const;
    /// With which nothing has to be scrolled.
    int wantedHeight() const;
    /// The sentence stays until the next try; what was typed stays too.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void saveRequested();
    void discardRequested();
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *editorOf(const SheetField &field, const QString &value, QWidget *parent);
    QWidget *marksOf(const SheetField &field, const QString &value, QWidget *parent);
    void follow(QWidget &editor);
    void addButtons(QFormLayout &form, QWidget *parent);

    QList<std::pair<QString, QWidget *>> m_editors;
    ProblemLabel *m_problem = nullptr;
};

} // namespace daicho
