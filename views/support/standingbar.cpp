// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/standingbar.h"

#include "views/support/palette.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace daicho {

StandingBar::StandingBar(const QString &name, QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    setObjectName(name);
    setAutoFillBackground(true);
    setFrameShape(QFrame::Box);
    m_text->setObjectName(QString(name % u"Text"_qs));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_button->setObjectName(QString(name % u"Button"_qs));
    m_button->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &StandingBar::pressed);
    hide();
    colour();
}

QString StandingBar::text() const
{
    return m_text->text();
}

void StandingBar::setText(const QString &text)
{
    if (text == m_text->text())
        return;
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void StandingBar::setButton(const QString &words, const QString &meaning)
{
    m_button->setText(words);
    m_button->setAccessibleDescription(meaning);
    m_button->setToolTip(meaning);
    m_button->setVisible(!words.isEmpty());
}

void StandingBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

void StandingBar::colour()
{
    const BadgeColours colours = stateColours(StateMark::Soon, themeOf(palette()));
    QPalette own;
    own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, colours.ink);
    setPalette(own);
    QPalette words = own;
    words.setColor(QPalette::Text, colours.ink);
    m_text->setPalette(words);
    m_button->setPalette(QPalette());
}

} // namespace daicho
