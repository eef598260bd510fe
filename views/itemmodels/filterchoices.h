// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/filterwords.h"
#include "model/domain/ledgerindex.h"
#include "views/itemmodels/roles.h"

#include <QString>

namespace daicho {

class Registry;

/// What one choice of the filter bar is about: a field, or findings.
struct FilterFacet
{
    std::optional<Field> field; ///< nothing: findings
    friend bool operator==(const FilterFacet &, const FilterFacet &) = default;
};

/// What may be chosen there.
struct FilterOffer
{
    QString label;
    Text word; ///< for the text of the filter
    AssetFilter::Term term;
    std::int64_t rows = 0;
};

/// Everything that the ledger is looked for under.
struct FilterQuestion
{
    Text text; ///< of the search field
    OrgUnitId scope;
    Retired retired = Retired::LeftOut;
};

/// The choices of the filter bar and the words of its chips. The text of the filter is the one truth: choices are read
/// from it and written into it.
class FilterChoices
{
public:
    FilterChoices(const Registry &registry, const DisplayStyle &style) : m_registry(registry), m_style(style) {}

    std::vector<FilterFacet> facets() const;
    QString title(const FilterFacet &facet) const;
    /// Counted among the rows that the rest of the filter leaves; what no row has is left out.
    std::vector<FilterOffer> offers(const FilterFacet &facet, const FilterQuestion &question) const;
    /// What the text says about it, if it says one thing; `several` if it says more.
    struct Chosen
    {
        std::optional<FilterPiece> piece;
        bool several = false;
    };
    Chosen chosen(const FilterFacet &facet, TextView text) const;
    /// The text with `word` in place of what it said about the facet; an empty word takes that out.
    Text chosenText(const FilterFacet &facet, TextView text, TextView word) const;
    /// «機密性 3C以上», for a piece that was understood.
    QString describe(const FilterPiece &piece) const;

private:
    std::vector<FilterOffer> offersOf(const FilterFacet &facet, const Permutation &rows) const;
    void addLevels(Field field, const Permutation &rows, std::vector<FilterOffer> &offers) const;
    void addFindings(const Permutation &rows, std::vector<FilterOffer> &offers) const;
    FilterOffer offer(const AssetFilter::Term &term, const QString &label, std::int64_t rows) const;
    QString valueWords(const FilterPiece &piece) const;

    const Registry &m_registry;
    DisplayStyle m_style;
};

} // namespace daicho
