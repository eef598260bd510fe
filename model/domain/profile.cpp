// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/profile.h"

#include "model/core/japanesedate.h"
#include "model/domain/strictjson.h"

#include <algorithm>

namespace daicho {

namespace {

ProfileItem readItem(const JsonReader &json, const char *sectionName)
{
    json.allow({"code", "label", "name", "description", "parent", "date", "date_text"});
    ProfileItem item{.id = {},
                     .section = sectionName,
                     .position = 0,
                     .code = json.optional("code"),
                     .label = json.optional("label"),
                     .name = json.required("name"),
                     .description = json.optional("description"),
                     .parent = json.optional("parent"),
                     .date = json.optional("date"),
                     .dateText = json.optional("date_text")};
    if (!item.date.empty() && !QDate::fromString(toQString(item.date), Qt::ISODate).isValid())
        json.fail("date", "not a date");
    return item;
}

/// The same date twice, for the eye and for sorting: both must say the same day.
void checkEvent(const JsonReader &json, const ProfileItem &event)
{
    if (event.date.empty())
        json.fail("date", "missing");
    const std::optional<QDate> printed = parseDate(event.dateText);
    if (!event.dateText.empty() && (!printed || formatDate(*printed, DateStyle::Iso) != event.date))
        json.fail("date_text", "not the day of `date`");
}

void checkItem(const JsonReader &json, const ProfileItem &item, const Profile &profile)
{
    const auto sibling = [&](const char *sectionName, const Text &code) {
        return std::any_of(profile.items.begin(), profile.items.end(), [&](const ProfileItem &other) {
            return other.section == sectionName && other.code == code;
        });
    };
    const bool coded = item.section == section::zone || item.section == section::term ||
                       item.section == section::document || item.section == section::scope;
    if (coded && item.code.empty())
        json.fail("code", "missing");
    if (coded && sibling(item.section.c_str(), item.code))
        json.fail("code", "double code");
    if (item.section == section::document)
        json.oneOf("description", {"public", "not-public", "not-stated"});
    if (item.section == section::event)
        checkEvent(json, item);
    if (!item.parent.empty() && !sibling(section::document, item.parent))
        json.fail("parent", "no document «" + item.parent + "»");
}

void readItems(const JsonReader &json, Profile &profile)
{
    const std::initializer_list<const char *> sections{section::zone,     section::scope,          section::threat,
                                                       section::measure,  section::measureChapter, section::term,
                                                       section::document, section::event,          section::note};
    json.allow(sections);
    for (const char *name : sections) {
        int position = 0;
        for (const JsonReader &entry : json.objects(name)) {
            ProfileItem item = readItem(entry, name);
            item.position = position++;
            checkItem(entry, item, profile);
            profile.items.push_back(std::move(item));
        }
    }
}

void readInstitutions(const JsonReader &json, Profile &profile)
{
    for (const JsonReader &entry : json.objects("institutions")) {
        entry.allow({"name", "note", "units"});
        ProfileInstitution institution{
            .name = entry.required("name"), .note = entry.optional("note"), .units = entry.texts("units")};
        if (std::any_of(profile.institutions.begin(), profile.institutions.end(),
                        [&](const ProfileInstitution &other) { return other.name == institution.name; }))
            entry.fail("name", "double name");
        profile.institutions.push_back(std::move(institution));
    }
}

} // namespace

std::vector<const ProfileItem *> Profile::itemsOf(TextView sectionName) const
{
    std::vector<const ProfileItem *> found;
    for (const ProfileItem &item : items) {
        if (item.section == sectionName)
            found.push_back(&item);
    }
    return found;
}

const ProfileItem *Profile::item(TextView sectionName, TextView code) const
{
    for (const ProfileItem &item : items) {
        if (item.section == sectionName && item.code == code)
            return &item;
    }
    return nullptr;
}

Result<Profile> profileFromJson(TextView json, TextView file, const std::function<bool(TextView)> &schemeExists)
{
    const JsonReader reader(json, file);
    if (auto problem = reader.problem())
        return *problem;
    reader.allow({"id", "name", "body_kind", "body", "institutions", "items", "schemes"});
    Profile profile;
    profile.id = reader.required("id");
    profile.name = reader.required("name");
    profile.bodyKind = reader.optional("body_kind");
    profile.body = reader.optional("body");
    readInstitutions(reader, profile);
    readItems(reader.object("items"), profile);
    profile.suggestedSchemes = reader.texts("schemes");
    if (profile.suggestedSchemes.empty())
        reader.fail("schemes", "missing");
    for (std::size_t i = 0; i < profile.suggestedSchemes.size(); ++i) {
        if (!schemeExists(profile.suggestedSchemes[i]))
            reader.fail(("schemes[" + std::to_string(i) + ']').c_str(),
                        "no scheme «" + profile.suggestedSchemes[i] + "»");
    }
    if (auto problem = reader.problem())
        return *problem;
    return profile;
}

} // namespace daicho
