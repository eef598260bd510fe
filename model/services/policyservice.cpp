// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/policyservice.h"

#include "model/core/japanesedate.h"
#include "model/services/recordtexts.h"
#include "model/services/registrycontents.h"
#include "model/services/retry.h"
#include "model/storage/registrystore.h"

#include <algorithm>

namespace daicho {

namespace {

Error wrong(const char *field, const Text &value, const char *rule)
{
    return Error{ErrorCode::Invalid, {{"field", field}, {"value", value}, {"rule", rule}}, rule};
}

bool isOneOf(const Text &text, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return text == name; });
}

/// Sections whose items other records or the program find by their code.
bool isCoded(const Text &sectionName)
{
    return isOneOf(sectionName, {section::zone, section::term, section::document, section::scope});
}

bool isSection(const Text &name)
{
    return isCoded(name) ||
           isOneOf(name, {section::threat, section::measure, section::measureChapter, section::event, section::note});
}

RecordTexts<ProfileItemColumn> recordOf(const ProfileItem &item)
{
    using Column = ProfileItemColumn;
    RecordTexts<Column> record;
    record[Column::Section] = item.section;
    record[Column::Position] = std::to_string(item.position);
    record[Column::Code] = item.code;
    record[Column::Label] = item.label;
    record[Column::Name] = item.name;
    record[Column::Description] = item.description;
    record[Column::Parent] = item.parent;
    record[Column::Date] = item.date;
    record[Column::DateText] = item.dateText;
    return record;
}

Text unusedCode(const Registry &registry, const Text &sectionName)
{
    const std::vector<const ProfileItem *> items = registry.profileItems(sectionName);
    for (std::size_t number = items.size() + 1;; ++number) {
        Text code = "own-" + std::to_string(number);
        if (std::none_of(items.begin(), items.end(), [&](const ProfileItem *item) { return item->code == code; }))
            return code;
    }
}

/// The day may be written either way; both ways must name the same one.
Result<void> checkDates(ProfileItem &item)
{
    const std::optional<QDate> printed = parseDate(item.dateText);
    if (!item.dateText.empty() && !printed)
        return Error{ErrorCode::BadDate, {{"field", "date_text"}, {"value", item.dateText}}, "not a date"};
    if (item.date.empty() && printed)
        item.date = formatDate(*printed, DateStyle::Iso);
    if (item.date.empty())
        return item.section == section::event ? Result<void>(wrong("date", {}, "required")) : Result<void>();
    const std::optional<QDate> date = parseDate(item.date);
    if (!date)
        return Error{ErrorCode::BadDate, {{"field", "date"}, {"value", item.date}}, "not a date"};
    item.date = formatDate(*date, DateStyle::Iso);
    if (printed && *printed != *date)
        return wrong("date_text", item.dateText, "other-day");
    return {};
}

} // namespace

PolicyService::PolicyService(Registry &registry) : m_registry(registry) {}

Result<ProfileItem> PolicyService::checked(ProfileItem item) const
{
    if (!isSection(item.section))
        return wrong("code", item.section, "unknown-value");
    if (toQString(item.name).trimmed().isEmpty())
        return wrong("name", item.name, "required");
    if (item.section == section::document && !isOneOf(item.description, {"public", "not-public", "not-stated"}))
        return wrong("description", item.description, "unknown-value");
    DAICHO_TRY(checkDates(item));
    const auto known = [&](const char *sectionName, const Text &code) {
        const std::vector<const ProfileItem *> items = m_registry.profileItems(sectionName);
        return std::any_of(items.begin(), items.end(),
                           [&](const ProfileItem *other) { return other->code == code && other->id != item.id; });
    };
    if (!item.parent.empty() && !known(section::document, item.parent))
        return wrong("document", item.parent, "unknown-document");
    if (isCoded(item.section) && item.code.empty())
        item.code = unusedCode(m_registry, item.section);
    if (isCoded(item.section) && known(item.section.c_str(), item.code))
        return Error{ErrorCode::Duplicate, {{"entity", "profile_item"}, {"field", "code"}, {"value", item.code}}, {}};
    return item;
}

Result<ProfileItem> PolicyService::present(ProfileItemId item) const
{
    const ProfileItem *found = m_registry.zone(item);
    if (found == nullptr)
        return Error{
            ErrorCode::NotFound, {{"entity", "profile_item"}, {"id", std::to_string(item.value())}}, "no such item"};
    return *found;
}

Result<std::int64_t> PolicyService::users(const ProfileItem &item) const
{
    const bool isZone = item.section == section::zone;
    if (!isZone && item.section != section::scope)
        return std::int64_t(0);
    const std::array columns{static_cast<std::size_t>(isZone ? AssetColumn::Zone : AssetColumn::Scope)};
    const Text zone = std::to_string(item.id.value());
    std::int64_t found = 0;
    DAICHO_TRY(m_registry.store().scanColumns(
        EntityKind::Asset, columns, [&](std::int64_t, std::int64_t, std::span<const TextView> values) {
            const TextView text = values[0];
            const bool isNamed = isZone ? text == zone
                                        : !text.empty() && (text == item.label || text == item.name ||
                                                            text == item.code || text == item.label + item.name);
            found += isNamed ? 1 : 0;
        }));
    return found;
}

Result<void> PolicyService::refuseIfUsed(const ProfileItem &item) const
{
    const Result<std::int64_t> assets = users(item);
    if (!assets)
        return assets.error();
    if (*assets > 0)
        return Error{ErrorCode::ItemInUse, {{"name", item.name}, {"count", std::to_string(*assets)}}, "named"};
    return {};
}

Result<ProfileItemId> PolicyService::add(const ProfileItem &item)
{
    return retried([&]() -> Result<ProfileItemId> {
        ProfileItem asked = item;
        asked.id = {};
        Result<ProfileItem> added = checked(std::move(asked));
        if (!added)
            return added.error();
        added->position = 0;
        for (const ProfileItem *sibling : m_registry.profileItems(added->section))
            added->position = std::max(added->position, sibling->position + 1);
        const ProfileItemId id(m_registry.newId(EntityKind::ProfileItem));
        ChangeSet changes;
        recordOf(*added).insertInto(changes, EntityKind::ProfileItem, id.value());
        const Result<HistoryHead> head = m_registry.commit(changes, {"policy.add", added->name, {}, 0});
        if (!head)
            return head.error();
        return id;
    });
}

Result<void> PolicyService::edit(const ProfileItem &item)
{
    return retried([&]() -> Result<void> {
        const Result<ProfileItem> before = present(item.id);
        if (!before)
            return before.error();
        ProfileItem asked = item;
        asked.section = before->section;
        asked.position = before->position;
        const Result<ProfileItem> after = checked(std::move(asked));
        if (!after)
            return after.error();
        // Assets name a scope item by what it is called; a zone by its number, which stays.
        const bool isRenamed =
            before->label != after->label || before->name != after->name || before->code != after->code;
        if (before->section == section::scope && isRenamed)
            DAICHO_TRY(refuseIfUsed(*before));
        ChangeSet changes;
        changes.update(EntityKind::ProfileItem, item.id.value(), recordOf(*before).texts(), recordOf(*after).texts());
        const Result<HistoryHead> head = m_registry.commit(changes, {"policy.edit", after->name, {}, 0});
        return head ? Result<void>() : Result<void>(head.error());
    });
}

Result<void> PolicyService::move(ProfileItemId item, int by)
{
    return retried([&]() -> Result<void> {
        const Result<ProfileItem> moved = present(item);
        if (!moved)
            return moved.error();
        std::vector<const ProfileItem *> order = m_registry.profileItems(moved->section);
        const auto place =
            std::find_if(order.begin(), order.end(), [&](const ProfileItem *i) { return i->id == item; });
        const std::ptrdiff_t from = place - order.begin();
        const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + by, 0, std::ssize(order) - 1);
        const ProfileItem *taken = *place;
        order.erase(place);
        order.insert(order.begin() + to, taken);
        ChangeSet changes;
        for (std::size_t position = 0; position < order.size(); ++position) {
            ProfileItem after = *order[position];
            after.position = static_cast<int>(position);
            changes.update(EntityKind::ProfileItem, after.id.value(), recordOf(*order[position]).texts(),
                           recordOf(after).texts());
        }
        const Result<HistoryHead> head = m_registry.commit(changes, {"policy.move", moved->name, {}, 0});
        return head ? Result<void>() : Result<void>(head.error());
    });
}

Result<void> PolicyService::remove(ProfileItemId item)
{
    return retried([&]() -> Result<void> {
        const Result<ProfileItem> before = present(item);
        if (!before)
            return before.error();
        DAICHO_TRY(refuseIfUsed(*before));
        std::int64_t children = 0;
        for (const ProfileItem &other : m_registry.profileItems())
            children += before->section == section::document && other.parent == before->code ? 1 : 0;
        if (children > 0)
            return Error{ErrorCode::ItemInUse,
                         {{"name", before->name}, {"entries", std::to_string(children)}},
                         "entries belong to it"};
        ChangeSet insertion;
        recordOf(*before).insertInto(insertion, EntityKind::ProfileItem, item.value());
        const Result<HistoryHead> head = m_registry.commit(insertion.inverse(), {"policy.remove", before->name, {}, 0});
        return head ? Result<void>() : Result<void>(head.error());
    });
}

} // namespace daicho
