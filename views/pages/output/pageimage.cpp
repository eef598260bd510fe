// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages/output/pageimage.h"

#include "views/support/messagebar.h"

#include <QPainter>

namespace daicho {

namespace {

constexpr double unitsPerMillimetre = 720 / 25.4;

}

QImage pageImage(PrintedPages &pages, int page, QSize pixels, Ink ink)
{
    QImage image(pixels.expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(pixels.width() / (pages.facts().width * unitsPerMillimetre),
                  pixels.height() / (pages.facts().height * unitsPerMillimetre));
    if (const Result<void> painted = pages.paint(page, painter); !painted) {
        painter.resetTransform();
        painter.fillRect(image.rect(), Qt::white);
        painter.setPen(Qt::black);
        painter.drawText(image.rect().adjusted(16, 16, -16, -16), Qt::TextWordWrap, errorWords(painted.error()));
    }
    painter.end();
    return ink == Ink::Grey ? image.convertToFormat(QImage::Format_Grayscale8) : image;
}

} // namespace daicho
