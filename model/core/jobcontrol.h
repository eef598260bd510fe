// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace daicho {

/// How far a long operation has come. `total` 0 means unknown.
struct JobProgress
{
    std::int64_t done = 0;
    std::int64_t total = 0;
};

/// What a long operation is given: a token that asks it to stop and a place to report to.
/// A job asks the token at least every few milliseconds; when stopped it leaves no trace and
/// returns `ErrorCode::Cancelled`. `report` may be called from the thread the job runs on.
struct JobControl
{
    std::stop_token stop;
    std::function<void(JobProgress)> report;

    bool stopRequested() const { return stop.stop_requested(); }
    void progress(std::int64_t done, std::int64_t total) const
    {
        if (report)
            report({done, total});
    }
};

} // namespace daicho
