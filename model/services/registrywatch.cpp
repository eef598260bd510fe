// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/registrywatch.h"

#include "model/core/log.h"
#include "model/services/anchors.h"

#include <QFileInfo>

namespace daicho {

namespace {

/// Counting reads every table; above this it would be felt, and the look at all tables that follows counts as well.
constexpr qint64 largestCounted = 32 << 20;

bool isSamePlace(const QString &a, const QString &b)
{
    return QFileInfo(a).canonicalFilePath() == QFileInfo(b).canonicalFilePath();
}

/// Nothing could be compared: that is no reason to trust, and none to accuse.
Verification asVerification(const Result<Verification> &found)
{
    if (found)
        return *found;
    Verification unread;
    unread.verdict = found.error().code == ErrorCode::Cancelled ? Verdict::Ok : Verdict::Damaged;
    unread.firstEntity = "file";
    unread.detail = found.error().debug;
    return unread;
}

/// The file that lies where another registry lay.
Verification replaced(const SeenRegistry &other, const Text &uuid)
{
    Verification found;
    found.verdict = Verdict::Tampered;
    found.firstEntity = "registry";
    found.firstField = "registry_uuid";
    found.recorded = other.uuid;
    found.found = uuid;
    found.detail = "another registry lies where one was seen";
    return found;
}

} // namespace

void RegistryWatch::open(RegistryStore &store, const Text &uuid, bool isWriter, bool looksClosely)
{
    m_uuid = uuid;
    m_last = m_heads.find(uuid);
    m_suspicion.reset();
    // Copies and backups go ways of their own, and nobody is told that they are behind.
    m_isWatching = m_heads.isKept() && !(m_last && isCopyOf(*m_last, store.path()));
    Verification found;
    if (isWriter && looksClosely && QFileInfo(store.path()).size() <= largestVerifiedOnOpening)
        found = asVerification(store.verify());
    if (found.verdict == Verdict::Ok)
        found = compare(store, looksClosely);
    suspect(found);
    if (looksClosely)
        remember(store);
}

Verification RegistryWatch::compare(RegistryStore &store, bool counted)
{
    m_seen = Seen::NotCompared;
    if (!m_isWatching)
        return {};
    m_seen = m_last ? Seen::Continued : Seen::First;
    Verification found;
    if (m_last) {
        std::map<Text, std::int64_t> now;
        if (counted)
            now = counts(store);
        found = asVerification(compareWithSeen(store, *m_last, now));
    } else if (const std::optional<SeenRegistry> other = m_heads.otherAt(store.path(), m_uuid)) {
        found = replaced(*other, m_uuid);
    }
    if (found.verdict != Verdict::Ok)
        m_seen = Seen::Contradicted;
    return found;
}

void RegistryWatch::begin(RegistryStore &store, const Text &uuid)
{
    m_uuid = uuid;
    m_isWatching = m_heads.isKept();
    m_seen = m_isWatching ? Seen::First : Seen::NotCompared;
    remember(store);
}

void RegistryWatch::remember(RegistryStore &store)
{
    if (!m_isWatching || m_suspicion)
        return;
    const Result<HistoryHead> head = store.head();
    if (!head)
        return;
    if (m_last && m_last->head == *head && isSamePlace(m_last->path, store.path()))
        return;
    keep(store, *head);
}

void RegistryWatch::keep(RegistryStore &store, const HistoryHead &head, const std::optional<Witness> &witness)
{
    // What another program on this computer noted meanwhile stays.
    std::optional<SeenRegistry> known = m_heads.find(m_uuid);
    SeenRegistry seen = known ? std::move(*known) : m_last.value_or(SeenRegistry());
    if (witness)
        daicho::addWitness(seen, *witness);
    seen.uuid = m_uuid;
    seen.head = head;
    seen.at = toText(m_clock->now().toUTC().toString(Qt::ISODateWithMs));
    seen.path = store.path();
    seen.counts = counts(store);
    if (const Result<void> kept = m_heads.keep(seen); !kept)
        qCWarning(logServices, "The head was not written down: %s", kept.error().debug.c_str());
    m_last = std::move(seen);
}

void RegistryWatch::addWitness(RegistryStore &store, const Witness &witness)
{
    if (!m_isWatching || m_suspicion)
        return;
    if (const Result<HistoryHead> head = store.head())
        keep(store, *head, witness);
}

/// Nothing where counting would take long or does not succeed.
std::map<Text, std::int64_t> RegistryWatch::counts(RegistryStore &store)
{
    std::map<Text, std::int64_t> byKind;
    if (QFileInfo(store.path()).size() > largestCounted)
        return byKind;
    const Result<std::vector<std::int64_t>> counts = store.counts();
    if (!counts)
        return byKind;
    std::size_t index = 0;
    for (const EntitySchema &schema : entitySchemas())
        byKind[schema.name] = (*counts)[index++];
    return byKind;
}

void RegistryWatch::suspect(const Verification &found)
{
    if (found.verdict == Verdict::Ok)
        m_suspicion.reset();
    else
        m_suspicion = found;
}

Error RegistryWatch::refusal(const QString &path) const
{
    return refusalOf(m_suspicion.value_or(Verification()), path);
}

Error refusalOf(const Verification &found, const QString &path)
{
    Error error{ErrorCode::HistoryBroken, {}, found.detail};
    if (found.verdict == Verdict::RolledBack)
        error.code = ErrorCode::RolledBack;
    else if (found.verdict == Verdict::Damaged)
        error.code = ErrorCode::DatabaseDamaged;
    const auto add = [&error](const char *name, const Text &value) {
        if (!value.empty())
            error.args.emplace_back(name, value);
    };
    add("file", toText(path));
    add("seq", found.firstSeq > 0 ? std::to_string(found.firstSeq) : Text());
    add("entity", found.firstEntity);
    add("code", found.firstCode);
    add("field", found.firstField);
    add("expected", found.recorded);
    add("found", found.found);
    return error;
}

} // namespace daicho
