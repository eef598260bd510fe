// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/jobbar.h"

#include "views/support/jobrunner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace daicho {

namespace {

constexpr qint64 shownAfterMilliseconds = 300;
constexpr qint64 guessedAfterMilliseconds = 1000;

} // namespace

JobBar::JobBar(JobRunner &runner, QWidget *parent)
    : QFrame(parent)
    , m_runner(runner)
    , m_title(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_numbers(new QLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"jobBar"_qs);
    setFrameShape(QFrame::StyledPanel);
    m_title->setObjectName(u"jobTitle"_qs);
    m_bar->setObjectName(u"jobProgress"_qs);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_numbers->setObjectName(u"jobNumbers"_qs);
    m_cancel->setObjectName(u"jobCancel"_qs);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_title);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_numbers);
    layout->addWidget(m_cancel);
    hide();
    connect(m_cancel, &QPushButton::clicked, &m_runner, &JobRunner::cancel);
    connect(&m_runner, &JobRunner::started, this, &JobBar::onStarted);
    connect(&m_runner, &JobRunner::progressed, this, &JobBar::onProgressed);
    connect(&m_runner, &JobRunner::finished, this, &JobBar::onFinished);
}

void JobBar::onStarted()
{
    m_elapsed.start();
    m_title->setText(m_runner.title());
    m_numbers->clear();
    m_bar->setRange(0, 0);
}

void JobBar::onProgressed()
{
    if (m_elapsed.elapsed() < shownAfterMilliseconds)
        return;
    const JobProgress progress = m_runner.progress();
    constexpr int steps = 1000;
    m_bar->setRange(0, progress.total > 0 ? steps : 0);
    if (progress.total > 0)
        m_bar->setValue(static_cast<int>(progress.done * steps / progress.total));
    m_numbers->setText(progressText(progress.done, progress.total, m_elapsed.elapsed()));
    show();
}

void JobBar::onFinished()
{
    hide();
}

QString JobBar::progressText(std::int64_t done, std::int64_t total, std::int64_t elapsedMilliseconds)
{
    const QLocale locale;
    if (done <= 0)
        return {};
    if (total <= 0)
        return locale.toString(qlonglong(done));
    const QString numbers = tr("%1 / %2").arg(locale.toString(qlonglong(done)), locale.toString(qlonglong(total)));
    if (elapsedMilliseconds < guessedAfterMilliseconds || done >= total)
        return numbers;
    const std::int64_t left = elapsedMilliseconds * (total - done) / done / 1000 + 1;
    return tr("%1, about %2 s left").arg(numbers, locale.toString(qlonglong(left)));
}

} // namespace daicho
