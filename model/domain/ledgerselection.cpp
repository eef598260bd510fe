// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgerselection.h"

#include "model/core/textfold.h"

#include <algorithm>
#include <charconv>

namespace daicho {

namespace {

using Comparison = AssetFilter::Comparison;

constexpr std::size_t wordsKept = 8;

std::optional<std::int64_t> wholeNumber(TextView text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

template <typename Value> bool compares(const Value &value, Comparison comparison, const Value &with)
{
    switch (comparison) {
    case Comparison::Contains:
    case Comparison::Equal:
        return value == with;
    case Comparison::Less:
        return value < with;
    case Comparison::LessOrEqual:
        return value <= with;
    case Comparison::Greater:
        return value > with;
    case Comparison::GreaterOrEqual:
        return value >= with;
    }
    return false;
}

/// Ranks from the lightest to the heaviest that a level or a group of levels stands for.
struct RankSpan
{
    int lightest = 0;
    int heaviest = 0;
};

std::optional<RankSpan> ranksOf(const Axis &axis, TextView code)
{
    if (const Level *level = axis.level(code))
        return RankSpan{level->rank, level->rank};
    std::optional<RankSpan> span;
    for (const Level &level : axis.levels) {
        if (level.group != code)
            continue;
        if (!span)
            span = {level.rank, level.rank};
        span->lightest = std::min(span->lightest, level.rank);
        span->heaviest = std::max(span->heaviest, level.rank);
    }
    return span;
}

} // namespace

BitSet rowsWith(const CodedField &field, const BitSet &hits)
{
    BitSet rows(field.codes->size());
    field.codes->with([&](const auto &codes) {
        const std::uint64_t *bits = hits.words().data();
        for (std::size_t from = 0; from < codes.size(); from += 64) {
            const std::size_t count = std::min<std::size_t>(64, codes.size() - from);
            std::uint64_t word = 0;
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint32_t code = codes[from + i];
                word |= (bits[code >> 6] >> (code & 63) & 1) << i;
            }
            rows.setWord(from >> 6, word);
        }
    });
    if (field.blank != nullptr) {
        for (std::size_t i = 0; i < rows.words().size(); ++i) {
            const std::uint64_t blank = field.blank->words()[i];
            rows.setWord(i, (rows.words()[i] & ~blank) | (hits.test(0) ? blank : 0));
        }
    }
    return rows;
}

BitSet LedgerSelection::matching(const AssetFilter &filter)
{
    BitSet rows(m_columns.rows(), BitSet::Start::Full);
    for (const AssetFilter::Term &term : filter.terms) {
        BitSet found = rowsOf(term);
        if (term.negated)
            found.flip();
        rows &= found;
    }
    return rows;
}

std::size_t LedgerSelection::bytes() const
{
    std::size_t sum = 0;
    for (const Word &word : m_words) {
        sum += word.rows.bytes();
        for (const auto &[field, hits] : word.hits)
            sum += hits.bytes();
    }
    return sum;
}

BitSet LedgerSelection::rowsOf(const AssetFilter::Term &term)
{
    if (term.finding)
        return rowsWithFinding(*term.finding);
    if (term.field) {
        const std::optional<CodedField> field = m_fields.coded(*term.field);
        BitSet rows = field ? rowsWith(*field, codesOf(*term.field, term)) : BitSet(m_columns.rows());
        // Unrated is a row only on an axis that its scheme has.
        if (const BitSet *without = m_fields.rowsWithoutAxis(*term.field))
            rows -= *without;
        return rows;
    }
    if (term.exact)
        return rowsWithExactly(term);
    return rowsWithWord(toUtf16(term.value));
}

const BitSet &LedgerSelection::rowsWithWord(const std::u16string &needle)
{
    const Word *known = cachedFor(needle);
    if (known != nullptr && known->needle == needle)
        return known->rows;
    Word word{needle, m_columns.version(), m_fields.version(), {}, BitSet(m_columns.rows())};
    const auto look = [&](Field field, const BitSet *among) {
        const FoldedTexts *texts = m_fields.folded(field);
        if (texts == nullptr)
            return;
        const bool isFew = among != nullptr && among->count() < texts->size() / 8;
        BitSet hits = isFew ? texts->findAmong(needle, *among) : texts->find(needle);
        if (!hits.any())
            return;
        word.rows |= rowsWith(*m_fields.coded(field), hits);
        word.hits.emplace_back(field, std::move(hits));
    };
    if (known != nullptr) {
        for (const auto &[field, hits] : known->hits)
            look(field, &hits);
    } else {
        for (std::size_t field = 0; field < columnCount<AssetColumn>; ++field)
            look(static_cast<Field>(field), nullptr);
        look(Field::Institution, nullptr);
    }
    m_words.push_front(std::move(word));
    if (m_words.size() > wordsKept)
        m_words.pop_back();
    return m_words.front().rows;
}

/// The word itself, or the longest part of it that was looked for since the last change.
const LedgerSelection::Word *LedgerSelection::cachedFor(const std::u16string &needle) const
{
    const Word *best = nullptr;
    for (const Word &word : m_words) {
        const bool isCurrent = word.columnsVersion == m_columns.version() && word.fieldsVersion == m_fields.version();
        if (isCurrent && needle.find(word.needle) != std::u16string::npos &&
            (best == nullptr || best->needle.size() < word.needle.size()))
            best = &word;
    }
    return best;
}

BitSet LedgerSelection::rowsWithExactly(const AssetFilter::Term &term) const
{
    BitSet rows(m_columns.rows());
    const auto look = [&](Field field) {
        if (m_fields.folded(field) == nullptr)
            return;
        const BitSet hits = codesOfText(field, term);
        if (hits.any())
            rows |= rowsWith(*m_fields.coded(field), hits);
    };
    for (std::size_t field = 0; field < columnCount<AssetColumn>; ++field)
        look(static_cast<Field>(field));
    look(Field::Institution);
    return rows;
}

BitSet LedgerSelection::codesOf(Field field, const AssetFilter::Term &term) const
{
    if (term.value.empty() && term.comparison == Comparison::Equal) {
        BitSet hits(m_fields.coded(field)->count);
        hits.set(0); // the empty text
        return hits;
    }
    const FieldType type = fieldInfo(field).type;
    if (type == FieldType::Unit && term.comparison == Comparison::Contains && !term.exact &&
        m_fields.names().unitsNamed)
        return codesOfUnit(term.value);
    if (type == FieldType::Post && term.value.find('/') != Text::npos && m_fields.names().postPath)
        return codesOfPost(field, term.value);
    if (type == FieldType::Level)
        return codesOfLevel(field, term);
    if (type == FieldType::Choice || field == Field::Edition)
        return codesWhere(field, [&](TextView text) { return text == term.value; });
    if (type == FieldType::Date) {
        return codesWhere(field, [&](TextView date) {
            return term.comparison == Comparison::Contains ? date.starts_with(term.value)
                                                           : compares(date, term.comparison, TextView(term.value));
        });
    }
    if (type == FieldType::Number || field == Field::Revision) {
        const std::int64_t wanted = wholeNumber(term.value).value_or(0);
        return codesWhere(field, [&](TextView text) {
            const std::optional<std::int64_t> number = wholeNumber(text);
            return number && compares(*number, term.comparison, wanted);
        });
    }
    return codesOfText(field, term);
}

/// Contains or equals, folded or as typed. What is kept only folded is compared folded.
BitSet LedgerSelection::codesOfText(Field field, const AssetFilter::Term &term) const
{
    const FoldedTexts &folded = *m_fields.folded(field);
    const TextArena<char> *shown = m_fields.shownTexts(field);
    const bool isStored = shown != nullptr || m_columns.column(field).keeps() != LedgerColumn::Keeps::Folded;
    if (term.exact && isStored) {
        if (term.comparison == Comparison::Equal)
            return codesWhere(field, [&](TextView text) { return text == term.value; });
        const TextArena<char> &texts = shown != nullptr ? *shown : m_columns.column(field).stored();
        BitSet hits(texts.size());
        texts.find(term.value, hits);
        return hits;
    }
    const std::u16string needle = toUtf16(term.exact ? foldText(term.value) : term.value);
    if (term.comparison != Comparison::Equal)
        return folded.find(needle);
    BitSet hits(folded.size());
    for (std::size_t code = 0; code < folded.size(); ++code) {
        if (folded.equals(code, needle))
            hits.set(code);
    }
    return hits;
}

/// Units that are meant, and all below them.
BitSet LedgerSelection::codesOfUnit(TextView named) const
{
    const LedgerNames &names = m_fields.names();
    const std::vector<OrgUnitId> meant = names.unitsNamed(named);
    const LedgerColumn &units = m_columns.column(Field::Unit);
    BitSet hits(units.texts());
    for (std::uint32_t code = 1; code < units.texts(); ++code) {
        const OrgUnitId unit(wholeNumber(units.text(code)).value_or(0));
        const auto isMeant = [&](OrgUnitId above) {
            return unit == above || (names.isWithin && names.isWithin(unit, above));
        };
        if (std::any_of(meant.begin(), meant.end(), isMeant))
            hits.set(code);
    }
    return hits;
}

/// Posts whose path is the one named, or ends with it. A name alone may stand for many posts.
BitSet LedgerSelection::codesOfPost(Field field, TextView named) const
{
    const Text wanted = '/' + foldText(named);
    const LedgerColumn &posts = m_columns.column(field);
    BitSet hits(posts.texts());
    for (std::uint32_t code = 1; code < posts.texts(); ++code) {
        const PostId post(wholeNumber(posts.text(code)).value_or(0));
        if (('/' + foldText(m_fields.names().postPath(post))).ends_with(wanted))
            hits.set(code);
    }
    return hits;
}

namespace {

bool isMeant(const Axis &axis, TextView text, const AssetFilter::Term &term)
{
    const Level *level = axis.level(text);
    if (term.comparison == Comparison::Contains || term.comparison == Comparison::Equal)
        return text == term.value || (level != nullptr && level->group == term.value);
    const std::optional<RankSpan> wanted = ranksOf(axis, term.value);
    if (level == nullptr || !wanted)
        return false;
    switch (term.comparison) {
    case Comparison::Less:
        return level->rank < wanted->lightest;
    case Comparison::LessOrEqual:
        return level->rank <= wanted->heaviest;
    case Comparison::Greater:
        return level->rank > wanted->heaviest;
    default:
        return level->rank >= wanted->lightest;
    }
}

} // namespace

/// Unrated and not applicable are neither heavier nor lighter than a level. Levels of different schemes are not
/// compared: each counts within a scheme that has both it and the one asked for.
BitSet LedgerSelection::codesOfLevel(Field field, const AssetFilter::Term &term) const
{
    const Text id = axisOf(field).value_or(Text());
    return codesWhere(field, [&](TextView text) {
        bool isKnown = false;
        for (const auto &[edition, scheme] : m_fields.schemes()) {
            const Axis *axis = scheme.axis(id);
            isKnown = isKnown || axis != nullptr;
            if (axis != nullptr && isMeant(*axis, text, term))
                return true;
        }
        return !isKnown && isMeant(Axis(), text, term);
    });
}

/// Codes whose text is asked for. The empty one is none of them.
template <typename Matches> BitSet LedgerSelection::codesWhere(Field field, Matches matches) const
{
    const std::size_t count = m_fields.coded(field)->count;
    BitSet hits(count);
    for (std::uint32_t code = 1; code < count; ++code) {
        if (matches(m_fields.shown(field, code)))
            hits.set(code);
    }
    return hits;
}

} // namespace daicho
