// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/backupguard.h"

#include "model/core/log.h"
#include "model/services/backupservice.h"
#include "model/storage/registrystore.h"

namespace daicho {

namespace {

/// More records than a person would mend one by one.
constexpr std::size_t mostSingleRecords = 20;

Error whileBackingUp(Error error)
{
    std::erase_if(error.args, [](const auto &arg) { return arg.first == "step"; });
    error.args.emplace_back("step", "backup");
    return error;
}

} // namespace

BackupGuard::BackupGuard(const RegistryEnvironment &environment)
    : m_environment(environment.stateFolder.isEmpty() ? nullptr
                                                      : std::make_shared<const RegistryEnvironment>(environment))
{
}

BackupReason BackupGuard::reasonFor(const ChangeSet &changes, const Operation &operation)
{
    if (operation.name == "import")
        return BackupReason::Import;
    return changes.records() > mostSingleRecords ? BackupReason::Bulk : BackupReason::Daily;
}

Result<void> BackupGuard::before(RegistryStore &store, const ChangeSet &changes, const Operation &operation,
                                 const JobControl &job)
{
    if (m_environment == nullptr)
        return {};
    const BackupReason reason = reasonFor(changes, operation);
    const bool isDaily = reason == BackupReason::Daily;
    const QDate today = m_environment->clock->today();
    if (isDaily && m_settled == today)
        return {};
    const Result<Text> uuid = registryUuid(store);
    if (!uuid)
        return uuid.error();
    const BackupService service(*m_environment, *uuid);
    const Result<HistoryHead> head = store.head();
    if (!head)
        return head.error();
    const BackupState state = service.state(store);
    const bool isDue = isDaily ? state.isBehind : !state.newest || state.newest->head != *head;
    Result<MadeBackup> made = isDue ? service.make(store.path(), reason, job) : MadeBackup{};
    if (!made && (!isDaily || made.error().code == ErrorCode::Cancelled))
        return whileBackingUp(made.error());
    if (!made)
        qCWarning(logServices) << "No backup before the first change of the day:" << made.error().debug.c_str();
    m_settled = today;
    return {};
}

} // namespace daicho
