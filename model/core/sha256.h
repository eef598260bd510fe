// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <array>
#include <cstdint>
#include <memory>

namespace daicho {

/// SHA-256 of OpenSSL's libcrypto: exports and history hash every byte they write, and Qt's portable code
/// (some 100 to 280 MB/s) would take most of that time.
class Sha256
{
public:
    using Digest = std::array<std::uint8_t, 32>;

    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(TextView bytes);
    /// The hash of everything added so far; more may be added afterwards.
    Digest digest() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// 64 lower-case hex digits.
Text hex(const Sha256::Digest &digest);
Sha256::Digest sha256(TextView bytes);

} // namespace daicho
