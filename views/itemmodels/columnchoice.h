// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"
#include "model/domain/fields.h"

#include <QStringList>

namespace daicho {

/// Columns that belong together, as the sections of an asset do.
struct ColumnGroup
{
    QString title;
    std::vector<Field> fields;
};

/// Every field that a ledger under this scheme can show, each once.
std::vector<ColumnGroup> columnGroups(const Scheme &scheme);
/// False for fields that have no order: what is said in many words of many assets.
bool isSortable(Field field);

/// The columns that a person keeps, under this scheme: unknown ids and levels of other schemes are left out; where
/// they name no level of this scheme at all, its levels stand in their place. The standard if nothing is left.
std::vector<Field> keptColumns(const QStringList &ids, const Scheme &scheme);
/// What to keep: the columns shown, and the levels of other schemes that were kept before.
QStringList columnsToKeep(const std::vector<Field> &shown, const QStringList &former, const Scheme &scheme);

} // namespace daicho
