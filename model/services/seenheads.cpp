// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/services/seenheads.h"

#include "model/core/checkedfile.h"
#include "model/core/log.h"
#include "model/core/sha256.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daicho {

namespace {

constexpr qint64 largestFile = 1 << 20;

/// One place, however it is written.
QString placeOf(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

QJsonObject jsonOf(const HistoryHead &head)
{
    return {{QStringLiteral("seq"), qint64(head.seq)}, {QStringLiteral("head"), toQString(head.hash)}};
}

HistoryHead headOf(const QJsonObject &object)
{
    return {object[u"seq"].toInteger(), toText(object[u"head"].toString())};
}

QByteArray bytesOf(const SeenRegistry &seen)
{
    QJsonObject document = jsonOf(seen.head);
    document[u"uuid"] = toQString(seen.uuid);
    document[u"at"] = toQString(seen.at);
    document[u"path"] = seen.path;
    QJsonObject counts;
    for (const auto &[kind, count] : seen.counts)
        counts[toQString(kind)] = qint64(count);
    document[u"counts"] = counts;
    QJsonArray witnesses;
    for (const Witness &witness : seen.witnesses) {
        QJsonObject row = jsonOf(witness.head);
        row[u"what"] = toQString(witness.what);
        row[u"at"] = toQString(witness.at);
        row[u"place"] = toQString(witness.place);
        witnesses.append(row);
    }
    document[u"witnesses"] = witnesses;
    return QJsonDocument(document).toJson();
}

std::optional<SeenRegistry> seenFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return std::nullopt;
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    SeenRegistry seen;
    seen.uuid = toText(document[u"uuid"].toString());
    seen.head = headOf(document);
    seen.at = toText(document[u"at"].toString());
    seen.path = document[u"path"].toString();
    const QJsonObject counts = document[u"counts"].toObject();
    for (auto count = counts.begin(); count != counts.end(); ++count)
        seen.counts[toText(count.key())] = count.value().toInteger();
    const QJsonArray witnesses = document[u"witnesses"].toArray();
    for (const QJsonValue &value : witnesses) {
        const QJsonObject row = value.toObject();
        seen.witnesses.push_back({toText(row[u"what"].toString()), headOf(row), toText(row[u"at"].toString()),
                                  toText(row[u"place"].toString())});
    }
    constexpr std::size_t digits = 64;
    if (seen.uuid.empty() || seen.head.seq < 1 || seen.head.hash.size() != digits) {
        qCWarning(logServices, "What was seen of a registry cannot be read: %s", qPrintable(path));
        return std::nullopt;
    }
    return seen;
}

} // namespace

SeenHeads::SeenHeads(QString stateFolder)
    : m_folder(stateFolder.isEmpty() ? QString() : QDir(stateFolder).filePath(QStringLiteral("seen")))
{
}

/// The id comes out of a file that anybody may have made, so it is no name of a file by itself.
QString SeenHeads::fileOf(TextView uuid) const
{
    constexpr std::size_t longest = 64;
    const auto isPlain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    };
    const bool isName = !uuid.empty() && uuid.size() <= longest && std::all_of(uuid.begin(), uuid.end(), isPlain);
    const Text name = isName ? Text(uuid) : "other-" + hex(sha256(uuid));
    return QDir(m_folder).filePath(toQString(name + ".json"));
}

std::optional<SeenRegistry> SeenHeads::find(TextView uuid) const
{
    if (!isKept())
        return std::nullopt;
    std::optional<SeenRegistry> seen = seenFrom(fileOf(uuid));
    return seen && seen->uuid == uuid ? seen : std::nullopt;
}

std::optional<SeenRegistry> SeenHeads::otherAt(const QString &path, TextView uuid) const
{
    if (!isKept())
        return std::nullopt;
    std::optional<SeenRegistry> newest;
    const QStringList names = QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString &name : names) {
        std::optional<SeenRegistry> seen = seenFrom(QDir(m_folder).filePath(name));
        if (seen && seen->uuid != uuid && seen->path == placeOf(path) && (!newest || seen->at > newest->at))
            newest = std::move(seen);
    }
    return newest;
}

Result<void> SeenHeads::keep(const SeenRegistry &seen) const
{
    if (!isKept())
        return {};
    SeenRegistry placed = seen;
    placed.path = placeOf(seen.path);
    const QString file = fileOf(seen.uuid);
    if (!QDir().mkpath(m_folder))
        return Error{ErrorCode::InputOutput, {{"file", toText(m_folder)}, {"step", "create"}}, "no folder for heads"};
    const QByteArray bytes = bytesOf(placed);
    return writeChecked(file, CheckedFile::Existing::Replace, [&bytes](QIODevice &device) -> Result<void> {
        device.write(bytes); // short writes are noticed by the file itself
        return {};
    });
}

bool isCopyOf(const SeenRegistry &seen, const QString &path)
{
    return placeOf(seen.path) != placeOf(path) && QFileInfo::exists(seen.path);
}

void addWitness(SeenRegistry &seen, const Witness &witness)
{
    std::erase_if(seen.witnesses, [&](const Witness &former) { return former.what == witness.what; });
    seen.witnesses.push_back(witness);
}

} // namespace daicho
