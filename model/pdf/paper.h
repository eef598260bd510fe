// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/pdf/textmeasure.h"

#include <QRectF>

namespace daicho {

/// Ten units a point: line breaks do not depend on rounding, and letters have whole heights, so that the same font
/// gives the same breaks on every device.
inline constexpr qreal unitsPerPoint = 10;
inline constexpr int unitsPerInch = 720;
inline constexpr qreal unitsPerMillimetre = unitsPerInch / 25.4;
inline constexpr qreal marginMillimetres = 10;

/// BIZ UDPGothic: with others Qt writes some kanji so that they are extracted from a PDF as other characters.
Result<QFont> paperFont();
QFont sizedFont(QFont font, qreal points, bool isBold);
/// The paper without its margins, in units from its top left corner.
QRectF printedArea(qreal widthMillimetres, qreal heightMillimetres);

/// The letters of one document, measured.
struct PaperFonts
{
    PaperFonts(const QFont &font, qreal cellPoints);

    TextMeasure cell;
    TextMeasure bold;
    TextMeasure title;
    TextMeasure small;
};

} // namespace daicho
