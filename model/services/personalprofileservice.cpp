// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/personalprofileservice.h"

#include "model/domain/changeset.h"
#include "model/services/registryprivate.h"
#include "model/services/retry.h"
#include "model/storage/registrystore.h"

#include <QCoreApplication>

#include <algorithm>

namespace daicho {

namespace {

using Column = PersonalProfileColumn;

Error wrong(Column column, TextView value, const char *rule)
{
    return Error{
        ErrorCode::Invalid, {{"field", profileErrorField(column)}, {"value", Text(value)}, {"rule", rule}}, rule};
}

PersonalProfile profileFrom(std::int64_t id, const std::vector<Text> &texts)
{
    PersonalProfile profile;
    profile.id = id;
    std::copy_n(texts.begin(), std::min(texts.size(), profile.values.size()), profile.values.begin());
    return profile;
}

ChangeSet changeOf(const PersonalProfile &before, const PersonalProfile &after)
{
    ChangeSet changes;
    if (before.id != 0) {
        changes.update(EntityKind::PersonalProfile, before.id, before.values, after.values);
        return changes;
    }
    const std::array<TextView, columnCount<Column>> values = [&after] {
        std::array<TextView, columnCount<Column>> views;
        std::copy(after.values.begin(), after.values.end(), views.begin());
        return views;
    }();
    changes.insert(EntityKind::PersonalProfile, after.id, values);
    return changes;
}

struct HintWords
{
    const char *code;
    const char *words;
};

constexpr HintWords hintTable[] = {
    {"register-items", QT_TRANSLATE_NOOP("ProfileHint", "The numbers ① to ⑩ are the items of the register of files of "
                                                        "personal information. What does not exist is written as "
                                                        "“none”.")},
    {"listing-under-1000",
     QT_TRANSLATE_NOOP("ProfileHint", "Files about fewer than 1,000 persons are often not listed in the register. Some "
                                      "bodies list them by ordinance; yours decides.")},
    {"sensitive-contradiction",
     QT_TRANSLATE_NOOP("ProfileHint", "The asset is marked as sensitive personal information, but item ⑥ says no.")},
    {"subjects-unknown",
     QT_TRANSLATE_NOOP("ProfileHint", "The number of persons is not given, so it is not known whether an assessment is "
                                      "needed: under 1,000 persons it is not.")},
    {"assessment-not-required",
     QT_TRANSLATE_NOOP("ProfileHint", "Under 1,000 persons: no assessment of the protection of specific personal "
                                      "information is required.")},
    {"assessment-required", QT_TRANSLATE_NOOP("ProfileHint", "1,000 persons or more: an assessment is to be made.")},
    {"assessment-by-handlers",
     QT_TRANSLATE_NOOP("ProfileHint", "100,000 to 300,000 persons: the kind of assessment depends on the number of "
                                      "handlers (500) and on past incidents.")},
    {"assessment-full", QT_TRANSLATE_NOOP("ProfileHint", "300,000 persons or more: an assessment of all items.")},
    {"assessment-undated",
     QT_TRANSLATE_NOOP("ProfileHint", "The day of the assessment is not given, so nobody knows when the next is due: "
                                      "before five years have passed.")},
    {"assessment-next", QT_TRANSLATE_NOOP("ProfileHint", "The next assessment is due by %1.")},
    {"assessment-due", QT_TRANSLATE_NOOP("ProfileHint", "⏳ The next assessment is due soon: by %1.")},
    {"assessment-overdue", QT_TRANSLATE_NOOP("ProfileHint", "⛔ The assessment had to be made again by %1.")},
    {"affairs-and-handlers",
     QT_TRANSLATE_NOOP("ProfileHint", "The affairs that use the numbers and those who handle them are to be fixed.")},
    {"no-numbers-here",
     QT_TRANSLATE_NOOP("ProfileHint", "The record never contains individual numbers themselves; they are refused.")},
};

} // namespace

PersonalProfileService::PersonalProfileService(Registry &registry) : m_registry(registry) {}

Result<PersonalProfile> PersonalProfileService::of(const Registry &registry, AssetId asset)
{
    const auto records = registry.store().recordsOf(EntityKind::PersonalProfile, asset);
    if (!records)
        return records.error();
    return records->empty() ? PersonalProfile() : profileFrom(records->front().first, records->front().second);
}

Result<std::map<AssetId, PersonalProfile>> PersonalProfileService::readAll(RegistryStore &store, const JobControl &job)
{
    std::map<AssetId, PersonalProfile> profiles;
    DAICHO_TRY(store.scan(
        EntityKind::PersonalProfile,
        [&profiles](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            PersonalProfile profile = personalProfileOf(id, values);
            const QString asset = toQString(profile.text(Column::Asset));
            profiles.emplace(AssetId(asset.toLongLong()), std::move(profile));
        },
        job));
    return profiles;
}

Result<PersonalProfile> PersonalProfileService::edit(AssetId id, const WrittenProfile &written, const Text &reason)
{
    return retried([&]() -> Result<PersonalProfile> {
        const Result<Asset> asset = m_registry.asset(id);
        if (!asset)
            return asset.error();
        if (!hasPersonalInformation(*asset))
            return Error{ErrorCode::Invalid,
                         {{"code", asset->text(Field::Code)},
                          {"field", fieldInfo(Field::PersonalInfo).id},
                          {"value", asset->text(Field::PersonalInfo)},
                          {"rule", "no-personal-information"}},
                         "a profile needs personal information"};
        const Result<PersonalProfile> before = of(m_registry, id);
        if (!before)
            return before.error();
        PersonalProfile after = *before;
        for (const auto &[column, text] : written) {
            DAICHO_TRY(checkProfileText(column, text));
            std::optional<Text> value = profileValue(column, text);
            if (!value)
                return wrong(column, text,
                             profileField(column).type == ProfileFieldType::Date ? "bad-date" : "unknown-value");
            after.text(column) = std::move(*value);
        }
        if (after == *before)
            return after;
        after.text(Column::Asset) = std::to_string(id.value());
        if (after.id == 0)
            after.id = m_registry.newId(EntityKind::PersonalProfile);
        const Text subject = asset->text(Field::Code) + ' ' + asset->text(Field::Name);
        const Result<HistoryHead> head =
            m_registry.commit(changeOf(*before, after), {"profile.edit", subject, reason, 0});
        if (!head)
            return head.error();
        return after;
    });
}

Text profileErrorField(Column column)
{
    return Text("profile.") + profileField(column).id;
}

Result<void> checkProfileText(Column column, TextView text)
{
    // Also where no text would fit: the error for a wrong choice or date would carry what was written.
    return checkSchemeText(profileErrorField(column), text, profileField(column).type == ProfileFieldType::Prose);
}

Text profileHintText(const ProfileHint &hint, DateStyle dates)
{
    for (const HintWords &row : hintTable) {
        if (hint.code != row.code)
            continue;
        QString text = QCoreApplication::translate("ProfileHint", row.words);
        if (!hint.date.empty())
            text = text.arg(toQString(formatDate(hint.date, dates)));
        const QString from = hint.grade == EvidenceGrade::C
                                 ? QCoreApplication::translate("ProfileHint", "suggestion of this program")
                                 : QCoreApplication::translate("ProfileHint", "source: %1").arg(toQString(hint.source));
        return toText(QCoreApplication::translate("ProfileHint", "%1 (%2)").arg(text, from));
    }
    return {};
}

} // namespace daicho
