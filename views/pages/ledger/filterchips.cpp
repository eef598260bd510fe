// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/ledger/filterchips.h"

#include "views/support/flowlayout.h"

#include <QKeyEvent>

#include <algorithm>

namespace daicho {

namespace {

constexpr qsizetype longestWord = 40;

QString shortened(const QString &word)
{
    return word.size() <= longestWord ? word : QString(word.left(longestWord) % u'…');
}

} // namespace

FilterChips::FilterChips(QWidget *parent) : QWidget(parent), m_clear(new QToolButton(this))
{
    setObjectName(u"filterChips"_qs);
    setAccessibleName(tr("What the ledger is filtered by"));
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_clear);
    m_clear->setObjectName(u"filterClear"_qs);
    m_clear->setText(tr("Clear &all"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, &FilterChips::cleared);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FilterChips::setWords(const QStringList &words)
{
    if (words == m_words)
        return;
    m_words = words;
    for (int place = 0; place < std::max(words.size(), m_chips.size()); ++place) {
        QToolButton *chip = chipAt(place);
        chip->setVisible(place < words.size());
        if (place >= words.size())
            continue;
        // A name in brackets would be taken for an access key by no one; «&» would.
        chip->setText(QString(shortened(words[place]).replace(u'&', u"&&"_qs) % u"  ×"_qs));
        chip->setToolTip(tr("%1 (Delete takes it away)").arg(words[place]));
        chip->setAccessibleName(tr("Take away: %1").arg(words[place]));
    }
    m_clear->setVisible(words.size() > 1);
    updateGeometry();
}

QToolButton *FilterChips::chipAt(int place)
{
    while (m_chips.size() <= place) {
        auto *chip = new QToolButton(this);
        const int number = static_cast<int>(m_chips.size());
        chip->setObjectName(QString(u"filterChip"_qs % QString::number(number)));
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->installEventFilter(this);
        connect(chip, &QToolButton::clicked, this, [this, number] { remove(number); });
        m_chips.append(chip);
        // The button that clears all stays behind the chips
        layout()->removeWidget(m_clear);
        layout()->addWidget(chip);
        layout()->addWidget(m_clear);
        setTabOrder(chip, m_clear);
        if (number > 0)
            setTabOrder(m_chips[number - 1], chip);
    }
    return m_chips[place];
}

void FilterChips::remove(int place)
{
    const bool hadFocus = window()->focusWidget() == m_chips[place];
    Q_EMIT removed(place);
    if (!hadFocus)
        return;
    const qsizetype next = std::min<qsizetype>(place, m_words.size() - 1);
    if (next >= 0)
        m_chips[next]->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT left();
}

bool FilterChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const qsizetype place = m_chips.indexOf(static_cast<QToolButton *>(watched));
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool removes =
            key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (place >= 0 && removes) {
            remove(static_cast<int>(place));
            return true;
        }
        if (place >= 0 && (key == Qt::Key_Left || key == Qt::Key_Right)) {
            const qsizetype next = place + (key == Qt::Key_Left ? -1 : 1);
            if (next >= 0 && next < m_words.size())
                m_chips[next]->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace daicho
