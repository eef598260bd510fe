// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/draftbar.h"

#include "views/support/palette.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace daicho {

DraftBar::DraftBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_putBack(new QPushButton(tr("Put &back"), this))
    , m_discard(new QPushButton(tr("Discard dra&fts"), this))
    , m_later(new QPushButton(tr("&Later"), this))
{
    setObjectName(u"draftBar"_qs);
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    m_text->setObjectName(u"draftText"_qs);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_putBack->setObjectName(u"draftPutBack"_qs);
    m_discard->setObjectName(u"draftDiscard"_qs);
    m_later->setObjectName(u"draftLater"_qs);
    m_later->setToolTip(tr("They are offered again when the registry is opened next."));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_putBack, m_discard, m_later}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(m_putBack, &QPushButton::clicked, this, &DraftBar::putBackRequested);
    connect(m_discard, &QPushButton::clicked, this, &DraftBar::discardRequested);
    connect(m_later, &QPushButton::clicked, this, &DraftBar::laterRequested);
    colour();
    hide();
}

void DraftBar::offer(const QString &text, bool canPutBack)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_putBack->setVisible(canPutBack);
    m_discard->setVisible(canPutBack);
    show();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void DraftBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

void DraftBar::colour()
{
    const BadgeColours colours = stateColours(StateMark::Soon, themeOf(palette()));
    QPalette own;
    own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, colours.ink);
    setPalette(own);
    own.setColor(QPalette::Text, colours.ink);
    m_text->setPalette(own);
}

} // namespace daicho
