// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"
#include "model/domain/profile.h"

#include <QString>

namespace daicho {

/// What a registry made from the profile begins with, section by section, as rich text.
QString profileHtml(const Profile &profile);

/// «機密性: 3A 3B …», a line an axis.
QString axesText(const Scheme &scheme);

} // namespace daicho
