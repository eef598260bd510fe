// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/choicelist.h"

namespace daicho {

class Registry;

/// Posts that exist today, in the order of the organisation: name, then path and who holds it today.
std::vector<ChoiceEntry> postChoices(const Registry &registry);
/// Institutions and units that exist today: name, then the path that leads to it.
std::vector<ChoiceEntry> unitChoices(const Registry &registry);

} // namespace daicho
