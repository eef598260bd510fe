// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/japanesedate.h"
#include "model/domain/levelstep.h"

#include <Qt>

namespace daicho {

/// What the models answer beside texts.
enum Role {
    AssetIdRole = Qt::UserRole + 1, ///< qint64
    UnitIdRole,                     ///< qint64; 0 for the whole body
    SequenceRole,                   ///< qint64, of a history entry
    /// int, of level cells only: 0 the lightest … `heaviestStep`, or one of `LevelStep`.
    LevelStepRole,
    RetiredRole, ///< bool
    OutsideRole, ///< bool: it stays in sight though the filter no longer asks for it
    DimmedRole,  ///< bool: one of the two
};

/// How stored values are written for people.
struct DisplayStyle
{
    bool japanese = true;
    DateStyle dates = DateStyle::Iso;
};

} // namespace daicho
