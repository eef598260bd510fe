// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/dashboard/figurepicture.h"

#include "views/support/palette.h"

#include <QBuffer>
#include <QFontMetrics>
#include <QPainter>
#include <QSvgGenerator>

namespace daicho {

int FigurePicture::bandHeight() const
{
    return 2 * QFontMetrics(font).height();
}

QSize FigurePicture::size() const
{
    return {body.width(), body.height() + 2 * bandHeight()};
}

void FigurePicture::paint(QPainter &painter) const
{
    const QSize all = size();
    const int band = bandHeight();
    const int margin = QFontMetrics(font).height() / 2;
    const QPalette paper = windowPalette(Theme::Light);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), all), paper.color(QPalette::Base));
    painter.setPen(paper.color(QPalette::Text));
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(QRect(margin, 0, all.width() - 2 * margin, band), Qt::AlignVCenter | Qt::AlignLeft, title);
    painter.setFont(font);
    painter.drawText(QRect(margin, all.height() - band, all.width() - 2 * margin, band),
                     Qt::AlignVCenter | Qt::AlignLeft, note);
    paintBody(painter, QRectF(QPointF(0, band), QSizeF(body)));
}

QImage FigurePicture::image() const
{
    constexpr int scaleOfPaper = 2;
    QImage made(size() * scaleOfPaper, QImage::Format_RGB32);
    QPainter painter(&made);
    painter.scale(scaleOfPaper, scaleOfPaper);
    paint(painter);
    painter.end();
    return made;
}

QByteArray FigurePicture::svg() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size());
    generator.setViewBox(QRect(QPoint(), size()));
    generator.setTitle(title);
    generator.setDescription(note);
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return buffer.data();
}

} // namespace daicho
