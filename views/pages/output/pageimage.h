// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/assetcard.h"

#include <QImage>

namespace daicho {

enum class Ink : std::uint8_t { Colour, Grey };

/// A page as it will be on paper. A page that cannot be read says why.
QImage pageImage(PrintedPages &pages, int page, QSize pixels, Ink ink);

} // namespace daicho
