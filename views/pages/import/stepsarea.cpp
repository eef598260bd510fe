// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/import/stepsarea.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace daicho {

namespace {

// In full-width characters, so that larger letters change the arrangement and are not clipped.
constexpr int wideCharacters = 112;
constexpr int middleCharacters = 66;
constexpr int stepLines[] = {14, 24, 20}; ///< of the steps in one column

} // namespace

StepsArea::StepsArea(QWidget *parent)
    : QScrollArea(parent), m_inner(new QWidget(this)), m_grid(new QGridLayout(m_inner))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setWidget(m_inner);
    setFocusPolicy(Qt::NoFocus);
    m_grid->setContentsMargins(12, 0, 12, 8);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
}

void StepsArea::addStep(const QString &title, QWidget *step)
{
    auto *frame = new QWidget(m_inner);
    auto *label = new QLabel(QString(QString::number(m_steps.size() + 1) % u"  "_qs % title), frame);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(step, 1);
    m_steps.append(frame);
    m_arrangement = Arrangement::None;
    arrange();
}

StepsArea::Arrangement StepsArea::wanted() const
{
    const int characters = viewport()->width() / fontMetrics().horizontalAdvance(u'あ');
    if (characters >= wideCharacters)
        return Arrangement::Wide;
    return characters >= middleCharacters ? Arrangement::Middle : Arrangement::Narrow;
}

void StepsArea::arrange()
{
    const Arrangement now = wanted();
    if (m_steps.size() != 3 || now == m_arrangement)
        return;
    m_arrangement = now;
    for (int i = 0; i < 3; ++i) {
        m_grid->removeWidget(m_steps[i]);
        m_steps[i]->setMinimumHeight(now == Arrangement::Narrow ? stepLines[i] * fontMetrics().lineSpacing() : 0);
    }
    for (int i = 0; i < 3; ++i) {
        m_grid->setColumnStretch(i, 0);
        m_grid->setRowStretch(i, 0);
    }
    if (now == Arrangement::Narrow) {
        for (int i = 0; i < 3; ++i)
            m_grid->addWidget(m_steps[i], i, 0);
        m_grid->setColumnStretch(0, 1);
        return;
    }
    const bool isWide = now == Arrangement::Wide;
    m_grid->addWidget(m_steps[0], 0, 0);
    m_grid->addWidget(m_steps[1], isWide ? 0 : 1, isWide ? 1 : 0);
    m_grid->addWidget(m_steps[2], 0, isWide ? 2 : 1, isWide ? 1 : 2, 1);
    for (int column = 0; column < (isWide ? 3 : 2); ++column)
        m_grid->setColumnStretch(column, 1);
    m_grid->setRowStretch(0, 2);
    m_grid->setRowStretch(1, isWide ? 0 : 3);
}

void StepsArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void StepsArea::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace daicho
