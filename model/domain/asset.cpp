// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/asset.h"

#include "model/core/textfold.h"

#include <algorithm>
#include <charconv>

namespace daicho {

namespace {

constexpr TextView roomBegin = "［";
constexpr TextView roomEnd = "］";
constexpr TextView systemMark = "＠";

constexpr std::array<const char *, 7> relationIds{"stored-in", "runs-on", "located-in", "connected-to",
                                                  "describes", "copy-of", "related"};

/// Only a part that is not empty is taken off, so that writing the parts gives the line again.
Location parseLocation(TextView line)
{
    Location location;
    const std::size_t system = line.rfind(systemMark);
    if (system != TextView::npos && system + systemMark.size() < line.size()) {
        location.system = line.substr(system + systemMark.size());
        line = line.substr(0, system);
    }
    const std::size_t room = line.rfind(roomBegin);
    if (room != TextView::npos && line.ends_with(roomEnd)) {
        const std::size_t from = room + roomBegin.size();
        const TextView kind = line.substr(from, line.size() - roomEnd.size() - from);
        if (!kind.empty()) {
            location.roomKind = kind;
            line = line.substr(0, room);
        }
    }
    location.place = line;
    return location;
}

} // namespace

std::int64_t Asset::number(Field field) const
{
    const Text &digits = text(field);
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return problem == std::errc() && end == digits.data() + digits.size() ? value : 0;
}

std::vector<Location> parseLocations(TextView stored)
{
    std::vector<Location> locations;
    if (stored.empty())
        return locations;
    while (true) {
        const std::size_t end = stored.find('\n');
        locations.push_back(parseLocation(stored.substr(0, end)));
        if (end == TextView::npos)
            return locations;
        stored.remove_prefix(end + 1);
    }
}

Text formatLocations(const std::vector<Location> &locations)
{
    Text stored;
    for (const Location &location : locations) {
        if (&location != &locations.front())
            stored += '\n';
        stored += location.place;
        if (!location.roomKind.empty())
            stored.append(roomBegin).append(location.roomKind).append(roomEnd);
        if (!location.system.empty())
            stored.append(systemMark).append(location.system);
    }
    return stored;
}

std::optional<RelationKind> relationKindNamed(TextView id)
{
    const auto found = std::find(relationIds.begin(), relationIds.end(), id);
    if (found == relationIds.end())
        return std::nullopt;
    return static_cast<RelationKind>(found - relationIds.begin());
}

TextView relationKindId(RelationKind kind)
{
    return relationIds[static_cast<std::size_t>(kind)];
}

bool isPaperOnly(TextView medium)
{
    const Text folded = foldText(medium);
    const auto names = [&folded](const char *word) { return folded.find(foldText(word)) != Text::npos; };
    constexpr std::array others{"電",       "両",  "データ", "磁気", "ディスク", "サーバ",
                                "クラウド", "USB", "CD",     "DVD",  "HDD"};
    return (names("紙") || names("書面") || names("paper")) && std::none_of(others.begin(), others.end(), names);
}

Rating ratingOf(const Asset &asset)
{
    return {.edition = asset.edition(),
            .levels = {asset.text(Field::C), asset.text(Field::I), asset.text(Field::A), asset.text(Field::P)},
            .reason = asset.text(Field::Reason),
            .ratedBy = asset.text(Field::RatedBy),
            .ratedAt = asset.text(Field::RatedAt)};
}

} // namespace daicho
