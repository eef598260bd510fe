// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/pages/page.h"

namespace daicho {

/// Tells what was done in the bar of the window, with the way back.
void tellDone(PageContext &context, const QString &text);

} // namespace daicho
