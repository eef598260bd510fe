// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/historystore.h"

#include "model/core/sha256.h"
#include "model/domain/canonicaljson.h"
#include "model/storage/registrystore.h"
#include "model/storage/sqliteerror.h"

namespace daicho {

namespace {

constexpr qint64 toleratedMilliseconds = 2 * 60 * 1000;

constexpr TextView listedColumns = "seq, at, clock_suspect, actor, operation, subject, reason, reverts, records, hash, "
                                   "time_zone, os_user, host";
constexpr TextView allColumns = "seq, at, clock_suspect, actor, operation, subject, reason, reverts, records, hash, "
                                "time_zone, os_user, host, version, app_version, previous_hash, payload";

HistoryEntry entryFromRow(const Statement &row)
{
    return {.seq = row.integer(0),
            .at = Text(row.text(1)),
            .actor = Text(row.text(3)),
            .clockSuspect = row.integer(2) != 0,
            .operation = {.name = Text(row.text(4)),
                          .subject = Text(row.text(5)),
                          .reason = Text(row.text(6)),
                          .reverts = row.integer(7)},
            .records = row.integer(8),
            .hash = hexOf(row.text(9)),
            .timeZone = Text(row.text(10)),
            .osUser = Text(row.text(11)),
            .host = Text(row.text(12))};
}

/// `+09:00`
Text offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    const QLatin1Char sign(seconds < 0 ? '-' : '+');
    return toText(
        u"%1%2:%3"_qs.arg(sign).arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0')));
}

/// `2026-04-01` as it is; an instant in the form in which entries hold theirs, so that texts compare as times do.
Text comparableInstant(const Text &since)
{
    const QDateTime instant = QDateTime::fromString(toQString(since), Qt::ISODateWithMs);
    if (since.find('T') == Text::npos || !instant.isValid())
        return since;
    return toText(instant.toUTC().toString(Qt::ISODateWithMs));
}

void appendPair(Text &json, TextView key, std::int64_t value)
{
    json += ",\"" + Text(key) + "\":" + std::to_string(value);
}

void appendPair(Text &json, TextView key, TextView value)
{
    json += ",\"" + Text(key) + "\":";
    appendJsonString(json, value);
}

} // namespace

Text hexOf(TextView bytes)
{
    static constexpr TextView digits = "0123456789abcdef";
    Text hex;
    hex.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        hex += digits[static_cast<unsigned char>(byte) >> 4];
        hex += digits[static_cast<unsigned char>(byte) & 15];
    }
    return hex;
}

Text chainHash(const StoredEntry &stored, TextView payload)
{
    const HistoryEntry &entry = stored.entry;
    Text json = "{\"seq\":" + std::to_string(entry.seq);
    appendPair(json, "version", stored.version);
    appendPair(json, "at", entry.at);
    appendPair(json, "clock_suspect", entry.clockSuspect ? 1 : 0);
    appendPair(json, "actor", entry.actor);
    // Entries of version 1 know neither; one that holds them all the same was written by another hand.
    if (stored.version > 1 || !entry.timeZone.empty() || !entry.osUser.empty() || !entry.host.empty()) {
        appendPair(json, "time_zone", entry.timeZone);
        appendPair(json, "os_user", entry.osUser);
        appendPair(json, "host", entry.host);
    }
    appendPair(json, "operation", entry.operation.name);
    appendPair(json, "subject", entry.operation.subject);
    appendPair(json, "reason", entry.operation.reason);
    appendPair(json, "reverts", entry.operation.reverts);
    appendPair(json, "records", entry.records);
    appendPair(json, "app_version", stored.appVersion);
    appendPair(json, "payload", hex(sha256(payload)));
    json += '}';
    const Sha256::Digest digest = sha256('\0' + stored.previousHash + json);
    return {digest.begin(), digest.end()};
}

Text genesisHash()
{
    constexpr std::size_t hashSize = 32;
    return Text(hashSize, '\0');
}

HistoryHead HistoryStore::head()
{
    Statement last = m_database.prepare("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1");
    if (!last.next())
        throw StorageError(Error{ErrorCode::HistoryBroken, {}, "no history"});
    return {last.integer(0), hexOf(last.text(1))};
}

HistoryEntry HistoryStore::entryFor(const Act &act)
{
    const QDateTime now = act.clock.now().toUTC();
    const Text last = m_database.text("SELECT at FROM history ORDER BY seq DESC LIMIT 1");
    const QDateTime before = QDateTime::fromString(toQString(last), Qt::ISODateWithMs);
    HistoryEntry entry;
    entry.at = toText(now.toString(Qt::ISODateWithMs));
    entry.actor = act.actor;
    entry.clockSuspect = before.isValid() && now.msecsTo(before) > toleratedMilliseconds;
    entry.operation = act.operation;
    entry.timeZone = offsetText(act.clock.secondsFromUtc());
    entry.osUser = act.workplace.osUser;
    entry.host = act.workplace.host;
    return entry;
}

HistoryHead HistoryStore::append(const HistoryHead &head, HistoryEntry entry, TextView payload)
{
    StoredEntry stored;
    entry.seq = head.seq + 1;
    stored.entry = std::move(entry);
    stored.version = canonicalVersion;
    stored.appVersion = DAICHO_VERSION;
    stored.previousHash = head.seq == 0 ? genesisHash() : m_database.text("SELECT hash FROM history ORDER BY seq DESC");
    stored.hash = chainHash(stored, payload);

    const HistoryEntry &row = stored.entry;
    Statement insert = m_database.prepare(
        "INSERT INTO history (seq, version, at, clock_suspect, actor, operation, subject, reason, reverts, records, "
        "app_version, previous_hash, hash, time_zone, os_user, host, payload) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, row.seq).bind(2, stored.version).bind(3, row.at).bind(4, row.clockSuspect ? 1 : 0);
    insert.bind(5, row.actor).bind(6, row.operation.name).bind(7, row.operation.subject);
    insert.bind(8, row.operation.reason);
    if (row.operation.reverts != 0)
        insert.bind(9, row.operation.reverts);
    insert.bind(10, row.records).bind(11, stored.appVersion);
    insert.bindBlob(12, stored.previousHash).bindBlob(13, stored.hash);
    insert.bind(14, row.timeZone).bind(15, row.osUser).bind(16, row.host).bindBlob(17, payload);
    insert.execute();
    return {row.seq, hexOf(stored.hash)};
}

std::vector<HistoryEntry> HistoryStore::list(const HistoryQuery &query)
{
    Statement rows = m_database.prepare("SELECT " + Text(listedColumns) +
                                        " FROM history WHERE (?1 IS NULL OR seq < ?1) AND (?2 = '' OR at >= ?2) "
                                        "AND (?3 = '' OR actor = ?3) AND seq > ?5 AND (?6 = '' OR at < ?6) "
                                        "AND (?7 = '' OR operation = ?7) ORDER BY seq DESC LIMIT ?4");
    if (query.before)
        rows.bind(1, *query.before);
    const Text since = comparableInstant(query.since);
    rows.bind(2, since).bind(3, query.actor).bind(4, query.limit > 0 ? query.limit : -1);
    const Text until = comparableInstant(query.until);
    rows.bind(5, query.after).bind(6, until).bind(7, query.operation);
    std::vector<HistoryEntry> entries;
    while (rows.next())
        entries.push_back(entryFromRow(rows));
    return entries;
}

std::optional<HistoryEntry> HistoryStore::entry(std::int64_t seq)
{
    Statement row = m_database.prepare("SELECT " + Text(listedColumns) + " FROM history WHERE seq = ?");
    row.bind(1, seq);
    if (!row.next())
        return std::nullopt;
    return entryFromRow(row);
}

std::optional<Text> HistoryStore::payload(std::int64_t seq)
{
    Statement row = m_database.prepare("SELECT payload FROM history WHERE seq = ?");
    row.bind(1, seq);
    if (!row.next())
        return std::nullopt;
    return Text(row.text(0));
}

void HistoryStore::scan(const std::function<bool(const StoredEntry &stored, TextView payload)> &visit)
{
    Statement rows = m_database.prepare("SELECT " + Text(allColumns) + " FROM history ORDER BY seq");
    while (rows.next()) {
        const StoredEntry stored{.entry = entryFromRow(rows),
                                 .version = rows.integer(13),
                                 .appVersion = Text(rows.text(14)),
                                 .previousHash = Text(rows.text(15)),
                                 .hash = Text(rows.text(9)),
                                 .hasOddReverts = !rows.isNull(7) && rows.integer(7) == 0};
        if (!visit(stored, rows.text(16)))
            return;
    }
}

} // namespace daicho
