// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/japanesedate.h"
#include "model/core/result.h"
#include "model/domain/checkfinding.h"
#include "model/domain/evidencegrade.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace daicho {

struct Scheme;

/// What a rule is about; the order in which findings are listed.
enum class CheckTopic : std::uint8_t { Rating, Protection, Responsibility, Dates, Content, PersonalData, TopicCount };
/// «責任», «Responsibility».
Text checkTopicLabel(CheckTopic topic, bool japanese);

/// One rule of the check (点検), as the program brings it.
struct CheckRule
{
    const char *code; ///< stable: command line, settings, exceptions, counts
    CheckTopic topic;
    Severity severity; ///< unless the body has set another
    Field field;       ///< where it is usually put right
    const char *label; ///< Japanese
    const char *englishLabel;
    /// What is wrong, in Japanese. `{name}` stands for an argument of the finding, `{axis}` for the label of its axis,
    /// `{field}` and `{fields}` for the labels of field ids among the arguments, `{levels}` for pairs such as C=3B,
    /// `{items}` for items of the record of personal information.
    const char *sentence;
    const char *englishSentence;
    EvidenceGrade grade; ///< of `source`; C is a suggestion of the program, which has none
    const char *source;
    bool isOnAtFirst;
    bool mayBeExcepted; ///< a person may answer for a deviation until a day
};

std::span<const CheckRule> checkRules();
/// By exact code; null for one that this program does not know.
const CheckRule *checkRule(TextView code);
/// What a person wrote: code or label, folded.
const CheckRule *checkRuleNamed(TextView written);
/// The arguments that the sentences of a rule name, without braces, in order of the Japanese one.
std::vector<Text> checkPlaceholders(TextView sentence);

TextView severityId(Severity severity); ///< error, warning, note
std::optional<Severity> severityNamed(TextView id);
Text severityLabel(Severity severity, bool japanese);

/// A rule as one body has it.
struct BodyRule
{
    const CheckRule *rule = nullptr;
    bool isOn = true;
    Severity severity = Severity::Warning;
    Text ownWords; ///< instead of the sentence, with the same placeholders; empty: the program's
};

/// All rules as one body has them, out of the settings of its registry.
class BodyRules
{
public:
    BodyRules(); ///< as the program brings them
    explicit BodyRules(const std::function<Text(TextView key)> &setting);

    std::span<const BodyRule> all() const { return m_rules; } ///< in the order of `checkRules`
    /// Null for a code that this program does not know.
    const BodyRule *of(TextView code) const;
    bool isOn(TextView code) const;
    /// Fields that `missing-field` wants.
    const std::vector<Field> &requiredFields() const { return m_requiredFields; }

    static std::vector<Field> usualRequiredFields();
    /// Fields that can be asked for: those that people write and that no other rule is about.
    static std::vector<Field> requirableFields();

    // Keys of settings.
    static Text stateKey(TextView code);
    static Text severityKey(TextView code);
    static Text wordsKey(TextView code);
    static constexpr const char *requiredFieldsKey = "check.missing-field.fields";

private:
    std::vector<BodyRule> m_rules;
    std::vector<Field> m_requiredFields;
};

/// Checks what somebody wants to write in place of a sentence: every placeholder must be one of the rule's. Error
/// `Invalid` with args field `text`, value, rule `unknown-placeholder`, allowed.
Result<void> checkOwnWords(const CheckRule &rule, TextView words);

/// How findings are put into words.
struct FindingStyle
{
    bool japanese = true;
    DateStyle dates = DateStyle::Iso;
    const Scheme *scheme = nullptr; ///< names the axes; their ids without it
};

/// The sentence of a finding. Days among the arguments are written in the style; an argument that is missing shows as
/// «－». A finding of a rule that is not known here shows its code and arguments.
Text findingSentence(const CheckFinding &finding, const BodyRule *rule, const FindingStyle &style);

} // namespace daicho
