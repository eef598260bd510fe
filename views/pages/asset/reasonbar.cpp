// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/reasonbar.h"

#include "views/support/problemlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

namespace daicho {

ReasonBar::ReasonBar(QWidget *parent)
    : QFrame(parent)
    , m_question(new QLabel(this))
    , m_reason(new QLineEdit(this))
    , m_problem(new ProblemLabel(u"reasonProblem"_qs, this, ProblemLabel::Look::Ink))
    , m_do(new QPushButton(this))
{
    setObjectName(u"reasonBar"_qs);
    setFrameShape(QFrame::StyledPanel);
    m_question->setBuddy(m_reason);
    m_question->setWordWrap(true);
    m_reason->setObjectName(u"reasonText"_qs);
    m_reason->setMaxLength(std::numeric_limits<int>::max()); // the service says what is too long
    m_do->setObjectName(u"reasonDo"_qs);
    auto *leave = new QPushButton(tr("Do &not"), this);
    leave->setObjectName(u"reasonLeave"_qs);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(m_do);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_question);
    layout->addWidget(m_reason);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonBar::take);
    connect(m_do, &QPushButton::clicked, this, &ReasonBar::take);
    connect(leave, &QPushButton::clicked, this, &ReasonBar::close);
    hide();
}

void ReasonBar::ask(const QString &question, const QString &doIt, Act act)
{
    m_question->setText(question);
    m_do->setText(doIt);
    m_act = std::move(act);
    m_reason->clear();
    m_problem->hide();
    show();
    fit();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReasonBar::close()
{
    if (isHidden())
        return;
    m_act = nullptr;
    hide();
    Q_EMIT closed();
}

void ReasonBar::take()
{
    if (!m_act)
        return;
    const Act act = m_act;
    const QString problem = act(m_reason->text());
    if (problem.isEmpty()) {
        close();
        return;
    }
    m_problem->tell(problem);
    fit();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReasonBar::fit()
{
    // A label that wraps asks for one line only, and in a low window gets no more.
    for (QLabel *label : std::initializer_list<QLabel *>{m_question, m_problem})
        label->setMinimumHeight(label->heightForWidth(label->width()));
}

void ReasonBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void ReasonBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace daicho
