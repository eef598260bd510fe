// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/checkrules.h"
#include "model/domain/classification.h"
#include "model/domain/finding.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace daicho;

namespace {

CheckFinding findingOf(const char *rule, std::vector<std::pair<Text, Text>> args, Text axis = {})
{
    CheckFinding finding;
    finding.rule = rule;
    finding.args = std::move(args);
    finding.axis = std::move(axis);
    return finding;
}

BodyRules rulesWith(std::map<Text, Text> settings)
{
    return BodyRules([settings = std::move(settings)](TextView key) {
        const auto found = settings.find(Text(key));
        return found != settings.end() ? found->second : Text();
    });
}

Scheme threeAxes()
{
    Scheme scheme;
    scheme.axes.resize(2);
    scheme.axes[0].id = "C";
    scheme.axes[0].label = "機密性";
    scheme.axes[1].id = "I";
    scheme.axes[1].label = "完全性";
    return scheme;
}

} // namespace

TEST_CASE("Every rule has a code and labels of its own, both sentences and the same placeholders in them")
{
    std::set<Text> codes;
    std::set<Text> labels;
    for (const CheckRule &rule : checkRules()) {
        CAPTURE(rule.code);
        CHECK(codes.insert(rule.code).second);
        CHECK(labels.insert(rule.label).second);
        CHECK(labels.insert(rule.englishLabel).second);
        std::vector<Text> japanese = checkPlaceholders(rule.sentence);
        std::vector<Text> english = checkPlaceholders(rule.englishSentence);
        std::sort(japanese.begin(), japanese.end());
        std::sort(english.begin(), english.end());
        CHECK(japanese == english);
        CHECK(TextView(rule.sentence).ends_with("。"));
        CHECK(checkRule(rule.code) == &rule);
        CHECK(checkRuleNamed(rule.label) == &rule);
        CHECK(checkRuleNamed(rule.englishLabel) == &rule);
    }
    CHECK(codes.size() == 24);
    CHECK(checkRule("no-such-rule") == nullptr);
    CHECK(checkRuleNamed("") == nullptr);
}

TEST_CASE("What is background knowledge names no source, what is known names one")
{
    for (const CheckRule &rule : checkRules()) {
        CAPTURE(rule.code);
        CHECK(TextView(rule.source).empty() == (rule.grade == EvidenceGrade::C));
    }
}

TEST_CASE("Words of the ledger's filter and of the check are the same for the same thing")
{
    for (const FindingInfo &info : findingInfos()) {
        CAPTURE(info.id);
        const CheckRule *rule = checkRule(info.id);
        REQUIRE(rule != nullptr);
        CHECK(Text(rule->label) == info.label);
        CHECK(Text(rule->englishLabel) == info.englishLabel);
    }
}

TEST_CASE("A body switches rules, weighs them anew and words them itself")
{
    const BodyRules usual;
    CHECK(usual.isOn("near-duplicate"));
    CHECK(usual.of("near-duplicate")->severity == Severity::Note);
    CHECK(usual.requiredFields() == BodyRules::usualRequiredFields());
    CHECK(usual.of("no-such-rule") == nullptr);
    CHECK_FALSE(usual.isOn("no-such-rule"));

    const BodyRules own = rulesWith({{"check.near-duplicate.state", "off"},
                                     {"check.unrated.severity", "error"},
                                     {"check.no-owner.text", "管理責任を決めてください。"},
                                     {"check.missing-field.fields", "retention,unit,nonsense,retention"}});
    CHECK_FALSE(own.isOn("near-duplicate"));
    CHECK(own.isOn("unrated"));
    CHECK(own.of("unrated")->severity == Severity::Error);
    CHECK(own.requiredFields() == std::vector<Field>{Field::Retention, Field::Unit});
    CHECK(findingSentence(findingOf("no-owner", {}), own.of("no-owner"), {}) == "管理責任を決めてください。");
    // What cannot be is as if it were not set
    CHECK(rulesWith({{"check.unrated.severity", "terrible"}}).of("unrated")->severity == Severity::Warning);
}

TEST_CASE("Sentences name axes, fields, rules and days in the words of people")
{
    const Scheme scheme = threeAxes();
    const FindingStyle style{true, DateStyle::Wareki, &scheme};
    const BodyRules rules;
    const auto say = [&](const CheckFinding &finding) {
        return findingSentence(finding, rules.of(finding.rule), style);
    };
    CHECK(say(findingOf("unrated", {{"axes", "C,I"}})) == "機密性、完全性が分類されていません。");
    CHECK(say(findingOf("expired", {{"expires", "2026-03-31"}})) ==
          "保存期間が令和8年3月31日に満了しましたが、廃棄日がありません。");
    CHECK(say(findingOf("missing-field", {{"fields", "unit,location"}})) == "所属、保管場所が記入されていません。");
    CHECK(say(findingOf("required-level", {{"level", "2"}, {"required", "3B"}, {"path", "S-1→A-1"}}, "C")) ==
          "機密性は2ですが、扱う資産から3B以上が必要です（経路：S-1→A-1）。");
    CHECK(say(findingOf("required-level", {{"level", "n/a"}, {"required", "3B"}, {"path", "S-1"}}, "C")) ==
          "機密性は対象外ですが、扱う資産から3B以上が必要です（経路：S-1）。");
    CHECK(say(findingOf("exception-expires",
                        {{"rule", "required-level"}, {"approver", "総務課長"}, {"expires", "2026-12-01"}})) ==
          "「必要な段階に足りない分類」の例外（承認：総務課長）が令和8年12月1日で切れます。");
    CHECK(say(findingOf("vacant-owner", {{"field", "system_owner"}, {"post", "係長"}})) ==
          "システム管理の「係長」に就いている人がいません。");
    CHECK(say(findingOf("required-level", {{"level", "n/a"}, {"required", "2"}, {"path", "A-1"}}, "I")) ==
          "完全性は対象外ですが、扱う資産から2以上が必要です（経路：A-1）。");
    CHECK(say(findingOf("unrated", {})) == "－が分類されていません。");

    const FindingStyle english{false, DateStyle::Iso, &scheme};
    CHECK(findingSentence(findingOf("unrated", {{"axes", "C,I"}}), rules.of("unrated"), english) ==
          "C, I not classified.");
    CHECK(findingSentence(findingOf("from-a-newer-program", {{"x", "1"}}), nullptr, style) ==
          "from-a-newer-program x=1");
}

TEST_CASE("Own words may use the placeholders of their rule, and a brace alone is a brace")
{
    const CheckRule &rule = *checkRule("expired");
    CHECK(checkOwnWords(rule, "満了日は{expires}です"));
    CHECK(checkOwnWords(rule, "満了 { 済"));
    const Result<void> refused = checkOwnWords(rule, "{expires}に{level}");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().arg("rule") == "unknown-placeholder");
    CHECK(refused.error().arg("value") == "{level}");
    CHECK(refused.error().arg("allowed") == "{expires}");

    const BodyRules own = rulesWith({{"check.expired.text", "期限{expires} {"}});
    CHECK(findingSentence(findingOf("expired", {{"expires", "2026-03-31"}}), own.of("expired"), {}) ==
          "期限2026-03-31 {");
}

TEST_CASE("Only fields that people write and that have no rule of their own can be required")
{
    const std::vector<Field> fields = BodyRules::requirableFields();
    const auto has = [&fields](Field field) { return std::find(fields.begin(), fields.end(), field) != fields.end(); };
    CHECK(has(Field::Unit));
    CHECK(has(Field::Remarks));
    CHECK_FALSE(has(Field::Name));
    CHECK_FALSE(has(Field::Owner));
    CHECK_FALSE(has(Field::C));
    CHECK_FALSE(has(Field::Updated));
    for (const Field field : BodyRules::usualRequiredFields())
        CHECK(has(field));
}

TEST_CASE("Severities are known by their id and their word")
{
    CHECK(severityNamed("warning") == Severity::Warning);
    CHECK(severityNamed("要是正") == Severity::Error);
    CHECK(severityLabel(Severity::Note, true) == "参考");
    CHECK_FALSE(severityNamed("fatal"));
}
