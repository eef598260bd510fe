// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/filter.h"

#include "model/domain/filterterm.h"
#include "model/domain/textscan.h"

namespace daicho {

namespace {

bool isSpace(char16_t unit)
{
    return QChar::isSpace(unit);
}

bool isMinus(char16_t unit)
{
    return unit == u'-' || unit == u'－' || unit == u'−';
}

bool isColon(char16_t unit)
{
    return unit == u':' || unit == u'：';
}

/// Cuts the text into words.
class FilterReader
{
public:
    explicit FilterReader(TextView text) : m_text(toUtf16(text)) {}

    std::optional<FilterWord> next()
    {
        while (!atEnd() && isSpace(m_text[m_at]))
            ++m_at;
        if (atEnd())
            return std::nullopt;
        FilterWord word;
        const std::size_t from = m_at;
        if (isMinus(m_text[m_at]) && m_at + 1 < m_text.size() && !isSpace(m_text[m_at + 1])) {
            word.negated = true;
            ++m_at;
        }
        if (const std::optional<Text> field = takeField()) {
            word.field = field;
            word.comparison = takeComparison();
        }
        takeValue(word);
        word.typed = typed(from);
        return word;
    }

private:
    bool atEnd() const { return m_at == m_text.size(); }
    Text typed(std::size_t from) const { return toUtf8(std::u16string_view(m_text).substr(from, m_at - from)); }

    /// What stands before a colon, if the word has one.
    std::optional<Text> takeField()
    {
        for (std::size_t i = m_at; i < m_text.size() && !isSpace(m_text[i]) && !isFilterQuote(m_text[i]); ++i) {
            if (!isColon(m_text[i]) || i == m_at)
                continue;
            const std::size_t from = m_at;
            m_at = i;
            Text field = typed(from);
            ++m_at;
            return field;
        }
        return std::nullopt;
    }

    bool take(std::u16string_view units)
    {
        if (atEnd() || units.find(m_text[m_at]) == std::u16string_view::npos)
            return false;
        ++m_at;
        return true;
    }

    std::optional<AssetFilter::Comparison> takeComparison()
    {
        using Comparison = AssetFilter::Comparison;
        if (take(u"≧≥"))
            return Comparison::GreaterOrEqual;
        if (take(u"≦≤"))
            return Comparison::LessOrEqual;
        if (take(u">＞"))
            return take(u"=＝") ? Comparison::GreaterOrEqual : Comparison::Greater;
        if (take(u"<＜"))
            return take(u"=＝") ? Comparison::LessOrEqual : Comparison::Less;
        if (take(u"=＝"))
            return Comparison::Equal;
        return std::nullopt;
    }

    void takeValue(FilterWord &word)
    {
        word.quoted = !atEnd() && isFilterQuote(m_text[m_at]);
        if (!word.quoted) {
            const std::size_t from = m_at;
            while (!atEnd() && !isSpace(m_text[m_at]))
                ++m_at;
            word.value = typed(from);
            return;
        }
        std::u16string value;
        word.isClosed = false;
        ++m_at;
        while (!atEnd()) {
            const char16_t unit = m_text[m_at++];
            if (isFilterQuote(unit)) {
                const bool isDoubled = !atEnd() && m_text[m_at] == unit;
                if (!isDoubled) {
                    word.isClosed = true;
                    break;
                }
                ++m_at;
            }
            value += unit;
        }
        word.value = toUtf8(value);
    }

    std::u16string m_text;
    std::size_t m_at = 0;
};

} // namespace

bool isFilterQuote(char16_t unit)
{
    return unit == u'"' || unit == u'“' || unit == u'”' || unit == u'„' || unit == u'＂';
}

std::vector<FilterWord> filterWordsOf(TextView text)
{
    std::vector<FilterWord> words;
    FilterReader reader(text);
    while (std::optional<FilterWord> word = reader.next()) {
        if (word->field || !word->value.empty())
            words.push_back(std::move(*word)); // others are quotes with nothing in them, as they stand while one types
    }
    return words;
}

Result<AssetFilter> parseFilter(TextView text, const Scheme *scheme)
{
    AssetFilter filter;
    filter.text = Text(text);
    for (const FilterWord &word : filterWordsOf(text)) {
        Result<AssetFilter::Term> term = filterTerm(word, scheme);
        if (!term)
            return term.error();
        filter.terms.push_back(std::move(*term));
    }
    return filter;
}

} // namespace daicho
