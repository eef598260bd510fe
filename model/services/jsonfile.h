// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QString>

namespace daicho {

/// A JSON file of somebody else as text, not yet looked at: a classification scheme, the mapping of an import.
/// Errors: MissingFile, UnreadableFile, LimitExceeded, with args file and reason.
Result<Text> readJsonFile(const QString &path);

} // namespace daicho
