// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace daicho {

class ProblemLabel;

/// Asks for the reason of an act in the page: a line, the button that does it, one that leaves it.
class ReasonBar final : public QFrame
{
    Q_OBJECT

public:
    /// Does the act; the sentence why it was refused, or nothing.
    using Act = std::function<QString(const QString &reason)>;

    explicit ReasonBar(QWidget *parent = nullptr);

    void ask(const QString &question, const QString &doIt, Act act);
    void close();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void take();
    void fit();

    QLabel *m_question;
    QLineEdit *m_reason;
    ProblemLabel *m_problem;
    QPushButton *m_do;
    Act m_act;
};

} // namespace daicho
