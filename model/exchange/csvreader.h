// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/exchange/rowreader.h"

class QIODevice;

namespace daicho {

/// How many bytes of a file are in memory at a time.
inline constexpr std::size_t csvChunkBytes = 1024 * 1024;

/// Reads RFC 4180 csv with comma, tab or semicolon (by vote over the first records, or as a first line
/// `sep=;` says), as UTF-8 with or without BOM, UTF-16 or CP932, in pieces: memory does not grow with the file.
/// Takes the device over; it must be open for reading and seekable. Rows may be of different lengths.
Result<std::unique_ptr<RowReader>> openCsv(std::unique_ptr<QIODevice> device, const QString &fileName,
                                           const SourceOptions &options, std::size_t chunkBytes = csvChunkBytes);

} // namespace daicho
