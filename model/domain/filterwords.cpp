// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/filterwords.h"

#include "model/core/textfold.h"
#include "model/domain/classification.h"
#include "model/domain/filterterm.h"
#include "model/domain/textscan.h"

#include <algorithm>

namespace daicho {

namespace {

using Comparison = AssetFilter::Comparison;

const char *sign(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Contains:
        return "";
    case Comparison::Equal:
        return "=";
    case Comparison::Less:
        return "<";
    case Comparison::LessOrEqual:
        return "<=";
    case Comparison::Greater:
        return ">";
    case Comparison::GreaterOrEqual:
        return ">=";
    }
    return "";
}

Text quoted(TextView value)
{
    std::u16string text = u"\"";
    for (const char16_t unit : toUtf16(value)) {
        text += unit;
        if (isFilterQuote(unit)) // one of any shape would end the word
            text += unit;
    }
    return toUtf8(text + u'"');
}

/// A space would cut the value in two, a quote at its head would be taken for that of the word. One further on says
/// nothing there, and quotes around it would ask for the value as typed.
bool needsQuotes(TextView value)
{
    const std::u16string units = toUtf16(value);
    return (!units.empty() && isFilterQuote(units.front())) ||
           std::any_of(units.begin(), units.end(), [](char16_t unit) { return QChar::isSpace(unit); });
}

/// What is written of fields whose values are few and known: their word says the whole of it without a sign.
bool isOfKnownValues(Field field)
{
    const FieldType type = fieldInfo(field).type;
    return type == FieldType::Choice || type == FieldType::Level || type == FieldType::Number ||
           type == FieldType::Date || field == Field::Edition || field == Field::Revision;
}

Text nameOf(const AssetFilter::Term &term, bool japanese)
{
    if (term.finding)
        return japanese ? "点検" : "finding";
    return term.field ? (japanese ? fieldInfo(*term.field).label : fieldInfo(*term.field).id) : Text();
}

Text valueOf(const AssetFilter::Term &term, bool japanese)
{
    if (term.finding)
        return japanese ? findingInfo(*term.finding).label : findingInfo(*term.finding).id;
    if (term.field && fieldInfo(*term.field).type == FieldType::Level && term.value.empty())
        return japanese ? "未分類" : "none";
    if (japanese && term.field && fieldInfo(*term.field).type == FieldType::Choice && !term.value.empty())
        return choiceLabel(*term.field, term.value, true);
    return term.value;
}

} // namespace

std::vector<FilterPiece> filterPieces(TextView text, const Scheme *scheme)
{
    std::vector<FilterPiece> pieces;
    for (const FilterWord &word : filterWordsOf(text)) {
        const Result<AssetFilter::Term> term = filterTerm(word, scheme);
        pieces.push_back(
            {word.isClosed ? word.typed : word.typed + '"', word.value, term ? std::optional(*term) : std::nullopt});
    }
    return pieces;
}

Text filterText(const std::vector<FilterPiece> &pieces)
{
    Text text;
    for (const FilterPiece &piece : pieces)
        text += (text.empty() ? "" : " ") + piece.text;
    return text;
}

Text filterWord(const AssetFilter::Term &term, bool japanese)
{
    Text word = term.negated ? "-" : "";
    const Text value = valueOf(term, japanese);
    if (!term.field && !term.finding)
        return word + (term.exact ? quoted(value) : value);
    const bool isKnown = term.finding || (isOfKnownValues(*term.field) && !value.empty());
    const bool isPlainEqual = isKnown && term.comparison == Comparison::Equal;
    word += nameOf(term, japanese) + ':' + (isPlainEqual ? "" : sign(term.comparison));
    return word + (term.exact || needsQuotes(value) ? quoted(value) : value);
}

bool isSameQuestion(const AssetFilter::Term &a, const AssetFilter::Term &b)
{
    if (a.negated || b.negated)
        return false;
    if (a.finding || b.finding)
        return a.finding.has_value() && b.finding.has_value();
    return a.field && a.field == b.field;
}

} // namespace daicho
