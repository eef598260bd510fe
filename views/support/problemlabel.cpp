// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/problemlabel.h"

#include "views/support/palette.h"

#include <QEvent>

namespace daicho {

ProblemLabel::ProblemLabel(const QString &name, QWidget *parent, Look look) : QLabel(parent), m_look(look)
{
    setObjectName(name);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (look == Look::Bar) {
        setAutoFillBackground(true);
        setMargin(6);
    }
    colour();
    hide();
}

void ProblemLabel::tell(const QString &sentence)
{
    setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

void ProblemLabel::colour()
{
    // Its own palette has the colours of before; that of the window says which theme it is.
    QPalette own = window() != this ? window()->palette() : palette();
    const BadgeColours colours = stateColours(StateMark::Overdue, themeOf(own));
    if (m_look == Look::Bar)
        own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, colours.ink);
    setPalette(own);
}

} // namespace daicho
