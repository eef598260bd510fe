// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/exceptionrules.h"
#include "model/services/registry.h"

namespace daicho {

/// What is asked for. Days are taken as people write them.
struct NewException
{
    AssetId asset;
    Text rule; ///< code of a check rule that may be excepted
    Text axis; ///< C, I, A, P where only one axis is meant; empty: any
    Text ground;
    Text reason;
    Text approver;
    Text validFrom; ///< empty: today
    Text expires;   ///< the last day
};

/// Deviations that somebody answers for until a day. Each act is one step of the history; nothing is deleted: what has
/// ended or expired stays in the list.
class ExceptionService
{
public:
    static constexpr const char *longestKey = "exception.longest-months";
    static constexpr int usualLongestMonths = 12;

    explicit ExceptionService(Registry &registry) : m_registry(registry) {}

    /// Errors: `Invalid` with args field (rule, axis, ground, exception-reason, approver, valid-from, last-day), value,
    /// rule; args `latest` where it would last too long.
    Result<AcceptedExceptionId> add(const NewException &wanted);
    /// From today it no longer holds. A reason is required; what is over already is refused (`already-over`).
    Result<void> end(AcceptedExceptionId id, const Text &reason);

    /// Of one asset, or of all; those that hold or are to come first, the one that ends first in front.
    std::vector<AcceptedException> list(AssetId asset = {}) const;

    int longestMonths() const;
    /// The last day that may be given for one that begins on `from`: `longestMonths` later, less a day.
    QDate latestExpiry(const QDate &from) const;
    Result<void> setLongestMonths(int months); ///< 1 to 60

private:
    Result<AcceptedException> checked(const NewException &wanted) const;

    Registry &m_registry;
};

/// Writes one setting of the registry as one step of the history; an empty value takes it back to what the program
/// suggests.
Result<void> writeSetting(Registry &registry, const Text &key, const Text &value, const Operation &operation);

} // namespace daicho
