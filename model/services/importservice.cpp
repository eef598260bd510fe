// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/importservice.h"

#include "model/core/log.h"
#include "model/services/backupguard.h"
#include "model/services/importplanner.h"
#include "model/services/importsource.h"
#include "model/services/permissioncheck.h"
#include "model/storage/registrystore.h"

namespace daicho {

namespace {

Operation operationOf(const ImportPlan &plan)
{
    return {"import", plan.file, {}, 0};
}

} // namespace

Result<ImportPlan> ImportService::plan(const QString &registryPath, const ImportSource &source,
                                       const RegistryEnvironment &environment, const JobControl &job)
{
    const Result<std::unique_ptr<Registry>> registry =
        Registry::open(registryPath, RegistryAccess::ReadOnly, environment);
    if (!registry)
        return registry.error();
    return plan(**registry, source, job);
}

Result<ImportPlan> ImportService::plan(const Registry &registry, const ImportSource &source, const JobControl &job)
{
    qCDebug(logServices) << "Planning an import";
    if (registry.isIndexLoaded())
        return ImportPlanner::plan({registry, registry.index()}, source, job);
    const Result<LedgerIndex> index = readLedgerIndex(registry.store(), job);
    if (!index)
        return index.error();
    return ImportPlanner::plan({registry, *index}, source, job);
}

Result<std::vector<ImportPreviewRow>> ImportService::firstRows(const ImportSource &source)
{
    return OpenedSource::firstRows(source);
}

Result<HistoryHead> ImportService::apply(Registry &registry, const ImportPlan &plan, const JobControl &job)
{
    if (plan.changes.isEmpty())
        return registry.head();
    if (registry.head() != plan.madeAgainst)
        return Error{ErrorCode::Overtaken, {{"file", toText(registry.path())}}, "changed since the import was planned"};
    qCDebug(logServices) << "Bringing a file in";
    return registry.commit(plan.changes, operationOf(plan), job);
}

Result<HistoryHead> ImportService::applyInJob(const QString &registryPath, const ImportPlan &plan,
                                              const RegistryEnvironment &environment, const JobControl &job)
{
    if (plan.changes.isEmpty())
        return plan.madeAgainst;
    const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(registryPath, storeOptions(environment));
    if (!store)
        return store.error();
    DAICHO_TRY(PermissionCheck::runInJob(**store, environment, plan.changes, operationOf(plan)));
    DAICHO_TRY(BackupGuard(environment).before(**store, plan.changes, operationOf(plan), job));
    qCDebug(logServices) << "Bringing a file in";
    return (*store)->commit(plan.changes, operationOf(plan), environment.actor, *environment.clock, plan.madeAgainst,
                            job);
}

} // namespace daicho
