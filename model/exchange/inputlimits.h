// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace daicho {

/// Limits on files of others (reasons: zip bombs, runaway memory, Excel's own limits).
struct InputLimits
{
    std::int64_t csvRows = 200'000;
    std::int64_t xlsxRows = 1'048'576;
    int columns = 16'384; ///< of csv too
    std::int64_t cellCharacters = 32'767;
    int zipEntries = 1'000;
    std::int64_t zipTotalBytes = 512LL * 1024 * 1024;
    std::int64_t zipPartBytes = 128LL * 1024 * 1024;
    std::int64_t zipRatioFrom = 10LL * 1024 * 1024; ///< the ratio counts only above this size
    int zipRatio = 200;
    int xmlDepth = 64;
    int xmlAttributes = 256;
    std::int64_t xmlTokenBytes = 8LL * 1024 * 1024;
    std::int64_t jsonBytes = 4LL * 1024 * 1024; ///< a scheme is a few dozen kilobytes
};

} // namespace daicho
