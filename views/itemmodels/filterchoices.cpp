// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/filterchoices.h"

#include "model/services/registry.h"
#include "views/itemmodels/assetcells.h"
#include "views/itemmodels/ledgerorder.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace daicho {

namespace {

using Comparison = AssetFilter::Comparison;
using Term = AssetFilter::Term;

QString words(const char *text)
{
    return QCoreApplication::translate("FilterChoices", text);
}

Term termOf(Field field, Comparison comparison, TextView value)
{
    Term term;
    term.field = field;
    term.comparison = comparison;
    term.value = value;
    return term;
}

Term termOf(const FilterFacet &facet)
{
    Term term;
    term.field = facet.field;
    if (!facet.field)
        term.finding = Finding::Unrated;
    return term;
}

/// «3C以上»: a comparison around what is compared with.
QString compared(FieldType type, Comparison comparison, const QString &value)
{
    const bool isDate = type == FieldType::Date;
    switch (comparison) {
    case Comparison::Contains:
    case Comparison::Equal:
        return value;
    case Comparison::Less:
        return (isDate ? words(QT_TRANSLATE_NOOP("FilterChoices", "before %1"))
                       : words(QT_TRANSLATE_NOOP("FilterChoices", "less than %1")))
            .arg(value);
    case Comparison::LessOrEqual:
        return (isDate ? words(QT_TRANSLATE_NOOP("FilterChoices", "until %1"))
                       : words(QT_TRANSLATE_NOOP("FilterChoices", "%1 or less")))
            .arg(value);
    case Comparison::Greater:
        return (isDate ? words(QT_TRANSLATE_NOOP("FilterChoices", "after %1"))
                       : words(QT_TRANSLATE_NOOP("FilterChoices", "more than %1")))
            .arg(value);
    case Comparison::GreaterOrEqual:
        return (isDate ? words(QT_TRANSLATE_NOOP("FilterChoices", "from %1"))
                       : words(QT_TRANSLATE_NOOP("FilterChoices", "%1 or more")))
            .arg(value);
    }
    return value;
}

QString nothingGiven(Field field)
{
    return fieldInfo(field).type == FieldType::Level ? words(QT_TRANSLATE_NOOP("FilterChoices", "not classified"))
                                                     : words(QT_TRANSLATE_NOOP("FilterChoices", "not given"));
}

} // namespace

std::vector<FilterFacet> FilterChoices::facets() const
{
    std::vector<FilterFacet> all{{Field::Institution}, {Field::Unit}, {Field::Kind}};
    for (const Axis &axis : m_registry.ledgerScheme().axes) {
        if (const std::optional<Field> level = fieldOfAxis(axis.id))
            all.push_back({*level});
    }
    all.insert(all.end(), {{Field::Zone}, {Field::Status}, {std::nullopt}});
    return all;
}

QString FilterChoices::title(const FilterFacet &facet) const
{
    if (!facet.field)
        return words(QT_TRANSLATE_NOOP("FilterChoices", "Findings"));
    AssetCells cells(m_registry);
    cells.setStyle(m_style);
    return cells.header(*facet.field);
}

std::vector<FilterOffer> FilterChoices::offers(const FilterFacet &facet, const FilterQuestion &question) const
{
    AssetFilter rest;
    for (const FilterPiece &piece : filterPieces(question.text, &m_registry.ledgerScheme())) {
        if (piece.term && !isSameQuestion(*piece.term, termOf(facet)))
            rest.terms.push_back(*piece.term);
    }
    LedgerOrder order;
    order.setFilter(std::move(rest));
    order.setScope(question.scope);
    // Whoever asks for a status is shown retired assets too
    order.setRetired(facet.field == Field::Status ? Retired::Included : question.retired);
    return offersOf(facet, order.rows(m_registry));
}

std::vector<FilterOffer> FilterChoices::offersOf(const FilterFacet &facet, const Permutation &rows) const
{
    std::vector<FilterOffer> offers;
    if (!facet.field) {
        addFindings(rows, offers);
        return offers;
    }
    if (fieldInfo(*facet.field).type == FieldType::Level) {
        addLevels(*facet.field, rows, offers);
        return offers;
    }
    for (const auto &[value, count] : m_registry.index().tally(rows, *facet.field).counts) {
        const QString label =
            value.empty() ? nothingGiven(*facet.field) : toQString(choiceLabel(*facet.field, value, m_style.japanese));
        offers.push_back(offer(termOf(*facet.field, Comparison::Equal, value), label, count));
    }
    return offers;
}

/// A level stands for itself and all heavier ones.
void FilterChoices::addLevels(Field field, const Permutation &rows, std::vector<FilterOffer> &offers) const
{
    const Axis *axis = m_registry.ledgerScheme().axis(axisOf(field).value());
    if (axis == nullptr)
        return;
    const LedgerIndex::Tally tally = m_registry.index().tally(rows, field);
    const auto countOf = [&tally](TextView code) {
        const auto found = std::find_if(tally.counts.begin(), tally.counts.end(),
                                        [code](const auto &count) { return count.first == code; });
        return found != tally.counts.end() ? found->second : 0;
    };
    std::vector<const Level *> levels;
    for (const Level &level : axis->levels)
        levels.push_back(&level);
    std::sort(levels.begin(), levels.end(), [](const Level *a, const Level *b) { return a->rank > b->rank; });
    std::int64_t sum = 0;
    for (const Level *level : levels) {
        sum += countOf(level->code);
        if (sum > 0)
            offers.push_back(offer(termOf(field, Comparison::GreaterOrEqual, level->code),
                                   compared(FieldType::Level, Comparison::GreaterOrEqual, toQString(level->code)),
                                   sum));
    }
    if (const std::int64_t count = countOf(notApplicable); count > 0)
        offers.push_back(offer(termOf(field, Comparison::Equal, notApplicable),
                               words(QT_TRANSLATE_NOOP("FilterChoices", "not applicable")), count));
    if (const std::int64_t count = countOf(unrated); count > 0)
        offers.push_back(offer(termOf(field, Comparison::Equal, unrated), nothingGiven(field), count));
}

void FilterChoices::addFindings(const Permutation &rows, std::vector<FilterOffer> &offers) const
{
    const auto counts = m_registry.index().tallyFindings(rows);
    for (const FindingInfo &info : findingInfos()) {
        const std::int64_t count = counts[static_cast<std::size_t>(info.finding)];
        if (count == 0)
            continue;
        Term term;
        term.finding = info.finding;
        term.comparison = Comparison::Equal;
        offers.push_back(offer(term, toQString(m_style.japanese ? info.label : info.englishLabel), count));
    }
}

FilterOffer FilterChoices::offer(const Term &term, const QString &label, std::int64_t rows) const
{
    FilterOffer made{label, filterWord(term, m_style.japanese), term, rows};
    // As it will be read: values folded, or exact where they are in quotes
    const std::vector<FilterPiece> read = filterPieces(made.word, &m_registry.ledgerScheme());
    if (read.size() == 1 && read.front().term)
        made.term = *read.front().term;
    return made;
}

FilterChoices::Chosen FilterChoices::chosen(const FilterFacet &facet, TextView text) const
{
    Chosen found;
    for (const FilterPiece &piece : filterPieces(text, &m_registry.ledgerScheme())) {
        if (!piece.term || !isSameQuestion(*piece.term, termOf(facet)))
            continue;
        found.several = found.piece.has_value();
        found.piece = piece;
    }
    return found;
}

Text FilterChoices::chosenText(const FilterFacet &facet, TextView text, TextView word) const
{
    std::vector<FilterPiece> pieces = filterPieces(text, &m_registry.ledgerScheme());
    std::erase_if(pieces, [&facet](const FilterPiece &piece) {
        return piece.term && isSameQuestion(*piece.term, termOf(facet));
    });
    if (!word.empty())
        pieces.push_back({Text(word), {}, {}});
    return filterText(pieces);
}

QString FilterChoices::describe(const FilterPiece &piece) const
{
    if (!piece.term)
        return toQString(piece.text);
    const Term &term = *piece.term;
    QString text = valueWords(piece);
    if (term.field || term.finding)
        text = QString(title({term.finding ? std::nullopt : term.field}) % u' ' % text);
    return term.negated ? words(QT_TRANSLATE_NOOP("FilterChoices", "not: %1")).arg(text) : text;
}

QString FilterChoices::valueWords(const FilterPiece &piece) const
{
    const Term &term = *piece.term;
    const QString typed = toQString(piece.value);
    if (term.finding)
        return toQString(m_style.japanese ? findingInfo(*term.finding).label : findingInfo(*term.finding).englishLabel);
    if (!term.field)
        return words(QT_TRANSLATE_NOOP("FilterChoices", "“%1”")).arg(typed);
    if (term.value.empty())
        return nothingGiven(*term.field);
    const FieldType type = fieldInfo(*term.field).type;
    QString value = typed;
    if (type == FieldType::Choice)
        value = toQString(choiceLabel(*term.field, term.value, m_style.japanese));
    else if (type == FieldType::Level)
        value = term.value == notApplicable ? words(QT_TRANSLATE_NOOP("FilterChoices", "not applicable"))
                                            : toQString(term.value);
    else if (type == FieldType::Date && term.comparison != Comparison::Contains)
        value = toQString(formatDate(term.value, m_style.dates));
    else if (type == FieldType::Number)
        value = QLocale().toString(toQString(term.value).toLongLong());
    return compared(type, term.comparison, value);
}

} // namespace daicho
