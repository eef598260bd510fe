// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/exchange/rowreader.h"

class QIODevice;

namespace daicho {

enum class TextEncoding : std::uint8_t { Utf8, Utf8WithBom, Utf16LittleEndian, Utf16BigEndian, Cp932 };

/// Stable name for notes and the command line: utf-8, utf-8-bom, utf-16, cp932.
const char *encodingName(TextEncoding encoding);

/// Which encoding a text file has: by its byte order mark, by the pattern of zero bytes of UTF-16, else
/// strict UTF-8 if the whole file is that, else CP932 if the whole file is that. Damaged UTF-8, EUC-JP and
/// ISO-2022-JP are recognised and refused, because as CP932 they would come out as rubbish.
/// Error `UnreadableFile` with args reason (see README.md), byte and line.
Result<TextEncoding> detectEncoding(QIODevice &device, SourceEncoding wanted);

} // namespace daicho
