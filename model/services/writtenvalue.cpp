// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/writtenvalue.h"

#include "model/core/japanesedate.h"
#include "model/services/assetservice.h"

namespace daicho {

namespace {

/// More persons than there are on earth are a mistake; and twelve digits could be an individual number.
constexpr std::size_t mostDigits = 10;

bool isBlank(TextView text)
{
    return toQString(text).trimmed().isEmpty();
}

template <typename List, typename Name> Text listed(const List &list, Name name)
{
    Text all;
    for (const auto &entry : list)
        all += (all.empty() ? "" : ", ") + Text(name(entry));
    return all;
}

Result<Text> storedChoice(Field field, TextView written)
{
    if (const std::optional<Text> id = choiceId(field, written))
        return *id;
    const Text allowed = listed(choices(field), [](const Choice &choice) { return choice.label; });
    return wrongValue(field, written, field == Field::Kind ? "unknown-kind" : "unknown-value", allowed);
}

Result<Text> storedDate(Field field, TextView written)
{
    const std::optional<QDate> date = parseDate(written);
    if (!date)
        return wrongValue(field, written, "bad-date");
    return formatDate(*date, DateStyle::Iso);
}

/// Digits of either width, with or without commas between groups of three.
Result<Text> storedCount(Field field, TextView written)
{
    Text digits;
    int sinceComma = -1; // -1: no comma yet
    for (const QChar character : toQString(written).trimmed()) {
        const bool isComma = character == u',' || character == u'，';
        if (isComma && !digits.empty() && (sinceComma == -1 ? digits.size() <= 3 : sinceComma == 3)) {
            sinceComma = 0;
            continue;
        }
        const int digit = isComma ? -1 : character.digitValue();
        if (digit < 0)
            return wrongValue(field, written, "bad-number");
        sinceComma += sinceComma >= 0 ? 1 : 0;
        digits += static_cast<char>('0' + digit);
    }
    const std::size_t zeros = std::min(digits.find_first_not_of('0'), digits.size());
    if (digits.empty() || digits.size() - zeros > mostDigits || (sinceComma >= 0 && sinceComma != 3))
        return wrongValue(field, written, "bad-number");
    return zeros == digits.size() ? Text("0") : digits.substr(zeros);
}

Result<Text> storedLevel(const Registry &registry, Field field, TextView written, OrgUnitId unit)
{
    const Scheme &scheme = registry.schemeFor(unit);
    const Axis *axis = scheme.axis(axisOf(field).value_or(Text()));
    if (axis == nullptr) {
        const Text axes = listed(scheme.axes, [](const Axis &known) { return known.id; });
        return wrongValue(field, written, "unknown-axis", axes);
    }
    if (const std::optional<Text> level = axis->levelWritten(written))
        return *level;
    const Text allowed = listed(axis->levels, [](const Level &level) { return level.code; });
    return wrongValue(field, written, "unknown-level", allowed);
}

Result<Text> storedUnit(const Registry &registry, TextView written, OrgUnitId unit)
{
    const Result<OrgUnitId> found = unitWritten(registry, written, registry.organisation().institutionOf(unit));
    if (!found)
        return found.error();
    return std::to_string(found->value());
}

Result<Text> storedPost(const Registry &registry, Field field, TextView written, OrgUnitId unit)
{
    const PostId post = registry.organisation().findPost(written, unit);
    if (!post.isValid())
        return wrongValue(field, written, "unknown-post");
    return std::to_string(post.value());
}

Result<Text> storedZone(const Registry &registry, TextView written)
{
    const ProfileItemId zone = registry.findZone(written);
    if (zone.isValid())
        return std::to_string(zone.value());
    const Text allowed =
        listed(registry.profileItems(section::zone), [](const ProfileItem *item) { return item->name; });
    return wrongValue(Field::Zone, written, "unknown-zone", allowed);
}

bool mayBeEmpty(Field field)
{
    return field != Field::Code && field != Field::Name && field != Field::Kind && field != Field::Unit &&
           field != Field::Status;
}

} // namespace

Error wrongValue(Field field, TextView value, TextView rule, const Text &allowed)
{
    Error error{ErrorCode::Invalid,
                {{"field", fieldInfo(field).id}, {"value", Text(value)}, {"rule", Text(rule)}},
                Text("value of a field refused: ") + Text(rule)};
    if (!allowed.empty())
        error.args.emplace_back("allowed", allowed);
    return error;
}

Result<OrgUnitId> unitWritten(const Registry &registry, TextView written, OrgUnitId institution)
{
    const Organisation &organisation = registry.organisation();
    Organisation::UnitMatch match;
    if (institution.isValid())
        match = organisation.findUnit(written, institution);
    if (match.units.empty())
        match = organisation.findUnit(written);
    if (match.units.empty())
        return wrongValue(Field::Unit, written, "unknown-unit");
    if (match.units.size() > 1)
        return wrongValue(Field::Unit, written, "ambiguous",
                          listed(match.units, [&organisation](OrgUnitId unit) { return organisation.path(unit); }));
    return match.units.front();
}

Result<Text> storedValue(const Registry &registry, Field field, TextView written, OrgUnitId unit)
{
    if (!isStored(field) || !fieldInfo(field).editable)
        return wrongValue(field, written, "not-editable");
    DAICHO_TRY(checkStoredText(field, written));
    if (isBlank(written)) {
        if (!mayBeEmpty(field))
            return wrongValue(field, written, "required");
        return Text();
    }
    switch (fieldInfo(field).type) {
    case FieldType::PlainText:
    case FieldType::Multiline:
        return Text(written);
    case FieldType::Choice:
        return storedChoice(field, written);
    case FieldType::Date:
        return storedDate(field, written);
    case FieldType::Number:
        return storedCount(field, written);
    case FieldType::Unit:
        return storedUnit(registry, written, unit);
    case FieldType::Post:
        return storedPost(registry, field, written, unit);
    case FieldType::Zone:
        return storedZone(registry, written);
    case FieldType::Level:
        return storedLevel(registry, field, written, unit);
    case FieldType::Computed:
        break;
    }
    return wrongValue(field, written, "not-editable");
}

} // namespace daicho
