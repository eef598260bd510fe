// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/classification.h"

#include <span>

namespace daicho {

/// The schemes of a body whose institutions do not all use the same one, as the ledger needs them: the axes of all of
/// them, and on each axis the levels of all of them. What the first one (the body's own) says comes first: labels,
/// groups, thresholds. A level that two schemes have under one code stands once. Ranks are new: they order what is
/// shown, heavier first within each scheme, and say nothing about levels of different schemes. With a single scheme it
/// is that scheme as it is.
Scheme ledgerScheme(std::span<const Scheme *const> inForce);

} // namespace daicho
