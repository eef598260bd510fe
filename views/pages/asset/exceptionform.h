// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/exceptionservice.h"
#include "views/itemmodels/roles.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace daicho {

class ProblemLabel;

/// Asks in the page for what an accepted exception needs: ground, reason, approver, last day. Nothing is filled in that
/// a person has to answer for; the longest time is said beside the day.
class ExceptionForm final : public QFrame
{
    Q_OBJECT

public:
    explicit ExceptionForm(QWidget *parent = nullptr);

    /// `finding` is the sentence that the exception is about. What is written goes to `registry`.
    void ask(Registry &registry, const CheckFinding &finding, const QString &sentence, const DisplayStyle &style);
    void close();

Q_SIGNALS:
    void accepted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take();
    QWidget *fieldFor(TextView name) const;

    Registry *m_registry = nullptr;
    CheckFinding m_finding;
    QLabel *m_title;
    QComboBox *m_ground;
    QPlainTextEdit *m_reason;
    QLineEdit *m_approver;
    QLineEdit *m_expires;
    QLabel *m_longest;
    ProblemLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace daicho
