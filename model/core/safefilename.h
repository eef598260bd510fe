// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace daicho {

/// A file name that every system takes: reserved names and characters replaced, at most 120 UTF-16
/// units and 200 UTF-8 bytes, never empty.
QString safeFileName(const QString &wanted);
/// The same with `ending` behind it, which is safe in itself and stays whole: «(2).xlsx».
QString safeFileName(const QString &wanted, const QString &ending);

} // namespace daicho
