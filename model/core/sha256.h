// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace daicho {

/// SHA-256 with the instructions that processors have for it: exports and history hash every byte
/// they write, and Qt's portable code would take most of that time.
class Sha256
{
public:
    using Digest = std::array<std::uint8_t, 32>;
    enum class Code : std::uint8_t { Fastest, Portable };

    explicit Sha256(Code code = Code::Fastest);

    void add(TextView bytes);
    /// The hash of everything added so far; more may be added afterwards.
    Digest digest() const;

    static constexpr std::size_t blockSize = 64;
    using State = std::array<std::uint32_t, 8>;

private:
    using Compress = void (*)(State &, const char *blocks, std::size_t count);

    Compress m_compress;
    State m_state;
    std::array<char, blockSize> m_pending{}; ///< less than a block that waits for more
    std::uint64_t m_size = 0;
};

/// 64 lower-case hex digits.
Text hex(const Sha256::Digest &digest);
Sha256::Digest sha256(TextView bytes);

} // namespace daicho
