// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/ledgerorder.h"

#include "model/services/registry.h"

#include <algorithm>
#include <unordered_set>

namespace daicho {

namespace {

Permutation withinUnit(const Registry &registry, const Permutation &rows, OrgUnitId scope)
{
    const Organisation &organisation = registry.organisation();
    std::unordered_set<Text> units;
    for (const auto &[id, unit] : organisation.units) {
        if (organisation.isWithin(id, scope))
            units.insert(std::to_string(id.value()));
    }
    Permutation kept;
    Text unit;
    for (const std::uint32_t row : rows) {
        unit.assign(registry.index().text(row, Field::Unit));
        if (units.contains(unit))
            kept.push_back(row);
    }
    return kept;
}

} // namespace

void LedgerOrder::setFilter(AssetFilter filter)
{
    m_filter = std::move(filter);
    dropLingering();
}

void LedgerOrder::setRetired(Retired retired)
{
    m_retired = retired;
    dropLingering();
}

void LedgerOrder::follow(const Permutation &shown, const std::vector<std::uint32_t> &touched)
{
    forget();
    if (touched.empty())
        return;
    for (const std::uint32_t row : shown) {
        if (std::binary_search(touched.begin(), touched.end(), row))
            m_lingering.insert(row);
    }
}

void LedgerOrder::setScope(OrgUnitId unit)
{
    m_scope = unit;
    dropLingering();
    forget();
}

void LedgerOrder::setSort(Field field, bool descending)
{
    m_field = field;
    m_descending = descending;
    forget();
}

Permutation LedgerOrder::rows(const Registry &registry)
{
    const LedgerIndex &index = registry.index();
    if (!m_isKnown) {
        m_base = index.all();
        if (m_scope.isValid())
            m_base = withinUnit(registry, m_base, m_scope);
        if (m_field != Field::Code || m_descending)
            index.sort(m_base, m_field, m_descending);
        m_isKnown = true;
    }
    Permutation rows = index.select(m_filter, &m_base, m_retired);
    if (!m_lingering.empty())
        addLingering(index, rows);
    return rows;
}

void LedgerOrder::addLingering(const LedgerIndex &index, Permutation &rows)
{
    std::vector<bool> wanted(index.rows());
    for (const std::uint32_t row : rows)
        wanted[row] = true;
    // What was retired leaves as people expect; what matches again is no longer special.
    std::erase_if(m_lingering, [&](std::uint32_t row) {
        return row >= wanted.size() || wanted[row] ||
               (!isRetiredIncluded() && index.text(row, Field::Status) == statusRetired);
    });
    if (m_lingering.empty())
        return;
    for (const std::uint32_t row : m_lingering)
        wanted[row] = true;
    std::set<std::uint32_t> present;
    rows.clear();
    for (const std::uint32_t row : index.all()) {
        if (!wanted[row])
            continue;
        rows.push_back(row);
        if (m_lingering.contains(row))
            present.insert(row);
    }
    m_lingering = std::move(present);
    if (m_field != Field::Code || m_descending)
        index.sort(rows, m_field, m_descending);
}

std::int64_t LedgerOrder::all(const LedgerIndex &index) const
{
    const std::size_t left = isRetiredIncluded() ? 0 : index.retired();
    return static_cast<std::int64_t>(index.assets() - left);
}

} // namespace daicho
