// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/history/pastbar.h"

#include "model/core/japanesedate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace daicho {

PastBar::PastBar(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_day(new QLineEdit(this))
    , m_openDay(new QPushButton(tr("&Open that day"), this))
    , m_openAct(new QPushButton(this))
    , m_close(new QPushButton(tr("Close"), this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"pastBar"_qs);
    m_day->setObjectName(u"pastDay"_qs);
    m_day->setPlaceholderText(tr("R8.3.31"));
    m_openDay->setObjectName(u"pastOpenDay"_qs);
    m_openAct->setObjectName(u"pastOpenAct"_qs);
    m_close->setObjectName(u"pastClose"_qs);
    m_close->setAccessibleName(tr("Close the line for past days"));
    m_problem->setObjectName(u"pastProblem"_qs);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *label = new QLabel(tr("Registry at the end of the &day"), this);
    label->setBuddy(m_day);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_day, 1);
    row->addWidget(m_openDay);
    row->addWidget(m_openAct);
    row->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    connect(m_day, &QLineEdit::returnPressed, this, &PastBar::openDay);
    connect(m_openDay, &QPushButton::clicked, this, &PastBar::openDay);
    connect(m_openAct, &QPushButton::clicked, this, [this] {
        if (m_act > 0)
            open({{}, m_act}, tr("entry %1").arg(QLocale().toString(qlonglong(m_act))));
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    setAct(0);
    hide();
}

void PastBar::ask(std::int64_t seq)
{
    setAct(seq);
    const QDate yesterday = m_context.workspace.environment().clock->today().addDays(-1);
    if (m_day->text().isEmpty())
        m_day->setText(toQString(formatDate(yesterday, displayStyle(m_context.settings).dates)));
    m_problem->hide();
    show();
    m_day->setFocus();
    m_day->selectAll();
}

void PastBar::setAct(std::int64_t seq)
{
    m_act = seq;
    m_openAct->setVisible(seq > 0);
    m_openAct->setText(tr("Open after &entry %1").arg(QLocale().toString(qlonglong(seq))));
}

void PastBar::openDay()
{
    const std::optional<QDate> day = parseDate(toText(m_day->text()));
    m_problem->setVisible(!day);
    if (!day) {
        m_problem->setText(tr("“%1” is no day. Write it as 2026-04-01, R8.4.1 or 令和8年4月1日.").arg(m_day->text()));
        return;
    }
    open({*day, 0}, toQString(formatDate(*day, displayStyle(m_context.settings).dates)));
}

void PastBar::open(const AsOf &asOf, const QString &words)
{
    const Registry *registry = m_context.workspace.registry();
    if (registry == nullptr || m_context.jobs.isRunning())
        return;
    auto folder = std::make_shared<QTemporaryDir>();
    const QString copy = folder->filePath(u"past.daicho"_qs);
    m_context.jobs.run<HistoryHead>(
        tr("Going back"),
        [path = registry->path(), asOf, copy](const JobControl &job) {
            return AsOfService::write(path, asOf, copy, job);
        },
        this,
        [this, folder, copy, words](const Result<HistoryHead> &head) {
            if (!head)
                return m_context.messages.showError(head.error());
            // Here, because a registry lives on the thread that opens it; what it takes is what opening any takes.
            Result<std::unique_ptr<Registry>> past = AsOfService::open(copy, m_context.workspace.environment());
            if (!past)
                return m_context.messages.showError(past.error());
            hide();
            m_context.workspace.showPast(std::move(*past), folder, words);
        });
}

} // namespace daicho
