// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

namespace daicho {

/// Raised when the rules change, so that stored or cached folds are made anew.
inline constexpr int foldVersion = 1;

/// The form in which texts are searched and compared, never stored as the text itself:
/// NFKC, lower case, katakana as hiragana, without variation selectors, zero-width characters,
/// spaces and 「・」; dashes alike beside digits and latin letters; variants of kanji (髙 﨑 邊 …)
/// as their common form.
QString fold(QStringView text);
Text foldText(TextView text);
/// The same in UTF-16, in one pass where the text is of the usual kind.
std::u16string foldUtf16(TextView text);

/// The form in which headers and choice values are compared: `fold` without any punctuation,
/// line breaks or brackets.
Text foldLabel(TextView text);

} // namespace daicho
