// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/checkrules.h"

#include "model/core/textfold.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr const char *ordinance = "地方自治法施行規則第16条の3（令和9年7月1日施行）の第2号の措置";
constexpr const char *guidelineOverview = "総務省ガイドライン（令和8年3月改定）の概要資料、クラウドサービスの項";
constexpr const char *maximumPrinciple =
    "BSI IT-Grundschutz（最大値の原則）、文部科学省ハンドブック（混在する媒体は最も重い分類）";
constexpr const char *inventory = "ISO/IEC 27001 附属書A 5.9（管理責任者を含む目録）";
constexpr const char *fileRegister = "個人情報の保護に関する法律第75条";
constexpr const char *numberGuideline = "特定個人情報の適正な取扱いに関するガイドライン（行政機関等編）別添1";
constexpr const char *assessment = "特定個人情報保護評価（公表から5年を経過する前の再実施）";

constexpr EvidenceGrade A = EvidenceGrade::A;
constexpr EvidenceGrade B = EvidenceGrade::B;
constexpr EvidenceGrade C = EvidenceGrade::C;
using Topic = CheckTopic;
constexpr Severity error = Severity::Error;
constexpr Severity warning = Severity::Warning;
constexpr Severity note = Severity::Note;

constexpr CheckRule table[] = {
    {"unrated", Topic::Rating, warning, Field::C, "未分類", "Not classified", "{axes}が分類されていません。",
     "{axes} not classified.", A, ordinance, true, false},
    {"other-edition", Topic::Rating, warning, Field::C, "旧い版の分類", "Rated under another edition",
     "「{edition}」での分類のままです。今の分類基準は「{current}」です。",
     "Still rated under “{edition}”; in force is “{current}”.", C, "", true, false},
    {"doubt", Topic::Rating, warning, Field::Reason, "要確認の分類", "Rating to be looked at again",
     "「わからない」と答えた問いがあります（{doubt}）。内容を確かめてください。",
     "Answered with “do not know”: {doubt}. Somebody should look again.", C, "", true, false},
    {"open-proposal", Topic::Rating, note, Field::C, "承認待ちの分類", "Proposed rating",
     "{by}の引下げ案（{levels}）が承認を待っています。", "Levels proposed by {by} ({levels}) wait for approval.", C, "",
     true, false},
    {"personal-lowest", Topic::Rating, warning, Field::C, "個人情報で最も軽い分類", "Personal data rated lowest",
     "個人情報がありますが、{axis}は最も軽い段階（{level}）です。",
     "Holds personal data, but {axis} is the lightest level ({level}).", C, "", true, true},
    {"paper-axis", Topic::Rating, note, Field::Medium, "紙で使わない軸の分類", "Paper rated on an axis of its own",
     "紙だけの資産ですが、{axis}（{level}）も分類されています。",
     "Only on paper, but rated on {axis} ({level}), which the scheme leaves out for paper.", C, "", true, true},
    {"required-level", Topic::Protection, warning, Field::C, "必要な段階に足りない分類", "Below the required level",
     "{axis}は{level}ですが、扱う資産から{required}以上が必要です（経路：{path}）。",
     "{axis} is {level}; what it holds requires {required} or more (path: {path}).", B, maximumPrinciple, true, true},
    {"above-required", Topic::Protection, note, Field::C, "扱う資産より重い分類", "Above the required level",
     "{axis}は{level}で、扱う資産から必要な{required}より重くなっています。",
     "{axis} is {level}, heavier than the {required} that what it holds requires.", B, maximumPrinciple, true, true},
    {"specific-outside-number-zone", Topic::Protection, error, Field::Zone, "番号利用事務系の外の特定個人情報",
     "Specific personal information outside its zone", "特定個人情報が{zone}に置かれています。",
     "Specific personal information is kept in {zone}.", C, "", true, true},
    {"cloud-uniform-terms", Topic::Protection, error, Field::Contractor, "約款型クラウドの利用",
     "Cloud service on uniform terms", "{axis}{level}の資産を約款による外部サービス（{service}）で扱っています。",
     "An asset of {axis} {level} is kept in a service on uniform terms ({service}).", A, guidelineOverview, true, true},
    {"heavy-on-internet", Topic::Protection, warning, Field::Zone, "インターネット接続系の重要な資産",
     "Heavy asset on the internet side", "{axis}{level}の資産が{zone}に置かれています。",
     "An asset of {axis} {level} is kept in {zone}.", C, "", true, true},
    {"exception-expires", Topic::Protection, warning, Field::C, "まもなく切れる例外", "Exception about to end",
     "「{rule}」の例外（承認：{approver}）が{expires}で切れます。",
     "The exception from “{rule}” (approved by {approver}) ends on {expires}.", C, "", true, false},
    {"no-owner", Topic::Responsibility, error, Field::Owner, "管理者なし", "No owner",
     "管理責任の職が決まっていません。", "No post is responsible.", B, inventory, true, false},
    {"vacant-owner", Topic::Responsibility, warning, Field::Owner, "空席", "Post vacant",
     "{field}の「{post}」に就いている人がいません。", "Nobody holds “{post}” ({field}).", C, "", true, false},
    {"retired-holder", Topic::Responsibility, warning, Field::Owner, "後任のいない職", "No successor in the post",
     "{field}の「{post}」は、{person}の在任が{ended}で終わり、後任がいません。",
     "“{post}” ({field}) has nobody since {person} left it on {ended}.", C, "", true, false},
    {"ended-unit", Topic::Responsibility, error, Field::Unit, "廃止所属", "Unit has ended",
     "所属「{unit}」は{ended}で廃止されています。", "The unit “{unit}” ended on {ended}.", C, "", true, false},
    {"expired", Topic::Dates, error, Field::Expires, "期限超過", "Kept too long",
     "保存期間が{expires}に満了しましたが、廃棄日がありません。",
     "The retention ended on {expires}, but there is no day of disposal.", C, "", true, true},
    {"review-due", Topic::Dates, warning, Field::Reviewed, "見直し期限切れ", "Review is due",
     "最後の見直し（{reviewed}）から1年を過ぎています。", "The last review ({reviewed}) is more than a year ago.", C,
     "", true, true},
    {"missing-field", Topic::Content, warning, Field::Name, "未記入の項目", "Not filled in",
     "{fields}が記入されていません。", "{fields} not filled in.", C, "", true, true},
    {"same-name-other-level", Topic::Content, warning, Field::C, "同じ名称で違う分類", "Same name, other level",
     "同じ名称の{code}（{unit}）は{axis}{other}ですが、この資産は{level}です。",
     "{code} ({unit}) of the same name has {axis} {other}, this asset {level}.", C, "", true, true},
    {"near-duplicate", Topic::Content, note, Field::Name, "重複の疑い", "Possible duplicate",
     "{code}「{name}」（{unit}）と同じものかもしれません。", "May be the same as {code} “{name}” ({unit}).", C, "",
     true, true},
    {"profile-incomplete", Topic::PersonalData, warning, Field::PersonalInfo, "個人情報の記録の不足",
     "Record of personal information incomplete", "個人情報の記録に{items}がありません。",
     "The record of personal information lacks {items}.", A, fileRegister, true, true},
    {"number-profile-incomplete", Topic::PersonalData, error, Field::PersonalInfo, "特定個人情報の記録の不足",
     "Record of specific personal information incomplete", "特定個人情報の記録に{items}がありません。",
     "The record of specific personal information lacks {items}.", A, numberGuideline, true, false},
    {"assessment-due", Topic::PersonalData, warning, Field::PersonalInfo, "保護評価の期限", "Assessment is due",
     "特定個人情報保護評価の実施又は再実施が必要です（期限：{due}）。",
     "An assessment of specific personal information is due ({due}).", B, assessment, true, false},
};

struct TopicWords
{
    const char *label;
    const char *englishLabel;
};
constexpr TopicWords topics[] = {{"分類", "Rating"},    {"保護", "Protection"}, {"責任", "Responsibility"},
                                 {"期限", "Due dates"}, {"内容", "Content"},    {"個人情報", "Personal information"}};
static_assert(std::size(topics) == static_cast<std::size_t>(CheckTopic::TopicCount));

struct SeverityWords
{
    const char *id;
    const char *label;
    const char *englishLabel;
};
constexpr SeverityWords severities[] = {
    {"error", "要是正", "Error"}, {"warning", "注意", "Warning"}, {"note", "参考", "Note"}};

const SeverityWords &words(Severity severity)
{
    return severities[static_cast<std::size_t>(severity)];
}

std::vector<Field> fieldsWritten(TextView list)
{
    std::vector<Field> fields;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::optional<Field> field = fieldNamed(list.substr(0, comma));
        if (field && std::find(fields.begin(), fields.end(), *field) == fields.end())
            fields.push_back(*field);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return fields;
}

Text key(TextView code, const char *what)
{
    return "check." + Text(code) + '.' + what;
}

} // namespace

Text checkTopicLabel(CheckTopic topic, bool japanese)
{
    const TopicWords &found = topics[static_cast<std::size_t>(topic)];
    return japanese ? found.label : found.englishLabel;
}

std::span<const CheckRule> checkRules()
{
    return table;
}

const CheckRule *checkRule(TextView code)
{
    const auto *found =
        std::find_if(std::begin(table), std::end(table), [code](const CheckRule &rule) { return code == rule.code; });
    return found != std::end(table) ? found : nullptr;
}

const CheckRule *checkRuleNamed(TextView written)
{
    const Text wanted = foldLabel(written);
    const auto *found = std::find_if(std::begin(table), std::end(table), [&wanted](const CheckRule &rule) {
        return wanted == foldLabel(rule.code) || wanted == foldLabel(rule.label) ||
               wanted == foldLabel(rule.englishLabel);
    });
    return found != std::end(table) ? found : nullptr;
}

TextView severityId(Severity severity)
{
    return words(severity).id;
}

std::optional<Severity> severityNamed(TextView id)
{
    for (std::size_t i = 0; i < std::size(severities); ++i) {
        if (id == severities[i].id || foldLabel(id) == foldLabel(severities[i].label))
            return static_cast<Severity>(i);
    }
    return std::nullopt;
}

Text severityLabel(Severity severity, bool japanese)
{
    return japanese ? words(severity).label : words(severity).englishLabel;
}

Text BodyRules::stateKey(TextView code)
{
    return key(code, "state");
}

Text BodyRules::severityKey(TextView code)
{
    return key(code, "severity");
}

Text BodyRules::wordsKey(TextView code)
{
    return key(code, "text");
}

BodyRules::BodyRules() : BodyRules([](TextView) { return Text(); }) {}

BodyRules::BodyRules(const std::function<Text(TextView key)> &setting)
    : m_requiredFields(fieldsWritten(setting(requiredFieldsKey)))
{
    for (const CheckRule &rule : table) {
        const Text state = setting(stateKey(rule.code));
        m_rules.push_back({&rule, state.empty() ? rule.isOnAtFirst : state == "on",
                           severityNamed(setting(severityKey(rule.code))).value_or(rule.severity),
                           setting(wordsKey(rule.code))});
    }
    if (m_requiredFields.empty())
        m_requiredFields = usualRequiredFields();
}

const BodyRule *BodyRules::of(TextView code) const
{
    const CheckRule *rule = checkRule(code);
    return rule != nullptr ? &m_rules[static_cast<std::size_t>(rule - table)] : nullptr;
}

bool BodyRules::isOn(TextView code) const
{
    const BodyRule *rule = of(code);
    return rule != nullptr && rule->isOn;
}

std::vector<Field> BodyRules::usualRequiredFields()
{
    return {Field::Unit, Field::Kind, Field::Location, Field::PersonalInfo};
}

std::vector<Field> BodyRules::requirableFields()
{
    std::vector<Field> fields;
    for (const FieldInfo &info : fieldInfos()) {
        const bool hasOwnRule = info.type == FieldType::Level || info.field == Field::Owner;
        const bool isGiven = info.field == Field::Code || info.field == Field::Name || info.field == Field::Status ||
                             info.field == Field::Registered || info.field == Field::Updated;
        if (info.editable && isStored(info.field) && !hasOwnRule && !isGiven)
            fields.push_back(info.field);
    }
    return fields;
}

} // namespace daicho
