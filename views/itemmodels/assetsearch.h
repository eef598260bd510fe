// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/itemmodels/choicelist.h"

namespace daicho {

class Registry;

/// The first assets, by code, whose texts contain all words, folded: code and name, then the unit. From
/// the columns in memory; nothing for an empty text.
std::vector<ChoiceEntry> assetChoices(const Registry &registry, const QString &written, std::size_t most);

} // namespace daicho
