// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/zonerole.h"

#include "model/core/textfold.h"

#include <algorithm>
#include <array>

namespace daicho {

namespace {

bool hasAny(TextView text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const char *word) { return text.find(word) != TextView::npos; });
}

} // namespace

ZoneRole zoneRole(const ProfileItem &zone)
{
    if (zone.section != section::zone)
        return ZoneRole::None;
    constexpr std::array<std::pair<const char *, ZoneRole>, 3> codes{
        {{"mnb", ZoneRole::NumberUse}, {"lgwan", ZoneRole::Lgwan}, {"net", ZoneRole::Internet}}};
    for (const auto &[code, role] : codes) {
        if (zone.code == code)
            return role;
    }
    const Text name = foldText(zone.name);
    constexpr std::array<std::pair<const char *, ZoneRole>, 5> words{{{"マイナンバー", ZoneRole::NumberUse},
                                                                      {"個人番号", ZoneRole::NumberUse},
                                                                      {"LGWAN", ZoneRole::Lgwan},
                                                                      {"総合行政ネットワーク", ZoneRole::Lgwan},
                                                                      {"インターネット", ZoneRole::Internet}}};
    for (const auto &[word, role] : words) {
        if (name.find(foldText(word)) != Text::npos)
            return role;
    }
    return ZoneRole::None;
}

bool saysUniformTerms(TextView text)
{
    return hasAny(text, {"約款", "利用規約"}) &&
           !hasAny(text, {"約款によらない", "約款によらず", "約款でない", "約款ではない", "約款外", "約款以外",
                          "約款なし", "約款無し", "約款非該当", "利用規約によらない", "個別契約"});
}

} // namespace daicho
