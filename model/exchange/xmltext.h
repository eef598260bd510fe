// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

namespace daicho::xmltext {

/// Valid UTF-8 without characters that XML 1.0 forbids.
bool isValid(TextView text);

/// Resolves the five named entities and character references, and makes every line end one LF,
/// as XML wants it. False for any other entity.
bool decode(TextView raw, std::string &out);

/// Appends `text` for an element or a quoted attribute of a spreadsheet. What XML cannot hold
/// becomes `_xHHHH_`, and so does the underscore of text that looks like such an escape:
/// nothing is dropped, and reading gives the same text back.
void appendEscaped(TextView text, std::string &out);

/// Resolves `_xHHHH_`; a lone half of a surrogate pair stays as written.
Text withoutCellEscapes(TextView text);

} // namespace daicho::xmltext
