// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/approvalboxes.h"

namespace daicho::approvalboxes {

namespace {

constexpr qreal inset = 1.5 * unitsPerPoint;
constexpr qreal smallestPoints = 4;

void drawName(QPainter &painter, const QString &name, PaperFonts &fonts, const QRectF &box)
{
    if (fonts.small.width(name) <= box.width() - 2 * inset) {
        painter.setFont(fonts.small.font());
        painter.drawText(QPointF(box.center().x() - fonts.small.width(name) / 2,
                                 box.center().y() - fonts.small.lineHeight() / 2 + fonts.small.ascent()),
                         name);
        return;
    }
    QList<QStringView> lines;
    for (qreal points = 6; points >= smallestPoints; points -= 0.5) {
        TextMeasure letters(sizedFont(fonts.small.font(), points, false));
        letters.breakLines(name, box.width() - 2 * inset, lines);
        const qreal all = static_cast<qreal>(lines.size()) * letters.lineHeight();
        if (all > box.height() && points > smallestPoints)
            continue;
        painter.setFont(letters.font());
        qreal y = box.center().y() - all / 2 + letters.ascent();
        for (const QStringView line : lines) {
            painter.drawText(QPointF(box.center().x() - letters.width(line) / 2, y), line.toString());
            y += letters.lineHeight();
        }
        return;
    }
}

} // namespace

void draw(QPainter &painter, const std::vector<Text> &names, PaperFonts &fonts, QPointF topRight)
{
    painter.setPen(QPen(Qt::black, 0.5 * unitsPerPoint));
    painter.setBrush(Qt::NoBrush);
    qreal x = topRight.x() - static_cast<qreal>(names.size()) * side;
    for (const Text &name : names) {
        const QRectF label(x, topRight.y(), side, nameHeight);
        painter.drawRect(label);
        painter.drawRect(QRectF(x, label.bottom(), side, side));
        drawName(painter, toQString(name), fonts, label);
        x += side;
    }
}

} // namespace daicho::approvalboxes
