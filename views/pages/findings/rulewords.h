// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/checkrules.h"

#include <QString>

namespace daicho {

/// Where a rule stands: its source, or that it is a suggestion of the program.
QString ruleSource(const CheckRule &rule);

} // namespace daicho
