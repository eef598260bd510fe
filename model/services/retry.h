// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

namespace daicho {

/// Runs an operation that reads, decides and commits; once more if another process wrote in between. The registry
/// has followed that writer when the commit fails, so the second run decides on what is there now.
template <typename Operation> auto retried(const Operation &operation) -> decltype(operation())
{
    auto result = operation();
    if (!result && result.error().code == ErrorCode::Overtaken)
        return operation();
    return result;
}

} // namespace daicho
