// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/wizardquestion.h"

#include "views/pages/asset/answerbutton.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace daicho {

namespace {

QLabel *wrapped(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

WizardQuestionView::WizardQuestionView(QWidget *parent)
    : QWidget(parent)
    , m_text(wrapped(u"wizardQuestion"_qs, this))
    , m_why(wrapped(u"wizardWhy"_qs, this))
    , m_examples(wrapped(u"wizardExamples"_qs, this))
    , m_answers(new QVBoxLayout)
{
    setObjectName(u"wizardQuestionView"_qs);
    QFont font = m_text->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_text->setFont(font);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    m_answers->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_why);
    layout->addLayout(m_answers);
    layout->addWidget(m_examples);
    layout->addStretch(1);
}

void WizardQuestionView::show(const WizardQuestion &question, const Text &chosen, const Text &suggested,
                              const QStringList &same)
{
    m_text->setText(toQString(question.text));
    // What is background knowledge never passes for a rule of a source.
    m_why->setText(question.grade == EvidenceGrade::C
                       ? tr("Why: %1 (a suggestion of this program)").arg(toQString(question.why))
                       : tr("Why: %1 (source: %2)").arg(toQString(question.why), toQString(question.source)));
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_chosen.clear();
    const auto add = [this, &suggested](const Text &answer, int digit, const Text &label) {
        auto *button = new AnswerButton(answer, digit, toQString(label), this);
        if (!suggested.empty() && answer == suggested)
            button->setNote(tr("as the fields of this asset say"));
        m_answers->addWidget(button);
        button->show();
        connect(button, &AnswerButton::clicked, this, [this, button] { choose(*button); });
        m_buttons.push_back(button);
    };
    int digit = 0;
    for (const WizardAnswer &answer : question.answers)
        add(answer.id, ++digit, answer.label);
    add(unknownAnswer, 0, answerLabel(question, unknownAnswer));
    m_buttons.back()->setNote(tr("counts as the heaviest answer, and is to be checked later"));
    QStringList lines;
    for (const Text &example : question.examples)
        lines.append(tr("For example – %1").arg(toQString(example)));
    for (const QString &line : same)
        lines.append(line);
    m_examples->setText(lines.join(u'\n'));
    m_examples->setVisible(!lines.isEmpty());
    for (AnswerButton *button : m_buttons) {
        button->setChecked(!chosen.empty() && button->answer() == chosen);
        if (button->isChecked())
            m_chosen = chosen;
    }
}

void WizardQuestionView::choose(AnswerButton &button)
{
    for (AnswerButton *other : m_buttons)
        other->setChecked(other == &button);
    m_chosen = button.answer();
    button.setFocus(Qt::OtherFocusReason);
    Q_EMIT answered();
}

bool WizardQuestionView::choose(int digit)
{
    const std::size_t answers = m_buttons.empty() ? 0 : m_buttons.size() - 1;
    if (m_buttons.empty() || digit < 0 || static_cast<std::size_t>(digit) > answers)
        return false;
    choose(*(digit == 0 ? m_buttons.back() : m_buttons[static_cast<std::size_t>(digit) - 1]));
    return true;
}

void WizardQuestionView::walk(int by)
{
    const auto here =
        std::find_if(m_buttons.begin(), m_buttons.end(), [](const AnswerButton *button) { return button->hasFocus(); });
    const auto at = here == m_buttons.end() ? 0 : static_cast<int>(here - m_buttons.begin()) + by;
    if (m_buttons.empty() || at < 0 || at >= static_cast<int>(m_buttons.size()))
        return;
    m_buttons[static_cast<std::size_t>(at)]->setFocus(Qt::OtherFocusReason);
}

QWidget *WizardQuestionView::firstWidget() const
{
    for (AnswerButton *button : m_buttons) {
        if (button->isChecked())
            return button;
    }
    return m_buttons.empty() ? nullptr : m_buttons.front();
}

} // namespace daicho
