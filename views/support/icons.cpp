// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/support/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

// Q_INIT_RESOURCE must stand outside any namespace.
static void initialise()
{
    Q_INIT_RESOURCE(icons);
}

namespace daicho {

QIcon icon(const QString &name, const QColor &colour)
{
    initialise();
    QFile file(QString(u":/icons/"_qs % name % u".svg"_qs));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // Breeze names its colour once, in a style that themes replace; Qt's renderer knows no such themes.
    QByteArray svg = file.readAll();
    svg.replace("#232629", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QIcon made;
    for (const int size : {16, 22, 32, 44, 64}) {
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        made.addPixmap(QPixmap::fromImage(image));
    }
    return made;
}

} // namespace daicho
