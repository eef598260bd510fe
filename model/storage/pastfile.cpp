// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/pastfile.h"

#include "model/storage/historystore.h"
#include "model/storage/newfile.h"
#include "model/storage/payload.h"
#include "model/storage/registryfile.h"
#include "model/storage/sqliteerror.h"
#include "model/storage/tablewriter.h"

namespace daicho {

namespace {

/// A column of the history table as it is declared, so that no column of a later version is forgotten.
struct HistoryColumn
{
    Text name;
    Text type;
};

std::vector<HistoryColumn> historyColumns(Database &database)
{
    std::vector<HistoryColumn> columns;
    Statement rows = database.prepare("SELECT name, type FROM pragma_table_info('history') ORDER BY cid");
    while (rows.next())
        columns.push_back({Text(rows.text(0)), Text(rows.text(1))});
    return columns;
}

void bindAs(const HistoryColumn &column, const Statement &from, int index, Statement &to)
{
    if (from.isNull(index))
        to.bindNull(index + 1);
    else if (column.type == "BLOB")
        to.bindBlob(index + 1, from.text(index));
    else if (column.type == "INTEGER")
        to.bind(index + 1, from.integer(index));
    else
        to.bind(index + 1, from.text(index));
}

void stopIfAsked(const JobControl &job)
{
    if (job.stopRequested())
        throw StorageError(Error{ErrorCode::Cancelled, {}, "stopped while making the registry of a past day"});
}

void copyHistory(Database &source, Database &target, std::int64_t seq, const JobControl &job)
{
    const std::vector<HistoryColumn> columns = historyColumns(source);
    Text names;
    Text places;
    for (const HistoryColumn &column : columns) {
        names += (names.empty() ? "" : ", ") + column.name;
        places += places.empty() ? "?" : ", ?";
    }
    Statement rows = source.prepare("SELECT " + names + " FROM history WHERE seq <= ? ORDER BY seq");
    rows.bind(1, seq);
    Statement insert = target.prepare("INSERT INTO history (" + names + ") VALUES (" + places + ")");
    std::int64_t done = 0;
    while (rows.next()) {
        stopIfAsked(job);
        for (std::size_t column = 0; column < columns.size(); ++column)
            bindAs(columns[column], rows, static_cast<int>(column), insert);
        insert.execute();
        job.progress(++done, seq * 2);
    }
}

Result<Replay> replayed(Database &database, std::int64_t total, const JobControl &job)
{
    Replay replay;
    Result<void> good;
    HistoryStore(database).scan([&](const StoredEntry &stored, TextView payload) {
        stopIfAsked(job);
        Result<ChangeSet> changes = unpackChanges(payload);
        if (!changes)
            good = changes.error();
        else if (replay.apply(std::move(changes).value(), stored.entry.seq))
            good = Error{ErrorCode::HistoryBroken, {{"seq", std::to_string(stored.entry.seq)}}, "does not follow"};
        job.progress(total + stored.entry.seq, total * 2);
        return good.has_value();
    });
    if (!good)
        return good.error();
    return replay;
}

Result<void> fill(Database &source, Database &target, const VerifierExpectation &expectation, std::int64_t seq,
                  const JobControl &job)
{
    copyHistory(source, target, seq, job);
    const Result<Replay> replay = replayed(target, seq, job);
    if (!replay)
        return replay.error();
    TableWriter(target, *replay, job).writeAll();
    const Result<Verification> found = Verifier(target, expectation, job).run();
    if (!found)
        return found.error();
    if (found->verdict != Verdict::Ok || found->head.seq != seq)
        return Error{ErrorCode::HistoryBroken, {{"seq", std::to_string(found->firstSeq)}}, found->detail};
    return {};
}

} // namespace

Result<void> writePastFile(Database &source, const VerifierExpectation &expectation, const QString &path,
                           std::int64_t seq, const JobControl &job)
{
    if (seq < 1 || HistoryStore(source).head().seq < seq)
        return Error{ErrorCode::NotFound, {{"seq", std::to_string(seq)}}, "no such entry"};
    NewFile file(path);
    DAICHO_TRY(file.make());
    {
        const Result<std::unique_ptr<Database>> target = fillRegistryFile(file.temporaryPath(), {});
        if (!target)
            return target.error();
        const Database::Outcome outcome =
            (*target)->transact([&] { return fill(source, **target, expectation, seq, job); }, job);
        DAICHO_TRY(outcome.result);
    }
    return file.putInPlace();
}

} // namespace daicho
