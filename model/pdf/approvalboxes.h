// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/pdf/paper.h"

#include <QPainter>

#include <vector>

namespace daicho {

/// 決裁欄: a row of boxes with room for a seal each, under the names of the posts.
namespace approvalboxes {

inline constexpr qreal side = 20 * unitsPerMillimetre;
inline constexpr qreal nameHeight = 15 * unitsPerPoint;
inline constexpr qreal height = side + nameHeight;

/// Long names get smaller letters and a second line.
void draw(QPainter &painter, const std::vector<Text> &names, PaperFonts &fonts, QPointF topRight);

} // namespace approvalboxes

} // namespace daicho
