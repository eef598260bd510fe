// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgerfields.h"

#include "model/core/textfold.h"
#include "model/domain/schemesinforce.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace daicho {

namespace {

std::optional<std::int64_t> wholeNumber(TextView text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool isLevel(Field field)
{
    return field >= Field::C && field <= Field::P;
}

/// Shown by the name of another record, or by its own text.
bool isReference(Field field)
{
    const FieldType type = fieldInfo(field).type;
    return type == FieldType::Unit || type == FieldType::Post || type == FieldType::Zone || field == Field::Institution;
}

bool isComputed(Field field)
{
    return field == Field::Overall || field == Field::Revision;
}

bool isUnknownToColumns(Field field)
{
    return field == Field::Handling || field == Field::Relations;
}

constexpr std::array<Field, 4> levelFields{Field::C, Field::I, Field::A, Field::P};

} // namespace

std::size_t LedgerFields::bytes() const
{
    std::size_t sum =
        m_foreign.bytes() + (m_nameRanks.first.size() + m_nameRanks.second.size()) * sizeof(std::uint32_t);
    for (const auto &[field, shown] : m_shown)
        sum += shown.texts.bytes() + shown.folded.bytes();
    for (const auto &[field, computed] : m_computed)
        sum += computed.codes.bytes() + computed.shown.texts.bytes() + computed.shown.folded.bytes();
    for (const auto &[field, order] : m_orders)
        sum += order.ranks.of.size() * sizeof(std::uint32_t);
    return sum;
}

void LedgerFields::setNames(LedgerNames names)
{
    m_names = std::move(names);
    m_shown.clear();
    ++m_version;
}

void LedgerFields::setSchemes(std::vector<std::pair<EditionId, Scheme>> inForce)
{
    m_schemes = std::move(inForce);
    std::vector<const Scheme *> all;
    for (const auto &[edition, scheme] : m_schemes)
        all.push_back(&scheme);
    m_scheme = ledgerScheme(all);
    ++m_version;
}

std::optional<CodedField> LedgerFields::coded(Field field) const
{
    if (isUnknownToColumns(field))
        return std::nullopt;
    if (isComputed(field)) {
        const Computed &result = computed(field);
        return CodedField{&result.codes, nullptr, result.shown.texts.size()};
    }
    const LedgerColumn &column = sourceOf(field);
    return CodedField{&column.codes(), isLevel(field) ? foreignRatings() : nullptr, column.texts()};
}

std::uint32_t LedgerFields::code(std::uint32_t row, Field field) const
{
    if (isComputed(field))
        return computed(field).codes[row];
    if (isLevel(field)) {
        const BitSet *foreign = foreignRatings();
        if (foreign != nullptr && foreign->test(row))
            return 0;
    }
    return sourceOf(field).code(row);
}

TextView LedgerFields::shown(Field field, std::uint32_t code) const
{
    if (const TextArena<char> *texts = shownTexts(field))
        return texts->text(code);
    const LedgerColumn &column = sourceOf(field);
    return column.keeps() == LedgerColumn::Keeps::Folded ? TextView() : column.text(code);
}

const TextArena<char> *LedgerFields::shownTexts(Field field) const
{
    if (isComputed(field))
        return &computed(field).shown.texts;
    return isReference(field) ? &shownOf(field).texts : nullptr;
}

const FoldedTexts *LedgerFields::folded(Field field) const
{
    if (isReference(field))
        return &shownOf(field).folded;
    if (field == Field::Overall)
        return &computed(field).shown.folded;
    return isStored(field) && sourceOf(field).isSearchable() ? &sourceOf(field).folded() : nullptr;
}

const Ranks &LedgerFields::ranks(Field field) const
{
    Order &order = m_orders[field];
    const std::size_t count = coded(field)->count;
    // Codes that a column already had keep their meaning until it is renumbered
    const bool isOwnText = !isReference(field) && !isLevel(field) && !isComputed(field);
    const Stamp wanted{isComputed(field) ? m_columns.version() : sourceOf(field).renumbered(),
                       isOwnText ? 0 : m_version};
    if (order.madeOf != wanted)
        order = {{}, wanted};
    Ranks &ranks = order.ranks;
    if (ranks.of.size() == count)
        return ranks;
    const bool hasNumbers = field == Field::Overall && m_scheme && m_scheme->overall != OverallMethod::Flags;
    const FoldedTexts *texts = field == Field::Code || hasNumbers ? nullptr : folded(field);
    if (texts != nullptr)
        extendRanks(ranks, *texts);
    else if (field == Field::Code || fieldInfo(field).type == FieldType::Date)
        ranks = rankBytes(count, [&](std::uint32_t code) { return shown(field, code); });
    else
        ranks = numberRanks(field, count);
    return ranks;
}

const JoinedRanks *LedgerFields::nameRanks() const
{
    const LedgerColumn &readings = m_columns.column(Field::Reading);
    const LedgerColumn &names = m_columns.column(Field::Name);
    if (readings.texts() == 1)
        return nullptr;
    const std::array<std::uint64_t, 4> wanted{readings.texts(), readings.renumbered(), names.texts(),
                                              names.renumbered()};
    if (m_nameRanksOf != wanted) {
        m_nameRanks = joinRanks(ranks(Field::Reading), readings.folded(), ranks(Field::Name), names.folded());
        m_nameRanksOf = wanted;
    }
    return &m_nameRanks;
}

const Axis *LedgerFields::axis(Field field) const
{
    const std::optional<Text> id = axisOf(field);
    return id && m_scheme ? m_scheme->axis(*id) : nullptr;
}

const LedgerColumn &LedgerFields::sourceOf(Field field) const
{
    return m_columns.column(field == Field::Institution ? Field::Unit : field);
}

const LedgerFields::Shown &LedgerFields::shownOf(Field field) const
{
    Shown &shown = m_shown[field];
    const LedgerColumn &ids = sourceOf(field);
    if (shown.renumbered != ids.renumbered())
        shown = {{}, {}, ids.renumbered()};
    for (auto code = static_cast<std::uint32_t>(shown.texts.size()); code < ids.texts(); ++code) {
        const TextView id = ids.text(code);
        const Text text = id.empty() ? Text() : reference(field, id);
        shown.texts.append(text);
        shown.folded.append(foldUtf16(text));
    }
    return shown;
}

/// Without names the id itself is shown, so that nothing is hidden.
Text LedgerFields::reference(Field field, TextView id) const
{
    const std::int64_t number = wholeNumber(id).value_or(0);
    if (field == Field::Unit && m_names.unitPath)
        return m_names.unitPath(OrgUnitId(number));
    if (field == Field::Institution && m_names.institutionName)
        return m_names.institutionName(OrgUnitId(number));
    if (field == Field::Zone && m_names.zoneName)
        return m_names.zoneName(ProfileItemId(number));
    if (fieldInfo(field).type == FieldType::Post && m_names.postName)
        return m_names.postName(PostId(number));
    return Text(id);
}

const LedgerFields::Computed &LedgerFields::computed(Field field) const
{
    Computed &result = m_computed[field];
    if (result.madeOf == now() && result.shown.texts.size() != 0)
        return result;
    result = {{}, {}, now()};
    result.shown.texts.append("");
    result.shown.folded.append(TextView());
    if (field == Field::Overall)
        computeOverall(result);
    else
        computeRevision(result);
    return result;
}

void LedgerFields::computeOverall(Computed &result) const
{
    const BitSet *foreign = foreignRatings();
    const std::vector<std::uint8_t> schemes = schemesOfUnits();
    const LedgerColumn &units = m_columns.column(Field::Unit);
    std::map<std::pair<LevelCodes, std::uint8_t>, std::uint32_t> known;
    std::map<Text, std::uint32_t> texts{{Text(), 0}};
    for (std::uint32_t row = 0; row < m_columns.rows(); ++row) {
        LevelCodes codes{};
        if (foreign == nullptr || !foreign->test(row)) {
            for (std::size_t i = 0; i < codes.size(); ++i)
                codes[i] = m_columns.column(levelFields[i]).code(row);
        }
        const std::uint8_t scheme = schemes[units.code(row)];
        const auto [place, isNew] = known.try_emplace({codes, scheme}, 0);
        if (isNew) {
            const Text text = scheme < m_schemes.size() ? overallOf(codes, m_schemes[scheme].second) : Text();
            const auto [of, isNewText] = texts.try_emplace(text, static_cast<std::uint32_t>(texts.size()));
            place->second = of->second;
            if (isNewText) {
                result.shown.texts.append(text);
                result.shown.folded.append(foldUtf16(text));
            }
        }
        result.codes.append(place->second);
    }
}

void LedgerFields::computeRevision(Computed &result) const
{
    std::map<std::uint32_t, std::uint32_t> known{{0, 0}};
    for (std::size_t row = 0; row < m_columns.rows(); ++row) {
        const std::uint32_t revision = m_columns.revisions()[row];
        const auto [place, isNew] = known.try_emplace(revision, static_cast<std::uint32_t>(known.size()));
        if (isNew) {
            result.shown.texts.append(std::to_string(revision));
            result.shown.folded.append(TextView(std::to_string(revision)));
        }
        result.codes.append(place->second);
    }
}

Text LedgerFields::overallOf(const LevelCodes &codes, const Scheme &scheme) const
{
    std::array<Text, 4> levels;
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = m_columns.column(levelFields[i]).text(codes[i]);
    return scheme.overallOf(levels);
}

Ranks LedgerFields::numberRanks(Field field, std::size_t count) const
{
    std::vector<std::optional<std::int64_t>> numbers(count);
    for (std::uint32_t code = 0; code < count; ++code) {
        const TextView text = shown(field, code);
        if (!text.empty())
            numbers[code] = numberFor(field, text);
    }
    return rankNumbers(numbers);
}

/// What a value is sorted by; nothing for a text that stands for none.
std::optional<std::int64_t> LedgerFields::numberFor(Field field, TextView text) const
{
    constexpr std::int64_t lightest = std::numeric_limits<std::int64_t>::min();
    const std::span<const Choice> known = choices(field);
    if (!known.empty()) {
        const auto found = std::find_if(known.begin(), known.end(), [text](const Choice &c) { return text == c.id; });
        return found - known.begin();
    }
    if (isLevel(field)) {
        const Level *level = axis(field) == nullptr ? nullptr : axis(field)->level(text);
        return level != nullptr ? level->rank : text == notApplicable ? lightest : lightest + 1;
    }
    if (field == Field::Overall && m_scheme &&
        (m_scheme->overall == OverallMethod::Max || m_scheme->overall == OverallMethod::Single)) {
        int rank = 0;
        for (const Axis &axis : m_scheme->axes)
            rank = std::max(rank, axis.rank(text));
        return rank;
    }
    return wholeNumber(text);
}

} // namespace daicho
