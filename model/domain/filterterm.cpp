// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/filterterm.h"

#include "model/core/japanesedate.h"
#include "model/core/textfold.h"
#include "model/domain/classification.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace daicho {

namespace {

using Comparison = AssetFilter::Comparison;
using Term = AssetFilter::Term;

Error badFilter(const FilterWord &word, const char *reason)
{
    return Error{ErrorCode::BadFilter, {{"word", word.typed}, {"reason", reason}}, "filter term not understood"};
}

bool isOneOf(TextView folded, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [folded](const char *word) { return folded == foldText(word); });
}

bool saysNothingGiven(TextView folded)
{
    return isOneOf(folded, {"none", "なし", "無し", "無", "空白", "未", "未定", "未設定", "未入力"});
}

bool saysUnrated(TextView folded)
{
    return saysNothingGiven(folded) || isOneOf(folded, {"unrated", "未分類", "未格付", "未格付け", "未評価", "未判定"});
}

/// 「2以上」 and the like: takes the ending off and says what it means.
std::optional<Comparison> takeEnding(Text &folded)
{
    static constexpr std::array<std::pair<const char *, Comparison>, 9> endings{{
        {"以上", Comparison::GreaterOrEqual},
        {"以降", Comparison::GreaterOrEqual},
        {"以後", Comparison::GreaterOrEqual},
        {"以下", Comparison::LessOrEqual},
        {"以前", Comparison::LessOrEqual},
        {"まで", Comparison::LessOrEqual},
        {"未満", Comparison::Less},
        {"より前", Comparison::Less},
        {"超", Comparison::Greater},
    }};
    for (const auto &[ending, comparison] : endings) {
        if (folded.size() > TextView(ending).size() && folded.ends_with(ending)) {
            folded.resize(folded.size() - TextView(ending).size());
            return comparison;
        }
    }
    return std::nullopt;
}

/// Days from which to which a date, a month or a year reaches.
struct Days
{
    QDate first;
    QDate last;
};

std::optional<Days> daysOf(const Text &folded)
{
    if (const std::optional<QDate> day = parseDate(folded))
        return Days{*day, *day};
    // A part of a date is one that a rest makes whole; the last day of an era's first year is surely in it.
    const auto bare = [&folded](const char *unit) { return folded.ends_with(unit) ? folded : folded + unit; };
    for (const Text &monthText : {folded + "-1", folded + "/1", folded + ".1", bare("月") + "1日"}) {
        if (const std::optional<QDate> first = parseDate(monthText))
            return Days{*first, QDate(first->year(), first->month(), first->daysInMonth())};
    }
    for (const char *day : {"12月31日", "1月1日"}) {
        if (const std::optional<QDate> inYear = parseDate(bare("年") + day))
            return Days{QDate(inYear->year(), 1, 1), QDate(inYear->year(), 12, 31)};
    }
    return std::nullopt;
}

Text isoDate(QDate date)
{
    return toText(date.toString(Qt::ISODate));
}

/// The part of ISO dates that all days of the span share.
Text commonPart(const Days &days)
{
    const Text first = isoDate(days.first);
    return days.first == days.last                   ? first
           : days.first.month() == days.last.month() ? first.substr(0, 7)
                                                     : first.substr(0, 4);
}

/// Digits with separators: 1,000 and １，０００.
std::optional<std::int64_t> wholeNumber(const Text &folded)
{
    Text digits = folded;
    std::erase(digits, ',');
    if (digits.ends_with("人") || digits.ends_with("件"))
        digits.resize(digits.size() - TextView("人").size());
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

/// Makes the term of one word.
class TermBuilder
{
public:
    TermBuilder(const FilterWord &word, const Scheme *scheme)
        : m_word(word), m_scheme(scheme), m_folded(foldText(word.value))
    {
        m_term.negated = word.negated;
        m_term.comparison = word.comparison.value_or(Comparison::Contains);
    }

    Result<Term> build()
    {
        if (!m_word.field)
            return text();
        if (meansFinding(*m_word.field))
            return finding();
        m_term.field = fieldNamed(*m_word.field);
        if (!m_term.field) {
            return Error{ErrorCode::UnknownField,
                         {{"field", *m_word.field}, {"nearest", nearestFieldName(*m_word.field)}},
                         "unknown field in filter"};
        }
        const Field field = *m_term.field;
        if (field == Field::Handling || field == Field::Relations)
            return badFilter(m_word, "not-searchable");
        if (m_word.value.empty())
            return m_word.quoted || m_term.comparison == Comparison::Equal ? nothing() : badFilter(m_word, "empty");
        return ofType(field);
    }

private:
    Result<Term> ofType(Field field)
    {
        switch (fieldInfo(field).type) {
        case FieldType::Choice:
            return choice(field);
        case FieldType::Date:
            return date();
        case FieldType::Number:
            return number();
        case FieldType::Level:
            return level(field);
        case FieldType::Computed:
            if (field == Field::Edition || field == Field::Revision)
                return number();
            break;
        case FieldType::PlainText:
        case FieldType::Multiline:
        case FieldType::Unit:
        case FieldType::Post:
        case FieldType::Zone:
            break;
        }
        return text();
    }

    Result<Term> finding()
    {
        if (m_term.comparison != Comparison::Contains && m_term.comparison != Comparison::Equal)
            return badFilter(m_word, "comparison");
        if (m_word.value.empty())
            return badFilter(m_word, "empty");
        m_term.finding = findingNamed(m_word.value);
        if (!m_term.finding)
            return badFilter(m_word, "value");
        m_term.comparison = Comparison::Equal;
        return m_term;
    }

    Result<Term> nothing()
    {
        if (m_term.comparison != Comparison::Contains && m_term.comparison != Comparison::Equal)
            return badFilter(m_word, "empty");
        m_term.comparison = Comparison::Equal;
        return m_term;
    }

    Result<Term> text()
    {
        if (m_term.comparison != Comparison::Contains && m_term.comparison != Comparison::Equal)
            return badFilter(m_word, "comparison");
        // Of 「・」 nothing is left to look for once it is folded
        m_term.exact = m_word.quoted || m_folded.empty();
        m_term.value = m_term.exact ? m_word.value : m_folded;
        return m_term;
    }

    Result<Term> choice(Field field)
    {
        if (m_term.comparison != Comparison::Contains && m_term.comparison != Comparison::Equal)
            return badFilter(m_word, "comparison");
        const std::optional<Text> id = choiceId(field, m_word.value);
        if (!id)
            return badFilter(m_word, "value");
        m_term.comparison = Comparison::Equal;
        m_term.value = *id;
        return m_term;
    }

    Result<Term> date()
    {
        if (saysNothingGiven(m_folded))
            return nothing();
        readEnding();
        const std::optional<Days> days = daysOf(m_folded);
        if (!days)
            return badFilter(m_word, "date");
        switch (m_term.comparison) {
        case Comparison::Contains:
        case Comparison::Equal:
            m_term.comparison = days->first == days->last ? Comparison::Equal : Comparison::Contains;
            m_term.value = commonPart(*days);
            break;
        case Comparison::Less:
        case Comparison::GreaterOrEqual:
            m_term.value = isoDate(days->first);
            break;
        case Comparison::LessOrEqual:
        case Comparison::Greater:
            m_term.value = isoDate(days->last);
            break;
        }
        return m_term;
    }

    Result<Term> number()
    {
        if (saysNothingGiven(m_folded))
            return nothing();
        readEnding();
        const std::optional<std::int64_t> value = wholeNumber(m_folded);
        if (!value)
            return badFilter(m_word, "number");
        if (m_term.comparison == Comparison::Contains)
            m_term.comparison = Comparison::Equal;
        m_term.value = std::to_string(*value);
        return m_term;
    }

    Result<Term> level(Field field)
    {
        if (saysUnrated(m_folded))
            return nothing();
        readEnding();
        if (m_ending && saysUnrated(m_folded)) // 「未分類以上」 is no level of any scheme
            return badFilter(m_word, "level");
        const std::optional<Text> code = levelCode(field);
        if (!code)
            return badFilter(m_word, "level");
        if (m_term.comparison == Comparison::Contains)
            m_term.comparison = Comparison::Equal;
        if (*code == notApplicable && m_term.comparison != Comparison::Equal)
            return badFilter(m_word, "comparison");
        m_term.value = *code;
        return m_term;
    }

    /// The code of the level or of the group of levels that is meant.
    std::optional<Text> levelCode(Field field) const
    {
        // Folding makes ー of a dash and small letters of a code; levels know both
        const Text written = m_ending ? m_folded : m_word.value;
        if (m_scheme == nullptr) {
            if (Text rest = m_folded; takeEnding(rest)) // 「=3B以上」: two signs, and a level of no scheme
                return std::nullopt;
            const QString plain = toQString(written).normalized(QString::NormalizationForm_KC).trimmed();
            // A space in quotes; a second sign, or one in quotes
            if (plain.isEmpty() || QStringView(u"<>=≧≥≦≤").contains(plain.front()))
                return std::nullopt;
            return m_folded == notApplicable ? Text(notApplicable) : toText(plain.toUpper());
        }
        const Axis *axis = m_scheme->axis(axisOf(field).value_or(Text()));
        if (axis == nullptr)
            return std::nullopt;
        if (const std::optional<Text> code = axis->levelWritten(written))
            return code;
        const Text wanted = foldLabel(written);
        for (const LevelGroup &group : axis->groups) {
            for (const Text &spelling : {group.code, group.label, axis->label + group.code, axis->id + group.code}) {
                if (wanted == foldLabel(spelling))
                    return group.code;
            }
        }
        return std::nullopt;
    }

    void readEnding()
    {
        if (m_term.comparison != Comparison::Contains || m_word.quoted)
            return;
        if (const std::optional<Comparison> ending = takeEnding(m_folded)) {
            m_term.comparison = *ending;
            m_ending = true;
        }
    }

    const FilterWord &m_word;
    const Scheme *m_scheme;
    Text m_folded;
    bool m_ending = false;
    Term m_term;
};

} // namespace

Result<AssetFilter::Term> filterTerm(const FilterWord &word, const Scheme *scheme)
{
    return TermBuilder(word, scheme).build();
}

} // namespace daicho
