// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/personalprofile.h"
#include "tests/support/qtcatch.h"

#include <set>

using namespace daicho;

namespace {

using Column = PersonalProfileColumn;

Asset assetWith(const char *personalInfo, const char *subjects = "")
{
    Asset asset;
    asset.text(Field::PersonalInfo) = personalInfo;
    asset.text(Field::Subjects) = subjects;
    asset.text(Field::Unit) = "1";
    return asset;
}

Text names(const std::vector<Column> &columns)
{
    Text all;
    for (const Column column : columns)
        all += (all.empty() ? "" : " ") + Text(profileField(column).id);
    return all;
}

Text codes(const std::vector<ProfileHint> &hints)
{
    Text all;
    for (const ProfileHint &hint : hints)
        all += (all.empty() ? "" : " ") + hint.code + (hint.date.empty() ? "" : "=" + hint.date);
    return all;
}

PersonalProfile fullProfile()
{
    PersonalProfile profile;
    for (const ProfileFieldInfo &info : profileFields())
        profile.text(info.column) = info.type == ProfileFieldType::Line || info.type == ProfileFieldType::Prose ? "記入"
                                    : info.type == ProfileFieldType::Choice ? profileChoices(info.column)[0].id
                                                                            : "2026-04-01";
    return profile;
}

const QDate today(2026, 11, 21);

} // namespace

TEST_CASE("The table of profile fields names each column once, as the record does")
{
    std::set<Column> seen;
    for (const ProfileFieldInfo &info : profileFields()) {
        INFO(info.id);
        CHECK(seen.insert(info.column).second);
        CHECK(columnNamed(EntityKind::PersonalProfile, info.id) == static_cast<std::size_t>(info.column));
        CHECK(profileFieldNamed(info.id) == info.column);
        CHECK(profileFieldNamed(info.label) == info.column);
        CHECK((info.type == ProfileFieldType::Choice) == !profileChoices(info.column).empty());
    }
    CHECK(seen.size() + 1 == columnCount<Column>);
    CHECK(profileFieldNamed("利用　目的") == Column::Purpose);
    CHECK_FALSE(profileFieldNamed("asset").has_value());
    CHECK_FALSE(profileFieldNamed("利用").has_value());
}

TEST_CASE("Values of a profile are stored as ids and ISO days, whatever people write")
{
    CHECK(profileValue(Column::Sensitive, "有") == "yes");
    CHECK(profileValue(Column::Sensitive, " no ") == "no");
    CHECK(profileValue(Column::Listing, "掲載しない") == "no");
    CHECK(profileValue(Column::Assessment, "全項目評価") == "full");
    CHECK(profileValue(Column::AssessmentDate, "令和8年4月1日") == "2026-04-01");
    CHECK(profileValue(Column::Purpose, "  税の賦課 ") == "  税の賦課 ");
    CHECK(profileValue(Column::NextAssessment, "") == "");
    CHECK_FALSE(profileValue(Column::Sensitive, "たぶん").has_value());
    CHECK_FALSE(profileValue(Column::AssessmentDate, "2月30日").has_value());
    CHECK(profileValueText(Column::Processing, "manual", true) == "マニュアル処理");
    CHECK(profileValueText(Column::Purpose, "manual", true) == "manual");
}

TEST_CASE("What the register of files still lacks is named item by item")
{
    const Asset asset = assetWith("personal");
    CHECK(names(missingItems({}, asset, false)) ==
          "file_name purpose items persons source sensitive ordinance_sensitive recipients request_office");
    CHECK(missingItems(fullProfile(), asset, false).empty());
    for (const ProfileFieldInfo &info : profileFields()) {
        INFO(info.id);
        PersonalProfile profile = fullProfile();
        profile.text(info.column) = info.type == ProfileFieldType::Prose ? " \n" : "";
        const bool isItem = *info.item != '\0' && info.column != Column::Correction && info.column != Column::Organ;
        CHECK(names(missingItems(profile, asset, false)) == (isItem ? info.id : ""));
    }
    // Without a unit nobody knows whose the file is.
    Asset homeless = asset;
    homeless.text(Field::Unit).clear();
    CHECK(names(missingItems({}, homeless, true)) == "file_name organ purpose items persons source handling_area");
}

TEST_CASE("A file that is not listed lacks nothing but its reason")
{
    PersonalProfile profile;
    profile.text(Column::Listing) = "no";
    CHECK(names(missingItems(profile, assetWith("personal"), false)) == "listing_reason");
    profile.text(Column::ListingReason) = "職員の人事に関するファイル";
    CHECK(missingItems(profile, assetWith("personal"), false).empty());
    CHECK_FALSE(missingItems(profile, assetWith("specific"), true).empty());
}

TEST_CASE("The record of individual numbers has its five items and the handling area")
{
    const Asset asset = assetWith("specific");
    CHECK(names(missingItems({}, asset, true)) == "file_name purpose items persons source handling_area");
    CHECK(missingItems(fullProfile(), asset, true).empty());
}

TEST_CASE("The number of people falls into the bands of the law")
{
    const std::pair<const char *, SubjectsBand> table[] = {
        {"", SubjectsBand::Unknown},           {"0", SubjectsBand::Under1000},
        {"999", SubjectsBand::Under1000},      {"1000", SubjectsBand::From1000},
        {"99999", SubjectsBand::From1000},     {"100000", SubjectsBand::From100000},
        {"299999", SubjectsBand::From100000},  {"300000", SubjectsBand::From300000},
        {"5000000", SubjectsBand::From300000},
    };
    for (const auto &[subjects, band] : table) {
        INFO(subjects);
        CHECK(subjectsBand(assetWith("specific", subjects)) == band);
    }
}

TEST_CASE("An assessment is due five years after the last one, or on the day that was set")
{
    struct Row
    {
        const char *kind;
        const char *subjects;
        const char *assessment;
        const char *last;
        const char *next;
        AssessmentState state;
        const char *due;
    };
    const Row table[] = {
        {"personal", "400000", "", "", "", AssessmentState::NotNeeded, ""},
        {"specific", "999", "full", "2015-01-01", "", AssessmentState::NotNeeded, ""},
        {"specific", "", "", "", "", AssessmentState::Unknown, ""},
        {"specific", "1000", "", "", "", AssessmentState::Missing, ""},
        {"specific", "1000", "none", "", "", AssessmentState::Missing, ""},
        {"specific", "1000", "basic", "", "", AssessmentState::Undated, ""},
        {"specific", "", "basic", "2024-04-01", "", AssessmentState::Valid, "2029-04-01"},
        {"specific", "50000", "basic", "2022-05-22", "", AssessmentState::Valid, "2027-05-22"},
        {"specific", "50000", "basic", "2022-05-21", "", AssessmentState::Due, "2027-05-21"},
        {"specific", "50000", "basic", "2021-11-21", "", AssessmentState::Due, "2026-11-21"},
        {"specific", "50000", "basic", "2021-11-20", "", AssessmentState::Overdue, "2026-11-20"},
        {"specific", "50000", "full", "2016-01-01", "2030-03-31", AssessmentState::Valid, "2030-03-31"},
        {"specific", "50000", "full", "2026-04-01", "2026-10-31", AssessmentState::Overdue, "2026-10-31"},
        {"specific", "50000", "full", "2024-02-29", "", AssessmentState::Valid, "2029-02-28"},
    };
    for (const Row &row : table) {
        INFO(row.subjects << ' ' << row.assessment << ' ' << row.last << ' ' << row.next);
        PersonalProfile profile;
        profile.text(Column::Assessment) = row.assessment;
        profile.text(Column::AssessmentDate) = row.last;
        profile.text(Column::NextAssessment) = row.next;
        const AssessmentStanding standing = assessmentOf(profile, assetWith(row.kind, row.subjects), today);
        CHECK(standing.state == row.state);
        CHECK(standing.due == row.due);
        CHECK(standing.asksForWork() == (row.state == AssessmentState::Missing || row.state == AssessmentState::Due ||
                                         row.state == AssessmentState::Overdue));
    }
}

TEST_CASE("Hints say what follows, with their source; what is only custom has none")
{
    PersonalProfile profile;
    CHECK(profileHints(profile, assetWith("none"), today).empty());
    CHECK(profileHints(profile, assetWith(""), today).empty());
    CHECK(codes(profileHints(profile, assetWith("personal", "20000"), today)) == "register-items");
    CHECK(codes(profileHints(profile, assetWith("personal", "20"), today)) == "register-items listing-under-1000");
    const std::pair<const char *, const char *> bands[] = {{"", "subjects-unknown"},
                                                           {"10", "assessment-not-required"},
                                                           {"1000", "assessment-required"},
                                                           {"100000", "assessment-by-handlers"},
                                                           {"300000", "assessment-full"}};
    for (const auto &[subjects, code] : bands) {
        INFO(subjects);
        CHECK_THAT(codes(profileHints(profile, assetWith("specific", subjects), today)), Catch::Contains(code));
    }
    profile.text(Column::Assessment) = "full";
    profile.text(Column::AssessmentDate) = "2021-04-01";
    CHECK_THAT(codes(profileHints(profile, assetWith("specific", "300000"), today)),
               Catch::Contains("assessment-overdue=2026-04-01"));
    for (const ProfileHint &hint : profileHints(profile, assetWith("specific", "30"), today))
        CHECK(hint.source.empty() == (hint.grade == EvidenceGrade::C));
    profile.text(Column::Sensitive) = "no";
    profile.text(Column::Listing) = "no";
    CHECK(codes(profileHints(profile, assetWith("sensitive", "30"), today)) == "sensitive-contradiction");
}
