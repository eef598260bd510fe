// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/ledgerindex.h"
#include "model/services/statistics.h"

#include <QDate>

#include <span>

namespace daicho {

/// Counts the ledger once for all figures. For `countAssets` only.
class FigureCounter
{
public:
    FigureCounter(const Registry &registry, const StatisticsQuery &query);
    Statistics count();

private:
    // Rows and columns.
    Text term(Field field, TextView value) const;
    FigurePart levelPart(Field field, TextView code) const;
    FigurePart choicePart(Field field, TextView id) const;
    FigurePart textPart(Field field, TextView text) const;
    std::vector<FigurePart> choiceParts(Field field) const;
    std::vector<FigurePart> zoneParts() const;

    Figure figure(FigureKind kind, Field field) const;
    Figure levels(Field field) const;
    Figure listed(FigureKind kind, Field field, std::vector<FigurePart> first) const;
    Figure organisation(Field axis) const;
    Figure unratedByUnit() const;
    Figure crossed(FigureKind kind, const Figure &rows, const Figure &columns) const;
    Figure findings() const;

    // Days that come up.
    Figure due() const;
    void addDueMonths(Figure &made) const;
    void countDays(Figure &made, std::size_t column, Field field) const;
    void countExceptions(Figure &made, std::size_t column) const;
    std::vector<QDate> dueLimits(int yearsBack) const;

    void divide();
    std::vector<Field> axes() const;

    const Registry &m_registry;
    const LedgerIndex &m_index;
    StatisticsQuery m_query;
    QDate m_today;
    FigurePart m_all;
    Permutation m_rows;
    std::int64_t m_retired = 0;
    std::vector<FigurePart> m_units;       ///< rows of the figures of the organisation
    std::vector<Permutation> m_rowsOfUnit; ///< beside them
};

} // namespace daicho
