// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/personalprofile.h"

#include "model/core/japanesedate.h"
#include "model/core/textfold.h"

#include <algorithm>

namespace daicho {

namespace {

using Column = PersonalProfileColumn;
using Type = ProfileFieldType;

constexpr ProfileFieldInfo fieldTable[] = {
    {Column::FileName, "file_name", "個人情報ファイルの名称", "Name of the file", Type::Line, false, "①"},
    {Column::Organ, "organ", "機関・所属の名称", "Organ and section", Type::Line, false, "②"},
    {Column::Purpose, "purpose", "利用目的", "Purpose", Type::Prose, false, "③"},
    {Column::Items, "items", "記録項目", "Recorded items", Type::Prose, false, "④"},
    {Column::Persons, "persons", "本人の範囲", "Persons concerned", Type::Prose, false, "④"},
    {Column::Source, "source", "収集方法", "How it is collected", Type::Prose, false, "⑤"},
    {Column::Sensitive, "sensitive", "要配慮個人情報の有無", "Sensitive personal information", Type::Choice, false,
     "⑥"},
    {Column::OrdinanceSensitive, "ordinance_sensitive", "条例要配慮個人情報の有無",
     "Sensitive by ordinance of the body", Type::Choice, false, "⑩"},
    {Column::Recipients, "recipients", "経常的提供先", "Regular recipients", Type::Prose, false, "⑦"},
    {Column::RequestOffice, "request_office", "請求を受理する組織の名称・所在地", "Office that receives requests",
     Type::Prose, false, "⑧"},
    {Column::Correction, "correction", "他の法令による訂正等の手続", "Correction under another law", Type::Prose, false,
     "⑨"},
    {Column::Processing, "processing", "処理の方法", "Processing", Type::Choice, false, ""},
    {Column::Listing, "listing", "ファイル簿への掲載", "Listed in the register", Type::Choice, false, ""},
    {Column::ListingReason, "listing_reason", "掲載しない理由", "Why it is not listed", Type::Line, false, ""},
    {Column::Affairs, "affairs", "個人番号を利用する事務", "Affairs that use the numbers", Type::Prose, true, ""},
    {Column::Handlers, "handlers", "事務取扱担当者", "Persons who handle it", Type::Line, true, ""},
    {Column::HandlingArea, "handling_area", "取扱区域", "Handling area", Type::Line, true, ""},
    {Column::ControlledArea, "controlled_area", "管理区域", "Controlled area", Type::Line, true, ""},
    {Column::Assessment, "assessment", "特定個人情報保護評価", "Assessment", Type::Choice, true, ""},
    {Column::AssessmentDate, "assessment_date", "評価書の公表日", "Assessment published on", Type::Date, true, ""},
    {Column::NextAssessment, "next_assessment", "次回の評価の期限", "Next assessment by", Type::Date, true, ""},
    {Column::Remarks, "remarks", "個人情報の備考", "Remarks", Type::Prose, false, ""},
};
static_assert(std::size(fieldTable) + 1 == columnCount<PersonalProfileColumn>);

constexpr Choice yesOrNo[] = {{"yes", "有", "Yes"}, {"no", "無", "No"}};
constexpr Choice listings[] = {{"yes", "掲載する", "Listed"}, {"no", "掲載しない", "Not listed"}};
constexpr Choice processings[] = {{"electronic", "電算処理", "Electronic"},
                                  {"manual", "マニュアル処理", "Manual"},
                                  {"both", "電算処理とマニュアル処理", "Both"}};
constexpr Choice assessments[] = {{"none", "実施していない", "None"},
                                  {"basic", "基礎項目評価", "Basic items"},
                                  {"focused", "重点項目評価", "Focused items"},
                                  {"full", "全項目評価", "All items"}};

constexpr const char *assessmentSource = "特定個人情報保護評価の説明（島本町）";
constexpr const char *numberGuideline = "特定個人情報の適正な取扱いに関するガイドライン（行政機関等編）別添1";
constexpr const char *registerLaw = "個人情報の保護に関する法律75条";
constexpr int yearsOfAssessment = 5;
constexpr int monthsBefore = 6;

constexpr Column registerItems[] = {
    Column::FileName,   Column::Organ,        Column::Purpose,   Column::Items,
    Column::Persons,    Column::Source,       Column::Sensitive, Column::OrdinanceSensitive,
    Column::Recipients, Column::RequestOffice};
constexpr Column numberItems[] = {Column::FileName, Column::Organ,  Column::Purpose,     Column::Items,
                                  Column::Persons,  Column::Source, Column::HandlingArea};

bool isGiven(const PersonalProfile &profile, const Asset &asset, Column column)
{
    return !toQString(profile.text(column)).trimmed().isEmpty() || (column == Column::Organ && asset.unit().isValid());
}

/// The day by which the assessment has to be done again.
Text dueDate(const PersonalProfile &profile)
{
    if (!profile.text(Column::NextAssessment).empty())
        return profile.text(Column::NextAssessment);
    const QDate last = QDate::fromString(toQString(profile.text(Column::AssessmentDate)), Qt::ISODate);
    return last.isValid() ? toText(last.addYears(yearsOfAssessment).toString(Qt::ISODate)) : Text();
}

ProfileHint known(const char *code, const char *source, EvidenceGrade grade, Text date = {})
{
    return {code, source, grade, std::move(date)};
}

void addAssessmentHints(std::vector<ProfileHint> &hints, const PersonalProfile &profile, const Asset &asset,
                        QDate today)
{
    switch (subjectsBand(asset)) {
    case SubjectsBand::Under1000:
        hints.push_back(known("assessment-not-required", assessmentSource, EvidenceGrade::B));
        break;
    case SubjectsBand::From1000:
        hints.push_back(known("assessment-required", assessmentSource, EvidenceGrade::B));
        break;
    case SubjectsBand::From100000:
        hints.push_back(known("assessment-by-handlers", assessmentSource, EvidenceGrade::B));
        break;
    case SubjectsBand::From300000:
        hints.push_back(known("assessment-full", assessmentSource, EvidenceGrade::B));
        break;
    case SubjectsBand::Unknown:
        hints.push_back(known("subjects-unknown", assessmentSource, EvidenceGrade::B));
        break;
    }
    const AssessmentStanding standing = assessmentOf(profile, asset, today);
    if (standing.state == AssessmentState::Undated)
        hints.push_back(known("assessment-undated", assessmentSource, EvidenceGrade::B));
    else if (standing.state == AssessmentState::Valid)
        hints.push_back(known("assessment-next", assessmentSource, EvidenceGrade::B, standing.due));
    else if (standing.state == AssessmentState::Due)
        hints.push_back(known("assessment-due", assessmentSource, EvidenceGrade::B, standing.due));
    else if (standing.state == AssessmentState::Overdue)
        hints.push_back(known("assessment-overdue", assessmentSource, EvidenceGrade::B, standing.due));
    if (profile.text(Column::Affairs).empty() || profile.text(Column::Handlers).empty())
        hints.push_back(known("affairs-and-handlers", numberGuideline, EvidenceGrade::A));
    hints.push_back(known("no-numbers-here", numberGuideline, EvidenceGrade::A));
}

} // namespace

PersonalProfile personalProfileOf(std::int64_t id, std::span<const TextView> values)
{
    PersonalProfile profile;
    profile.id = id;
    for (std::size_t i = 0; i < profile.values.size() && i < values.size(); ++i)
        profile.values[i] = values[i];
    return profile;
}

std::span<const ProfileFieldInfo> profileFields()
{
    return fieldTable;
}

const ProfileFieldInfo &profileField(Column column)
{
    return *std::find_if(std::begin(fieldTable), std::end(fieldTable),
                         [column](const ProfileFieldInfo &info) { return info.column == column; });
}

std::optional<Column> profileFieldNamed(TextView name)
{
    const Text wanted = foldLabel(name);
    for (const ProfileFieldInfo &info : fieldTable) {
        if (name == info.id || wanted == foldLabel(info.label) || wanted == foldLabel(info.englishLabel))
            return info.column;
    }
    return std::nullopt;
}

Text profileErrorLabel(TextView field, bool japanese)
{
    constexpr TextView prefix = "profile.";
    if (!field.starts_with(prefix))
        return {};
    for (const ProfileFieldInfo &info : fieldTable) {
        if (field.substr(prefix.size()) == info.id)
            return japanese ? info.label : info.englishLabel;
    }
    return {};
}

std::span<const Choice> profileChoices(Column column)
{
    switch (column) {
    case Column::Sensitive:
    case Column::OrdinanceSensitive:
        return yesOrNo;
    case Column::Listing:
        return listings;
    case Column::Processing:
        return processings;
    case Column::Assessment:
        return assessments;
    default:
        return {};
    }
}

std::optional<Text> profileValue(Column column, TextView written)
{
    const Type type = profileField(column).type;
    if (type == Type::Line || type == Type::Prose)
        return Text(written);
    const QString trimmed = toQString(written).trimmed();
    if (trimmed.isEmpty())
        return Text();
    if (type == Type::Date) {
        const std::optional<QDate> date = parseDate(written);
        return date ? std::optional(formatDate(*date, DateStyle::Iso)) : std::nullopt;
    }
    const Text wanted = foldLabel(written);
    for (const Choice &choice : profileChoices(column)) {
        if (wanted == foldLabel(choice.id) || wanted == foldLabel(choice.label) ||
            wanted == foldLabel(choice.englishLabel))
            return choice.id;
    }
    return std::nullopt;
}

Text profileValueText(Column column, TextView stored, bool japanese)
{
    for (const Choice &choice : profileChoices(column)) {
        if (stored == choice.id)
            return japanese ? choice.label : choice.englishLabel;
    }
    return Text(stored);
}

bool hasPersonalInformation(const Asset &asset)
{
    const Text &kind = asset.text(Field::PersonalInfo);
    return !kind.empty() && kind != "none";
}

bool hasIndividualNumbers(const Asset &asset)
{
    return asset.text(Field::PersonalInfo) == "specific";
}

std::vector<Column> missingItems(const PersonalProfile &profile, const Asset &asset, bool isNumber)
{
    std::vector<Column> missing;
    if (!isNumber && profile.text(Column::Listing) == "no") {
        if (!isGiven(profile, asset, Column::ListingReason))
            missing.push_back(Column::ListingReason);
        return missing;
    }
    const std::span<const Column> wanted =
        isNumber ? std::span<const Column>(numberItems) : std::span<const Column>(registerItems);
    for (const Column column : wanted) {
        if (!isGiven(profile, asset, column))
            missing.push_back(column);
    }
    return missing;
}

SubjectsBand subjectsBand(const Asset &asset)
{
    if (asset.text(Field::Subjects).empty())
        return SubjectsBand::Unknown;
    const std::int64_t subjects = asset.number(Field::Subjects);
    if (subjects < 1'000)
        return SubjectsBand::Under1000;
    if (subjects < 100'000)
        return SubjectsBand::From1000;
    return subjects < 300'000 ? SubjectsBand::From100000 : SubjectsBand::From300000;
}

AssessmentStanding assessmentOf(const PersonalProfile &profile, const Asset &asset, QDate today)
{
    const SubjectsBand band = subjectsBand(asset);
    if (!hasIndividualNumbers(asset) || band == SubjectsBand::Under1000)
        return {};
    const Text &kind = profile.text(Column::Assessment);
    const bool isNoted = !kind.empty() && kind != "none";
    const Text due = dueDate(profile);
    if (!isNoted && due.empty())
        return {band == SubjectsBand::Unknown ? AssessmentState::Unknown : AssessmentState::Missing, {}};
    const QDate day = QDate::fromString(toQString(due), Qt::ISODate);
    if (!day.isValid())
        return {AssessmentState::Undated, {}};
    if (day < today)
        return {AssessmentState::Overdue, due};
    return {day <= today.addMonths(monthsBefore) ? AssessmentState::Due : AssessmentState::Valid, due};
}

std::vector<ProfileHint> profileHints(const PersonalProfile &profile, const Asset &asset, QDate today)
{
    std::vector<ProfileHint> hints;
    if (!hasPersonalInformation(asset))
        return hints;
    const bool isListed = profile.text(Column::Listing) != "no";
    if (isListed)
        hints.push_back(known("register-items", registerLaw, EvidenceGrade::A));
    if (isListed && subjectsBand(asset) == SubjectsBand::Under1000)
        hints.push_back({"listing-under-1000", {}, EvidenceGrade::C});
    if (asset.text(Field::PersonalInfo) == "sensitive" && profile.text(Column::Sensitive) == "no")
        hints.push_back({"sensitive-contradiction", {}, EvidenceGrade::C});
    if (hasIndividualNumbers(asset))
        addAssessmentHints(hints, profile, asset, today);
    return hints;
}

} // namespace daicho
