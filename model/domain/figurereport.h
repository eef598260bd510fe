// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/figure.h"

namespace daicho {

/// A figure with all its words, ready to be printed or written.
struct FigureSheet
{
    Figure figure;
    Text title;
    Text heading; ///< of the rows
    std::vector<Text> rows;
    std::vector<Text> columns;
    /// `LevelStep` of rows or columns that are levels, one each; empty where they are something else.
    std::vector<int> rowSteps;
    std::vector<int> columnSteps;
    Text sumLabel;
    Text note;

    /// Sums stand at the end of rows, and under columns.
    bool hasRowSums() const { return figure.isPartition && figure.columns.size() > 1; }
    bool hasColumnSums() const { return !figure.isSeries; }
};

/// Figures of one scope and one day on their way to paper.
struct FigureReport
{
    Text title;
    Text body;
    Text scope;
    Text day;     ///< in the style asked for
    Text counted; ///< how many assets, and how many retired ones are left out
    Text registryHead;
    Text printedBy;
    std::vector<FigureSheet> sheets;
};

} // namespace daicho
