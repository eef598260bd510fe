// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/ledgerdelegate.h"

#include "views/itemmodels/roles.h"
#include "views/support/palette.h"

#include <QGuiApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

#include <algorithm>

namespace daicho {

namespace {

/// Most texts fit for sure, and then nothing has to be measured: no character is wider than the font is high.
QString elided(const QString &text, const QFontMetrics &metrics, int width)
{
    if (text.size() * metrics.height() <= width)
        return text;
    return metrics.elidedText(text, Qt::ElideRight, width);
}

class HeaderStyle final : public QProxyStyle
{
public:
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (element != CE_HeaderLabel || header == nullptr) {
            QProxyStyle::drawControl(element, option, painter, widget);
            return;
        }
        QStyleOptionHeader moved(*header);
        moved.rect.adjust(LedgerDelegate::margin - pixelMetric(PM_HeaderMargin, option, widget), 0, 0, 0);
        QProxyStyle::drawControl(element, &moved, painter, widget);
    }
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override
    {
        QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (type == CT_HeaderSection)
            whole.setHeight(std::max(whole.height(), LedgerDelegate::rowHeight(option->fontMetrics)));
        return whole;
    }
};

} // namespace

QStyle *ledgerHeaderStyle(QObject *parent)
{
    auto *style = new HeaderStyle;
    style->setParent(parent);
    return style;
}

int paintLevelBadge(QPainter &painter, const QRect &rect, const QString &text, int step)
{
    const BadgeColours colours = levelColours(step, themeOf(QGuiApplication::palette()));
    const QFontMetrics metrics = painter.fontMetrics();
    const int height = std::min(rect.height() - 2, metrics.height() + 4);
    const int width = std::min(rect.width(), std::max(metrics.horizontalAdvance(text) + 12, height + 6));
    const QRectF badge(rect.left() + 0.5, rect.center().y() - height / 2 + 0.5, width - 1, height - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    if (step == UnratedStep)
        painter.setPen(QPen(colours.border, 1, Qt::DashLine));
    else
        painter.setPen(step == NotApplicableStep ? QPen(Qt::NoPen) : QPen(colours.border));
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(badge, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(colours.ink);
    painter.drawText(badge, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width - 6));
    return width;
}

void LedgerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    const QString text = index.data(Qt::DisplayRole).toString();
    const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    painter->setFont(option.font);
    if (const QVariant step = index.data(LevelStepRole); step.isValid()) {
        if (!isSelected || step.toInt() >= 0) {
            paintLevelBadge(*painter, inner, text, step.toInt());
        } else {
            painter->setPen(option.palette.color(QPalette::HighlightedText));
            painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text);
        }
    } else if (!text.isEmpty()) {
        const bool isDimmed = index.data(DimmedRole).toBool();
        const QPalette::ColorGroup group = isDimmed ? QPalette::Disabled : QPalette::Active;
        painter->setPen(option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        painter->drawText(inner, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          elided(text, option.fontMetrics, inner.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(option.palette.color(QPalette::Link), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

QSize LedgerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {width + 2 * margin, rowHeight(option.fontMetrics)};
}

} // namespace daicho
