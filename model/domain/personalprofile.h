// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/text.h"
#include "model/domain/asset.h"
#include "model/domain/evidencegrade.h"
#include "model/domain/recordschema.h"

#include <QDate>

#include <span>
#include <utility>

namespace daicho {

/// What is recorded of an asset with personal information, with the stored text of every column. Empty text is «not
/// given»; what does not exist is written («なし»).
struct PersonalProfile
{
    std::int64_t id = 0; ///< 0 while nothing of it is stored
    std::array<Text, columnCount<PersonalProfileColumn>> values;

    const Text &text(PersonalProfileColumn column) const { return values[static_cast<std::size_t>(column)]; }
    Text &text(PersonalProfileColumn column) { return values[static_cast<std::size_t>(column)]; }
    friend bool operator==(const PersonalProfile &, const PersonalProfile &) = default;
};

/// The profile of a record as the store gives it.
PersonalProfile personalProfileOf(std::int64_t id, std::span<const TextView> values);

enum class ProfileFieldType : std::uint8_t { Line, Prose, Choice, Date };

/// One column of the profile as people see it. The one table of them.
struct ProfileFieldInfo
{
    PersonalProfileColumn column;
    const char *id; ///< that of the record schema; stable on the command line
    const char *label;
    const char *englishLabel;
    ProfileFieldType type;
    bool isOfNumbers; ///< only of assets with 特定個人情報
    const char *item; ///< of the 個人情報ファイル簿 (法75条): «①», or empty
};

/// All columns but the asset, in the order in which they are asked for.
std::span<const ProfileFieldInfo> profileFields();
const ProfileFieldInfo &profileField(PersonalProfileColumn column);
/// By id or label; nothing for an unknown name.
std::optional<PersonalProfileColumn> profileFieldNamed(TextView name);

/// Label of a column that an error names as «profile.purpose»; empty for other words.
Text profileErrorLabel(TextView field, bool japanese);

/// The values of a choice; empty for other columns.
std::span<const Choice> profileChoices(PersonalProfileColumn column);
/// Stored form of what a person wrote: id or label of a choice, a date in any notation; else the text as it is.
/// Nothing if it is no such choice or date. Empty text is always possible.
std::optional<Text> profileValue(PersonalProfileColumn column, TextView written);
Text profileValueText(PersonalProfileColumn column, TextView stored, bool japanese);

/// Whether an asset has personal information at all, and whether that is 特定個人情報.
bool hasPersonalInformation(const Asset &asset);
bool hasIndividualNumbers(const Asset &asset);

/// What is still to be given of the profile of `asset`, in the order of the items.
/// Without `isNumber`: the items of the 個人情報ファイル簿 (法75条1項); of a file that is marked as not listed, the
/// reason alone. With it: what the guideline on 特定個人情報 wants the record to hold (別添1: name of the file, organ
/// and section, purpose, recorded items and persons, how they are collected) and the 取扱区域. An organ that is not
/// given is that of the asset.
std::vector<PersonalProfileColumn> missingItems(const PersonalProfile &profile, const Asset &asset, bool isNumber);

/// How many people an asset is about, in the bands that the law and the assessment tell apart.
enum class SubjectsBand : std::uint8_t { Unknown, Under1000, From1000, From100000, From300000 };
SubjectsBand subjectsBand(const Asset &asset);

/// How things stand with the 特定個人情報保護評価 of an asset.
enum class AssessmentState : std::uint8_t {
    NotNeeded, ///< no 特定個人情報, or fewer than 1,000 people
    Unknown,   ///< the number of people is not known, and no assessment is noted
    Missing,   ///< none is noted
    Undated,   ///< one is noted without its date, so nobody knows when the next is due
    Valid,
    Due,    ///< within half a year
    Overdue ///< the day has passed
};
struct AssessmentStanding
{
    AssessmentState state = AssessmentState::NotNeeded;
    Text due; ///< ISO: the day given for the next one, else five years after the last; or empty
    friend bool operator==(const AssessmentStanding &, const AssessmentStanding &) = default;

    /// For the finding `assessment-due`: there is something to be done.
    bool asksForWork() const
    {
        return state == AssessmentState::Missing || state == AssessmentState::Due || state == AssessmentState::Overdue;
    }
};
AssessmentStanding assessmentOf(const PersonalProfile &profile, const Asset &asset, QDate today);

/// Something worth knowing beside the fields; its sentence is made where it is shown.
struct ProfileHint
{
    Text code;   ///< assessment-not-required, assessment-by-handlers …
    Text source; ///< empty for grade C
    EvidenceGrade grade = EvidenceGrade::C;
    Text date = {}; ///< ISO, where the sentence names a day
    friend bool operator==(const ProfileHint &, const ProfileHint &) = default;
};

/// What follows from the number of people, the kind of information and the dates.
std::vector<ProfileHint> profileHints(const PersonalProfile &profile, const Asset &asset, QDate today);

} // namespace daicho
