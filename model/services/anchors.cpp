// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/anchors.h"

#include <QByteArray>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace daicho {

namespace {

constexpr std::size_t hashDigits = 64;
constexpr qint64 largestAnchor = 64 << 10;

Error unreadable()
{
    return {ErrorCode::UnreadableFile, {{"reason", "anchor"}}, "neither a checkpoint nor a printed head"};
}

std::optional<Anchor> fromLines(const QStringList &lines)
{
    if (lines.size() < 3)
        return std::nullopt;
    bool isNumber = false;
    const qint64 seq = lines[1].trimmed().toLongLong(&isNumber);
    const auto decoded = QByteArray::fromBase64Encoding(
        lines[2].trimmed().toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!isNumber || seq < 1 || !decoded || decoded.decoded.size() * 2 != qsizetype(hashDigits) ||
        lines[0].trimmed().isEmpty())
        return std::nullopt;
    return Anchor{toText(lines[0].trimmed()), seq, decoded.decoded.toHex().toStdString()};
}

/// People type what they see on paper: with or without separators, in either width.
std::optional<Anchor> fromPaper(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("#\\s*([0-9][0-9,]*)\\s+([0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4})"
                       "(?![0-9A-Fa-f-])"));
    const QRegularExpressionMatch match = form.match(text.normalized(QString::NormalizationForm_KC));
    if (!match.hasMatch())
        return std::nullopt;
    bool isNumber = false;
    const qint64 seq = match.captured(1).remove(u',').toLongLong(&isNumber);
    if (!isNumber || seq < 1)
        return std::nullopt;
    return Anchor{{}, seq, toText(match.captured(2).remove(u'-').toLower())};
}

HistoryHead headOf(const Anchor &anchor)
{
    return {anchor.seq, anchor.hash};
}

} // namespace

Result<Anchor> readAnchor(TextView text)
{
    const QString all = toQString(Text(text));
    if (const std::optional<Anchor> anchor = fromLines(all.split(u'\n')))
        return *anchor;
    if (const std::optional<Anchor> anchor = fromPaper(all))
        return *anchor;
    return unreadable();
}

Result<Anchor> readAnchorFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::MissingFile, {{"file", toText(path)}}, "no such anchor"};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::UnreadableFile, {{"file", toText(path)}}, "anchor cannot be opened"};
    Result<Anchor> anchor = readAnchor(file.read(largestAnchor).toStdString());
    if (anchor)
        return anchor;
    Error error = anchor.error();
    error.args.emplace_back("file", toText(path));
    return error;
}

Text checkpointText(TextView uuid, const HistoryHead &head)
{
    const QByteArray hash = QByteArray::fromHex(QByteArray(head.hash.data(), static_cast<qsizetype>(head.hash.size())));
    return Text(uuid) + '\n' + std::to_string(head.seq) + '\n' + hash.toBase64().toStdString() + '\n';
}

Result<Verification> compareWithAnchor(RegistryStore &store, TextView uuid, const Anchor &anchor)
{
    Verification found;
    const Result<HistoryHead> head = store.head();
    if (!head)
        return head.error();
    found.head = *head;
    if (!anchor.uuid.empty() && anchor.uuid != uuid) {
        found.verdict = Verdict::Tampered;
        found.firstEntity = "registry";
        found.firstField = "registry_uuid";
        found.recorded = anchor.uuid;
        found.found = uuid;
        found.detail = "another registry than the one that was seen";
        return found;
    }
    const Result<std::optional<HistoryEntry>> entry = store.entry(anchor.seq);
    if (!entry)
        return entry.error();
    if (*entry && (*entry)->hash.compare(0, anchor.hash.size(), anchor.hash) == 0)
        return found;
    found.verdict = *entry ? Verdict::Tampered : Verdict::RolledBack;
    found.firstEntity = "history";
    found.firstSeq = *entry ? anchor.seq : head->seq + 1;
    found.firstField = *entry ? "hash" : "seq";
    found.recorded = printedHead(headOf(anchor));
    found.found = printedHead(*entry ? HistoryHead{anchor.seq, (*entry)->hash} : *head);
    found.detail = *entry ? "the history goes another way than the anchor" : "entries that were seen are missing";
    return found;
}

Result<Verification> compareWithSeen(RegistryStore &store, const SeenRegistry &seen,
                                     const std::map<Text, std::int64_t> &counts)
{
    Result<Verification> found = compareWithAnchor(store, seen.uuid, {{}, seen.head.seq, seen.head.hash});
    if (!found || found->verdict != Verdict::Ok || found->head != seen.head)
        return found;
    for (const auto &[kind, count] : seen.counts) {
        const auto now = counts.find(kind);
        if (counts.empty() || (now != counts.end() && now->second == count))
            continue;
        found->verdict = Verdict::Damaged;
        found->firstEntity = kind;
        found->recorded = std::to_string(count);
        found->found = std::to_string(now == counts.end() ? 0 : now->second);
        found->detail = "records went without an entry";
        break;
    }
    return found;
}

Result<Text> uuidOf(RegistryStore &store)
{
    const Result<std::optional<std::vector<Text>>> record = store.record(EntityKind::Registry, 1);
    if (!record)
        return record.error();
    if (!*record)
        return Error{ErrorCode::HistoryBroken, {{"entity", "registry"}}, "no record of the registry"};
    return (**record)[static_cast<std::size_t>(RegistryColumn::RegistryUuid)];
}

} // namespace daicho
