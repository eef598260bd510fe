// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may write: the lease around the open file, and what is told when a write was refused.

#include "model/services/registryprivate.h"
#include "model/services/writerlease.h"

#include <QDateTime>

namespace daicho {

Registry::Private::Private(const QString &path, const RegistryEnvironment &with)
    : environment(with)
    , place(with.placeOf ? with.placeOf(path) : placeOf(path))
    , backups(with)
    , watch(with.stateFolder, with.clock)
{
}

Result<void> Registry::Private::open(const QString &path, RegistryAccess access)
{
    StoreOptions options = storeOptions(environment);
    options.access = access == RegistryAccess::ReadOnly ? StoreAccess::ReadOnly : StoreAccess::ReadWrite;
    options.claim = [this, &path] { return claim(path); };
    Result<std::unique_ptr<RegistryStore>> opened = RegistryStore::open(path, options);
    if (!opened && lease != nullptr && lease->isFolderClosed()) {
        // A share may refuse what the marks of its files allow; without its journal SQLite could not write either.
        lease.reset();
        options.access = StoreAccess::ReadOnly;
        opened = RegistryStore::open(path, options);
    }
    DAICHO_TRY(take(std::move(opened)));
    const bool isWriter = access == RegistryAccess::ReadWrite && !store->isReadOnly();
    watch.open(*store, contents->header.uuid, isWriter, environment.verifiesOnOpening);
    return {};
}

Result<void> Registry::Private::claim(const QString &path)
{
    if (environment.lease == LeasePolicy::None || lease != nullptr)
        return {};
    Result<std::unique_ptr<FileLease>> taken = takeWriterLease(path, environment);
    if (!taken)
        return taken.error();
    lease = std::move(*taken);
    if (lease->isFolderClosed())
        return Error{ErrorCode::ReadOnly, {{"file", toText(path)}}, "no file can be made in the folder"};
    return {};
}

Result<void> Registry::Private::take(Result<std::unique_ptr<RegistryStore>> opened)
{
    if (!opened)
        return opened.error();
    store = std::move(*opened);
    return reload();
}

Error Registry::Private::refused(Error error)
{
    if (error.code != ErrorCode::DiskFull && error.code != ErrorCode::InputOutput)
        return error;
    const Result<std::optional<HistoryEntry>> last = store->entry(head.seq);
    if (last && *last) {
        error.args.emplace_back("kept", (*last)->at);
        error.args.emplace_back("asked", toText(environment.clock->now().toUTC().toString(Qt::ISODate)));
    }
    return error;
}

} // namespace daicho
