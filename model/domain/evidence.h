// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/history.h"

namespace daicho {

/// One place where the tables say something else than the history.
struct Evidence
{
    Text entity; ///< kind of record, or term, or the table whose counter of ids has moved
    std::int64_t id = 0;
    Text code;     ///< of the asset, where it is one
    Text field;    ///< `id` for a record that is missing or was put in
    Text recorded; ///< by the history; empty if it knows no such record
    Text found;    ///< in the table; empty if the record is missing
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// More than anybody reads; a registry that differs in more was replaced rather than changed.
inline constexpr std::size_t mostEvidence = 10'000;

/// A verification with everything that differs, not only the first.
struct Examination
{
    Verification verification;
    std::vector<Evidence> evidence;

    /// Whether tables and history can be made to agree again: the chain is whole and every page could be read.
    bool isRepairable() const
    {
        return verification.verdict == Verdict::Tampered && !evidence.empty() && verification.firstEntity != "schema";
    }
};

/// Which account of the two is made the other's.
enum class Repair : std::uint8_t {
    Restore, ///< the tables become what the history says
    Adopt,   ///< the history takes in, as one more entry, what the tables say
};

} // namespace daicho
