// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/id.h"
#include "model/core/text.h"

#include <map>

namespace daicho {

/// A deviation from a check rule that a person answers for until a day. After it the finding is there again.
struct AcceptedException
{
    AcceptedExceptionId id;
    AssetId asset;
    Text rule;   ///< code of the check rule
    Text axis;   ///< C, I, A or P where the rule is about a level; empty: any
    Text ground; ///< distribution (分散), accumulation (集積), own-value (資産自体の値) or other
    Text reason;
    Text approver;
    Text validFrom; ///< ISO day
    Text expires;   ///< ISO day, the last on which it holds
    Text ended;     ///< ISO day on which it was taken back; from this day it no longer holds
    Text endReason;

    bool holdsOn(TextView day) const { return validFrom <= day && day <= expires && (ended.empty() || day < ended); }
    friend bool operator==(const AcceptedException &, const AcceptedException &) = default;
};

using AcceptedExceptions = std::map<AcceptedExceptionId, AcceptedException>;

} // namespace daicho
