// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/ratinghistory.h"

#include "model/core/japanesedate.h"
#include "model/services/registry.h"
#include "model/storage/registrystore.h"

#include <algorithm>

namespace daicho {

namespace {

/// The month in which an entry was written, by the clock of this computer's zone.
Text monthOf(const HistoryEntry &entry, int secondsFromUtc)
{
    QDateTime at = QDateTime::fromString(toQString(entry.at), Qt::ISODateWithMs);
    at.setTimeSpec(Qt::UTC);
    return toText(at.addSecs(secondsFromUtc).date().toString(u"yyyy-MM"));
}

struct Reading
{
    RatingHistory known;
    std::int64_t last = 0; ///< entry up to which it is read
    int secondsFromUtc = 0;
    QDate today;
};

Result<RatingHistory> readOn(RegistryStore &store, const Reading &reading, const JobControl &job)
{
    const RatingHistory &known = reading.known;
    auto progress = std::make_shared<RatingProgress>();
    if (known != nullptr && known->head().seq > 0 && known->head().seq <= reading.last) {
        const Result<std::optional<HistoryEntry>> last = store.entry(known->head().seq);
        if (!last)
            return last.error();
        // Another history of the same name is read from its beginning.
        if (*last && (*last)->hash == known->head().hash)
            *progress = *known;
    }
    HistoryQuery query;
    query.after = progress->head().seq;
    query.before = reading.last + 1;
    Result<std::vector<HistoryEntry>> entries = store.history(query);
    if (!entries)
        return entries.error();
    std::reverse(entries->begin(), entries->end());
    std::int64_t done = 0;
    for (const HistoryEntry &entry : *entries) {
        if (job.stopRequested())
            return Error{ErrorCode::Cancelled, {}, "stopped while reading the history"};
        job.progress(done++, static_cast<std::int64_t>(entries->size()));
        const Result<ChangeSet> changes = store.changesOf(entry.seq);
        if (!changes)
            return changes.error();
        progress->follow(*changes, {entry.seq, entry.hash}, monthOf(entry, reading.secondsFromUtc));
    }
    progress->settle(reading.today);
    return RatingHistory(std::move(progress));
}

} // namespace

std::function<Result<RatingHistory>(const JobControl &job)> ratingHistoryJob(const Registry &registry,
                                                                             RatingHistory known)
{
    return [path = registry.path(),
            reading = Reading{std::move(known), registry.head().seq, registry.clock().secondsFromUtc(),
                              registry.clock().today()}](const JobControl &job) -> Result<RatingHistory> {
        StoreOptions options;
        options.access = StoreAccess::ReadOnly;
        const Result<std::unique_ptr<RegistryStore>> store = RegistryStore::open(path, options);
        if (!store)
            return store.error();
        return readOn(**store, reading, job);
    };
}

Result<RatingHistory> readRatingHistory(const Registry &registry, const JobControl &job)
{
    return readOn(registry.store(),
                  {nullptr, registry.head().seq, registry.clock().secondsFromUtc(), registry.clock().today()}, job);
}

Figure ratedFigure(const Registry &registry, const RatingProgress &progress, const StatisticsQuery &query)
{
    const QDate today = registry.clock().today();
    const Text first = std::to_string(fiscalYearOf(today) - 1) + "-04";
    Figure made;
    made.kind = FigureKind::Rated;
    made.field = Field::RatedAt;
    made.isSeries = true;
    made.all.term = query.japanese ? "-状態:廃止" : "-status:retired";
    made.all.scope = query.scope;
    const Text finding = query.japanese ? "点検:未分類" : "finding:unrated";
    made.columns = {{"rated", "rated", {}, {}}, {"unrated", "unrated", {}, {}}};
    for (const RatingProgress::Month &month : progress.months()) {
        if (month.month < first)
            continue;
        const RatingProgress::Counts counts = month.countsOf(query.scope);
        made.rows.push_back({month.month, month.month, {}, {}});
        made.counts.insert(made.counts.end(), {counts.rated, counts.inUse - counts.rated});
        made.terms.insert(made.terms.end(), {Text(), Text()});
    }
    if (!made.terms.empty()) {
        made.terms[made.terms.size() - 2] = '-' + finding;
        made.terms[made.terms.size() - 1] = finding;
    }
    return made;
}

} // namespace daicho
