// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/itemmodels/ledgerorder.h"

#include "model/services/registry.h"

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

void LedgerOrder::setScope(OrgUnitId unit)
{
    m_scope = unit;
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
    return index.select(m_filter, &m_base, m_retired);
}

std::int64_t LedgerOrder::all(const LedgerIndex &index) const
{
    const std::size_t left = isRetiredIncluded() ? 0 : index.retired();
    return static_cast<std::int64_t>(index.assets() - left);
}

} // namespace daicho
