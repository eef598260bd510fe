// SPDX-FileCopyrightText: Daicho contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reliability/storagework.h"

#include "model/core/sha256.h"
#include "tests/support/registrycontent.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <initializer_list>

namespace daicho::reliability {

namespace {

using Fields = std::initializer_list<std::pair<TextView, Text>>;

void insertInto(ChangeSet &changes, EntityKind kind, std::int64_t id, const Fields &fields)
{
    std::vector<Text> texts(entitySchema(kind).columns.size());
    for (const auto &[name, value] : fields)
        texts[columnNamed(kind, name).value()] = value;
    const std::vector<TextView> views(texts.begin(), texts.end());
    changes.insert(kind, id, views);
}

ChangeSet firstRecords()
{
    ChangeSet changes = newAssets(1, firstAssets, "初期");
    insertInto(changes, EntityKind::Registry, 1,
               {{"registry_uuid", "6f1d2c3b-0000-4000-8000-00000000abcd"}, {"body", "見本市"}, {"edition", "1"}});
    insertInto(changes, EntityKind::Edition, 1, {{"scheme", "mic"}, {"edition", "2024"}, {"content", "{}"}});
    insertInto(changes, EntityKind::OrgUnit, 1, {{"position", "1"}, {"name", "市長部局"}});
    insertInto(changes, EntityKind::OrgUnit, 2, {{"parent", "1"}, {"position", "1"}, {"name", "税務課"}});
    return changes;
}

} // namespace

Result<std::unique_ptr<RegistryStore>> makeSmallRegistry(const QString &path, const Clock &clock)
{
    return RegistryStore::create(path, firstRecords(), {"registry.create", "見本市", {}, 0}, "情報太郎", clock);
}

ChangeSet newAssets(std::int64_t first, std::int64_t count, const Text &mark)
{
    ChangeSet changes;
    for (std::int64_t id = first; id < first + count; ++id) {
        const Text number = std::to_string(id);
        insertInto(changes, EntityKind::Asset, id,
                   {{"code", "A-" + number},
                    {"name", mark + "の資産 " + number},
                    {"kind", "information"},
                    {"status", "active"},
                    {"unit", "2"},
                    {"medium", mark},
                    {"remarks", mark + "に登録したもの。" + number + "番目の行"}});
    }
    return changes;
}

Result<ChangeSet> changedAssets(RegistryStore &store, std::int64_t first, std::int64_t count, const Text &mark)
{
    ChangeSet changes;
    for (std::int64_t id = first; id < first + count; ++id) {
        const Result<std::optional<std::vector<Text>>> before = store.record(EntityKind::Asset, id);
        if (!before)
            return before.error();
        if (!*before)
            return Error{ErrorCode::NotFound, {{"id", std::to_string(id)}}, "no such asset"};
        std::vector<Text> after = **before;
        for (const AssetColumn column : {AssetColumn::Name, AssetColumn::Remarks})
            after[static_cast<std::size_t>(column)] = mark + " " + std::to_string(id);
        changes.update(EntityKind::Asset, id, **before, after);
    }
    return changes;
}

Result<HistoryHead> commitTo(RegistryStore &store, const ChangeSet &changes, const Text &operation, const Clock &clock,
                             std::int64_t reverts)
{
    const Result<HistoryHead> head = store.head();
    if (!head)
        return head;
    return store.commit(changes, {operation, {}, {}, reverts}, "情報太郎", clock, *head);
}

Result<Text> contentHash(RegistryStore &store)
{
    const Result<Text> content = contentOf(store);
    if (!content)
        return content;
    return hex(sha256(*content));
}

Result<Text> recordsHash(RegistryStore &store)
{
    Text all;
    for (const EntitySchema &schema : entitySchemas()) {
        const auto tell = [&all](std::int64_t id, std::int64_t, std::span<const TextView> values) {
            all += std::to_string(id);
            for (const TextView value : values)
                all.append("|").append(value);
            all += '\n';
        };
        DAICHO_TRY(store.scan(schema.kind, tell));
    }
    return hex(sha256(all));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size() && file.flush();
}

Text told(const Error &error)
{
    return Text(errorId(error.code)) + " (" + error.debug + ")";
}

void giveUp(const Text &why)
{
    std::fprintf(stderr, "cannot go on: %s\n", why.c_str());
    std::exit(2);
}

} // namespace daicho::reliability
