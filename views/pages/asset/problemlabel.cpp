// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/asset/problemlabel.h"

#include "views/support/palette.h"

#include <QLabel>

namespace daicho {

QLabel *problemLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAutoFillBackground(true);
    label->setMargin(6);
    label->hide();
    return label;
}

void showProblemIn(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setAccessibleName(text);
    label.setVisible(!text.isEmpty());
    const QPalette around = label.parentWidget()->palette();
    const BadgeColours colours = stateColours(StateMark::Overdue, themeOf(around));
    QPalette own = around;
    own.setColor(QPalette::Window, colours.fill);
    own.setColor(QPalette::WindowText, colours.ink);
    label.setPalette(own);
}

} // namespace daicho
