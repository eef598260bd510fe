// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/registrycopy.h"

#include "model/domain/recordschema.h"
#include "model/services/registrycontents.h"
#include "model/storage/verifiedcopy.h"

#include <QFileInfo>

namespace daicho {

namespace {

Result<void> makeItsOwn(RegistryStore &copy, const Text &former, const RegistryEnvironment &environment)
{
    const Result<std::optional<std::vector<Text>>> record = copy.record(EntityKind::Registry, 1);
    if (!record)
        return record.error();
    if (!*record)
        return Error{ErrorCode::HistoryBroken, {{"entity", "registry"}}, "no record of the registry"};
    const Result<HistoryHead> head = copy.head();
    if (!head)
        return head.error();
    std::vector<Text> after = **record;
    after[static_cast<std::size_t>(RegistryColumn::RegistryUuid)] = environment.makeUuid();
    ChangeSet changes;
    changes.update(EntityKind::Registry, 1, **record, after);
    const Operation operation{"registry.copy", former, printedHead(*head), 0};
    const Result<HistoryHead> now = copy.commit(changes, operation, environment.actor, *environment.clock, *head);
    return now ? Result<void>() : Result<void>(now.error());
}

} // namespace

Result<void> copyRegistry(const QString &from, const QString &to, const RegistryEnvironment &environment,
                          const JobControl &job)
{
    const Text former = toText(QFileInfo(from).fileName());
    const Result<VerifiedCopy> copy = copyVerified(
        from, to, [&](RegistryStore &store) { return makeItsOwn(store, former, environment); }, job,
        storeOptions(environment));
    return copy ? Result<void>() : Result<void>(copy.error());
}

} // namespace daicho
