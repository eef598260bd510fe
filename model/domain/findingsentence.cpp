// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Findings in words: sentences of rules with their placeholders filled.

#include "model/domain/checkrules.h"
#include "model/domain/classification.h"
#include "model/domain/personalprofile.h"

#include <algorithm>

namespace daicho {

namespace {

constexpr const char *nothing = "－";

/// Calls `plain` with what stands between placeholders and `named` with their names. A brace without its partner is
/// text.
template <typename Plain, typename Named> void walk(TextView sentence, Plain plain, Named named)
{
    while (!sentence.empty()) {
        const std::size_t open = sentence.find('{');
        const std::size_t close = open == TextView::npos ? open : sentence.find('}', open);
        if (close == TextView::npos) {
            plain(sentence);
            return;
        }
        plain(sentence.substr(0, open));
        named(sentence.substr(open + 1, close - open - 1));
        sentence.remove_prefix(close + 1);
    }
}

const Text *argument(const CheckFinding &finding, TextView name)
{
    const auto found = std::find_if(finding.args.begin(), finding.args.end(),
                                    [name](const std::pair<Text, Text> &arg) { return arg.first == name; });
    return found != finding.args.end() && !found->second.empty() ? &found->second : nullptr;
}

Text axisLabel(TextView id, const FindingStyle &style)
{
    const Axis *axis = style.scheme != nullptr ? style.scheme->axis(id) : nullptr;
    return axis != nullptr && style.japanese ? axis->label : Text(id);
}

Text fieldLabel(TextView id, const FindingStyle &style)
{
    const std::optional<Field> field = fieldNamed(id);
    if (!field)
        return Text(id);
    return style.japanese ? fieldInfo(*field).label : fieldInfo(*field).englishLabel;
}

/// Of the record of personal information.
Text itemLabel(TextView id, const FindingStyle &style)
{
    const std::optional<PersonalProfileColumn> column = profileFieldNamed(id);
    if (!column)
        return Text(id);
    return style.japanese ? profileField(*column).label : profileField(*column).englishLabel;
}

/// A level as people read it; not applicable is a word of its own.
Text levelLabel(TextView level, const FindingStyle &style)
{
    return level != notApplicable ? Text(level) : style.japanese ? "対象外" : "not applicable";
}

/// C=3B as 機密性3B.
Text levelWords(TextView part, const FindingStyle &style)
{
    const std::size_t equals = std::min(part.find('='), part.size());
    const Text level = equals < part.size() ? levelLabel(part.substr(equals + 1), style) : Text();
    return axisLabel(part.substr(0, equals), style) + (style.japanese ? "" : " ") + level;
}

/// The parts of a list, each in words.
template <typename Words> Text listed(TextView list, const FindingStyle &style, Words words)
{
    Text result;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (!result.empty())
            result += style.japanese ? "、" : ", ";
        result += words(list.substr(0, comma), style);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return result;
}

bool isDay(TextView text)
{
    const auto isDigit = [text](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    return text.size() == 10 && text[4] == '-' && text[7] == '-' && isDigit(0) && isDigit(3) && isDigit(5) &&
           isDigit(9);
}

Text value(const CheckFinding &finding, TextView name, const FindingStyle &style)
{
    const Text *arg = argument(finding, name);
    if (name == "axis" && arg == nullptr && !finding.axis.empty())
        return axisLabel(finding.axis, style);
    if (name == "field" && arg == nullptr)
        return fieldLabel(fieldInfo(finding.field).id, style);
    if (arg == nullptr)
        return nothing;
    if (name == "axis" || name == "axes")
        return listed(*arg, style, axisLabel);
    if (name == "items")
        return listed(*arg, style, itemLabel);
    if (name == "levels")
        return listed(*arg, style, levelWords);
    if (name == "field" || name == "fields")
        return listed(*arg, style, fieldLabel);
    if (name == "level")
        return levelLabel(*arg, style);
    if (name == "rule") {
        const CheckRule *rule = checkRule(*arg);
        return rule == nullptr ? *arg : Text(style.japanese ? rule->label : rule->englishLabel);
    }
    if (*arg == notApplicable)
        return style.japanese ? "対象外" : "not applicable";
    return isDay(*arg) ? formatDate(*arg, style.dates) : *arg;
}

Text unknownRule(const CheckFinding &finding)
{
    Text result = finding.rule;
    for (const auto &[name, text] : finding.args)
        result += ' ' + name + '=' + text;
    return result;
}

} // namespace

std::vector<Text> checkPlaceholders(TextView sentence)
{
    std::vector<Text> names;
    walk(
        sentence, [](TextView) {}, [&names](TextView name) { names.emplace_back(name); });
    return names;
}

Result<void> checkOwnWords(const CheckRule &rule, TextView words)
{
    const std::vector<Text> known = checkPlaceholders(rule.sentence);
    for (const Text &name : checkPlaceholders(words)) {
        if (std::find(known.begin(), known.end(), name) != known.end())
            continue;
        Text allowed;
        for (const Text &one : known)
            allowed += (allowed.empty() ? "{" : " {") + one + '}';
        return Error{
            ErrorCode::Invalid,
            {{"field", "text"}, {"value", '{' + name + '}'}, {"rule", "unknown-placeholder"}, {"allowed", allowed}},
            "no such placeholder"};
    }
    return {};
}

Text findingSentence(const CheckFinding &finding, const BodyRule *rule, const FindingStyle &style)
{
    if (rule == nullptr || rule->rule == nullptr)
        return unknownRule(finding);
    const TextView sentence = !rule->ownWords.empty() ? TextView(rule->ownWords)
                              : style.japanese        ? TextView(rule->rule->sentence)
                                                      : TextView(rule->rule->englishSentence);
    Text result;
    walk(
        sentence, [&result](TextView plain) { result += plain; },
        [&](TextView name) { result += value(finding, name, style); });
    return result;
}

} // namespace daicho
