// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/asset.h"

#include <QString>

namespace daicho {

/// «Is stored in», of the asset itself or, turned round, of the other one.
enum class RelationEnd : std::uint8_t { From, To };
QString relationText(RelationKind kind, RelationEnd end);

} // namespace daicho
