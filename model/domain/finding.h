// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"

#include <cstdint>
#include <optional>
#include <span>

namespace daicho {

/// What is missing or no longer true of an asset, as far as the columns of the ledger show it.
enum class Finding : std::uint8_t {
    Unrated,     ///< no level on some axis of the scheme in force
    NoOwner,     ///< no post is named
    VacantOwner, ///< a post is named that nobody holds today
    EndedUnit,   ///< its unit no longer exists
    Expired,     ///< kept longer than its retention, and not disposed of
    FindingCount
};

inline constexpr std::size_t findingCount = static_cast<std::size_t>(Finding::FindingCount);

struct FindingInfo
{
    Finding finding;
    const char *id;    ///< stable, of the command line: `finding:unrated`
    const char *label; ///< Japanese
    const char *englishLabel;
};

std::span<const FindingInfo> findingInfos();
const FindingInfo &findingInfo(Finding finding);
/// By id, label or a usual spelling; width and case do not matter.
std::optional<Finding> findingNamed(TextView written);
/// True for `finding` and the Japanese words that stand for it before a colon.
bool meansFinding(TextView fieldName);

} // namespace daicho
