// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <span>

namespace daicho {

/// Arguments of errors are stable words that programs can react to; people read these instead.
struct ErrorWord
{
    const char *argument;
    const char *value;
    const char *words; ///< translated in the context «ErrorWord»
};

std::span<const ErrorWord> errorWords();

/// In the language of the installed translators; a value without words is shown as it is.
QString errorWord(TextView argument, TextView value);

/// An instant as people read it here: the hour, and the day unless it is that of `asked`, another instant. Empty if it
/// is none.
QString shortLocalTime(TextView instant, TextView asked);

} // namespace daicho
