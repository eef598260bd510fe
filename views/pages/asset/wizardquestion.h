// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/wizardrun.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace daicho {

class AnswerButton;

/// One question: its words, why it is asked, its answers with «わからない» last, examples.
class WizardQuestionView final : public QWidget
{
    Q_OBJECT

public:
    explicit WizardQuestionView(QWidget *parent = nullptr);

    /// `suggested` is the answer that the fields of the asset speak for; `same` are examples from the same unit.
    void show(const WizardQuestion &question, const Text &chosen, const Text &suggested, const QStringList &same);
    const Text &chosen() const { return m_chosen; }
    /// By its number, 0 for «わからない»; false if there is none.
    bool choose(int digit);
    /// The answer before or after the one that has the keyboard.
    void walk(int by);
    QWidget *firstWidget() const;

Q_SIGNALS:
    void answered();

private:
    void choose(AnswerButton &button);

    QLabel *m_text;
    QLabel *m_why;
    QLabel *m_examples;
    QVBoxLayout *m_answers;
    std::vector<AnswerButton *> m_buttons;
    Text m_chosen;
};

} // namespace daicho
