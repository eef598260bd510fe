// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/pagehead.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace daicho {

PageHead::PageHead(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(QString(name % u"Head"_qs));
    auto *words = new QLabel(title, this);
    words->setObjectName(QString(name % u"Title"_qs));
    QFont font = words->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    words->setFont(font);
    m_row->setContentsMargins(12, 8, 12, 8);
    m_row->setSpacing(12);
    m_row->addWidget(words);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void PageHead::addWidget(QWidget *widget, int stretch)
{
    m_row->addWidget(widget, stretch);
}

void PageHead::addStretch()
{
    m_row->addStretch(1);
}

QToolButton *PageHead::addCommand(const Actions &actions, Command command)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(actions.action(command));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setObjectName(QString(actions.action(command)->objectName() % u"Button"_qs));
    m_row->addWidget(button);
    return button;
}

} // namespace daicho
