// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/pagehead.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace daicho {

PageHead::PageHead(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
    , m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_row(new QHBoxLayout)
    , m_commands(new QHBoxLayout)
{
    setObjectName(QString(name % u"Head"_qs));
    m_title->setObjectName(QString(name % u"Title"_qs));
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    m_title->setFont(font);
    m_lines->setContentsMargins(12, 8, 12, 8);
    m_lines->setSpacing(8);
    m_row->setSpacing(12);
    m_row->addWidget(m_title);
    m_commands->setSpacing(8);
    m_lines->addLayout(m_row, 1);
    m_lines->addLayout(m_commands);
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
    m_commands->addWidget(button);
    return button;
}

void PageHead::addButton(QWidget *button)
{
    m_commands->addWidget(button);
}

QSize PageHead::minimumSizeHint() const
{
    const int width = std::max(m_row->minimumSize().width(), m_commands->minimumSize().width());
    const QMargins margins = m_lines->contentsMargins();
    return {width + margins.left() + margins.right(), m_lines->minimumSize().height()};
}

bool PageHead::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        arrange();
    return QWidget::event(event);
}

/// Where one line is too narrow for all of it, the commands go below.
void PageHead::arrange()
{
    const QMargins margins = m_lines->contentsMargins();
    const int needed = m_row->minimumSize().width() + m_lines->spacing() + m_commands->minimumSize().width() +
                       margins.left() + margins.right();
    const bool isNarrow = width() < needed && m_commands->count() > 0;
    const QBoxLayout::Direction direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_lines->direction() == direction)
        return;
    m_lines->setDirection(direction);
    m_lines->setAlignment(m_commands, isNarrow ? Qt::AlignRight : Qt::Alignment());
    updateGeometry();
}

} // namespace daicho
