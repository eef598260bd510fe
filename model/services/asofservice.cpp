// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/asofservice.h"

#include "model/core/japanesedate.h"
#include "model/storage/registrystore.h"

#include <QDateTime>

namespace daicho {

namespace {

Result<std::unique_ptr<RegistryStore>> openStore(const QString &path)
{
    StoreOptions options;
    options.access = StoreAccess::ReadOnly;
    return RegistryStore::open(path, options);
}

/// Order is that of the entries, never that of a clock: the last entry that was written before the day ended.
Result<std::int64_t> lastOf(RegistryStore &store, const QDate &day)
{
    HistoryQuery query;
    query.until = toText(day.addDays(1).startOfDay().toUTC().toString(Qt::ISODateWithMs));
    query.limit = 1;
    const Result<std::vector<HistoryEntry>> entries = store.history(query);
    if (!entries)
        return entries.error();
    if (entries->empty())
        return Error{ErrorCode::Invalid,
                     {{"value", toText(day.toString(Qt::ISODate))}, {"rule", "no-such-day"}},
                     "the registry was made later"};
    return entries->front().seq;
}

Result<std::int64_t> entryIn(RegistryStore &store, const AsOf &asOf)
{
    if (asOf.day)
        return lastOf(store, *asOf.day);
    const Result<std::optional<HistoryEntry>> entry = store.entry(asOf.seq);
    if (!entry)
        return entry.error();
    if (!*entry)
        return Error{
            ErrorCode::NotFound, {{"code", '#' + std::to_string(asOf.seq)}, {"entity", "history"}}, "no entry"};
    return asOf.seq;
}

} // namespace

Result<AsOf> AsOfService::parse(TextView text)
{
    const QString written = toQString(text).trimmed();
    if (written.startsWith(u'#')) {
        bool isNumber = false;
        const qint64 seq = written.mid(1).remove(u',').toLongLong(&isNumber);
        if (isNumber && seq > 0)
            return AsOf{{}, seq};
    } else if (const std::optional<QDate> day = parseDate(text)) {
        return AsOf{*day, 0};
    }
    return Error{ErrorCode::BadDate, {{"value", Text(text)}}, "neither a day nor an entry"};
}

Result<std::int64_t> AsOfService::entryOf(const QString &path, const AsOf &asOf)
{
    const Result<std::unique_ptr<RegistryStore>> store = openStore(path);
    if (!store)
        return store.error();
    return entryIn(**store, asOf);
}

Result<HistoryHead> AsOfService::write(const QString &path, const AsOf &asOf, const QString &target,
                                       const JobControl &job)
{
    const Result<std::unique_ptr<RegistryStore>> store = openStore(path);
    if (!store)
        return store.error();
    const Result<std::int64_t> seq = entryIn(**store, asOf);
    if (!seq)
        return seq.error();
    DAICHO_TRY((*store)->writePast(target, *seq, job));
    const Result<std::optional<HistoryEntry>> entry = (*store)->entry(*seq);
    if (!entry)
        return entry.error();
    return HistoryHead{*seq, *entry ? (*entry)->hash : Text()};
}

Result<std::unique_ptr<Registry>> AsOfService::open(const QString &target, const RegistryEnvironment &environment)
{
    RegistryEnvironment apart = environment;
    apart.stateFolder.clear();
    return Registry::open(target, RegistryAccess::ReadOnly, apart);
}

} // namespace daicho
