// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QImage>

#include <functional>

namespace daicho {

/// A chart to take along: on white, whatever the theme, with its title on top and at the foot what was counted.
struct FigurePicture
{
    QString title;
    QString note;
    QFont font;
    QSize body;
    std::function<void(QPainter &painter, const QRectF &box)> paintBody;

    QImage image() const;
    /// Drawn, not painted: it may be made any size. The text stays text.
    QByteArray svg() const;

private:
    int bandHeight() const;
    QSize size() const;
    void paint(QPainter &painter) const;
};

} // namespace daicho
