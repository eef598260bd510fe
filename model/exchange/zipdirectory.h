// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/exchange/rowreader.h"

#include <QString>

#include <cstdint>
#include <vector>

class QIODevice;

namespace daicho {

/// One entry of a zip as its central directory states it, after every check.
struct ZipEntry
{
    QString name; ///< separators are «/»
    int index = 0;
    std::uint64_t compressed = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0; ///< of the local header
    std::uint32_t crc = 0;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    QByteArray rawName;
};

/// Reads the directory of a zip byte by byte and refuses whatever two programs could read in two
/// ways: names that lead outside, doubles, links, local headers that contradict the directory,
/// overlapping entries, bytes before or after the archive, lying zip64 fields, sizes and ratios
/// over `limits`. Nothing is inflated.
Result<std::vector<ZipEntry>> readZipDirectory(QIODevice &file, const InputLimits &limits);

} // namespace daicho
