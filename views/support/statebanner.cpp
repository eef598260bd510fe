// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/statebanner.h"

#include "views/support/statepalette.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace daicho {

StateBanner::StateBanner(QWidget *parent) : QFrame(parent), m_text(new QLabel(this)), m_offer(new QPushButton(this))
{
    setObjectName(u"stateBanner"_qs);
    setAutoFillBackground(true);
    m_text->setObjectName(u"stateBannerText"_qs);
    m_text->setAccessibleName(tr("State of the registry"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_offer->setObjectName(u"stateBannerOffer"_qs);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer, 0, Qt::AlignVCenter);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (const std::function<void()> take = m_take)
            take();
    });
    hide();
}

void StateBanner::show(StateMark mark, const QString &text, const QString &offer, std::function<void()> take)
{
    m_mark = mark;
    m_text->setText(text);
    m_offer->setText(offer);
    m_take = std::move(take);
    colour();
    QFrame::show();
}

void StateBanner::clear()
{
    m_text->clear();
    m_take = nullptr;
    hide();
}

QString StateBanner::text() const
{
    return m_text->text();
}

void StateBanner::colour()
{
    const QPalette own = statePalette(m_mark);
    setPalette(own);
    m_text->setPalette(own);
    m_offer->setPalette(QGuiApplication::palette());
}

void StateBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

} // namespace daicho
