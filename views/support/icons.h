// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace daicho {

/// An icon of the Breeze set out of the program's resources, drawn in `colour`. Null for an unknown name.
QIcon icon(const QString &name, const QColor &colour);

} // namespace daicho
