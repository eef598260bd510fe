// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QString>

namespace daicho {

/// A second registry with the content and the history of the first, to look at and to try things in. For any thread;
/// whoever edits the first one is not disturbed. `FileExists` rather than replacing anything.
Result<void> copyRegistry(const QString &from, const QString &to);

} // namespace daicho
