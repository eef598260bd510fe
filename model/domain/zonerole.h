// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/profile.h"

namespace daicho {

/// Which of the three zones of 三層の対策 a zone of the policy is.
enum class ZoneRole : std::uint8_t {
    None,      ///< another one
    NumberUse, ///< マイナンバー利用事務系
    Lgwan,     ///< LGWAN接続系
    Internet   ///< インターネット接続系
};

/// By the codes that all profiles give these zones (mnb, lgwan, net); a zone that a body has added itself has another
/// code and is known by the words of its name (マイナンバー, 個人番号; LGWAN; インターネット).
ZoneRole zoneRole(const ProfileItem &zone);

/// Whether what stands about an asset says that it is a service used under the provider's general terms
/// (約款による外部サービス): 約款 or 利用規約, unless it goes on that they do not apply (約款によらない, 約款外,
/// 個別契約).
bool saysUniformTerms(TextView text);

} // namespace daicho
