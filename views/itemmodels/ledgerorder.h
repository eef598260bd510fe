// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/filter.h"
#include "model/domain/ledgerindex.h"

#include <set>

namespace daicho {

class Registry;

/// Which rows of the ledger are shown, and in which order: scope of the tree, filter of the search field, sort of the
/// header. Scope and sort are worked out once and kept, so that a keystroke costs one search.
///
/// What people have just edited stays in sight although the filter no longer asks for it, until they ask anew.
class LedgerOrder
{
public:
    const AssetFilter &filter() const { return m_filter; }
    void setFilter(AssetFilter filter);
    OrgUnitId scope() const { return m_scope; }
    /// The unit and all below it; none for the whole body.
    void setScope(OrgUnitId unit);
    Field sortField() const { return m_field; }
    bool isDescending() const { return m_descending; }
    void setSort(Field field, bool descending);
    bool isRetiredIncluded() const { return m_retired == Retired::Included; }
    void setRetired(Retired retired);
    /// The ledger changed: what was worked out no longer holds.
    void forget() { m_isKnown = false; }
    /// The ledger changed: those of `shown` that were touched (ascending) stay for now.
    void follow(const Permutation &shown, const std::vector<std::uint32_t> &touched);
    /// Nothing stays that is not asked for.
    void dropLingering() { m_lingering.clear(); }
    /// Shown although scope and filter do not ask for it; as of the last `rows`.
    bool isLingering(std::uint32_t row) const { return !m_lingering.empty() && m_lingering.contains(row); }
    std::int64_t lingering() const { return static_cast<std::int64_t>(m_lingering.size()); }

    Permutation rows(const Registry &registry);
    /// Assets of the ledger, retired ones only where they are included.
    std::int64_t all(const LedgerIndex &index) const;

private:
    void addLingering(const LedgerIndex &index, Permutation &rows);

    AssetFilter m_filter;
    OrgUnitId m_scope;
    Field m_field = Field::Code;
    bool m_descending = false;
    Retired m_retired = Retired::LeftOut;
    bool m_isKnown = false;
    Permutation m_base; ///< scope and sort without filter
    std::set<std::uint32_t> m_lingering;
};

} // namespace daicho
