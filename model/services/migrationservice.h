// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/domain/changeset.h"
#include "model/domain/schememapping.h"
#include "model/services/registry.h"

namespace daicho {

/// Ratings that stand under former editions are to be carried over to `to`.
struct MigrationRequest
{
    EditionId to;
    /// Lines that the officer has accepted. Everything else waits for a person.
    AcceptedLines accepted = {};
};

/// What the plan says of one level of an edition that is left.
struct MigrationLine
{
    EditionId from;
    MappingLine line;
    std::int64_t assets = 0; ///< that are still rated so
    bool isAccepted = false;
};

/// An asset whose rating a person has to decide on, in part or whole.
struct MigrationWork
{
    AssetId asset;
    Text code;
    Text name;
    OrgUnitId unit;
    EditionId from;
    std::array<Text, 4> before; ///< under `from`
    std::array<Text, 4> after;  ///< what is carried over by then
};

struct MigrationPlan
{
    EditionId to;
    bool comesIntoForce = false; ///< the edition is used by nobody yet: with the plan the whole body uses it
    std::vector<MigrationLine> lines;
    std::int64_t all = 0;            ///< assets that were rated under a former edition
    std::int64_t done = 0;           ///< of them, rated under `to` on every axis before the plan is carried out
    std::int64_t carried = 0;        ///< that the plan rates on every axis
    std::int64_t partly = 0;         ///< that it rates on some; they are in `work` too
    std::int64_t retired = 0;        ///< left as they are
    std::vector<MigrationWork> work; ///< in order of id

    ChangeSet changes;
    HistoryHead madeAgainst;
};

/// Takes ratings over to another edition: what the accepted lines of the mapping decide in one step of the history, the
/// rest as a list of work. The former rating of every asset is kept. Retired assets stay as they are.
///
/// Refused (`Invalid`): unknown-edition; for accepted lines unknown-line and several-targets.
class MigrationService
{
public:
    static Result<MigrationPlan> plan(Registry &registry, const MigrationRequest &request, const JobControl &job = {});
    /// The same in a job, through a connection of its own.
    static Result<MigrationPlan> plan(const QString &path, const MigrationRequest &request,
                                      const RegistryEnvironment &environment, const JobControl &job);
    /// Writes what the plan carries over; `Overtaken` if the registry has changed since.
    static Result<HistoryHead> apply(Registry &registry, const MigrationPlan &plan, const JobControl &job = {});
    static Result<HistoryHead> applyInJob(const QString &path, const MigrationPlan &plan,
                                          const RegistryEnvironment &environment, const JobControl &job);
};

/// «C:2=2» as the command line has it: axis, level of the former edition, level of the new one. The level that is
/// written behind the sign must be the one of the line.
Result<AcceptedLines> acceptedLines(const std::vector<Text> &written, const Registry &registry, EditionId to);

} // namespace daicho
