// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pdf/columnfit.h"

#include <algorithm>
#include <cmath>

namespace daicho {

namespace {

constexpr qreal smallestPoints = 5;
constexpr std::size_t mostAcross = 6;

using Columns = std::vector<std::size_t>;

bool isKey(Field field)
{
    return field == Field::Code || field == Field::Name;
}

qreal tenths(qreal points)
{
    return std::floor(points * 10) / 10;
}

/// The letters with which columns fit, each as wide as is comfortable.
qreal pointsFor(const LedgerTable &table, const Columns &columns, qreal width)
{
    qreal letters = 0;
    for (const std::size_t column : columns)
        letters += comfortableLetters(table.columns()[column], table.head().dates);
    const qreal paddings = 2 * cellPaddingPoints * static_cast<qreal>(columns.size());
    return std::min(usualLetterPoints, tenths((width - paddings) / std::max<qreal>(1, letters)));
}

/// Keys on each page, the others in their order, so that the pages are about equally full.
std::vector<Columns> divided(const LedgerTable &table, const Columns &shown, std::size_t pages)
{
    Columns keys;
    qreal all = 0;
    for (const std::size_t column : shown) {
        if (isKey(table.columns()[column].field))
            keys.push_back(column);
        else
            all += comfortableLetters(table.columns()[column], table.head().dates);
    }
    std::vector<Columns> bands(pages, keys);
    qreal before = 0;
    for (const std::size_t column : shown) {
        if (isKey(table.columns()[column].field))
            continue;
        const qreal letters = comfortableLetters(table.columns()[column], table.head().dates);
        const auto band = static_cast<std::size_t>((before + letters / 2) / all * static_cast<qreal>(pages));
        bands[std::min(band, pages - 1)].push_back(column);
        before += letters;
    }
    return bands;
}

} // namespace

qreal comfortableLetters(const LedgerTable::Column &column, DateStyle dates)
{
    switch (fieldInfo(column.field).type) {
    case FieldType::Date: // on one line, but for both notations at once
        return dates == DateStyle::Iso ? 6.4 : 8.8;
    case FieldType::Number:
        return 3.6;
    case FieldType::Level:
        return 3;
    case FieldType::Choice:
        return 4;
    case FieldType::Multiline:
        return 7;
    case FieldType::PlainText:
    case FieldType::Unit:
    case FieldType::Post:
    case FieldType::Zone:
    case FieldType::Computed:
        break;
    }
    return column.field == Field::Name ? 10 : 5;
}

ColumnFit fitColumns(const LedgerTable &table, qreal width)
{
    Columns shown;
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        if (!table.columns()[column].hidden)
            shown.push_back(column);
    }
    ColumnFit fit;
    fit.wouldBePoints = pointsFor(table, shown, width);
    fit.points = std::max(smallestPoints, fit.wouldBePoints);
    fit.bands = {shown};
    if (fit.wouldBePoints >= smallestGoodPoints || !table.head().splitsColumns)
        return fit;
    for (std::size_t pages = 2; pages <= mostAcross && fit.points < smallestGoodPoints; ++pages) {
        fit.bands = divided(table, shown, pages);
        fit.points = usualLetterPoints;
        for (const Columns &band : fit.bands)
            fit.points = std::min(fit.points, pointsFor(table, band, width));
    }
    fit.points = std::max(smallestPoints, fit.points);
    return fit;
}

} // namespace daicho
