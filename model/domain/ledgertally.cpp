// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgerindex_p.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace daicho {

namespace {

/// Up to here a table of counts is an array.
constexpr std::size_t maxCells = 1U << 20;

/// The codes of some rows, in their order.
std::vector<std::uint32_t> codesOf(const CodedField &field, const Permutation &rows)
{
    std::vector<std::uint32_t> result(rows.size());
    field.codes->with([&](const auto &codes) {
        if (field.blank == nullptr) {
            for (std::size_t i = 0; i < rows.size(); ++i)
                result[i] = codes[rows[i]];
        } else {
            for (std::size_t i = 0; i < rows.size(); ++i)
                result[i] = field.blank->test(rows[i]) ? 0 : codes[rows[i]];
        }
    });
    return result;
}

SortKeys nameKeys(const LedgerColumns &columns, const Permutation &rows, const JoinedRanks &ranks)
{
    SortKeys result{std::vector<std::uint32_t>(rows.size()), ranks.end};
    const LedgerColumn &readings = columns.column(Field::Reading);
    const LedgerColumn &names = columns.column(Field::Name);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t reading = ranks.first[readings.code(rows[i])];
        result.keys[i] = reading != ranks.end ? reading : ranks.second[names.code(rows[i])];
    }
    return result;
}

/// Rows counted under the values that people see; several codes may be shown alike.
struct Groups
{
    std::vector<Text> texts;
    std::vector<std::int64_t> counts;
    std::vector<std::uint32_t> ofCode;
    std::vector<std::uint32_t> inOrder; ///< groups as they are listed
    std::vector<std::uint32_t> firstCode;

    std::vector<std::size_t> placeOfCode() const
    {
        std::vector<std::size_t> places(inOrder.size());
        for (std::size_t i = 0; i < inOrder.size(); ++i)
            places[inOrder[i]] = i;
        std::vector<std::size_t> result(ofCode.size());
        for (std::size_t code = 0; code < ofCode.size() && !places.empty(); ++code)
            result[code] = places[ofCode[code]];
        return result;
    }
};

class Grouping
{
public:
    Grouping(const LedgerFields &fields, Field field, const CodedField &coded)
        : m_fields(fields), m_field(field), m_count(coded.count)
    {
    }

    Groups count(const std::vector<std::uint32_t> &codes) const
    {
        std::vector<std::int64_t> perCode(m_count, 0);
        for (const std::uint32_t code : codes)
            ++perCode[code];
        Groups groups;
        groups.ofCode.resize(m_count, 0);
        std::map<TextView, std::uint32_t> known;
        for (std::uint32_t code = 0; code < m_count; ++code) {
            if (perCode[code] == 0)
                continue;
            const TextView text = m_fields.shown(m_field, code);
            const auto [place, isNew] = known.try_emplace(text, static_cast<std::uint32_t>(known.size()));
            if (isNew) {
                groups.texts.emplace_back(text);
                groups.counts.push_back(0);
                groups.inOrder.push_back(place->second);
                groups.firstCode.push_back(code);
            }
            groups.counts[place->second] += perCode[code];
            groups.ofCode[code] = place->second;
        }
        order(groups);
        return groups;
    }

private:
    void order(Groups &groups) const
    {
        const bool byWeight = fieldInfo(m_field).type == FieldType::Level || m_field == Field::Overall;
        std::vector<std::int64_t> weights = groups.counts;
        if (byWeight) {
            const Ranks &ranks = m_fields.ranks(m_field);
            for (std::size_t group = 0; group < weights.size(); ++group) {
                const std::int64_t rank = ranks.of[groups.firstCode[group]];
                weights[group] = rank == ranks.end ? -1 : rank;
            }
        }
        std::sort(groups.inOrder.begin(), groups.inOrder.end(), [&](std::uint32_t a, std::uint32_t b) {
            return weights[a] != weights[b] ? weights[a] > weights[b] : groups.texts[a] < groups.texts[b];
        });
    }

    const LedgerFields &m_fields;
    Field m_field;
    std::size_t m_count;
};

} // namespace

void LedgerIndex::sort(Permutation &rows, Field field, bool descending) const
{
    const LedgerColumns &columns = d->settled();
    const std::optional<CodedField> coded = d->fields.coded(field);
    if (!coded || rows.empty())
        return;
    SortKeys keys;
    const JoinedRanks *nameRanks = field == Field::Name ? d->fields.nameRanks() : nullptr;
    if (nameRanks != nullptr) {
        keys = nameKeys(columns, rows, *nameRanks);
    } else {
        const Ranks &ranks = d->fields.ranks(field);
        keys = {codesOf(*coded, rows), ranks.end};
        for (std::uint32_t &key : keys.keys)
            key = ranks.of[key];
    }
    keys.descending = descending;
    sortByKeys(rows, std::move(keys));
}

LedgerIndex::Tally LedgerIndex::tally(const Permutation &rows, Field field) const
{
    Tally result;
    d->settled();
    const std::optional<CodedField> coded = d->fields.coded(field);
    if (!coded || !holds(field))
        return result;
    Groups groups = Grouping(d->fields, field, *coded).count(codesOf(*coded, rows));
    for (const std::uint32_t group : groups.inOrder)
        result.counts.emplace_back(std::move(groups.texts[group]), groups.counts[group]);
    return result;
}

std::vector<std::tuple<Text, Text, std::int64_t>> LedgerIndex::tally(const Permutation &rows, Field rowField,
                                                                     Field columnField) const
{
    d->settled();
    const std::optional<CodedField> codedA = d->fields.coded(rowField);
    const std::optional<CodedField> codedB = d->fields.coded(columnField);
    if (!codedA || !codedB || !holds(rowField) || !holds(columnField))
        return {};
    const std::vector<std::uint32_t> codesA = codesOf(*codedA, rows);
    const std::vector<std::uint32_t> codesB = codesOf(*codedB, rows);
    const Groups a = Grouping(d->fields, rowField, *codedA).count(codesA);
    const Groups b = Grouping(d->fields, columnField, *codedB).count(codesB);
    const std::vector<std::size_t> placesA = a.placeOfCode();
    const std::vector<std::size_t> placesB = b.placeOfCode();
    const std::size_t width = b.texts.size();
    const std::size_t cells = a.texts.size() * width;
    std::map<std::size_t, std::int64_t> sparse;
    std::vector<std::int64_t> dense(cells <= maxCells ? cells : 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t cell = placesA[codesA[i]] * width + placesB[codesB[i]];
        ++(dense.empty() ? sparse[cell] : dense[cell]);
    }
    for (std::size_t cell = 0; cell < dense.size(); ++cell) {
        if (dense[cell] != 0)
            sparse.emplace_hint(sparse.end(), cell, dense[cell]);
    }
    std::vector<std::tuple<Text, Text, std::int64_t>> result;
    for (const auto &[cell, count] : sparse)
        result.emplace_back(a.texts[a.inOrder[cell / width]], b.texts[b.inOrder[cell % width]], count);
    return result;
}

} // namespace daicho
