// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/domain/canonicaljson.h"
#include "model/storage/registrystore.h"
#include "tests/fuzz/inputfile.h"

#include <QTimeZone>

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <utility>

using namespace daicho;

namespace {

constexpr qsizetype pageSize = 4096;
constexpr qsizetype largestFile = 1 << 20;
const QString fileName = QStringLiteral("fuzz.daicho");

using Values = std::initializer_list<std::pair<const char *, const char *>>;

void insert(ChangeSet &changes, EntityKind kind, std::int64_t id, const Values &given)
{
    std::vector<TextView> values(entitySchema(kind).columns.size());
    for (const auto &[name, value] : given)
        values[columnNamed(kind, name).value()] = value;
    changes.insert(kind, id, values);
}

ChangeSet aSmallRegistry()
{
    ChangeSet changes;
    insert(changes, EntityKind::Registry, 1, {{"registry_uuid", "u-1"}, {"body", "見本市"}, {"edition", "1"}});
    insert(changes, EntityKind::Setting, 1, {{"key", "paper"}, {"value", "A3"}});
    insert(changes, EntityKind::Edition, 1, {{"scheme", "mic"}, {"edition", "2024"}, {"content", "{}"}});
    insert(changes, EntityKind::OrgUnit, 1, {{"position", "1"}, {"name", "税務課"}});
    insert(changes, EntityKind::Post, 1, {{"unit", "1"}, {"name", "課長"}});
    insert(changes, EntityKind::Person, 1, {{"name", "税務花子"}});
    insert(changes, EntityKind::Holding, 1, {{"post", "1"}, {"person", "1"}, {"manner", "regular"}});
    insert(changes, EntityKind::Asset, 1,
           {{"code", "A-1"},
            {"name", "課税台帳"},
            {"kind", "information"},
            {"status", "active"},
            {"unit", "1"},
            {"medium", "紙"}});
    insert(changes, EntityKind::Asset, 2, {{"code", "A-2"}, {"name", "税"}, {"kind", "system"}, {"status", "active"}});
    insert(changes, EntityKind::FormerRating, 1, {{"asset", "1"}, {"edition", "1"}, {"level_c", "3"}});
    insert(changes, EntityKind::Relation, 1, {{"from_asset", "1"}, {"kind", "stored-in"}, {"to_asset", "2"}});
    return changes;
}

ChangeSet aRename(RegistryStore &store, const Text &name)
{
    ChangeSet changes;
    const Result<std::optional<std::vector<Text>>> before = store.record(EntityKind::Asset, 1);
    if (!before || !*before)
        return changes;
    std::vector<Text> after = **before;
    after[static_cast<std::size_t>(AssetColumn::Name)] = name;
    changes.update(EntityKind::Asset, 1, **before, after);
    return changes;
}

const Clock &aClock()
{
    static const FixedClock clock(QDateTime(QDate(2026, 4, 1), QTime(9, 0), QTimeZone::utc()));
    return clock;
}

/// All that a registry says, or nothing if a part of it cannot be read.
std::optional<Text> contentOf(RegistryStore &store)
{
    Text content;
    for (const EntitySchema &schema : entitySchemas()) {
        content += schema.name;
        const auto visit = [&content](std::int64_t id, std::int64_t revision, std::span<const TextView> values) {
            content += '\n' + std::to_string(id) + ' ' + std::to_string(revision);
            for (const TextView value : values)
                content.append("|").append(value);
        };
        const Result<std::int64_t> next = store.nextId(schema.kind);
        if (!store.scan(schema.kind, visit) || !next)
            return std::nullopt;
        content += '\n' + std::to_string(*next) + '\n';
    }
    const Result<std::vector<HistoryEntry>> history = store.history();
    if (!history)
        return std::nullopt;
    for (const HistoryEntry &entry : *history) {
        const Result<ChangeSet> changes = store.changesOf(entry.seq);
        if (!changes)
            return std::nullopt;
        content += std::to_string(entry.seq) + '|' + entry.at + '|' + entry.actor + '|' + entry.operation.name + '|' +
                   entry.operation.subject + '|' + entry.operation.reason + '|' + entry.hash + '|' +
                   toCanonicalJson(*changes) + '\n';
    }
    return content;
}

/// What every input is a change of.
struct Original
{
    QByteArray bytes;
    Text content;
};

const Original &original()
{
    static const Original made = [] {
        const QString path = inputFolder().filePath(QStringLiteral("original.daicho"));
        const auto store =
            RegistryStore::create(path, aSmallRegistry(), {"new", "見本市", {}, 0}, "情報太郎", aClock());
        mustHold(store.has_value(), "a registry can be made");
        const Result<HistoryHead> head = (*store)->head();
        mustHold(head.has_value(), "it has a head");
        const auto done = (*store)->commit(aRename(**store, "固定資産課税台帳"), {"asset.edit", {}, {}, 0}, "情報太郎",
                                           aClock(), *head);
        mustHold(done.has_value(), "it can be changed");
        const std::optional<Text> content = contentOf(**store);
        mustHold(content.has_value(), "and be read");
        QFile file(path);
        mustHold(file.open(QIODevice::ReadOnly), "its bytes too");
        return Original{file.readAll(), *content};
    }();
    return made;
}

/// Small numbers out of the input; zeros when it has ended.
class Script
{
public:
    explicit Script(QByteArrayView bytes) : m_rest(bytes) {}

    bool atEnd() const { return m_rest.isEmpty(); }
    qsizetype number(int width)
    {
        qsizetype value = 0;
        for (int i = 0; i < width && !atEnd(); ++i, m_rest = m_rest.sliced(1))
            value = value << 8 | static_cast<std::uint8_t>(m_rest.front());
        return value;
    }
    QByteArrayView bytes(qsizetype count)
    {
        const QByteArrayView taken = m_rest.first(std::min(count, m_rest.size()));
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }

private:
    QByteArrayView m_rest;
};

void put(QByteArray &file, qsizetype at, QByteArrayView bytes)
{
    const qsizetype count = std::min(bytes.size(), file.size() - at);
    std::memcpy(file.data() + at, bytes.data(), static_cast<std::size_t>(count));
}

/// One step of damage, as disks, programs and people do it.
void damage(QByteArray &file, Script &script)
{
    enum { Bytes, Bit, CopyPage, ClearPage, Cut, Append, PageHead, Cell, stepCount };
    const qsizetype step = script.number(1) % stepCount;
    const qsizetype pages = file.size() / pageSize;
    if (pages == 0)
        return;
    if (step == Bytes) {
        const qsizetype at = script.number(3) % file.size();
        put(file, at, script.bytes(script.number(1) % 64));
    } else if (step == Bit) {
        const qsizetype at = script.number(3) % file.size();
        file[at] = static_cast<char>(file[at] ^ (1 << (script.number(1) % 8)));
    } else if (step == CopyPage) {
        const QByteArray page = file.sliced(script.number(1) % pages * pageSize, pageSize);
        put(file, script.number(1) % pages * pageSize, page);
    } else if (step == ClearPage) {
        put(file, script.number(1) % pages * pageSize, QByteArray(pageSize, '\0'));
    } else if (step == Cut) {
        file.truncate(script.number(3) % file.size());
    } else if (step == Append) {
        const qsizetype count = std::min(script.number(2), largestFile - file.size());
        file.append(std::max<qsizetype>(count, 0), static_cast<char>(script.number(1)));
    } else if (step == PageHead) {
        const qsizetype at = script.number(1) % pages * pageSize;
        put(file, at + (at == 0 ? 100 : 0) + script.number(1) % 12, script.bytes(1));
    } else if (step == Cell) {
        const qsizetype at = script.number(1) % pages * pageSize;
        put(file, at + script.number(2) % pageSize, script.bytes(2));
    }
}

/// Beside a file lie journals and copies; none of them may outlive the input.
void clean()
{
    for (const QString &name : QDir(inputFolder().path()).entryList({fileName + u"*"}, QDir::Files))
        QFile::remove(inputFolder().filePath(name));
}

void readAll(const QString &path, StoreAccess access, bool isSound, const Text *expected)
{
    const auto opened = RegistryStore::open(path, {.access = access, .busyTimeoutMilliseconds = 0});
    if (!opened)
        return;
    const std::optional<Text> content = contentOf(**opened);
    if (isSound) {
        mustHold(content.has_value(), "what is called sound can be read");
        mustHold(expected == nullptr || *content == *expected, "what is called sound says what it said");
    }
    const Result<HistoryHead> head = (*opened)->head();
    if (access == StoreAccess::ReadOnly || !head)
        return;
    const auto written =
        (*opened)->commit(aRename(**opened, "書き換え"), {"asset.edit", {}, {}, 0}, "情報太郎", aClock(), *head);
    mustHold(!isSound || expected == nullptr || written.has_value(), "what is called sound can be written");
}

} // namespace

/// A whole file, or a script of damage to a small registry.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const bool isWhole = input.startsWith(QByteArrayView("SQLite format 3", 15));
    QByteArray bytes = isWhole ? input.toByteArray() : original().bytes;
    for (Script script(input); !isWhole && !script.atEnd();)
        damage(bytes, script);
    const QString path = savedAs(bytes, fileName);
    const auto found = RegistryStore::verifyFile(path, {.access = StoreAccess::ReadOnly, .busyTimeoutMilliseconds = 0});
    const bool isSound = found && found->verdict == Verdict::Ok;
    const Text *expected = isWhole ? nullptr : &original().content;
    if (size % 2 == 0) // what a reader does, a writer does too
        readAll(path, StoreAccess::ReadOnly, isSound, expected);
    readAll(path, StoreAccess::ReadWrite, isSound, expected);
    clean();
    return 0;
}
