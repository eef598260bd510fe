// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/outlinestyle.h"

#include "views/support/palette.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace daicho {

namespace {

void outline(const QStyleOption &option, QPainter &painter, double radius)
{
    // What has the keyboard already has the line of the style in the colour of choice.
    if ((option.state & QStyle::State_HasFocus) != 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outlineColour(themeOf(option.palette)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

} // namespace

OutlineStyle::OutlineStyle() : QProxyStyle(u"Fusion"_qs) {}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isText = widget != nullptr && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
    const bool isRaised = (option->state & State_AutoRaise) == 0;
    if (element == PE_FrameLineEdit || element == PE_IndicatorCheckBox || (element == PE_Frame && isText) ||
        element == PE_PanelButtonCommand || (element == PE_PanelButtonTool && isRaised))
        outline(*option, *painter, 2);
    else if (element == PE_IndicatorRadioButton)
        outline(*option, *painter, option->rect.height() / 2.0);
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        outline(*option, *painter, 2);
}

} // namespace daicho
