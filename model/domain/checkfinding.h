// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/core/text.h"
#include "model/domain/fields.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace daicho {

enum class Severity : std::uint8_t { Error, Warning, Note };

/// What a check found about one asset (点検結果): data without a sentence. The sentence is made from the rule where it
/// is shown.
struct CheckFinding
{
    Text rule; ///< code of a rule, see checkrules.h
    Severity severity = Severity::Warning;
    AssetId asset;
    Field field = Field::Name;               ///< where it is put right
    Text axis;                               ///< C, I, A or P where it is about a level; else empty
    std::vector<std::pair<Text, Text>> args; ///< what the sentence names: level, required, zone …
    std::vector<AssetId> others;             ///< further assets that it rests on, such as the path of a level
    bool isExcepted = false;                 ///< an exception holds today: shown as such, not counted
    friend bool operator==(const CheckFinding &, const CheckFinding &) = default;
};

} // namespace daicho
