// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/exceptionform.h"

#include "model/core/japanesedate.h"
#include "views/support/flowlayout.h"
#include "views/support/messagebar.h"
#include "views/support/problemlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

namespace daicho {

namespace {

constexpr int linesOfReason = 2;

} // namespace

ExceptionForm::ExceptionForm(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_ground(new QComboBox(this))
    , m_reason(new QPlainTextEdit(this))
    , m_approver(new QLineEdit(this))
    , m_expires(new QLineEdit(this))
    , m_longest(new QLabel(this))
    , m_problem(new ProblemLabel(u"exceptionProblem"_qs, this))
    , m_accept(new QPushButton(tr("&Accept as exception"), this))
{
    setObjectName(u"exceptionForm"_qs);
    setAccessibleName(tr("Accept as exception"));
    setFrameShape(QFrame::StyledPanel);
    m_title->setObjectName(u"exceptionTitle"_qs);
    m_title->setWordWrap(true);
    m_ground->setObjectName(u"exceptionGround"_qs);
    m_reason->setObjectName(u"exceptionReason"_qs);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(fontMetrics().lineSpacing() * linesOfReason + 14);
    m_approver->setObjectName(u"exceptionApprover"_qs);
    m_expires->setObjectName(u"exceptionExpires"_qs);
    m_longest->setObjectName(u"exceptionLongest"_qs);
    m_longest->setWordWrap(true);
    m_longest->setForegroundRole(QPalette::PlaceholderText);
    for (QLineEdit *line : {m_approver, m_expires})
        line->setMaxLength(std::numeric_limits<int>::max()); // the service says what is too long
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    const auto addField = [&](const QString &words, QWidget *field) {
        auto *label = new QLabel(words, this);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
    };
    addField(tr("&Ground"), m_ground);
    addField(tr("Reas&on of the exception"), m_reason);
    addField(tr("A&pprover"), m_approver);
    addField(tr("&Last day"), m_expires);
    layout->addWidget(m_longest);
    layout->addWidget(m_problem);
    m_accept->setObjectName(u"exceptionAccept"_qs);
    m_accept->setAutoDefault(false);
    auto *leave = new QPushButton(tr("Do &not"), this);
    leave->setObjectName(u"exceptionLeave"_qs);
    leave->setAutoDefault(false);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_accept);
    buttons->addWidget(leave);
    layout->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &ExceptionForm::take);
    connect(leave, &QPushButton::clicked, this, &ExceptionForm::close);
    hide();
}

void ExceptionForm::ask(Registry &registry, const CheckFinding &finding, const QString &sentence,
                        const DisplayStyle &style)
{
    m_registry = &registry;
    m_finding = finding;
    m_title->setText(sentence);
    m_ground->clear();
    m_ground->addItem(tr("(choose)"), QString());
    for (const Choice &ground : exceptionGrounds())
        m_ground->addItem(QString::fromUtf8(style.japanese ? ground.label : ground.englishLabel),
                          QString::fromUtf8(ground.id));
    m_reason->clear();
    m_approver->clear();
    m_expires->clear();
    const ExceptionService service(registry);
    const QDate latest = service.latestExpiry(registry.clock().today());
    m_longest->setText(tr("At the latest %1: exceptions may last up to %2 months here. On the day after it the finding "
                          "is there again.")
                           .arg(toQString(formatDate(latest, style.dates)))
                           .arg(service.longestMonths()));
    m_expires->setPlaceholderText(toQString(formatDate(latest, style.dates)));
    m_problem->tell({});
    show();
    m_ground->setFocus(Qt::OtherFocusReason);
}

void ExceptionForm::close()
{
    if (isHidden())
        return;
    hide();
    m_registry = nullptr;
    Q_EMIT closed();
}

QWidget *ExceptionForm::fieldFor(TextView name) const
{
    if (name == "ground")
        return m_ground;
    if (name == "approver")
        return m_approver;
    return name == "last-day" ? static_cast<QWidget *>(m_expires) : m_reason;
}

void ExceptionForm::take()
{
    if (m_registry == nullptr)
        return;
    NewException wanted;
    wanted.asset = m_finding.asset;
    wanted.rule = m_finding.rule;
    wanted.axis = m_finding.axis;
    wanted.ground = toText(m_ground->currentData().toString());
    wanted.reason = toText(m_reason->toPlainText());
    wanted.approver = toText(m_approver->text());
    wanted.expires = toText(m_expires->text());
    const Result<AcceptedExceptionId> made = ExceptionService(*m_registry).add(wanted);
    if (!made) {
        m_problem->tell(errorWords(made.error()));
        fieldFor(made.error().arg("field"))->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT accepted();
    close();
}

void ExceptionForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void ExceptionForm::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_reason->setFixedHeight(fontMetrics().lineSpacing() * linesOfReason + 14);
}

} // namespace daicho
