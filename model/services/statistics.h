// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/figure.h"

namespace daicho {

class Registry;

struct StatisticsQuery
{
    OrgUnitId scope;       ///< an institution or a unit, or the whole body
    Field axis = Field::C; ///< of the figure of the organisation; another one if the scheme lacks it
    bool japanese = true;  ///< language of labels and search terms
};

/// The ledger counted, retired assets left out. Needs loaded columns.
struct Statistics
{
    std::int64_t assets = 0;
    std::int64_t retired = 0; ///< left out
    std::vector<Figure> figures;
};

/// Every figure but `Rated`, which the history knows, not the ledger.
Statistics countAssets(const Registry &registry, const StatisticsQuery &query);
/// Puts it where it belongs among the others.
void insertRatedFigure(Statistics &counted, Figure rated);

} // namespace daicho
