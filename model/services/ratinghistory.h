// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/core/result.h"
#include "model/domain/ratingprogress.h"
#include "model/services/statistics.h"

#include <functional>
#include <memory>

namespace daicho {

using RatingHistory = std::shared_ptr<const RatingProgress>;

/// Walks the history once, on any thread, through a store of its own; given what was read before, only what came
/// since. Made on the thread of the registry.
std::function<Result<RatingHistory>(const JobControl &job)> ratingHistoryJob(const Registry &registry,
                                                                             RatingHistory known);
/// The same at once, through the store of the registry.
Result<RatingHistory> readRatingHistory(const Registry &registry, const JobControl &job = {});

/// Months of this fiscal year up to now, and those of the one before as far as the registry goes back.
Figure ratedFigure(const Registry &registry, const RatingProgress &progress, const StatisticsQuery &query);

} // namespace daicho
