// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/services/exportservice.h"

class QComboBox;

namespace daicho {

/// What is on the screen, offered as one of the choices of what is handed over.
struct ShownAssets
{
    QString filter; ///< as typed
    OrgUnitId scope;
    std::int64_t rows = 0;
    std::int64_t all = 0;
    bool withRetired = false;
};

/// Institutions and units as a list, units set in under what they belong to.
void fillWithUnits(QComboBox &box, const Organisation &organisation);
/// The unit that was chosen in such a list.
OrgUnitId unitChosen(const QComboBox &box);

/// The options for what is on the screen: the same assets, as many as the table says.
ExportOptions withShown(ExportOptions options, const ShownAssets &shown);

} // namespace daicho
