// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/ledgerindex_p.h"

#include <algorithm>
#include <map>

namespace daicho {

namespace {

/// Up to here a table of counts is an array.
constexpr std::size_t maxCells = 1U << 20;

/// Small tables are kept several times, since counting up the same cell again and again waits for itself.
constexpr std::size_t smallTable = 1U << 14;
constexpr std::size_t copies = 4;

/// Rows that have a code in one field and a code in another.
struct PairCount
{
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::int64_t rows = 0;
};

/// Calls `visit(codeA, codeB)` for every row.
template <typename Visit>
void forEachPair(const CodedField &a, const CodedField &b, const Permutation &rows, Visit visit)
{
    a.codes->with([&](const auto &codesA) {
        b.codes->with([&](const auto &codesB) {
            for (const std::uint32_t row : rows) {
                const std::uint32_t inA = a.blank != nullptr && a.blank->test(row) ? 0 : codesA[row];
                const std::uint32_t inB = b.blank != nullptr && b.blank->test(row) ? 0 : codesB[row];
                visit(inA, inB);
            }
        });
    });
}

std::vector<PairCount> countSparsely(const CodedField &a, const CodedField &b, const Permutation &rows)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> counts;
    forEachPair(a, b, rows, [&](std::uint32_t inA, std::uint32_t inB) { ++counts[{inA, inB}]; });
    std::vector<PairCount> pairs;
    pairs.reserve(counts.size());
    for (const auto &[codes, count] : counts)
        pairs.push_back({codes.first, codes.second, count});
    return pairs;
}

/// Without the rows that the field does not concern. `kept` holds them if some are left out.
const Permutation &concerned(const LedgerFields &fields, Field field, const Permutation &rows, Permutation &kept)
{
    const BitSet *without = fields.rowsWithoutAxis(field);
    if (without == nullptr)
        return rows;
    kept.clear();
    for (const std::uint32_t row : rows) {
        if (!without->test(row))
            kept.push_back(row);
    }
    return kept;
}

std::vector<PairCount> countPairs(const CodedField &a, const CodedField &b, const Permutation &rows)
{
    const std::size_t cells = a.count * b.count;
    if (cells > maxCells)
        return countSparsely(a, b, rows);
    const std::size_t tables = cells <= smallTable ? copies : 1;
    std::vector<std::uint32_t> counts(cells * tables);
    std::size_t table = 0;
    forEachPair(a, b, rows, [&](std::uint32_t inA, std::uint32_t inB) {
        ++counts[table * cells + inA * b.count + inB];
        table = (table + 1) & (tables - 1);
    });
    std::vector<PairCount> pairs;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < tables; ++i)
            sum += counts[i * cells + cell];
        if (sum != 0)
            pairs.push_back(
                {static_cast<std::uint32_t>(cell / b.count), static_cast<std::uint32_t>(cell % b.count), sum});
    }
    return pairs;
}

/// The values that people see in a field, in the order of a list; several codes may be shown alike.
class Groups
{
public:
    Groups(const LedgerFields &fields, Field field, std::size_t codes)
        : m_fields(fields), m_field(field), m_ofCode(codes, none)
    {
    }

    const Text &text(std::size_t place) const { return m_groups[place].text; }
    std::int64_t rows(std::size_t place) const { return m_groups[place].rows; }
    std::size_t size() const { return m_groups.size(); }
    std::size_t placeOf(std::uint32_t code) const { return m_places[m_ofCode[code]]; }

    void add(std::uint32_t code, std::int64_t rows)
    {
        std::uint32_t &group = m_ofCode[code];
        if (group == none) {
            const TextView text = m_fields.shown(m_field, code);
            const auto [known, isNew] = m_known.try_emplace(text, static_cast<std::uint32_t>(m_groups.size()));
            if (isNew)
                m_groups.push_back({Text(text), code, known->second, 0});
            group = known->second;
        }
        m_groups[group].rows += rows;
    }

    /// After the last `add`: the heaviest level first, other fields by rows.
    void putInOrder()
    {
        const bool byWeight = fieldInfo(m_field).type == FieldType::Level || m_field == Field::Overall;
        const Ranks *ranks = byWeight ? &m_fields.ranks(m_field) : nullptr;
        const auto weight = [&](const Group &group) {
            if (ranks == nullptr)
                return group.rows;
            const std::uint32_t rank = ranks->of[group.firstCode];
            return rank == ranks->end ? std::int64_t{-1} : std::int64_t{rank};
        };
        std::sort(m_groups.begin(), m_groups.end(), [&](const Group &a, const Group &b) {
            return weight(a) != weight(b) ? weight(a) > weight(b) : a.text < b.text;
        });
        m_places.resize(m_groups.size());
        for (std::size_t place = 0; place < m_groups.size(); ++place)
            m_places[m_groups[place].number] = place;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct Group
    {
        Text text;
        std::uint32_t firstCode = 0;
        std::uint32_t number = 0;
        std::int64_t rows = 0;
    };

    const LedgerFields &m_fields;
    Field m_field;
    std::vector<std::uint32_t> m_ofCode;
    std::map<TextView, std::uint32_t> m_known;
    std::vector<Group> m_groups;
    std::vector<std::size_t> m_places; ///< by number
};

} // namespace

LedgerIndex::Tally LedgerIndex::tally(const Permutation &rows, Field field) const
{
    Tally result;
    d->settled();
    const std::optional<CodedField> coded = d->fields.coded(field);
    if (!coded || !holds(field))
        return result;
    const PackedCodes noCodes;
    Permutation kept;
    Groups groups(d->fields, field, coded->count);
    for (const PairCount &pair :
         countPairs(*coded, CodedField{&noCodes, nullptr, 1}, concerned(d->fields, field, rows, kept)))
        groups.add(pair.a, pair.rows);
    groups.putInOrder();
    for (std::size_t place = 0; place < groups.size(); ++place)
        result.counts.emplace_back(groups.text(place), groups.rows(place));
    return result;
}

LedgerIndex::Tally LedgerIndex::tallyStored(const Permutation &rows, Field field) const
{
    Tally result;
    d->settled();
    const std::optional<CodedField> coded = d->fields.coded(field);
    if (!coded || !isStored(field) || !holds(field))
        return result;
    const PackedCodes noCodes;
    for (const PairCount &pair : countPairs(*coded, CodedField{&noCodes, nullptr, 1}, rows))
        result.counts.emplace_back(Text(d->columns.column(field).text(pair.a)), pair.rows);
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
    Groups a(d->fields, rowField, codedA->count);
    Groups b(d->fields, columnField, codedB->count);
    Permutation keptA;
    Permutation keptB;
    const Permutation &counted = concerned(d->fields, columnField, concerned(d->fields, rowField, rows, keptA), keptB);
    const std::vector<PairCount> pairs = countPairs(*codedA, *codedB, counted);
    for (const PairCount &pair : pairs) {
        a.add(pair.a, pair.rows);
        b.add(pair.b, pair.rows);
    }
    a.putInOrder();
    b.putInOrder();
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> places;
    for (const PairCount &pair : pairs)
        places[{a.placeOf(pair.a), b.placeOf(pair.b)}] += pair.rows;
    std::vector<std::tuple<Text, Text, std::int64_t>> result;
    result.reserve(places.size());
    for (const auto &[place, count] : places)
        result.emplace_back(a.text(place.first), b.text(place.second), count);
    return result;
}

} // namespace daicho
