// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/paper.h"

#include <QFontDatabase>

#include <cmath>

namespace daicho {

namespace {

constexpr qreal titlePoints = 15;
constexpr qreal smallPoints = 7.5;

} // namespace

Result<QFont> paperFont()
{
    const QString family = u"BIZ UDPGothic"_qs;
    if (!QFontDatabase::families().contains(family) && !QFontDatabase::families().contains(u"BIZ UDPゴシック"_qs))
        return Error{
            ErrorCode::UnsupportedFile, {{"file", "pdf"}, {"reason", "BIZ UDPGothic"}}, "font is not installed"};
    QFont font(family);
    font.setKerning(false);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont sizedFont(QFont font, qreal points, bool isBold)
{
    font.setPixelSize(static_cast<int>(std::lround(points * unitsPerPoint)));
    font.setBold(isBold);
    return font;
}

QRectF printedArea(qreal widthMillimetres, qreal heightMillimetres)
{
    const qreal margin = marginMillimetres * unitsPerMillimetre;
    return {margin, margin, widthMillimetres * unitsPerMillimetre - 2 * margin,
            heightMillimetres * unitsPerMillimetre - 2 * margin};
}

PaperFonts::PaperFonts(const QFont &font, qreal cellPoints)
    : cell(sizedFont(font, cellPoints, false))
    , bold(sizedFont(font, cellPoints, true))
    , title(sizedFont(font, titlePoints, true))
    , small(sizedFont(font, smallPoints, false))
{
}

} // namespace daicho
