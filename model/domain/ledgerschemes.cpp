// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which scheme counts for which row, where institutions do not all use the same one.

#include "model/domain/ledgerfields.h"

#include <algorithm>
#include <charconv>

namespace daicho {

namespace {

OrgUnitId unitIn(TextView text)
{
    std::int64_t id = 0;
    std::from_chars(text.data(), text.data() + text.size(), id);
    return OrgUnitId(id);
}

constexpr std::array<Field, 4> levelFields{Field::C, Field::I, Field::A, Field::P};

} // namespace

std::vector<std::uint8_t> LedgerFields::schemesOfUnits() const
{
    const LedgerColumn &units = m_columns.column(Field::Unit);
    std::vector<std::uint8_t> places(units.texts(), 0);
    if (m_schemes.size() < 2 || !m_names.editionFor)
        return places;
    for (std::uint32_t code = 0; code < units.texts(); ++code) {
        const EditionId edition = m_names.editionFor(unitIn(units.text(code)));
        const auto found = std::find_if(m_schemes.begin(), m_schemes.end(),
                                        [edition](const auto &scheme) { return scheme.first == edition; });
        places[code] = found == m_schemes.end() ? 0 : static_cast<std::uint8_t>(found - m_schemes.begin());
    }
    return places;
}

/// Which rows were rated under another edition than the one that counts for them, and which ones an axis does not
/// concern.
void LedgerFields::sortRows() const
{
    if (m_foreignOf == now() && m_foreign.size() == m_columns.rows())
        return;
    m_foreign = BitSet(m_columns.rows());
    m_withoutAxis.clear();
    if (m_schemes.size() == 1)
        findForeign();
    else
        findForeignOfUnits();
    m_anyForeign = m_foreign.any();
    m_foreignOf = now();
}

void LedgerFields::findForeign() const
{
    const LedgerColumn &editions = m_columns.column(Field::Edition);
    const Text inForce = std::to_string(m_schemes.front().first.value());
    BitSet foreignCodes(editions.texts());
    for (std::uint32_t code = 0; code < editions.texts(); ++code) {
        if (editions.text(code) != inForce)
            foreignCodes.set(code);
    }
    editions.codes().with([&](const auto &codes) {
        for (std::size_t row = 0; row < codes.size(); ++row) {
            if (foreignCodes.test(codes[row]) && m_columns.present().test(row))
                m_foreign.set(row);
        }
    });
}

void LedgerFields::findForeignOfUnits() const
{
    const std::vector<std::uint8_t> schemes = schemesOfUnits();
    const LedgerColumn &units = m_columns.column(Field::Unit);
    const LedgerColumn &editions = m_columns.column(Field::Edition);
    const std::size_t count = m_schemes.size();
    // Whether a code of the edition is that of a scheme, decided once per pair.
    std::vector<std::uint8_t> isOwn(editions.texts() * count);
    for (std::uint32_t code = 0; code < editions.texts(); ++code) {
        for (std::size_t place = 0; place < count; ++place)
            isOwn[code * count + place] = editions.text(code) == std::to_string(m_schemes[place].first.value()) ? 1 : 0;
    }
    std::vector<BitSet> rowsUnder(count, BitSet(m_columns.rows()));
    for (std::uint32_t row = 0; row < m_columns.rows(); ++row) {
        if (!m_columns.present().test(row))
            continue;
        const std::uint8_t place = schemes[units.code(row)];
        rowsUnder[place].set(row);
        if (isOwn[editions.code(row) * count + place] == 0)
            m_foreign.set(row);
    }
    for (const Field field : levelFields) {
        BitSet without(m_columns.rows());
        for (std::size_t place = 0; place < count; ++place) {
            if (m_schemes[place].second.axis(*axisOf(field)) == nullptr)
                without |= rowsUnder[place];
        }
        if (axis(field) != nullptr && without.any())
            m_withoutAxis.emplace(field, std::move(without));
    }
}

const BitSet *LedgerFields::rowsWithoutAxis(Field field) const
{
    if (m_schemes.size() < 2)
        return nullptr;
    sortRows();
    const auto found = m_withoutAxis.find(field);
    return found == m_withoutAxis.end() ? nullptr : &found->second;
}

/// Rows whose levels were given under another edition than the one that counts for them; null if there are none.
const BitSet *LedgerFields::foreignRatings() const
{
    if (m_schemes.empty() || !m_schemes.front().first.isValid())
        return nullptr;
    sortRows();
    return m_anyForeign ? &m_foreign : nullptr;
}

} // namespace daicho
