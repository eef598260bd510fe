// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/japanesedate.h"
#include "model/domain/recordschema.h"

#include <QString>

namespace daicho {

// Fields of every kind of record and their stored values, in the words of people. What a reference names is not known
// here.

QString recordFieldLabel(EntityKind kind, std::size_t column, bool japanese);

struct ValueStyle
{
    bool japanese = true;
    DateStyle dates = DateStyle::Iso;
    /// Longer texts are cut, and say how long they are; 0: never. Whole schemes are stored as one text.
    qsizetype longest = 300;
};
QString recordValueText(EntityKind kind, std::size_t column, TextView text, const ValueStyle &style);

/// The kind of record and the column that a history names by its stable ids.
struct RecordPlace
{
    EntityKind kind;
    std::size_t column;
};
std::optional<RecordPlace> recordPlace(TextView entity, TextView field);

} // namespace daicho
