// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jobcontrol.h"
#include "model/domain/evidence.h"
#include "model/services/anchors.h"
#include "model/services/registry.h"
#include "model/services/registrywatch.h"

namespace daicho {

/// All that speaks for or against a registry.
struct IntegrityFinding
{
    /// The worst of what was found: in the file itself, else against the anchor, else against what was seen here.
    Verification verification;
    std::vector<Evidence> evidence; ///< where tables and history differ
    bool isRepairable = false;      ///< by `repair`
    bool isAcceptable = false;      ///< the file is in order by itself; only what was seen outside contradicts it
    Seen seen = Seen::NotCompared;
    std::optional<SeenRegistry> last; ///< what this computer saw of it last

    /// Newest entry whose head is known to have left the file; entries after it could be rewritten unnoticed by
    /// whoever has only paper and exports. 0: none.
    std::int64_t anchoredUpTo() const;
};

/// What is done about tampering, by those who may restore backups, on files that need not open as a registry. All of it
/// works on any thread, through a store of its own. What writes takes the lease of a writer, unless the environment
/// says that the caller has it, and first keeps the file as it is on this computer; the entry names that copy and its
/// hash.
class IntegrityService
{
public:
    /// `environment` names the folder of what was seen. Damage is a finding, not an error.
    static Result<IntegrityFinding> examine(const QString &path, const RegistryEnvironment &environment,
                                            const std::optional<Anchor> &anchor = {}, const JobControl &job = {});
    /// Makes tables and history agree and notes that, with reason and evidence, as an entry. Errors: Invalid without
    /// a reason, HistoryBroken if it cannot be repaired, InUse, whatever kept the copy from being made.
    static Result<HistoryHead> repair(const QString &path, const RegistryEnvironment &environment, Repair repair,
                                      const Text &reason, const JobControl &job = {});
    /// Says that the file is to be trusted although this computer saw another: an entry with the reason, and what was
    /// seen is forgotten. Errors: Invalid without a reason or if nothing is suspected; what `refusalOf` makes of a file
    /// that is not in order by itself.
    static Result<HistoryHead> accept(const QString &path, const RegistryEnvironment &environment, const Text &reason,
                                      const JobControl &job = {});
};

} // namespace daicho
