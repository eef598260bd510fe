// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/filter.h"
#include "model/domain/ledgerindex.h"

namespace daicho {

class Registry;

/// Which rows of the ledger are shown, and in which order: scope of the tree, filter of the search field, sort of the
/// header. Scope and sort are worked out once and kept, so that a keystroke costs one search.
class LedgerOrder
{
public:
    const AssetFilter &filter() const { return m_filter; }
    void setFilter(AssetFilter filter) { m_filter = std::move(filter); }
    OrgUnitId scope() const { return m_scope; }
    /// The unit and all below it; none for the whole body.
    void setScope(OrgUnitId unit);
    Field sortField() const { return m_field; }
    bool isDescending() const { return m_descending; }
    void setSort(Field field, bool descending);
    bool isRetiredIncluded() const { return m_retired == Retired::Included; }
    void setRetired(Retired retired) { m_retired = retired; }
    /// The ledger changed: what was worked out no longer holds.
    void forget() { m_isKnown = false; }

    Permutation rows(const Registry &registry);
    /// Assets of the ledger, retired ones only where they are included.
    std::int64_t all(const LedgerIndex &index) const;

private:
    AssetFilter m_filter;
    OrgUnitId m_scope;
    Field m_field = Field::Code;
    bool m_descending = false;
    Retired m_retired = Retired::LeftOut;
    bool m_isKnown = false;
    Permutation m_base; ///< scope and sort without filter
};

} // namespace daicho
