// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/support/palette.h"

#include <QPalette>

namespace daicho {

/// The palette of the application in the colours of a state, for a bar that fills its ground and for the words on it.
/// To be asked for again when the palette of the application changes.
QPalette statePalette(StateMark mark);

} // namespace daicho
