// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which zone people mean.

#include "model/core/textfold.h"
#include "model/services/registrycontents.h"

namespace daicho {

namespace {

/// What zones are called in short: マイナンバー, LGWAN, インターネット.
Text shortZone(TextView name)
{
    Text folded = foldLabel(name);
    for (const TextView ending : {TextView("接続系"), TextView("利用事務系"), TextView("系")}) {
        if (folded.size() > ending.size() && folded.ends_with(ending)) {
            folded.resize(folded.size() - ending.size());
            break;
        }
    }
    return folded;
}

/// «マイナンバー利用事務系（個人番号利用事務系）» by either of its names.
bool isCalled(const ProfileItem &zone, const Text &shortName)
{
    constexpr TextView begin = "（";
    constexpr TextView end = "）";
    const TextView name = zone.name;
    const std::size_t at = name.find(begin);
    if (at == TextView::npos || !name.ends_with(end))
        return shortZone(name) == shortName;
    const TextView inside = name.substr(at + begin.size(), name.size() - at - begin.size() - end.size());
    return shortZone(name.substr(0, at)) == shortName || shortZone(inside) == shortName;
}

/// The only zone of that short name.
ProfileItemId zoneCalled(const std::vector<ProfileItem> &items, TextView written)
{
    const Text wanted = shortZone(written);
    ProfileItemId found;
    for (const ProfileItem &item : items) {
        if (item.section != section::zone || !isCalled(item, wanted))
            continue;
        if (found.isValid())
            return {};
        found = item.id;
    }
    return found;
}

} // namespace

ProfileItemId RegistryContents::findZone(TextView written) const
{
    const Text wanted = foldLabel(written);
    if (wanted.empty())
        return {};
    ProfileItemId found;
    for (const ProfileItem &item : profileItems) {
        if (item.section != section::zone)
            continue;
        if (foldLabel(item.name) == wanted)
            return item.id;
        if (!found.isValid() && (foldLabel(item.code) == wanted || foldLabel(item.label + item.name) == wanted))
            found = item.id;
    }
    return found.isValid() ? found : zoneCalled(profileItems, written);
}

} // namespace daicho
